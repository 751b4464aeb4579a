/* What is in a database: impacted import, forget and info.
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
#include <json-c/json.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include "demangle.h"
#include "impacted.h"
#include "import.h"
#include "info-symbols.h"
#include "names.h"
#include "output.h"

/* The values of a property.  */

struct values
{
  struct value
  {
    char *text;			/* Null where units have none.  */
    uint64_t units;
  } *all;
  size_t number;
  size_t room;
};

/* Add TEXT, which UNITS have, to the struct values DATA.  */

static bool
add_value (void *data, const char *text, uint64_t units)
{
  struct values *values = data;
  grow_array (&values->all, &values->room, values->number,
	      sizeof *values->all);
  values->all[values->number++] = (struct value) {
    .text = text ? xstrdup (text) : NULL, .units = units
  };
  return true;
}

/* Put what BUILD of DB has of PROPERTY into *VALUES.  */

static void
get_values (struct database *db, size_t build, enum unit_property property,
	    struct values *values)
{
  *values = (struct values) { NULL };
  database_property (db, build, property, add_value, values);
}

static void
free_values (struct values *values)
{
  for (size_t i = 0; i < values->number; i++)
    free (values->all[i].text);
  free (values->all);
}

/* What stands for a property, and for units that have none.  */

static const struct
{
  enum unit_property property;
  const char *name;
  const char *none;
} properties[] = {
  { UNIT_LEVEL, "level", "that of a dump" },
  { UNIT_COMPILER, "compiler", "not said" },
  { UNIT_OPTIONS, "options", "not said" }
};

/* Return what VALUES are, joined; NONE stands for a null.  */

static char *
values_text (const struct values *values, const char *none)
{
  char *text;
  size_t length;
  FILE *stream = open_text (&text, &length);
  for (size_t i = 0; i < values->number; i++)
    {
      const struct value *value = &values->all[i];
      fprintf (stream, "%s%s", i ? ", " : "",
	       value->text ? value->text : none);
      if (values->number > 1)
	fprintf (stream, " (%ju)", (uintmax_t) value->units);
    }
  fclose (stream);
  return text;
}

/* Say where the units of BUILD of DB have two levels or compilers: most likely
   its records are of two builds.  */

static void
say_mixed (struct database *db, size_t build)
{
  size_t number;
  const struct build *builds = database_builds (db, &number);
  for (size_t i = 0; i < 2; i++)
    {
      struct values values;
      get_values (db, build, properties[i].property, &values);
      if (values.number > 1)
	{
	  char *text = values_text (&values, properties[i].none);
	  error (0, 0, "build %s has units with more than one %s: %s",
		 builds[build].name, properties[i].name, text);
	  free (text);
	}
      free_values (&values);
    }
}

/* Names of builds, each one once.  */

struct names
{
  char **all;
  size_t number;
  size_t room;
};

/* Add NAME to NAMES.  */

static void
add_name (struct names *names, const char *name)
{
  for (size_t i = 0; i < names->number; i++)
    if (!strcmp (names->all[i], name))
      return;
  grow_array (&names->all, &names->room, names->number, sizeof *names->all);
  names->all[names->number++] = xstrdup (name);
}

int
command_import (int argc, char **argv)
{
  static const struct argp_child children[]
    = { { &import_argp, 0, NULL, 0 }, { 0 } };
  static const struct argp argp = {
    .children = children, .args_doc = "PATH...",
    .doc = "Store the records of lists, objects, archives, programs, shared"
      " objects, kernel modules, debug files, -fdump-ipa-clones dumps and"
      " folders of these, compressed or not, in a database; `-' is standard"
      " input.  What was stored of PATH before is"
      " replaced, also where it is gone.  A folder is a build, which is asked"
      " for apart from others and named after the folder; and so are files that"
      " are named together.  Objects of the partitions of a program, which"
      " -flto makes, are taken together and wanted all at once."
  };
  struct source_options options = { .database = usual_database () };
  parse_options (&argp, argc, argv, 0, &options);
  if (!options.num_words)
    {
      error (0, 0, "nothing to import: name objects, lists or folders of"
	     " them");
      return STATUS_TROUBLE;
    }

  struct database *db = database_open (options.database, DATABASE_WRITE);
  struct import import = { .db = db };
  struct names names = { NULL };
  bool trouble_p = false;
  size_t files = 0, number;
  char *folder = common_folder (options.words, options.num_words);
  for (size_t i = 0; i < options.num_words; i++)
    {
      files += import_path (&import, options.build, options.words[i], folder,
			    &trouble_p);
      add_name (&names, database_build (db));
    }
  free (folder);
  import_end (&import, &trouble_p);
  database_drop_rest (db);
  const struct build *builds = database_builds (db, &number);
  char *text = NULL;
  for (size_t i = 0; i < names.number; i++)
    {
      for (size_t j = 0; j < number; j++)
	if (!strcmp (builds[j].name, names.all[i]))
	  say_mixed (db, j);
      join_text (&text, names.all[i]);
      free (names.all[i]);
    }
  struct database_counts counts = database_counts (db);
  database_commit (db);
  database_close (db);
  error (0, 0, "%s: build%s %s: %ju units with %ju functions and %ju pairs from"
	 " %zu files", options.database, names.number == 1 ? "" : "s", text,
	 (uintmax_t) counts.units, (uintmax_t) counts.functions,
	 (uintmax_t) counts.pairs, files);
  if (counts.gaps)
    error (0, 0, "%ju of these units say that functions may be missing from"
	   " their records", (uintmax_t) counts.gaps);
  if (counts.stripped)
    error (0, 0, "%ju units are of objects without a symbol table: of their"
	   " functions only dynamic symbols are known; import the files before"
	   " they were stripped, or the separate debug files",
	   (uintmax_t) counts.stripped);
  free (names.all);
  free (text);
  if (trouble_p)
    return STATUS_TROUBLE;
  return finish_output (files ? STATUS_FOUND : STATUS_NOTHING);
}

int
command_forget (int argc, char **argv)
{
  static const struct argp_child children[]
    = { { &database_argp, 0, NULL, 0 }, { 0 } };
  static const struct argp argp = {
    .children = children, .args_doc = "GLOB...",
    .doc = "Take builds whose names match GLOB out of a database.  The space is"
      " used by what is imported later."
  };
  struct source_options options = { .database = usual_database () };
  parse_options (&argp, argc, argv, 0, &options);
  if (!options.num_words)
    {
      error (0, 0, "no build to forget; `*' is all of them");
      return STATUS_TROUBLE;
    }
  /* A database is not made to forget something in it.  */
  database_close (database_open (options.database, DATABASE_READ));
  struct database *db = database_open (options.database, DATABASE_WRITE);
  for (size_t i = 0; i < options.num_words; i++)
    {
      size_t number;
      if (!select_builds (db, options.words[i]))
	{
	  error (0, 0, "%s: nothing was forgotten", options.database);
	  database_close (db);
	  return STATUS_TROUBLE;
	}
      const struct build *builds = database_builds (db, &number);
      for (size_t j = 0; j < number; j++)
	error (0, 0, "%s: build %s is forgotten", options.database,
	       builds[j].name);
      database_forget (db);
    }
  database_commit (db);
  database_close (db);
  return finish_output (STATUS_FOUND);
}

/* Return how the time WHEN is written, or null if it is not known.  */

static char *
time_text (int64_t when)
{
  char text[80];
  time_t time = when;
  struct tm parts;
  if (!when || !localtime_r (&time, &parts)
      || !strftime (text, sizeof text, "%Y-%m-%d %H:%M:%S %z", &parts))
    return NULL;
  return xstrdup (text);
}

/* Print PATH, which was imported.  */

static bool
print_import (void *data __attribute__ ((unused)), const char *path,
	      int64_t when __attribute__ ((unused)))
{
  fputs ("  imported   ", stdout);
  put_text (stdout, path);
  putchar ('\n');
  return true;
}

/* Print what DB knows of BUILD, which is INDEX there.  */

static void
print_build (struct database *db, const struct build *build, size_t index)
{
  struct build_summary summary = database_summary (db, index);
  char *when = time_text (build->when);
  put_colour (stdout, COLOUR_HEADING);
  put_text (stdout, build->name);
  put_colour (stdout, COLOUR_NONE);
  printf ("\n  units      %ju in %ju objects", (uintmax_t) summary.units,
	  (uintmax_t) summary.objects);
  if (summary.gaps)
    printf (", %ju with gaps", (uintmax_t) summary.gaps);
  if (summary.dumps)
    printf (", %ju of dumps", (uintmax_t) summary.dumps);
  if (summary.symbols)
    printf ("\n  symbols    %ju", (uintmax_t) summary.symbols);
  printf ("\n  date       %s\n", when ? when : "-");
  free (when);
  database_imports (db, index, print_import, NULL);
  if (build->directory)
    {
      fputs ("  directory  ", stdout);
      put_text (stdout, build->directory);
      putchar ('\n');
    }
  for (size_t i = 0; i < sizeof properties / sizeof *properties; i++)
    {
      struct values values;
      get_values (db, index, properties[i].property, &values);
      for (size_t j = 0; j < values.number; j++)
	{
	  const char *text = values.all[j].text;
	  printf ("  %-9s  ", j ? "" : properties[i].name);
	  put_text (stdout, text ? text : properties[i].none);
	  if (values.number > 1)
	    printf (" (%ju units)", (uintmax_t) values.all[j].units);
	  putchar ('\n');
	}
      free_values (&values);
    }
}

/* Add PATH and WHEN to the JSON array DATA.  */

static bool
add_import (void *data, const char *path, int64_t when)
{
  struct json_object *one = json_object_new_object ();
  json_add_text (one, "path", path);
  json_add_number (one, "time", when);
  json_object_array_add (data, one);
  return true;
}

/* Return the same as JSON.  */

static struct json_object *
build_json (struct database *db, const struct build *build, size_t index)
{
  struct build_summary summary = database_summary (db, index);
  struct json_object *one = json_object_new_object ();
  json_add_text (one, "name", build->name);
  json_add_text (one, "directory", build->directory);
  json_add_number (one, "time", build->when);
  json_add_number (one, "units", summary.units);
  json_add_number (one, "objects", summary.objects);
  json_add_number (one, "gaps", summary.gaps);
  json_add_number (one, "dumps", summary.dumps);
  json_add_number (one, "symbols", summary.symbols);
  struct json_object *imports = json_object_new_array ();
  database_imports (db, index, add_import, imports);
  json_object_object_add (one, "imports", imports);
  for (size_t i = 0; i < sizeof properties / sizeof *properties; i++)
    {
      struct json_object *list = json_object_new_array ();
      struct values values;
      get_values (db, index, properties[i].property, &values);
      for (size_t j = 0; j < values.number; j++)
	{
	  struct json_object *value = json_object_new_object ();
	  json_add_text (value, "text", values.all[j].text);
	  json_add_number (value, "units", values.all[j].units);
	  json_object_array_add (list, value);
	}
      free_values (&values);
      json_object_object_add (one, properties[i].name, list);
    }
  return one;
}

/* What `info' was told to do.  */

struct info_options
{
  struct source_options source;
  bool names_p;			/* Print names of builds alone.  */
  const char *functions;	/* Print names that begin so; or null.  */
  bool symbols_p;		/* Print symbols.  */
};

enum { OPTION_FUNCTIONS = 256, OPTION_SYMBOLS };

static const struct argp_option more_options[] = {
  { "names", 'n', NULL, 0, "Print the names of builds alone, one on a line",
    0 },
  { "functions", OPTION_FUNCTIONS, "PREFIX", 0, "Print the names of functions"
    " and clones that begin with PREFIX, one on a line", 0 },
  { "symbols", OPTION_SYMBOLS, NULL, 0, "Print the symbols of each FUNCTION,"
    " a name or a glob, or of all", 0 },
  { 0 }
};

/* Parse an option of `info'.  */

static error_t
parse_info (int key, char *argument, struct argp_state *state)
{
  struct info_options *options = state->input;
  switch (key)
    {
    case 'n':
      options->names_p = true;
      return 0;
    case OPTION_FUNCTIONS:
      options->functions = argument;
      return 0;
    case OPTION_SYMBOLS:
      options->symbols_p = true;
      return 0;
    case ARGP_KEY_SUCCESS:
      if (options->names_p + !!options->functions
	  + (options->source.json_p || options->symbols_p) > 1)
	argp_error (state, "--names, --functions, --symbols and --json are"
		    " several answers: give one of them, or --symbols --json");
      if (options->source.num_words && !options->symbols_p)
	argp_error (state, "%s: `impacted info' takes an argument only with"
		    " --symbols; -d names a database",
		    options->source.words[0]);
      return 0;
    default:
      return parse_shared (key, state, &options->source, NULL);
    }
}

/* Print NAME on a line of its own, unless DATA is a database of whose selected
   builds none has it.  */

static bool
print_name (void *data, const char *name)
{
  if (data && !name_present_p (data, name))
    return true;
  put_text (stdout, name);
  putchar ('\n');
  return true;
}

/* Names of functions that are listed.  */

struct listing
{
  struct database *db;
  const char *prefix;
  bool builds_p;		/* Only those of the selected builds.  */
  struct json_object *seen;	/* Each one is printed once.  */
};

/* Print NAME as C++ has it, if it begins as the struct listing DATA says.  */

static bool
print_readable (void *data, const char *name)
{
  struct listing *listing = data;
  char *bare = demangled_bare (name);
  if (bare && !strncmp (bare, listing->prefix, strlen (listing->prefix))
      && !json_object_object_get_ex (listing->seen, bare, NULL)
      && (!listing->builds_p || name_present_p (listing->db, name)))
    {
      json_object_object_add (listing->seen, bare, NULL);
      print_name (NULL, bare);
    }
  free (bare);
  return true;
}

/* Print the names of C++ whose assembler names begin with BEGIN, for the struct
   listing DATA.  */

static void
list_begin (void *data, const char *begin)
{
  struct listing *listing = data;
  database_names_from (listing->db, begin, print_readable, listing);
}

/* Print the names of functions of DB that begin with PREFIX: those of the
   selected builds alone if BUILDS_P.  */

static void
list_functions (struct database *db, const char *prefix, bool builds_p)
{
  struct listing listing = { .db = db, .prefix = prefix, .builds_p = builds_p,
			     .seen = json_object_new_object () };
  database_names_from (db, prefix, print_name, builds_p ? db : NULL);
  if (*prefix)
    mangled_begins (prefix, list_begin, &listing);
  json_object_put (listing.seen);
}

int
command_info (int argc, char **argv)
{
  static const struct argp_child children[]
    = { { &info_argp, 0, NULL, 0 }, { &colour_argp, 0, NULL, 0 }, { 0 } };
  static const struct argp argp = {
    .options = more_options, .parser = parse_info, .children = children,
    .args_doc = "\n--symbols [FUNCTION...]",
    .doc = "Say which builds a database has: their units, levels, compilers and"
      " options, when and from where they were imported; and its size.  Or list"
      " the symbols of functions: in which object, as which one of those with"
      " its name, exported or not, and whether its entry can be patched."
  };
  struct info_options options = { .source.database = usual_database () };
  parse_options (&argp, argc, argv, 0, &options);
  const char *path = options.source.database;
  struct database *db = database_open (path, DATABASE_READ);
  if (!select_builds (db, options.source.build))
    {
      database_close (db);
      return STATUS_TROUBLE;
    }
  size_t number;
  const struct build *builds = database_builds (db, &number);
  int status = STATUS_FOUND;
  if (options.symbols_p)
    status = list_symbols (db, options.source.words, options.source.num_words,
			   options.source.json_p);
  else if (options.functions)
    list_functions (db, options.functions, options.source.build != NULL);
  else if (options.names_p)
    for (size_t i = 0; i < number; i++)
      print_name (NULL, builds[i].name);
  else if (options.source.json_p)
    {
      struct json_object *object = json_answer ("info");
      struct json_object *list = json_object_new_array ();
      json_add_text (object, "database", path);
      json_add_number (object, "bytes", database_size (db));
      for (size_t i = 0; i < number; i++)
	json_object_array_add (list, build_json (db, &builds[i], i));
      json_object_object_add (object, "builds", list);
      json_print (object);
    }
  else
    {
      put_text (stdout, path);
      printf (": %zu build%s, %.1f MB\n", number, number == 1 ? "" : "s",
	      database_size (db) / 1e6);
      for (size_t i = 0; i < number; i++)
	{
	  putchar ('\n');
	  print_build (db, &builds[i], i);
	}
    }
  database_close (db);
  return finish_output (status);
}
