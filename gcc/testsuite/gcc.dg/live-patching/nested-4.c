/* A member of a nest that nobody calls has no code, and yet the others depend
   on it.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fno-inline" } */

int parent (int x)
{
  int shared = x;
  int unused (int y) { return shared + y; }
  return shared;
}

/* { dg-final { impacted-state unused* removed } } */
/* { dg-final { impacted unused* parent nested (unused*) } } */
/* { dg-final { impacted-nobody parent } } */
