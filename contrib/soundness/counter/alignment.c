/* A caller knows that f needs no aligned stack.
   Copyright (C) 2026 Free Software Foundation, Inc.
   This file is part of GCC; see COPYING3 for the licence.

   patch: f
   turns on: -fipa-stack-alignment

   caller does not align the stack for the old f.  The new f has a vector on the
   stack, which it takes to be aligned as the ABI has it.  */

typedef unsigned vec __attribute__ ((vector_size (16)));

static __attribute__ ((noinline)) unsigned
f (unsigned a)
{
#ifdef PATCHED
  vec v = { a, a, a, a };
  __asm__ volatile ("" : "+m" (v));
  v += v;
  __asm__ volatile ("" : "+m" (v));
  return v[0];
#else
  return a * 3;
#endif
}

static __attribute__ ((noinline)) unsigned
caller (unsigned a)
{
  return f (a) + 1;
}

unsigned
test (unsigned a, unsigned b)
{
  return caller (a) + b;
}
