// Nothing is left out where modules can bring what is of other units.
// { dg-do compile }
// { dg-options "-O2 -std=c++20 -fmodules-ts" }

#include "header-2.H"

int use (int x) { return x; }

// { dg-final { impacted-state _Z6unusedi removed } }
// { dg-final { scan-list-not "left out" } }
