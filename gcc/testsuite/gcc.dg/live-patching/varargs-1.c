/* A function with variable arguments is called, and not inlined.  */
/* { dg-do compile } */
/* { dg-options "-O2 -fno-ipa-cp" } */

#include <stdarg.h>

static int sum (int n, ...)
{
  va_list ap;
  int s = 0;
  va_start (ap, n);
  while (n--)
    s += va_arg (ap, int);
  va_end (ap);
  return s;
}

int user (int x)
{
  return sum (2, x, x);
}

/* { dg-final { impacted-state sum emitted } } */
/* { dg-final { impacted-nobody sum } } */
