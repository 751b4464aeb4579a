/* -fipa-vrp contradicts both levels.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fipa-vrp" } */

int x;

/* { dg-error "'-fipa-vrp' is incompatible with '-flive-patching=inline-only-static.inline-clone'" "" { target *-*-* } 0 } */
