// The name of a closure that an instantiation makes depends on the function for
// which that is, or on what is instantiated; that of one outside of functions
// depends on none.
// { dg-do compile }
// { dg-options "-O0 -std=c++20" }

template <typename T, auto F = [] (T t) { return t; }> T call (T t)
{
  return F (t);
}

template <typename T> using alias = decltype ([] (T t) { return t; });

int first (int i)
{
#ifdef OTHER
  i += call (2.0) + call (i) + alias<double> () (2.0);
#endif
  return i;
}

int second (int i)
{
  return call (i) + alias<int> () (i);
}

using all = decltype ([] { return 1; });

int third ()
{
  return all () ();
}

// { dg-final { same-names _Z6secondi {_Z4callI\w*} -DOTHER } }
// { dg-final { same-names _Z6secondi {_ZNKUl\w*} -DOTHER } }
// { dg-final { same-names _Z5thirdv {_ZNKUl\w*} -DOTHER } }
