/* A function has the range of its callers' arguments built in.
   Copyright (C) 2026 Free Software Foundation, Inc.
   This file is part of GCC; see COPYING3 for the licence.

   patch: f
   turns on: -fipa-vrp

   The old h is right for arguments below 16, under its own name.  No list could
   name it, for f did not call it.  It is `bound', and the patch brings it.  */

static __attribute__ ((noinline)) unsigned
h (unsigned a)
{
  if (a < 16)
    return 1;
  return a * 3;
}

static __attribute__ ((noinline)) unsigned
f (unsigned b)
{
#ifdef PATCHED
  return h (b) + b;
#else
  return b;
#endif
}

unsigned
test (unsigned a, unsigned b)
{
  unsigned sum = a;
  for (unsigned i = 0; i < 8; i++)
    sum += h (i);
  return sum + f (b);
}
