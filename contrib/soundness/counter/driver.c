/* Runs a counter-example before and after it is patched.
   Copyright (C) 2026 Free Software Foundation, Inc.
   This file is part of GCC; see COPYING3 for the licence.  */

#include <stdio.h>

unsigned ls_patched;
extern unsigned test (unsigned, unsigned);

int
main (void)
{
  printf ("%u", test (4, 1000));
  fflush (stdout);
  ls_patched = 1;
  printf (" %u\n", test (4, 1000));
  return 0;
}
