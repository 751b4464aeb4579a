/* -fipa-stack-alignment contradicts -flive-patching=inline-only-static.  */
/* { dg-do compile } */
/* { dg-options "-O2 -flive-patching=inline-only-static -fipa-stack-alignment" } */

int x;

/* { dg-error "'-fipa-stack-alignment' is incompatible with '-flive-patching=inline-only-static.inline-clone'" "" { target *-*-* } 0 } */
