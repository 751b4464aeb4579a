/* -fipa-comdats contradicts both levels.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fipa-comdats" } */

int x;

/* { dg-error "'-fipa-comdats' is incompatible with '-flive-patching=inline-only-static.inline-clone'" "" { target *-*-* } 0 } */
