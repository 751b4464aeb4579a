/* -fipa-icf-variables contradicts both levels.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fipa-icf-variables" } */

int x;

/* { dg-error "'-fipa-icf-variables' is incompatible with '-flive-patching=inline-only-static.inline-clone'" "" { target *-*-* } 0 } */
