/* An extern inline function has its code elsewhere; here it is inlined.  */
/* { dg-do compile } */
/* { dg-options "-O2" } */

extern inline __attribute__((gnu_inline)) int quick (int x)
{
  return x * 3;
}

extern inline __attribute__((gnu_inline)) int unused (int x)
{
  return x;
}

int user (int x)
{
  return quick (x);
}

/* { dg-final { impacted-state quick inlined } } */
/* { dg-final { impacted quick user early-inline (quick) } } */
/* { dg-final { impacted-state unused removed } } */
