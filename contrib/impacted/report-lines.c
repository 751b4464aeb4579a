/* Printing answers for other programs.
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

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <uthash.h>
#include "demangle.h"
#include "facts.h"
#include "impacted.h"
#include "info-symbols.h"
#include "output.h"
#include "report-lines.h"
#include "rows.h"

/* Call EACH with DATA for each row of ANSWERS that OUTPUT wants.  */

static void
each_row (const struct answers *answers, const struct output_options *output,
	  void (*each) (void *data, const struct answer *answer,
			const struct answer_unit *unit, const struct row *row),
	  void *data)
{
  for (size_t i = 0; i < answers->number; i++)
    for (size_t j = 0; j < answers->all[i]->num_units; j++)
      {
	const struct answer_unit *unit = &answers->all[i]->units[j];
	size_t number;
	struct row *rows = unit_rows (answers->all[i], unit, &number);
	for (size_t k = 0; k < number; k++)
	  if (output->all_p || !rows[k].header_p)
	    each (data, answers->all[i], unit, &rows[k]);
	free (rows);
      }
}

/* A name that was printed.  */

struct printed
{
  const char *name;
  UT_hash_handle hh;
};

struct names
{
  const struct output_options *output;
  struct printed *printed;
};

static void
print_name (void *data, const struct answer *answer __attribute__ ((unused)),
	    const struct answer_unit *unit __attribute__ ((unused)),
	    const struct row *row)
{
  struct names *names = data;
  struct printed *printed;
  if (row->action != ACTION_PATCH && row->action != ACTION_CANNOT
      && !names->output->all_p)
    return;
  HASH_FIND_STR (names->printed, row->body->name, printed);
  if (printed)
    return;
  printed = xcalloc (1, sizeof *printed);
  printed->name = row->body->name;
  HASH_ADD_KEYPTR (hh, names->printed, printed->name, strlen (printed->name),
		   printed);
  /* For programs, so that no byte is changed.  */
  fputs (row->body->name, stdout);
  putchar (names->output->null_p ? '\0' : '\n');
}

void
print_names (const struct answers *answers,
	     const struct output_options *output)
{
  struct names names = { output, NULL };
  struct printed *printed, *next;
  each_row (answers, output, print_name, &names);
  HASH_ITER (hh, names.printed, printed, next)
    {
      HASH_DEL (names.printed, printed);
      free (printed);
    }
}

/* A table that is filled.  */

struct raw
{
  const struct output_options *output;
  struct table *table;
};

static void
add_raw (void *data, const struct answer *answer,
	 const struct answer_unit *unit, const struct row *row)
{
  struct raw *raw = data;
  size_t number, build = unit->objects[0].build;
  const struct build *all = database_builds (answer->db, &number);
  char *builds = NULL;
  for (size_t i = 0; i < unit->num_objects; i++)
    if (i == 0 || unit->objects[i].build != unit->objects[i - 1].build)
      {
	char *longer = xasprintf ("%s%s%s", builds ? builds : "",
				  builds ? "," : "",
				  all[unit->objects[i].build].name);
	free (builds);
	builds = longer;
      }
  struct symbol_facts facts;
  find_symbol (answer, unit, build, row, &facts);
  char *object = unit_title (answer, unit, build);
  char *name = shown_name (row->body->name, raw->output->mangled_p);
  char *place = place_text (&row->body->place);
  char *position = xasprintf ("%u", facts.symbol.position);
  table_row (raw->table, builds, object, unit->source, name,
	     row->kind, action_name (row->action),
	     facts.known_p ? position : NULL, export_words[facts.symbol.export],
	     facts.known_p ? entry_words[facts.symbol.entry] : NULL,
	     facts.section, place, row->condition);
  free_symbol (&facts);
  free (builds);
  free (object);
  free (name);
  free (place);
  free (position);
}

void
print_raw (const struct answers *answers, const struct output_options *output)
{
  struct raw raw = { output, table_new ("llllllllllll") };
  table_row (raw.table, "BUILD", "OBJECT", "SOURCE", "FUNCTION", "KIND", "DO",
	     "SYMPOS", "EXPORT", "ENTRY", "SECTION", "DEFINED", "IF");
  each_row (answers, output, add_raw, &raw);
  table_print_raw (raw.table, stdout);
}

/* Return how ROW comes to be in the set: "inlined from g".  */

static char *
reason_text (const struct row *row, bool mangled_p)
{
  const char *via = row->patch ? row->patch->via : NULL, *last = via;
  if (!via)
    return xstrdup (row->kind);
  for (const char *next = via; (next = strstr (next, " > ")); next += 3)
    last = next + 3;
  size_t length = strlen (last);
  if (*last == '(')
    {
      last++;
      length -= 2;
    }
  char *name = xstrndup (last, length);
  char *shown = shown_name (name, mangled_p);
  bool inline_p = (!strcmp (row->kind, "inline")
		   || !strcmp (row->kind, "early-inline"));
  char *text = (!strcmp (row->kind, "calls")
		? xasprintf ("calls %s", shown)
		: xasprintf ("%s from %s", inline_p ? "inlined" : row->kind,
			     shown));
  free (name);
  free (shown);
  return text;
}

static void
print_message (void *data, const struct answer *answer,
	       const struct answer_unit *unit, const struct row *row)
{
  const struct output_options *output = data;
  const struct place *place = &row->body->place;
  char *path = database_full_path (answer->db, unit->objects[0].build,
				   row->body->path);
  char *name = shown_name (row->body->name, output->mangled_p);
  char *reason = reason_text (row, output->mangled_p);
  const char *file = path ? path : place->file ? place->file : unit->source;
  put_text (stdout, file);
  printf (":%u: ", place->line);
  put_text (stdout, name);
  fputs (": ", stdout);
  put_text (stdout, reason);
  if (row->action != ACTION_PATCH)
    printf (" (%s)", action_name (row->action));
  if (row->condition)
    {
      char *text = condition_text (answer->db, unit->id, row->condition,
				   SIZE_MAX, output->mangled_p);
      fputs (" if ", stdout);
      put_text (stdout, text);
      free (text);
    }
  putchar ('\n');
  free (path);
  free (name);
  free (reason);
}

void
print_quickfix (const struct answers *answers,
		const struct output_options *output)
{
  each_row (answers, output, print_message, (void *) output);
}
