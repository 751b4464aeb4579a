/* -fipa-reference-addressable contradicts both levels.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fipa-reference-addressable" } */

int x;

/* { dg-error "'-fipa-reference-addressable' is incompatible with '-flive-patching=inline-only-static.inline-clone'" "" { target *-*-* } 0 } */
