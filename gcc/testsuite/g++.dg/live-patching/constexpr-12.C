// An attempt to evaluate that fails brings nothing where the value is asked for
// whenever the function runs.
// { dg-do compile { target c++14 } }
// { dg-options "-O0" }

extern int other ();
constexpr int f (int x) { return x > 5 ? other () : x; }
int g () { int s = f (6); return s++; }
int h () { static int s = f (5); return s++; }

// { dg-final { not-impacted _Z1fi _Z1gv } }
// { dg-final { impacted _Z1fi _Z1hv constexpr _Z1fi } }
