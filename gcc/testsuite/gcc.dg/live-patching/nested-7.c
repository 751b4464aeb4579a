/* A declaration inside a function is no nest.  */
/* { dg-do compile } */
/* { dg-options "-O2" } */

int outer (int x)
{
  extern int declared (int);
  return declared (x);
}

__attribute__((noipa)) int declared (int x)
{
  return x;
}

/* { dg-final { impacted-nobody outer } } */
/* { dg-final { impacted-nobody declared } } */
