/* The versions for instruction sets are impacted, and so is the default one
   under its new name; who calls them is not.  */
/* { dg-do compile } */
/* { dg-options "-O2 -flive-patching=inline-only-static" } */
/* { dg-require-ifunc "" } */
/* { dg-skip-if "target_clones of x86" { ! { i?86-*-* x86_64-*-* } } } */

extern void out (int);

__attribute__((target_clones ("avx2", "default")))
int tc (int *p, int n)
{
  int i, s = 0;
  for (i = 0; i < n; i++)
    s += p[i];
  out (s);
  return s;
}

int user (int *p)
{
  return tc (p, 100);
}

/* { dg-final { impacted-state tc emitted } } */
/* { dg-final { impacted tc tc.default target tc } } */
/* { dg-final { impacted tc tc.avx2 target tc } } */
/* { dg-final { not-impacted tc user } } */
/* { dg-final { not-listed tc.resolver } } */
