/* What a patch needs of a unit: where its symbols are, and its variables.
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

#include <errno.h>
#include <elf.h>
#include <error.h>
#include <stdlib.h>
#include <string.h>
#include "impacted.h"
#include "klp.h"

/* A name that is searched for in a unit.  */

struct search
{
  const char *name;
  const struct klp_symbol *symbol;
};

/* Called for each DEFINITION of the unit, with the search as DATA.  */

static void
find_definition (void *data, const struct klp_definition *definition)
{
  struct search *search = data;
  const struct klp_symbol *symbol = definition->symbol;
  if (symbol && !search->symbol && !strcmp (symbol->name, search->name))
    search->symbol = symbol;
}

/* Return the symbol of OBJECT called NAME that is not local, or null.  */

static const struct klp_symbol *
global_symbol (const struct klp_object *object, const char *name)
{
  for (size_t i = 0; i < object->num_symbols; i++)
    {
      const struct klp_symbol *symbol = &object->symbols[i];
      if (symbol->defined_p && !symbol->local_p
	  && !strcmp (symbol->name, name))
	return symbol;
    }
  return NULL;
}

int
klp_find (const struct klp_object *object, const char *source, char **names,
	  int number)
{
  Dwarf_Die unit = klp_unit (object, source);
  for (int i = 0; i < number; i++)
    {
      struct search search = { .name = names[i] };
      const struct klp_symbol *first;
      const char *where = "unit";
      klp_definitions (object, &unit, find_definition, &search);
      if (!search.symbol)
	{
	  where = "global";
	  search.symbol = global_symbol (object, names[i]);
	}
      if (search.symbol)
	printf ("%s\t%s\t%lu\n", names[i], where,
		klp_position (object, search.symbol));
      else
	printf ("%s\t%s\t-\n", names[i],
		klp_count (object, names[i], &first) ? "other" : "none");
    }
  return STATUS_FOUND;
}

/* Macros of the kernel declare these in functions: whether a message was
   printed, how often one may be, and keys of the checker of locks.  New code
   begins anew with them, and nothing depends on that.  */

static const char *const harmless[] = {
  "__already_done", "__warned", "__print_once", "_rs", "__key", "descriptor"
};

/* Return true if NAME is a variable of that kind.  */

static bool
harmless_p (const char *name)
{
  for (size_t i = 0; i < sizeof harmless / sizeof harmless[0]; i++)
    if (!strcmp (harmless[i], name))
      return true;
  return false;
}

/* The check of a new object.  */

struct copies
{
  const struct klp_object *object;
  const struct klp_object *new;
  const char *source;
  int status;
};

/* Return the variable of the object NEW that is called as DEFINITION is, or
   null.  One of a function that cannot be written to does not count.  */

static const struct klp_symbol *
find_copy (const struct klp_object *new,
	   const struct klp_definition *definition)
{
  size_t length = strlen (definition->name);
  for (size_t i = 0; i < new->num_symbols; i++)
    {
      const struct klp_symbol *symbol = &new->symbols[i];
      if (symbol->defined_p && symbol->type == STT_OBJECT
	  && !strncmp (symbol->name, definition->name, length)
	  && (definition->function
	      ? symbol->writable_p && symbol->name[length] == '.'
	      : !symbol->name[length]))
	return symbol;
    }
  return NULL;
}

/* Called for each DEFINITION of the old unit, with the check as DATA.  */

static void
try_copy (void *data, const struct klp_definition *definition)
{
  struct copies *copies = data;
  if (!definition->variable_p || !definition->symbol
      || (definition->function && harmless_p (definition->name))
      || !find_copy (copies->new, definition))
    return;
  const char *name = copies->object->name;
  const char *symbol = definition->symbol->name;
  const char *function = definition->function;
  unsigned long position = klp_position (copies->object, definition->symbol);
  printf ("%s\t%s\t%s\t%lu\n", definition->name, function ? function : "-",
	  symbol, position);
  error (0, 0, "%s: %s%sthe new code has a variable %s of its own, and the"
	 " running one is lost to it; make the definition a declaration, extern"
	 " and without a value, and repeat that at the end of the file with"
	 " KLP_RELOC_SYMBOL_POS (%s, %s, %s, %lu)", copies->source,
	 function ? function : "", function ? ": " : "", definition->name,
	 name, name, symbol, position);
  copies->status = STATUS_REFUSED;
}

int
klp_copies (const struct klp_object *object, const char *source,
	    const char *path)
{
  struct klp_object new;
  klp_object_open (&new, path);
  struct copies copies = { object, &new, source, STATUS_FOUND };
  Dwarf_Die unit = klp_unit (object, source);
  klp_definitions (object, &unit, try_copy, &copies);
  klp_object_close (&new);
  return copies.status;
}
