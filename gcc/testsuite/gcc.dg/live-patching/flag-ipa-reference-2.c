/* -fipa-reference contradicts -flive-patching=inline-only-static.  */
/* { dg-do compile } */
/* { dg-options "-O2 -flive-patching=inline-only-static -fipa-reference" } */

int x;

/* { dg-error "'-fipa-reference' is incompatible with '-flive-patching=inline-only-static.inline-clone'" "" { target *-*-* } 0 } */
