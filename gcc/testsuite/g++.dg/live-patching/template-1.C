// The instances of a template are functions of their own.
// { dg-do compile }
// { dg-options "-O2" }

template <class T> __attribute__((noinline)) T f (T x) { return x + 1; }
template <class T> T inl (T x) { return x + 2; }
int g () { return f (1) + inl (3); }
long h () { return f (1L) + inl (3L); }

// { dg-final { impacted _Z3inlIiET_S0_ _Z1gv early-inline * { target inline_clone } } }
// { dg-final { not-impacted _Z3inlIiET_S0_ _Z1hv } }
// { dg-final { not-impacted _Z1fIiET_S0_ _Z1hv } }
// { dg-final { impacted-nobody _Z3inlIiET_S0_ { target inline_only_static } } }
