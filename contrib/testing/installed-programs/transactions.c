/* Transactional memory.  */

#include <stdio.h>

static int counter;

static int
helper (int x)
{
  return x * 3 + 1;
}

int
main (int argc, char **argv)
{
  (void) argv;
  __transaction_atomic
  {
    counter += argc;
  }
  if (helper (argc) != 4 || counter != 1)
    return 1;
  puts ("ok");
  return 0;
}
