/* -fwhole-program contradicts both levels.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fwhole-program" } */

int x;

/* { dg-error "'-fwhole-program' is incompatible with '-flive-patching=inline-only-static.inline-clone'" "" { target *-*-* } 0 } */
