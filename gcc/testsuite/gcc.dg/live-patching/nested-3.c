/* The functions of a nest share a frame: all of them impact one another.  */
/* { dg-do compile } */
/* { dg-options "-O0" } */

extern void out (int *);

int parent (int x)
{
  int shared = x;
  __attribute__((noinline)) int first (int y) { out (&shared); return shared + y; }
  __attribute__((noinline)) int second (int y) { shared += y; return y; }
  return first (x) + second (x);
}

int other (int x)
{
  return x;
}

/* { dg-final { impacted parent first.0 nested parent } } */
/* { dg-final { impacted parent second.1 nested parent } } */
/* { dg-final { impacted first.0 parent nested first.0 } } */
/* { dg-final { impacted first.0 second.1 nested first.0 } } */
/* { dg-final { impacted second.1 first.0 nested second.1 } } */
/* { dg-final { impacted second.1 parent nested second.1 } } */
/* { dg-final { not-impacted parent other } } */
