/* A caller has no cleanup for what f throws.
   Copyright (C) 2026 Free Software Foundation, Inc.
   This file is part of GCC; see COPYING3 for the licence. */

unsigned counter;

static void
tidy (unsigned *p)
{
  counter += *p;
}

static __attribute__ ((noinline, noclone)) unsigned
f (unsigned a)
{
  counter = a;
  return a * 3;
}

unsigned
g (unsigned a)
{
  unsigned t __attribute__ ((cleanup (tidy))) = a;
  t += f (a);
  return t;
}
