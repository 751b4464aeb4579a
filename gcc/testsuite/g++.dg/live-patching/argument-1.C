// A variable as the argument of a template.
// { dg-do compile { target c++17 } }
// { dg-options "-O0" }

template <const int &R> int value () { return R; }
constexpr int global = 5;
int f ()
{
  static constexpr int local = 3;
  return value<local> ();
}
int g () { return value<global> (); }

// { dg-final { impacted _Z1fv _Z5valueIL_ZZ1fvE5localEEiv nested *_Z1fv* } }
// { dg-final { not-impacted _Z1fv _Z5valueIL_Z6globalEEiv } }
