/* Who calls a clone for a constant is impacted by its function, and so is
   nobody who calls that caller.  At inline-only-static there are no clones.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fno-inline" } */

extern int ext (int);

static __attribute__((noinline)) int spec (int x, int y)
{
  int i, s = 0;
  for (i = 0; i < y; i++)
    s += ext (i) * x;
  return s;
}

int top (int y)
{
  return spec (3, y);
}

int above (int y)
{
  return top (y) + 1;
}

int bystander (int y)
{
  return y + 1;
}

/* { dg-final { impacted-state spec cloned { target inline_clone } } } */
/* { dg-final { impacted spec spec.constprop.0 constprop (spec) { target inline_clone } } } */
/* { dg-final { impacted spec top calls-clone "(spec) > spec.constprop.0" { target inline_clone } } } */
/* { dg-final { not-impacted spec above } } */
/* { dg-final { not-impacted spec bystander } } */
/* { dg-final { impacted-nobody top } } */
/* { dg-final { impacted-state spec emitted { target inline_only_static } } } */
/* { dg-final { impacted-nobody spec { target inline_only_static } } } */
