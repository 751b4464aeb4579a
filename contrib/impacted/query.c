/* `impacted query'.
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
#include <error.h>
#include <json-c/json.h>
#include <stdlib.h>
#include "answer.h"
#include "export.h"
#include "impacted.h"
#include "import.h"
#include "names.h"
#include "output.h"
#include "query.h"
#include "report.h"

/* What \`query' was told to do.  */

struct query_options
{
  struct source_options source;
  struct output_options output;
  bool why_p;
};

static const struct argp_option query_options[] = {
  { "why", 'w', NULL, 0, "Print the route from the function asked for", 0 },
  { 0 }
};

/* Parse an option or an argument.  */

static error_t
parse_query (int key, char *argument __attribute__ ((unused)),
	     struct argp_state *state)
{
  struct query_options *options = state->input;
  switch (key)
    {
    case 'w':
      options->why_p = true;
      return 0;
    case ARGP_KEY_SUCCESS:
      if (!options->source.num_words)
	argp_error (state, "no function to ask for");
      return 0;
    default:
      return parse_shared (key, state, &options->source, &options->output);
    }
}

/* Ask ANSWER for the struct sources DATA.  */

static void
ask_sources (void *data, struct answer *answer)
{
  const struct sources *sources = data;
  for (size_t i = 0; i < sources->number; i++)
    answer_ask_source (answer, sources->all[i]);
}

int
ask_words (struct database *db, char **words, size_t number,
	   struct answers *answers)
{
  struct sources all = { NULL }, one = { NULL };
  int status = STATUS_FOUND;
  for (size_t i = 0; i < number; i++)
    {
      int found = find_sources (db, words[i], &one);
      for (size_t j = 0; j < one.number && found != STATUS_TROUBLE; j++)
	add_source (&all, one.all[j]);
      if (found != STATUS_FOUND && status != STATUS_TROUBLE)
	status = found;
    }
  if (all.number)
    answers_add (answers, db, NULL, ask_sources, &all);
  clear_sources (&all);
  clear_sources (&one);
  return status;
}

/* Print ANSWERS for another tool, as OPTIONS say; STATUS is how asking for them
   ended.  Return an exit status.  */

static int
export_answers (const struct answers *answers,
		const struct query_options *options, int status)
{
  struct export *export = export_begin (answers, &options->output);
  if (status != STATUS_FOUND)
    export_gap (export, "there is no answer to all that was asked for");
  int printed = export_end (export);
  if (printed == STATUS_TROUBLE)
    return printed;
  return answers_status (answers, printed == STATUS_GAPS,
			 options->source.allow_gaps_p);
}

int
command_query (int argc, char **argv)
{
  static const struct argp_child children[]
    = { { &source_argp, 0, NULL, 0 }, { &output_argp, 0, NULL, 0 }, { 0 } };
  static const struct argp argp = {
    .options = query_options, .parser = parse_query,
    .args_doc = "[PATH...] FUNCTION...",
    .doc = "Print which functions must be patched when each FUNCTION is, by"
      " object.  FUNCTION is an assembler name, one of C++ such as `ns::f' or"
      " `ns::f(int)', a pattern such as `tcp_*', one of these after FILE:, or"
      " FILE:LINE.  Each PATH is what `impacted import' takes, and is asked"
      " instead of a database.",
    .children = children
  };
  struct query_options options = { .why_p = false };
  parse_options (&argp, argc, argv, 0, &options);

  struct database *db = open_sources (&options.source, 1);
  if (!db)
    return STATUS_TROUBLE;
  struct answers answers = { NULL };
  int status = ask_words (db, options.source.words,
			  options.source.num_words, &answers);
  if (answers.number || options.source.json_p)
    {
      int found = answers_status (&answers, status == STATUS_GAPS,
				  options.source.allow_gaps_p);
      bool complete_p = !answers.gaps_p && status == STATUS_FOUND;
      if (export_format_p (options.output.format))
	found = export_answers (&answers, &options, status);
      else if (options.source.json_p)
	answers_print_json (&answers, "query", complete_p, NULL);
      else
	answers_print (&answers, &options.output, options.why_p);
      if (status != STATUS_TROUBLE)
	status = found;
    }
  answers_free (&answers);
  database_close (db);
  return finish_output (status);
}
