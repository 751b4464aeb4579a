/* The same at inline-only-static.  */
/* { dg-do compile } */
/* { dg-options "-O3 -flive-patching=inline-only-static" } */

int fact (int n)
{
  return n < 2 ? 1 : n * fact (n - 1) + fact (n - 2);
}

int user (int n)
{
  return fact (n);
}

/* { dg-final { not-impacted fact fact } } */
/* { dg-final { not-impacted fact user } } */
