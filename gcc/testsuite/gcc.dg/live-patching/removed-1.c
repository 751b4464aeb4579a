/* A static function that nobody uses has a line.  */
/* { dg-do compile } */
/* { dg-options "-O2" } */

static int unused (int x)
{
  return x;
}

int used (int x)
{
  return x;
}

/* { dg-final { impacted-state unused removed } } */
/* { dg-final { impacted-nobody unused } } */
/* { dg-final { impacted-state used emitted } } */
