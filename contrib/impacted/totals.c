/* How much is to be done.
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
#include <uthash.h>
#include "impacted.h"
#include "pages.h"
#include "rows.h"
#include "totals.h"

/* An object, and the addresses in it of what is patched.  */

struct object
{
  char *name;
  uint64_t *addresses;
  size_t number;
  size_t room;
  UT_hash_handle hh;
};

/* Return the object NAME in *ALL, to which it is added if it is not there.  */

static struct object *
find_object (struct object **all, const char *name)
{
  struct object *object;
  HASH_FIND_STR (*all, name, object);
  if (!object)
    {
      object = xcalloc (1, sizeof *object);
      object->name = xstrdup (name);
      HASH_ADD_KEYPTR (hh, *all, object->name, strlen (object->name), object);
    }
  return object;
}

/* Free ALL, and return how many pages they have that are touched.  */

static size_t
free_objects (struct object *all)
{
  size_t pages = 0;
  struct object *object, *next;
  HASH_ITER (hh, all, object, next)
    {
      pages += count_pages (object->addresses, object->number,
			    PAGE_SIZE_USUAL);
      HASH_DEL (all, object);
      free (object->addresses);
      free (object->name);
      free (object);
    }
  return pages;
}

/* Add the entry of ROW, which is of UNIT and patched, to its object among
   *PATCHED.  */

static void
add_entry (const struct answer *answer, const struct answer_unit *unit,
	   size_t build, const struct row *row, struct object **patched)
{
  struct symbol_facts facts;
  find_symbol (answer, unit, build, row, &facts);
  if (facts.known_p && facts.symbol.linked_p)
    {
      struct object *object = find_object (patched, facts.object);
      grow_array (&object->addresses, &object->room, object->number,
		  sizeof *object->addresses);
      object->addresses[object->number++] = facts.symbol.address;
    }
  free_symbol (&facts);
}

/* Add UNIT of ANSWER to TOTALS, and what is patched of it in BUILD to
   *PATCHED.  */

static void
add_unit (const struct answer *answer, const struct answer_unit *unit,
	  size_t build, struct totals *totals, struct object **patched)
{
  size_t number;
  struct row *rows = unit_rows (answer, unit, &number);
  for (size_t i = 0; i < number; i++)
    totals->conditional += rows[i].condition != NULL;
  for (size_t i = 0; i < number; i++)
    switch (rows[i].action)
      {
      case ACTION_PATCH:
	totals->patch++;
	add_entry (answer, unit, build, &rows[i], patched);
	break;
      case ACTION_CANNOT:
	totals->cannot++;
	break;
      case ACTION_BRING:
	*(rows[i].header_p ? &totals->headers : &totals->bring) += 1;
	break;
      case ACTION_FOLLOW:
	totals->follow++;
	break;
      case ACTION_NOTHING:
	totals->nothing++;
	break;
      }
  free (rows);
}

void
count_totals (const struct answer *answer, size_t build, const char *only,
	      struct totals *totals)
{
  struct object *objects = NULL, *patched = NULL;
  *totals = (struct totals) { .weaker_p = answer->records != NULL };
  for (size_t i = 0; i < answer->num_units; i++)
    {
      const struct answer_unit *unit = &answer->units[i];
      char *names = unit_names (unit, build);
      if (names && (!only || !strcmp (names, only)))
	{
	  find_object (&objects, names);
	  add_unit (answer, unit, build, totals, &patched);
	}
      free (names);
    }
  totals->objects = HASH_COUNT (objects);
  totals->pages = free_objects (patched);
  free_objects (objects);
}

char *
totals_text (const struct totals *totals)
{
  char *text;
  size_t length;
  FILE *stream = open_text (&text, &length);
  fprintf (stream, "%zu object%s: %zu to patch", totals->objects,
	   totals->objects == 1 ? "" : "s", totals->patch);
  if (totals->pages)
    fprintf (stream, " on %zu page%s of text", totals->pages,
	     totals->pages == 1 ? "" : "s");
  if (totals->cannot)
    fprintf (stream, ", %zu that cannot be", totals->cannot);
  if (totals->bring || totals->headers)
    fprintf (stream, ", %zu to bring along", totals->bring);
  if (totals->headers)
    fprintf (stream, " (and %zu of headers)", totals->headers);
  if (totals->follow)
    fprintf (stream, ", %zu that follow%s", totals->follow,
	     totals->follow == 1 ? "s" : "");
  if (totals->nothing)
    fprintf (stream, ", %zu gone", totals->nothing);
  if (totals->conditional)
    fprintf (stream, "; %zu of these %s facts got weaker",
	     totals->conditional, totals->weaker_p ? "for" : "only if");
  fclose (stream);
  return text;
}
