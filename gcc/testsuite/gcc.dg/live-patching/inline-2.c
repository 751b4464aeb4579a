/* At inline-only-static a static function is inlined.  */
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

/* { dg-final { impacted-state helper inlined } } */
/* { dg-final { impacted helper mid early-inline (helper) } } */
/* { dg-final { impacted-nobody mid } } */
