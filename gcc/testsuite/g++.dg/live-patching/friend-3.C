// An attribute that a friend is declared with holds for all, where a class says
// it that is local to a function, or an instance that is there because of one.
// { dg-do compile }
// { dg-options "-O2" }

struct S { int k (int); static int m (int); };
int q (int);
template <class T> int t (T);
template <class T> struct says
{
  friend int q (int) __attribute__ ((const));
  template <class U> friend int t (U) __attribute__ ((const));
};
template <class T> struct plain { friend int q (int); };

int f ()
{
  struct L
  {
    friend int S::k (int) __attribute__ ((const));
    friend int S::m (int);
  } l;
  return sizeof l;
}
int f2 () { says<int> s; return sizeof s; }
int f3 () { plain<int> s; return sizeof s; }
int uses_k (S &s) { return s.k (1) + s.k (1); }
int uses_m () { return S::m (1) + S::m (1); }
int uses_q () { return q (1) + q (1); }
int uses_t () { return t (1) + t (1); }

// { dg-final { impacted _Z1fv _Z6uses_kR1S interface _Z1fv } }
// { dg-final { not-impacted _Z1fv _Z6uses_mv } }
// { dg-final { impacted _Z2f2v _Z6uses_qv interface _Z2f2v } }
// { dg-final { impacted _Z2f2v _Z6uses_tv interface _Z2f2v } }
// { dg-final { impacted-nobody _Z2f3v } }
