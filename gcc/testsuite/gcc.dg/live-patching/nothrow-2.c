/* A function that is found not to throw may throw after a patch; its caller
   keeps its cleanup. The same at
   inline-only-static.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fexceptions -flive-patching=inline-only-static" } */

extern int v;
extern void cleanup (int *);

__attribute__((noinline)) void quiet (int x)
{
  v = x;
}

void user (int x)
{
  __attribute__((cleanup (cleanup))) int guard = x;
  quiet (x);
}

/* { dg-final { scan-assembler "_Unwind_Resume" } } */
