/* A clone of a global function leaves that as it is; only who calls the clone
   is impacted.  */
/* { dg-do compile } */
/* { dg-options "-O3 -fno-inline -fno-ipa-sra -fno-partial-inlining --param ipa-cp-eval-threshold=1" } */
/* { dg-add-options bind_pic_locally } */

extern int ext (int);

int spec (int x, int y)
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
  return spec (y, y);
}

/* { dg-final { impacted-state spec emitted } } */
/* { dg-final { impacted spec spec.constprop.0 constprop spec { target inline_clone } } } */
/* { dg-final { impacted spec top calls-clone "spec > spec.constprop.0" { target inline_clone } } } */
/* { dg-final { not-impacted spec bystander } } */
/* { dg-final { impacted-nobody spec { target inline_only_static } } } */
