// An expression is made with what its operands were made with, also when these
// come from a cache.
// { dg-do compile }
// { dg-options "-O2 -std=c++17 -fopenmp -Wall -Wextra" }

constexpr int low (int x)
{
  return x + 1;
}

void user (int *p, int n)
{
#pragma omp simd safelen (32 >> low (1))
  for (int i = 0; i < n; i++)
    p[i] += low (2) ? 2 : 1;
}

int shift (int i)
{
  if ((64 >> low (2)) == 8 && i > (1 << low (2)))
    return 1;
  return (1 << low (2)) + 3;
}

// { dg-final { impacted _Z3lowi _Z4userPii constexpr (_Z3lowi)* } }
// { dg-final { impacted _Z3lowi _Z5shifti constexpr (_Z3lowi)* } }
