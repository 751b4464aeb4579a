// A friend is defined because an instance is there, which is there because
// another one is, which f uses.  So f is why there is the friend.
// { dg-do compile { target c++17 } }
// { dg-options "-O2 -Wno-non-template-friend" }

template <int N> struct slot
{
  friend constexpr int content (slot<N>);
};
template <int N, int V> struct store
{
  friend constexpr int content (slot<N>) { return V; }
};
template <int V> int puts_in () { store<1, V> put; return sizeof put; }
template <int V> struct between
{
  between () { puts_in<V> (); }
  ~between () {}
};
template <int V> struct variable { static int value; };
template <int V> int variable<V>::value = sizeof (store<2, V>);
template <int V> int initialized () { store<3, V> put; return sizeof put; }
template <int V> struct started { static int value; };
template <int V> int started<V>::value = initialized<V> ();
template <int V> auto closure = [] { store<4, V> put; return sizeof put; };
template <int V> struct member
{
  int value = [] { store<5, V> put; return sizeof put; } ();
};
template <int V> struct with_table
{
  virtual int x () { store<6, V> put; return sizeof put; }
};
template <int V> struct part { part () { store<7, V> put; } };
struct whole { part<42> p; };
template <int V> int says_nothing () { return V; }

int f () { between<42> b; return sizeof b; }
int f2 () { return started<42>::value; }
int f3 () { return closure<42> (); }
int f4 () { member<42> m; return m.value; }
int f5 () { with_table<42> t; return sizeof t; }
int f6 () { whole w; return sizeof w; }
int nothing () { return says_nothing<1> (); }
int evaluated (int x) { return puts_in<42> () + x; }
int g () { return content (slot<1> {}); }
int g2 () { return content (slot<3> {}); }
int g3 () { return content (slot<4> {}); }
int g4 () { return content (slot<5> {}); }
int g5 () { return content (slot<6> {}); }
int g6 () { return content (slot<7> {}); }

// { dg-final { impacted _Z1fv _Z1gv interface _Z1fv } }
// { dg-final { impacted _Z7puts_inILi42EEiv _Z1gv interface * } }
// { dg-final { impacted _Z9evaluatedi _Z1gv interface * } }
// { dg-final { impacted _Z2f2v _Z2g2v interface _Z2f2v } }
// { dg-final { impacted _Z2f3v _Z2g3v interface * } }
// { dg-final { impacted _Z2f4v _Z2g4v interface * } }
// { dg-final { impacted _Z2f5v _Z2g5v interface * } }
// { dg-final { impacted _Z2f6v _Z2g6v interface * } }
// { dg-final { not-impacted _Z1fv _Z2g2v } }
// { dg-final { not-impacted _Z1fv _Z2g3v } }
// { dg-final { not-impacted _Z2f3v _Z2g4v } }
// { dg-final { not-impacted _Z2f2v _Z1gv } }
// { dg-final { not-impacted _Z7nothingv _Z1gv } }
// { dg-final { not-impacted _Z1gv _Z1fv } }
