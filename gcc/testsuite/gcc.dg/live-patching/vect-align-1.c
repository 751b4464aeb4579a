/* A static variable keeps its alignment when a loop over it is vectorized.  */
/* { dg-do compile } */
/* { dg-options "-O3" } */
/* { dg-skip-if "another way to define it" { ! { i?86-*-* powerpc*-*-* s390*-*-* x86_64-*-* } } } */

static int a[16] __attribute__((aligned (4)));

void add (int v)
{
  for (int i = 0; i < 16; i++)
    a[i] += v;
}

int get (int i)
{
  return a[i];
}

/* { dg-final { scan-assembler ",64,4\n" } } */
