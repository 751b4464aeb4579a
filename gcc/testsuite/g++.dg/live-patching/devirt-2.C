// Which classes have objects, or are derived from others, depends on all
// functions of the unit, so that no call is bound by it; what a function says of
// an object itself binds one.
// { dg-do compile { target c++11 } }
// { dg-options "-O2 -fno-inline -flive-patching=inline-clone-attributes" }

namespace {

// No object of A is made.
struct A { virtual int f (); int v; };
struct B : A { int f () override; };
int A::f () { return v + 1; }
int B::f () { return v + 2; }

// None of E is.
struct C { virtual int f () = 0; int v; };
struct D : C { int f () override; };
struct E : C { int f () override; };
int D::f () { return v + 3; }
int E::f () { return v + 4; }

// Nobody derives from this one.
struct F { virtual int f (); int v; };
int F::f () { return v + 5; }

}

A *a;
B b;
C *c;
D d;
F *f;
F one;
void set () { a = &b; c = &d; f = &one; }
int by_a () { return a->f (); }
int by_c () { return c->f (); }
int by_f () { return f->f (); }

// A class of a function has no derived one there.
int local (int x)
{
  struct L { virtual int f () { return v + 6; } int v; };
  static L *l;
  static L object;
  if (x)
    l = &object;
  return l->f ();
}

struct pool { virtual int take (); int v; };
int pool::take () { return v++; }
static int take (pool &p) { return p.take (); }
struct holder { pool p; int next (); };
int holder::next () { return p.take () + take (p); }

// { dg-final { scan-assembler-not "\t(jmp|call|bl?|brasl|jg|tail)\\s\[^\n\]*_ZN12_GLOBAL__N_11\[A-F\]1fEv" } }
// { dg-final { scan-assembler-not "\t(jmp|call|bl?|brasl|jg|tail)\\s\[^\n\]*_ZZ5localiEN1L1fEv" } }
