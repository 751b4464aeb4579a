/* The record has all functions when a list is of one of them, or of none.  */
/* { dg-do assemble } */
/* { dg-options "-O2 -frecord-impacted -flive-patching-list=mid,record-text-2.impacted" } */

static int helper (int x) { return x * 3 + 1; }
int mid (int x) { return helper (x) - 2; }

/* { dg-final { scan-list "^# end: 1 functions, 0 impacted$" } } */
/* { dg-final { scan-record "^# end: 2 functions, 1 impacted$" } } */
/* { dg-final { same-record "" } } */
/* { dg-final { same-record "-flive-patching-list=no" } } */
