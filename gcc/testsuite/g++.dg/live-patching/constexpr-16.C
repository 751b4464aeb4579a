// What was evaluated while a constexpr function was parsed is in its value.
// { dg-do compile { target c++17 } }
// { dg-options "-O0" }

constexpr int f (int x) { return x + 1; }
constexpr int a (int y) { if constexpr (f (2) == 3) return y; else return 0; }
constexpr int b (int y) { return sizeof (char[f (7)]) + y; }
constexpr int c (int y) { enum { E = f (4) }; return E + y; }
constexpr int d (int y) { return y; }
int ga () { static int s = a (1); return s; }
int gb () { static int s = b (1); return s; }
int gc () { static int s = c (1); return s; }
int gd () { static int s = d (1); return s; }

// { dg-final { impacted _Z1fi _Z2gav constexpr "(_Z1fi)" } }
// { dg-final { impacted _Z1fi _Z2gbv constexpr "(_Z1fi)" } }
// { dg-final { impacted _Z1fi _Z2gcv constexpr "(_Z1fi)" } }
// { dg-final { not-impacted _Z1fi _Z2gdv } }
