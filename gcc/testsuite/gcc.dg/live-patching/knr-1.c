/* A definition in the style of K&R.  */
/* { dg-do compile } */
/* { dg-options "-O2 -std=gnu89" } */

static int helper (x)
     int x;
{
  return x * 3;
}

int user (x)
     int x;
{
  return helper (x);
}

/* { dg-final { impacted helper user early-inline (helper) } } */
/* { dg-final { impacted-state user emitted } } */
