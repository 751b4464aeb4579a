/* A patch has the vector version of a static function, though no loop of it is
   a vector loop.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fopenmp-simd -fkeep-static-functions" } */
/* { dg-skip-if "names of x86" { ! { i?86-*-* x86_64-*-* } } } */

#pragma omp declare simd notinbranch
static __attribute__((noinline)) int twice (int x)
{
  return x * 2;
}

int user (int x)
{
  return twice (x);
}

/* { dg-final { scan-assembler "_ZGVbN4v_twice:" } } */
