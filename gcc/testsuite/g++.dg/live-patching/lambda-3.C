// A closure that captures nothing has no layout that could change, but its body
// may use what the function around it declares.
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
// { dg-final { not-impacted _Z1gi _Z5applyIZ1giEUliE_EiT_ } }
// { dg-final { not-impacted _ZZ1giENKUliE_clEi _Z5applyIZ1giEUliE_EiT_ } }
// { dg-final { not-impacted _ZZ1hiENKUliE_clEi _Z1hi } }
