/* The record is the same from a preprocessed file, with -save-temps and with
   -pipe.  */
/* { dg-do assemble } */
/* { dg-options "-O2 -frecord-impacted" } */

static int helper (int x) { return x * 3 + 1; }
int mid (int x) { return helper (x) - 2; }

/* { dg-final { scan-record "^# unit: .*record-text-3.c$" } } */
/* { dg-final { same-record -save-temps } } */
/* { dg-final { same-record -pipe } } */
/* { dg-final { same-record -no-integrated-cpp } } */
/* { dg-final { same-record "-save-temps -g" } } */
/* { dg-final { same-record preprocessed } } */
