/* -fipa-pta contradicts both levels.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fipa-pta" } */

int x;

/* { dg-error "'-fipa-pta' is incompatible with '-flive-patching=inline-only-static.inline-clone'" "" { target *-*-* } 0 } */
