/* What is inlined into the versions impacts each of them.  */
/* { dg-do compile } */
/* { dg-options "-O2" } */
/* { dg-require-ifunc "" } */
/* { dg-skip-if "target_clones of POWER" { ! { powerpc*-*-linux* } } } */

extern void out (int);

static int half (int x)
{
  return x / 2;
}

__attribute__((target_clones ("cpu=power9", "default")))
int tc (int *p, int n)
{
  int i, s = 0;
  for (i = 0; i < n; i++)
    s += p[i];
  out (half (s));
  return s;
}

int user (int *p)
{
  return tc (p, 100);
}

/* { dg-final { impacted half tc.default early-inline (half) } } */
/* { dg-final { impacted half tc.cpu_power9 target "(half) > tc" } } */
/* { dg-final { not-impacted half user } } */
