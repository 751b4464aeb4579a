/* Nothing at all.  */
/* { dg-do compile } */
/* { dg-options "-flive-patching-list=" } */

int x;

/* { dg-error "missing argument to '-flive-patching-list='" "" { target *-*-* } 0 } */
