// A default argument is evaluated for the caller.
// { dg-do compile { target c++11 } }
// { dg-options "-O2 -fno-inline-small-functions" }

constexpr __attribute__((noinline)) int f (int x) { return x + 1; }
__attribute__((noinline)) int k (int x = f (2)) { return x; }
int g () { return k (); }
int h () { return k (1); }

// { dg-final { impacted _Z1fi _Z1gv constexpr *_Z1fi* } }
// { dg-final { not-impacted _Z1fi _Z1hv } }
