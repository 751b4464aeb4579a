/* -fipa-icf contradicts both levels.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fipa-icf" } */

int x;

/* { dg-error "'-fipa-icf' is incompatible with '-flive-patching=inline-only-static.inline-clone'" "" { target *-*-* } 0 } */
