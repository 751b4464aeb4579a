/* -fdevirtualize-speculatively contradicts both levels.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fdevirtualize-speculatively" } */

int x;

/* { dg-error "'-fdevirtualize-speculatively' is incompatible with '-flive-patching=inline-only-static.inline-clone'" "" { target *-*-* } 0 } */
