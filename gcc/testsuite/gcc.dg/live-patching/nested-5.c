/* A nest is all that is inside its outermost function, at any depth.  */
/* { dg-do compile } */
/* { dg-options "-O0" } */

int parent (int x)
{
  int middle (int y)
  {
    int inner (int z) { return x + y + z; }
    return inner (y);
  }
  int sibling (int y) { return x - y; }
  return middle (x) + sibling (x);
}

/* { dg-final { impacted parent inner.* nested parent } } */
/* { dg-final { impacted inner.* parent nested inner.* } } */
/* { dg-final { impacted inner.* sibling.* nested inner.* } } */
/* { dg-final { impacted sibling.* middle.* nested sibling.* } } */
/* { dg-final { impacted-state parent emitted } } */
