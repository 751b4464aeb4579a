// At the level that inlines static functions only, functions are evaluated as
// well.
// { dg-do compile { target c++11 } }
// { dg-options "-O2 -flive-patching=inline-only-static" }

constexpr int f (int x) { return x + 1; }
int g () { return f (3); }
int h (int x) { return f (x); }

// { dg-final { impacted _Z1fi _Z1gv constexpr _Z1fi } }
// { dg-final { not-impacted _Z1fi _Z1hi } }
