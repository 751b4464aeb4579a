/* What is inlined into a function that cannot be cloned knows nothing of what
   all callers of that pass: no call in it becomes a direct one, and none is
   thrown away.  */
/* { dg-do compile { target { i?86-*-* x86_64-*-* } } } */
/* { dg-options "-O2 -fno-early-inlining -flive-patching=inline-clone" } */

#define NOCLONE static __attribute__ ((noinline, noclone)) int
#define INLINED __attribute__ ((noclone)) int

typedef int (*fn) (int);
extern int ext (int), called_for_three (int), called_otherwise (int);

static __attribute__ ((noinline)) int target (int a) { return ext (a) * a; }

INLINED calls_pointer (fn h, int a) { return h (a) + ext (a); }
NOCLONE passes_function (fn h, int a) { return calls_pointer (h, a) + 1; }

INLINED chooses (int mode, int a)
{
  if (mode == 3)
    return called_for_three (a);
  return called_otherwise (a);
}
NOCLONE passes_mode (int mode, int a) { return chooses (mode, a) + 1; }

int user (int a)
{
  return (passes_function (target, a) + passes_function (target, a + 1)
	  + passes_mode (3, a) + passes_mode (3, a + 2));
}

/* { dg-final { impacted calls_pointer passes_function inline calls_pointer } } */
/* { dg-final { impacted chooses passes_mode inline chooses } } */
/* { dg-final { impacted-state passes_function emitted } } */
/* { dg-final { impacted-state passes_mode emitted } } */
/* { dg-final { scan-assembler-not "call\[ \t\]+_?target" } } */
/* { dg-final { scan-assembler-times "called_otherwise" 2 } } */
/* { dg-final { scan-assembler-times "called_for_three" 2 } } */
