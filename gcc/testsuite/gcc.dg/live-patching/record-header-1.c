/* A record leaves out what the list does, whatever -flive-patching-list= asks
   for.  */
/* { dg-do assemble } */
/* { dg-options "-O2 -frecord-impacted" } */

#include "header-1.h"

int use (int x) { return inlined (x); }

/* { dg-final { scan-record "^# left out: 3 functions of headers, without code or impact$" } } */
/* { dg-final { scan-record "^inlined\t" } } */
/* { dg-final { record-is-list } } */
/* { dg-final { same-record "-flive-patching-list=unused,/dev/null" } } */
