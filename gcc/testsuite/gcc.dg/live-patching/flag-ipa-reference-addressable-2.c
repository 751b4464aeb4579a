/* -fipa-reference-addressable contradicts -flive-patching=inline-only-static.  */
/* { dg-do compile } */
/* { dg-options "-O2 -flive-patching=inline-only-static -fipa-reference-addressable" } */

int x;

/* { dg-error "'-fipa-reference-addressable' is incompatible with '-flive-patching=inline-only-static.inline-clone'" "" { target *-*-* } 0 } */
