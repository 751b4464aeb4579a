/* A nest that nobody uses is gone as a whole.  */
/* { dg-do compile } */
/* { dg-options "-O2" } */

static int parent (int x)
{
  int inner (int y) { return x + y; }
  return inner (x);
}

/* { dg-final { impacted-state parent removed } } */
/* { dg-final { impacted-state inner* removed } } */
/* { dg-final { impacted-nobody parent } } */
/* { dg-final { impacted-nobody inner* } } */
