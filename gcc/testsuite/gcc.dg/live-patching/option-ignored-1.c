/* Without -flive-patching nothing is printed but a warning.  */
/* { dg-do assemble } */
/* { dg-without-level "" } */
/* { dg-options "-O2 -flive-patching-list" } */

int f (void) { return 0; }

/* { dg-warning "'-flive-patching-list' is ignored without '-flive-patching'" "" { target *-*-* } 0 } */
/* { dg-final { output-exists } } */
/* { dg-final { prints-nothing "-flive-patching-list" } } */
