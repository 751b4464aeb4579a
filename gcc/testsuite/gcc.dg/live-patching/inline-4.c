/* At inline-only-static a global function is not inlined.  */
/* { dg-do compile } */
/* { dg-options "-O2 -flive-patching=inline-only-static" } */

static int helper (int x)
{
  return x * 3 + 1;
}

int mid (int x)
{
  return helper (x) - 2;
}

int big (int x)
{
  return mid (x) + mid (x + 1);
}

/* { dg-final { impacted helper mid early-inline (helper) } } */
/* { dg-final { not-impacted helper big } } */
/* { dg-final { impacted-nobody mid } } */
