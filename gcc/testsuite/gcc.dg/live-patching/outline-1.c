/* What OpenMP moves out of a function is impacted by it.  At inline-only-static
   who calls the function is not.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fopenmp" } */

extern void out (int);

static int helper (int x)
{
  return x * 3;
}

void par (int n)
{
#pragma omp parallel for
  for (int i = 0; i < n; i++)
    out (helper (i));
}

void other (int n)
{
  par (n);
}

/* { dg-final { impacted-state par emitted } } */
/* { dg-final { impacted par par._omp_fn.0 outline par } } */
/* { dg-final { impacted helper par._omp_fn.0 early-inline (helper) } } */
/* { dg-final { impacted helper par calls-clone "(helper) > par._omp_fn.0" } } */
/* { dg-final { not-impacted other par } } */
/* { dg-final { not-impacted par other { target inline_only_static } } } */
/* { dg-final { not-impacted helper other { target inline_only_static } } } */
