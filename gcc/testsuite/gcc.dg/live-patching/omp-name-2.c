/* The name of the bounds of an ordered loop nest depends on its function
   alone.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fopenmp -Wno-deprecated-openmp" } */

int a[100][100], b[100][100];

void first (int n)
{
#ifdef OTHER
#pragma omp for ordered (2)
  for (int i = 1; i < 100; i++)
    for (int j = 1; j < 90; j++)
      {
#pragma omp ordered depend (sink: i - 1, j)
	b[i][j] = b[i - 1][j] * n;
#pragma omp ordered depend (source)
      }
#endif
}

void second (int n)
{
#pragma omp for ordered (2)
  for (int i = 1; i < 100; i++)
    for (int j = 1; j < 90; j++)
      {
#pragma omp ordered depend (sink: i - 1, j)
	a[i][j] = a[i - 1][j] + n;
#pragma omp ordered depend (source)
      }
}

/* { dg-final { same-names second {\.omp_counts[.\d]*} -DOTHER } } */
