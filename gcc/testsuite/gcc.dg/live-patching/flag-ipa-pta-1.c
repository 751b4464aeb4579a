/* -fipa-pta contradicts -flive-patching=inline-clone.  */
/* { dg-do compile } */
/* { dg-options "-O2 -flive-patching=inline-clone -fipa-pta" } */

int x;

/* { dg-error "'-fipa-pta' is incompatible with '-flive-patching=inline-only-static.inline-clone'" "" { target *-*-* } 0 } */
