/* Names of files are as given where something else is mapped.  */
/* { dg-do assemble } */
/* { dg-options "-O2 -frecord-impacted" } */
/* { dg-additional-options "-ffile-prefix-map=/other/=/mapped/" } */

#include "record-prefix-map-1.h"

int mid (int x) { return helper (x) - 2; }

/* { dg-final { scan-list "^# unit: \\S+/gcc.dg/live-patching/record-prefix-map-other-1.c$" } } */
/* { dg-final { scan-list "^helper\t\\S+/gcc.dg/live-patching/record-prefix-map-1.h:1:12-1\t" } } */
/* { dg-final { scan-list "^mid\t\\S+/gcc.dg/live-patching/record-prefix-map-other-1.c:8:5-8\t" } } */
/* { dg-final { scan-list-not "/mapped/" } } */
/* { dg-final { record-is-list } } */
