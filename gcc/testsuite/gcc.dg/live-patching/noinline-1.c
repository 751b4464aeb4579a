/* A function that is only called impacts nobody.  */
/* { dg-do compile } */
/* { dg-options "-O2" } */

__attribute__((noipa)) int callee (int x)
{
  return x + 1;
}

int caller (int x)
{
  return callee (x);
}

/* { dg-final { impacted-state callee emitted } } */
/* { dg-final { impacted-nobody callee } } */
/* { dg-final { impacted-nobody caller } } */
