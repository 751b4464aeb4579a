/* A builtin that a body gives simd versions has them in all functions.  */
/* { dg-do compile { target x86_64-*-* } } */
/* { dg-options "-O2 -ffast-math -fopenmp-simd" } */

double a[1024];
int
f (double x)
{
  extern double sin (double) __attribute__ ((simd ("notinbranch")));
  return x;
}
void
g (void)
{
#pragma omp simd
  for (int i = 0; i < 1024; i++)
    a[i] = __builtin_sin (a[i]);
}

/* { dg-final { impacted f g interface f } } */
