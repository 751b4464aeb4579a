/* The options that say how code is made are in the header.  */
/* { dg-do compile } */
/* { dg-skip-if "another -fPIC" { *-*-* } { "-fpic" "-fpie" "-fPIE" "-fno-p*" } { "" } } */
/* { dg-options "-O3 -g -fno-inline -ffast-math -fPIC -I. -DX=1 -fdump-ipa-impacted" } */

int f (void) { return 0; }

/* { dg-final { list-options "-O3 -fno-inline -ffast-math -fPIC" } } */
