// A condition that is evaluated at compile time decides what is compiled.
// { dg-do compile { target c++17 } }
// { dg-options "-O0" }

constexpr bool f () { return true; }
extern int a (), b ();
int g () { if constexpr (f ()) return a (); else return b (); }
template <bool B> int t () { return B; }
int h () { return t<f ()> (); }
int k () { return t<true> (); }

// { dg-final { impacted _Z1fv _Z1gv constexpr *_Z1fv* } }
// { dg-final { impacted _Z1fv _Z1hv constexpr *_Z1fv* } }
// { dg-final { not-impacted _Z1fv _Z1kv } }
