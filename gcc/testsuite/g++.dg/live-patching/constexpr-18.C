// What is moved out of a function has what the front end concluded for it.
// { dg-do compile { target c++11 } }
// { dg-require-effective-target fopenmp }
// { dg-options "-O2 -fopenmp" }

constexpr int f (int x) { return x + 1; }
void out (int);
void
g (int n)
{
#pragma omp parallel for
  for (int i = 0; i < n; i++)
    {
      static int s = f (2);
      out (s + i);
    }
}
void
h (int n)
{
#pragma omp parallel for
  for (int i = 0; i < n; i++)
    out (i);
}

// { dg-final { impacted _Z1fi _Z1gi constexpr "(_Z1fi)" } }
// { dg-final { impacted _Z1fi _Z1gi._omp_fn.0 constexpr "(_Z1fi)" } }
// { dg-final { not-impacted _Z1fi _Z1hi._omp_fn.0 } }
