/* -fipa-cp-clone contradicts -flive-patching=inline-only-static.  */
/* { dg-do compile } */
/* { dg-options "-O2 -flive-patching=inline-only-static -fipa-cp-clone" } */

int x;

/* { dg-error "'-fipa-cp-clone' is incompatible with '-flive-patching=inline-only-static'" "" { target *-*-* } 0 } */
