/* impacted: ask lists of impacted functions.
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

/* Each command is a file of its own, and reads a database: that which
   \`import' made, or one in memory of what was named.

     input.c, decompress.c             one file, or standard input
     walk.c, thin.c                    folders and thin archives of files
     record.c, record-field.c,
     clones.c                          lists and dumps
     program.c, program-read.c         partitions of a program, put together
     elf-file.c, elf-debug.c,
     elf-facts.c, elf-entries.c,
     elf-tables.c                      objects, and what they say of symbols
     symbols.c                         which line of a record a symbol is of
     import.c                          files into a database
     options.c                         the options that commands share
     builds.c, info-symbols.c          what is in a database
     database.c, database-write.c,
     database-record.c,
     database-read.c,
     database-build.c,
     database-search.c,
     database-symbol.c                 the database
     names.c, conflict.c, similar.c    which functions a name means
     answer.c, answer-units.c,
     answer-gaps.c                     which functions are to be patched
     facts.c, weaker.c, rules.c        facts on which that hangs
     action.c                          and what is to be done about each
     report.c, report-*.c, rows.c,
     groups.c, totals.c, routes.c      how that is printed
     export.c, export-table.c,
     export-clones.c                   the same for other tools
     series.c, mail.c, patch.c,
     patch-input.c, patch-read.c,
     patch-name.c                      patches
     source.c, source-lines.c,
     source-judge.c, source-outline.c  what lines of C and C++ are
     worktree.c                        the files that a patch changes
     tree.c, headings.c, view.c,
     touch.c, head.c, side.c,
     startup.c, around.c, fresh.c,
     moved.c, judge.c, documentation.c,
     unjudged.c                        what that changes, and what is not known
     callers.c, references.c,
     linked.c, linked-read.c,
     machine-code.c, metadata.c        who calls a function
     classes.c                         the set for a patch, in all builds
     query.c, diff.c, inside.c,
     graph.c, stats.c, html.c, pages.c,
     compare.c, check.c, check-facts.c,
     check-report.c, check-livepatch.c the commands
     elf-livepatch.c,
     elf-livepatch-table.c,
     elf-livepatch-debug.c             the modules of a live patch
     elf-old.c                         and the objects that it patches
     live-set.c, live-entries.c,
     live-module.c, live-rows.c        what is wrong with them
     findings.c, made.c
     distribution.c                    means and percentiles
     comparison.c                      how two builds differ
     output.c, table.c                 columns and JSON
     demangle.c                        names of C++
     digest.c, memory.c, path.c        what several of them use  */

#include <argp.h>
#include <error.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "impacted.h"
#include "options.h"
#include "output.h"
#include "similar.h"

#ifndef VERSION
# define VERSION "unknown"
#endif

const char *argp_program_version = "impacted " VERSION;

static int command_help (int argc, char **argv);

/* The commands.  */

static const struct
{
  const char *name;
  const char *what;
  int (*run) (int argc, char **argv);
} commands[] = {
  { "import", "store the records of objects, lists and dumps in a database",
    command_import },
  { "info", "which builds a database has", command_info },
  { "forget", "take builds out of a database", command_forget },
  { "query", "the set to patch for functions", command_query },
  { "diff", "the set to patch for a patch", command_diff },
  { "inside", "whose text is in a function", command_inside },
  { "graph", "how it comes about, for Graphviz", command_graph },
  { "stats", "how long the lists are", command_stats },
  { "compare", "how two builds differ", command_compare },
  { "check", "whether objects and their records agree", command_check },
  { "check-livepatch", "whether a live patch has what its set says",
    command_check_livepatch },
  { "help", "what a command can do", command_help }
};

enum { NUM_COMMANDS = sizeof commands / sizeof commands[0] };

/* Return what --help says after the options, instead of TEXT, for KEY.  */

static char *
list_commands (int key, const char *text,
	       void *input __attribute__ ((unused)))
{
  if (key != ARGP_KEY_HELP_POST_DOC)
    return (char *) text;
  char *list;
  size_t length;
  FILE *stream = open_memstream (&list, &length);
  if (!stream)
    return NULL;
  fputs ("Commands:\n", stream);
  for (size_t i = 0; i < NUM_COMMANDS; i++)
    fprintf (stream, "  %-17s%s\n", commands[i].name, commands[i].what);
  fputs ("\nimpacted COMMAND --help says what a command can do."
	 "\n\nExit status: 0 a complete set, 1 nothing to patch,"
	 " 2 trouble,\n3 something is not known.\n", stream);
  fclose (stream);
  return list;
}

/* What comes after the options.  */

struct arguments
{
  char **words;
  int number;
};

/* Parse an option that stands before the command.  */

static error_t
parse_option (int key, char *argument __attribute__ ((unused)),
	      struct argp_state *state)
{
  struct arguments *arguments = state->input;
  switch (key)
    {
    case ARGP_KEY_ARGS:
      arguments->words = state->argv + state->next;
      arguments->number = state->argc - state->next;
      return 0;
    case ARGP_KEY_NO_ARGS:
      argp_error (state, "a command is missing");
      return 0;
    default:
      return ARGP_ERR_UNKNOWN;
    }
}

static const struct argp main_argp = {
  .parser = parse_option, .args_doc = "COMMAND ...",
  .doc = "Tell which functions must be patched along with others, from the"
    " lists that GCC makes with -frecord-impacted and -flive-patching-list."
    "\v", .help_filter = list_commands
};

/* Run the command that the first of the ARGC words at ARGV names, with all of
   them.  Return its exit status.  */

static int
run_command (int argc, char **argv)
{
  struct similar similar;
  similar_begin (&similar, argv[0]);
  for (size_t i = 0; i < NUM_COMMANDS; i++)
    {
      if (!strcmp (argv[0], commands[i].name))
	{
	  /* Messages and --help are those of the command.  */
	  char *name = xasprintf ("%s %s", program_invocation_short_name,
				  commands[i].name);
	  argv[0] = name;
	  int status = commands[i].run (argc, argv);
	  free (name);
	  similar_end (&similar);
	  return status;
	}
      similar_add (&similar, commands[i].name, commands[i].name);
    }
  char *question = did_you_mean (similar.found, similar.number);
  error (0, 0, "%s: no such command%s%s `%s help' has all", argv[0], question,
	 similar.number ? "" : ";", program_invocation_short_name);
  free (question);
  similar_end (&similar);
  return STATUS_TROUBLE;
}

/* Say what a command can do, as its --help does, or which there are.  */

static int
command_help (int argc, char **argv)
{
  static const struct argp_child children[]
    = { { &words_argp, 0, NULL, 0 }, { 0 } };
  static const struct argp argp = {
    .children = children, .args_doc = "[COMMAND]",
    .doc = "Say what COMMAND can do, as COMMAND --help does, or which commands"
      " there are."
  };
  struct source_options options = { .num_words = 0 };
  parse_options (&argp, argc, argv, 0, &options);
  if (options.num_words > 1)
    {
      error (0, 0, "%s: help is about one command", options.words[1]);
      return STATUS_TROUBLE;
    }
  char *words[] = { program_invocation_short_name, (char *) "--help", NULL };
  if (options.num_words)
    {
      words[0] = options.words[0];
      return run_command (2, words);
    }
  argp_parse (&main_argp, 2, words, 0, NULL, NULL);
  return STATUS_TROUBLE;
}

int
main (int argc, char **argv)
{
  struct arguments arguments = { NULL, 0 };
  guard_messages ();
  guard_memory ();
  /* argp ends the program after --help and --version.  */
  atexit (check_output);
  argp_err_exit_status = STATUS_TROUBLE;
  error_print_progname = begin_message;
  parse_options (&main_argp, argc, argv, ARGP_IN_ORDER, &arguments);
  return run_command (arguments.number, arguments.words);
}
