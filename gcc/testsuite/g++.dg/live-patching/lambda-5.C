// A closure that captures nothing may capture something in its next version: all
// that is made with it has its layout, be that a class template's member, a
// variable's type, or the operator of a generic one.
// { dg-do compile { target c++14 } }
// { dg-options "-O0 -std=c++17" }

template <class T> struct Box { T t; int call (int x) { return t (x); } };
template <class T> Box<T> box (T t) { return Box<T> { t }; }
template <class T, int N> int first (T (&array)[N]) { return array[0] (N); }
int member (int a)
{
  return box ([] (int x) -> int { return x + 1; }).call (a);
}
int generic (int a)
{
  auto l = [] (auto x) -> int { return x + 1; };
  return l (a) + l ((char) a);
}
int array (int a)
{
  auto l = [] (int x) -> int { return x + 1; };
  decltype (l) two[2] = { l, l };
  return first (two) + a;
}
int other (int a) { return a; }

// { dg-final { impacted _Z6memberi _ZN3BoxIZ6memberiEUliE_E4callEi nested _Z6memberi } }
// { dg-final { impacted _Z6memberi _Z3boxIZ6memberiEUliE_E3BoxIT_ES2_ nested _Z6memberi } }
// { dg-final { impacted _Z6memberi _ZZ6memberiENKUliE_clEi nested _Z6memberi } }
// { dg-final { not-impacted _ZZ6memberiENKUliE_clEi _ZN3BoxIZ6memberiEUliE_E4callEi } }
// { dg-final { impacted _Z7generici _ZZ7genericiENKUlT_E_clIiEEiS_ nested _Z7generici } }
// { dg-final { impacted _Z7generici _ZZ7genericiENKUlT_E_clIcEEiS_ nested _Z7generici } }
// { dg-final { impacted _Z5arrayi _Z5firstIZ5arrayiEUliE_Li2EEiRAT0__T_ nested _Z5arrayi } }
// { dg-final { not-impacted _Z5arrayi _Z5otheri } }
