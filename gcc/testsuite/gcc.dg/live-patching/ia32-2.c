/* A static function gets its arguments as its type has it. The same at
   inline-only-static.  */
/* { dg-do compile } */
/* { dg-options "-O2 -m32 -fno-pic -fomit-frame-pointer -flive-patching=inline-only-static" } */
/* { dg-skip-if "x86 only" { ! { i?86-*-* x86_64-*-* } } } */

extern int ext (int);

static __attribute__((noinline)) int local (int x, int y)
{
  return ext (x) + ext (y);
}

int user (int x)
{
  return local (x, x * 5);
}

/* { dg-final { scan-assembler "pushl\[ \t\]+\[0-9\]+\\(%esp\\)" } } */
