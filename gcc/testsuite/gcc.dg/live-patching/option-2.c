/* An empty FILE.  */
/* { dg-do compile } */
/* { dg-options "-flive-patching-list=all," } */

int x;

/* { dg-error "missing file name after the comma in '-flive-patching-list=all,'; use '-' for standard output" "" { target *-*-* } 0 } */
