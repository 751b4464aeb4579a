/* -fcompare-debug agrees, and there is one list and not two.  */
/* { dg-do assemble } */
/* { dg-options "-O2 -fcompare-debug" } */

#include "mix-1.c"

/* { dg-final { impacted-state top emitted } } */
