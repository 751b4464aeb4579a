/* Without the option there is no section, also with a list.  */
/* { dg-do compile } */
/* { dg-options "-O2 -flive-patching-list=all,record-section-2.impacted" } */

int x;

/* { dg-final { scan-assembler-not "GCC\\.impacted" } } */
