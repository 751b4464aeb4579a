// So do those of an array, in a namespace and in a function.
// { dg-do compile }
// { dg-options "-O0 -std=c++20" }

constexpr int f (int x) { return x + 1; }
const int numbers[2] = { f (1), f (2) };
const auto [p, q] = numbers;
namespace n { static const auto [r, s] = numbers; }
int g () { return p; }
int h () { return n::r; }
int i () { static const auto [t, u] = numbers; return t; }
int unrelated (int x) { return x * 5; }

// { dg-final { impacted _Z1fi _Z1gv constexpr "(_Z1fi)" } }
// { dg-final { impacted _Z1fi _Z1hv constexpr "(_Z1fi)" } }
// { dg-final { impacted _Z1fi _Z1iv constexpr "(_Z1fi)" } }
// { dg-final { not-impacted _Z1fi _Z9unrelatedi } }
