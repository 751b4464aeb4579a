// What is initialized when the program begins is made with the local types that
// its instance is made with.
// { dg-do compile { target c++11 } }
// { dg-options "-O0" }

int ext (int);
struct guard { guard (); ~guard (); int v; };
template <typename T> struct holder
{
  static int v;
  static guard a[sizeof (T)];
};
template <typename T> int holder<T>::v = ext (sizeof (T));
template <typename T> guard holder<T>::a[sizeof (T)];
template <typename T> int use () { return holder<T>::v + holder<T>::a[0].v; }
int f ()
{
  struct local { int a; };
  return use<local> ();
}
int g () { return 1; }

// { dg-final { impacted _Z1fv _Z41__static_initialization_and_destruction_0* nested _Z1fv } }
// { dg-final { impacted _Z1fv __tcf_ZN6holderIZ1fvE5localE1aE nested _Z1fv } }
// { dg-final { not-impacted _Z1gv __tcf_ZN6holderIZ1fvE5localE1aE } }
