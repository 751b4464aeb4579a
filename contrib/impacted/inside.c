/* Whose text is in a function: impacted inside.
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


/* The pairs of lists, read backwards.  A list is closed, so those that name a
   body are all that there are in its unit; the steps of a dump are single ones,
   and are followed.  */

#include <argp.h>
#include <error.h>
#include <json-c/json.h>
#include <stdlib.h>
#include <string.h>
#include <uthash.h>
#include "demangle.h"
#include "facts.h"
#include "impacted.h"
#include "import.h"
#include "names.h"
#include "output.h"

/* A function that is in a body.  */

struct part_of
{
  struct { int64_t unit, id; } key;
  char *unit_source;		/* In a program, where that is another one than
				   that of the body; or null.  */
  const struct source *source;
  enum body_state state;
  char *kind;			/* Of the last step to the body.  */
  char *via;			/* The route between both, or null.  */
  char *condition;		/* On what it hangs, or null.  */
  UT_hash_handle hh;
};

/* A body in a unit, and what is in it.  */

struct body
{
  struct inside *inside;
  const struct source *source;
  int64_t unit;
  char *unit_source;
  int64_t file;			/* The main one of the unit.  */
  bool dump_p;
  char *gap;			/* Or null.  */
  struct json_object *objects, *builds;
  char *shown;			/* The objects, joined.  */
  struct part_of *parts;
  /* Of a dump: what led to what is looked at, or null.  */
  const struct part_of *before;
};

/* All of them.  */

struct inside
{
  struct database *db;
  struct body *all;
  size_t number;
  size_t room;
  const struct source *source;	/* The one that is looked for.  */
};

/* Enter in the struct body DATA what ROW says of its unit.  */

static bool
enter_unit (void *data, const struct unit_row *row)
{
  struct body *body = data;
  body->unit_source = xstrdup (row->source);
  body->file = row->file;
  body->dump_p = row->dump_p;
  body->gap = row->gap ? xstrdup (row->gap) : NULL;
  return true;
}

/* Add TEXT to the JSON ARRAY unless it is there.  Return true if it was
   added.  */

static bool
add_once (struct json_object *array, const char *text)
{
  for (size_t i = 0; i < json_object_array_length (array); i++)
    if (!strcmp (json_object_get_string (json_object_array_get_idx (array, i)),
		 text))
      return false;
  json_add_element (array, text);
  return true;
}

/* Enter in the struct body DATA that OBJECT of BUILD has its unit.  */

static bool
enter_object (void *data, size_t build, const char *object)
{
  struct body *body = data;
  size_t number;
  const struct build *builds = database_builds (body->inside->db, &number);
  add_once (body->builds, builds[build].name);
  if (add_once (body->objects, object))
    join_text (&body->shown, object);
  return true;
}

/* A function whose code has another symbol.  */

struct renamed
{
  struct database *db;
  int64_t unit;
  const struct source *body;	/* Or null.  */
};

/* If IMPACT has the code of the function that the struct renamed DATA is about,
   take it.  */

static bool
take_renamed (void *data, const struct impact_row *impact)
{
  struct renamed *renamed = data;
  if (impact->unit == renamed->unit && impact->home == renamed->unit
      && !strcmp (impact->kind, "renamed"))
    renamed->body = database_source (renamed->db, impact->body);
  return !renamed->body;
}

/* Enter that UNIT has the source of the struct inside DATA as STATE.  */

static bool
enter_body (void *data, int64_t unit, enum body_state state)
{
  struct inside *inside = data;
  const struct source *source = inside->source;
  if (state == BODY_RENAMED)
    {
      struct renamed renamed = { .db = inside->db, .unit = unit };
      database_impacts (inside->db, source->id, take_renamed, &renamed);
      source = renamed.body ? renamed.body : source;
    }
  if (state == BODY_INLINED || state == BODY_CLONED || state == BODY_REMOVED
      || state == BODY_ELSEWHERE)
    return true;
  struct body body = { .inside = inside, .source = source,
		       .unit = unit, .objects = json_object_new_array (),
		       .builds = json_object_new_array () };
  database_objects (inside->db, unit, enter_object, &body);
  if (!body.shown)
    {
      json_object_put (body.objects);
      json_object_put (body.builds);
      return true;
    }
  database_unit (inside->db, unit, enter_unit, &body);
  grow_array (&inside->all, &inside->room, inside->number,
	      sizeof *inside->all);
  inside->all[inside->number++] = body;
  return true;
}

/* Keep the source of the unit ROW in *DATA.  */

static bool
keep_source (void *data, const struct unit_row *row)
{
  *(char **) data = xstrdup (row->source);
  return true;
}

/* Enter FUNCTION and how it is in the struct body DATA, which IMPACT says, or
   in what is before that.  */

static bool
enter_part (void *data, int64_t function, const struct impact_row *impact)
{
  struct body *body = data;
  struct part_of *part, key = { .key = { impact->unit, function } };
  HASH_FIND (hh, body->parts, &key.key, sizeof key.key, part);
  if (part || (function == body->source->id && impact->unit == body->unit))
    return true;
  part = xcalloc (1, sizeof *part);
  part->key = key.key;
  if (impact->unit != body->unit)
    database_unit (body->inside->db, impact->unit, keep_source,
		   &part->unit_source);
  part->source = database_source (body->inside->db, function);
  part->state = impact->state;
  part->kind = xstrdup (body->before ? body->before->kind : impact->kind);
  if (impact->condition)
    part->condition = xstrdup (impact->condition);
  if (impact->via)
    part->via = xstrdup (impact->via);
  else if (body->before)
    part->via = (body->before->via
		 ? xasprintf ("%s > %s", body->before->source->name,
			      body->before->via)
		 : xstrdup (body->before->source->name));
  HASH_ADD (hh, body->parts, key, sizeof part->key, part);
  return true;
}

/* The order of functions in the struct body that is sorted: those of its main
   file first, then by file, line and name.  */

static int
compare_parts (const struct part_of *a, const struct part_of *b)
{
  const char *one = a->source->path, *other = b->source->path;
  int order = strcmp (one ? one : "", other ? other : "");
  if (!order)
    order = ((a->source->place.line > b->source->place.line)
	     - (a->source->place.line < b->source->place.line));
  if (!order)
    order = strcmp (a->source->name, b->source->name);
  return order ? order : (a->key.unit > b->key.unit)
			 - (a->key.unit < b->key.unit);
}

/* Find what is in BODY.  */

static void
find_parts (struct body *body)
{
  struct database *db = body->inside->db;
  database_inside (db, body->unit, body->source->id, enter_part, body);
  if (body->dump_p)
    /* More are added at the end.  */
    for (struct part_of *part = body->parts; part; part = part->hh.next)
      {
	body->before = part;
	database_inside (db, body->unit, part->key.id, enter_part, body);
      }
  HASH_SORT (body->parts, compare_parts);
}

/* Return where PART is defined, and of which unit it is where that does not
   tell, in a string of its own.  */

static char *
part_place (const struct part_of *part)
{
  char *place = place_text (&part->source->place);
  const char *file = part->source->place.file;
  if (!part->unit_source || (file && !strcmp (file, part->unit_source)))
    return place;
  char *both = xasprintf ("%s (%s)", place, part->unit_source);
  free (place);
  return both;
}

/* Put rows for those functions of BODY into TABLE that are in its main file if
   MAIN_P, or in others if not.  */

static void
put_parts (struct table *table, const struct body *body, bool main_p,
	   const struct output_options *options)
{
  for (const struct part_of *part = body->parts; part; part = part->hh.next)
    {
      if ((part->source->file == body->file) != main_p)
	continue;
      char *name = shown_name (part->source->name, options->mangled_p);
      char *place = part_place (part);
      char *route = xasprintf ("%s%s%s", part->via ? part->via : "-",
			       part->condition ? " if " : "",
			       part->condition ? part->condition : "");
      table_row (table, name, part->kind, body_state_name (part->state), place,
		 route);
      free (name);
      free (place);
      free (route);
    }
}

/* Print what INSIDE has, in columns.  */

static void
print_columns (const struct inside *inside,
	       const struct output_options *options)
{
  bool later_p = false;
  for (size_t i = 0; i < inside->number; i++)
    {
      const struct body *body = &inside->all[i];
      if (!body->parts)
	continue;
      if (later_p)
	putchar ('\n');
      later_p = true;
      char *name = shown_name (body->source->name, options->mangled_p);
      put_colour (stdout, COLOUR_HEADING);
      put_text (stdout, name);
      put_colour (stdout, COLOUR_NONE);
      fputs (" in ", stdout);
      put_text (stdout, body->shown);
      if (strcmp (body->shown, body->unit_source))
	{
	  fputs (" (", stdout);
	  put_text (stdout, body->unit_source);
	  putchar (')');
	}
      putchar ('\n');
      free (name);
      struct table *table = table_new ("lllll");
      table_row (table, "FUNCTION", "KIND", "STATE", "DEFINED", "BY WAY OF");
      put_parts (table, body, true, options);
      put_parts (table, body, false, options);
      table_print (table, stdout, 2);
    }
}

/* Print the names of what INSIDE has, each one once.  */

static void
print_names (const struct inside *inside, const struct output_options *options)
{
  struct json_object *seen = json_object_new_object ();
  for (size_t i = 0; i < inside->number; i++)
    for (const struct part_of *part = inside->all[i].parts; part;
	 part = part->hh.next)
      {
	char *name = shown_name (part->source->name, options->mangled_p);
	if (!json_object_object_get_ex (seen, name, NULL))
	  {
	    json_object_object_add (seen, name, NULL);
	    if (options->null_p)
	      fwrite (name, 1, strlen (name) + 1, stdout);
	    else
	      {
		put_text (stdout, name);
		putchar ('\n');
	      }
	  }
	free (name);
      }
  json_object_put (seen);
}

/* Return SOURCE, which is of UNIT, in BODY as JSON.  */

static struct json_object *
source_json (const struct body *body, int64_t unit,
	     const struct source *source)
{
  struct json_object *one = json_object_new_object ();
  json_add_text (one, "name", source->name);
  char *readable = demangled (source->name);
  json_add_text (one, "demangled", readable);
  free (readable);
  char *path = database_full_path (body->inside->db, 0, source->path);
  json_add_place (one, &source->place, path);
  free (path);
  json_add_facts (one, body->inside->db, unit, source);
  return one;
}

/* Return what is in BODY as JSON.  */

static struct json_object *
body_json (const struct body *body)
{
  struct json_object *one = json_object_new_object ();
  struct json_object *list = json_object_new_array ();
  json_object_object_add (one, "body", source_json (body, body->unit,
				       body->source));
  json_object_object_add (one, "objects", json_object_get (body->objects));
  json_object_object_add (one, "builds", json_object_get (body->builds));
  json_add_text (one, "source", body->unit_source);
  json_object_object_add (one, "complete",
			  json_object_new_boolean (!body->dump_p
						   && !body->gap));
  for (const struct part_of *part = body->parts; part; part = part->hh.next)
    {
      struct json_object *member = source_json (body, part->key.unit,
						part->source);
      json_add_text (member, "state", body_state_name (part->state));
      json_add_text (member, "kind", part->kind);
      json_add_text (member, "via", part->via);
      json_add_text (member, "if", part->condition);
      json_add_text (member, "unit", (part->unit_source ? part->unit_source
				      : body->unit_source));
      json_object_array_add (list, member);
    }
  json_object_object_add (one, "functions", list);
  return one;
}

/* Say what is not known of INSIDE.  Return true if there is something.  */

static bool
say_gaps (const struct inside *inside)
{
  size_t dumps = 0;
  bool gaps_p = false;
  for (size_t i = 0; i < inside->number; i++)
    {
      const struct body *body = &inside->all[i];
      dumps += body->dump_p;
      if (body->gap)
	error (0, 0, "%s (%s): the record is not complete, for %s: more may be"
	       " in %s", body->shown, body->unit_source, body->gap,
	       body->source->name);
      gaps_p |= body->gap != NULL;
    }
  if (dumps)
    error (0, 0, "an -fdump-ipa-clones dump has what was inlined and cloned;"
	   " what else a function was built from, such as facts of functions"
	   " that it calls, is not known");
  return gaps_p || dumps;
}

/* Print INSIDE as OPTIONS say.  Return true if anything is in the bodies.  */

static bool
print_inside (const struct inside *inside,
	      const struct output_options *options, bool complete_p)
{
  bool found_p = false;
  for (size_t i = 0; i < inside->number; i++)
    found_p |= inside->all[i].parts != NULL;
  if (options->format == FORMAT_JSON)
    {
      struct json_object *object = json_answer ("inside");
      struct json_object *list = json_object_new_array ();
      for (size_t i = 0; i < inside->number; i++)
	json_object_array_add (list, body_json (&inside->all[i]));
      json_object_object_add (object, "bodies", list);
      json_object_object_add (object, "complete",
			      json_object_new_boolean (complete_p));
      json_print (object);
    }
  else if (options->format == FORMAT_NAMES)
    print_names (inside, options);
  else
    print_columns (inside, options);
  return found_p;
}

static void
free_inside (struct inside *inside)
{
  for (size_t i = 0; i < inside->number; i++)
    {
      struct body *body = &inside->all[i];
      struct part_of *part, *next;
      HASH_ITER (hh, body->parts, part, next)
	{
	  HASH_DEL (body->parts, part);
	  free (part->unit_source);
	  free (part->kind);
	  free (part->via);
	  free (part->condition);
	  free (part);
	}
      json_object_put (body->objects);
      json_object_put (body->builds);
      free (body->unit_source);
      free (body->gap);
      free (body->shown);
    }
  free (inside->all);
}

/* Add to INSIDE the bodies that WORD means.  Return an exit status as
   find_sources does.  */

static int
add_word (struct inside *inside, const char *word)
{
  struct sources sources = { NULL };
  size_t before = inside->number;
  /* A line of an oops has `name+0x12/0x34', and what GCC puts apart from a
     function is `name.cold'.  */
  static const char cold[] = ".cold";
  const char *offset = strstr (word, "+0x");
  size_t length = offset ? (size_t) (offset - word) : strlen (word);
  size_t end = sizeof cold - 1;
  if (length > end && !strncmp (word + length - end, cold, end))
    length -= end;
  char *name = xstrndup (word, length);
  int status = find_bodies (inside->db, name, &sources);
  for (size_t i = 0; i < sources.number && status != STATUS_TROUBLE; i++)
    {
      bool known_p = false;
      /* Those of one word are different.  */
      for (size_t j = 0; j < before; j++)
	known_p |= inside->all[j].source == sources.all[i];
      if (known_p)
	continue;
      inside->source = sources.all[i];
      database_bodies (inside->db, inside->source->id, enter_body, inside);
    }
  if (status != STATUS_TROUBLE && inside->number == before)
    error (0, 0, "%s: there is no code of its own; `impacted query' says where"
	   " its text is, and `%s.*' asks for clones of it", name, name);
  for (size_t i = before; i < inside->number; i++)
    {
      find_parts (&inside->all[i]);
      if (!inside->all[i].parts)
	error (0, 0, "%s: nothing of other functions is in it in %s",
	       inside->all[i].source->name, inside->all[i].shown);
    }
  free (name);
  clear_sources (&sources);
  return status;
}

/* What was told to do.  */

struct options
{
  struct source_options source;
  struct output_options output;
};

/* Parse an option or an argument.  */

static error_t
parse_inside (int key, char *argument __attribute__ ((unused)),
	      struct argp_state *state)
{
  struct options *options = state->input;
  if (key != ARGP_KEY_SUCCESS)
    return parse_shared (key, state, &options->source, &options->output);
  if (!options->source.num_words)
    argp_error (state, "no function to look into");
  return 0;
}

int
command_inside (int argc, char **argv)
{
  static const struct argp_child children[]
    = { { &source_argp, 0, NULL, 0 }, { &names_argp, 0, NULL, 0 }, { 0 } };
  static const struct argp argp = {
    .parser = parse_inside, .args_doc = "[PATH...] FUNCTION...",
    .doc = "Print which functions are in the code of each FUNCTION: those that"
      " were inlined into it, that it is a clone of, or of which it has a fact,"
      " by object.  FUNCTION and PATH are as for `impacted query', but a clone"
      " such as `f.constprop.0' means itself, and what an oops has after a"
      " name, such as `+0x12/0x34' or `.cold', does not count.",
    .children = children
  };
  struct options options = { .source = { NULL } };
  parse_options (&argp, argc, argv, 0, &options);

  struct inside inside = { .db = open_sources (&options.source, 1) };
  if (!inside.db)
    return STATUS_TROUBLE;
  int status = STATUS_FOUND;
  for (size_t i = 0; i < options.source.num_words; i++)
    {
      int found = add_word (&inside, options.source.words[i]);
      if (found != STATUS_FOUND && status != STATUS_TROUBLE)
	status = found;
    }
  bool gaps_p = say_gaps (&inside) || status == STATUS_GAPS;
  bool found_p = print_inside (&inside, &options.output,
			       !gaps_p && status != STATUS_TROUBLE);
  if (status != STATUS_TROUBLE)
    status = (gaps_p && !options.source.allow_gaps_p ? STATUS_GAPS
	      : found_p ? STATUS_FOUND : STATUS_NOTHING);
  free_inside (&inside);
  database_close (inside.db);
  return finish_output (status);
}
