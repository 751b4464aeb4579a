/* How many functions are impacted: impacted stats.
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
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <json-c/json.h>
#include <uthash.h>
#include "impacted.h"
#include "database.h"
#include "html.h"
#include "import.h"
#include "output.h"

/* The figures of an object, or of all of them.  LENGTHS has an element for
   each function: how many others are impacted by it.  */

struct figures
{
  char *object;			/* Null for all of them.  */
  uint64_t units;
  uint64_t dumps;		/* Those of -fdump-ipa-clones dumps.  */
  uint64_t gaps;		/* Those that say that functions are missing.  */
  uint64_t *lengths;
  size_t number;
  size_t room;
  uint64_t pairs;		/* The sum of LENGTHS.  */
  uint64_t longest;		/* The largest of them.  */
  char *longest_of;		/* The function that has it.  */
  UT_hash_handle hh;
};

/* A unit, and the figures of the objects that it is in.  */

struct unit
{
  int64_t id;
  bool dump_p;
  bool gap_p;
  struct figures **objects;
  size_t number;
  size_t room;
  UT_hash_handle hh;
};

/* All of it.  */

struct stats
{
  struct database *db;
  struct figures total;
  struct figures *objects;
  struct unit *units;
  struct unit *unit;		/* The one that is counted.  */
  uint64_t left_out;		/* Functions of headers without a line.  */
};

/* Count UNIT in FIGURES.  */

static void
count_unit (struct figures *figures, const struct unit *unit)
{
  figures->units++;
  figures->dumps += unit->dump_p;
  figures->gaps += unit->gap_p;
}

/* Count in FIGURES the function NAME by which LENGTH others are impacted.  Of
   several longest lists take the one of the first name, whatever the order is
   in which they come.  */

static void
count_function (struct figures *figures, const char *name, uint64_t length)
{
  if (figures->number == 0 || length > figures->longest
      || (length == figures->longest
	  && strcmp (name, figures->longest_of) < 0))
    {
      free (figures->longest_of);
      figures->longest_of = xstrdup (name);
      figures->longest = length;
    }
  grow_array (&figures->lengths, &figures->room, figures->number,
	      sizeof *figures->lengths);
  figures->lengths[figures->number++] = length;
  figures->pairs += length;
}

/* Add that the unit of the struct stats DATA is in OBJECT.  An object with
   units of several builds is one.  */

static bool
add_object (void *data, size_t build __attribute__ ((unused)),
	    const char *object)
{
  struct stats *stats = data;
  struct unit *unit = stats->unit;
  struct figures *figures;

  HASH_FIND_STR (stats->objects, object, figures);
  if (figures == NULL)
    {
      figures = xcalloc (1, sizeof *figures);
      figures->object = xstrdup (object);
      HASH_ADD_KEYPTR (hh, stats->objects, figures->object,
		       strlen (figures->object), figures);
    }
  for (size_t i = 0; i < unit->number; i++)
    if (unit->objects[i] == figures)
      return true;
  count_unit (figures, unit);
  grow_array (&unit->objects, &unit->room, unit->number,
	      sizeof *unit->objects);
  unit->objects[unit->number++] = figures;
  return true;
}

/* Add SOURCE, in the unit of the struct stats DATA, by which LENGTH others are
   impacted.  */

static bool
add_function (void *data, const struct source *source,
	      enum body_state state __attribute__ ((unused)), uint64_t length)
{
  struct stats *stats = data;

  count_function (&stats->total, source->name, length);
  for (size_t i = 0; i < stats->unit->number; i++)
    count_function (stats->unit->objects[i], source->name, length);
  progress ("functions", stats->total.number);
  return true;
}

/* Add the unit ROW to the struct stats DATA.  */

static bool
add_unit (void *data, const struct unit_row *row)
{
  struct stats *stats = data;
  struct unit *unit = xcalloc (1, sizeof *unit);

  unit->id = row->id;
  unit->dump_p = row->dump_p;
  unit->gap_p = row->gap != NULL;
  HASH_ADD (hh, stats->units, id, sizeof unit->id, unit);
  stats->unit = unit;
  count_unit (&stats->total, unit);
  stats->left_out += row->left_out;
  database_objects (stats->db, row->id, add_object, stats);
  database_lengths (stats->db, row->id, add_function, stats);
  return true;
}

/* Compare the lengths at A and B, for qsort.  */

static int
compare_lengths (const void *a, const void *b)
{
  const uint64_t *left = a, *right = b;

  return (*left > *right) - (*left < *right);
}

/* Compare the figures A and B by the names of their objects, for HASH_SRT.  */

static int
compare_figures (const struct figures *a, const struct figures *b)
{
  return strcmp (a->object, b->object);
}

/* Sort the lengths of FIGURES, for percentile.  */

static void
sort_lengths (struct figures *figures)
{
  if (figures->number > 0)
    qsort (figures->lengths, figures->number, sizeof *figures->lengths,
	   compare_lengths);
}

/* Return the smallest one of the sorted lengths of FIGURES such that PERCENT
   of 100 are not larger: the nearest rank.  */

static uint64_t
percentile (const struct figures *figures, unsigned percent)
{
  return figures->lengths[(figures->number * percent + 99) / 100 - 1];
}

/* Return the mean of the lengths of FIGURES.  */

static double
mean (const struct figures *figures)
{
  return (double) figures->pairs / figures->number;
}

/* Return FIGURES as JSON.  */

static struct json_object *
figures_json (const struct figures *figures)
{
  struct json_object *object = json_object_new_object ();

  if (figures->object != NULL)
    json_add_text (object, "object", figures->object);
  json_object_object_add (object, "complete",
			  json_object_new_boolean (figures->dumps == 0
						   && figures->gaps == 0));
  json_add_number (object, "units", figures->units);
  json_add_number (object, "functions", figures->number);
  json_add_number (object, "pairs", figures->pairs);
  if (figures->number > 0)
    {
      json_object_object_add (object, "mean",
			      json_object_new_double (mean (figures)));
      json_add_number (object, "median", percentile (figures, 50));
      json_add_number (object, "percentile_99", percentile (figures, 99));
      json_add_number (object, "longest", figures->longest);
      json_add_text (object, "longest_of", figures->longest_of);
    }
  return object;
}

/* Return STATS as JSON: the answer of the command.  */

static struct json_object *
stats_json (const struct stats *stats)
{
  struct json_object *answer = json_answer ("stats");
  struct json_object *objects = json_object_new_array ();

  for (const struct figures *figures = stats->objects; figures != NULL;
       figures = figures->hh.next)
    json_object_array_add (objects, figures_json (figures));
  json_object_object_add (answer, "objects", objects);
  json_object_object_add (answer, "total", figures_json (&stats->total));
  return answer;
}

/* Add to TABLE the row of FIGURES.  */

static void
add_row (struct table *table, const struct figures *figures)
{
  char *units = xasprintf ("%" PRIu64, figures->units);
  char *functions = xasprintf ("%zu", figures->number);
  char *pairs = xasprintf ("%" PRIu64, figures->pairs);
  const char *object = figures->object != NULL ? figures->object : "total";

  if (figures->number > 0)
    {
      char *average = xasprintf ("%.2f", mean (figures));
      char *median = xasprintf ("%" PRIu64, percentile (figures, 50));
      char *high = xasprintf ("%" PRIu64, percentile (figures, 99));
      char *longest = xasprintf ("%" PRIu64, figures->longest);
      table_row (table, object, units, functions, pairs, average, median,
		 high, longest, figures->longest_of);
      free (average);
      free (median);
      free (high);
      free (longest);
    }
  else
    table_row (table, object, units, functions, pairs, "-", "-", "-", "-",
	       "-");
  free (units);
  free (functions);
  free (pairs);
}

/* Print STATS in columns.  */

static void
print_columns (const struct stats *stats)
{
  struct table *table = table_new ("lrrrrrrrl");

  table_row (table, "OBJECT", "UNITS", "FUNCTIONS", "PAIRS", "MEAN", "MEDIAN",
	     "99%", "LONGEST", "FUNCTION");
  for (const struct figures *figures = stats->objects; figures != NULL;
       figures = figures->hh.next)
    add_row (table, figures);
  add_row (table, &stats->total);
  table_print (table, stdout, 0);
}

/* What the command line asks for.  */

struct options
{
  struct source_options source;
  const char *html;		/* The file of --html, or null.  */
  bool all_p;			/* It has all rows.  */
  char **words;
  size_t number;
};

enum { OPTION_HTML = 256, OPTION_ALL };

static const struct argp_option argp_options[] =
{
  { "html", OPTION_HTML, "FILE", 0,
    "Write a page for a browser to FILE; - is standard output, and then"
    " nothing else is printed", 0 },
  { "all", OPTION_ALL, NULL, 0,
    "Put all functions and objects on the page, and not only those with the"
    " longest lists", 0 },
  { 0 }
};

/* Handle the option KEY with the argument ARG in STATE.  */

static error_t
parse_option (int key, char *arg, struct argp_state *state)
{
  struct options *options = state->input;

  switch (key)
    {
    case ARGP_KEY_INIT:
      state->child_inputs[0] = &options->source;
      return 0;
    case OPTION_HTML:
      options->html = arg;
      return 0;
    case OPTION_ALL:
      options->all_p = true;
      return 0;
    case ARGP_KEY_ARGS:
      options->words = state->argv + state->next;
      options->number = state->argc - state->next;
      return 0;
    case ARGP_KEY_SUCCESS:
      if (options->source.json_p && options->html != NULL
	  && strcmp (options->html, "-") == 0)
	argp_error (state, "--json and --html=- both print on standard"
		    " output; give --html a file");
      if (options->all_p && options->html == NULL)
	argp_error (state, "--all is for the page of --html");
      return 0;
    default:
      return ARGP_ERR_UNKNOWN;
    }
}

static const struct argp_child argp_children[] =
{
  { &source_argp, 0, NULL, 0 },
  { 0 }
};

static const struct argp argp =
{
  argp_options, parse_option, "[PATH...]",
  "Count the functions, and how many others each one impacts, for each object"
  " and in all.", argp_children, NULL, NULL
};

/* Free what STATS has.  */

static void
free_stats (struct stats *stats)
{
  struct figures *figures, *next_figures;
  struct unit *unit, *next_unit;

  HASH_ITER (hh, stats->objects, figures, next_figures)
    {
      HASH_DEL (stats->objects, figures);
      free (figures->object);
      free (figures->lengths);
      free (figures->longest_of);
      free (figures);
    }
  HASH_ITER (hh, stats->units, unit, next_unit)
    {
      HASH_DEL (stats->units, unit);
      free (unit->objects);
      free (unit);
    }
  free (stats->total.lengths);
  free (stats->total.longest_of);
}

/* The command `impacted stats'.  */

int
command_stats (int argc, char **argv)
{
  struct options options = { 0 };
  struct stats stats = { 0 };
  struct database *db;
  int status;

  argp_parse (&argp, argc, argv, 0, NULL, &options);
  db = open_sources (&options.source, &options.words, &options.number, 0);
  if (db == NULL)
    return STATUS_TROUBLE;
  if (options.number > 0)
    {
      error (0, 0, options.source.database != NULL
	     ? "%s: with -d nothing else is read" : "%s: there is no such file",
	     options.words[0]);
      database_close (db);
      return STATUS_TROUBLE;
    }
  stats.db = db;
  database_units (db, add_unit, &stats);
  progress_end ();
  HASH_SORT (stats.objects, compare_figures);
  sort_lengths (&stats.total);
  for (struct figures *figures = stats.objects; figures != NULL;
       figures = figures->hh.next)
    sort_lengths (figures);
  status = stats.total.number > 0 ? STATUS_FOUND : STATUS_NOTHING;
  if (stats.total.dumps + stats.total.gaps > 0
      && !options.source.allow_gaps_p)
    status = STATUS_GAPS;
  if (stats.total.dumps > 0)
    error (0, 0, "%" PRIu64 " of %" PRIu64 " units are from"
	   " -fdump-ipa-clones, which does not say who calls a clone: of these"
	   " only single steps are counted", stats.total.dumps,
	   stats.total.units);
  if (stats.total.gaps > 0)
    error (0, 0, "%" PRIu64 " of %" PRIu64 " units say that functions may be"
	   " missing from their records", stats.total.gaps, stats.total.units);
  if (stats.left_out > 0)
    error (0, 0, "%" PRIu64 " functions of headers that have neither code nor"
	   " impact are left out of the records, and not counted",
	   stats.left_out);

  if (options.source.json_p)
    json_print (stats_json (&stats));
  else if (options.html == NULL || strcmp (options.html, "-") != 0)
    print_columns (&stats);
  if (options.html != NULL
      && !write_html (db, stats_json (&stats),
		      options.all_p ? SIZE_MAX : HTML_ROWS, options.html))
    status = STATUS_TROUBLE;
  database_close (db);
  free_stats (&stats);
  return finish_output (status);
}
