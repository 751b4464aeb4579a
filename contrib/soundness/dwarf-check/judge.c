/* Records against what else is known, for dwarf-check.
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


#include <stdlib.h>
#include <string.h>
#include "dwarf-check.h"
#include "impacted.h"

static const struct line *
line_of (const struct origin *origin, size_t i)
{
  return &origin->key.unit->lines[origin->lines[i]];
}

/* Return true if BODY is ORIGIN itself, under its own name.  */

static bool
itself_p (const struct origin *origin, const struct body *body)
{
  for (size_t i = 0; i < body->num_names; i++)
    {
      if (body->names[i] == origin->name)
	return true;
      for (size_t j = 0; j < origin->num_lines; j++)
	if (body->names[i] == line_of (origin, j)->name)
	  return true;
    }
  return false;
}

/* What a record has of a function and a body.  */

struct answer
{
  bool known_p;			/* A pair.  */
  bool dropped_p;		/* One that was dropped.  */
};

/* Return what the unit of ORIGIN says of it and BODY.  Any of the lines that it
   may be, and any of the symbols of the body will do.  If MARK_P, note of
   pairs that they were asked for, and of dropped ones that they were found
   missing.  */

static struct answer
ask (const struct origin *origin, const struct body *body, bool mark_p)
{
  struct answer answer = { false, false };
  for (int pass = 0; pass < 2; pass++)
    for (size_t i = 0; i < origin->num_lines; i++)
      for (size_t j = 0; j < body->num_names; j++)
	{
	  struct pair *pair = unit_pair (origin->key.unit, origin->lines[i],
					 body->names[j]);
	  if (!pair)
	    continue;
	  answer.known_p |= !pair->dropped_p;
	  answer.dropped_p |= pair->dropped_p;
	  if (!mark_p || !pass)
	    continue;
	  pair->asked_p = true;
	  pair->found_p |= pair->dropped_p && !answer.known_p;
	}
  return answer;
}

bool
pair_known_p (const struct origin *origin, const struct body *body)
{
  return ask (origin, body, false).known_p;
}

/* Judge all that is known of BODY, of OBJECT.  */

static void
judge_body (const struct object *object, const struct body *body,
	    struct totals *totals)
{
  for (size_t i = 0; i < body->num_known; i++)
    {
      const struct origin *origin = body->known[i].origin;
      enum reason reason = body->known[i].reason;
      if (itself_p (origin, body))
	continue;
      if (!origin->num_lines && origin->made_p)
	{
	  char *text = xasprintf ("%s: %s", origin->key.unit->source,
				  origin->name);
	  cannot_judge (NO_LINE, intern (text));
	  free (text);
	  continue;
	}
      struct answer answer = ask (origin, body, true);
      totals->asked[reason]++;
      if (answer.known_p)
	continue;
      grow_array (&totals->missing, &totals->room, totals->num_missing,
		  sizeof *totals->missing);
      totals->missing[totals->num_missing++] = (struct missing) {
	.object = intern (object->name), .unit = origin->key.unit->source,
	.function = (origin->num_lines ? line_of (origin, 0)->name
		     : origin->name),
	.impacted = body->names[0], .reason = reason,
	.line_p = origin->num_lines != 0, .dropped_p = answer.dropped_p
      };
    }
}

/* Add what pairs UNIT has to TOTALS.  */

static void
count_pairs (const struct unit *unit, struct totals *totals)
{
  for (const struct pair *pair = unit->pairs; pair; pair = pair->hh.next)
    {
      struct kind_total *total;
      HASH_FIND_STR (totals->kinds, pair->kind, total);
      if (!total)
	{
	  total = xcalloc (1, sizeof *total);
	  total->kind = pair->kind;
	  HASH_ADD_KEYPTR (hh, totals->kinds, total->kind,
			   strlen (total->kind), total);
	}
      total->pairs++;
      total->asked += pair->asked_p;
      total->dropped += pair->dropped_p;
      total->asked_dropped += pair->asked_p && pair->dropped_p;
      total->found += pair->found_p;
    }
}

void
judge_object (struct object *object, struct totals *totals)
{
  bodies_read (object);
  calls_read (object);
  for (size_t i = 0; i < object->num_bodies; i++)
    if (object->bodies[i]->num_names)
      judge_body (object, object->bodies[i], totals);
  for (size_t i = 0; i < object->num_units; i++)
    count_pairs (object->units[i], totals);
  totals->objects++;
  totals->units += object->num_units;
  totals->bodies += object->num_bodies;
  totals->gone += object->gone;
  totals->calls += object->num_calls;
  totals->no_calls += object->no_calls;
}
