// What is evaluated outside of functions, and is not the value of a variable,
// can be in every one.
// { dg-do compile { target c++11 } }
// { dg-options "-O0" }

constexpr int f (int x) { return x + 1; }
constexpr int unused (int x) { return x + 1; }
enum { SIZE = f (3) };
int g () { return SIZE; }
int h () { return 0; }

// { dg-final { impacted _Z1fi _Z1gv constexpr *_Z1fi* } }
// { dg-final { impacted _Z1fi _Z1hv constexpr *_Z1fi* } }
// { dg-final { impacted-nobody _Z6unusedi } }
