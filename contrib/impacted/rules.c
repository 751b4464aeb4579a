/* What a patch has to keep to, whichever functions it replaces.
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

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "demangle.h"
#include "impacted.h"
#include "rules.h"

static const char patch_level[] = "inline-clone";

/* Where functions are searched for.  */

struct search
{
  struct bound_functions *bound;
  const struct answer *answer;
  const struct answer_unit *unit;
};

/* Return true if the patch of SEARCH replaces the function ID whatever facts got
   weaker.  */

static bool
replaced_p (const struct search *search, int64_t id)
{
  const struct to_patch *patches
    = search->answer->patches + search->unit->patches;
  for (size_t i = 0; i < search->unit->num_patches; i++)
    if (patches[i].body->id == id
	&& (!patches[i].condition || search->answer->records))
      return true;
  return false;
}

/* Enter SYMBOL, a function or an alias of one, in the struct bound_functions
   DATA.  */

static bool
enter_symbol (void *data, const struct source *symbol)
{
  struct bound_functions *bound = data;
  grow_array (&bound->names, &bound->room, bound->number,
	      sizeof *bound->names);
  bound->names[bound->number++] = xstrdup (symbol->name);
  return true;
}

/* Enter FUNCTION, with its aliases, in the struct search DATA.  */

static bool
enter_function (void *data, const struct source *function)
{
  struct search *search = data;
  if (replaced_p (search, function->id))
    return true;
  enter_symbol (search->bound, function);
  database_aliases (search->answer->db, search->unit->id, function->id,
		    enter_symbol, search->bound);
  return true;
}

void
bound_find (struct bound_functions *bound, const struct answer *answer,
	    const struct answer_unit *unit)
{
  struct search search = { bound, answer, unit };
  *bound = (struct bound_functions) { NULL };
  database_bound (answer->db, unit->id, enter_function, &search);
}

void
bound_free (struct bound_functions *bound)
{
  for (size_t i = 0; i < bound->number; i++)
    free (bound->names[i]);
  free (bound->names);
}

char *
bound_text (const struct bound_functions *bound, size_t most, bool mangled_p)
{
  char *text;
  size_t length;
  FILE *stream = open_text (&text, &length);
  fputs ("new code brings a copy of what it calls of ", stream);
  for (size_t i = 0; i < bound->number && i < most; i++)
    {
      char *name = shown_name (bound->names[i], mangled_p);
      fprintf (stream, "%s%s", i ? ", " : "", name);
      free (name);
    }
  if (bound->number > most)
    fprintf (stream, " and %zu more", bound->number - most);
  fprintf (stream, ", which %s bound", bound->number == 1 ? "is" : "are");
  fclose (stream);
  return text;
}

const char *
level_for_patch (const char *level)
{
  if (!level || !level_known_p (level))
    return NULL;
  return patch_level_p (level) ? level : patch_level;
}

const char *
level_text (const struct answers *answers)
{
  for (size_t i = 0; i < answers->number; i++)
    for (size_t j = 0; j < answers->all[i]->num_units; j++)
      {
	const char *level = answers->all[i]->units[j].level;
	if (level && level_known_p (level) && !patch_level_p (level))
	  return "compile the patch with -flive-patching=inline-clone: at the"
	    " level of the old code, new code would trust facts of functions"
	    " that stay as they are";
      }
  return NULL;
}
