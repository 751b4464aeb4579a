/* Simd clones that a body asks for, of a function that others call.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fopenmp-simd" } */

int
f (int x)
{
#pragma omp declare simd
  extern int h (int x);
  extern int other (int x);
  return h (x) + other (x);
}
int h (int), other (int);
int a[1024];
void
g (void)
{
#pragma omp simd
  for (int i = 0; i < 1024; i++)
    a[i] = h (a[i]);
}
int unrelated (int x) { return other (x); }

/* { dg-final { impacted f g interface f } } */
/* { dg-final { not-impacted f unrelated } } */
