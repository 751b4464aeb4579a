/* What is inlined into a clone impacts the clone and who calls it, but not who
   calls a function that is none.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fno-ipa-sra" } */

extern int ext (int);

static int helper (int x)
{
  return x * x;
}

static __attribute__((noinline)) int spec (int x, int y)
{
  int i, s = 0;
  for (i = 0; i < y; i++)
    s += ext (helper (i)) * x;
  return s;
}

int top (int y)
{
  return spec (3, y);
}

/* { dg-final { impacted helper spec.constprop.0 constprop "(helper) > (spec)" { target inline_clone } } } */
/* { dg-final { impacted helper top calls-clone "(helper) > (spec) > spec.constprop.0" { target inline_clone } } } */
/* { dg-final { impacted helper spec early-inline (helper) { target inline_only_static } } } */
/* { dg-final { not-impacted helper top { target inline_only_static } } } */
