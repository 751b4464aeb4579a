/* A directive in a body makes a variable of the unit another one for all.  */
/* { dg-do compile } */
/* { dg-require-effective-target fopenmp } */
/* { dg-require-effective-target tls } */
/* { dg-options "-O2 -fopenmp" } */

int x, y;
int
f (int i)
{
#pragma omp threadprivate (x)
  return i;
}
int g (void) { return x; }
int h (void) { return y; }

/* { dg-final { impacted f g interface f } } */
/* { dg-final { not-impacted f h } } */
