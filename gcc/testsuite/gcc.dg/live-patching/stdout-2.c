/* A unit that does not define NAME prints nothing, and has an empty record in
   a file.  */
/* { dg-do assemble } */
/* { dg-options "-O2 -flive-patching-list=nobody,stdout-2.impacted" } */

static int helper (int x) { return x * 3 + 1; }
int mid (int x) { return helper (x) - 2; }

/* { dg-final { scan-list "^# end: 0 functions, 0 impacted$" } } */
/* { dg-final { scan-list "^# unit: .*stdout-2.c$" } } */
/* { dg-final { prints-nothing -flive-patching-list=nobody } } */
