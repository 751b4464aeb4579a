/* A loop that is moved out calls the clones that its function called.  */
/* { dg-do compile } */
/* { dg-options "-O2 -ftree-parallelize-loops=4" } */
/* { dg-require-effective-target pthread } */

extern int ext (int) __attribute__((const));

static __attribute__((noinline, const)) int spec (int x, int y)
{
  return ext (x * y) + ext (x + y) + ext (y);
}

int a[100000];

void par (void)
{
  for (int i = 0; i < 100000; i++)
    a[i] = spec (i, 3);
}

/* { dg-final { impacted spec par calls-clone "(spec) > spec.constprop.0" { target inline_clone } } } */
/* { dg-final { impacted spec par._loopfn.0 calls-clone "(spec) > spec.constprop.0" { target inline_clone } } } */
/* { dg-final { impacted-nobody spec { target inline_only_static } } } */
