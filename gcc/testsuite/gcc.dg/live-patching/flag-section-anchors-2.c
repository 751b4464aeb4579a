/* Code does not have the place of a variable among others built in, on targets
   that have section anchors at -O2, also not in a function with options of its
   own.  */
/* { dg-do compile { target aarch64*-*-* arm*-*-* powerpc*-*-* riscv*-*-* s390*-*-* } } */
/* { dg-options "-O2" } */

static int x, y, z;

void keep (int **p)
{
  p[0] = &x;
  p[1] = &y;
  p[2] = &z;
}

void f (void)
{
  x = 1;
}

int g (void)
{
  return z;
}

__attribute__((optimize ("O3"))) int h (void)
{
  return y + z;
}

/* { dg-final { scan-assembler-not "LANCHOR" } } */
