// The layout of a closure that captures nothing does not follow from its body,
// which may use what the function around it declares.  In the next version it may
// capture something, and templates that are made with it have the same names.
// { dg-do compile { target c++14 } }
// { dg-options "-O0 -std=c++17" }

template <class T> int apply (T t) { return t (1); }
int g (int a)
{
  enum { N = 3 };
  return apply ([] (int x) -> int { return x + N; }) + a;
}
int h (int a)
{
  int (*p) (int) = [] (int x) -> int { return x + 1; };
  return p (a);
}

// { dg-final { impacted _Z1gi _ZZ1giENKUliE_clEi nested _Z1gi } }
// { dg-final { not-impacted _ZZ1giENKUliE_clEi _Z1gi } }
// { dg-final { impacted _Z1gi _Z5applyIZ1giEUliE_EiT_ nested _Z1gi } }
// { dg-final { not-impacted _ZZ1giENKUliE_clEi _Z5applyIZ1giEUliE_EiT_ } }
// { dg-final { not-impacted _ZZ1hiENKUliE_clEi _Z1hi } }
