/* Runs a unit of the simulator, and has it patched on the way.
   Copyright (C) 2026 Free Software Foundation, Inc.
   This file is part of GCC; see COPYING3 for the licence.

   driver ROUND MASK: ls_patched becomes MASK before round ROUND.  Each round
   prints a checksum of what the unit emitted and of its state.

   A unit can call guard: what that calls may end by leave, by raise_exception,
   or not at all.  */

#include <setjmp.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <unistd.h>
#include <unwind.h>

/* How long a function may run below guard, in microseconds of processor time:
   thousands of times as long as any one that ends.  */
#define PATIENCE 20000

/* The size of the page of take_page, in bytes.  */
#define PAGE 4096

/* How a function ended below guard.  */
enum { ENDED, LEFT, RAISED, ENDLESS };

unsigned ls_patched;
extern unsigned (*const entries[]) (unsigned);
extern void step (unsigned);
extern unsigned peek (void);
unsigned guard (unsigned (*) (unsigned), unsigned);

static unsigned sum;
/* What take_page returned, or MAP_FAILED.  */
static void *page = MAP_FAILED;
/* Where the guard returns that was called last, or NULL.  */
static sigjmp_buf *volatile innermost;

void
emit (unsigned value)
{
  sum = sum * 31 + value;
}

/* Return from the innermost guard, HOW.  Without one the program ends: a
   function was called that was not to be called there.  */

static void __attribute__ ((noreturn))
end_guard (int how)
{
  if (!innermost)
    {
      printf ("no guard for %d\n", how);
      exit (3);
    }
  siglongjmp (*innermost, how);
}

/* End the function below the innermost guard as longjmp does: no frame in
   between learns of it.  */

void
leave (void)
{
  end_guard (LEFT);
}

/* Tell whether to stop unwinding at the frame of CONTEXT: at that of guard, or
   where there is no frame with ACTIONS left.  */

static _Unwind_Reason_Code
stop_at_guard (int version, _Unwind_Action actions,
	       _Unwind_Exception_Class class,
	       struct _Unwind_Exception *exception,
	       struct _Unwind_Context *context, void *argument)
{
  (void) version, (void) class, (void) exception, (void) argument;
  if (actions & _UA_END_OF_STACK
      || _Unwind_GetRegionStart (context) == (uintptr_t) guard)
    end_guard (RAISED);
  return _URC_NO_REASON;
}

/* End the function below the innermost guard as an exception does: the frames
   in between are cleaned up.  */

void
raise_exception (void)
{
  static struct _Unwind_Exception exception;

  _Unwind_ForcedUnwind (&exception, stop_at_guard, NULL);
}

/* Return a page of memory.  drop_page takes it back: then to touch it is an
   error.  */

unsigned *
take_page (void)
{
  if (page == MAP_FAILED)
    page = mmap (NULL, PAGE, PROT_READ | PROT_WRITE,
		 MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return page;
}

/* Take back the page of take_page, if there is one.  */

void
drop_page (void)
{
  if (page != MAP_FAILED)
    munmap (page, PAGE);
  page = MAP_FAILED;
}

/* A timer of guard ran down, SIGNAL.  */

static void
run_down (int signal)
{
  (void) signal;
  end_guard (ENDLESS);
}

/* Have SIGVTALRM after MICROSECONDS, or not at all if that is 0.  */

static void
set_timer (long microseconds)
{
  struct itimerval timer = { { 0, 0 }, { 0, microseconds } };

  setitimer (ITIMER_VIRTUAL, &timer, NULL);
}

/* Call FUNCTION with VALUE, and return what it returned, or how it ended
   otherwise.  */

unsigned __attribute__ ((noinline, noclone))
guard (unsigned (*function) (unsigned), unsigned value)
{
  sigjmp_buf here, *volatile outer = innermost;
  volatile unsigned result = 0;

  int how = sigsetjmp (here, 1);
  if (how == ENDED)
    {
      innermost = &here;
      set_timer (PATIENCE);
      result = function (value);
    }
  innermost = outer;
  set_timer (outer ? PATIENCE : 0);
  return how == ENDED ? result : 1000u + how;
}

int
main (int argc, char **argv)
{
  unsigned patched_round = argc > 1 ? atoi (argv[1]) : 0;
  unsigned mask = argc > 2 ? atoi (argv[2]) : 0;

  signal (SIGVTALRM, run_down);
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
