/* -fipa-icf contradicts -flive-patching=inline-clone.  */
/* { dg-do compile } */
/* { dg-options "-O2 -flive-patching=inline-clone -fipa-icf" } */

int x;

/* { dg-error "'-fipa-icf' is incompatible with '-flive-patching=inline-only-static.inline-clone'" "" { target *-*-* } 0 } */
