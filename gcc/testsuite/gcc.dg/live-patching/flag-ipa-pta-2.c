/* -fipa-pta contradicts -flive-patching=inline-only-static.  */
/* { dg-do compile } */
/* { dg-options "-O2 -flive-patching=inline-only-static -fipa-pta" } */

int x;

/* { dg-error "'-fipa-pta' is incompatible with '-flive-patching=inline-only-static.inline-clone'" "" { target *-*-* } 0 } */
