// That a constant is none, because its evaluation fails, is an answer where it
// is used.
// { dg-do compile { target c++14 } }
// { dg-options "-O0 -Wno-narrowing" }

int ext ();
constexpr int f (int x) { return x > 5 ? ext () : x; }
struct narrow { char c; };
int chosen (narrow);
int chosen (...);
const int n = f (6);
int g () { return chosen ({ n }); }
int h () { return chosen ({ 'a' }); }

// { dg-final { impacted _Z1fi _Z1gv constexpr _Z1fi } }
// { dg-final { not-impacted _Z1fi _Z1hv } }
