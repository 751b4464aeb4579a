/* The resolver impacts the symbol that it resolves.  */
/* { dg-do compile } */
/* { dg-options "-O2" } */
/* { dg-require-ifunc "" } */

static int one (int x)
{
  return x + 1;
}

static int two (int x)
{
  return x + 2;
}

extern int which;
typedef int (*fn) (int);

static fn resolve (void)
{
  return which ? one : two;
}

int f (int) __attribute__((ifunc ("resolve")));

int user (int x)
{
  return f (x);
}

/* { dg-final { impacted resolve f alias resolve } } */
/* { dg-final { impacted-nobody one } } */
/* { dg-final { not-impacted resolve user } } */
