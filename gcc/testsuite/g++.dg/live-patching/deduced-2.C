// A deduced type has what was evaluated in the body.
// { dg-do compile { target c++14 } }
// { dg-options "-O0" }

constexpr int f (int x) { return x + 1; }
template <int N> struct sized { char c[N]; };
static auto make () { return sized<f (5)> {}; }
static auto other () { return sized<7> {}; }
int g () { return sizeof (make ()); }
int h () { return sizeof (other ()); }

// { dg-final { impacted _Z1fi _Z1gv constexpr "(_Z1fi)" } }
// { dg-final { not-impacted _Z1fi _Z1hv } }
