// What is declared first in a body says whether a function throws, for others
// who declare it in theirs.
// { dg-do compile { target c++11 } }

struct guard { ~guard (); };
int f () { int called (int) noexcept; return called (1); }
int g () { int called (int); guard h; return called (2); }
int known (int) noexcept;
int f2 () { int known (int) noexcept; return known (1); }
int g2 () { guard h; return known (2); }
int f3 () { int may_throw (int); return may_throw (1); }
int g3 () { int may_throw (int); guard h; return may_throw (2); }

// { dg-final { impacted _Z1fv _Z1gv interface _Z1fv } }
// { dg-final { not-impacted _Z2f2v _Z2g2v } }
// { dg-final { not-impacted _Z2f3v _Z2g3v } }
// { dg-final { not-impacted _Z1gv _Z1fv } }
