// A pragma says where the classes of a file are.
// { dg-do compile }
// { dg-options "-O0" }

int f ()
{
#pragma interface
  return 1;
}
struct x { virtual int m () { return 1; } };
int g () { x l; return l.m (); }

// { dg-final { impacted _Z1fv _Z1gv interface _Z1fv } }
// { dg-final { not-impacted _Z1gv _Z1fv } }
