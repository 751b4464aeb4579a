/* The warning is an error with -Werror.  */
/* { dg-do assemble } */
/* { dg-without-level "" } */
/* { dg-options "-Werror -O2 -frecord-impacted" } */

int f (void) { return 0; }

/* { dg-error "'-frecord-impacted' is ignored without '-flive-patching'" "" { target *-*-* } 0 } */
/* { dg-message "all warnings being treated as errors" "" { target *-*-* } 0 } */
/* { dg-final { output-exists-not } } */
