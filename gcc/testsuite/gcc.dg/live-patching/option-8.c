/* The warning is an error with -Werror.  */
/* { dg-do assemble } */
/* { dg-without-level "" } */
/* { dg-options "-Werror -flive-patching-list=all,option-8.impacted" } */

int f (void) { return 0; }

/* { dg-error "'-flive-patching-list' is ignored without '-flive-patching'" "" { target *-*-* } 0 } */
/* { dg-message "all warnings being treated as errors" "" { target *-*-* } 0 } */
/* { dg-final { output-exists-not } } */
/* { dg-final { no-list } } */
