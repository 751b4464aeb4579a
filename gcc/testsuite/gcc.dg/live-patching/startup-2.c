/* A function that is called only at startup stays where others are. The same at
   inline-only-static.  */
/* { dg-do compile } */
/* { dg-options "-O2 -ffunction-sections -flive-patching=inline-only-static" } */

extern int ext (int);

static __attribute__((noinline, noclone)) int setup (int *a, int n)
{
  a[1] = ext (a[0]);
  if (a[2])
    ext (4);
  return a[1] * 5 / n;
}

static __attribute__((constructor)) void init (void)
{
  int a[3] = { 1, 2, ext (1) };
  ext (setup (a, ext (4)));
}

/* { dg-final { scan-assembler-not "startup.setup" } } */
