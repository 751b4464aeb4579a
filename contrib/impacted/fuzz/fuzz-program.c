/* Fuzz what puts the partitions of programs together.
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


/* What is passed on has to be records of units, one after the other, whose
   pairs lead to units of the same program.  */

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include "impacted.h"
#include "program.h"

#define require(CONDITION) \
  do if (!(CONDITION)) abort (); while (0)

/* What was read.  */

struct seen
{
  bool in_unit_p;
  bool function_p;
  bool program_p;		/* A program is passed.  */
  size_t number;		/* The unit that is next,  */
  size_t of;			/* of so many.  */
};

static bool
see_unit (void *data, const struct record_unit *unit)
{
  struct seen *seen = data;
  require (unit->source && unit->level && !unit->num_others);
  require (seen->program_p == (unit->link != NULL));
  require (unit->number < unit->of);
  if (seen->program_p)
    require (unit->number == seen->number
	     && (!seen->number || unit->of == seen->of));
  else
    require (unit->of == 1);
  seen->number = unit->number + 1;
  seen->of = unit->of;
  seen->in_unit_p = true;
  seen->function_p = false;
  return true;
}

static bool
see_function (void *data, const struct record_function *function)
{
  struct seen *seen = data;
  require (seen->in_unit_p && *function->name && *function->state);
  if (seen->program_p)
    require (function->part && strcmp (function->state, "elsewhere"));
  seen->function_p = true;
  return true;
}

static bool
see_impact (void *data, const struct record_impact *impact)
{
  struct seen *seen = data;
  require (seen->function_p && *impact->name && *impact->kind);
  if (seen->program_p)
    require (impact->part && impact->home < seen->of);
  return true;
}

static bool
see_fact (void *data, const struct record_fact *fact)
{
  struct seen *seen = data;
  require (seen->function_p && *fact->name && *fact->value);
  return true;
}

static bool
see_end (void *data)
{
  struct seen *seen = data;
  require (seen->in_unit_p);
  seen->in_unit_p = false;
  return true;
}

static const struct record_handler handler
  = { see_unit, see_function, see_impact, see_end, see_fact };

extern int LLVMFuzzerTestOneInput (const uint8_t *, size_t);

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  struct seen seen = { .of = 1 };
  struct program_reader reader
    = { .next = &handler, .data = &seen, .name = "fuzz" };
  struct programs all = { NULL };
  record_read ("fuzz", (const char *) data, size, &program_gatherer, &reader);
  seen.program_p = true;
  for (size_t i = 0; i < reader.own.number; i++)
    {
      struct program *program = &reader.own.all[i];
      seen.number = 0;
      seen.in_unit_p = false;
      if (program_whole_p (program) && program_read (program, &handler, &seen))
	require (seen.number == seen.of);
      program = programs_add (&all, program, "/folder/fuzz");
      if (program && program_whole_p (program))
	{
	  free (program_name (program));
	  program_done (program);
	}
    }
  programs_missing (&all);
  programs_clear (&all);
  program_reader_clear (&reader);
  return 0;
}
