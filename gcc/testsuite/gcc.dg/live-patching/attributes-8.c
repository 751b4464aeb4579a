/* A call by another symbol, and the call of a clone, rest on the function.  */
/* { dg-do compile } */
/* { dg-options "-O2 -flive-patching=inline-clone-attributes" } */
/* { dg-require-alias "" } */

int v;

static __attribute__((noinline)) int original (int x)
{
  return v ^ x;
}

extern int other (int) __attribute__((alias ("original")));

int user (int x)
{
  return other (x) + other (x);
}

/* { dg-final { impacted-if original user effects original "original\[effects\]" } } */
