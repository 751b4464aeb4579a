// A default argument of an instance is found out once, for all who call it.
// { dg-do compile { target c++14 } }
// { dg-options "-O0" }

auto f (int) { return 1L; }
auto other (int) { return 1L; }
template <typename T> int called (T t, int x = sizeof (f (T ())))
{
  return t + x;
}
int g () { return called (1); }
int h () { return called (1); }
int i () { return sizeof (other (1)); }

// { dg-final { impacted _Z1fi _Z1gv interface _Z1fi } }
// { dg-final { impacted _Z1fi _Z1hv interface _Z1fi } }
// { dg-final { not-impacted _Z1fi _Z1iv } }
// { dg-final { not-impacted _Z5otheri _Z1gv } }
