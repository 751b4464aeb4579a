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

struct checked_name
{
  char *text;
  char *unit;			/* The first one that names it.  */
  UT_hash_handle hh;
};

/* Add TEXT, which is taken, to *NAMES, as what UNIT names.  */

static void
add_name (struct checked_name **names, char *text, const char *unit)
{
  struct checked_name *name;
  HASH_FIND_STR (*names, text, name);
  if (name)
    {
      free (text);
      return;
    }
  name = xcalloc (1, sizeof *name);
  name->text = text;
  name->unit = xstrdup (unit);
  HASH_ADD_KEYPTR (hh, *names, name->text, strlen (name->text), name);
}

/* Return true if TEXT is among NAMES.  */

static bool
name_p (struct checked_name *names, const char *text)
{
  struct checked_name *name;
  HASH_FIND_STR (names, text, name);
  return name != NULL;
}

static void
free_names (struct checked_name **names)
{
  struct checked_name *name, *next;
  HASH_ITER (hh, *names, name, next)
    {
      HASH_DEL (*names, name);
      free (name->text);
      free (name->unit);
      free (name);
    }
}

static bool
enter_unit (void *data, const struct record_unit *row)
{
  struct facts_check *check = data;
  free (check->source);
  check->source = xstrdup (row->source);
  /* In a program, functions of one unit name facts of others.  */
  check->more_p = row->number + 1 < row->of;
  return true;
}

static bool
enter_function (void *data, const struct record_function *function)
{
  struct facts_check *check = data;
  free (check->function);
  check->function = xstrdup (function->name);
  add_name (&check->functions, xstrdup (function->name), check->source);
  return true;
}

static bool
enter_fact (void *data, const struct record_fact *fact)
{
  struct facts_check *check = data;
  add_name (&check->facts, xasprintf ("%s[%s]", check->function, fact->name),
	    check->source);
  return true;
}

static bool
enter_impact (void *data, const struct record_impact *impact)
{
  struct facts_check *check = data;
  const char *condition = impact->condition;
  struct fact_name name;
  while (fact_next (&condition, &name))
    {
      add_name (&check->named, xasprintf ("%s[%s]", name.function, name.kind),
		check->source);
      fact_name_free (&name);
    }
  return true;
}

static bool
enter_end (void *data)
{
  struct facts_check *check = data;
  if (check->more_p)
    return true;
  for (const struct checked_name *named = check->named; named;
       named = named->hh.next)
    {
      const char *text = named->text;
      struct fact_name name;
      fact_next (&text, &name);
      if (name_p (check->functions, name.function)
	  && !name_p (check->facts, named->text))
	check->callback (check->data, named->unit, named->text);
      fact_name_free (&name);
    }
  facts_check_clear (check);
  return true;
}

const struct record_handler facts_checker
  = { .unit = enter_unit, .function = enter_function, .impact = enter_impact,
      .fact = enter_fact, .end = enter_end };

void
facts_check_clear (struct facts_check *check)
{
  free_names (&check->functions);
  free_names (&check->facts);
  free_names (&check->named);
  free (check->function);
  free (check->source);
  check->function = check->source = NULL;
}
