/* A level that does not exist.  */
/* { dg-do compile } */
/* { dg-options "-flive-patching=all" } */

int x;

/* { dg-error "unknown Live-Patching Level 'all'" "" { target *-*-* } 0 } */
