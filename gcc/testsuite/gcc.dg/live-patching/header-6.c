/* Headers of headers, of the system and of -include are headers.  The macro that
   makes a function says where it is.  */
/* { dg-do compile } */
/* { dg-options "-O2" } */
/* { dg-additional-options "-include $srcdir/gcc.dg/live-patching/header-6-first.h" } */
/* { dg-additional-options "-isystem $srcdir/gcc.dg/live-patching/header-6" } */

#include <header-6-outer.h>

static DEFINE (of_main)
int use (int x) { return x; }

/* { dg-final { not-listed first_unused } } */
/* { dg-final { not-listed outer_unused } } */
/* { dg-final { not-listed outer_made } } */
/* { dg-final { not-listed inner_unused } } */
/* { dg-final { impacted-state of_main removed } } */
/* { dg-final { scan-list "^# left out: 4 functions" } } */
