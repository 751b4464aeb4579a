/* -fipa-profile contradicts both levels.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fipa-profile" } */

int x;

/* { dg-error "'-fipa-profile' is incompatible with '-flive-patching=inline-only-static.inline-clone'" "" { target *-*-* } 0 } */
