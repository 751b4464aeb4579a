// A function of a header that was evaluated has a line, also when no function
// was made with its value.
// { dg-do compile { target c++11 } }
// { dg-options "-O2" }

#include "header-2.H"

int variable = known;

// { dg-final { impacted-state _Z5valuei removed } }
// { dg-final { impacted-nobody _Z5valuei } }
// { dg-final { not-listed _Z6unusedi } }
// { dg-final { scan-list "^# left out: 1 functions" } }
