// A pragma in a body, of a template too, holds for all that follows.
// { dg-do compile { target c++11 } }
// { dg-options "-O2" }

int
f (int x)
{
#pragma pack(push, 1)
  return x;
}
#pragma pack(pop)
template <class T> T
tmpl (T x)
{
#pragma weak outside
  return x;
}
int
balanced (int x)
{
#pragma pack(push, 1)
  struct packed { char c; int i; } p;
#pragma pack(pop)
  return x + sizeof p;
}
int outside ();
int g () { return tmpl (1); }

// { dg-final { impacted _Z1fi _Z1gv interface _Z1fi } }
// { dg-final { impacted _Z4tmplIiET_S0_ _Z1fi interface *_Z4tmplIiET_S0_* } }
// { dg-final { impacted-nobody _Z8balancedi } }
