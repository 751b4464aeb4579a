/* The range of what a function returns is nothing that callers rest on.  */
/* { dg-do compile } */
/* { dg-options "-O2 -flive-patching=inline-clone-attributes" } */

extern int ext (int);
extern void never (void);

__attribute__((noinline)) int small (int x)
{
  return ext (x) & 7;
}

int user (int x)
{
  int r = small (x);
  if (r > 7)
    never ();
  return r;
}

/* { dg-final { scan-assembler "never" } } */
