/* Runs a unit of the simulator, and has it patched on the way.
   Copyright (C) 2026 Free Software Foundation, Inc.
   This file is part of GCC; see COPYING3 for the licence.

   driver ROUND MASK: ls_patched becomes MASK before round ROUND.  Each round
   prints a checksum of what the unit emitted and of its state.  */

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

unsigned ls_patched;
extern unsigned (*const entries[]) (unsigned);
extern void step (unsigned);
extern unsigned peek (void);

static unsigned sum;

void
emit (unsigned value)
{
  sum = sum * 31 + value;
}

int
main (int argc, char **argv)
{
  unsigned patched_round = argc > 1 ? atoi (argv[1]) : 0;
  unsigned mask = argc > 2 ? atoi (argv[2]) : 0;

  for (unsigned round = 0; round < 24; round++)
    {
      if (round == patched_round)
	ls_patched = mask;
      step (round);
      for (unsigned i = 0; entries[i]; i++)
	emit (entries[i] (round * 5 + i));
      printf ("%u: %08x %08x\n", round, sum, peek ());
    }
  /* Destructors that run at the end would use objects that are gone.  */
  fflush (stdout);
  _exit (0);
}
