/* With -save-temps, without an object and from preprocessed text the list says the
   same.  */
/* { dg-do assemble } */
/* { dg-options "-O2" } */

static int helper (int x) { return x * 3 + 1; }
int mid (int x) { return helper (x) - 2; }

/* { dg-final { same-list -save-temps } } */
/* { dg-final { same-list -S } } */
/* { dg-final { same-list -no-integrated-cpp } } */
