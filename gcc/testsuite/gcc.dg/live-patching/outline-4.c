/* The versions of an outlined body for several instruction sets are reached by
   the versions of the function around it.  */
/* { dg-do compile { target i?86-*-* x86_64-*-* } } */
/* { dg-require-ifunc "" } */
/* { dg-options "-O2 -fopenmp" } */

static unsigned helper (unsigned i)
{
  return i * 3;
}

__attribute__((target_clones ("avx2", "default")))
unsigned f (unsigned a)
{
  unsigned r = a;
#pragma omp parallel for reduction (+: r)
  for (unsigned i = 0; i < 4; i++)
    r += helper (a);
  return r;
}

unsigned user (unsigned a)
{
  return f (a);
}

/* { dg-final { impacted helper f._omp_fn.0.avx2 target * } } */
/* { dg-final { impacted helper f.default calls-clone * } } */
/* { dg-final { impacted helper f.avx2 calls-clone * } } */
/* { dg-final { not-impacted helper user } } */
