// A precompiled header does not have what its functions say, so it is not used
// for a list.
// { dg-do compile { target c++11 } }
// { dg-options "-O0 -I. -Winvalid-pch" }
// { dg-precompile pch-1.H "-O0" }

#include <pch-1.H> // { dg-warning "pch-1.H.gch: not used with .-flive-patching-list=" }

int g () { return c; }

// { dg-final { impacted _Z1fi _Z1gv constexpr (_Z1fi) } }
