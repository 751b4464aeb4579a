// An instance can have a reflection of something local to a function as its
// argument.
// { dg-do compile }
// { dg-options "-O0 -std=c++26 -freflection" }
// { dg-require-compile "-std=c++26 -freflection" }

namespace std::meta
{
  using info = decltype (^^::);
  consteval info type_of (info);
}

using std::meta::info;
template <info I> int by_type () { return sizeof (typename [: I :]); }
template <info I> int by_member ()
{
  return sizeof (typename [: std::meta::type_of (I) :]);
}
template <info I> int by_enumerator () { return (int) [: I :]; }
template <class T> struct around { T member; };

int first ()
{
  struct L { int a, b; };
  return by_type<^^L> ();
}

int second ()
{
  struct L { int a; };
  return by_type<^^around<L>> ();
}

int third ()
{
  enum E { e = 3 };
  return by_enumerator<^^E::e> ();
}

int fourth ()
{
  struct L { int a; };
  return by_member<^^L::a> ();
}

int fifth ()
{
  return by_type<^^int> ();
}

// { dg-final { impacted _Z5firstv _Z7by_typeILDmtyZ5firstvE1LEEiv nested _Z5firstv } }
// { dg-final { impacted _Z6secondv _Z7by_typeI* nested _Z6secondv } }
// { dg-final { impacted _Z5thirdv _Z13by_enumeratorI* nested _Z5thirdv } }
// { dg-final { impacted _Z6fourthv _Z9by_memberI* nested _Z6fourthv } }
// { dg-final { impacted-nobody _Z5fifthv } }
