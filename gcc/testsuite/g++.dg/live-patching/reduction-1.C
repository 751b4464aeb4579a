// What a reduction of OpenMP does is copied to the functions that use it.
// { dg-do compile { target c++14 } }
// { dg-options "-O0 -fopenmp" }

constexpr int combine (int x) { return x; }
constexpr int begin (int x) { return x; }
#pragma omp declare reduction (weighted : int : omp_out += combine (2) * omp_in) \
  initializer (omp_priv = begin (1))

int user (int n)
{
  int sum = 0;
#pragma omp parallel for reduction (weighted : sum)
  for (int i = 0; i < n; i++)
    sum += i;
  return sum;
}

int other (int n)
{
  int sum = 0;
#pragma omp parallel for reduction (+ : sum)
  for (int i = 0; i < n; i++)
    sum += i;
  return sum;
}

// { dg-final { impacted _Z7combinei _Z4useri constexpr *_Z7combinei* } }
// { dg-final { impacted _Z5begini _Z4useri constexpr *_Z5begini* } }
// { dg-final { not-impacted _Z7combinei _Z5otheri } }
// { dg-final { not-impacted _Z5begini _Z5otheri } }
