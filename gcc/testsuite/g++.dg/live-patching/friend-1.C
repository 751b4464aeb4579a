// The body of f makes a template be instantiated that defines a friend, which
// others declared.  A friend of the class of its parameters is another matter.
// { dg-do compile { target c++17 } }
// { dg-options "-O2 -Wno-non-template-friend" }

template <int N> struct slot
{
  friend constexpr int content (slot<N>);
  template <class T> friend constexpr int any (slot<N>, T);
};
template <int N, int V> struct store
{
  friend constexpr int content (slot<N>) { return V; }
  template <class T> friend constexpr int any (slot<N>, T) { return V; }
};
template <int N> struct own
{
  int v;
  friend constexpr int value (own o) { return o.v; }
};
int f () { store<1, 42> put; own<3> o = { 1 }; return value (o); }
constexpr int inside (int x) { return content (slot<1> {}) + x; }
const int constant = inside (4);
int g () { return content (slot<1> {}); }
int h () { return any (slot<1> {}, 1); }
int i () { return constant; }
int unrelated () { own<3> o = { 1 }; return value (o); }

// { dg-final { impacted _Z1fv _Z1gv interface _Z1fv } }
// { dg-final { impacted _Z1fv _Z1hv interface _Z1fv } }
// { dg-final { impacted _Z1fv _Z1iv constexpr _Z1fv } }
// { dg-final { not-impacted _Z1fv _Z9unrelatedv } }
