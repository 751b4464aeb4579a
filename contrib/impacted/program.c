/* Gathering the partitions of programs.
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


/* What a partition says is kept until all of its link are there.  The files
   that have them come in any order, and may have one that another file has as
   well: the program and what -save-temps leaves.  */

#include <error.h>
#include <stdlib.h>
#include <string.h>
#include "digest.h"
#include "program-internal.h"

/* Return a copy of TEXT that lives as long as PART, or null.  */

static const char *
keep (struct partition *part, const char *text)
{
  return text ? obstack_copy0 (&part->memory, text, strlen (text)) : NULL;
}

/* Forget the functions of PART.  */

static void
forget_functions (struct partition *part)
{
  free (part->functions);
  free (part->pairs);
  free (part->facts);
  part->functions = NULL;
  part->pairs = NULL;
  part->facts = NULL;
  part->num_functions = part->num_pairs = part->num_facts = 0;
  obstack_free (&part->memory, NULL);
  obstack_init (&part->memory);
}

static void
free_partition (struct partition *part)
{
  forget_functions (part);
  obstack_free (&part->memory, NULL);
  free (part->file);
  free (part->path);
  free (part);
}

/* Return the link CHECKSUM of FOLDER, or of one file if that is null, in ALL,
   to which it is added if it is not there.  */

static struct program *
find_program (struct programs *all, const char *checksum, const char *folder)
{
  for (size_t i = 0; i < all->number; i++)
    if (!strcmp (all->all[i].checksum, checksum)
	&& (!folder || !strcmp (all->all[i].folder, folder)))
      return &all->all[i];
  grow_array (&all->all, &all->room, all->number, sizeof *all->all);
  struct program *program = &all->all[all->number++];
  *program = (struct program) {
    .checksum = xstrdup (checksum), .folder = folder ? xstrdup (folder) : NULL
  };
  return program;
}

/* Add PART to PROGRAM, or free it if that has it.  Return false after a message
   if it has another partition with that number.  */

static bool
add_partition (struct program *program, struct partition *part)
{
  if (program->number && program->num_parts != part->of)
    {
      error (0, 0, "%s: the link %s has %lu partitions here, and %lu in %s:"
	     " name files of one link alone", part->file, program->checksum,
	     part->of, program->num_parts, program->parts[0]->file);
      free_partition (part);
      return false;
    }
  program->num_parts = part->of;
  size_t place = program->number;
  while (place && program->parts[place - 1]->number > part->number)
    place--;
  if (place && program->parts[place - 1]->number == part->number)
    {
      const struct partition *old = program->parts[place - 1];
      bool same_p = XXH128_isEqual (old->digest, part->digest);
      if (!same_p)
	error (0, 0, "%s: its record of partition %lu of %lu of the link %s"
	       " differs from that in %s: name files of one link alone",
	       part->file, part->number, part->of, program->checksum,
	       old->file);
      free_partition (part);
      return same_p;
    }
  grow_array (&program->parts, &program->room, program->number,
	      sizeof *program->parts);
  memmove (program->parts + place + 1, program->parts + place,
	   (program->number - place) * sizeof *program->parts);
  program->parts[place] = part;
  program->number++;
  return true;
}

/* The functions of the handler that gathers.  */

static bool
gather_unit (void *data, const struct record_unit *unit)
{
  struct program_reader *reader = data;
  /* The last record may have been broken off.  */
  if (reader->current)
    free_partition (reader->current);
  reader->current = NULL;
  if (!unit->link)
    return reader->next->unit (reader->data, unit);

  struct partition *part = xcalloc (1, sizeof *part);
  reader->current = part;
  obstack_init (&part->memory);
  part->checksum = keep (part, unit->link);
  part->number = unit->part;
  part->of = unit->parts;
  part->order = ++reader->gathered;
  part->file = xstrdup (reader->name);
  XXH3_state_t *state = digest_begin ();
  XXH3_128bits_update (state, unit->text, unit->length);
  part->digest = digest_end (state);
  part->compiler = keep (part, unit->compiler);
  part->gap = keep (part, unit->gap);
  part->left_out = unit->left_out;
  part->num_sources = unit->source ? 1 + unit->num_others : 0;
  part->sources = obstack_alloc (&part->memory, (part->num_sources
						 * sizeof *part->sources));
  for (size_t i = 0; i < part->num_sources; i++)
    {
      struct record_source first = { unit->source, unit->level,
				     unit->options };
      const struct record_source *one = i ? &unit->others[i - 1] : &first;
      part->sources[i] = (struct part_source) {
	.source = keep (part, one->source), .level = keep (part, one->level),
	.options = keep (part, one->options)
      };
      if (reader->directory)
	part->sources[i].directory
	  = keep (part, reader->directory (reader->data, one->source));
    }
  return true;
}

static bool
gather_function (void *data, const struct record_function *function)
{
  struct program_reader *reader = data;
  struct partition *part = reader->current;
  if (!part)
    return reader->next->function (reader->data, function);
  grow_array (&part->functions, &part->functions_room, part->num_functions,
	      sizeof *part->functions);
  struct part_function *kept = &part->functions[part->num_functions++];
  *kept = (struct part_function) {
    .row = *function, .pairs = part->num_pairs, .facts = part->num_facts
  };
  struct record_function *row = &kept->row;
  struct part *parts = obstack_alloc (&part->memory,
				      row->num_parts * sizeof *parts);
  row->name = keep (part, row->name);
  row->state = keep (part, row->state);
  row->place.file = keep (part, row->place.file);
  for (size_t i = 0; i < row->num_parts; i++)
    {
      parts[i] = row->parts[i];
      parts[i].file = keep (part, parts[i].file);
    }
  row->parts = parts;
  return true;
}

static bool
gather_impact (void *data, const struct record_impact *impact)
{
  struct program_reader *reader = data;
  struct partition *part = reader->current;
  if (!part)
    return reader->next->impact (reader->data, impact);
  grow_array (&part->pairs, &part->pairs_room, part->num_pairs,
	      sizeof *part->pairs);
  part->functions[part->num_functions - 1].num_pairs++;
  part->pairs[part->num_pairs++] = (struct record_impact) {
    .name = keep (part, impact->name),
    .place = { keep (part, impact->place.file), impact->place.line,
	       impact->place.column, impact->place.last },
    .kind = keep (part, impact->kind), .via = keep (part, impact->via),
    .condition = keep (part, impact->condition), .part = impact->part
  };
  return true;
}

static bool
gather_fact (void *data, const struct record_fact *fact)
{
  struct program_reader *reader = data;
  struct partition *part = reader->current;
  if (!part)
    return !reader->next->fact || reader->next->fact (reader->data, fact);
  grow_array (&part->facts, &part->facts_room, part->num_facts,
	      sizeof *part->facts);
  part->functions[part->num_functions - 1].num_facts++;
  part->facts[part->num_facts++] = (struct record_fact) {
    .name = keep (part, fact->name), .value = keep (part, fact->value),
    .rests = keep (part, fact->rests)
  };
  return true;
}

static bool
gather_end (void *data)
{
  struct program_reader *reader = data;
  struct partition *part = reader->current;
  if (!part)
    return reader->next->end (reader->data);
  reader->current = NULL;
  return add_partition (find_program (&reader->own, part->checksum, NULL),
			part);
}

const struct record_handler program_gatherer
  = { .unit = gather_unit, .function = gather_function,
      .impact = gather_impact, .fact = gather_fact, .end = gather_end };

bool
program_whole_p (const struct program *program)
{
  return program->number == program->num_parts;
}

/* Let PROGRAM have SYMBOLS, which it takes.  */

static void
take_symbols (struct program *program, const struct kept_symbols *symbols)
{
  grow_array (&program->objects, &program->objects_room, program->num_objects,
	      sizeof *program->objects);
  size_t place = program->num_objects++;
  for (; place && program->objects[place - 1].part > symbols->part; place--)
    program->objects[place] = program->objects[place - 1];
  program->objects[place] = *symbols;
}

struct program *
programs_add (struct programs *all, struct program *program,
	      const char *file)
{
  const char *slash = strrchr (file, '/');
  char *folder = xstrndup (file, slash ? slash - file : 0);
  struct program *to = find_program (all, program->checksum, folder);
  free (folder);
  size_t before = to->number;
  bool ok = true;
  for (size_t i = 0; i < program->number; i++)
    if (ok)
      {
	program->parts[i]->path = xstrdup (file);
	program->parts[i]->order = program->parts[i]->number;
	ok = add_partition (to, program->parts[i]);
      }
    else
      free_partition (program->parts[i]);
  program->number = 0;
  to->linked_p |= program->linked_p;
  to->stripped_p |= program->stripped_p;
  to->bare_p |= program->bare_p;
  /* The symbols of a copy are there as well.  */
  for (size_t i = 0; i < program->num_objects; i++)
    if (to->number > before)
      take_symbols (to, &program->objects[i]);
    else
      kept_symbols_clear (&program->objects[i]);
  program->num_objects = 0;
  return ok ? to : NULL;
}

void
program_done (struct program *program)
{
  program->passed_p = true;
  for (size_t i = 0; i < program->number; i++)
    forget_functions (program->parts[i]);
  for (size_t i = 0; i < program->num_objects; i++)
    kept_symbols_clear (&program->objects[i]);
  program->num_objects = 0;
}

const char *
program_file (const struct program *program, size_t index)
{
  return program->parts[index]->path;
}

/* Return the length of what the linker called the file that has BASE as its
   last component: NAME of NAME.ltrans3.ltrans.o, and all if it is not such a
   one.  */

static size_t
linked_length (const char *base)
{
  static const char mark[] = ".ltrans";
  for (const char *found = base; (found = strstr (found, mark)); found++)
    {
      const char *digits = found + sizeof mark - 1;
      size_t number = strspn (digits, "0123456789");
      if (found > base && number && digits[number] == '.')
	return found - base;
    }
  return strlen (base);
}

char *
program_name (const struct program *program)
{
  const char *file = program->parts[0]->file;
  const char *base = basename (file);
  return xstrndup (file, base - file + linked_length (base));
}

/* Return the numbers of the partitions that PROGRAM lacks, as a list.  */

static char *
missing_parts (const struct program *program)
{
  enum { MOST = 8 };
  char *list = NULL;
  unsigned long number = 0;
  size_t next = 0;
  for (unsigned long i = 1; i <= program->num_parts && number < MOST; i++)
    if (next < program->number && program->parts[next]->number == i)
      next++;
    else
      {
	char *text = xasprintf ("%lu", i);
	join_text (&list, text);
	free (text);
	number++;
      }
  unsigned long more = program->num_parts - program->number - number;
  if (more)
    {
      char *longer = xasprintf ("%s and %lu more", list, more);
      free (list);
      list = longer;
    }
  return list;
}

bool
programs_missing (const struct programs *all)
{
  bool missing_p = false;
  for (size_t i = 0; i < all->number; i++)
    {
      const struct program *program = &all->all[i];
      if (program_whole_p (program) || !program->number)
	continue;
      char *list = missing_parts (program);
      bool one_p = program->num_parts - program->number == 1;
      error (0, 0, "%s: %s %s of %lu of the link %s %s not there, so that its"
	     " lists are not complete: name the program that was linked, as it"
	     " was before it was changed, or with this file those of all its"
	     " partitions, in one folder", program->parts[0]->file,
	     one_p ? "partition" : "partitions", list, program->num_parts,
	     program->checksum, one_p ? "is" : "are");
      free (list);
      missing_p = true;
    }
  return missing_p;
}

/* Return a copy of TEXT, or null.  */

static char *
copy_text (const char *text)
{
  return text ? xstrdup (text) : NULL;
}

struct kept_symbol *
keep_symbol (struct kept_symbols *symbols, const struct elf_symbol *found)
{
  grow_array (&symbols->all, &symbols->room, symbols->number,
	      sizeof *symbols->all);
  struct kept_symbol *symbol = &symbols->all[symbols->number++];
  *symbol = (struct kept_symbol) { .found = *found };
  symbol->found.name = copy_text (found->name);
  symbol->found.unit = copy_text (found->unit);
  symbol->found.section = copy_text (found->section);
  symbol->found.debug = NULL;
  return symbol;
}

void
program_add_symbols (struct program *program,
		     const struct kept_symbols *symbols)
{
  struct kept_symbols copy
    = { .part = program->number == 1 ? program->parts[0]->number : 0 };
  for (size_t i = 0; i < symbols->number; i++)
    {
      struct kept_symbol *one = keep_symbol (&copy, &symbols->all[i].found);
      one->no_source_p = symbols->all[i].no_source_p;
      one->function = copy_text (symbols->all[i].function);
    }
  take_symbols (program, &copy);
}

void
kept_symbols_clear (struct kept_symbols *symbols)
{
  for (size_t i = 0; i < symbols->number; i++)
    {
      struct kept_symbol *symbol = &symbols->all[i];
      free ((char *) symbol->found.name);
      free ((char *) symbol->found.unit);
      free ((char *) symbol->found.section);
      free (symbol->function);
    }
  free (symbols->all);
  *symbols = (struct kept_symbols) { NULL };
}

void
programs_clear (struct programs *all)
{
  for (size_t i = 0; i < all->number; i++)
    {
      struct program *program = &all->all[i];
      for (size_t j = 0; j < program->number; j++)
	free_partition (program->parts[j]);
      for (size_t j = 0; j < program->num_objects; j++)
	kept_symbols_clear (&program->objects[j]);
      free (program->parts);
      free (program->objects);
      free (program->checksum);
      free (program->folder);
    }
  free (all->all);
  *all = (struct programs) { NULL };
}

void
program_reader_clear (struct program_reader *reader)
{
  if (reader->current)
    free_partition (reader->current);
  reader->current = NULL;
  reader->gathered = 0;
  programs_clear (&reader->own);
}
