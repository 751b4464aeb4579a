/* A call through a global alias of a static function is not inlined at
   inline-only-static; another one is.  */
/* { dg-do compile } */
/* { dg-require-alias "" } */
/* { dg-options "-O2 -flive-patching=inline-only-static -fdump-tree-optimized" } */

static int f (int x)
{
  return x * 2;
}

extern int f_alias (int) __attribute__((alias ("f")));

int user (int x)
{
  return f_alias (x);
}

int direct (int x)
{
  return f (x);
}

/* { dg-final { scan-tree-dump " f_alias \\(" "optimized" } } */
/* { dg-final { scan-tree-dump-not " f \\(x" "optimized" } } */
