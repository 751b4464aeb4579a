// Structured bindings outside of functions have the value of a constexpr
// function without an initializer of their own.
// { dg-do compile { target c++17 } }
// { dg-options "-O0" }

struct pair { int lo, hi; };
constexpr pair limits () { return { 3, 4 }; }
const auto [low, high] = limits ();
const auto &[first, last] = limits ();
int f () { return low; }
int g () { static int s = high; return s; }
int h () { return first; }
int unrelated (int x) { return x * 5; }

// { dg-final { impacted _Z6limitsv _Z1fv constexpr "(_Z6limitsv)" } }
// { dg-final { impacted _Z6limitsv _Z1gv constexpr "(_Z6limitsv)" } }
// { dg-final { impacted _Z6limitsv _Z1hv constexpr "(_Z6limitsv)" } }
// { dg-final { not-impacted _Z6limitsv _Z9unrelatedi } }
