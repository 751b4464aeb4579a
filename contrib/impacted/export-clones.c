/* Records as GCC dumps clones.
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

/* A dump of -fdump-ipa-clones has single steps, and who reads it follows the
   names; see clones.c.  What a record has is more than that: who calls a clone,
   and what facts lead on.  So each pair is a step here, from the function to
   what it impacts, and who follows names finds no less than the list has:

     Callgraph clone;spec;1;a.c;3;5;spec.constprop.0;2;a.c;3;5;constprop
     Callgraph clone;spec;1;a.c;3;5;top;3;a.c;9;5;inlining to

   top calls the clone.  clang-extract and klp-ccp know four reasons, and what
   is no clone of the function has the one that makes them replace it, or bring
   it along.  A function without code of its own, or with code that is right only
   for the callers that it had, is said to be removed, so that new code does not
   call it.  */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <uthash.h>
#include "export-internal.h"
#include "impacted.h"

/* A body of the unit.  */

struct node
{
  struct { int64_t unit, id; } key;
  const struct source *source;
  size_t order;			/* Its number in the dump, from 1 on.  */
  bool removed_p;
  bool body_p;			/* Something impacts it.  */
  UT_hash_handle hh;
};

/* A pair.  */

struct step
{
  struct node *from;
  struct node *to;
  const char *reason;
};

/* What is printed.  */

struct dump
{
  struct database *db;
  int64_t unit;
  struct node *nodes;
  struct node *body;		/* The one whose pairs are looked for.  */
  struct step *steps;
  size_t number;
  size_t room;
};

/* Return the node of SOURCE, which is of UNIT, in DUMP.  */

static struct node *
find_node (struct dump *dump, int64_t unit, const struct source *source)
{
  struct node *node, key = { .key = { unit, source->id } };
  HASH_FIND (hh, dump->nodes, &key.key, sizeof key.key, node);
  if (!node)
    {
      node = xcalloc (1, sizeof *node);
      node->key = key.key;
      node->source = source;
      enum body_state state = database_state (dump->db, unit, source->id);
      node->removed_p = (state == BODY_CLONED || state == BODY_INLINED
			 || state == BODY_REMOVED || state == BODY_BOUND);
      HASH_ADD (hh, dump->nodes, key, sizeof node->key, node);
    }
  return node;
}

/* Remember BODY for the struct dump DATA.  */

static bool
see_pair (void *data, const struct source *function __attribute__ ((unused)),
	  const struct source *body, int64_t home)
{
  find_node (data, home, body)->body_p = true;
  return true;
}

/* Return what a dump says of a pair of KIND, which is a single step if not
   LONG_P.  */

static const char *
reason_of (const char *kind, bool long_p)
{
  static const char *const clones[] = { "constprop", "isra", "part" };
  for (size_t i = 0; i < sizeof clones / sizeof *clones && !long_p; i++)
    if (!strcmp (kind, clones[i]))
      return clones[i];
  return "inlining to";
}

/* Add to the struct dump DATA that FUNCTION impacts its body as IMPACT
   says.  */

static bool
add_step (void *data, int64_t function, const struct impact_row *impact)
{
  struct dump *dump = data;
  /* Other units of a program have their own pairs.  */
  if (impact->unit != dump->unit)
    return true;
  grow_array (&dump->steps, &dump->room, dump->number, sizeof *dump->steps);
  dump->steps[dump->number++] = (struct step) {
    .from = find_node (dump, dump->unit, database_source (dump->db, function)),
    .to = dump->body, .reason = reason_of (impact->kind, impact->via != NULL)
  };
  return true;
}

/* The order of sources: by name and place.  */

static int
compare_sources (const struct source *one, const struct source *other)
{
  int order = strcmp (one->name, other->name);
  if (!order)
    order = ((one->place.line > other->place.line)
	     - (one->place.line < other->place.line));
  return order ? order : (one->id > other->id) - (one->id < other->id);
}

static int
compare_steps (const void *a, const void *b)
{
  const struct step *one = a, *other = b;
  int order = compare_sources (one->from->source, other->from->source);
  return order ? order : compare_sources (one->to->source, other->to->source);
}

static int
compare_nodes (const struct node *one, const struct node *other)
{
  return compare_sources (one->source, other->source);
}

/* Print NODE: its fields are never empty, as some readers pass empty ones
   by.  */

static void
print_node (const struct node *node)
{
  const struct place *place = &node->source->place;
  const char *file = place->file && *place->file ? place->file : "<built-in>";
  printf (";%s;%zu;%s;%u;%u", node->source->name, node->order, file,
	  place->line, place->column);
}

/* Add SYMBOL, a function that is bound or an alias of one, to the struct dump
   DATA.  */

static bool
see_symbol (void *data, const struct source *symbol)
{
  struct dump *dump = data;
  find_node (dump, dump->unit, symbol)->removed_p = true;
  return true;
}

/* Add FUNCTION, with its aliases, to the struct dump DATA.  */

static bool
see_bound (void *data, const struct source *function)
{
  struct dump *dump = data;
  see_symbol (dump, function);
  database_aliases (dump->db, dump->unit, function->id, see_symbol, dump);
  return true;
}

/* Print what is known of UNIT in DB, with numbers after *LAST, which becomes
   the last one.  */

static void
print_unit (struct database *db, const struct answer_unit *unit, size_t *last)
{
  struct dump dump = { .db = db, .unit = unit->id };
  struct node *node, *next;
  database_unit_impacts (db, unit->id, see_pair, &dump);
  /* What is added meanwhile is at the end, and impacts alone.  */
  HASH_ITER (hh, dump.nodes, node, next)
    if (node->body_p)
      {
	dump.body = node;
	database_inside (db, node->key.unit, node->key.id, add_step, &dump);
      }
  database_bound (db, unit->id, see_bound, &dump);
  if (dump.number)
    qsort (dump.steps, dump.number, sizeof *dump.steps, compare_steps);
  HASH_SORT (dump.nodes, compare_nodes);
  for (node = dump.nodes; node; node = node->hh.next)
    node->order = ++*last;
  for (size_t i = 0; i < dump.number; i++)
    {
      fputs ("Callgraph clone", stdout);
      print_node (dump.steps[i].from);
      print_node (dump.steps[i].to);
      printf (";%s\n", dump.steps[i].reason);
    }
  HASH_ITER (hh, dump.nodes, node, next)
    {
      if (node->removed_p)
	{
	  fputs ("Callgraph removal", stdout);
	  print_node (node);
	  putchar ('\n');
	}
      HASH_DEL (dump.nodes, node);
      free (node);
    }
  free (dump.steps);
}

void
print_ipa_clones (const struct export *export)
{
  const struct answer *answer = export->answer;
  size_t last = 0;
  for (size_t i = 0; answer && i < answer->num_units; i++)
    if (unit_wanted_p (export, &answer->units[i]))
      print_unit (answer->db, &answer->units[i], &last);
}
