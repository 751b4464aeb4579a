/* A directive of OpenMP in a body can make something else of a variable or a
   function for all.  */
/* { dg-do compile } */
/* { dg-require-effective-target fopenmp } */
/* { dg-options "-O2 -fopenmp" } */

extern int variant (int), base (int), other (int);
int mapped, unmapped;
int
f (int x)
{
#pragma omp declare target (mapped)
#pragma omp declare variant (variant) match (user={condition(1)})
  extern int base (int);
  extern int other (int);
  return x;
}
void
g1 (int x)
{
#pragma omp target
  mapped += x;
}
int g2 (int x) { return base (x); }
void
h1 (int x)
{
#pragma omp target
  unmapped += x;
}
int h2 (int x) { return other (x); }

/* { dg-final { impacted f g1 interface f } } */
/* { dg-final { impacted f g2 interface f } } */
/* { dg-final { not-impacted f h1 } } */
/* { dg-final { not-impacted f h2 } } */
