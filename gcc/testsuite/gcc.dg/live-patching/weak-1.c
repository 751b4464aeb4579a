/* A weak function can be replaced by the linker, and is not inlined.  */
/* { dg-do compile } */
/* { dg-options "-O2" } */

__attribute__((weak)) int f (int x)
{
  return x * 2;
}

int user (int x)
{
  return f (x);
}

/* { dg-final { impacted-state f emitted } } */
/* { dg-final { impacted-nobody f } } */
