/* The header has the name inline-only-static, however it was spelled.  */
/* { dg-do compile } */
/* { dg-options "-O2 -flive-patching=only-inline-static" } */

int f (void) { return 0; }

/* { dg-final { scan-list "^# level: inline-only-static$" } } */
