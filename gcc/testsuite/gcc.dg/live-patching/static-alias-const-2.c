/* A constant is still folded. The same at
   inline-only-static.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fdump-tree-optimized -flive-patching=inline-only-static" } */

static const int x = 5;

int get (int *p)
{
  *p = 2;
  return x;
}

/* { dg-final { scan-tree-dump "return 5" "optimized" } } */
