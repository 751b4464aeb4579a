/* Nothing is left out of a list that is not complete.  */
/* { dg-do compile } */
/* { dg-options "-O2 -flive-patching=inline-clone" } */
/* { dg-warning "the list of impacted functions is not complete" "" { target *-*-* } 0 } */

#include "header-1.h"

int top (int x) { return x; }

/* { dg-final { impacted-state unused removed } } */
/* { dg-final { scan-list-not "left out" } } */
