/* Resolvers that refer to what they resolve, and to each other's, are followed
   once.  Their outlines are bound to them.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fopenmp" } */
/* { dg-require-ifunc "" } */

typedef int (*fn) (int);
extern int f (int), g (int);
extern int counter;
extern fn keep[2];

static int one (int x)
{
  return x + 1;
}

static fn resolve_f (void)
{
#pragma omp parallel
  counter++;
  keep[0] = f;
  keep[1] = g;
  return one;
}

static fn resolve_g (void)
{
  keep[0] = f;
  return one;
}

int f (int) __attribute__((ifunc ("resolve_f")));
int g (int) __attribute__((ifunc ("resolve_g")));

int user (int x)
{
  return g (x);
}

/* { dg-final { impacted resolve_f resolve_f._omp_fn.0 outline resolve_f } } */
/* { dg-final { impacted resolve_f f alias resolve_f } } */
/* { dg-final { impacted resolve_g g alias resolve_g } } */
/* { dg-final { impacted resolve_f user calls-clone "resolve_f > resolve_f._omp_fn.0" } } */
/* { dg-final { impacted-nobody user } } */
