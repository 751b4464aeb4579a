/* A variable of a function that only this function can name has its initial
   value, if that function does not write it.  The next version may, so that the
   variable is not in read-only memory.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fno-early-inlining -fdump-tree-optimized -flive-patching=inline-clone-attributes" } */

int own (void)
{
  static int number = 1001;
  return number;
}

int own_array (int i)
{
  static int table[] = { 1002, 5, 9, 1 };
  return table[i] + table[0];
}

/* Who has a copy of the text is listed.  */
int user (void)
{
  return own ();
}

int written (int x)
{
  static int number = 2001;
  if (x)
    number = x;
  return number;
}

int given_away (int **p)
{
  static int number = 2002;
  *p = &number;
  return number;
}

int seen (void)
{
  static volatile int number = 2003;
  return number;
}

int kept (void)
{
  static __attribute__((used)) int number = 2004;
  return number;
}

/* Each function may begin to write this one, and nobody is listed for that.  */
static int of_unit = 2005;

int reader (void)
{
  return of_unit;
}

/* { dg-final { scan-tree-dump-times "return 1001" 2 "optimized" } } */
/* { dg-final { scan-tree-dump-times " \\+ 1002" 1 "optimized" } } */
/* { dg-final { scan-tree-dump-times "=(?:.v.)? (?:number|of_unit);" 5 "optimized" } } */
/* { dg-final { scan-assembler-not "rodata" } } */
/* { dg-final { impacted own user inline own } } */
