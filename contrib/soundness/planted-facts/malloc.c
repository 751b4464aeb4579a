/* A caller rests on it that f returns memory that is nobody else's.
   Copyright (C) 2026 Free Software Foundation, Inc.
   This file is part of GCC; see COPYING3 for the licence. */

unsigned counter;

static __attribute__ ((noinline, noclone)) unsigned *
f (unsigned a)
{
  counter = a;
  return __builtin_malloc (16);
}

unsigned
g (unsigned a)
{
  unsigned *p = f (a);
  counter = a * 3;
  *p = a;
  return counter + *p;
}
