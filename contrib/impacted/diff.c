/* The set to patch for a patch: impacted diff.
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

/* The functions that a patch changes are asked for, as `impacted query' does;
   classes.c finds these.  */

#include <argp.h>
#include <error.h>
#include "answer.h"
#include "classes.h"
#include "export.h"
#include "impacted.h"
#include "import.h"
#include "output.h"
#include "report.h"
#include "weaker.h"

/* What was told to do.  */

struct options
{
  struct source_options source;
  struct output_options output;
  struct patch_options patch;
  bool why_p;
};

/* Print ANSWERS for another tool, and there what CLASSES could not judge, as
   OPTIONS say.  Return an exit status.  */

static int
export_answers (const struct classes *classes, const struct answers *answers,
		const struct options *options)
{
  struct export *export = export_begin (answers, &options->output);
  classes_gaps (classes, export_gap, export);
  int status = export_end (export);
  if (status == STATUS_TROUBLE)
    return status;
  return answers_status (answers, status == STATUS_GAPS,
			 options->source.allow_gaps_p);
}

/* Print ANSWERS and what CLASSES could not judge, as OPTIONS say.  Return an
   exit status.  */

static int
print_answers (const struct classes *classes, const struct answers *answers,
	       const struct options *options)
{
  size_t asked = 0;
  bool unknown_p = classes_gaps_p (classes);
  classes_say_gaps (classes);
  for (size_t i = 0; i < answers->number; i++)
    asked += answers->all[i]->num_asked;
  if (!asked && !options->source.json_p)
    error (0, 0, "the patch changes no function that is in the records");
  if (export_format_p (options->output.format))
    return export_answers (classes, answers, options);
  if (options->source.json_p)
    answers_print_json (answers, "diff", !unknown_p && !answers->gaps_p,
			classes_gaps_json (classes));
  else if (asked)
    answers_print (answers, &options->output, options->why_p);
  return answers_status (answers, unknown_p, options->source.allow_gaps_p);
}

static const struct argp_option diff_options[] = {
  { "why", 'w', NULL, 0, "Print the route from the function that changes", 0 },
  { 0 }
};

/* Parse an option or an argument.  */

static error_t
parse_diff (int key, char *argument __attribute__ ((unused)),
	    struct argp_state *state)
{
  struct options *options = state->input;
  switch (key)
    {
    case ARGP_KEY_INIT:
      state->child_inputs[2] = &options->patch;
      return parse_shared (key, state, &options->source, &options->output);
    case 'w':
      options->why_p = true;
      return 0;
    default:
      return ARGP_ERR_UNKNOWN;
    }
}

int
command_diff (int argc, char **argv)
{
  static const struct argp_child children[]
    = { { &source_argp, 0, NULL, 0 }, { &output_argp, 0, NULL, 0 },
	{ &patch_argp, 0, NULL, 0 }, { 0 } };
  static const struct argp argp = {
    .options = diff_options, .parser = parse_diff,
    .args_doc = "[PATH...] [PATCH...]",
    .doc = "Print which functions must be patched for the unified diffs in each"
      " PATCH, which come one after the other, or for those on standard input"
      " without PATCH or where it is `-'.  A PATCH can be a mailbox, or a file"
      " `series' that names others.  Their lines are those of the tree that was"
      " compiled.  What they change outside of functions cannot be judged, and"
      " is reported on standard error.  Each PATH is what `impacted import'"
      " takes, and is asked instead of a database.",
    .children = children
  };
  struct options options = { .why_p = false };
  parse_options (&argp, argc, argv, 0, &options);

  struct series_options *series = &options.patch.series;
  size_t least = series_count (options.source.words, options.source.num_words,
			       series->series ? 0 : 1);
  struct database *db = open_sources (&options.source, least);
  if (!db)
    return STATUS_TROUBLE;
  int status = STATUS_TROUBLE;
  series->words = options.source.words;
  series->num_words = options.source.num_words;
  struct patch *patch = patches_read (&options.patch, db);
  struct answers answers = { NULL };
  bool known_p = patch && (!options.patch.new
			   || (answers.records
			       = new_records_read (options.patch.new)));
  struct classes *classes = (known_p ? classes_judge (db, patch, &answers)
			     : NULL);
  if (classes)
    status = print_answers (classes, &answers, &options);
  answers_free (&answers);
  if (classes)
    classes_free (classes);
  if (patch)
    patch_free (patch);
  if (answers.records)
    new_records_free (answers.records);
  database_close (db);
  return finish_output (status);
}
