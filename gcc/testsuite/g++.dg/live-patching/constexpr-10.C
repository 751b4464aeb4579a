// Constructors and conversions are evaluated like other functions.
// { dg-do compile { target c++11 } }
// { dg-options "-O0" }

struct A
{
  int v;
  constexpr A (int x) : v (x + 1) {}
  constexpr operator int () const { return v * 2; }
};
int g () { static A a (3); return a.v; }
int h () { static int i = A (4); return i; }
int k (int x) { return A (x); }

// { dg-final { impacted _ZN1AC2Ei _Z1gv constexpr _ZN1AC2Ei } }
// { dg-final { impacted _ZN1AC2Ei _Z1hv constexpr _ZN1AC2Ei } }
// { dg-final { not-impacted _ZN1AC2Ei _Z1ki } }
// { dg-final { impacted _ZNK1AcviEv _Z1hv constexpr _ZNK1AcviEv } }
// { dg-final { not-impacted _ZNK1AcviEv _Z1gv } }
