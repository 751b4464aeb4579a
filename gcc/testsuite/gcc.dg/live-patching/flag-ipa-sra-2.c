/* -fipa-sra contradicts -flive-patching=inline-only-static.  */
/* { dg-do compile } */
/* { dg-options "-O2 -flive-patching=inline-only-static -fipa-sra" } */

int x;

/* { dg-error "'-fipa-sra' is incompatible with '-flive-patching=inline-only-static'" "" { target *-*-* } 0 } */
