/* A unit without anything has a record.  */
/* { dg-do assemble } */
/* { dg-options "-O2 -frecord-impacted" } */
/* { dg-final { scan-record "^# end: 0 functions, 0 impacted$" } } */
