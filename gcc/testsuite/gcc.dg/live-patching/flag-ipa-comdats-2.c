/* -fipa-comdats contradicts -flive-patching=inline-only-static.  */
/* { dg-do compile } */
/* { dg-options "-O2 -flive-patching=inline-only-static -fipa-comdats" } */

int x;

/* { dg-error "'-fipa-comdats' is incompatible with '-flive-patching=inline-only-static.inline-clone'" "" { target *-*-* } 0 } */
