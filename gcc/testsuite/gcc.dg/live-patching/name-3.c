/* All functions that bear the name are listed.  */
/* { dg-do compile } */
/* { dg-options "-O0 -flive-patching-list=inner,name-3.impacted" } */

int one (int x)
{
  int inner (int y) { return x + y; }
  return inner (x);
}

int two (int x)
{
  int inner (int y) { return x - y; }
  return inner (x);
}

/* { dg-final { impacted inner.0 one nested inner.0 } } */
/* { dg-final { impacted inner.1 two nested inner.1 } } */
/* { dg-final { not-listed one } } */
/* { dg-final { not-listed two } } */
