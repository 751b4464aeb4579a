/* The routes of an answer as a picture: impacted graph.
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

/* The picture has what `impacted query' prints: a node for each function that
   is to be patched, and those without code of their own that the routes pass
   through.  Each node has one edge that leads to it, the last step of its own
   shortest route; so the picture is a tree for each function that is asked for
   in each unit, and stays readable.  */

#include <argp.h>
#include <errno.h>
#include <error.h>
#include <spawn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#include <json-c/json.h>
#include "answer.h"
#include "demangle.h"
#include "facts.h"
#include "impacted.h"
#include "import.h"
#include "output.h"
#include "query.h"
#include "report.h"
#include "routes.h"

/* Return true if NODE is a clone or the like: a body that is made from another
   one.  */

static bool
clone_p (const struct node *node)
{
  static const char *const kinds[]
    = { "constprop", "isra", "part", "clone", "outline", "target", "simd" };
  static const char *const parts[]
    = { ".constprop.", ".isra.", ".part.", "._omp_fn.", "._loopfn.",
	".simdclone." };
  for (size_t i = 0; node->kind && i < sizeof kinds / sizeof *kinds; i++)
    if (!strcmp (node->kind, kinds[i]))
      return true;
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
    if (strstr (node->name, parts[i]))
      return true;
  return false;
}

/* Put TEXT on STREAM as a string of Graphviz, with at most MOST characters or
   all if that is 0: the middle of a longer one is left out.  Each byte
   that is no character can be seen.  */

static void
put_string (FILE *stream, const char *text, size_t most)
{
  size_t length = strlen (text), head = length, tail = length;
  if (most && length > most)
    {
      head = most * 2 / 3;
      tail = length - most / 3;
    }
  putc ('"', stream);
  for (size_t i = 0; i < length;)
    {
      if (i >= head && i < tail)
	{
	  fputs ("...", stream);
	  i = tail;
	  head = length;
	  continue;
	}
      size_t size = shown_length (text + i);
      if (size == 0)
	fprintf (stream, "\\\\x%02x", (unsigned char) text[i]);
      else if (text[i] == '"' || text[i] == '\\')
	fprintf (stream, "\\%c", text[i]);
      else if (text[i] == '&')
	fputs ("&amp;", stream);
      else
	fwrite (text + i, 1, size, stream);
      i += size ? size : 1;
    }
  putc ('"', stream);
}

/* Longer names would make all others small.  */

enum { LONGEST_NAME = 60 };

/* Print NODE on STREAM.  */

static void
put_node (FILE *stream, const struct node *node)
{
  fprintf (stream, "    n%zu [label=", node->number);
  put_string (stream, node->shown, LONGEST_NAME);
  fputs (", tooltip=", stream);
  char *place = node->patch ? place_text (&node->patch->body->place) : NULL;
  char *condition
    = (node->patch && node->patch->condition
       ? condition_text (node->answer->db, node->answer->units[node->unit].id,
			 node->patch->condition, SIZE_MAX, false)
       : NULL);
  char *tip = xasprintf ("%s%s%s%s%s", node->shown, place ? " " : "",
			 place ? place : "", condition ? " if " : "",
			 condition ? condition : "");
  put_string (stream, tip, 0);
  free (place);
  free (condition);
  free (tip);
  if (node->patch && node->patch->condition)
    fputs (", color=\"#999999\", fontcolor=\"#666666\"", stream);
  if (clone_p (node))
    fputs (", shape=octagon, margin=\"0,0.02\"", stream);
  if (node->asked_p)
    fprintf (stream, ", style=\"filled%s\", fillcolor=\"#ffe08a\","
	     " penwidth=2", node->patch ? "" : ",dashed");
  else if (!node->patch)
    fputs (", style=dashed", stream);
  fputs ("];\n", stream);
}

/* Print the nodes of UNIT of ANSWER among NODES on STREAM, in a box that is
   called NUMBER.  */

static void
put_unit (FILE *stream, const struct answer *answer, size_t unit,
	  const struct node *nodes, size_t number)
{
  bool open_p = false;
  for (const struct node *node = nodes; node; node = node->hh.next)
    {
      if (node->unit != unit || node->answer != answer)
	continue;
      if (!open_p)
	{
	  const struct answer_unit *of = &answer->units[unit];
	  char *label = (strcmp (of->shown, of->source)
			 ? xasprintf ("%s (%s)", of->shown, of->source)
			 : xstrdup (of->shown));
	  fprintf (stream, "  subgraph cluster_%zu {\n    label=", number);
	  put_string (stream, label, 2 * LONGEST_NAME);
	  fputs (";\n    fontname=\"Helvetica\";\n"
		 "    color=\"#bbbbbb\";\n", stream);
	  free (label);
	  open_p = true;
	}
      put_node (stream, node);
    }
  if (open_p)
    fputs ("  }\n", stream);
}

/* Print NODES of ANSWERS on STREAM, for Graphviz.  */

static void
put_graph (FILE *stream, const struct answers *answers, struct node *nodes)
{
  size_t number = 0;
  fputs ("digraph impacted {\n"
	 "  rankdir=LR;\n"
	 "  ranksep=0.6;\n"
	 "  nodesep=0.12;\n"
	 "  node [shape=box, fontname=\"Helvetica\", fontsize=12,"
	 " height=0.3, margin=\"0.1,0.04\"];\n"
	 "  edge [fontname=\"Helvetica\", fontsize=10,"
	 " fontcolor=\"#444444\", color=\"#777777\", arrowsize=0.7,"
	 " tailport=e, headport=w];\n",
	 stream);
  for (size_t i = 0; i < answers->number; i++)
    for (size_t j = 0; j < answers->all[i]->num_units; j++)
      put_unit (stream, answers->all[i], j, nodes, number++);
  for (struct node *node = nodes; node; node = node->hh.next)
    if (node->from)
      {
	fprintf (stream, "  n%zu -> n%zu", node->from->number, node->number);
	if (node->kind || node->dots_p)
	  {
	    char *label = xasprintf ("%s%s%s", node->dots_p ? "..." : "",
				     node->dots_p && node->kind ? " " : "",
				     node->kind ? node->kind : "");
	    fputs (" [label=", stream);
	    put_string (stream, label, LONGEST_NAME);
	    fputs (node->dots_p ? ", style=dotted];\n" : "];\n", stream);
	    free (label);
	  }
	else
	  fputs (";\n", stream);
      }
  fputs ("}\n", stream);
}

/* Return NODES as JSON.  */

static struct json_object *
graph_json (struct node *nodes)
{
  struct json_object *object = json_answer ("graph");
  struct json_object *all = json_object_new_array ();
  struct json_object *edges = json_object_new_array ();
  for (struct node *node = nodes; node; node = node->hh.next)
    {
      struct json_object *one = json_object_new_object ();
      json_add_number (one, "id", node->number);
      json_add_text (one, "name", node->name);
      char *readable = demangled (node->name);
      json_add_text (one, "demangled", readable);
      free (readable);
      json_add_text (one, "source", node->answer->units[node->unit].source);
      json_add_text (one, "objects", node->answer->units[node->unit].shown);
      json_object_object_add (one, "asked",
			      json_object_new_boolean (node->asked_p));
      json_object_object_add (one, "patch",
			      json_object_new_boolean (node->patch != NULL));
      json_add_text (one, "if", node->patch ? node->patch->condition : NULL);
      json_object_object_add (one, "clone",
			      json_object_new_boolean (clone_p (node)));
      json_object_array_add (all, one);
      if (!node->from)
	continue;
      one = json_object_new_object ();
      json_add_number (one, "from", node->from->number);
      json_add_number (one, "to", node->number);
      json_add_text (one, "kind", node->kind);
      json_object_object_add (one, "shortened",
			      json_object_new_boolean (node->dots_p));
      json_object_array_add (edges, one);
    }
  json_object_object_add (object, "nodes", all);
  json_object_object_add (object, "edges", edges);
  return object;
}

/* Let dot make a picture of NODES of ANSWERS on standard output.  Return an
   exit status.  */

static int
put_svg (const struct answers *answers, struct node *nodes)
{
  static char dot[] = "dot", type[] = "-Tsvg";
  char *const words[] = { dot, type, NULL };
  posix_spawn_file_actions_t actions;
  FILE *stream = tmpfile ();
  int result = STATUS_TROUBLE, status;
  pid_t child;
  if (!stream)
    {
      error (0, errno, "no temporary file");
      return STATUS_TROUBLE;
    }
  put_graph (stream, answers, nodes);
  if (fflush (stream) || ferror (stream) || fseek (stream, 0, SEEK_SET))
    error (0, errno, "cannot write a temporary file");
  else
    {
      fflush (stdout);
      posix_spawn_file_actions_init (&actions);
      posix_spawn_file_actions_adddup2 (&actions, fileno (stream),
					STDIN_FILENO);
      int code = posix_spawnp (&child, dot, &actions, NULL, words, environ);
      posix_spawn_file_actions_destroy (&actions);
      if (code)
	error (0, code, "cannot run dot: install Graphviz, or give it the"
	       " output without --svg");
      else if (waitpid (child, &status, 0) != child)
	error (0, errno, "dot cannot be waited for");
      else if (WIFSIGNALED (status))
	error (0, 0, "dot ends by a signal: %s",
	       strsignal (WTERMSIG (status)));
      else if (status != 0)
	error (0, 0, "dot fails with exit status %d", WEXITSTATUS (status));
      else
	result = STATUS_FOUND;
    }
  fclose (stream);
  return result;
}

/* What was told to do.  */

struct options
{
  struct source_options source;
  struct output_options output;
  bool svg_p;
};

static const struct argp_option graph_options[] = {
  { "svg", 's', NULL, 0, "Print a picture, which dot of Graphviz makes", 0 },
  { 0 }
};

/* Parse an option or an argument.  */

static error_t
parse_graph (int key, char *argument __attribute__ ((unused)),
	     struct argp_state *state)
{
  struct options *options = state->input;
  switch (key)
    {
    case 's':
      options->svg_p = true;
      return 0;
    case ARGP_KEY_SUCCESS:
      if (!options->source.num_words)
	argp_error (state, "no function to ask for");
      if (options->svg_p && options->source.json_p)
	argp_error (state, "--svg and --json are two answers");
      return 0;
    default:
      return parse_shared (key, state, &options->source, &options->output);
    }
}

int
command_graph (int argc, char **argv)
{
  static const struct argp_child children[]
    = { { &source_argp, 0, NULL, 0 }, { &mangled_argp, 0, NULL, 0 },
	{ 0 } };
  static const struct argp argp = {
    .options = graph_options, .parser = parse_graph,
    .args_doc = "[PATH...] FUNCTION...",
    .doc = "Print a graph for Graphviz: how each function that is to be patched"
      " has to do with FUNCTION, by the shortest route, grouped by object.  A"
      " function without code of its own is dashed, a clone an octagon, and"
      " FUNCTION filled; what is to be patched only if facts got weaker is grey."
      "  FUNCTION and PATH are as for `impacted query'.",
    .children = children
  };
  struct options options = { .svg_p = false };
  parse_options (&argp, argc, argv, 0, &options);

  struct database *db = open_sources (&options.source, 1);
  if (!db)
    return STATUS_TROUBLE;
  struct answers answers = { NULL };
  int status = ask_words (db, options.source.words,
			  options.source.num_words, &answers);
  if (answers.number)
    {
      struct node *nodes = NULL;
      for (size_t i = 0; i < answers.number; i++)
	add_nodes (&nodes, answers.all[i]);
      for (struct node *node = nodes; node; node = node->hh.next)
	node->shown = shown_name (node->name, options.output.mangled_p);
      int found = answers_status (&answers, status == STATUS_GAPS,
				  options.source.allow_gaps_p);
      if (options.source.json_p)
	{
	  struct json_object *object = graph_json (nodes);
	  json_object_object_add (object, "complete",
				  json_object_new_boolean
				  (!answers.gaps_p && status == STATUS_FOUND));
	  json_print (object);
	}
      else if (!options.svg_p)
	put_graph (stdout, &answers, nodes);
      else if (put_svg (&answers, nodes) != STATUS_FOUND)
	found = STATUS_TROUBLE;
      answers_say_gaps (&answers);
      if (status != STATUS_TROUBLE)
	status = found;
      free_nodes (nodes);
    }
  answers_free (&answers);
  database_close (db);
  return finish_output (status);
}
