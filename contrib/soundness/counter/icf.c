/* Two functions with the same body are one.
   Copyright (C) 2026 Free Software Foundation, Inc.
   This file is part of GCC; see COPYING3 for the licence.

   patch: f
   turns on: -fipa-icf

   Calls of twin are calls of f, or its address is that of f: it changes with
   f.  */

static __attribute__ ((noinline)) unsigned
f (unsigned a)
{
  unsigned sum = a;
#ifdef PATCHED
  sum += 7;
#endif
  for (unsigned i = 0; i < a; i++)
    sum = sum * 5 + (sum >> i);
  return sum;
}

static __attribute__ ((noinline)) unsigned
twin (unsigned a)
{
  unsigned sum = a;
  for (unsigned i = 0; i < a; i++)
    sum = sum * 5 + (sum >> i);
  return sum;
}

unsigned
test (unsigned a, unsigned b)
{
  return f (a) * 2 + twin (a) * 3 + b;
}
