/* -fipa-bit-cp contradicts -flive-patching=inline-clone.  */
/* { dg-do compile } */
/* { dg-options "-O2 -flive-patching=inline-clone -fipa-bit-cp" } */

int x;

/* { dg-error "'-fipa-bit-cp' is incompatible with '-flive-patching=inline-only-static.inline-clone'" "" { target *-*-* } 0 } */
