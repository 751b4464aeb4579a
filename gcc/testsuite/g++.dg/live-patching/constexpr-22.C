// That an evaluation fails is an answer where it is asked for.
// { dg-do compile { target c++14 } }
// { dg-options "-O2" }

int called ();
constexpr int inner (int x) { return x > 2 ? called () : x; }
constexpr int f (int x) { return inner (x); }
struct object { int value; constexpr object (int x) : value (inner (x)) {} };
int g () { return __builtin_constant_p (f (4)); }
int g2 () { return __builtin_constant_p (object (5).value + 1); }
__attribute__ ((noinline)) int plain (int x) { return x + called (); }
int g3 () { return __builtin_constant_p (plain (4)); }
int g4 () { int same (int); return same (f (6)); }

// { dg-final { impacted _Z1fi _Z1gv constexpr * } }
// { dg-final { impacted _Z5inneri _Z1gv constexpr * } }
// { dg-final { impacted _Z5inneri _Z2g2v constexpr * } }
// { dg-final { not-impacted _Z5plaini _Z2g3v } }
