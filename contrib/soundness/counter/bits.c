/* A function has built in which bits its callers do not set.
   Copyright (C) 2026 Free Software Foundation, Inc.
   This file is part of GCC; see COPYING3 for the licence.

   patch: f
   turns on: -fipa-bit-cp

   The old h is right for multiples of 16, under its own name.  No list could
   name it, for f did not call it.  It is `bound', and the patch brings it.  */

static __attribute__ ((noinline)) unsigned
h (unsigned a)
{
  if (!(a & 15))
    return 1;
  return a * 3;
}

static __attribute__ ((noinline)) unsigned
f (unsigned b)
{
#ifdef PATCHED
  return h (b + 1) + b;
#else
  return b;
#endif
}

unsigned
test (unsigned a, unsigned b)
{
  return h (a * 16) + h (b << 5) + f (b);
}
