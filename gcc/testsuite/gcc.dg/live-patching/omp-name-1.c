/* The names of what OpenMP says of mapped variables depend on their function
   alone.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fopenmp" } */

int a[100], b[100];

void first (int n)
{
#ifdef OTHER
#pragma omp target map (tofrom: b)
  for (int i = 0; i < 100; i++)
    b[i] = b[i] * n;
#endif
}

void second (int n)
{
#pragma omp target map (tofrom: a)
  for (int i = 0; i < 100; i++)
    a[i] = a[i] + n;
#pragma omp target map (to: b) map (tofrom: a)
  for (int i = 0; i < 100; i++)
    a[i] = a[i] - b[i];
}

/* { dg-final { same-names second {\.omp_data_sizes[.\d]*} -DOTHER } } */
/* { dg-final { same-names second {\.omp_data_kinds[.\d]*} -DOTHER } } */
