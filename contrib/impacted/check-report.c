/* What `impacted check' prints.
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


#include <error.h>
#include <json-c/json.h>
#include <stdlib.h>
#include <string.h>
#include "check-internal.h"
#include "impacted.h"
#include "output.h"

static const char *const what_texts[] = {
  [NOT_LISTED] = "symbol without a line in the record",
  [NO_CODE] = "symbol of a function that is listed as having no code",
  [NO_SYMBOL] = "listed as having code, but without a symbol",
  [NO_FACT] = "fact on which something hangs, but without a line"
};

/* Compare two units without a record by their names.  */

static int
compare_bare (struct bare_unit *a, struct bare_unit *b)
{
  return strcmp (a->source, b->source);
}

/* Print on standard error what was checked, and what could not be.  */

static void
print_summary (const struct check *check)
{
  error (0, 0, "%lu objects with %lu records, %lu symbols of functions and %lu"
	 " functions that are listed with code: %zu findings",
	 check->objects, check->records, check->symbols, check->functions,
	 check->num_findings);
  if (check->objects_without)
    error (0, 0, "%lu objects have no record", check->objects_without);
  if (check->bare_units)
    {
      char *list;
      size_t size;
      FILE *text = open_text (&list, &size);
      unsigned long symbols = 0;
      for (const struct bare_unit *unit = check->bare_units; unit;
	   unit = unit->hh.next)
	{
	  fputs (unit == check->bare_units ? "" : ", ", text);
	  put_text (text, unit->source);
	  symbols += unit->symbols;
	}
      fclose (text);
      error (0, 0, "%lu symbols are of %u units without a record: %s", symbols,
	     HASH_COUNT (check->bare_units), list);
      free (list);
    }
  if (check->unknown)
    error (0, 0, "%lu symbols without a line are of a unit that is not known",
	   check->unknown);
  if (check->other_code)
    error (0, 0, "%lu symbols are of no function of a source, by the debug"
	   " information: of an asm statement, say", check->other_code);
  if (check->made)
    error (0, 0, "%lu symbols are of parts and helpers that the compiler makes"
	   " and a record has no line for", check->made);
  if (check->dropped)
    error (0, 0, "%lu lines have no symbol: the linker dropped the function",
	   check->dropped);
}

/* Print what CHECK found, as JSON if JSON_P.  */

static void
print_findings (const struct check *check, bool json_p)
{
  if (!json_p)
    {
      if (!check->num_findings)
	return;
      struct table *table = table_new ("llll");
      table_row (table, "OBJECT", "UNIT", "FUNCTION", "WHAT");
      for (size_t i = 0; i < check->num_findings; i++)
	{
	  const struct finding *finding = &check->findings[i];
	  table_row (table, finding->object, finding->unit, finding->function,
		     what_texts[finding->what]);
	}
      table_print (table, stdout, 0);
      return;
    }

  static const char *const words[] = {
    [NOT_LISTED] = "not listed", [NO_CODE] = "no code",
    [NO_SYMBOL] = "no symbol", [NO_FACT] = "no fact"
  };
  struct json_object *answer = json_answer ("check");
  struct json_object *findings = json_object_new_array ();
  for (size_t i = 0; i < check->num_findings; i++)
    {
      const struct finding *finding = &check->findings[i];
      struct json_object *object = json_object_new_object ();
      json_add_text (object, "object", finding->object);
      json_add_text (object, "unit", finding->unit);
      json_add_text (object, "function", finding->function);
      json_add_text (object, "what", words[finding->what]);
      json_object_array_add (findings, object);
    }
  json_object_object_add (answer, "findings", findings);
  struct json_object *units = json_object_new_array ();
  for (const struct bare_unit *unit = check->bare_units; unit;
       unit = unit->hh.next)
    {
      struct json_object *object = json_object_new_object ();
      json_add_text (object, "source", unit->source);
      json_add_number (object, "symbols", unit->symbols);
      json_object_array_add (units, object);
    }
  json_object_object_add (answer, "units_without_record", units);
  json_add_number (answer, "objects", check->objects);
  json_add_number (answer, "objects_without_record", check->objects_without);
  json_add_number (answer, "records", check->records);
  json_add_number (answer, "symbols", check->symbols);
  json_add_number (answer, "functions", check->functions);
  json_add_number (answer, "of_unknown_unit", check->unknown);
  json_add_number (answer, "of_no_source", check->other_code);
  json_add_number (answer, "made_by_compiler", check->made);
  json_add_number (answer, "dropped", check->dropped);
  json_print (answer);
}

void
check_report (struct check *check, bool json_p)
{
  HASH_SORT (check->bare_units, compare_bare);
  print_findings (check, json_p);
  print_summary (check);
}
