/* Each function begins with ENDBR, also one whose address nobody takes. The same at
   inline-only-static.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fcf-protection=branch -flive-patching=inline-only-static" } */
/* { dg-skip-if "x86 only" { ! { i?86-*-* x86_64-*-* } } } */

extern int ext (int);

static __attribute__((noinline)) int local (int x)
{
  return ext (x) + 1;
}

int user (int x)
{
  return local (x);
}

/* { dg-final { scan-assembler-times "endbr" 2 } } */
