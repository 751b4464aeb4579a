/* A function in the function can name its variables, too, and its next version
   write them; where there is none, nobody can.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fno-early-inlining -fdump-tree-optimized -flive-patching=inline-clone-attributes" } */

int outer (int x)
{
  static int number = 2001;
  int plus (int y) { return x + y; }
  return number + plus (plus (x));
}

int outer_of_two (int x)
{
  static int number = 2002;
  int plus (int y)
  {
    int twice (int z) { return z * x + y; }
    return twice (y);
  }
  return number + plus (x);
}

int inner (int x)
{
  int own (int y)
  {
    static int number = 1001;
    return number + y;
  }
  return x + own (x);
}

/* { dg-final { scan-tree-dump "1001" "optimized" } } */
/* { dg-final { scan-tree-dump-times "= number;" 2 "optimized" } } */
