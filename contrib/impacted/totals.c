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
#include "rows.h"
#include "totals.h"

/* Pages are those of the smallest size that the usual machines have.  */

enum { PAGE_SIZE = 4096 };

/* An object, or a page of its text.  */

struct place_key
{
  char *text;
  UT_hash_handle hh;
};

/* Add TEXT, which is taken, to *ALL.  */

static void
add_key (struct place_key **all, char *text)
{
  struct place_key *key;
  HASH_FIND_STR (*all, text, key);
  if (key)
    {
      free (text);
      return;
    }
  key = xcalloc (1, sizeof *key);
  key->text = text;
  HASH_ADD_KEYPTR (hh, *all, key->text, strlen (key->text), key);
}

/* Free ALL, and return how many there were.  */

static size_t
count_keys (struct place_key *all)
{
  size_t number = HASH_COUNT (all);
  struct place_key *key, *next;
  HASH_ITER (hh, all, key, next)
    {
      HASH_DEL (all, key);
      free (key->text);
      free (key);
    }
  return number;
}

/* Add UNIT of ANSWER to TOTALS, and what of its text is touched in BUILD to
   *PAGES.  */

static void
add_unit (const struct answer *answer, const struct answer_unit *unit,
	  size_t build, struct totals *totals, struct place_key **pages)
{
  size_t number;
  struct row *rows = unit_rows (answer, unit, &number);
  for (size_t i = 0; i < number; i++)
    switch (rows[i].action)
      {
      case ACTION_PATCH:
	totals->patch++;
	struct symbol_facts facts;
	find_symbol (answer, unit, build, rows[i].body, &facts);
	if (facts.known_p && facts.symbol.linked_p)
	  add_key (pages, xasprintf ("%s %llx", facts.object,
				     (unsigned long long)
				     facts.symbol.address / PAGE_SIZE));
	free_symbol (&facts);
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
count_totals (const struct answer *answer, size_t build,
	      struct totals *totals)
{
  struct place_key *objects = NULL, *pages = NULL;
  *totals = (struct totals) { 0 };
  for (size_t i = 0; i < answer->num_units; i++)
    {
      const struct answer_unit *unit = &answer->units[i];
      char *names = unit_names (unit, build);
      if (!names)
	continue;
      add_key (&objects, names);
      add_unit (answer, unit, build, totals, &pages);
    }
  totals->objects = count_keys (objects);
  totals->pages = count_keys (pages);
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
  fclose (stream);
  return text;
}
