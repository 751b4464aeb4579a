/* The name of a static variable of a function depends on that function alone.  */
/* { dg-do compile } */
/* { dg-options "-O2" } */

int f (void)
{
  static int count;
  return ++count;
}

int g (int x)
{
  static int count;
  if (x)
    {
      static int count;
      return ++count;
    }
  return --count;
}

/* { dg-final { scan-assembler "count.f.0" } } */
/* { dg-final { scan-assembler "count.g.0" } } */
/* { dg-final { scan-assembler "count.g.1" } } */
/* { dg-final { scan-assembler-not "count.f.1" } } */
