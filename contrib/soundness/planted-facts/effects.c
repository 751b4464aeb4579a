/* Callers rest on it that f is const.
   Copyright (C) 2026 Free Software Foundation, Inc.
   This file is part of GCC; see COPYING3 for the licence.

   g calls f once, and h not at all.  */

unsigned counter;

static __attribute__ ((noinline, noclone)) unsigned
f (unsigned a)
{
  return a * a + 3;
}

unsigned
g (unsigned a)
{
  unsigned first = f (a);
  counter = first;
  return first + f (a);
}

unsigned
h (unsigned a)
{
  f (a);
  return a;
}
