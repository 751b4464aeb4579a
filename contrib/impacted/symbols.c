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
   global symbols that several units have, which is that of all of them.  */

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

/* Enter that the record which is read has the name TEXT, with code if
   CODE_P.  */

static void
enter_mention (struct symbols *symbols, const char *text, bool code_p)
{
  /* The assembler keeps such names to itself.  */
  if (!strncmp (text, ".L", 2))
    return;
  struct listed_name *name = enter_name (symbols, text);
  unsigned unit = symbols->num_units - 1;
  struct mention *last
    = name->num_mentions ? &name->mentions[name->num_mentions - 1] : NULL;
  if (!last || last->unit != unit)
    {
      grow_array (&name->mentions, &name->mentions_room, name->num_mentions,
		  sizeof *name->mentions);
      last = &name->mentions[name->num_mentions++];
      *last = (struct mention) { .unit = unit };
    }
  last->code_p |= code_p;
}

/* The functions of the handler of a record.  */

static bool
see_unit (void *data, const struct record_unit *record)
{
  struct symbols *symbols = data;
  grow_array (&symbols->units, &symbols->units_room, symbols->num_units,
	      sizeof *symbols->units);
  struct listed_unit *unit = &symbols->units[symbols->num_units++];
  unit->num_sources = 1 + record->num_others;
  unit->sources = xcalloc (unit->num_sources, sizeof *unit->sources);
  for (size_t i = 0; i < unit->num_sources; i++)
    {
      struct source_name *name = &unit->sources[i];
      name->text = xstrdup (i ? record->others[i - 1].source : record->source);
      name->base = basename (name->text);
    }
  return true;
}

static bool
see_function (void *data, const struct record_function *function)
{
  /* Of the other ones, `elsewhere' says that the symbol is in another part of
     a link, and `bound' that it is for the callers which it had.  */
  enter_mention (data, function->name,
		 !strcmp (function->state, "emitted")
		 || !strcmp (function->state, "bound"));
  return true;
}

static bool
see_impact (void *data, const struct record_impact *impact)
{
  enter_mention (data, impact->name, true);
  return true;
}

static bool
see_unit_end (void *data __attribute__ ((unused)))
{
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
  for (size_t i = 0; i < unit->num_sources; i++)
    {
      const struct source_name *name = &unit->sources[i];
      if (!strcmp (origin->source_p ? name->text : name->base, origin->text))
	return true;
    }
  return false;
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
    for (size_t j = 0; j < symbols->units[i].num_sources; j++)
      {
	const struct source_name *name = &symbols->units[i].sources[j];
	origin->source_p |= !strcmp (name->text, text);
	if (!strcmp (name->base, text))
	  {
	    /* All parts of a link have the same sources.  */
	    origin->source = (!origin->base_p
			      || !strcmp (origin->source, name->text)
			      ? name->text : origin->text);
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
    {
      struct listed_unit *unit = &symbols->units[i];
      for (size_t j = 0; j < unit->num_sources; j++)
	free (unit->sources[j].text);
      free (unit->sources);
    }
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
