/* -fpartial-inlining contradicts -flive-patching=inline-only-static.  */
/* { dg-do compile } */
/* { dg-options "-O2 -flive-patching=inline-only-static -fpartial-inlining" } */

int x;

/* { dg-error "'-fpartial-inlining' is incompatible with '-flive-patching=inline-only-static'" "" { target *-*-* } 0 } */
