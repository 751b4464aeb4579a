// So does one in a lambda of a template: that is in the text of all instances.
// { dg-do compile }
// { dg-require-effective-target fopenmp }
// { dg-require-effective-target tls }
// { dg-options "-O2 -fopenmp" }

int x, y;
template <class T> T
f (T i)
{
  auto lambda = [&] (int j)
  {
#pragma omp threadprivate (x)
    return j;
  };
  return lambda (i);
}
int g () { return x; }
int h () { return y; }
int i () { return f (3); }

// { dg-final { impacted _Z1fIiET_S0_ _Z1gv interface *_Z1fIiET_S0_* } }
// { dg-final { not-impacted _Z1fIiET_S0_ _Z1hv } }
