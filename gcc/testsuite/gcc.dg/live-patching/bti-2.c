/* BTI stands before the patchable area, also of a function whose address nobody
   takes.  */
/* { dg-do compile { target aarch64*-*-* } } */
/* { dg-options "-O2 -mbranch-protection=bti -fpatchable-function-entry=2" } */

extern int ext (int);

static __attribute__((noinline)) int local (int x)
{
  return ext (x) + 1;
}

int user (int x)
{
  return local (x);
}

/* { dg-final { scan-assembler-times ":\n\thint\t34 // bti c\n" 2 } } */
