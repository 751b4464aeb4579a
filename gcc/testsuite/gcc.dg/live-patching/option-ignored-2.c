/* -w silences the warning.  */
/* { dg-do assemble } */
/* { dg-without-level "" } */
/* { dg-options "-w -flive-patching-list=all,option-ignored-2.impacted" } */

int f (void) { return 0; }

/* { dg-final { output-exists } } */
/* { dg-final { no-list } } */
