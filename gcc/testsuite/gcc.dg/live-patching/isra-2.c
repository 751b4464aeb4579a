/* At inline-only-static there are no clones.  */
/* { dg-do compile } */
/* { dg-options "-O2 -flive-patching=inline-only-static -fno-inline" } */

extern int ext (int);

struct pair { int a, b; };

static __attribute__((noinline)) int sum (struct pair *p, int unused)
{
  return ext (p->a) + ext (p->b);
}

int top (int x)
{
  struct pair p = { x, x + 1 };
  return sum (&p, x);
}

int above (int x)
{
  return top (x);
}

/* { dg-final { impacted-state sum emitted } } */
/* { dg-final { impacted-nobody sum } } */
