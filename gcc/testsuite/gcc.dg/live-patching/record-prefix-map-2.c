/* Names of files are as given where nothing is mapped.  */
/* { dg-do assemble } */
/* { dg-options "-O2 -frecord-impacted" } */

#include "record-prefix-map-1.h"

int mid (int x) { return helper (x) - 2; }

/* { dg-final { scan-list "^# unit: \\S+/gcc.dg/live-patching/record-prefix-map-2.c$" } } */
/* { dg-final { scan-list "^helper\t\\S+/gcc.dg/live-patching/record-prefix-map-1.h:1:12-1\t" } } */
/* { dg-final { scan-list "^mid\t\\S+/gcc.dg/live-patching/record-prefix-map-2.c:7:5-7\t" } } */
/* { dg-final { scan-list-not "/mapped/" } } */
/* { dg-final { record-is-list } } */
