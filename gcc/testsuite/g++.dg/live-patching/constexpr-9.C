// What is evaluated when a template is parsed is in its instances.
// { dg-do compile { target c++11 } }
// { dg-options "-O0" }

constexpr int f (int x) { return x + 1; }
constexpr int h (int x) { return x + 1; }
template <class T> T g (T x) { T a[f (3)]; a[0] = x; return sizeof (a) + a[0]; }
template <class T> T k (T x) { switch (x) { case h (1): return 1; } return 0; }
int user () { return g (3) + k (4L); }

// { dg-final { impacted _Z1fi _Z1gIiET_S0_ constexpr *_Z1fi* } }
// { dg-final { impacted _Z1hi _Z1kIlET_S0_ constexpr *_Z1hi* } }
// { dg-final { not-impacted _Z1fi _Z4userv } }
// { dg-final { not-impacted _Z1fi _Z1kIlET_S0_ } }
