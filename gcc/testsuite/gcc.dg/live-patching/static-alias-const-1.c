/* A constant is still folded.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fdump-tree-optimized" } */

static const int x = 5;

int get (int *p)
{
  *p = 2;
  return x;
}

/* { dg-final { scan-tree-dump "return 5" "optimized" } } */
