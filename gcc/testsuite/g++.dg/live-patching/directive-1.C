// A directive of OpenMP in a body can make something else of a variable for all.
// { dg-do compile }
// { dg-options "-O0 -fopenmp" }

int x, y;
int f ()
{
#pragma omp declare target (x)
  return 1;
}
int g ()
{
  int r;
#pragma omp target map (from : r)
  r = x;
  return r;
}
int h ()
{
  int r;
#pragma omp target map (from : r)
  r = y;
  return r;
}

// { dg-final { impacted _Z1fv _Z1gv interface _Z1fv } }
// { dg-final { not-impacted _Z1fv _Z1hv } }
