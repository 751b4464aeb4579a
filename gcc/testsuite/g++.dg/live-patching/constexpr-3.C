// A constant of the unit carries the value of a function to who uses it.
// { dg-do compile { target c++11 } }
// { dg-options "-O0" }

constexpr int f (int x) { return x + 1; }
extern const int table[2];
const int c = f (1);
const int table[2] = { f (2), f (3) };
int variable = f (4);
int uses_c () { return c; }
int uses_table (int i) { return table[i]; }
int uses_variable () { return variable; }
int uses_none () { return 1; }

// { dg-final { impacted _Z1fi _Z6uses_cv constexpr *_Z1fi* } }
// { dg-final { impacted _Z1fi _Z10uses_tablei constexpr *_Z1fi* } }
// { dg-final { not-impacted _Z1fi _Z13uses_variablev } }
// { dg-final { not-impacted _Z1fi _Z9uses_nonev } }
