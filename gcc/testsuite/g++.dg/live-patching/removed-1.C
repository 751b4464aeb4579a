// A function that nobody needs is listed by its assembler name.
// { dg-do compile }
// { dg-options "-O2" }

inline int f (int x) { return x + 1; }
inline int f (char x) { return x + 2; }
namespace { struct S { int m (int x) { return x; } }; }
static int s (long x) { return x; }
int g () { return 3; }

// { dg-final { impacted-state _Z1fi removed } }
// { dg-final { impacted-state _Z1fc removed } }
// { dg-final { impacted-state _ZL1sl removed } }
// { dg-final { impacted-state _ZN12_GLOBAL__N_11S1mEi removed } }
