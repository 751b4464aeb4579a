/* -fipa-reference contradicts both levels.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fipa-reference" } */

int x;

/* { dg-error "'-fipa-reference' is incompatible with '-flive-patching=inline-only-static.inline-clone'" "" { target *-*-* } 0 } */
