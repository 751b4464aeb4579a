/* A store moves over a call of a function that frees no memory.  Who only calls
   it makes nothing of that.  */
/* { dg-do compile } */
/* { dg-options "-O2 -flive-patching=inline-clone-attributes" } */

int v;

static __attribute__((noinline)) int no_free (int x)
{
  return v ^ x;
}

int user (int *p, int x)
{
  *p = x;
  int y = no_free (x);
  if (y > 3)
    *p = 5;
  return y;
}

int only_calls (int x)
{
  return no_free (x) + no_free (x);
}

/* { dg-final { has-fact no_free nonfreeing yes } } */
/* { dg-final { scan-list "^\\tuser\\t.*\\tif (.*,)?no_free\\\[nonfreeing\\\]" } } */
/* { dg-final { impacted-if no_free only_calls effects no_free "no_free\[effects\]" } } */
