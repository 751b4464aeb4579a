/* One fault for each sanitizer, by the argument; without one all is well.  */

#include <limits.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

/* Each access counts: two at once, and no other, can escape ThreadSanitizer.  */
static volatile int shared;

static int
helper (int x)
{
  return x * 3 + 1;
}

static void *
race (void *arg)
{
  for (int i = 0; i < 1000; i++)
    shared++;
  return arg;
}

int
main (int argc, char **argv)
{
  char fault = argc > 1 ? argv[1][0] : 'n';
  int *array = malloc (10 * sizeof *array);
  volatile int number = INT_MAX;
  pthread_t thread;

  if (!array || helper (1) != 4)
    return 1;
  for (int i = 0; i < 10; i++)
    array[i] = i;
  switch (fault)
    {
    case 'a':	/* address: a use after free.  */
      free (array);
      printf ("%d\n", ((volatile int *) array)[argc]);
      return 0;
    case 'l':	/* leak.  */
      array = NULL;
      break;
    case 'u':	/* undefined: an overflow.  */
      number = number + argc;
      break;
    case 't':	/* thread: a race.  */
      if (pthread_create (&thread, NULL, race, NULL))
	return 1;
      race (NULL);
      pthread_join (thread, NULL);
      break;
    }
  free (array);
  puts ("ok");
  return 0;
}
