// Who evaluates a function in the front end has its value, without inlining it.
// Who calls it does not.
// { dg-do compile { target c++11 } }
// { dg-options "-O2" }

constexpr __attribute__((noinline)) int f (int x) { return x + 1; }
int folds () { return f (3); }
int calls (int x) { return f (x); }

// { dg-final { impacted _Z1fi _Z5foldsv constexpr _Z1fi } }
// { dg-final { not-impacted _Z1fi _Z5callsi } }
