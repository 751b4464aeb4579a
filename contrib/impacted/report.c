/* Printing answers.
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

#include <error.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <uthash.h>
#include "demangle.h"
#include "facts.h"
#include "groups.h"
#include "impacted.h"
#include "output.h"
#include "report.h"
#include "report-facts.h"
#include "report-lines.h"
#include "routes.h"
#include "rows.h"
#include "rules.h"
#include "totals.h"

int
answers_status (const struct answers *answers, bool gaps_p, bool allow_p)
{
  if ((gaps_p || answers->gaps_p) && !allow_p)
    return STATUS_GAPS;
  return answers->num_patches ? STATUS_FOUND : STATUS_NOTHING;
}

char *
builds_text (struct database *db, const bool *builds)
{
  size_t number, count = 0;
  const struct build *all = database_builds (db, &number);
  char *names, *text;
  size_t length;
  FILE *stream = open_text (&names, &length);
  for (size_t i = 0; i < number; i++)
    if (builds[i])
      fprintf (stream, "%s%s", count++ ? ", " : "", all[i].name);
  fclose (stream);
  text = xasprintf ("%zu build%s: %s", count, count == 1 ? "" : "s", names);
  free (names);
  return text;
}

/* A line of a set, to compare it with others.  */

struct line
{
  char *text;
  bool used_p;
  UT_hash_handle hh;
};

/* Return the text of ROW of UNIT.  */

static char *
line_text (const struct answer_unit *unit, const struct row *row)
{
  return xasprintf ("%s\n%s%s%s%s", unit->source, row->patch ? "" : "+",
		    row->body->name, row->condition ? " if " : "",
		    row->condition ? row->condition : "");
}

/* What of an answer is printed.  */

struct selection
{
  const struct answer *answer;
  size_t build;			/* The one whose objects are named.  */
  struct line *known;		/* What is passed over, and marked; or
				   null.  */
  const struct output_options *output;
  struct node *nodes;		/* The routes, if they are printed too.  */
};

/* Return true if the line for ROW of UNIT is passed over in SELECTION.  */

static bool
known_p (const struct selection *selection, const struct answer_unit *unit,
	 const struct row *row)
{
  struct line *line = NULL;
  if (!selection->known)
    return false;
  char *text = line_text (unit, row);
  HASH_FIND_STR (selection->known, text, line);
  free (text);
  if (line)
    line->used_p = true;
  return line != NULL;
}

/* Return true if BUILD has UNIT.  */

static bool
in_build_p (const struct answer_unit *unit, size_t build)
{
  for (size_t i = 0; i < unit->num_objects; i++)
    if (unit->objects[i].build == build)
      return true;
  return false;
}

/* A unit that is printed.  */

struct printing
{
  const struct selection *selection;
  const struct answer_unit *unit;
  struct table *table;
  struct row *rows;
  size_t *lines;		/* For each row its line in the table, or 0.  */
  size_t num_rows;
  size_t headers;		/* Rows that are only counted.  */
  bool printed_p;		/* Its heading is.  */
};

/* Print where UNIT is in SELECTION.  */

static void
print_heading (const struct selection *selection,
	       const struct answer_unit *unit)
{
  char *title = unit_title (selection->answer, unit, selection->build);
  put_colour (stdout, COLOUR_HEADING);
  put_text (stdout, title);
  put_colour (stdout, COLOUR_NONE);
  if (strcmp (title, unit->source))
    {
      fputs (" (", stdout);
      put_text (stdout, unit->source);
      putchar (')');
    }
  putchar ('\n');
  free (title);
}

/* Say when what follows is patched in the unit of PRINTING: if CONDITION is
   true, of which the first facts are named.  */

static void
print_condition (const struct printing *printing, const char *condition)
{
  const struct answer *answer = printing->selection->answer;
  const struct output_options *output = printing->selection->output;
  size_t most = output->all_p ? SIZE_MAX : FEW_FACTS;
  char *text = (answer->records
		? facts_text (condition, most, output->mangled_p)
		: condition_text (answer->db, printing->unit->id, condition,
				  most, output->mangled_p));
  fputs (answer->records ? "  also, for " : "  also, if ", stdout);
  put_text (stdout, text);
  puts (":");
  free (text);
}

/* Return how PLACE is written.  On a narrow terminal the main file of the unit,
   which the heading has, is without its folders.  */

static char *
defined_text (const struct printing *printing, const struct place *place)
{
  enum { NARROW = 100 };
  unsigned width = terminal_width (stdout);
  struct place near = *place;
  if (width && width < NARROW && place->file
      && !strcmp (place->file, printing->unit->source))
    near.file = basename (place->file);
  return place_text (&near);
}

/* Add row INDEX of PRINTING to its table.  */

static void
add_row (struct printing *printing, size_t index)
{
  const struct selection *selection = printing->selection;
  const struct row *row = &printing->rows[index];
  char *name = shown_name (row->body->name, selection->output->mangled_p);
  char *place = defined_text (printing, &row->body->place);
  char *text = NULL;
  if (row->patch)
    {
      struct symbol_facts facts;
      find_symbol (selection->answer, printing->unit, selection->build, row,
		   &facts);
      text = symbol_text (row, &facts);
      free_symbol (&facts);
    }
  printing->lines[index]
    = table_row (printing->table, name, row->kind, action_name (row->action),
		 text, place);
  free (name);
  free (place);
  free (text);
}

/* Return the line of NODE in the table of PRINTING, to which it is added if it
   is not there.  */

static size_t
node_line (struct printing *printing, struct node *node)
{
  for (size_t i = 0; i < printing->num_rows && !node->line; i++)
    if (printing->lines[i]
	&& (node->patch ? printing->rows[i].patch == node->patch
	    : (printing->rows[i].bring
	       && !strcmp (printing->rows[i].body->name, node->name))))
      node->line = printing->lines[i];
  if (!node->line)
    {
      char *name = shown_name (node->name,
			       printing->selection->output->mangled_p);
      node->line = table_row (printing->table, name,
			      node->asked_p ? "changed" : NULL, NULL, NULL,
			      NULL);
      free (name);
    }
  return node->line;
}

/* Return true if NODE is one of those above a row in the table of PRINTING, or
   one of these.  */

static bool
above_row_p (const struct printing *printing, const struct node *node)
{
  for (size_t i = 0; i < printing->num_rows; i++)
    if (printing->lines[i] && printing->rows[i].patch)
      for (const struct node *above
	     = find_node ((struct node **) &printing->selection->nodes,
			  printing->selection->answer,
			  printing->rows[i].patch->unit,
			  printing->rows[i].body->name,
			  strlen (printing->rows[i].body->name));
	   above; above = above->from)
	if (above == node)
	  return true;
  return false;
}

/* Make the table of PRINTING a tree: below each function is what it gets into.
   What counts if CONDITION is true has the functions above it once more.  */

static void
add_tree (struct printing *printing, const char *condition)
{
  struct node *nodes = printing->selection->nodes;
  size_t unit = printing->unit - printing->selection->answer->units;
  for (struct node *node = nodes; node; node = node->hh.next)
    node->line = 0;
  for (struct node *node = nodes; node; node = node->hh.next)
    if (node->answer == printing->selection->answer && node->unit == unit
	&& node->from
	&& (condition ? above_row_p (printing, node) : node->always_p))
      {
	size_t child = node_line (printing, node);
	table_set_parent (printing->table, child,
			  node_line (printing, node->from));
      }
}

/* Print the functions of PRINTING that are patched if CONDITION is true, or in
   any case if that is null, after an empty line if LATER_P and the heading of
   the unit if that was not printed.  Those of headers are counted.  Return
   false if there are none.  */

static bool
print_part (struct printing *printing, const char *condition, bool later_p)
{
  const struct selection *selection = printing->selection;
  size_t headers = printing->headers;
  memset (printing->lines, 0, (printing->num_rows + 1)
			      * sizeof *printing->lines);
  printing->table = table_new (selection->nodes ? "tllxw" : "nllxw");
  table_row (printing->table, "FUNCTION", "KIND", "DO", "SYMBOL", "DEFINED");
  for (size_t i = 0; i < printing->num_rows; i++)
    {
      const struct row *row = &printing->rows[i];
      if (!row->condition != !condition
	  || (condition && strcmp (row->condition, condition))
	  || known_p (selection, printing->unit, row))
	continue;
      if (row->header_p && !selection->output->all_p)
	printing->headers++;
      else
	add_row (printing, i);
    }
  if (selection->nodes)
    add_tree (printing, condition);
  bool rows_p = table_rows (printing->table) > 1;
  if ((rows_p || printing->headers > headers) && !printing->printed_p)
    {
      if (later_p)
	putchar ('\n');
      print_heading (selection, printing->unit);
      printing->printed_p = true;
    }
  if (rows_p && condition)
    print_condition (printing, condition);
  table_print (printing->table, stdout, condition ? 4 : 2);
  return rows_p;
}

/* Print which functions of UNIT new code must not call.  */

static void
print_bound (const struct selection *selection,
	     const struct answer_unit *unit)
{
  struct bound_functions bound;
  bound_find (&bound, selection->answer, unit);
  if (bound.number)
    {
      char *text = bound_text (&bound, selection->output->all_p ? SIZE_MAX
			       : FEW_FACTS, selection->output->mangled_p);
      fputs ("  ", stdout);
      put_text (stdout, text);
      putchar ('\n');
      free (text);
    }
  bound_free (&bound);
}

/* Print UNIT of SELECTION, after an empty line if LATER_P: what is patched in
   any case first, and then what is for facts that got weaker.  Return false if
   there is nothing to print.  */

static bool
print_unit (const struct selection *selection, const struct answer_unit *unit,
	    bool later_p)
{
  struct printing printing = { .selection = selection, .unit = unit };
  printing.rows = unit_rows (selection->answer, unit, &printing.num_rows);
  printing.lines = xcalloc (printing.num_rows + 1, sizeof *printing.lines);
  print_part (&printing, NULL, later_p);
  for (size_t i = 0; i < printing.num_rows; i++)
    {
      const char *condition = printing.rows[i].condition;
      bool new_p = condition != NULL;
      for (size_t j = 0; j < i && new_p; j++)
	new_p = (!printing.rows[j].condition
		 || strcmp (printing.rows[j].condition, condition));
      if (new_p)
	print_part (&printing, condition, later_p);
    }
  if (printing.headers)
    printf ("  and %zu function%s of headers, by #include (--all)\n",
	    printing.headers, printing.headers == 1 ? "" : "s");
  if (printing.printed_p)
    print_bound (selection, unit);
  free (printing.rows);
  free (printing.lines);
  return printing.printed_p;
}

/* Print all of SELECTION, after an empty line if LATER_P.  Return true if
   anything was printed.  */

static bool
print_selection (const struct selection *selection, bool later_p)
{
  const struct answer *answer = selection->answer;
  bool printed_p = false;
  for (size_t i = 0; i < answer->num_units; i++)
    if (in_build_p (&answer->units[i], selection->build)
	&& print_unit (selection, &answer->units[i], later_p || printed_p))
      printed_p = true;
  return printed_p;
}

/* Return the lines of the set of GROUP.  */

static struct line *
make_lines (const struct group *group)
{
  struct line *lines = NULL;
  const struct answer *answer = group->answer;
  for (size_t i = 0; i < answer->num_units; i++)
    {
      const struct answer_unit *unit = &answer->units[i];
      if (!in_build_p (unit, group->first))
	continue;
      size_t number;
      struct row *rows = unit_rows (answer, unit, &number);
      for (size_t j = 0; j < number; j++)
	{
	  struct line *line, *old;
	  char *text = line_text (unit, &rows[j]);
	  HASH_FIND_STR (lines, text, old);
	  if (old)
	    {
	      free (text);
	      continue;
	    }
	  line = xcalloc (1, sizeof *line);
	  line->text = text;
	  HASH_ADD_KEYPTR (hh, lines, line->text, strlen (line->text), line);
	}
      free (rows);
    }
  return lines;
}

static void
free_lines (struct line *lines)
{
  struct line *line, *next;
  HASH_ITER (hh, lines, line, next)
    {
      HASH_DEL (lines, line);
      free (line->text);
      free (line);
    }
}

/* Return true if one of LINES is not among OTHERS.  */

static bool
more_p (const struct line *lines, const struct line *others)
{
  for (; lines; lines = lines->hh.next)
    {
      const struct line *other;
      HASH_FIND_STR (others, lines->text, other);
      if (!other)
	return true;
    }
  return false;
}

/* Return what follows the name of GROUP, which comes after the first one, that
   has LINES.  *OTHER_P says whether it has any that those lack.  */

static const char *
difference_text (const struct group *group, const struct line *lines,
		 bool *other_p)
{
  struct line *own = make_lines (group);
  *other_p = more_p (own, lines);
  bool less_p = more_p (lines, own);
  free_lines (own);
  return (*other_p ? ": the same, and also:"
	  : less_p ? ": the same, but without:" : ": the same");
}

/* Print what of LINES the last selection has not, after a title if TITLE_P.  */

static void
print_missing (struct line *lines, bool title_p)
{
  for (const struct line *line = lines; line; line = line->hh.next)
    if (!line->used_p)
      {
	const char *name = strchr (line->text, '\n') + 1;
	char *source = xstrndup (line->text, name - 1 - line->text);
	char *text = (*name == '+'
		      ? xasprintf ("  %s (%s), to bring along", name + 1,
				   source)
		      : xasprintf ("  %s (%s)", name, source));
	if (title_p)
	  puts ("but without:");
	put_text (stdout, text);
	putchar ('\n');
	free (source);
	free (text);
	title_p = false;
      }
}

/* Print GROUP of ANSWERS as what differs from LINES, which are those of the
   first group.  MORE_P says whether it has any that those lack.  */

static void
print_difference (const struct group *group, struct line *lines, bool more_p,
		  const struct output_options *output, struct node *nodes)
{
  for (struct line *line = lines; line; line = line->hh.next)
    line->used_p = false;
  struct selection selection
    = { group->answer, group->first, lines, output, nodes };
  print_selection (&selection, false);
  print_missing (lines, more_p);
}

void
answers_say_nothing (const struct answers *answers)
{
  for (size_t i = 0; i < answers->number; i++)
    for (size_t j = 0; j < answers->all[i]->num_asked; j++)
      {
	const char *name = answers->all[i]->asked[j].name;
	bool said_p = answers->all[i]->asked[j].deleted_p;
	for (size_t k = 0; k < i && !said_p; k++)
	  for (size_t l = 0; l < answers->all[k]->num_asked; l++)
	    said_p |= !strcmp (answers->all[k]->asked[l].name, name);
	for (size_t l = 0; l < j; l++)
	  said_p |= !strcmp (answers->all[i]->asked[l].name, name);
	if (!said_p)
	  error (0, 0, "%s: there is no code of it, and nothing to patch",
		 name);
      }
}

/* Return NUMBER as a cell of a table, in BUFFER, or null for 0.  */

static const char *
number_cell (char buffer[24], size_t number)
{
  snprintf (buffer, 24, "%zu", number);
  return number ? buffer : NULL;
}

/* Print the totals of ANSWER for BUILD; where there are a few objects, first
   those of each.  */

static void
print_totals (const struct answer *answer, size_t build)
{
  enum { FEW = 20 };
  struct totals totals;
  char *last = NULL;
  count_totals (answer, build, NULL, &totals);
  struct table *table = table_new ("wrrrrrrrr");
  table_row (table, "OBJECT", "PATCH", "CANNOT", "BRING", "HEADERS", "FOLLOW",
	     "GONE", "PAGES", "IF");
  for (size_t i = 0; i < answer->num_units && totals.objects > 1
       && totals.objects <= FEW; i++)
    {
      char *names = unit_names (&answer->units[i], build), cells[8][24];
      struct totals own;
      if (names && (!last || strcmp (names, last)))
	{
	  char *title = unit_title (answer, &answer->units[i], build);
	  count_totals (answer, build, names, &own);
	  table_row (table, title, number_cell (cells[0], own.patch),
		     number_cell (cells[1], own.cannot),
		     number_cell (cells[2], own.bring),
		     number_cell (cells[3], own.headers),
		     number_cell (cells[4], own.follow),
		     number_cell (cells[5], own.nothing),
		     number_cell (cells[6], own.pages),
		     number_cell (cells[7], own.conditional));
	  free (title);
	}
      if (names)
	{
	  free (last);
	  last = names;
	}
    }
  free (last);
  table_print (table, stdout, 0);
  char *text = totals_text (&totals);
  puts (text);
  free (text);
}

/* Print the groups of ANSWERS for people, with the tree of routes if WHY_P.  */

static void
print_groups (const struct answers *answers,
	      const struct output_options *output, bool why_p)
{
  struct groups groups;
  struct node *nodes = NULL;
  size_t number = 0;
  struct database *db = answers->all[0]->db;
  database_builds (db, &number);
  make_groups (answers, &groups);
  for (size_t i = 0; i < answers->number && why_p; i++)
    add_nodes (&nodes, answers->all[i]);
  struct line *lines = groups.number > 1 ? make_lines (&groups.all[0]) : NULL;
  for (size_t i = 0; i < groups.number; i++)
    {
      const struct group *group = &groups.all[i];
      bool empty_p = empty_group_p (group), other_p = true;
      if (number > 1)
	{
	  char *text = builds_text (db, group->builds);
	  if (i)
	    putchar ('\n');
	  put_colour (stdout, COLOUR_HEADING);
	  put_text (stdout, text);
	  put_colour (stdout, COLOUR_NONE);
	  puts (empty_p ? ": nothing to patch"
		: i ? difference_text (group, lines, &other_p)
		: group->num_builds > 1 ? ": the same set:" : ":");
	  free (text);
	}
      if (empty_p)
	continue;
      if (i == 0)
	{
	  struct selection selection
	    = { group->answer, group->first, NULL, output, nodes };
	  print_selection (&selection, false);
	}
      else
	print_difference (group, lines, other_p, output, nodes);
      putchar ('\n');
      print_totals (group->answer, group->first);
      print_facts (group->answer, output);
    }
  free_nodes (nodes);
  free_lines (lines);
  free_groups (&groups);
}

void
answers_print (const struct answers *answers,
	       const struct output_options *output, bool why_p)
{
  bool any_p = false;
  for (size_t i = 0; i < answers->number; i++)
    any_p |= answers->all[i]->num_patches > 0;
  switch (output->format)
    {
    case FORMAT_NAMES:
      print_names (answers, output);
      break;
    case FORMAT_RAW:
      print_raw (answers, output);
      break;
    case FORMAT_QUICKFIX:
      print_quickfix (answers, output);
      break;
    default:
      if (any_p)
	print_groups (answers, output, why_p);
    }
  if (!any_p)
    answers_say_nothing (answers);
  else if (level_text (answers))
    error (0, 0, "%s", level_text (answers));
  answers_say_gaps (answers);
}
