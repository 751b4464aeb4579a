/* There is no record without the option, also with a list.  */
/* { dg-do assemble } */
/* { dg-options "-O2" } */

int f (void) { return 0; }

/* { dg-final { no-record } } */
/* { dg-final { impacted-state f emitted } } */
