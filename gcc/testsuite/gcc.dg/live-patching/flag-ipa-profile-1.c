/* -fipa-profile contradicts -flive-patching=inline-clone.  */
/* { dg-do compile } */
/* { dg-options "-O2 -flive-patching=inline-clone -fipa-profile" } */

int x;

/* { dg-error "'-fipa-profile' is incompatible with '-flive-patching=inline-only-static.inline-clone'" "" { target *-*-* } 0 } */
