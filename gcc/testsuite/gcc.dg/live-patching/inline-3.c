/* At inline-clone a global function is inlined, and goes on along the
   route.  */
/* { dg-do compile } */
/* { dg-options "-O2" } */

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
/* { dg-final { impacted helper big early-inline "(helper) > mid" } } */
/* { dg-final { impacted mid big early-inline mid } } */
/* { dg-final { impacted-nobody big } } */
