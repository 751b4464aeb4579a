// What is folded for a warning is kept, and what is kept is used later.
// { dg-do compile { target c++14 } }
// { dg-options "-O2 -Wall -Wextra -Wconversion" }

constexpr int f (int x) { return x + 1; }
char g (char x) { if (f (2) > 2 && x) return f (3); return 0; }
int h (unsigned x) { return x < (unsigned) f (4) ? 1 : 2; }
int unrelated (int x) { return x * 5; }

// { dg-final { impacted _Z1fi _Z1gc constexpr "(_Z1fi)" } }
// { dg-final { impacted _Z1fi _Z1hj constexpr "(_Z1fi)" } }
// { dg-final { not-impacted _Z1fi _Z9unrelatedi } }
