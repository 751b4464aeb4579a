// An instance that is made with a local type is made with the function around
// that, whether or not the type has member functions, and with what the type
// was made with.
// { dg-do compile { target c++11 } }
// { dg-options "-O0" }

constexpr int f (int x) { return x + 1; }
template <typename T> int size (T *) { return sizeof (T); }
template <typename T> int member (T) { return sizeof (T); }
struct global { int a; };

int g1 ()
{
  struct first { int a; };
  first l;
  return size (&l);
}
int g2 ()
{
  struct second { char c[f (3)]; void m () {} };
  second l;
  l.m ();
  return size (&l);
}
int g3 ()
{
  struct third { int a; };
  return member (&third::a);
}
int h () { global l; return size (&l); }

// { dg-final { impacted _Z2g1v _Z4sizeIZ2g1vE5firstEiPT_ nested *_Z2g1v* } }
// { dg-final { impacted _Z1fi _Z4sizeIZ2g2vE6secondEiPT_ constexpr *_Z1fi* } }
// { dg-final { impacted _Z2g3v _Z6memberIMZ2g3vE5thirdiEiT_ nested *_Z2g3v* } }
// { dg-final { not-impacted _Z2g1v _Z4sizeI6globalEiPT_ } }
// { dg-final { not-impacted _Z1fi _Z4sizeI6globalEiPT_ } }
