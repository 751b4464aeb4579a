/* An empty NAME.  */
/* { dg-do compile } */
/* { dg-options "-flive-patching-list=,f" } */

int x;

/* { dg-error "missing function name in '-flive-patching-list=,f'; use 'all' for all functions" "" { target *-*-* } 0 } */
