/* At inline-only-static global functions do not.  */
/* { dg-do compile } */
/* { dg-options "-O3 -flive-patching=inline-only-static" } */

extern void out (int);
int odd (int);

int even (int n)
{
  out (n);
  return n == 0 ? 1 : odd (n - 1);
}

int odd (int n)
{
  out (-n);
  return n == 0 ? 0 : even (n - 1);
}

/* { dg-final { impacted-nobody even } } */
/* { dg-final { impacted-nobody odd } } */
