/* -fipa-cp contradicts -flive-patching=inline-only-static.  */
/* { dg-do compile } */
/* { dg-options "-O2 -flive-patching=inline-only-static -fipa-cp" } */

int x;

/* { dg-error "'-fipa-cp' is incompatible with '-flive-patching=inline-only-static'" "" { target *-*-* } 0 } */
