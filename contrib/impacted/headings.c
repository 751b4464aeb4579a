/* What the headings of hunks say of the records.
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

#include <stdlib.h>
#include <string.h>
#include "headings.h"
#include "impacted.h"
#include "source.h"

/* A function, and the last line of all functions of C up to this one, in the
   order of their first lines.  */

struct row
{
  const struct function *function;
  unsigned last;
};

struct headings
{
  const struct function **named;	/* By name.  */
  size_t num_named;
  struct row *rows;		/* Without those of C++.  */
  size_t num_rows;
};

static int
compare_names (const void *a, const void *b)
{
  const struct function *const *one = a, *const *other = b;
  return strcmp ((*one)->source->name, (*other)->source->name);
}

/* What begins on the same line keeps its order.  */

static int
compare_rows (const void *a, const void *b)
{
  const struct function *one = ((const struct row *) a)->function;
  const struct function *other = ((const struct row *) b)->function;
  unsigned line = one->source->place.line, last = other->source->place.line;
  return line != last ? (line > last) - (line < last)
		      : (one > other) - (one < other);
}

struct headings *
headings_begin (const struct work *work)
{
  struct headings *headings = xcalloc (1, sizeof *headings);
  headings->named = xcalloc (work->num_functions + 1,
			     sizeof *headings->named);
  headings->rows = xcalloc (work->num_functions + 1, sizeof *headings->rows);
  for (size_t i = 0; i < work->num_functions; i++)
    {
      const struct function *function = &work->functions[i];
      if (function->part_p)
	continue;
      headings->named[headings->num_named++] = function;
      /* The name of a C++ function is not what its head has.  */
      if (strncmp (function->source->name, "_Z", 2))
	headings->rows[headings->num_rows++].function = function;
    }
  qsort (headings->named, headings->num_named, sizeof *headings->named,
	 compare_names);
  qsort (headings->rows, headings->num_rows, sizeof *headings->rows,
	 compare_rows);
  unsigned last = 0;
  for (size_t i = 0; i < headings->num_rows; i++)
    {
      struct row *row = &headings->rows[i];
      if (row->function->source->place.last > last)
	last = row->function->source->place.last;
      row->last = last;
    }
  return headings;
}

/* Return the first function of HEADINGS that begins before LINE and does not end
   before it, or null.  */

static const struct function *
function_around (const struct headings *headings, unsigned line)
{
  size_t low = 0, high = headings->num_rows;
  while (low < high)
    {
      size_t middle = low + (high - low) / 2;
      if (headings->rows[middle].last < line)
	low = middle + 1;
      else
	high = middle;
    }
  const struct function *around
    = low < headings->num_rows ? headings->rows[low].function : NULL;
  return around && around->source->place.line < line ? around : NULL;
}

const struct function *
headings_contradict (const struct headings *headings, const char *heading,
		     unsigned line)
{
  const struct function *around = function_around (headings, line);
  char *name = around ? source_head_name (heading) : NULL;
  if (!name)
    return NULL;
  size_t low = 0, high = headings->num_named;
  while (low < high)
    {
      size_t middle = low + (high - low) / 2;
      if (strcmp (headings->named[middle]->source->name, name) < 0)
	low = middle + 1;
      else
	high = middle;
    }
  bool before_p = false, after_p = false;
  unsigned end = 0;
  for (; low < headings->num_named
       && !strcmp (headings->named[low]->source->name, name); low++)
    {
      const struct place *place = &headings->named[low]->source->place;
      after_p |= place->line > line;
      if (place->line >= line)
	continue;
      before_p = true;
      if (place->last > end)
	end = place->last;
    }
  free (name);
  /* C++ has several functions of a name.  */
  after_p &= (!before_p && headings->num_rows == headings->num_named
	      && !strchr (heading, ';'));
  return (end && around->source->place.line > end) || after_p ? around : NULL;
}

void
headings_free (struct headings *headings)
{
  free (headings->named);
  free (headings->rows);
  free (headings);
}
