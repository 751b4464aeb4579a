// That no function makes an object of a class is no reason not to call its
// virtual functions.
// { dg-do compile { target c++11 } }
// { dg-options "-O2 -fno-inline" { target inline_clone } }
// { dg-options "-O3" { target inline_only_static } }

namespace {
struct A { virtual int f (); int v; };
struct B : A { int f () override; };
int A::f () { return v + 1; }
int B::f () { return v + 2; }
}
A *p;
A a;
void set () { p = &a; }
int g () { return p->f (); }
int user (int x) { return x ? ((B *) p)->B::f () : 0; }

// { dg-final { scan-assembler-not "\t(jmp|call|bl?|brasl|jg|tail)\\s\[^\n\]*_ZN12_GLOBAL__N_11A1fEv" } }
