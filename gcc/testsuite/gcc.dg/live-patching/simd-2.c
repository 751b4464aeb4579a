/* The vector versions are impacted, and who calls them is not.  */
/* { dg-do compile { target aarch64*-*-* } } */
/* { dg-options "-O3 -fopenmp-simd" } */

extern int ext (int);

#pragma omp declare simd notinbranch
__attribute__((noinline)) int twice (int x)
{
  return x * 2;
}

void user (int *p)
{
  int i;
  for (i = 0; i < 1024; i++)
    p[i] = twice (p[i]);
}

/* { dg-final { impacted-state twice emitted } } */
/* { dg-final { impacted twice _ZGVnN2v_twice simd twice } } */
/* { dg-final { impacted twice _ZGVnN4v_twice simd twice } } */
/* { dg-final { not-impacted twice user } } */
