/* Which line of a record a symbol is of.
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

/* Two static functions may have one name, so a symbol is looked up in the
   records of its own unit where that is known.  A linker keeps one of the
   global symbols that several units have, which is that of all of them.

   The objects of a program that was optimized when it was linked do not say of
   which units their symbols are.  There the linker puts the symbols of the
   objects one after the other, as it does with the records of partitions.  */

#include <stdlib.h>
#include <string.h>
#include "impacted.h"
#include "symbols.h"

/* Return the name TEXT of SYMBOLS, LENGTH bytes long, or null if there is
   none.  */

static struct listed_name *
find_name (struct symbols *symbols, const char *text, size_t length)
{
  struct listed_name *name;
  HASH_FIND (hh, symbols->names, text, length, name);
  return name;
}

/* Return the name TEXT of SYMBOLS, which is made if there is none.  */

static struct listed_name *
enter_name (struct symbols *symbols, const char *text)
{
  size_t length = strlen (text);
  struct listed_name *name = find_name (symbols, text, length);
  if (!name)
    {
      name = xcalloc (1, sizeof *name);
      name->text = xstrdup (text);
      HASH_ADD_KEYPTR (hh, symbols->names, name->text, length, name);
    }
  return name;
}

/* Enter that the record of UNIT has the name TEXT, with code if CODE_P, of the
   partition PART or 0.  */

static void
enter_mention (struct symbols *symbols, unsigned unit, const char *text,
	       bool code_p, unsigned long part)
{
  /* The assembler keeps such names to itself.  */
  if (!strncmp (text, ".L", 2))
    return;
  struct listed_name *name = enter_name (symbols, text);
  struct mention *last
    = name->num_mentions ? &name->mentions[name->num_mentions - 1] : NULL;
  if (!last || last->unit != unit)
    {
      grow_array (&name->mentions, &name->mentions_room, name->num_mentions,
		  sizeof *name->mentions);
      last = &name->mentions[name->num_mentions++];
      *last = (struct mention) { .unit = unit };
    }
  if (code_p && !last->code_p)
    last->part = part;
  last->code_p |= code_p;
}

/* Return the last unit of SYMBOLS, or the one with number HOME of its link.  */

static unsigned
unit_here (const struct symbols *symbols, size_t home)
{
  return symbols->link_p ? symbols->link + home : symbols->num_units - 1;
}

/* The functions of the handler of a record.  */

static bool
see_unit (void *data, const struct record_unit *record)
{
  struct symbols *symbols = data;
  grow_array (&symbols->units, &symbols->units_room, symbols->num_units,
	      sizeof *symbols->units);
  struct listed_unit *unit = &symbols->units[symbols->num_units++];
  unit->source = xstrdup (record->source);
  unit->base = basename (unit->source);
  symbols->link_p = record->link != NULL;
  symbols->link = symbols->num_units - 1 - record->number;
  symbols->more_p = record->number + 1 < record->of;
  return true;
}

static bool
see_function (void *data, const struct record_function *function)
{
  struct symbols *symbols = data;
  /* One that is bound has its symbol for the callers which it had.  */
  enter_mention (symbols, symbols->num_units - 1, function->name,
		 !strcmp (function->state, "emitted")
		 || !strcmp (function->state, "bound"), function->part);
  return true;
}

static bool
see_impact (void *data, const struct record_impact *impact)
{
  struct symbols *symbols = data;
  enter_mention (symbols, unit_here (symbols, impact->home), impact->name,
		 true, impact->part);
  return true;
}

/* The order of mentions: by unit, those with code first; and by partition.  */

static int
compare_units (const void *a, const void *b)
{
  const struct mention *one = a, *other = b;
  if (one->unit != other->unit)
    return one->unit < other->unit ? -1 : 1;
  return other->code_p - one->code_p;
}

static int
compare_parts (const void *a, const void *b)
{
  const struct mention *one = a, *other = b;
  if (one->part != other->part)
    return one->part < other->part ? -1 : 1;
  return (one->unit > other->unit) - (one->unit < other->unit);
}

/* Let NAME have one mention of each unit, in the order of partitions.  */

static void
sort_mentions (struct listed_name *name)
{
  size_t number = 0;
  qsort (name->mentions, name->num_mentions, sizeof *name->mentions,
	 compare_units);
  for (size_t i = 0; i < name->num_mentions; i++)
    if (!number || name->mentions[number - 1].unit != name->mentions[i].unit)
      name->mentions[number++] = name->mentions[i];
  name->num_mentions = number;
  qsort (name->mentions, number, sizeof *name->mentions, compare_parts);
}

static bool
see_unit_end (void *data)
{
  struct symbols *symbols = data;
  if (symbols->link_p && !symbols->more_p)
    for (struct listed_name *name = symbols->names; name;
	 name = name->hh.next)
      if (name->num_mentions > 1)
	sort_mentions (name);
  return true;
}

const struct record_handler symbols_lister
  = { see_unit, see_function, see_impact, see_unit_end, NULL };

bool
symbols_at_p (struct symbols *symbols, const char *text, size_t length,
	     uint64_t value, bool ifunc_p)
{
  struct listed_name *name = find_name (symbols, text, length);
  for (size_t i = name ? name->first_symbol : 0; i > 0; )
    {
      const struct object_symbol *symbol = &symbols->all[i - 1];
      if (symbol->found.value == value && symbol->found.ifunc_p == ifunc_p)
	return true;
      i = symbol->next;
    }
  return false;
}

bool
symbols_fit_p (const struct symbols *symbols, const struct mention *mention,
		const struct origin *origin)
{
  if (!origin)
    return true;
  const struct listed_unit *unit = &symbols->units[mention->unit];
  return !strcmp (origin->source_p ? unit->source : unit->base, origin->text);
}

bool
symbols_listed_p (struct symbols *symbols, const char *text, size_t length,
	  const struct object_symbol *symbol)
{
  struct listed_name *name = find_name (symbols, text, length);
  for (size_t i = 0; name && i < name->num_mentions; i++)
    if (name->mentions[i].code_p
	&& (!symbol->found.local_p
	    || symbols_fit_p (symbols, &name->mentions[i], symbol->origin)))
      return true;
  return false;
}

bool
symbols_find_line (struct symbols *symbols, size_t index)
{
  const struct object_symbol *symbol = &symbols->all[index];
  struct listed_name *name = symbol->name;
  bool found_p = false;
  for (size_t i = 0; i < name->num_mentions; i++)
    {
      struct mention *mention = &name->mentions[i];
      if (!mention->code_p)
	continue;
      if (!symbol->found.local_p)
	{
	  found_p = true;
	  if (!mention->symbol)
	    mention->symbol = index + 1;
	}
      else if (!mention->symbol
	       && (!symbol->part || !mention->part
		   || symbol->part == mention->part)
	       && symbols_fit_p (symbols, mention, symbol->origin))
	{
	  mention->symbol = index + 1;
	  return true;
	}
    }
  return found_p;
}

/* Return what is known of the unit that is called TEXT.  */

static struct origin *
enter_origin (struct symbols *symbols, const char *text)
{
  struct origin *origin;
  HASH_FIND_STR (symbols->origins, text, origin);
  if (origin)
    return origin;
  origin = xcalloc (1, sizeof *origin);
  origin->text = xstrdup (text);
  HASH_ADD_KEYPTR (hh, symbols->origins, origin->text, strlen (origin->text),
		   origin);
  origin->source = origin->text;
  for (size_t i = 0; i < symbols->num_units; i++)
    {
      const struct listed_unit *unit = &symbols->units[i];
      origin->source_p |= !strcmp (unit->source, text);
      if (!strcmp (unit->base, text))
	{
	  origin->source = (!origin->base_p
			    || !strcmp (origin->source, unit->source)
			    ? unit->source : origin->text);
	  origin->base_p = true;
	}
    }
  if (origin->source_p)
    origin->source = origin->text;
  return origin;
}

struct object_symbol *
symbols_enter (struct symbols *symbols, const struct elf_symbol *found)
{
  grow_array (&symbols->all, &symbols->room, symbols->number,
	      sizeof *symbols->all);
  struct object_symbol *symbol = &symbols->all[symbols->number++];
  *symbol = (struct object_symbol) {
    .found = *found, .name = enter_name (symbols, found->name),
    .origin = found->unit ? enter_origin (symbols, found->unit) : NULL
  };
  symbol->next = symbol->name->first_symbol;
  symbol->name->first_symbol = symbols->number;
  return symbol;
}

void
symbols_enter_program (struct symbols *symbols, const struct program *program)
{
  /* The local ones come first.  */
  for (int local = 1; local >= 0; local--)
    for (size_t i = 0; i < program->num_objects; i++)
      for (size_t j = 0; j < program->objects[i].number; j++)
	{
	  const struct kept_symbol *kept = &program->objects[i].all[j];
	  if (kept->found.local_p != local)
	    continue;
	  struct object_symbol *symbol = symbols_enter (symbols, &kept->found);
	  symbol->no_source_p = kept->no_source_p;
	  symbol->function = kept->function ? xstrdup (kept->function) : NULL;
	  symbol->part = program->objects[i].part;
	}
}

void
symbols_clear (struct symbols *symbols)
{
  struct listed_name *name, *next_name;
  HASH_ITER (hh, symbols->names, name, next_name)
    {
      HASH_DEL (symbols->names, name);
      free (name->text);
      free (name->mentions);
      free (name);
    }
  struct origin *origin, *next_origin;
  HASH_ITER (hh, symbols->origins, origin, next_origin)
    {
      HASH_DEL (symbols->origins, origin);
      free (origin->text);
      free (origin);
    }
  for (size_t i = 0; i < symbols->num_units; i++)
    free (symbols->units[i].source);
  symbols->num_units = 0;
  for (size_t i = 0; i < symbols->number; i++)
    free (symbols->all[i].function);
  symbols->number = 0;
}

void
symbols_free (struct symbols *symbols)
{
  symbols_clear (symbols);
  free (symbols->units);
  free (symbols->all);
}
