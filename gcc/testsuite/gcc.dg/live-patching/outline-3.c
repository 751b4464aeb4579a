/* Who got the function inlined refers to what was moved out.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fopenmp" } */
/* { dg-add-options bind_pic_locally } */

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

/* { dg-final { impacted par other inline par { target inline_clone } } } */
/* { dg-final { impacted helper other calls-clone "(helper) > par._omp_fn.0" { target inline_clone } } } */
/* { dg-final { not-impacted par other { target inline_only_static } } } */
/* { dg-final { not-impacted helper other { target inline_only_static } } } */
