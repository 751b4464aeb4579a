// The static member of a template is initialized where it is instantiated, and
// has the value for all who use it.
// { dg-do compile { target c++11 } }
// { dg-options "-O0" }

constexpr int f (int x) { return x + 1; }
template <int N> struct S { static const int value; };
template <int N> const int S<N>::value = f (N);
int g () { return S<3>::value; }
int h () { return S<3>::value + 1; }
int k () { return 1; }

// { dg-final { impacted _Z1fi _Z1gv constexpr *_Z1fi* } }
// { dg-final { impacted _Z1fi _Z1hv constexpr *_Z1fi* } }
// { dg-final { not-impacted _Z1fi _Z1kv } }
