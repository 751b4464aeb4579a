/* -fipa-modref contradicts both levels.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fipa-modref" } */

int x;

/* { dg-error "'-fipa-modref' is incompatible with '-flive-patching=inline-only-static.inline-clone'" "" { target *-*-* } 0 } */
