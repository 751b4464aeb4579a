/* A function is not compiled for size because those that call it are executed
   only once.  Here that is found when the original of a clone is removed.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fdump-tree-optimized" } */

extern void stop (int) __attribute__((noreturn));
extern int e (int);

static __attribute__((noinline)) int cloned (int x, int unused)
{
  return e (x) + 1;
}

static __attribute__((noinline)) int callee (int x)
{
  int sum = 0;
  for (int i = 0; i < x; i++)
    sum += e (i);
  return sum;
}

__attribute__((noreturn)) void f (int x)
{
  stop (callee (x));
}

int other (int x, int y)
{
  return cloned (x, y);
}

/* { dg-final { scan-tree-dump ";; Function callee" "optimized" } } */
/* { dg-final { scan-tree-dump-not ";; Function callee \[^\n\]*executed once" "optimized" } } */
