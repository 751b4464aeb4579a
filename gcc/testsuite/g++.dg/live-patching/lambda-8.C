// What a lambda in a class captures by default is up to its body, and who makes
// an object of the class makes the closure.
// { dg-do compile { target c++14 } }
// { dg-options "-O0 -Wno-deprecated" }

struct holder
{
  int n;
  template <typename T> holder (T t) : n (sizeof (T) + t ()) {}
};
struct object
{
  int a;
  holder h = [=] { return a; };
};
int g () { object s { 1 }; return s.h.n; }
int h () { return 1; }

// { dg-final { impacted _ZNK6object1hMUlvE_clEv _Z1gv interface _ZNK6object1hMUlvE_clEv } }
// { dg-final { not-impacted _Z1hv _Z1gv } }
