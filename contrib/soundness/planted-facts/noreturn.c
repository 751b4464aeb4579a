/* A caller has nothing behind its call of f, which does not return.
   Copyright (C) 2026 Free Software Foundation, Inc.
   This file is part of GCC; see COPYING3 for the licence. */

extern void leave (void) __attribute__ ((noreturn));
unsigned counter;

static __attribute__ ((noinline, noclone)) void
f (unsigned a)
{
  counter = a;
  leave ();
}

unsigned
g (unsigned a)
{
  if (a > 9)
    f (a);
  return a > 9 ? counter : a * 5;
}
