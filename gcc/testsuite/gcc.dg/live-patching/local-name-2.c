/* The assembler names of the static variables of a function, and of its nested
   functions, depend on that function alone, also with optimization.  */
/* { dg-do compile } */
/* { dg-options "-O2" } */

#ifdef OTHER
int before (void)
{
  static int count;
  int inner (int x) { static int count; return count += x; }
  return inner (++count);
}
#endif

int user (int y)
{
  static int count;
  __attribute__((noinline)) int inner (int x)
  { static int count; return (count -= x) + y; }
  { static int count; count += inner (y); }
  return inner (--count);
}

/* { dg-final { same-names user "count\\.\[0-9\]+" -DOTHER } } */
/* { dg-final { same-names user "inner\\.\[0-9\]+" -DOTHER } } */
/* { dg-final { same-names inner.* "count\\.\[0-9\]+" -DOTHER } } */
