// A directive in a body makes a variable of the unit another one for all.
// { dg-do compile }
// { dg-require-effective-target fopenmp }
// { dg-require-effective-target tls }
// { dg-options "-O2 -fopenmp" }

int x, y;
int
f (int i)
{
#pragma omp threadprivate (x)
  return i;
}
int g () { return x; }
int h () { return y; }

// { dg-final { impacted _Z1fi _Z1gv interface _Z1fi } }
// { dg-final { not-impacted _Z1fi _Z1hv } }
