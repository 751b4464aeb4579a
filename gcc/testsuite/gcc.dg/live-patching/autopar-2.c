/* A loop that is moved out while its function is expanded is impacted by
   all of which that consists.  */
/* { dg-do compile } */
/* { dg-options "-O2 -ftree-parallelize-loops=4 -flive-patching=inline-only-static" } */
/* { dg-require-effective-target pthread } */

static int helper (int x)
{
  return x * 3;
}

int a[100000];

void par (void)
{
  for (int i = 0; i < 100000; i++)
    a[i] = helper (a[i]) + i;
}

int other (int x)
{
  return x;
}

/* { dg-final { impacted par par._loopfn.0 outline par } } */
/* { dg-final { impacted helper par._loopfn.0 outline "(helper) > par" } } */
/* { dg-final { impacted-nobody other } } */
