/* A program in C; each program here has HELPER inlined into MAIN, and prints
   "ok" when it found all as it should be.  */

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int
helper (int x)
{
  return x * 3 + 1;
}

int
main (int argc, char **argv)
{
  char *text = strdup (argv[0]);
  volatile double two = argc + 1;
  volatile long double three = 3;
  volatile _Complex double i = 1.0i;
  if (!text || helper (argc) != 4
      || fabs (sqrt (two) * sqrt (two) - two) > 1e-9
      || three * three != 9 || i * i != -1)
    return 1;
  free (text);
  puts ("ok");
  return 0;
}
