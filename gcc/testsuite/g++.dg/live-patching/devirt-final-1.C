// What the types say is used: a final class has no other version.
// { dg-do compile { target c++11 } }
// { dg-options "-O2 -fno-inline" }

struct A { virtual int f (); int v; };
struct B final : A { int f () override; };
int g (B *p) { return p->f (); }

// { dg-final { scan-assembler "\t(jmp|call|bl?|brasl|jg|tail)\\s\[^\n\]*_ZN1B1fEv" } }
