/* A function is in one range, from its name to its last line, whatever comes
   before and after it.  */
/* { dg-do compile } */
/* { dg-options "-O2" } */

#define TWICE(x) \
  ((x) + \
   (x))

static
__attribute__ ((noinline))
int
helper (int x)
{
  return TWICE (
    x
  );
} /* A comment
     that ends here.  */

int use (int x)
{
#if 0
#include "no such file"
#else
  return helper (x);
#endif
}

/* { dg-final { impacted-place helper "*position-6.c:13:1-18" } } */
/* { dg-final { impacted-place use "*position-6.c:21:5-28" } } */
