/* `impacted info --symbols': the symbols that a database has.
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
#include <fnmatch.h>
#include <inttypes.h>
#include <json-c/json.h>
#include <stdlib.h>
#include <string.h>
#include "impacted.h"
#include "info-symbols.h"
#include "output.h"

/* A symbol of an object.  */

struct line
{
  size_t build;
  char *object;
  const char *kernel;		/* Or null.  */
  struct symbol_row symbol;
  char *name;
};

/* Those that were found.  */

struct found
{
  struct database *db;
  int64_t unit;
  const struct source *source;	/* The body that is looked at.  */
  const char *glob;
  bool known_p;			/* There is a body of the name.  */
  struct line *lines;
  size_t number;
  size_t room;
};

/* Add SYMBOL to the struct found DATA.  */

static bool
add_symbol (void *data, size_t build, const char *object, const char *kernel,
	    const struct symbol_row *symbol)
{
  struct found *found = data;
  grow_array (&found->lines, &found->room, found->number,
	      sizeof *found->lines);
  struct line *line = &found->lines[found->number++];
  *line = (struct line) {
    .build = build, .object = xstrdup (object), .kernel = kernel,
    .symbol = *symbol, .name = xstrdup (symbol->name)
  };
  return true;
}

/* Add the symbols of UNIT, all of them.  */

static bool
add_unit (void *data, const struct unit_row *unit)
{
  struct found *found = data;
  database_unit_symbols (found->db, unit->id, add_symbol, found);
  return true;
}

/* Add those of the source of DATA in UNIT.  */

static bool
add_body (void *data, int64_t unit,
	  enum body_state state __attribute__ ((unused)))
{
  struct found *found = data;
  database_symbols (found->db, unit, found->source, add_symbol, found);
  return true;
}

/* Add those of SOURCE.  */

static bool
add_source (void *data, const struct source *source)
{
  struct found *found = data;
  found->known_p = true;
  found->source = source;
  database_bodies (found->db, source->id, add_body, found);
  return true;
}

/* Add those of the bodies called NAME, if the glob of DATA matches that.  */

static bool
try_name (void *data, const char *name)
{
  struct found *found = data;
  if (!fnmatch (found->glob, name, 0))
    database_sources_named (found->db, name, add_source, found);
  return true;
}

/* The order of lines: by name, build, object and position.  */

static int
compare_lines (const void *a, const void *b)
{
  const struct line *one = a, *other = b;
  int order = strcmp (one->name, other->name);
  if (!order && one->build != other->build)
    order = one->build < other->build ? -1 : 1;
  if (!order)
    order = strcmp (one->object, other->object);
  if (!order && one->symbol.position != other->symbol.position)
    order = one->symbol.position < other->symbol.position ? -1 : 1;
  if (!order && one->symbol.address != other->symbol.address)
    order = one->symbol.address < other->symbol.address ? -1 : 1;
  return order;
}

/* Sort the lines of FOUND, and have each symbol once: many units may have the
   same one.  */

static void
sort_lines (struct found *found)
{
  size_t number = 0;
  if (found->number)
    qsort (found->lines, found->number, sizeof *found->lines, compare_lines);
  for (size_t i = 0; i < found->number; i++)
    if (number && !compare_lines (&found->lines[number - 1],
				  &found->lines[i]))
      {
	free (found->lines[i].object);
	free (found->lines[i].name);
      }
    else
      found->lines[number++] = found->lines[i];
  found->number = number;
}

const char *const export_words[] = {
  [EXPORT_ALL] = "all", [EXPORT_GPL] = "GPL", [EXPORT_DYNAMIC] = "dynamic"
};

const char *const entry_words[] = {
  [ENTRY_UNKNOWN] = "unknown", [ENTRY_PATCHABLE] = "patchable",
  [ENTRY_NONE] = "none"
};

/* Return what SYMBOL is for a linker.  */

static const char *
binding_word (const struct symbol_row *symbol)
{
  return symbol->local_p ? "local" : symbol->weak_p ? "weak" : "global";
}

/* Print FOUND in columns, with the names of BUILDS if there are several of
   them.  */

static void
print_table (const struct found *found, const struct build *builds,
	     size_t num_builds)
{
  /* The first cell is that of the build.  */
  struct table *table = table_new (num_builds < 2 ? "llrllllr"
				     : "lllrllllr");
  for (size_t i = 0; i <= found->number; i++)
    {
      const struct line *line = &found->lines[i - 1];
      const char *cells[] = { "BUILD", "FUNCTION", "OBJECT", "SYMPOS",
			      "BINDING", "EXPORT", "ENTRY", "SECTION",
			      "BYTES" };
      char *position = NULL, *size = NULL;
      if (i > 0)
	{
	  const struct symbol_row *symbol = &line->symbol;
	  position = xasprintf ("%u", symbol->position);
	  size = xasprintf ("%" PRIu64, symbol->size);
	  cells[0] = builds[line->build].name;
	  cells[1] = line->name;
	  cells[2] = line->kernel ? line->kernel : line->object;
	  cells[3] = position;
	  cells[4] = binding_word (symbol);
	  cells[5] = symbol->export ? export_words[symbol->export] : "-";
	  cells[6] = entry_words[symbol->entry];
	  cells[7] = symbol->section ? symbol->section : "-";
	  cells[8] = size;
	}
      if (num_builds < 2)
	table_row (table, cells[1], cells[2], cells[3], cells[4], cells[5],
		   cells[6], cells[7], cells[8]);
      else
	table_row (table, cells[0], cells[1], cells[2], cells[3], cells[4],
		   cells[5], cells[6], cells[7], cells[8]);
      free (position);
      free (size);
    }
  table_print (table, stdout, 0);
}

struct json_object *
symbol_json (const char *build, const char *object, const char *kernel,
	     const struct symbol_row *symbol)
{
  struct json_object *one = json_object_new_object ();
  char *address = xasprintf ("0x%" PRIx64, symbol->address);
  json_add_text (one, "build", build);
  json_add_text (one, "function", symbol->name);
  json_add_text (one, "object", object);
  json_add_text (one, "kernel", kernel);
  json_add_number (one, "sympos", symbol->position);
  json_add_text (one, "binding", binding_word (symbol));
  json_add_text (one, "export", export_words[symbol->export]);
  json_add_text (one, "entry", entry_words[symbol->entry]);
  json_add_text (one, "section", symbol->section);
  json_add_number (one, "size", symbol->size);
  json_add_text (one, "address", address);
  json_object_object_add (one, "linked",
			  json_object_new_boolean (symbol->linked_p));
  free (address);
  return one;
}

/* Print FOUND as JSON.  */

static void
print_json (struct found *found, const struct build *builds)
{
  struct json_object *answer = json_answer ("info");
  struct json_object *list = json_object_new_array ();
  for (size_t i = 0; i < found->number; i++)
    {
      struct line *line = &found->lines[i];
      line->symbol.name = line->name;
      json_object_array_add (list, symbol_json (builds[line->build].name,
						line->object, line->kernel,
						&line->symbol));
    }
  json_object_object_add (answer, "symbols", list);
  json_print (answer);
}

int
list_symbols (struct database *db, char *const *words, size_t number,
	      bool json_p)
{
  struct found found = { .db = db };
  size_t num_builds;
  bool unknown_p = false;
  const struct build *builds = database_builds (db, &num_builds);
  if (!number)
    database_units (db, add_unit, &found);
  for (size_t i = 0; i < number; i++)
    {
      size_t before = found.number;
      found.known_p = false;
      found.glob = words[i];
      if (strpbrk (words[i], "*?["))
	database_names (db, try_name, &found);
      else
	database_sources_named (db, words[i], add_source, &found);
      if (!found.known_p)
	{
	  error (0, 0, "%s: no record has a function or a clone of that name",
		 words[i]);
	  unknown_p = true;
	}
      else if (found.number == before)
	error (0, 0, "%s: no symbol: it has no code in an object that has a"
	       " symbol table", words[i]);
    }
  sort_lines (&found);
  if (json_p)
    print_json (&found, builds);
  else if (found.number)
    print_table (&found, builds, num_builds);
  else if (!number)
    error (0, 0, "no symbol: none of what was imported is an object with a"
	   " symbol table");
  int status = (unknown_p ? STATUS_TROUBLE : found.number ? STATUS_FOUND
		: STATUS_NOTHING);
  for (size_t i = 0; i < found.number; i++)
    {
      free (found.lines[i].object);
      free (found.lines[i].name);
    }
  free (found.lines);
  return status;
}
