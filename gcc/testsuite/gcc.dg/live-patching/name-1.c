/* A function that is asked for by its name in the source.  */
/* { dg-do compile } */
/* { dg-options "-O2 -flive-patching-list=helper,name-1.impacted" } */

static int helper (int x)
{
  return x * 3;
}

int user (int x)
{
  return helper (x);
}

/* { dg-final { impacted helper user early-inline (helper) } } */
/* { dg-final { not-listed user } } */
