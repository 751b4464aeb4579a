// A template that is made with a closure has its layout, however deep it is in
// the arguments.
// { dg-do compile { target c++11 } }
// { dg-options "-O0" }

template <class T> struct Box { T t; int call (int x) { return t (x); } };
template <class T> int apply (T t) { return t (1); }
template <class T> int sized () { return sizeof (T); }
template <class T> int boxed (Box<T *> *) { return sizeof (T); }
int g (int a)
{
  auto l = [=] (int x) { return x + a; };
  Box<decltype (l)> b { l };
  Box<decltype (l) *> p { &l };
  return apply (l) + b.call (2) + sized<decltype (l)> () + boxed (&p);
}
struct F { int operator() (int x) { return x; } };
int h () { return apply (F ()); }

// { dg-final { impacted _ZZ1giENKUliE_clEi _Z5applyIZ1giEUliE_EiT_ nested * } }
// { dg-final { impacted _Z1gi _ZN3BoxIZ1giEUliE_E4callEi nested * } }
// { dg-final { impacted _Z1gi _Z5sizedIZ1giEUliE_Eiv nested * } }
// { dg-final { impacted _Z1gi _Z5boxedIZ1giEUliE_EiP3BoxIPT_E nested * } }
// { dg-final { not-impacted _Z1gi _Z5applyI1FEiT_ } }
