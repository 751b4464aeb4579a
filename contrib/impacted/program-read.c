/* Records of the units of programs.
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


/* Of the partitions of a link, records as of units that were compiled alone are
   made: each has the functions of one source, with the pairs that all
   partitions have of them.  What stays is that a body may be of another unit
   than the function that impacts it.  Each partition is an object, in which a
   symbol is one thing:

     - that of a function with code there, below the source of that;
     - or a clone of a function, at whose place it is, or its code under another
       name.

   A pair may name the partition of its symbol, where that is another one.

   So two static functions of one name are told apart, also those of a header,
   whose places are the same.  */

#include <error.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <uthash.h>
#include "program-internal.h"

/* One of the lines that partitions have of a function.  */

struct line
{
  const struct partition *part;
  const struct part_function *function;
  struct line *next;		/* Of the same function.  */
};

/* A function of a unit.  */

struct merged
{
  char *key;			/* Its unit, place and name.  */
  struct line *first;
  struct line **last;
  struct line *state;		/* The one with its state, or null.  */
  struct merged *next;		/* Of the unit.  */
  UT_hash_handle hh;
};

/* A source of the link.  */

struct unit
{
  char *key;			/* Its name, level and options, and which one
				   it is of those with the same ones.  */
  const struct part_source *source;
  const char *directory;
  struct merged *first;
  struct merged **last;
  size_t number;
  size_t seen;			/* The last partition that names it.  */
  UT_hash_handle hh;
};

/* Where a symbol of a partition is from.  */

struct symbol_home
{
  const char *name;
  size_t unit;
  UT_hash_handle hh;
};

/* A program whose partitions are put together.  */

struct merger
{
  const struct program *program;
  struct obstack memory;
  struct unit *by_key;
  struct unit **units;
  size_t num_units;
  size_t room;
  size_t **unit_of;		/* Of the sources of each partition.  */
  struct merged *functions;
};

/* Add TEXT, or that there is none, to the key that is made.  */

static void
grow_key (struct obstack *memory, const char *text)
{
  obstack_printf (memory, "%c%s%c", text ? '+' : '-', text ? text : "", '\0');
}

/* Return the number of the source INDEX of PART, which is that of MERGER with
   the number WHICH.  A new one is only in the first partition.  Return SIZE_MAX
   after a message.  */

static size_t
find_unit (struct merger *merger, size_t which, size_t index)
{
  const struct partition *part = merger->program->parts[which];
  const struct part_source *source = &part->sources[index];
  struct obstack *memory = &merger->memory;
  struct unit *unit;
  size_t count = 0, length;
  char *key;
  do
    {
      grow_key (memory, source->source);
      grow_key (memory, source->level);
      grow_key (memory, source->options);
      obstack_grow (memory, &count, sizeof count);
      length = obstack_object_size (memory);
      key = obstack_finish (memory);
      HASH_FIND (hh, merger->by_key, key, length, unit);
      count++;
      /* Two sources of one partition are two units.  */
    }
  while (unit && unit->seen == which + 1);
  if (!unit && which)
    {
      error (0, 0, "%s: the first partition of the link %s, in %s, does not"
	     " name the unit %s: the records are not of one link", part->file,
	     merger->program->checksum, merger->program->parts[0]->file,
	     source->source);
      return SIZE_MAX;
    }
  if (!unit)
    {
      unit = obstack_alloc (memory, sizeof *unit);
      *unit = (struct unit) {
	.key = key, .source = source, .number = merger->num_units
      };
      unit->last = &unit->first;
      HASH_ADD_KEYPTR (hh, merger->by_key, key, length, unit);
      grow_array (&merger->units, &merger->room, merger->num_units,
		  sizeof *merger->units);
      merger->units[merger->num_units++] = unit;
    }
  unit->seen = which + 1;
  if (!unit->directory)
    unit->directory = source->directory;
  return unit->number;
}

/* Find the units that the sources of all partitions of MERGER are.  Return
   false after a message.  */

static bool
find_units (struct merger *merger)
{
  const struct program *program = merger->program;
  merger->unit_of = xcalloc (program->number, sizeof *merger->unit_of);
  for (size_t i = 0; i < program->number; i++)
    {
      size_t number = program->parts[i]->num_sources;
      merger->unit_of[i] = obstack_alloc (&merger->memory,
					  number * sizeof **merger->unit_of);
      for (size_t j = 0; j < number; j++)
	if ((merger->unit_of[i][j] = find_unit (merger, i, j)) == SIZE_MAX)
	  return false;
    }
  return true;
}

/* Return true if the line FUNCTION has the state of the function.  */

static bool
state_p (const struct part_function *function)
{
  return strcmp (function->row.state, "elsewhere");
}

/* Add the line FUNCTION of PART to those of its function in the unit NUMBER.
   Return false after a message: another partition has the state as well.  */

static bool
add_line (struct merger *merger, const struct partition *part,
	  const struct part_function *function, size_t number)
{
  struct obstack *memory = &merger->memory;
  const struct record_function *row = &function->row;
  size_t place[] = { number, row->place.line, row->place.column };
  obstack_grow (memory, place, sizeof place);
  grow_key (memory, row->name);
  grow_key (memory, row->place.file);
  size_t length = obstack_object_size (memory);
  char *key = obstack_finish (memory);
  struct merged *merged;
  HASH_FIND (hh, merger->functions, key, length, merged);
  if (!merged)
    {
      merged = obstack_alloc (memory, sizeof *merged);
      *merged = (struct merged) { .key = key };
      merged->last = &merged->first;
      HASH_ADD_KEYPTR (hh, merger->functions, key, length, merged);
      *merger->units[number]->last = merged;
      merger->units[number]->last = &merged->next;
    }
  struct line *line = obstack_alloc (memory, sizeof *line);
  *line = (struct line) { .part = part, .function = function };
  *merged->last = line;
  merged->last = &line->next;
  if (!state_p (function))
    return true;
  if (merged->state && merged->state->part != part)
    {
      error (0, 0, "%s: the state of `%s' of %s is here, and in %s as well: the"
	     " records of the link %s do not fit together", part->file,
	     row->name, merger->units[number]->source->source,
	     merged->state->part->file, merger->program->checksum);
      return false;
    }
  if (!merged->state)
    merged->state = line;
  return true;
}

/* Put the lines of all partitions of MERGER together.  Return false after a
   message.  */

static bool
add_lines (struct merger *merger)
{
  const struct program *program = merger->program;
  for (size_t i = 0; i < program->number; i++)
    {
      const struct partition *part = program->parts[i];
      for (size_t j = 0; j < part->num_functions; j++)
	if (!add_line (merger, part, &part->functions[j],
		       merger->unit_of[i][part->functions[j].row.unit]))
	  return false;
    }
  for (const struct merged *merged = merger->functions; merged;
       merged = merged->hh.next)
    if (!merged->state)
      {
	const struct partition *part = merged->first->part;
	error (0, 0, "%s: no partition has the state of `%s', which is not"
	       " here: the records of the link %s are not complete", part->file,
	       merged->first->function->row.name, program->checksum);
	return false;
      }
  return true;
}

/* Return true if A and B are one place.  */

static bool
same_place_p (const struct place *a, const struct place *b)
{
  return (a->line == b->line && a->column == b->column
	  && (a->file && b->file ? !strcmp (a->file, b->file)
	      : a->file == b->file));
}

/* Return the pair of FUNCTION, of PART, with the other symbol that its code
   has, or null if it has its own.  */

static const struct record_impact *
renamed (const struct partition *part, const struct part_function *function)
{
  for (size_t i = 0; i < function->num_pairs; i++)
    {
      const struct record_impact *pair = &part->pairs[function->pairs + i];
      if (!strcmp (pair->kind, "renamed")
	  && same_place_p (&pair->place, &function->row.place))
	return pair;
    }
  return NULL;
}

/* Note in *HOMES that the symbol NAME is of UNIT, unless that is known.  */

static void
note_home (struct symbol_home **homes, const char *name, size_t unit,
	   struct obstack *memory)
{
  struct symbol_home *home;
  HASH_FIND_STR (*homes, name, home);
  if (home)
    return;
  home = obstack_alloc (memory, sizeof *home);
  *home = (struct symbol_home) { .name = name, .unit = unit };
  HASH_ADD_KEYPTR (hh, *homes, home->name, strlen (name), home);
}

/* Return the unit whose source FILE is, or OTHER if there is none.  */

static size_t
unit_of_file (const struct merger *merger, const char *file, size_t other)
{
  for (size_t i = 0; file && i < merger->num_units; i++)
    if (!strcmp (merger->units[i]->source->source, file))
      return i;
  return other;
}

/* Return the homes of the symbols of PART, whose sources are the units
   UNIT_OF.  */

static struct symbol_home *
find_symbols (struct merger *merger, const struct partition *part,
	      const size_t *unit_of)
{
  struct symbol_home *homes = NULL;
  for (size_t i = 0; i < part->num_functions; i++)
    {
      const struct part_function *function = &part->functions[i];
      const char *state = function->row.state;
      const struct record_impact *other = renamed (part, function);
      if (other || !strcmp (state, "emitted") || !strcmp (state, "bound"))
	note_home (&homes, other ? other->name : function->row.name,
		   unit_of[function->row.unit], &merger->memory);
    }
  for (size_t i = 0; i < part->num_functions; i++)
    {
      const struct part_function *function = &part->functions[i];
      for (size_t j = 0; j < function->num_pairs; j++)
	{
	  const struct record_impact *pair = &part->pairs[function->pairs + j];
	  if (!pair->part
	      && same_place_p (&pair->place, &function->row.place))
	    note_home (&homes, pair->name, unit_of[function->row.unit],
		       &merger->memory);
	}
    }
  return homes;
}

/* Find the homes of what is impacted, for all partitions of MERGER, which has
   each of them.  */

static void
find_homes (struct merger *merger)
{
  const struct program *program = merger->program;
  struct symbol_home **homes = xcalloc (program->number, sizeof *homes);
  for (size_t i = 0; i < program->number; i++)
    homes[i] = find_symbols (merger, program->parts[i], merger->unit_of[i]);
  for (size_t i = 0; i < program->number; i++)
    {
      struct partition *part = program->parts[i];
      for (size_t j = 0; j < part->num_functions; j++)
	{
	  const struct part_function *function = &part->functions[j];
	  size_t unit = merger->unit_of[i][function->row.unit];
	  for (size_t k = 0; k < function->num_pairs; k++)
	    {
	      struct record_impact *pair = &part->pairs[function->pairs + k];
	      size_t which = pair->part ? pair->part - 1 : i;
	      struct symbol_home *home;
	      pair->part = program->parts[which]->order;
	      HASH_FIND_STR (homes[which], pair->name, home);
	      pair->home = (home ? home->unit
			    : unit_of_file (merger, pair->place.file, unit));
	    }
	}
    }
  for (size_t i = 0; i < program->number; i++)
    HASH_CLEAR (hh, homes[i]);
  free (homes);
}

/* Return what is said of MERGED: its state, or `renamed' where the symbol of
   its name is not its own; new code cannot call one that is bound.  */

static struct record_function
row_of (const struct merged *merged)
{
  const struct line *line = merged->state;
  struct record_function row = line->function->row;
  row.part = line->part->order;
  bool bound_p = !strcmp (row.state, "bound");
  if ((bound_p || !strcmp (row.state, "emitted"))
      && renamed (line->part, line->function))
    row.state = bound_p ? "cloned" : "renamed";
  return row;
}

/* Pass MERGED to HANDLER with DATA.  */

static bool
pass_function (const struct merged *merged,
	       const struct record_handler *handler, void *data)
{
  struct record_function row = row_of (merged);
  if (!handler->function (data, &row))
    return false;
  for (const struct line *line = merged->first; line; line = line->next)
    for (size_t i = 0; i < line->function->num_facts && handler->fact; i++)
      if (!handler->fact (data, &line->part->facts[line->function->facts + i]))
	return false;
  for (const struct line *line = merged->first; line; line = line->next)
    for (size_t i = 0; i < line->function->num_pairs; i++)
      if (!handler->impact (data,
			    &line->part->pairs[line->function->pairs + i]))
	return false;
  return true;
}

/* Pass all units of MERGER to HANDLER with DATA.  */

static bool
pass_units (const struct merger *merger, const struct record_handler *handler,
	    void *data)
{
  const struct program *program = merger->program;
  XXH128_hash_t *digests = xcalloc (program->number, sizeof *digests);
  const char *gap = NULL;
  unsigned long left_out = 0;
  bool ok = true;
  for (size_t i = 0; i < program->number; i++)
    {
      const struct partition *part = program->parts[i];
      digests[i] = part->digest;
      left_out += part->left_out;
      if (!gap)
	gap = part->gap;
    }
  for (size_t i = 0; ok && i < merger->num_units; i++)
    {
      const struct unit *unit = merger->units[i];
      struct record_unit row = {
	.text = (const char *) digests,
	.length = program->number * sizeof *digests,
	.compiler = program->parts[0]->compiler,
	.source = unit->source->source, .level = unit->source->level,
	.options = unit->source->options, .gap = gap, .format = 2,
	/* Which unit they are of is not known.  */
	.left_out = i ? 0 : left_out,
	.link = program->checksum, .number = i, .of = merger->num_units,
	.directory = unit->directory
      };
      ok = handler->unit (data, &row);
      for (const struct merged *merged = unit->first; ok && merged;
	   merged = merged->next)
	ok = pass_function (merged, handler, data);
      ok = ok && handler->end (data);
    }
  free (digests);
  return ok;
}

bool
program_read (const struct program *program,
	      const struct record_handler *handler, void *data)
{
  struct merger merger = { .program = program };
  obstack_init (&merger.memory);
  bool ok = find_units (&merger) && add_lines (&merger);
  if (ok)
    find_homes (&merger);
  ok = ok && pass_units (&merger, handler, data);
  HASH_CLEAR (hh, merger.by_key);
  HASH_CLEAR (hh, merger.functions);
  obstack_free (&merger.memory, NULL);
  free (merger.units);
  free (merger.unit_of);
  return ok;
}
