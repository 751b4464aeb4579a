// What is evaluated in an evaluation counts, also when the outer function was
// evaluated before and is in a cache.  The code of the outer one is another
// thing.
// { dg-do compile { target c++11 } }
// { dg-options "-O0" }

constexpr int inner (int x) { return x * 5; }
constexpr int outer (int x) { return inner (x) + 1; }
int g () { static int s = outer (3); return s++; }
int h () { static int s = outer (3); return s++; }
int calls (int x) { return outer (x); }

// { dg-final { impacted _Z5outeri _Z1gv constexpr _Z5outeri } }
// { dg-final { impacted _Z5inneri _Z1gv constexpr _Z5inneri } }
// { dg-final { impacted _Z5outeri _Z1hv constexpr _Z5outeri } }
// { dg-final { impacted _Z5inneri _Z1hv constexpr _Z5inneri } }
// { dg-final { not-impacted _Z5inneri _Z5outeri } }
// { dg-final { not-impacted _Z5inneri _Z5callsi } }
