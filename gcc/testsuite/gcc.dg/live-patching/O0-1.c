/* At -O0 nothing else is inlined.  */
/* { dg-do compile } */
/* { dg-options "-O0" } */

static int helper (int x)
{
  return x * 3 + 1;
}

int mid (int x)
{
  return helper (x) - 2;
}

/* { dg-final { impacted-state helper emitted } } */
/* { dg-final { impacted-nobody helper } } */
/* { dg-final { impacted-nobody mid } } */
