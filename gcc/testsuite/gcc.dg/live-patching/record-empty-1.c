/* A unit without functions has a record.  */
/* { dg-do assemble } */
/* { dg-options "-O2 -frecord-impacted" } */

int x;

/* { dg-final { scan-record "^# end: 0 functions, 0 impacted$" } } */
