// Which partial specialization a class is made from is found out once, by
// whoever is the first to ask, and holds for all.
// { dg-do compile { target c++11 } }
// { dg-options "-O0" }

constexpr int f (int x) { return x; }
template <typename T, int = 4> struct chosen { int x; };
template <typename T> struct chosen<T, f (sizeof (T))> { int x[7]; };

int g () { return sizeof (chosen<int>); }
int h () { return sizeof (chosen<int>); }

// { dg-final { impacted _Z1fi _Z1gv constexpr *_Z1fi* } }
// { dg-final { impacted _Z1fi _Z1hv constexpr *_Z1fi* } }
