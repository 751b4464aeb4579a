/* -fipa-stack-alignment contradicts both levels.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fipa-stack-alignment" } */

int x;

/* { dg-error "'-fipa-stack-alignment' is incompatible with '-flive-patching=inline-only-static.inline-clone'" "" { target *-*-* } 0 } */
