/* A function that is declared not to throw never does.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fexceptions" } */

extern int v;
extern void cleanup (int *) __attribute__((nothrow));

__attribute__((noinline, nothrow)) void quiet (int x)
{
  v = x;
}

void user (int x)
{
  __attribute__((cleanup (cleanup))) int guard = x;
  quiet (x);
}

/* { dg-final { scan-assembler-not "_Unwind_Resume" } } */
