/* Below inline-clone-attributes no variable has a known value.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fdump-tree-optimized" } */

int own (void)
{
  static int number = 1001;
  return number;
}

/* { dg-final { scan-tree-dump-not "return 1001" "optimized" } } */
