/* -flive-patching alone is inline-clone, and the header says so.  */
/* { dg-do compile } */
/* { dg-options "-O2 -flive-patching=inline-only-static -flive-patching" } */

int f (void) { return 0; }

/* { dg-final { scan-list "^# level: inline-clone$" } } */
