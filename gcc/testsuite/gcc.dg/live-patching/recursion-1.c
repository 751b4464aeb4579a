/* A function that is inlined into itself does not impact itself.  */
/* { dg-do compile } */
/* { dg-options "-O3" } */

int fact (int n)
{
  return n < 2 ? 1 : n * fact (n - 1) + fact (n - 2);
}

int user (int n)
{
  return fact (n);
}

/* { dg-final { impacted-state fact emitted } } */
/* { dg-final { not-impacted fact fact } } */
/* { dg-final { not-impacted user fact } } */
/* { dg-final { not-impacted fact user { target inline_only_static } } } */
