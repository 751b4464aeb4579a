/* Live patching with LTO is still declined.  */
/* { dg-do assemble } */
/* { dg-options "-O2 -flto" } */

int f (void) { return 0; }

/* { dg-message "sorry, unimplemented: live patching (\\(with .*\\) )?is not supported with LTO" "" { target *-*-* } 0 } */
/* { dg-final { no-list } } */
