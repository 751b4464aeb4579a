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
#include <sys/stat.h>
#include <unistd.h>
#include <json-c/json.h>
#include <uthash.h>
#include "answer.h"
#include "impacted.h"
#include "database.h"
#include "demangle.h"
#include "distribution.h"
#include "html.h"
#include "import.h"
#include "output.h"
#include "pages.h"

/* The figures of an object, or of all of them.  LENGTHS has for each function
   how many others are impacted by it; their sum is that of the pairs.  */

struct figures
{
  char *object;			/* Null for all of them.  */
  uint64_t units;
  uint64_t dumps;		/* Those of -fdump-ipa-clones dumps.  */
  uint64_t gaps;		/* Those that say that functions are missing.  */
  uint64_t conditional;		/* Of the pairs, those that hang on facts.  */
  struct distribution lengths;
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
  bool units_only_p;		/* Functions are not looked at.  */
};

/* Count UNIT in FIGURES.  */

static void
count_unit (struct figures *figures, const struct unit *unit)
{
  figures->units++;
  figures->dumps += unit->dump_p;
  figures->gaps += unit->gap_p;
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

  distribution_add (&stats->total.lengths, source->name, length);
  for (size_t i = 0; i < stats->unit->number; i++)
    distribution_add (&stats->unit->objects[i]->lengths, source->name, length);
  progress ("functions", stats->total.lengths.number);
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
  if (stats->units_only_p)
    return true;
  database_objects (stats->db, row->id, add_object, stats);
  database_lengths (stats->db, row->id, add_function, stats);
  /* At other levels nothing hangs on facts.  */
  if (row->level && !patch_level_p (row->level))
    {
      uint64_t number = database_conditional (stats->db, row->id);
      stats->total.conditional += number;
      for (size_t i = 0; i < unit->number; i++)
	unit->objects[i]->conditional += number;
    }
  return true;
}

/* Compare the figures A and B by the names of their objects, for HASH_SRT.  */

static int
compare_figures (const struct figures *a, const struct figures *b)
{
  return strcmp (a->object, b->object);
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
  json_add_number (object, "functions", figures->lengths.number);
  json_add_number (object, "pairs", figures->lengths.sum);
  json_add_number (object, "conditional", figures->conditional);
  distribution_json (&figures->lengths, object, "longest", "longest_of");
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

/* Add to TABLE the row of FIGURES, with names as the assembler has them if
   MANGLED_P.  */

static void
add_row (struct table *table, const struct figures *figures, bool mangled_p)
{
  char *units = xasprintf ("%" PRIu64, figures->units);
  char *functions = xasprintf ("%zu", figures->lengths.number);
  char *pairs = xasprintf ("%" PRIu64, figures->lengths.sum), *texts[4];
  char *conditional = xasprintf ("%" PRIu64, figures->conditional);
  const char *object = figures->object != NULL ? figures->object : "total";

  char *name = (figures->lengths.number > 0
		? shown_name (figures->lengths.most_of, mangled_p)
		: xstrdup ("-"));
  distribution_texts (&figures->lengths, texts);
  table_row (table, object, units, functions, pairs,
	     figures->conditional ? conditional : NULL, texts[0], texts[1],
	     texts[2], texts[3], name);
  free (name);
  free (conditional);
  for (size_t i = 0; i < 4; i++)
    free (texts[i]);
  free (units);
  free (functions);
  free (pairs);
}

/* Print STATS in columns, with names as the assembler has them if
   MANGLED_P.  */

static void
print_columns (const struct stats *stats, bool mangled_p)
{
  struct table *table = table_new ("lrrrrrrrrl");

  table_row (table, "OBJECT", "UNITS", "FUNCTIONS", "PAIRS", "IF", "MEAN",
	     "MEDIAN", "99%", "LONGEST", "FUNCTION");
  for (const struct figures *figures = stats->objects; figures != NULL;
       figures = figures->hh.next)
    add_row (table, figures, mangled_p);
  add_row (table, &stats->total, mangled_p);
  table_print (table, stdout, 0);
}

/* What the command line asks for.  */

struct options
{
  struct source_options source;
  struct output_options output;
  const char *html;		/* The file of --html, or null.  */
  bool all_p;			/* It has all rows.  */
  bool pages_p;
  uint64_t page_size;		/* 0 if it was not said.  */
};

enum { OPTION_HTML = 256, OPTION_ALL, OPTION_PAGES, OPTION_PAGE_SIZE };

static const struct argp_option argp_options[] =
{
  { "html", OPTION_HTML, "FILE", 0,
    "Write a page for a browser to FILE; - is standard output, and then"
    " nothing else is printed", 0 },
  { "all", OPTION_ALL, NULL, 0,
    "Put all functions and objects on the page, and not only those with the"
    " longest lists", 0 },
  { "pages", OPTION_PAGES, NULL, 0,
    "Count the pages of text that patches of each function and of those which"
    " it impacts touch", 0 },
  { "page-size", OPTION_PAGE_SIZE, "N", 0, "Pages have N bytes, and not 4096",
    0 },
  { 0 }
};

/* Return the size of a page that TEXT is: a power of two, of no less than what
   is patched at an entry.  Otherwise end the program by STATE.  */

static uint64_t
parse_page_size (struct argp_state *state, const char *text)
{
  char *end;
  errno = 0;
  unsigned long long size = strtoull (text, &end, 10);
  if (errno != 0 || *end != '\0' || *text < '0' || *text > '9'
      || size < PATCHED_BYTES || (size & (size - 1)) != 0)
    argp_error (state, "%s: the size of a page is a power of two, from %d"
		" bytes on", text, PATCHED_BYTES);
  return size;
}

/* Handle the option KEY with the argument ARG in STATE.  */

static error_t
parse_option (int key, char *arg, struct argp_state *state)
{
  struct options *options = state->input;

  switch (key)
    {
    case OPTION_HTML:
      options->html = arg;
      return 0;
    case OPTION_ALL:
      options->all_p = true;
      return 0;
    case OPTION_PAGES:
      options->pages_p = true;
      return 0;
    case OPTION_PAGE_SIZE:
      options->page_size = parse_page_size (state, arg);
      return 0;
    case ARGP_KEY_SUCCESS:
      if (options->source.json_p && options->html != NULL
	  && strcmp (options->html, "-") == 0)
	argp_error (state, "--json and --html=- both print on standard"
		    " output; give --html a file");
      if (options->all_p && options->html == NULL)
	argp_error (state, "--all is for the page of --html");
      if (options->pages_p && options->html != NULL)
	argp_error (state, "--html makes a page of lengths; leave it or --pages"
		    " out");
      if (options->page_size != 0 && !options->pages_p)
	argp_error (state, "--page-size says something only with --pages");
      return 0;
    default:
      return parse_shared (key, state, &options->source, &options->output);
    }
}

static const struct argp_child argp_children[] =
{
  { &source_argp, 0, NULL, 0 },
  { &display_argp, 0, NULL, 0 },
  { 0 }
};

static const struct argp argp =
{
  argp_options, parse_option, "[PATH...]",
  "Count the functions, and how many others each one impacts, for each object"
  " and in all; or the pages of text that are touched where they are patched.",
  argp_children, NULL, NULL
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
      distribution_free (&figures->lengths);
      free (figures);
    }
  HASH_ITER (hh, stats->units, unit, next_unit)
    {
      HASH_DEL (stats->units, unit);
      free (unit->objects);
      free (unit);
    }
  distribution_free (&stats->total.lengths);
}

/* Say on standard error what is not known of STATS.  */

static void
say_unknown (const struct stats *stats)
{
  if (stats->total.dumps > 0)
    error (0, 0, "%" PRIu64 " of %" PRIu64 " units are from"
	   " -fdump-ipa-clones, which does not say who calls a clone: of these"
	   " only single steps are counted", stats->total.dumps,
	   stats->total.units);
  if (stats->total.gaps > 0)
    error (0, 0, "%" PRIu64 " of %" PRIu64 " units say that functions may be"
	   " missing from their records", stats->total.gaps, stats->total.units);
  if (stats->left_out > 0)
    error (0, 0, "%" PRIu64 " functions of headers that have neither code nor"
	   " impact are left out of the records, and not counted",
	   stats->left_out);
}

/* The command `impacted stats'.  */

int
command_stats (int argc, char **argv)
{
  struct options options = { 0 };
  struct stats stats = { 0 };
  struct database *db;
  int status, pages_status = STATUS_NOTHING;

  parse_options (&argp, argc, argv, 0, &options);
  db = open_sources (&options.source, 0);
  if (db == NULL)
    return STATUS_TROUBLE;
  if (options.source.num_words > 0)
    {
      const char *word = options.source.words[0];
      if (options.source.database != NULL)
	error (0, 0, "%s: with -d nothing else is read", word);
      else
	error (0, access (word, F_OK) != 0 ? errno : 0, "%s", word);
      database_close (db);
      return STATUS_TROUBLE;
    }
  stats.db = db;
  stats.units_only_p = options.pages_p;
  database_units (db, add_unit, &stats);
  progress_end ();
  if (options.pages_p)
    pages_status = print_pages (db, (options.page_size != 0 ? options.page_size
				     : PAGE_SIZE_USUAL),
				options.source.json_p);
  HASH_SORT (stats.objects, compare_figures);
  distribution_sort (&stats.total.lengths);
  for (struct figures *figures = stats.objects; figures != NULL;
       figures = figures->hh.next)
    distribution_sort (&figures->lengths);
  status = (options.pages_p ? pages_status
	    : stats.total.lengths.number > 0 ? STATUS_FOUND : STATUS_NOTHING);
  if (stats.total.dumps + stats.total.gaps > 0
      && !options.source.allow_gaps_p)
    status = STATUS_GAPS;
  say_unknown (&stats);

  if (options.pages_p)
    ;
  else if (options.source.json_p)
    json_print (stats_json (&stats));
  else if (options.html == NULL || strcmp (options.html, "-") != 0)
    print_columns (&stats, options.output.mangled_p);
  if (options.html != NULL
      && !write_html (db, stats_json (&stats),
		      options.all_p ? SIZE_MAX : HTML_ROWS, options.html))
    status = STATUS_TROUBLE;
  database_close (db);
  free_stats (&stats);
  return finish_output (status);
}
