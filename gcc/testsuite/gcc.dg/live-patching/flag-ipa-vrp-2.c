/* -fipa-vrp contradicts -flive-patching=inline-only-static.  */
/* { dg-do compile } */
/* { dg-options "-O2 -flive-patching=inline-only-static -fipa-vrp" } */

int x;

/* { dg-error "'-fipa-vrp' is incompatible with '-flive-patching=inline-only-static.inline-clone'" "" { target *-*-* } 0 } */
