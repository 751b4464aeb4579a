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
  unsigned format;		/* Of the unit, or 0 for a dump.  */
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

/* Put TEXT, which is the name of a file in a place if FILE_P, into the text of
   SEEN with escapes.  */

static void
put_text (struct seen *seen, const char *text, bool file_p)
{
  if (!seen->text)
    return;
  /* What a blank could be taken for has a colon.  */
  bool blank_p = file_p && strchr (text, ':');
  for (; *text; text++)
    switch (*text)
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
      case ' ':
	fputs (blank_p ? "\\s" : " ", seen->text);
	break;
      default:
	putc (*text, seen->text);
      }
}

/* Put FIELD into the text of SEEN, and then END.  */

static void
put_field (struct seen *seen, const char *field, char end)
{
  put_text (seen, field, false);
  if (seen->text)
    putc (end, seen->text);
}

/* Put PLACE and NUMBER PARTS that follow it into the text of SEEN, and then
   END.  */

static void
put_place (struct seen *seen, const struct place *place,
	   const struct part *parts, size_t number, char end)
{
  require (place->file
	   ? *place->file && place->line > 0
	   : !place->line && !place->column && !place->last && !number);
  if (!place->file)
    {
      put_field (seen, "-", end);
      return;
    }
  put_text (seen, place->file, true);
  if (seen->text)
    fprintf (seen->text, ":%u:%u-%u", place->line, place->column, place->last);
  for (size_t i = 0; i < number; i++)
    {
      require (*parts[i].file && parts[i].first > 0
	       && parts[i].first <= parts[i].last);
      if (seen->text)
	putc (' ', seen->text);
      put_text (seen, parts[i].file, true);
      if (seen->text)
	fprintf (seen->text, ":%u-%u", parts[i].first, parts[i].last);
    }
  if (seen->text)
    putc (end, seen->text);
}

/* Put a line KEY of a header with VALUE into the text of SEEN, unless VALUE is
   null.  */

static void
put_header (struct seen *seen, const char *key, const char *value)
{
  if (!seen->text || !value)
    return;
  fprintf (seen->text, "# %s: ", key);
  put_field (seen, value, '\n');
}

/* Put the lines on a source into the text of SEEN.  */

static void
put_source (struct seen *seen, const char *source, const char *level,
	    const char *options)
{
  require (source);
  require (seen->list_p == (level != NULL));
  put_header (seen, "unit", source);
  put_header (seen, "level", level ? level : "-");
  put_header (seen, "options", options);
}

static bool
see_unit (void *data, const struct record_unit *unit)
{
  struct seen *seen = data;
  require (seen->state == OUTSIDE);
  require (seen->list_p ? unit->format == 1 || unit->format == 2
	   : unit->format == 0);
  require (unit->format == 2 || (!unit->left_out && !unit->link));
  require (unit->link || !unit->num_others);
  seen->state = IN_UNIT;
  seen->functions = seen->impacted = 0;
  seen->format = unit->format;
  if (seen->text)
    fprintf (seen->text, "# impacted functions, format %u\n",
	     unit->format ? unit->format : 1);
  put_header (seen, "compiler", unit->compiler);
  put_header (seen, "not complete", unit->gap);
  if (seen->text && unit->link)
    {
      char *link = xasprintf ("%s partition %lu of %lu", unit->link,
			      unit->part, unit->parts);
      put_header (seen, "link", link);
      free (link);
    }
  require (unit->source || (unit->part > 1 && !unit->num_others));
  if (unit->source)
    put_source (seen, unit->source, unit->level, unit->options);
  for (size_t i = 0; i < unit->num_others; i++)
    put_source (seen, unit->others[i].source, unit->others[i].level,
		unit->others[i].options);
  if (seen->text && unit->left_out)
    fprintf (seen->text, "# left out: %lu functions of headers, without code or"
	     " impact\n", unit->left_out);
  return go_on (seen);
}

static bool
see_function (void *data, const struct record_function *function)
{
  static const char *const states[]
    = { "emitted", "cloned", "inlined", "removed", "bound", "elsewhere" };
  struct seen *seen = data;
  require (seen->state != OUTSIDE);
  require (*function->name);
  bool state_p = false;
  size_t num_states = seen->format == 2 ? 6 : 4;
  for (size_t i = 0; i < num_states; i++)
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
  put_place (seen, &function->place, function->parts, function->num_parts,
	     '\t');
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
  put_place (seen, &impact->place, NULL, 0, impact->condition ? '\t' : '\n');
  if (impact->condition)
    {
      require (seen->format == 2 && *impact->condition);
      if (seen->text)
	fputs ("if ", seen->text);
      put_field (seen, impact->condition, '\n');
    }
  return go_on (seen);
}

static bool
see_fact (void *data, const struct record_fact *fact)
{
  struct seen *seen = data;
  require (seen->state == IN_FUNCTION && seen->format == 2);
  require (*fact->name && *fact->value);
  require (!fact->rests || *fact->rests);
  if (seen->text)
    fputs ("\t= ", seen->text);
  put_field (seen, fact->name, '\t');
  put_field (seen, fact->value, fact->rests ? '\t' : '\n');
  if (fact->rests)
    {
      if (seen->text)
	fputs ("on ", seen->text);
      put_field (seen, fact->rests, '\n');
    }
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
  = { see_unit, see_function, see_impact, see_end, see_fact };

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
