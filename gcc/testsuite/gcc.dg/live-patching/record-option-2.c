/* There is no record when the option is taken back.  */
/* { dg-do assemble } */
/* { dg-options "-O2 -frecord-impacted -fno-record-impacted" } */

int f (void) { return 0; }

/* { dg-final { no-record } } */
