/* What a function is made from impacts the function, but not each alias once
   more.  */
/* { dg-do compile } */
/* { dg-options "-O2" } */

static int helper (int x)
{
  return x * 3;
}

int f (int x)
{
  return helper (x);
}

extern int f_alias (int) __attribute__((alias ("f")));

/* { dg-final { impacted helper f early-inline (helper) } } */
/* { dg-final { not-impacted helper f_alias } } */
/* { dg-final { impacted f f_alias alias f } } */
