/* A function with a computed goto is called, and not inlined.  */
/* { dg-do compile } */
/* { dg-options "-O2" } */

static int jump (int x)
{
  static void *const to[] = { &&zero, &&one };
  goto *to[x & 1];
zero:
  return 5;
one:
  return 7;
}

int user (int x)
{
  return jump (x) + jump (x + 1);
}

/* { dg-final { impacted-state jump emitted } } */
/* { dg-final { impacted-nobody jump } } */
