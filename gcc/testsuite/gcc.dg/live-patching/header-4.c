/* What is included and has the name of a source is no header, and neither is
   what #line puts elsewhere, or puts into a header.  */
/* { dg-do compile } */
/* { dg-options "-O2" } */

#include "header-1.c"
#include "header-4.h"

#line 7 "gram.y"
static int main_y_unused (int x) { return x; }
#line 7 "header-4.h"
static int main_h_unused (int x) { return x; }

/* { dg-final { impacted-state main_unused removed } } */
/* { dg-final { not-listed unused } } */
/* { dg-final { not-listed plain_unused } } */
/* { dg-final { impacted-state y_unused removed } } */
/* { dg-final { impacted-state main_y_unused removed } } */
/* { dg-final { impacted-state main_h_unused removed } } */
/* { dg-final { scan-list "^# left out: 3 functions" } } */
/* { dg-final { same-list -save-temps } } */
