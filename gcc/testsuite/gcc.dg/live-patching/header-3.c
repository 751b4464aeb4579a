/* A function of a header that is asked for has a line, also when there is no
   code of it.  */
/* { dg-do compile } */
/* { dg-without-list "" } */
/* { dg-options "-O2 -flive-patching=inline-clone -flive-patching-list=unused,header-3.impacted" } */

#include "header-1.h"

/* { dg-final { impacted-state unused removed } } */
/* { dg-final { impacted-nobody unused } } */
/* { dg-final { not-listed emitted } } */
/* { dg-final { scan-list-not "left out" } } */
