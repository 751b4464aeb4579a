/* Who calls a clone with other parameters is impacted by its function.  At
   inline-only-static there are no clones.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fno-inline" } */
/* { dg-additional-options "-fno-ipa-cp" { target inline_clone } } */

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

/* { dg-final { impacted-state sum cloned { target inline_clone } } } */
/* { dg-final { impacted sum sum.isra.0 isra (sum) { target inline_clone } } } */
/* { dg-final { impacted sum top calls-clone "(sum) > sum.isra.0" { target inline_clone } } } */
/* { dg-final { not-impacted sum above } } */
/* { dg-final { impacted-state sum emitted { target inline_only_static } } } */
/* { dg-final { impacted-nobody sum { target inline_only_static } } } */
