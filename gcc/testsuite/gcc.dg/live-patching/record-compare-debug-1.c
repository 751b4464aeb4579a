/* -fcompare-debug agrees, and there is one record and not two.  */
/* { dg-do assemble } */
/* { dg-options "-O2 -fcompare-debug -frecord-impacted" } */

#include "mix-1.c"

/* { dg-final { record-is-list } } */
