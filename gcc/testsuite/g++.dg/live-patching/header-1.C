// Members, instances and overloads of a header are left out or have a line,
// each for itself.
// { dg-do compile }
// { dg-options "-O2" }

#include "header-1.H"

template struct S<3>;
struct local { int unused () { return 1; } };
int use (long x) { S<4> s; return s.used () + overloaded (x); }

// { dg-final { impacted-state _ZN1SILi3EE6unusedEv emitted } }
// { dg-final { impacted-state _ZN1SILi4EE4usedEv inlined { target inline_clone } } }
// { dg-final { impacted-state _ZN1SILi4EE4usedEv emitted { target inline_only_static } } }
// { dg-final { impacted _ZN1SILi4EE4usedEv _Z3usel early-inline (_ZN1SILi4EE4usedEv) { target inline_clone } } }
// { dg-final { not-listed *8namelessEi } }
// { dg-final { not-listed _Z10overloadedi } }
// { dg-final { impacted _Z10overloadedl _Z3usel early-inline (_Z10overloadedl) { target inline_clone } } }
// { dg-final { impacted-state _Z10overloadedl emitted { target inline_only_static } } }
// { dg-final { impacted-state _Z15unused_templateIiET_S0_ emitted } }
// { dg-final { impacted-state _ZN5local6unusedEv removed } }
// { dg-final { scan-list "^# left out: 2 functions of headers, without code or impact$" } }
// { dg-final { same-list -save-temps } }
