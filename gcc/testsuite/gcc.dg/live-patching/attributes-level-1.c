/* What is found to be const is called once for the same arguments; a destructor
   without effects is called nevertheless, for its next version may have some.  */
/* { dg-do compile } */
/* { dg-options "-O2 -flive-patching=inline-clone-attributes" } */

int v;

static __attribute__((noinline)) int times_three (int x)
{
  return x * 3;
}

int user (int x)
{
  int first = times_three (x);
  v = 5;
  return first + times_three (x);
}

static __attribute__((destructor)) void at_end (void)
{
}

/* { dg-final { scan-assembler-times {\mcall\s+times_three\M} 1 { target { i?86-*-* x86_64-*-* } } } } */
/* { dg-final { scan-assembler "at_end" } } */
