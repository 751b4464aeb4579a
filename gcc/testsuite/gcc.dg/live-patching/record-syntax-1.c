/* What only looks at the syntax takes the option and does nothing with it.  */
/* { dg-do assemble } */
/* { dg-options "-O2 -fsyntax-only -frecord-impacted" } */

int f (void) { return 0; }

/* { dg-final { output-exists-not } } */
/* { dg-final { no-list } } */
