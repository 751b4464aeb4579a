/* -fpartial-inlining makes clones, which is what -flive-patching=inline-clone allows.  */
/* { dg-do compile } */
/* { dg-options "-O2 -flive-patching=inline-clone -fpartial-inlining" } */

int f (void) { return 0; }

/* { dg-final { impacted-nobody f } } */
