/* New code rests on which registers an old function changes.
   Copyright (C) 2026 Free Software Foundation, Inc.
   This file is part of GCC; see COPYING3 for the licence.

   patch: f
   turns on: -fipa-ra

   The new f does not call k, which then is called once and inlined into h.  This
   new h does not touch the register of the second argument, and the new f keeps
   b there.  The old h, which nothing of f is in, passes a second argument.  */

static unsigned table[8] = { 3, 1, 4, 1, 5, 9, 2, 6 };

static unsigned
k (unsigned a, unsigned b)
{
  unsigned sum = 0;
  for (unsigned i = 0; i < 8; i++)
    {
      table[i] = table[i] * 3 + a;
      sum += table[i] ^ (sum >> 3);
      if (sum > 100000)
	sum -= table[(sum ^ i) & 7] * 5;
    }
  for (unsigned i = 0; i < 8; i++)
    {
      sum = sum * 5 + table[7 - i];
      table[i] ^= sum & 15;
    }
  return b ? sum ^ b : sum;
}

static __attribute__ ((noinline)) unsigned
h (unsigned a)
{
  return k (a, 1) + 2;
}

static __attribute__ ((noinline, noclone)) unsigned
f (unsigned a, unsigned b)
{
#ifdef PATCHED
  return h (a) + b;
#else
  return h (a) + k (b, a);
#endif
}

unsigned
test (unsigned a, unsigned b)
{
  for (unsigned i = 0; i < 8; i++)
    table[i] = i;
  return f (a, b);
}
