/* -fipa-bit-cp contradicts both levels.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fipa-bit-cp" } */

int x;

/* { dg-error "'-fipa-bit-cp' is incompatible with '-flive-patching=inline-only-static.inline-clone'" "" { target *-*-* } 0 } */
