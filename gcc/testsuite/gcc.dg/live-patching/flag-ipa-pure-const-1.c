/* -fipa-pure-const contradicts -flive-patching=inline-clone.  */
/* { dg-do compile } */
/* { dg-options "-O2 -flive-patching=inline-clone -fipa-pure-const" } */

int x;

/* { dg-error "'-fipa-pure-const' is incompatible with '-flive-patching=inline-only-static.inline-clone'" "" { target *-*-* } 0 } */
