/* Live patching with LTO is declined, with a record as well.  */
/* { dg-do assemble } */
/* { dg-options "-O2 -flto -frecord-impacted" } */

int f (void) { return 0; }

/* { dg-message "sorry, unimplemented: live patching (\\(with .*\\) )?is not supported with LTO" "" { target *-*-* } 0 } */
/* { dg-final { output-exists-not } } */
