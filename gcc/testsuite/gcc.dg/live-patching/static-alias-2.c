/* A static variable whose address nobody takes is not taken for unaliased. The same at
   inline-only-static.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fdump-tree-optimized -flive-patching=inline-only-static" } */

static int x;

void set (int v)
{
  x = v;
}

int get (int *p)
{
  x = 1;
  *p = 2;
  return x;
}

/* { dg-final { scan-tree-dump-not "return 1" "optimized" } } */
