/* The arithmetic of libquadmath.  */

#include <quadmath.h>
#include <stdio.h>
#include <string.h>

static int
helper (int x)
{
  return x * 3 + 1;
}

int
main (int argc, char **argv)
{
  char text[64];
  volatile __float128 two = 2;
  (void) argv;
  quadmath_snprintf (text, sizeof text, "%.30Qf", sqrtq (two));
  if (helper (argc) != 4
      || strcmp (text, "1.414213562373095048801688724210") != 0)
    return 1;
  puts ("ok");
  return 0;
}
