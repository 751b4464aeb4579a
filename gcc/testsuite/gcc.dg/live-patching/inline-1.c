/* A function that is inlined impacts its caller.  */
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

int other (int x)
{
  return x;
}

/* { dg-final { impacted-state helper inlined } } */
/* { dg-final { impacted-state mid emitted } } */
/* { dg-final { impacted helper mid early-inline (helper) } } */
/* { dg-final { not-impacted helper other } } */
/* { dg-final { impacted-nobody mid } } */
/* { dg-final { impacted-nobody other } } */
