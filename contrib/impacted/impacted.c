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
     record.c, clones.c, elf-file.c    what is in files
     import.c                          files into a database
     builds.c                          what is in a database
     database.c, database-write.c,
     database-record.c,
     database-read.c                   the database
     names.c, conflict.c               which functions a name means
     answer.c                          which functions are to be patched
     report.c                          how that is printed
     series.c, mail.c, patch.c,
     patch-read.c, patch-name.c        patches
     source.c, source-lines.c,
     source-judge.c                    what lines of C and C++ are
     worktree.c                        the files that a patch changes
     tree.c, view.c, touch.c, head.c,
     side.c, startup.c, judge.c,
     unjudged.c                        what that changes, and what is not known
     callers.c, references.c           who calls a function
     query.c, diff.c, graph.c,
     stats.c, check.c                  the commands
     output.c                          columns and JSON
     digest.c, memory.c, path.c        what several of them use  */

#include <argp.h>
#include <error.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "impacted.h"
#include "output.h"

#ifndef VERSION
# define VERSION "unknown"
#endif

const char *argp_program_version = "impacted " VERSION;

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
  { "graph", "how it comes about, for Graphviz", command_graph },
  { "stats", "how long the lists are", command_stats },
  { "check", "whether objects and their records agree", command_check }
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
    fprintf (stream, "  %-8s%s\n", commands[i].name, commands[i].what);
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

int
main (int argc, char **argv)
{
  static const struct argp argp = {
    .parser = parse_option, .args_doc = "COMMAND ...",
    .doc = "Tell which functions must be patched along with others, from the"
      " lists that GCC makes with -frecord-impacted and -flive-patching-list."
      "\v", .help_filter = list_commands
  };
  struct arguments arguments = { NULL, 0 };
  guard_messages ();
  argp_err_exit_status = STATUS_TROUBLE;
  error_print_progname = begin_message;
  argp_parse (&argp, argc, argv, ARGP_IN_ORDER, NULL, &arguments);

  for (size_t i = 0; i < NUM_COMMANDS; i++)
    if (!strcmp (arguments.words[0], commands[i].name))
      {
	/* Messages and --help are those of the command.  */
	char *name = xasprintf ("%s %s", program_invocation_short_name,
				commands[i].name);
	arguments.words[0] = name;
	int status = commands[i].run (arguments.number, arguments.words);
	free (name);
	return status;
      }
  error (0, 0, "%s: no such command; `impacted --help' has all",
	 arguments.words[0]);
  return STATUS_TROUBLE;
}
