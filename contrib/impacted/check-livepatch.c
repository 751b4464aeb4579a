/* Hold a live patch against the set of its patch: impacted check-livepatch.
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


/* The modules can be of any tool, or made by hand.  What they are read for is in
   elf-livepatch.c, and what they are held against in live-set.c, live-entries.c
   and live-module.c.  */

#include <argp.h>
#include <error.h>
#include <json-c/json.h>
#include <stdlib.h>
#include <string.h>
#include "classes.h"
#include "impacted.h"
#include "import.h"
#include "input.h"
#include "live-check.h"
#include "output.h"
#include "weaker.h"

/* What was told to do.  */

struct options
{
  struct source_options source;
  struct patch_options patch;
};

static error_t
parse_check (int key, char *argument __attribute__ ((unused)),
	     struct argp_state *state)
{
  struct options *options = state->input;
  if (key != ARGP_KEY_INIT)
    return ARGP_ERR_UNKNOWN;
  state->child_inputs[2] = &options->patch;
  return parse_shared (key, state, &options->source, NULL);
}

/* Read the words of OPTIONS: those that are objects into the modules of CHECK,
   and leave the others as patches.  Return false after a message.  */

static bool
read_words (struct live_check *check, struct options *options)
{
  struct source_options *source = &options->source;
  size_t patches = 0;
  check->modules = xcalloc (source->num_words + 1, sizeof *check->modules);
  for (size_t i = 0; i < source->num_words; i++)
    {
      char *word = source->words[i];
      struct input input;
      if (!strcmp (word, "-"))
	{
	  source->words[patches++] = word;
	  continue;
	}
      if (input_open (&input, word, false) != INPUT_OPENED)
	return false;
      bool object_p = input.kind == INPUT_OBJECT, ok = true;
      if (object_p)
	ok = livepatch_read (&check->modules[check->num_modules++], &input);
      else
	source->words[patches++] = word;
      input_close (&input);
      if (!ok)
	return false;
    }
  options->patch.series.words = source->words;
  options->patch.series.num_words = source->num_words = patches;
  if (!check->num_modules)
    error (0, 0, "no module to check: name one after the patch");
  else if (!patches && !options->patch.series.series)
    error (0, 0, "no patch: name it before the modules, or - for standard"
	   " input");
  else
    return true;
  return false;
}

/* The objects of a kernel are listed, for one build.  */

struct object_list
{
  struct live_check *check;
  size_t build;
  bool several_p;
};

static bool
enter_object (void *data, size_t build, const char *kernel, const char *path)
{
  struct object_list *list = data;
  struct live_check *check = list->check;
  list->several_p |= check->num_objects && build != list->build;
  list->build = build;
  if (live_object_find (check, kernel))
    return true;
  grow_array (&check->objects, &check->objects_room, check->num_objects,
	      sizeof *check->objects);
  check->objects[check->num_objects++] = (struct live_object) {
    .kernel = xstrdup (kernel), .path = xstrdup (path)
  };
  return true;
}

/* List the objects of the kernel in the database of CHECK.  Return false after a
   message: a module is made for one kernel.  */

static bool
list_objects (struct live_check *check)
{
  struct object_list list = { .check = check };
  database_kernels (check->db, 0, enter_object, &list);
  /* Most of what modules ask for is there.  */
  struct live_object *kernel = live_object_find (check, "vmlinux");
  if (kernel)
    {
      struct live_object first = check->objects[0];
      check->objects[0] = *kernel;
      *kernel = first;
    }
  if (list.several_p)
    error (0, 0, "the database has kernels in several builds: --build takes the"
	   " one that the modules are for");
  else if (!check->num_objects)
    error (0, 0, "there is no kernel in the database: import vmlinux and its"
	   " modules");
  return check->num_objects && !list.several_p;
}

/* Print what CHECK found, as OPTIONS say; CLASSES have what could not be
   judged of the patch.  Return an exit status.  */

static int
print_check (const struct live_check *check, const struct classes *classes,
	     const struct options *options)
{
  const struct findings *findings = &check->findings;
  size_t entries = 0;
  bool gaps_p = (classes_gaps_p (classes) || check->answers->gaps_p
		 || findings->counts[FINDING_UNKNOWN] || !check->num_needs);
  for (size_t i = 0; i < check->num_modules; i++)
    entries += check->modules[i].num_entries;
  classes_say_gaps (classes);
  answers_say_gaps (check->answers);
  if (options->source.json_p)
    {
      struct json_object *answer = json_answer ("check-livepatch");
      json_object_object_add (answer, "complete",
			      json_object_new_boolean (!gaps_p));
      json_object_object_add (answer, "findings",
			      findings_json (findings, FINDING_FAULT));
      json_object_object_add (answer, "unknown",
			      findings_json (findings, FINDING_UNKNOWN));
      json_object_object_add (answer, "notes",
			      findings_json (findings, FINDING_NOTE));
      json_object_object_add (answer, "unjudged",
			      classes_gaps_json (classes));
      json_add_number (answer, "modules", check->num_modules);
      json_add_number (answer, "entries", entries);
      json_add_number (answer, "needed", check->num_needs);
      json_print (answer);
    }
  else
    {
      findings_print (findings);
      if (!check->num_needs)
	error (0, 0, "the set of the patch has no function with a symbol, so"
	       " that nothing says what the tables are to have");
      error (0, 0, "%zu module%s with %zu entr%s, for %zu function%s that need"
	     " one: %zu finding%s, %zu not known, %zu note%s",
	     check->num_modules, check->num_modules == 1 ? "" : "s", entries,
	     entries == 1 ? "y" : "ies", check->num_needs,
	     check->num_needs == 1 ? "" : "s", findings->counts[FINDING_FAULT],
	     findings->counts[FINDING_FAULT] == 1 ? "" : "s",
	     findings->counts[FINDING_UNKNOWN], findings->counts[FINDING_NOTE],
	     findings->counts[FINDING_NOTE] == 1 ? "" : "s");
    }
  return (findings->counts[FINDING_FAULT] ? STATUS_NOTHING
	  : gaps_p && !options->source.allow_gaps_p ? STATUS_GAPS
	  : STATUS_FOUND);
}

static void
free_check (struct live_check *check)
{
  for (size_t i = 0; i < check->num_modules; i++)
    livepatch_free (&check->modules[i]);
  for (size_t i = 0; i < check->num_objects; i++)
    {
      free (check->objects[i].kernel);
      free (check->objects[i].path);
      if (check->objects[i].old)
	old_object_close (check->objects[i].old);
    }
  free (check->modules);
  free (check->objects);
  findings_free (&check->findings);
}

/* Check the modules of CHECK against the set of PATCH, and print what was found
   as OPTIONS say.  Return an exit status.  */

static int
check_patch (struct live_check *check, const struct patch *patch,
	     const struct options *options)
{
  int status = STATUS_TROUBLE;
  struct answers answers = { NULL };
  const char *new = options->patch.new;
  bool known_p = !new || (answers.records = new_records_read (new));
  struct classes *classes = (known_p
			     ? classes_judge (check->db, patch, &answers)
			     : NULL);
  check->answers = &answers;
  if (classes)
    {
      live_check_set (check);
      live_check_entries (check);
      live_check_modules (check);
      status = print_check (check, classes, options);
    }
  check->answers = NULL;
  answers_free (&answers);
  if (answers.records)
    new_records_free (answers.records);
  if (classes)
    classes_free (classes);
  return status;
}

int
command_check_livepatch (int argc, char **argv)
{
  static const struct argp_child children[]
    = { { &source_argp, 0, NULL, 0 }, { &colour_argp, 0, NULL, 0 },
	{ &patch_argp, 0, NULL, 0 }, { 0 } };
  static const struct argp argp = {
    .parser = parse_check, .children = children,
    .args_doc = "PATCH... MODULE...",
    .doc = "Hold the modules of a live patch, which any tool made, against the"
      " set that `impacted diff' has for PATCH, and against the kernel in the"
      " database: each function of the set has an entry in a table, for the"
      " right object and at the right position; no entry is for what cannot be"
      " patched; no module asks for a clone or a constant of the old code, or"
      " has a copy of what it is to share with it; and the text that is to come"
      " along is there.  Each PATCH is what `impacted diff' takes; a word that"
      " is an object is a MODULE."
      "\vThe exit status is 0 if all is well, 1 if something was found, 2 if"
      " there is no answer, and 3 if nothing was found and something is not"
      " known."
  };
  struct options options = { .source = { 0 } };
  struct live_check check = { 0 };
  parse_options (&argp, argc, argv, 0, &options);

  int status = STATUS_TROUBLE;
  if (read_words (&check, &options)
      && (check.db = open_sources (&options.source,
				   options.source.num_words)))
    {
      struct patch *patch = (list_objects (&check)
			     ? patches_read (&options.patch, check.db) : NULL);
      if (patch)
	{
	  status = check_patch (&check, patch, &options);
	  patch_free (patch);
	}
      database_close (check.db);
    }
  free_check (&check);
  return finish_output (status);
}
