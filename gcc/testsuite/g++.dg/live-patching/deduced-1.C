// A return type that is deduced is a fact of the body.  One that is declared is
// not.
// { dg-do compile { target c++14 } }
// { dg-options "-O0" }

auto deduced (int x) { return x * 3L; }
auto declared (int x) -> long { return x * 3L; }
long g (int x) { return deduced (x); }
long h (int x) { return declared (x); }
template <class T> auto t (T x) { return x + 1; }
int k () { return t (3); }

// { dg-final { impacted _Z7deducedi _Z1gi interface _Z7deducedi } }
// { dg-final { not-impacted _Z7deducedi _Z1hi } }
// { dg-final { impacted-nobody _Z8declaredi } }
// { dg-final { impacted _Z1tIiEDaT_ _Z1kv interface _Z1tIiEDaT_ } }
