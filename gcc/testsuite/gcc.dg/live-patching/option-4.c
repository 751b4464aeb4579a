/* Without -flive-patching there is a warning, and no list.  */
/* { dg-do assemble } */
/* { dg-without-level "" } */
/* { dg-options "-O2 -flive-patching-list=all,option-4.impacted" } */

int f (void) { return 0; }

/* { dg-warning "'-flive-patching-list' is ignored without '-flive-patching'" "" { target *-*-* } 0 } */
/* { dg-final { output-exists } } */
/* { dg-final { no-list } } */
