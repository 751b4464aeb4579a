// With -fimplicit-constexpr, whether a function can be evaluated is found in its
// body.
// { dg-do compile }
// { dg-options "-O0 -std=c++20 -fimplicit-constexpr -flive-patching=inline-clone" }

int ext ();
inline int f (int x) { return ext () + x; }
int g (int x) { return ext () + x; }
int user () { static int s = f (6); return s++; }
int other () { static int s = g (6); return s++; }

// { dg-final { impacted _Z1fi _Z4userv interface * } }
// { dg-final { not-impacted _Z1gi _Z5otherv } }
// { dg-final { not-impacted _Z1fi _Z5otherv } }
