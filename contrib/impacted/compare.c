/* How two builds differ: impacted compare.
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


#include <argp.h>
#include <errno.h>
#include <error.h>
#include <fcntl.h>
#include <inttypes.h>
#include <json-c/json.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "comparison.h"
#include "demangle.h"
#include "impacted.h"
#include "import.h"
#include "judge.h"
#include "output.h"
#include "series.h"

/* What was told to do.  */

struct options
{
  struct source_options source;
  struct output_options output;
  char **patches;
  size_t num_patches;
  size_t patches_room;
};

/* Names of properties, and of sides.  */

static const char *const property_names[NUM_UNIT_PROPERTIES]
  = { [UNIT_LEVEL] = "level", [UNIT_COMPILER] = "compiler",
      [UNIT_OPTIONS] = "options" };
static const char *const side_names[NUM_SIDES] = { "A", "B" };

/* Return true if WORD is one of the words of TEXT, with blanks between
   them.  */

static bool
has_word_p (const char *text, const char *word, size_t length)
{
  for (const char *at = text; (at = strstr (at, word)) != NULL; at++)
    if ((at == text || at[-1] == ' ')
	&& (at[length] == ' ' || at[length] == '\0'))
      return true;
  return false;
}

/* Return the words that TEXT has and OTHER has not, or `-' if there are none;
   all of TEXT if it is no list of words.  */

static char *
different_words (const char *text, const char *other,
		 enum unit_property property)
{
  if (!text || !other || property != UNIT_OPTIONS)
    return xstrdup (text ? text : "-");
  char *copy = xstrdup (text), *rest = copy, *words = NULL;
  for (char *word; (word = strsep (&rest, " ")) != NULL;)
    if (*word && !has_word_p (other, word, strlen (word)))
      {
	char *longer = (words ? xasprintf ("%s %s", words, word)
			: xstrdup (word));
	free (words);
	words = longer;
      }
  free (copy);
  return words ? words : xstrdup ("-");
}

/* Units that differ in one and the same way.  */

struct way
{
  const char *texts[NUM_SIDES];
  const char *source;		/* Of the first one.  */
  uint64_t units;
};

/* Put rows for the units of COMPARISON that differ in PROPERTY into TABLE: one
   for each way.  */

static void
put_ways (struct table *table, const struct comparison *comparison,
	  enum unit_property property)
{
  struct way *ways = NULL;
  size_t number = 0, room = 0;
  for (size_t i = 0; i < comparison->num_units; i++)
    {
      const struct different_unit *unit = &comparison->units[i];
      size_t j = 0;
      if (!unit->different_p[property])
	continue;
      const char *a = unit->sides[0]->properties[property];
      const char *b = unit->sides[1]->properties[property];
      /* Each text is stored once in its database.  */
      while (j < number && (ways[j].texts[0] != a || ways[j].texts[1] != b))
	j++;
      if (j == number)
	{
	  grow_array (&ways, &room, number, sizeof *ways);
	  ways[number++] = (struct way) { .texts = { a, b },
					  .source = unit->sides[0]->source };
	}
      ways[j].units++;
    }
  for (size_t i = 0; i < number; i++)
    {
      const char *const *texts = ways[i].texts;
      char *a = different_words (texts[0], texts[1], property);
      char *b = different_words (texts[1], texts[0], property);
      char *units
	= (ways[i].units == 1 ? xstrdup (ways[i].source)
	   : xasprintf ("%s and %" PRIu64 " more", ways[i].source,
			ways[i].units - 1));
      bool order_p = !strcmp (a, "-") && !strcmp (b, "-");
      table_row (table, property_names[property], order_p ? "in one order" : a,
		 order_p ? "in another" : b, units);
      free (a);
      free (b);
      free (units);
    }
  free (ways);
}

/* Print TEXT as the heading of a part.  */

static void
put_heading (const char *text)
{
  putchar ('\n');
  put_colour (stdout, COLOUR_HEADING);
  put_text (stdout, text);
  put_colour (stdout, COLOUR_NONE);
  putchar ('\n');
}

/* Print which units of COMPARISON are only on one side, or were compiled in
   another way.  */

static void
print_units (const struct comparison *comparison)
{
  for (size_t i = 0; i < NUM_SIDES; i++)
    {
      if (!comparison->units_only[i])
	continue;
      put_heading (i ? "units only in B" : "units only in A");
      struct table *table = table_new ("ll");
      table_row (table, "SOURCE", "OBJECT");
      for (size_t j = 0; j < comparison->num_units; j++)
	{
	  const struct different_unit *unit = &comparison->units[j];
	  if (unit->sides[i] && !unit->sides[1 - i])
	    table_row (table, unit->sides[i]->source, unit->sides[i]->objects);
	}
      table_print (table, stdout, 2);
    }
  if (!comparison->other_units)
    return;
  put_heading ("units that were compiled in another way");
  struct table *table = table_new ("llll");
  table_row (table, "WHAT", "A", "B", "UNITS");
  for (size_t i = 0; i < NUM_UNIT_PROPERTIES; i++)
    put_ways (table, comparison, i);
  table_print (table, stdout, 2);
}

/* Return some of the names that are in the set of ONE and not in that of
   OTHER, joined, as OPTIONS want them; `-' for none.  */

static char *
set_text (const struct compared_function *one,
	  const struct compared_function *other,
	  const struct output_options *options)
{
  enum { FEW = 4 };
  size_t number;
  const char **names = only_in_set (one, other, &number);
  size_t shown = number <= FEW + 1 ? number : FEW;
  char *text = NULL;
  for (size_t i = 0; i < shown; i++)
    {
      const char *condition = strstr (names[i], " if ");
      char *plain = (condition ? xstrndup (names[i], condition - names[i])
		     : xstrdup (names[i]));
      char *bare = shown_name (plain, options->mangled_p);
      char *name = xasprintf ("%s%s", bare, condition ? condition : "");
      free (plain);
      free (bare);
      join_text (&text, name);
      free (name);
    }
  if (shown < number)
    {
      char *longer = xasprintf ("%s and %zu more", text, number - shown);
      free (text);
      text = longer;
    }
  free (names);
  return text ? text : xstrdup ("-");
}

/* Print which functions of COMPARISON differ, as OPTIONS want names.  */

static void
print_functions (const struct comparison *comparison,
		 const struct output_options *options)
{
  struct table *table = NULL;
  const struct compared_unit *last = NULL;
  for (size_t i = 0; i < comparison->num_functions; i++)
    {
      const struct different_function *one = &comparison->functions[i];
      const struct compared_function *a = one->sides[0], *b = one->sides[1];
      if (one->unit != last)
	{
	  if (table)
	    table_print (table, stdout, 2);
	  put_heading (one->unit->source);
	  table = table_new ("lllll");
	  table_row (table, "FUNCTION", "IN A", "IN B", "SET ONLY IN A",
		     "SET ONLY IN B");
	  last = one->unit;
	}
      char *name = shown_name (a ? a->name : b->name, options->mangled_p);
      char *only_a = set_text (a, b, options);
      char *only_b = set_text (b, a, options);
      table_row (table, name, a ? body_state_name (a->state) : "-",
		 b ? body_state_name (b->state) : "-", only_a, only_b);
      free (name);
      free (only_a);
      free (only_b);
    }
  if (table)
    table_print (table, stdout, 2);
}

/* Print COMPARISON in columns, as OPTIONS want names.  */

static void
print_comparison (const struct comparison *comparison,
		  const struct output_options *options)
{
  for (size_t i = 0; i < NUM_SIDES; i++)
    {
      const struct side *side = &comparison->sides[i];
      printf ("%s  ", side_names[i]);
      put_text (stdout, side->word);
      if (strcmp (side->word, side->build->name))
	{
	  fputs (", build ", stdout);
	  put_text (stdout, side->build->name);
	}
      putchar ('\n');
    }
  print_units (comparison);
  print_functions (comparison, options);
  if (different_sides_p (comparison))
    putchar ('\n');
  printf ("%" PRIu64 " units in both, %" PRIu64 " only in A, %" PRIu64
	  " only in B, %" PRIu64 " compiled in another way\n",
	  comparison->same_units, comparison->units_only[0],
	  comparison->units_only[1], comparison->other_units);
  printf ("%" PRIu64 " functions of these in both, %" PRIu64 " only in A, %"
	  PRIu64 " only in B, %" PRIu64 " with another state, %" PRIu64
	  " with another set\n", comparison->same_functions,
	  comparison->functions_only[0], comparison->functions_only[1],
	  comparison->other_states, comparison->other_sets);
}

/* Add to the JSON OBJECT as NAME the array of what ONE has in its set and OTHER
   has not.  */

static void
add_set (struct json_object *object, const char *name,
	 const struct compared_function *one,
	 const struct compared_function *other)
{
  size_t number;
  const char **names = only_in_set (one, other, &number);
  struct json_object *list = json_object_new_array ();
  for (size_t i = 0; i < number; i++)
    json_add_element (list, names[i]);
  free (names);
  json_object_object_add (object, name, list);
}

/* Return the function ONE that differs as JSON.  */

static struct json_object *
function_json (const struct different_function *one)
{
  const struct compared_function *a = one->sides[0], *b = one->sides[1];
  const struct compared_function *function = a ? a : b;
  struct json_object *object = json_object_new_object ();
  char *readable = demangled (function->name);
  json_add_text (object, "source", one->unit->source);
  json_add_text (object, "name", function->name);
  json_add_text (object, "demangled", readable);
  json_add_text (object, "path", function->path);
  json_add_text (object, "a", a ? body_state_name (a->state) : NULL);
  json_add_text (object, "b", b ? body_state_name (b->state) : NULL);
  add_set (object, "only_in_a", a, b);
  add_set (object, "only_in_b", b, a);
  free (readable);
  return object;
}

/* Return SIDE as JSON.  */

static struct json_object *
side_json (const struct side *side)
{
  struct json_object *object = json_object_new_object ();
  json_add_text (object, "name", side->word);
  json_add_text (object, "build", side->build->name);
  json_add_text (object, "directory", side->build->directory);
  return object;
}

/* Return the numbers of COMPARISON as JSON.  */

static struct json_object *
totals_json (const struct comparison *comparison)
{
  struct json_object *object = json_object_new_object ();
  json_add_number (object, "units", comparison->same_units);
  json_add_number (object, "units_only_in_a", comparison->units_only[0]);
  json_add_number (object, "units_only_in_b", comparison->units_only[1]);
  json_add_number (object, "units_compiled_otherwise",
		   comparison->other_units);
  json_add_number (object, "functions", comparison->same_functions);
  json_add_number (object, "functions_only_in_a",
		   comparison->functions_only[0]);
  json_add_number (object, "functions_only_in_b",
		   comparison->functions_only[1]);
  json_add_number (object, "other_states", comparison->other_states);
  json_add_number (object, "other_sets", comparison->other_sets);
  return object;
}

/* Print COMPARISON as JSON, with COMPLETE_P if all is known.  */

static void
print_json (const struct comparison *comparison, bool complete_p)
{
  struct json_object *object = json_answer ("compare");
  struct json_object *only[NUM_SIDES], *otherwise, *functions;
  json_object_object_add (object, "a", side_json (&comparison->sides[0]));
  json_object_object_add (object, "b", side_json (&comparison->sides[1]));
  only[0] = json_object_new_array ();
  only[1] = json_object_new_array ();
  otherwise = json_object_new_array ();
  functions = json_object_new_array ();
  for (size_t i = 0; i < comparison->num_units; i++)
    {
      const struct different_unit *unit = &comparison->units[i];
      const struct compared_unit *a = unit->sides[0], *b = unit->sides[1];
      if (a && !b)
	json_add_element (only[0], a->source);
      else if (b && !a)
	json_add_element (only[1], b->source);
      if (!a || !b)
	continue;
      for (size_t j = 0; j < NUM_UNIT_PROPERTIES; j++)
	if (unit->different_p[j])
	  {
	    struct json_object *one = json_object_new_object ();
	    json_add_text (one, "source", a->source);
	    json_add_text (one, "what", property_names[j]);
	    json_add_text (one, "a", a->properties[j]);
	    json_add_text (one, "b", b->properties[j]);
	    json_object_array_add (otherwise, one);
	  }
    }
  for (size_t i = 0; i < comparison->num_functions; i++)
    json_object_array_add (functions,
			   function_json (&comparison->functions[i]));
  json_object_object_add (object, "units_only_in_a", only[0]);
  json_object_object_add (object, "units_only_in_b", only[1]);
  json_object_object_add (object, "compiled_otherwise", otherwise);
  json_object_object_add (object, "functions", functions);
  json_object_object_add (object, "totals", totals_json (comparison));
  json_object_object_add (object, "equal",
			  json_object_new_boolean
			  (!different_sides_p (comparison)));
  json_object_object_add (object, "complete",
			  json_object_new_boolean (complete_p));
  json_print (object);
}

/* Return true if the file PATH is a database.  */

static bool
database_file_p (const char *path)
{
  static const char magic[] = "SQLite format 3";
  char head[sizeof magic];
  int fd = open (path, O_RDONLY | O_CLOEXEC);
  bool result = (fd >= 0 && read (fd, head, sizeof head) == sizeof head
		 && !memcmp (head, magic, sizeof head));
  if (fd >= 0)
    close (fd);
  return result;
}

/* Open what WORD means: a build of the database DATABASE if that is not null;
   else DB or DB:BUILD, or records.  Put it into *SIDE.  Return false after a
   message if it is not one build.  */

static bool
open_side (struct side *side, char *word, const char *database)
{
  char *colon = strrchr (word, ':'), *build = database ? word : NULL;
  char *path = xstrdup (database ? database : word);
  int missing = access (path, F_OK) ? errno : 0;
  side->word = word;
  if (missing && !database && colon && colon != word && colon[1])
    {
      path[colon - word] = '\0';
      build = colon + 1;
      missing = access (path, F_OK) ? errno : 0;
    }
  if (missing && !database)
    error (0, missing, "%s: neither a database, nor DB:BUILD, nor records",
	   word);
  else if (database || database_file_p (path))
    {
      side->db = database_open (path, DATABASE_READ);
      if (!select_builds (side->db, build))
	{
	  database_close (side->db);
	  side->db = NULL;
	}
    }
  else
    {
      struct source_options records = { .build = build, .words = &path,
					.num_words = 1 };
      side->db = open_sources (&records, 0);
    }
  size_t number = 0;
  const struct build *builds
    = side->db ? database_builds (side->db, &number) : NULL;
  if (side->db && number != 1)
    {
      char *names = NULL;
      for (size_t i = 0; i < number; i++)
	join_text (&names, builds[i].name);
      error (0, 0, number ? "%s: this is %zu builds, and one is compared; say"
	     " which: %s" : "%s: there is no build", word, number, names);
      free (names);
    }
  free (path);
  side->build = number == 1 ? &builds[0] : NULL;
  return side->build != NULL;
}

/* Add to *TOUCHED the functions of SIDE that PATCH changes, unless the records
   are of another tree.  Say what of it cannot be judged, and set *GAPS_P
   then.  Return false after a message if the patch cannot be read.  */

static bool
add_touched (struct side *side, const struct patch *patch,
	     struct sources *touched, bool *gaps_p)
{
  struct view *views = NULL;
  bool build = true, ok = true;
  struct work work = { .db = side->db, .views = &views, .builds = &build };
  for (size_t i = 0; i < patch->num_files && ok; i++)
    ok = judge_file (&work, patch->files[i]);
  for (size_t i = 0; i < work.touched.number && !work.other_tree_p; i++)
    add_source (touched, work.touched.all[i]);
  if (ok && !work.other_tree_p && work.touched.number
      && unjudged_gap_p (work.unjudged))
    {
      for (int rank = 0; rank < NUM_RANKS; rank++)
	unjudged_print (work.unjudged, rank, side->word);
      *gaps_p = true;
    }
  free_work (&work);
  free_views (views);
  return ok;
}

/* Put into *TOUCHED what the patches of OPTIONS change on either side of
   COMPARISON.  Return false after a message if that is nothing, or a patch
   cannot be read.  */

static bool
find_touched (struct comparison *comparison, const struct options *options,
	      struct sources *touched, bool *gaps_p)
{
  const struct series_options series = {
    .words = options->patches, .num_words = options->num_patches
  };
  struct patch *patch = series_read (&series);
  bool ok = patch != NULL;
  for (size_t i = 0; i < NUM_SIDES && ok; i++)
    ok = add_touched (&comparison->sides[i], patch, touched, gaps_p);
  if (patch)
    patch_free (patch);
  if (ok && !touched->number)
    error (0, 0, "the patch changes no function that is in the records");
  comparison->touched = touched;
  return ok && touched->number;
}

enum { OPTION_PATCH = 256 };

static const struct argp_option compare_options[] = {
  { "patch", OPTION_PATCH, "PATCH", 0, "Compare only the functions that PATCH"
    " changes; may be given several times", 0 },
  { 0 }
};

/* Parse an option or an argument.  */

static error_t
parse_compare (int key, char *argument, struct argp_state *state)
{
  struct options *options = state->input;
  switch (key)
    {
    case OPTION_PATCH:
      grow_array (&options->patches, &options->patches_room,
		  options->num_patches, sizeof *options->patches);
      options->patches[options->num_patches++] = argument;
      return 0;
    case ARGP_KEY_SUCCESS:
      if (options->source.num_words != NUM_SIDES)
	argp_error (state, "two builds are compared: name A and B");
      return 0;
    default:
      return parse_shared (key, state, &options->source, &options->output);
    }
}

int
command_compare (int argc, char **argv)
{
  static const struct argp_child children[]
    = { { &compare_argp, 0, NULL, 0 }, { &display_argp, 0, NULL, 0 }, { 0 } };
  static const struct argp argp = {
    .options = compare_options, .parser = parse_compare, .args_doc = "A B",
    .doc = "Print how the build B differs from the build A: in units, in how"
      " these were compiled, and in the states and sets of their functions.  A"
      " and B are databases, DB:BUILD, or what `impacted import' takes; with -d"
      " they are builds of one database."
      "\vThe exit status is 0 if they are the same, 1 if they differ, and 2 if"
      " they could not be compared; or 3 if they are the same as far as the"
      " records say, which are not complete.",
    .children = children
  };
  struct options options = { .source = { NULL } };
  parse_options (&argp, argc, argv, 0, &options);

  struct comparison comparison = { .touched = NULL };
  struct sources touched = { NULL };
  bool ok = true, gaps_p = false;
  for (size_t i = 0; i < NUM_SIDES && ok; i++)
    ok = open_side (&comparison.sides[i], options.source.words[i],
		    options.source.database);
  if (ok && options.num_patches)
    ok = find_touched (&comparison, &options, &touched, &gaps_p);
  int status = STATUS_TROUBLE;
  if (ok)
    {
      compare_sides (&comparison);
      if (comparison.gaps || comparison.dumps)
	error (0, 0, "%" PRIu64 " units are of dumps or say that functions may"
	       " be missing from their records: more may differ",
	       comparison.gaps + comparison.dumps);
      gaps_p |= comparison.gaps || comparison.dumps;
      if (options.source.json_p)
	print_json (&comparison, !gaps_p);
      else
	print_comparison (&comparison, &options.output);
      status = (different_sides_p (&comparison) ? STATUS_NOTHING
		: gaps_p && !options.source.allow_gaps_p ? STATUS_GAPS
		: STATUS_FOUND);
    }
  comparison_free (&comparison);
  for (size_t i = 0; i < NUM_SIDES; i++)
    if (comparison.sides[i].db)
      database_close (comparison.sides[i].db);
  clear_sources (&touched);
  free (options.patches);
  return finish_output (status);
}
