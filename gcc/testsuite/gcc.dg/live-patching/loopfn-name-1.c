/* The name of a loop that is moved out depends on its function alone.  */
/* { dg-do compile } */
/* { dg-options "-O2 -ftree-parallelize-loops=4" } */
/* { dg-require-effective-target pthread } */

int a[100000], b[100000];

void first (int n)
{
#ifdef OTHER
  for (int i = 0; i < 100000; i++)
    b[i] = b[i] * n;
#endif
}

void second (int n)
{
  for (int i = 0; i < 100000; i++)
    a[i] = a[i] + n;
}

/* { dg-final { same-names second {second\._loopfn[.\d]*} -DOTHER } } */
