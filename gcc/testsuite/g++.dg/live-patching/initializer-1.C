// What initializes a variable when the program begins is made with what the
// initializer is made with: deduced types, and functions that are evaluated.
// Who reads the variable is not, unless its type is deduced.
// { dg-do compile { target c++14 } }
// { dg-options "-O0" }

auto deduced (int x) { return (char) x; }
auto also_deduced (int x) { return (short) x; }
auto not_used (int x) { return (short) x; }
extern int ext ();

long number = deduced (ext ());
auto open = also_deduced (ext ());
int constant = sizeof (not_used (3));

long read_number () { return number; }
long read_open () { return open; }
int read_constant () { return constant; }

// { dg-final { impacted _Z7deducedi _Z41__static_initialization_and_destruction_0* interface _Z7deducedi } }
// { dg-final { not-impacted _Z7deducedi _Z11read_numberv } }
// { dg-final { impacted _Z12also_deducedi _Z41__static_initialization_and_destruction_0* interface _Z12also_deducedi } }
// { dg-final { impacted _Z12also_deducedi _Z9read_openv interface _Z12also_deducedi } }
// { dg-final { not-impacted _Z8not_usedi _Z13read_constantv } }
