/* The last one of the option and its contrary counts.  */
/* { dg-do assemble } */
/* { dg-options "-O2 -fno-record-impacted -frecord-impacted" } */

int f (void) { return 0; }

/* { dg-final { record-is-list } } */
