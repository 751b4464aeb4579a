/* Each function begins with a landing pad, also one whose address nobody
   takes.  */
/* { dg-do compile { target riscv64*-*-* } } */
/* { dg-options "-O2 -fcf-protection=branch -march=rv64gc_zicsr_zicfilp -mabi=lp64d" } */
/* { dg-require-compile "-fcf-protection=branch -march=rv64gc_zicsr_zicfilp -mabi=lp64d" } */

extern int ext (int);

static __attribute__((noinline)) int local (int x)
{
  return ext (x) + 1;
}

int user (int x)
{
  return local (x);
}

/* { dg-final { scan-assembler-times {\tlpad\t0} 2 } } */
