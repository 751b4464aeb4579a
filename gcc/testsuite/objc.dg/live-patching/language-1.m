/* What the front end of Objective-C concludes is not known, and said so.  */
/* { dg-do compile } */
/* { dg-options "-O2 -flive-patching=inline-clone" } */
/* { dg-warning "the list of impacted functions is not complete: it is for C and C\\+\\+, and not for ObjC" "" { target *-*-* } 0 } */
/* { dg-final { impacted helper top early-inline helper } } */

int helper (int x) { return x + 1; }

int top (int x) { return helper (x) * 2; }
