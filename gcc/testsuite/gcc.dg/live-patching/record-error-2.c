/* A list that cannot be written is an error also when there is a record, and
   then there is no object.  */
/* { dg-do assemble } */
/* { dg-options "-O2 -frecord-impacted -flive-patching-list=all,missing/l" } */

int f (void) { return 0; }

/* { dg-error "cannot write the list of impacted functions to 'missing/l'" "" { target *-*-* } 0 } */
/* { dg-final { output-exists-not } } */
