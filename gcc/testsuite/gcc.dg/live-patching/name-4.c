/* The name of a clone asks for its function.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fno-inline -flive-patching-list=spec.constprop.0,name-4.impacted" } */

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

/* { dg-final { impacted spec top calls-clone "(spec) > spec.constprop.0" { target inline_clone } } } */
/* { dg-final { not-listed top } } */
/* { dg-final { not-listed spec { target inline_only_static } } } */
