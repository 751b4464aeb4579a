/* -fipa-reorder-for-locality contradicts all levels.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fipa-reorder-for-locality" } */
/* { dg-require-compile "-fno-ipa-reorder-for-locality" } */

int x;

/* { dg-error "'-fipa-reorder-for-locality' is incompatible with '-flive-patching=inline-only-static.inline-clone'" "" { target *-*-* } 0 } */
