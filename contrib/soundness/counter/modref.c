/* A caller knows which memory f does not change.
   Copyright (C) 2026 Free Software Foundation, Inc.
   This file is part of GCC; see COPYING3 for the licence.

   patch: f
   turns on: -fipa-modref

   test keeps first in a register over the call of the old f, which changes
   nothing of its type.  */

unsigned first;
short second;

static __attribute__ ((noinline)) void
f (unsigned a)
{
  second += a;
#ifdef PATCHED
  first += a;
#endif
}

unsigned
test (unsigned a, unsigned b)
{
  first = b;
  f (a);
  return first + a;
}
