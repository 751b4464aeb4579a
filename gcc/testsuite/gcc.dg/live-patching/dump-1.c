/* The dump explains what was recorded.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fno-inline -fdump-ipa-impacted" } */

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

/* { dg-final { scan-ipa-dump-times "spec: function" 1 "impacted" } } */
/* { dg-final { scan-ipa-dump "spec.constprop.0: copy of spec, bound to its callers" "impacted" { target inline_clone } } } */
/* { dg-final { scan-ipa-dump "spec -> spec.constprop.0: constprop" "impacted" { target inline_clone } } } */
/* { dg-final { scan-ipa-dump "spec.constprop.0 <- top" "impacted" { target inline_clone } } } */
/* { dg-final { scan-ipa-dump-not "spec.constprop.0 <- above" "impacted" } } */
/* { dg-final { scan-ipa-dump-not "copy of" "impacted" { target inline_only_static } } } */
