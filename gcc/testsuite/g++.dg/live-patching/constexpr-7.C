// An immediate function has no symbol, and is listed by the name that it would
// have.
// { dg-do compile }
// { dg-options "-O0 -std=c++20" }

consteval int f (int x) { return x + 1; }
consteval int f (char x) { return x + 2; }
int g () { return f (3); }
int h () { return f ('c'); }

// { dg-final { impacted-state _Z1fi removed } }
// { dg-final { impacted _Z1fi _Z1gv constexpr (_Z1fi) } }
// { dg-final { not-impacted _Z1fi _Z1hv } }
// { dg-final { impacted _Z1fc _Z1hv constexpr (_Z1fc) } }
