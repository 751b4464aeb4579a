/* Whether the facts that a record names are in it.
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
#include <uthash.h>
#include "check-facts.h"
#include "facts.h"
#include "impacted.h"

/* The name of a function, or a fact as conditions name it.  */

struct name
{
  char *text;
  UT_hash_handle hh;
};

/* A unit that is read.  */

struct unit
{
  char *source;
  char *function;		/* The last one.  */
  struct name *functions;
  struct name *facts;		/* Those that have a line.  */
  struct name *named;		/* Those that conditions name.  */
  void (*callback) (void *data, const char *unit, const char *fact);
  void *data;
};

/* Add TEXT, which is taken, to *NAMES.  */

static void
add_name (struct name **names, char *text)
{
  struct name *name;
  HASH_FIND_STR (*names, text, name);
  if (name)
    {
      free (text);
      return;
    }
  name = xcalloc (1, sizeof *name);
  name->text = text;
  HASH_ADD_KEYPTR (hh, *names, name->text, strlen (name->text), name);
}

/* Return true if TEXT is among NAMES.  */

static bool
name_p (struct name *names, const char *text)
{
  struct name *name;
  HASH_FIND_STR (names, text, name);
  return name != NULL;
}

static void
free_names (struct name **names)
{
  struct name *name, *next;
  HASH_ITER (hh, *names, name, next)
    {
      HASH_DEL (*names, name);
      free (name->text);
      free (name);
    }
}

static bool
enter_unit (void *data, const struct record_unit *row)
{
  struct unit *unit = data;
  unit->source = xstrdup (row->source);
  return true;
}

static bool
enter_function (void *data, const struct record_function *function)
{
  struct unit *unit = data;
  free (unit->function);
  unit->function = xstrdup (function->name);
  add_name (&unit->functions, xstrdup (function->name));
  return true;
}

static bool
enter_fact (void *data, const struct record_fact *fact)
{
  struct unit *unit = data;
  add_name (&unit->facts, xasprintf ("%s[%s]", unit->function, fact->name));
  return true;
}

static bool
enter_impact (void *data, const struct record_impact *impact)
{
  struct unit *unit = data;
  const char *condition = impact->condition;
  struct fact_name name;
  while (fact_next (&condition, &name))
    {
      add_name (&unit->named, xasprintf ("%s[%s]", name.function, name.kind));
      fact_name_free (&name);
    }
  return true;
}

static bool
enter_end (void *data)
{
  struct unit *unit = data;
  for (const struct name *named = unit->named; named; named = named->hh.next)
    {
      const char *text = named->text;
      struct fact_name name;
      fact_next (&text, &name);
      if (name_p (unit->functions, name.function)
	  && !name_p (unit->facts, named->text))
	unit->callback (unit->data, unit->source, named->text);
      fact_name_free (&name);
    }
  free_names (&unit->functions);
  free_names (&unit->facts);
  free_names (&unit->named);
  free (unit->function);
  free (unit->source);
  unit->function = unit->source = NULL;
  return true;
}

void
check_facts (const char *name, const char *text, size_t length,
	     void (*callback) (void *, const char *, const char *), void *data)
{
  static const struct record_handler handler
    = { .unit = enter_unit, .function = enter_function, .impact = enter_impact,
	.fact = enter_fact, .end = enter_end };
  struct unit unit = { .callback = callback, .data = data };
  record_read (name, text, length, &handler, &unit);
}
