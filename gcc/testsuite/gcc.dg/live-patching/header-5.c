/* A function with a part in another file than the header has a line.  */
/* { dg-do compile } */
/* { dg-options "-O2" } */

#include "header-5.h"
  return x;
}

int use (int x) { return x; }

/* { dg-final { impacted-state table removed } } */
/* { dg-final { impacted-place table "*header-5.h:1:19-7 *position-4.def:1-4" } } */
/* { dg-final { impacted-state begun removed } } */
/* { dg-final { scan-list-not "left out" } } */
