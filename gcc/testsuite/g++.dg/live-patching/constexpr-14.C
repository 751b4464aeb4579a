// Other ways to evaluate a function: a variable template, a default argument, a
// literal operator, a template argument, a static member of a class.
// { dg-do compile { target c++14 } }
// { dg-options "-O0" }

constexpr int f1 (int x) { return x + 1; }
constexpr int f2 (int x) { return x + 1; }
constexpr int f4 (int x) { return x + 1; }
constexpr int f5 (int x) { return x + 1; }
template <int N> constexpr int v = f1 (N);
int g1 () { return v<3>; }
int k (int x) { return x; }
constexpr unsigned long long operator ""_km (unsigned long long x) { return x * 1000; }
int g3 () { static int s = 3_km; return s; }
template <int N> int t () { return N; }
int g4 () { return t<f4 (2)> (); }
struct S { static constexpr int m = f5 (1); };
int g5 () { return S::m; }
int other () { return 0; }

// { dg-final { impacted _Z2f1i _Z2g1v constexpr *_Z2f1i* } }
// { dg-final { impacted _Zli3_kmy _Z2g3v constexpr *_Zli3_kmy* } }
// { dg-final { impacted _Z2f4i _Z2g4v constexpr *_Z2f4i* } }
// { dg-final { impacted _Z2f5i _Z2g5v constexpr *_Z2f5i* } }
// { dg-final { not-impacted _Z2f1i _Z5otherv } }
// { dg-final { not-impacted _Z2f5i _Z5otherv } }
