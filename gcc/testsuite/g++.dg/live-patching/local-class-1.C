// A local class is made with what the function around it declares.
// { dg-do compile { target c++11 } }
// { dg-options "-O0" }

constexpr int f (int x) { return x + 1; }
int g ()
{
  enum { N = f (3) };
  struct L { int m () { return N; } };
  return L ().m ();
}

// { dg-final { impacted _Z1gv _ZZ1gvEN1L1mEv nested _Z1gv } }
// { dg-final { impacted _Z1fi _ZZ1gvEN1L1mEv constexpr *_Z1fi* } }
// { dg-final { impacted _Z1fi _Z1gv constexpr *_Z1fi* } }
