/* Nor what clauses and reductions of OpenMP name, or the base of a variant.  */
/* { dg-do compile } */
/* { dg-require-effective-target fopenmp } */
/* { dg-options "-O2 -fopenmp" } */

extern int variant (int);
#pragma omp declare variant (variant) match (user={condition(1)})
extern int base (int);
int
f (int x)
{
  extern int last __asm__ ("last_name");
  extern int updated __asm__ ("updated_name");
  extern void begin (int *) __asm__ ("begin_name");
  extern int variant (int) __attribute__ ((const));
  return x;
}
extern int last, updated, other;
extern void begin (int *), u (void);
#pragma omp declare reduction (sum: int: omp_out += omp_in) \
  initializer (begin (&omp_priv))

void
g1 (void)
{
#pragma omp target update to (updated)
}
void
g2 (void)
{
#pragma omp parallel for lastprivate (last)
  for (int i = 0; i < 3; i++)
    u ();
}
int
g3 (int x)
{
#pragma omp parallel for reduction (sum: x)
  for (int i = 0; i < 10; i++)
    x++;
  return x;
}
int g4 (int x) { return base (x) + base (x); }
void
h (void)
{
#pragma omp parallel for lastprivate (other)
  for (int i = 0; i < 3; i++)
    u ();
}

/* { dg-final { impacted f g1 interface f } } */
/* { dg-final { impacted f g2._omp_fn.0 interface f } } */
/* { dg-final { impacted f g3._omp_fn.0 interface f } } */
/* { dg-final { impacted f g4 interface f } } */
/* { dg-final { not-impacted f h } } */
/* { dg-final { not-impacted f h._omp_fn.0 } } */
