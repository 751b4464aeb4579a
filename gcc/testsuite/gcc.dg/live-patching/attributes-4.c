/* A function that does not return may do so after a patch.  */
/* { dg-do compile } */
/* { dg-options "-O2 -flive-patching=inline-clone-attributes" } */

extern void stop (int) __attribute__((noreturn));
int v;

static __attribute__((noinline)) void found (int x)
{
  v = x;
  stop (x);
}

int user (int x)
{
  if (x > 3)
    found (x);
  return x;
}

int user_of_declared (int x)
{
  if (x > 3)
    stop (x);
  return x;
}

/* { dg-final { has-fact found noreturn yes } } */
/* { dg-final { scan-list "^\\tuser\\tnoreturn\\tfound\\t.*\\tif (.*,)?found\\\[noreturn\\\]" } } */
/* { dg-final { not-impacted found user_of_declared } } */
