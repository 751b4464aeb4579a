/* What records say, for dwarf-check.
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

/* A text of which there is one copy.  */

struct interned
{
  UT_hash_handle hh;
  char text[];
};

static struct interned *all_interned;

double drop_percent;

const char *
intern (const char *text)
{
  struct interned *found;
  HASH_FIND_STR (all_interned, text, found);
  if (!found)
    {
      size_t length = strlen (text);
      found = xmalloc (sizeof *found + length + 1);
      memcpy (found->text, text, length + 1);
      HASH_ADD_KEYPTR (hh, all_interned, found->text, length, found);
    }
  return found->text;
}

const struct line_name *
unit_name (const struct unit *unit, const char *name)
{
  struct line_name *found;
  HASH_FIND (hh, unit->names, &name, sizeof name, found);
  return found;
}

struct pair *
unit_pair (const struct unit *unit, size_t line, const char *impacted)
{
  struct pair_key key = { impacted, line };
  struct pair *found;
  HASH_FIND (hh, unit->pairs, &key, sizeof key, found);
  return found;
}

/* The handler of records.  */

static bool
see_unit (void *data, const struct record_unit *record)
{
  struct object *object = data;
  struct unit *unit = xcalloc (1, sizeof *unit);
  unit->source = intern (record->source);
  grow_array (&object->units, &object->units_room, object->num_units,
	      sizeof *object->units);
  object->units[object->num_units++] = unit;
  if (record->gap)
    cannot_judge (NOT_COMPLETE, unit->source);
  return true;
}

static bool
see_function (void *data, const struct record_function *function)
{
  struct object *object = data;
  struct unit *unit = object->units[object->num_units - 1];
  const char *name = intern (function->name);
  const char *file = function->place.file;
  const char *slash = file ? strrchr (file, '/') : NULL;
  struct line_name *same;
  HASH_FIND (hh, unit->names, &name, sizeof name, same);
  if (!same)
    {
      same = xcalloc (1, sizeof *same);
      same->name = name;
      HASH_ADD (hh, unit->names, name, sizeof name, same);
    }
  grow_array (&unit->lines, &unit->room, unit->num_lines, sizeof *unit->lines);
  unit->lines[unit->num_lines++] = (struct line) {
    .name = name, .base = file ? intern (slash ? slash + 1 : file) : NULL,
    .line = function->place.line, .column = function->place.column,
    .same = same->first
  };
  same->first = unit->num_lines;
  return true;
}

static bool
see_impact (void *data, const struct record_impact *impact)
{
  struct object *object = data;
  struct unit *unit = object->units[object->num_units - 1];
  const char *name = intern (impact->name);
  struct pair *pair = unit_pair (unit, unit->num_lines - 1, name);
  if (pair)
    return true;
  pair = xcalloc (1, sizeof *pair);
  pair->key = (struct pair_key) { name, unit->num_lines - 1 };
  pair->kind = intern (impact->kind);
  pair->dropped_p = drand48 () * 100 < drop_percent;
  HASH_ADD (hh, unit->pairs, key, sizeof pair->key, pair);
  return true;
}

static bool
see_end (void *data __attribute__ ((unused)))
{
  return true;
}

const struct record_handler record_lister = {
  .unit = see_unit, .function = see_function, .impact = see_impact,
  .end = see_end
};

void
unit_free (struct unit *unit)
{
  struct line_name *name, *next_name;
  HASH_ITER (hh, unit->names, name, next_name)
    {
      HASH_DEL (unit->names, name);
      free (name);
    }
  struct pair *pair, *next_pair;
  HASH_ITER (hh, unit->pairs, pair, next_pair)
    {
      HASH_DEL (unit->pairs, pair);
      free (pair);
    }
  free (unit->lines);
  free (unit);
}
