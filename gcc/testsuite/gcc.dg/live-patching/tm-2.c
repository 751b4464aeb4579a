/* There are no clones at inline-only-static.  */
/* { dg-do compile } */
/* { dg-options "-O2 -flive-patching=inline-only-static -fgnu-tm" } */

int x;

/* { dg-error "'-fgnu-tm' is incompatible with '-flive-patching=inline-only-static'" "" { target *-*-* } 0 } */
