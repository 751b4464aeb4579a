/* The option is not one of those that the record shows.  */
/* { dg-do assemble } */
/* { dg-options "-O2 -frecord-impacted -fno-common" } */

int f (void) { return 0; }

/* { dg-final { record-options "-O2 -fno-common" } } */
