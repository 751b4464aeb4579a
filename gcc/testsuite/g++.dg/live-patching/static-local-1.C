// The name of a static variable depends on its function alone, and the variable
// can be changed through any pointer.
// { dg-do compile }
// { dg-options "-O2" }

extern void other ();
static int x;
int g () { x = 3; other (); return x; }
extern "C" int c () { static int n; return n++; }
extern "C" int d () { static int n; return n++; }

// { dg-final { scan-assembler "_ZZ1cE1n" } }
// { dg-final { scan-assembler "_ZZ1dE1n" } }
