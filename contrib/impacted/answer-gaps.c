/* Why a set may be too small.
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
#include <stdlib.h>
#include "answer-internal.h"
#include "impacted.h"

void
answers_gaps (const struct answers *answers,
	      void (*say) (void *data, const char *text), void *data)
{
  const struct known_unit *first = NULL;
  const struct to_patch *closed = NULL;
  size_t dumps = 0, gaps = 0, others = 0;
  for (size_t i = 0; i < answers->number; i++)
    for (const struct known_unit *unit = answers->all[i]->work->units; unit;
	 unit = unit->hh.next)
      if (unit->started_p)
	{
	  dumps += unit->dump_p;
	  gaps += unit->gap != NULL;
	  if (unit->gap && (!first || unit->id < first->id))
	    first = unit;
	}
  for (size_t i = 0; i < answers->number; i++)
    for (size_t j = 0; j < answers->all[i]->num_patches; j++)
      {
	const struct to_patch *patch = &answers->all[i]->patches[j];
	if (patch->action != ACTION_CANNOT && !patch->address_p)
	  continue;
	others += closed && closed->body != patch->body;
	if (!closed)
	  closed = patch;
      }
  if (closed)
    {
      char *more = others ? xasprintf (" and %zu more", others) : xstrdup ("");
      char *text = xasprintf ("%s%s: the entry cannot be patched, and not all"
			      " who get there are known: the set may be too"
			      " small", closed->body->name, more);
      say (data, text);
      free (text);
      free (more);
    }
  if (dumps && answers->num_patches)
    say (data, "callers of clones are not known where the data is from an"
	 " -fdump-ipa-clones dump: the set may be too small");
  if (!first)
    return;
  char *more = gaps > 1 ? xasprintf (" and %zu more", gaps - 1) : xstrdup ("");
  char *text = xasprintf ("%s (%s)%s: the record is not complete, for %s: the"
			  " set may be too small", first->objects[0].name,
			  first->source, more, first->gap);
  say (data, text);
  free (text);
  free (more);
}

/* Say TEXT on standard error.  */

static void
say_text (void *data __attribute__ ((unused)), const char *text)
{
  error (0, 0, "%s", text);
}

void
answers_say_gaps (const struct answers *answers)
{
  answers_gaps (answers, say_text, NULL);
}
