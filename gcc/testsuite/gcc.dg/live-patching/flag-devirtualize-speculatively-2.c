/* An option that asks for what the level turns off is an error.  */
/* { dg-do compile } */
/* { dg-options "-O2 -flive-patching=inline-only-static -fdevirtualize-speculatively" } */

int v;

/* { dg-error "'-fdevirtualize-speculatively' is incompatible with" "" { target *-*-* } 0 } */
