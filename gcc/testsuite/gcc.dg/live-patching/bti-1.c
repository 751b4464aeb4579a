/* Each function begins with BTI, also one whose address nobody takes.  */
/* { dg-do compile { target aarch64*-*-* } } */
/* { dg-options "-O2 -mbranch-protection=bti" } */

extern int ext (int);

static __attribute__((noinline)) int local (int x)
{
  return ext (x) + 1;
}

int user (int x)
{
  return local (x);
}

/* { dg-final { scan-assembler-times "hint\t34" 2 } } */
