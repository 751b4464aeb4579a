/* Without FILE, and with -, the list goes to standard output.  */
/* { dg-do assemble } */
/* { dg-options "-O2" } */

static int helper (int x) { return x * 3 + 1; }
int mid (int x) { return helper (x) - 2; }

/* { dg-final { scan-list "^# end: 2 functions, 1 impacted$" } } */
/* { dg-final { prints-list -flive-patching-list } } */
/* { dg-final { prints-list -flive-patching-list=all } } */
/* { dg-final { prints-list -flive-patching-list=all,- } } */
