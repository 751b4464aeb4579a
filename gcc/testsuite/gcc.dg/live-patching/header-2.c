/* There is no line on functions of headers where none is left out.  */
/* { dg-do compile } */
/* { dg-options "-O2" } */

#include "header-2.h"

static int main_unused (int x) { return x; }

int use (int x) { return inlined (x); }

/* { dg-final { impacted-state inlined inlined } } */
/* { dg-final { impacted-state main_unused removed } } */
/* { dg-final { scan-list-not "left out" } } */
