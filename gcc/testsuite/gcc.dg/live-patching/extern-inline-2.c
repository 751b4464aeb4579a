/* At -O0 it is only called.  */
/* { dg-do compile } */
/* { dg-options "-O0" } */

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

/* { dg-final { impacted-state quick removed } } */
/* { dg-final { impacted-nobody quick } } */
