/* What is known of a parameter from callers of a function does not go on to
   functions that this one calls: a new caller may pass a null pointer.  */
/* { dg-do compile } */
/* { dg-options "-O2" } */

struct pair { int a, b; };
int count;

static __attribute__((noinline)) int low (struct pair *p, int c)
{
  if (__builtin_expect (c, 1))
    return p->a + p->b;
  return 0;
}

static __attribute__((noinline)) int middle (struct pair *p, int c)
{
  count++;
  return low (p, c) ^ 1;
}

int high (int c)
{
  struct pair x = { c, count };
#ifdef OTHER
  return middle (c > 5 ? &x : 0, c > 5 ? c : 0);
#else
  return middle (&x, c + 1);
#endif
}

/* { dg-final { same-names middle* {[^\n]+} -DOTHER } } */
