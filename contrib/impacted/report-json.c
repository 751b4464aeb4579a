/* Printing answers as JSON.
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

/* An answer is a line with what was asked for, a line for each unit, and a line
   with what counts for all of them.  */

#include <json-c/json.h>
#include <stdlib.h>
#include <string.h>
#include "demangle.h"
#include "facts.h"
#include "groups.h"
#include "impacted.h"
#include "info-symbols.h"
#include "output.h"
#include "report.h"
#include "report-facts.h"
#include "rows.h"
#include "rules.h"
#include "totals.h"

/* Add to the JSON ARRAY what was asked for in ANSWER, less what is in the object
   KNOWN by its text, and to that what is new.  */

static void
add_asked (struct json_object *array, struct json_object *known,
	   const struct answer *answer)
{
  size_t build = 0;
  while (!answer->builds[build])
    build++;
  for (size_t i = 0; i < answer->num_asked; i++)
    {
      const struct asked *asked = &answer->asked[i];
      struct json_object *one = json_object_new_object ();
      char *path = database_full_path (answer->db, build, asked->path);
      json_add_text (one, "name", asked->name);
      json_add_place (one, &asked->place, path);
      json_object_object_add (one, "deleted",
			      json_object_new_boolean (asked->deleted_p));
      free (path);
      const char *text = json_object_to_json_string (one);
      if (json_object_object_get_ex (known, text, NULL))
	json_object_put (one);
      else
	{
	  json_object_object_add (known, text, NULL);
	  json_object_array_add (array, one);
	}
    }
}

static int
compare_texts (const void *a, const void *b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* Add to the JSON OBJECT the objects and builds of UNIT of ANSWER.  */

static void
add_objects (struct json_object *object, const struct answer *answer,
	     const struct answer_unit *unit)
{
  size_t number;
  const struct build *all = database_builds (answer->db, &number);
  struct json_object *names = json_object_new_array ();
  struct json_object *builds = json_object_new_array ();
  const char **texts = xcalloc (unit->num_objects, sizeof *texts);
  for (size_t i = 0; i < unit->num_objects; i++)
    {
      texts[i] = unit->objects[i].name;
      if (i == 0 || unit->objects[i].build != unit->objects[i - 1].build)
	json_add_element (builds, all[unit->objects[i].build].name);
    }
  qsort (texts, unit->num_objects, sizeof *texts, compare_texts);
  for (size_t i = 0; i < unit->num_objects; i++)
    if (i == 0 || strcmp (texts[i], texts[i - 1]))
      json_add_element (names, texts[i]);
  free (texts);
  json_object_object_add (object, "objects", names);
  json_object_object_add (object, "builds", builds);
}


/* Where the symbols of a function are added.  */

struct symbols
{
  const struct answer *answer;
  struct json_object *array;
};

/* Add SYMBOL of OBJECT to the struct symbols DATA.  */

static bool
add_symbol (void *data, size_t build, const char *object, const char *kernel,
	    const struct symbol_row *symbol)
{
  struct symbols *symbols = data;
  size_t number;
  const struct build *all = database_builds (symbols->answer->db, &number);
  if (symbols->answer->builds[build])
    json_object_array_add (symbols->array,
			   symbol_json (all[build].name, object, kernel,
					symbol));
  return true;
}

/* Return ROW of UNIT of ANSWER as JSON.  */

static struct json_object *
row_json (const struct answer *answer, const struct answer_unit *unit,
	  const struct row *row)
{
  struct json_object *member = json_object_new_object ();
  size_t build = unit->objects[0].build;
  char *path = database_full_path (answer->db, build, row->body->path);
  json_add_text (member, "name", row->body->name);
  char *name = demangled (row->body->name);
  json_add_text (member, "demangled", name);
  free (name);
  json_add_place (member, &row->body->place, path);
  free (path);
  json_object_object_add (member, "changed",
			  json_object_new_boolean (row->changed_p));
  json_add_text (member, "if", row->condition);
  json_add_facts (member, answer->db, unit->id, row->body);
  if (row->patch)
    {
      json_add_text (member, "kind", row->patch->kind);
      json_add_text (member, "via", row->patch->via);
      json_add_text (member, "asked", answer->asked[row->patch->asked].name);
      json_object_object_add (member, "address",
			      json_object_new_boolean (row->patch->address_p));
      struct symbols symbols = { answer, json_object_new_array () };
      database_symbols (answer->db, unit->id, row->body, add_symbol,
			&symbols);
      json_object_object_add (member, "symbols", symbols.array);
    }
  else
    {
      json_add_text (member, "state", body_state_name (row->bring->state));
      json_object_object_add (member, "header",
			      json_object_new_boolean (row->header_p));
    }
  return member;
}

/* Return UNIT of ANSWER as JSON.  */

static struct json_object *
unit_json (const struct answer *answer, const struct answer_unit *unit)
{
  static const enum action actions[]
    = { ACTION_PATCH, ACTION_CANNOT, ACTION_BRING, ACTION_FOLLOW,
	ACTION_NOTHING };
  struct json_object *one = json_object_new_object ();
  add_objects (one, answer, unit);
  json_add_text (one, "source", unit->source);
  json_add_text (one, "level", unit->level);
  json_add_text (one, "patch_level", level_for_patch (unit->level));
  json_object_object_add (one, "complete",
			  json_object_new_boolean (unit->complete_p));
  size_t number;
  struct row *rows = unit_rows (answer, unit, &number);
  for (size_t i = 0; i < sizeof actions / sizeof *actions; i++)
    {
      struct json_object *list = json_object_new_array ();
      for (size_t j = 0; j < number; j++)
	if (rows[j].action == actions[i])
	  json_object_array_add (list, row_json (answer, unit, &rows[j]));
      json_object_object_add (one, action_name (actions[i]), list);
    }
  free (rows);
  struct bound_functions bound;
  struct json_object *list = json_object_new_array ();
  bound_find (&bound, answer, unit);
  for (size_t i = 0; i < bound.number; i++)
    json_add_element (list, bound.names[i]);
  bound_free (&bound);
  json_object_object_add (one, "bound", list);
  return one;
}

/* Return the totals of GROUPS as JSON: of each, in their order.  */

static struct json_object *
totals_json (const struct groups *groups)
{
  struct json_object *array = json_object_new_array ();
  for (size_t i = 0; i < groups->number; i++)
    {
      struct totals totals;
      struct json_object *one = json_object_new_object ();
      count_totals (groups->all[i].answer, groups->all[i].first, NULL,
		    &totals);
      json_add_number (one, "objects", totals.objects);
      json_add_number (one, "patch", totals.patch);
      json_add_number (one, "cannot", totals.cannot);
      json_add_number (one, "bring", totals.bring);
      json_add_number (one, "headers", totals.headers);
      json_add_number (one, "follow", totals.follow);
      json_add_number (one, "nothing", totals.nothing);
      json_add_number (one, "conditional", totals.conditional);
      json_add_number (one, "pages", totals.pages);
      json_object_array_add (array, one);
    }
  return array;
}

void
answers_print_json (const struct answers *answers, const char *command,
		    bool complete_p, struct json_object *unjudged)
{
  struct json_object *first = json_answer (command);
  struct json_object *asked = json_object_new_array ();
  struct json_object *sets = json_object_new_array ();
  struct groups groups;
  size_t number;
  struct json_object *known = json_object_new_object ();
  for (size_t i = 0; i < answers->number; i++)
    add_asked (asked, known, answers->all[i]);
  json_object_put (known);
  make_groups (answers, &groups);
  for (size_t i = 0; i < groups.number; i++)
    {
      const struct group *group = &groups.all[i];
      const struct build *all = database_builds (group->answer->db, &number);
      struct json_object *builds = json_object_new_array ();
      for (size_t j = 0; j < number; j++)
	if (group->builds[j])
	  json_add_element (builds, all[j].name);
      json_object_array_add (sets, builds);
    }
  json_object_object_add (first, "asked", asked);
  /* Builds that have the same set are together.  */
  json_object_object_add (first, "builds", sets);
  json_print_line (first);

  for (size_t i = 0; i < answers->number; i++)
    for (size_t j = 0; j < answers->all[i]->num_units; j++)
      json_print_line (unit_json (answers->all[i],
				  &answers->all[i]->units[j]));

  struct json_object *last = json_object_new_object ();
  json_object_object_add (last, "totals", totals_json (&groups));
  size_t left_out = 0;
  for (size_t i = 0; i < answers->number; i++)
    left_out += answers->all[i]->num_left_out;
  json_object_object_add (last, "facts", facts_json (answers));
  json_add_number (last, "left_out", left_out);
  json_object_object_add (last, "complete",
			  json_object_new_boolean (complete_p));
  if (unjudged)
    json_object_object_add (last, "unjudged", unjudged);
  json_print_line (last);
  free_groups (&groups);
}
