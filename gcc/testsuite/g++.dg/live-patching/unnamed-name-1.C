// The name of an unnamed type of a namespace does not depend on those of
// functions.
// { dg-do compile }
// { dg-options "-O0" }

struct guard { int v; guard (); ~guard (); };
template <typename T> int size (T t) { return sizeof (t); }

int first (int i)
{
#ifdef OTHER
  struct { int a; } one;
  static struct { guard g; } two;
  enum { three = 3 };
  return sizeof one + two.g.v + three;
#endif
  return i;
}

static struct { guard g; } unnamed;
enum { one } number;
namespace { struct { guard g[2]; } also; }

int second ()
{
  return size (number) + unnamed.g.v + also.g[1].v;
}

// { dg-final { same-names _Z6secondv {_Z4sizeI[.\w]*} -DOTHER } }
// { dg-final { same-names _Z41__static_initialization_and_destruction_0* {_ZN[.\w]*_anon[.\w]*} -DOTHER } }
