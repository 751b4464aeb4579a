/* Names of files are mapped as in debug information, in the record and in the
   list.  */
/* { dg-do assemble } */
/* { dg-options "-O2 -frecord-impacted" } */
/* { dg-additional-options "-ffile-prefix-map=$srcdir/gcc.dg/live-patching/=/mapped/" } */

#include "record-prefix-map-1.h"

int mid (int x) { return helper (x) - 2; }

/* { dg-final { scan-list "^# unit: /mapped/record-prefix-map-1.c$" } } */
/* { dg-final { scan-list "^helper\t/mapped/record-prefix-map-1.h:1:12-1\t" } } */
/* { dg-final { scan-list "^\tmid\t.*\t/mapped/record-prefix-map-1.c:9:5-9$" } } */
/* { dg-final { scan-list-not "live-patching/" } } */
/* { dg-final { record-is-list } } */
