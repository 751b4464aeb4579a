/* Fuzzing the readers of lists and of -fdump-ipa-clones dumps.
   Copyright (C) 2026 Free Software Foundation, Inc.

   This program is free software; you can redistribute it and/or modify it
   under the terms of the GNU General Public License as published by the Free
   Software Foundation; either version 3, or (at your option) any later
   version.

   This program is distributed in the hope that it will be useful, but WITHOUT
   ANY WARRANTY; without even the implied warranty of MERCHANTABILITY or
   FITNESS FOR A PARTICULAR PURPOSE.  See the GNU General Public License for
   more details.

   You should have received a copy of the GNU General Public License along
   with this program; see the file COPYING3.  If not see
   <http://www.gnu.org/licenses/>.  */

/* What is read is passed to a handler that aborts when record.h promises
   something else.  What a reader takes is written as a list and read again:
   that must say the same.  And a handler that stops is not called again.  */

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "impacted.h"
#include "record.h"

#define require(CONDITION) \
  do if (!(CONDITION)) abort (); while (0)

/* What was read, and how far.  */

struct seen
{
  bool list_p;			/* It is a list and no dump.  */
  enum { OUTSIDE, IN_UNIT, IN_FUNCTION } state;
  bool stopped_p;
  unsigned calls;		/* So many calls were made.  */
  unsigned stop;		/* Stop at this one.  */
  unsigned functions;		/* Of the unit.  */
  unsigned impacted;
  bool comment_p;		/* A name in a dump begins as no line of a list
				   can.  */
  FILE *text;			/* All of it as a list, or null.  */
};

/* Count a call.  Return what the function that is called has to return.  */

static bool
go_on (struct seen *seen)
{
  require (!seen->stopped_p);
  seen->stopped_p = ++seen->calls == seen->stop;
  return !seen->stopped_p;
}

/* Put FIELD into the text of SEEN with escapes, and then END.  */

static void
put_field (struct seen *seen, const char *field, char end)
{
  if (!seen->text)
    return;
  for (; *field; field++)
    switch (*field)
      {
      case '\t':
	fputs ("\\t", seen->text);
	break;
      case '\n':
	fputs ("\\n", seen->text);
	break;
      case '\\':
	fputs ("\\\\", seen->text);
	break;
      default:
	putc (*field, seen->text);
      }
  putc (end, seen->text);
}

/* Put PLACE into the text of SEEN, and then END.  */

static void
put_place (struct seen *seen, const struct place *place, char end)
{
  require (place->file
	   ? *place->file && place->line > 0
	   : !place->line && !place->column && !place->last);
  if (!place->file)
    {
      put_field (seen, "-", end);
      return;
    }
  char *text = xasprintf ("%s:%u:%u-%u", place->file, place->line,
			  place->column, place->last);
  put_field (seen, text, end);
  free (text);
}

static bool
see_unit (void *data, const struct record_unit *unit)
{
  struct seen *seen = data;
  require (seen->state == OUTSIDE);
  require (unit->source);
  require (seen->list_p == (unit->level != NULL));
  seen->state = IN_UNIT;
  seen->functions = seen->impacted = 0;
  if (seen->text)
    {
      fputs ("# impacted functions, format 1\n", seen->text);
      const char *const lines[][2] = {
	{ "compiler", unit->compiler }, { "unit", unit->source },
	{ "level", unit->level ? unit->level : "-" },
	{ "options", unit->options }
      };
      for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
	if (lines[i][1])
	  {
	    fprintf (seen->text, "# %s: ", lines[i][0]);
	    put_field (seen, lines[i][1], '\n');
	  }
    }
  return go_on (seen);
}

static bool
see_function (void *data, const struct record_function *function)
{
  static const char *const states[]
    = { "emitted", "cloned", "inlined", "removed" };
  struct seen *seen = data;
  require (seen->state != OUTSIDE);
  require (*function->name);
  bool state_p = false;
  for (size_t i = 0; i < sizeof states / sizeof *states; i++)
    if (function->state && !strcmp (function->state, states[i]))
      state_p = true;
  require (state_p || (!seen->list_p && !function->state));
  seen->state = IN_FUNCTION;
  seen->functions++;
  if (*function->name == '#')
    {
      require (!seen->list_p);
      seen->comment_p = true;
    }
  put_field (seen, function->name, '\t');
  put_place (seen, &function->place, '\t');
  put_field (seen, state_p ? function->state : "emitted", '\n');
  return go_on (seen);
}

static bool
see_impact (void *data, const struct record_impact *impact)
{
  struct seen *seen = data;
  require (seen->state == IN_FUNCTION);
  require (*impact->name && *impact->kind);
  require (seen->list_p ? *impact->via : !impact->via);
  seen->impacted++;
  if (seen->text)
    putc ('\t', seen->text);
  put_field (seen, impact->name, '\t');
  put_field (seen, impact->kind, '\t');
  put_field (seen, impact->via ? impact->via : "-", '\t');
  put_place (seen, &impact->place, '\n');
  return go_on (seen);
}

static bool
see_end (void *data)
{
  struct seen *seen = data;
  require (seen->state != OUTSIDE);
  seen->state = OUTSIDE;
  if (seen->text)
    fprintf (seen->text, "# end: %u functions, %u impacted\n",
	     seen->functions, seen->impacted);
  return go_on (seen);
}

static const struct record_handler handler
  = { see_unit, see_function, see_impact, see_end };

typedef bool reader (const char *, const char *, size_t,
		     const struct record_handler *, void *);

/* Read LENGTH bytes at TEXT with READ into SEEN, and return whether all was
   well.  */

static bool
read_into (reader *read, const char *text, size_t length, struct seen *seen)
{
  bool ok = read ("fuzz", text, length, &handler, seen);
  require (ok ? !seen->stopped_p && seen->state == OUTSIDE : true);
  return ok;
}

/* Try READ, which reads lists if LIST_P, with LENGTH bytes at TEXT.  */

static void
try_reader (reader *read, bool list_p, const char *text, size_t length)
{
  char *first, *second;
  size_t first_length, second_length;
  struct seen seen = { .list_p = list_p };
  seen.text = open_memstream (&first, &first_length);
  bool ok = read_into (read, text, length, &seen);
  fclose (seen.text);
  unsigned calls = seen.calls;

  if (calls > 0)
    {
      struct seen stopped = { .list_p = list_p, .stop = calls / 2 + 1 };
      require (!read_into (read, text, length, &stopped));
      require (stopped.calls == stopped.stop);
    }

  if (ok && !seen.comment_p)
    {
      struct seen again = { .list_p = true };
      again.text = open_memstream (&second, &second_length);
      require (read_into (record_read, first, first_length, &again));
      fclose (again.text);
      require (first_length == second_length
	       && !memcmp (first, second, first_length));
      free (second);
    }
  free (first);
}

extern int LLVMFuzzerTestOneInput (const uint8_t *, size_t);

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  const char *text = (const char *) data;
  record_text_p (text, size);
  clones_text_p (text, size);
  try_reader (record_read, true, text, size);
  try_reader (clones_read, false, text, size);
  return 0;
}
