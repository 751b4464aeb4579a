/* A caller looks once whether it may use memory, for f frees none.  With
   -fsanitize=address.
   Copyright (C) 2026 Free Software Foundation, Inc.
   This file is part of GCC; see COPYING3 for the licence. */

unsigned counter;

static __attribute__ ((noinline, noclone)) unsigned
f (unsigned a)
{
  counter = a;
  return a * 3;
}

unsigned
g (unsigned *p)
{
  unsigned sum = *p;
  sum += f (sum);
  return sum + *p;
}
