/* -fipa-ra contradicts both levels.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fipa-ra" } */

int x;

/* { dg-error "'-fipa-ra' is incompatible with '-flive-patching=inline-only-static.inline-clone'" "" { target *-*-* } 0 } */
