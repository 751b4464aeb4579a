// Who calls through a thunk calls the function; what is inlined into a thunk is
// in it.
// { dg-do compile }
// { dg-options "-O2" }

struct A { virtual int f (); int a; };
struct B { virtual int f (); int b; };
struct C : A, B { int f (); int c; };
int C::f () { return c; }
int g (B *b) { return b->f (); }

// { dg-final { impacted-state _ZN1C1fEv emitted } }
// { dg-final { not-impacted _ZN1C1fEv _Z1gP1B } }
