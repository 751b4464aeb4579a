/* flatten inlines a global function at inline-clone.  */
/* { dg-do compile } */
/* { dg-options "-O2 -flive-patching=inline-clone -fdump-tree-optimized" } */

extern int ext (int);

int global (int x)
{
  return ext (x) + 1;
}

__attribute__((flatten)) int flat (int x)
{
  return global (x) - 1;
}

/* { dg-final { scan-tree-dump-not " = global " "optimized" } } */
