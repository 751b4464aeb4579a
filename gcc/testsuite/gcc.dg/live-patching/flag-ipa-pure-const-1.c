/* -fipa-pure-const contradicts both levels.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fipa-pure-const" } */

int x;

/* { dg-error "'-fipa-pure-const' is incompatible with '-flive-patching=inline-only-static.inline-clone'" "" { target *-*-* } 0 } */
