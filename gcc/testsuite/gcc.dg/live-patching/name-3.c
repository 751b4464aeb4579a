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

/* { dg-final { impacted inner.* one nested inner.* } } */
/* { dg-final { impacted inner.* two nested inner.* } } */
/* { dg-final { not-listed one } } */
/* { dg-final { not-listed two } } */
