/* flatten inlines no global function at inline-only-static.  */
/* { dg-do compile } */
/* { dg-options "-O2 -flive-patching=inline-only-static -fdump-tree-optimized" } */

extern int ext (int);

int global (int x)
{
  return ext (x) + 1;
}

static int local (int x)
{
  return ext (x) - 1;
}

__attribute__((flatten)) int flat (int x)
{
  return global (x) + local (x);
}

/* { dg-final { scan-tree-dump " = global " "optimized" } } */
/* { dg-final { scan-tree-dump-not " = local " "optimized" } } */
