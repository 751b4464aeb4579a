/* At inline-only-static there are no clones.  */
/* { dg-do compile } */
/* { dg-options "-O2 -flive-patching=inline-only-static -fno-inline" } */

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

/* { dg-final { impacted-state spec emitted } } */
/* { dg-final { impacted-nobody spec } } */
