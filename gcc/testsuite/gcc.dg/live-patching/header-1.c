/* A function of a header that left no code and impacts nobody has no line, but
   is counted.  All others have one.  */
/* { dg-do compile } */
/* { dg-options "-O2" } */

#include "header-1.h"

static int main_unused (int x) { return x; }

int use (int x) { return inlined (x) * called (x); }

/* { dg-final { not-listed unused } } */
/* { dg-final { not-listed unused_too } } */
/* { dg-final { scan-list "^# left out: 2 functions of headers, without code or impact$" } } */
/* { dg-final { impacted-state inlined inlined } } */
/* { dg-final { impacted inlined use early-inline (inlined) } } */
/* { dg-final { impacted-state called emitted } } */
/* { dg-final { impacted-state emitted emitted } } */
/* { dg-final { impacted-state main_unused removed } } */
/* { dg-final { same-list -save-temps } } */
/* { dg-final { same-list "-save-temps -fdirectives-only" } } */
/* { dg-final { same-list -g3 } } */
