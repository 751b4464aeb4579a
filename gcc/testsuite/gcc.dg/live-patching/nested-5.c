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

/* { dg-final { impacted parent inner.1 nested parent } } */
/* { dg-final { impacted inner.1 parent nested inner.1 } } */
/* { dg-final { impacted inner.1 sibling.2 nested inner.1 } } */
/* { dg-final { impacted sibling.2 middle.0 nested sibling.2 } } */
/* { dg-final { impacted-state parent emitted } } */
