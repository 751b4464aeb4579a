/* A function that runs in parallel may have a clone for what is stored for it by
   the function around it; it consists of the text of that one.  */
/* { dg-do compile } */
/* { dg-options "-O3 -fopenmp" } */

extern void use (int);

static __attribute__((noinline)) void run (int c)
{
#pragma omp parallel firstprivate (c)
  {
    for (int i = 0; i < c; i++)
      use (i * c);
  }
}

int start (void)
{
  run (100);
  return 0;
}

/* { dg-final { impacted run run._omp_fn.0* outline|constprop *run* } } */
/* { dg-final { impacted run start calls-clone *run.constprop.0 { target inline_clone } } } */
/* { dg-final { not-impacted start run._omp_fn.0* } } */
