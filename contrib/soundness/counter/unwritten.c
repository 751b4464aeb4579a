/* A variable has its initial value, for no function writes it.
   Copyright (C) 2026 Free Software Foundation, Inc.
   This file is part of GCC; see COPYING3 for the licence.

   patch: f
   turns on: -fipa-reference-addressable

   What test has for factor is the value that it had when no function wrote it.
   Of step only f can write the value, and is new as a whole.  */

static unsigned factor = 3;

__attribute__ ((noipa)) unsigned
f (unsigned a)
{
  static unsigned step = 4;
#ifdef PATCHED
  factor = a + 6;
  step = a + 2;
#endif
  return a * 2 + step;
}

__attribute__ ((noipa)) unsigned
test (unsigned a, unsigned b)
{
  unsigned value = f (a);
  return value * factor + b;
}
