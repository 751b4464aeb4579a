/* At inline-only-static what a global alias stands for is not inlined.  */
/* { dg-do compile } */
/* { dg-options "-O2 -flive-patching=inline-only-static" } */

static int f (int x)
{
  return x * 2;
}

extern int f_alias (int) __attribute__((alias ("f")));

int user (int x)
{
  return f_alias (x);
}

int direct (int x)
{
  return f (x);
}

/* { dg-final { impacted-state f emitted } } */
/* { dg-final { not-impacted f user } } */
/* { dg-final { impacted f direct early-inline f } } */
/* { dg-final { impacted f f_alias alias f } } */
