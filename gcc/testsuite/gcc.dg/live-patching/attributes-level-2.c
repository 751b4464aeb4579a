/* What is found to be const could be called in transactions.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fgnu-tm -flive-patching=inline-clone-attributes" } */

int v;

/* { dg-error "-fgnu-tm.* is incompatible with .-flive-patching=inline-clone-attributes" "" { target *-*-* } 0 } */
