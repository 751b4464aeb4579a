/* Who calls a clone with other parameters is impacted by its function.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fno-inline -fno-ipa-cp" } */

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

/* { dg-final { impacted-state sum cloned } } */
/* { dg-final { impacted sum sum.isra.0 isra (sum) } } */
/* { dg-final { impacted sum top calls-clone "(sum) > sum.isra.0" } } */
/* { dg-final { not-impacted sum above } } */
