// The initializer of a static variable is evaluated without optimization, too.
// { dg-do compile { target c++11 } }
// { dg-options "-O0" }

constexpr int f (int x) { return x + 1; }
int g () { static int s = f (3); return s++; }
int h (int x) { static int s = f (x); return s++; }

// { dg-final { impacted _Z1fi _Z1gv constexpr _Z1fi } }
// { dg-final { not-impacted _Z1fi _Z1hi } }
