/* A static function gets its arguments as its type has it.  */
/* { dg-do compile { target ia32 } } */
/* { dg-options "-O2 -fno-pic -fomit-frame-pointer" } */

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
