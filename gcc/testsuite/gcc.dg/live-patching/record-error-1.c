/* A unit with an error has no object, and so no record.  */
/* { dg-do assemble } */
/* { dg-options "-O2 -frecord-impacted" } */

int f (void)
{
  return undeclared; /* { dg-error "undeclared" } */
}

/* { dg-final { output-exists-not } } */
