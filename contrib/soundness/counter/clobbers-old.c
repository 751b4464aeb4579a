/* An old caller rests on which registers f changed.
   Copyright (C) 2026 Free Software Foundation, Inc.
   This file is part of GCC; see COPYING3 for the licence.

   patch: f
   turns on: -fipa-ra

   test keeps b where f does not touch it, in a register that any function may
   change.  The new f changes all of these.  */

static __attribute__ ((noinline)) unsigned
f (unsigned a)
{
#ifdef PATCHED
  __asm__ volatile ("xorl %%ecx, %%ecx; movl %%ecx, %%edx; movl %%ecx, %%esi;"
		    "movl %%ecx, %%r8d; movl %%ecx, %%r9d; movl %%ecx, %%r10d;"
		    "movl %%ecx, %%r11d"
		    : : : "rcx", "rdx", "rsi", "r8", "r9", "r10", "r11", "cc");
#endif
  return a * 3;
}

unsigned
test (unsigned a, unsigned b)
{
  return f (a) + b;
}
