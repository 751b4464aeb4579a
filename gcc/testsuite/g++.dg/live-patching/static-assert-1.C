// An assertion makes no code.
// { dg-do compile { target c++11 } }
// { dg-options "-O0 -Wall" }

constexpr bool f (int x) { return x == 1; }
static_assert (f (1), "");
struct S { static_assert (f (1), ""); };
int g () { static_assert (f (1), ""); return 1; }

// { dg-final { impacted-nobody _Z1fi } }
