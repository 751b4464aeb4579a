/* -fdevirtualize contradicts both levels.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fdevirtualize" } */

int x;

/* { dg-error "'-fdevirtualize' is incompatible with '-flive-patching=inline-only-static.inline-clone'" "" { target *-*-* } 0 } */
