/* OpenMP: a team, a reduction, tasks, a simd function and a critical part.  */

#include <omp.h>
#include <stdio.h>

static int
helper (int x)
{
  return x * 3 + 1;
}

#pragma omp declare simd notinbranch
__attribute__((noinline)) static double
scaled (double x)
{
  return x * 2;
}

static int
fibonacci (int n)
{
  int a, b;
  if (n < 2)
    return n;
  #pragma omp task shared (a) if (n > 8)
  a = fibonacci (n - 1);
  #pragma omp task shared (b) if (n > 8)
  b = fibonacci (n - 2);
  #pragma omp taskwait
  return a + b;
}

int
main (int argc, char **argv)
{
  int threads = 0, number = 0;
  double sum = 0, array[1000];
  (void) argv;
  omp_set_dynamic (0);
  #pragma omp parallel num_threads (3)
  {
    #pragma omp critical
    threads++;
    #pragma omp single
    number = fibonacci (16);
  }
  #pragma omp parallel for simd
  for (int i = 0; i < 1000; i++)
    array[i] = scaled (i);
  #pragma omp parallel for reduction (+:sum)
  for (int i = 0; i < 1000; i++)
    sum += array[i];
  if (helper (argc) != 4 || threads != 3 || number != 987 || sum != 999000)
    return 1;
  puts ("ok");
  return 0;
}
