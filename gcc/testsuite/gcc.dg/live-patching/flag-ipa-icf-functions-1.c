/* -fipa-icf-functions contradicts both levels.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fipa-icf-functions" } */

int x;

/* { dg-error "'-fipa-icf-functions' is incompatible with '-flive-patching=inline-only-static.inline-clone'" "" { target *-*-* } 0 } */
