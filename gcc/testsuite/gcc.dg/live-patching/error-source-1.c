/* A unit with an error has no list.  */
/* { dg-do compile } */
/* { dg-options "-O2" } */

int f (void)
{
  return undeclared; /* { dg-error "undeclared" } */
}

/* { dg-final { no-list } } */
