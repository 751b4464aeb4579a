/* only-inline-static is another name of inline-only-static.  */
/* { dg-do compile } */
/* { dg-options "-O2 -flive-patching=only-inline-static -fdump-tree-optimized" } */

extern int ext (int);

int global (int x)
{
  return ext (x) + 1;
}

static int local (int x)
{
  return ext (x) - 1;
}

int user (int x)
{
  return global (x) + local (x);
}

/* { dg-final { scan-tree-dump " = global " "optimized" } } */
/* { dg-final { scan-tree-dump-not " = local " "optimized" } } */
