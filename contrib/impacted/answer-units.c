/* What an answer has, and its units.
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
#include "answer-internal.h"
#include "impacted.h"
#include "weaker.h"

char *
copy_text (const char *text)
{
  return text ? xstrdup (text) : NULL;
}

struct answer *
answer_new (struct database *db, const bool *builds,
	    struct new_records *records)
{
  struct answer *answer = xcalloc (1, sizeof *answer);
  size_t number;
  database_builds (db, &number);
  answer->db = db;
  answer->records = records;
  answer->builds = xcalloc (number + 1, sizeof *answer->builds);
  for (size_t i = 0; i < number; i++)
    {
      answer->builds[i] = !builds || builds[i];
      answer->num_builds += answer->builds[i];
    }
  answer->work = xcalloc (1, sizeof *answer->work);
  return answer;
}

bool
level_known_p (const char *level)
{
  static const char *const levels[]
    = { "inline-clone", "inline-clone-attributes", "inline-only-static" };
  for (size_t i = 0; i < sizeof levels / sizeof *levels; i++)
    if (!strcmp (level, levels[i]))
      return true;
  return false;
}

bool
patch_level_p (const char *level)
{
  return level_known_p (level) && strcmp (level, "inline-clone-attributes");
}

/* Enter what ROW says in the struct known_unit DATA.  */

static bool
enter_unit (void *data, const struct unit_row *row)
{
  struct known_unit *unit = data;
  unit->file = row->file;
  unit->source = xstrdup (row->source);
  unit->level = copy_text (row->level);
  unit->dump_p = row->dump_p;
  unit->link = row->link;
  unit->gap = copy_text (row->gap);
  if (!unit->gap && row->level && !level_known_p (row->level))
    unit->gap = xasprintf ("its level %s, which this program does not know",
			   row->level);
  return true;
}

/* Enter OBJECT of BUILD in the struct known_unit DATA.  */

static bool
enter_object (void *data, size_t build, const char *object)
{
  struct known_unit *unit = data;
  if (!unit->answer->builds[build])
    return true;
  grow_array (&unit->objects, &unit->room, unit->num_objects,
	      sizeof *unit->objects);
  unit->objects[unit->num_objects++] = (struct unit_object) {
    .build = build, .name = xstrdup (object)
  };
  return true;
}

struct known_unit *
find_unit (struct answer *answer, int64_t id)
{
  struct known_unit *unit;
  HASH_FIND (hh, answer->work->units, &id, sizeof id, unit);
  if (!unit)
    {
      unit = xcalloc (1, sizeof *unit);
      unit->id = id;
      unit->answer = answer;
      HASH_ADD (hh, answer->work->units, id, sizeof unit->id, unit);
      database_objects (answer->db, id, enter_object, unit);
      if (unit->num_objects)
	database_unit (answer->db, id, enter_unit, unit);
    }
  return unit->num_objects ? unit : NULL;
}

bool
home_p (const struct known_unit *unit, const struct source *source)
{
  return source->file == unit->file;
}

/* The order of objects: by build and name.  */

static int
compare_objects (const void *a, const void *b)
{
  const struct unit_object *one = a, *other = b;
  if (one->build != other->build)
    return one->build < other->build ? -1 : 1;
  return strcmp (one->name, other->name);
}

char *
unit_names (const struct answer_unit *unit, size_t build)
{
  char *names = NULL;
  const char *last = NULL;
  for (size_t i = 0; i < unit->num_objects; i++)
    {
      const struct unit_object *object = &unit->objects[i];
      if (object->build != build || (last && !strcmp (object->name, last)))
	continue;
      last = object->name;
      join_text (&names, last);
    }
  return names;
}

size_t
unit_index (struct answer *answer, struct known_unit *unit)
{
  if (!unit->index)
    {
      grow_array (&answer->units, &answer->work->units_room,
		  answer->num_units, sizeof *answer->units);
      struct answer_unit *new = &answer->units[answer->num_units++];
      *new = (struct answer_unit) {
	.id = unit->id, .link = unit->link, .source = unit->source,
	.level = unit->level,
	.objects = unit->objects, .num_objects = unit->num_objects,
	.complete_p = !unit->dump_p && !unit->gap
      };
      if (new->num_objects > 1)
	qsort (new->objects, new->num_objects, sizeof *new->objects,
	       compare_objects);
      new->shown = unit_names (new, new->objects[0].build);
      unit->index = answer->num_units;
    }
  return unit->index - 1;
}

struct seen *
see (struct seen **all, int64_t id, int64_t unit, size_t index)
{
  struct seen *seen, key = { .key = { id, unit } };
  HASH_FIND (hh, *all, &key.key, sizeof key.key, seen);
  if (seen)
    return seen;
  seen = xmalloc (sizeof *seen);
  *seen = key;
  seen->index = index;
  HASH_ADD (hh, *all, key, sizeof seen->key, seen);
  return NULL;
}

bool
seen_p (struct seen *all, int64_t id, int64_t unit)
{
  struct seen *seen, key = { .key = { id, unit } };
  HASH_FIND (hh, all, &key.key, sizeof key.key, seen);
  return seen != NULL;
}

/* The order of units: by object, source and number.  */

static int
compare_units (const void *a, const void *b, void *data)
{
  const struct answer *answer = data;
  const struct answer_unit *x = &answer->units[*(const size_t *) a];
  const struct answer_unit *y = &answer->units[*(const size_t *) b];
  int order = strcmp (x->shown, y->shown);
  if (!order)
    order = strcmp (x->source, y->source);
  return order ? order : (x->id > y->id) - (x->id < y->id);
}

/* The order of what is to be patched: by unit, the functions asked for first,
   then what is to be done, then by name.  */

static int
compare_patches (const void *a, const void *b)
{
  const struct to_patch *x = a, *y = b;
  if (x->unit != y->unit)
    return x->unit < y->unit ? -1 : 1;
  if (!x->via != !y->via)
    return x->via ? 1 : -1;
  if (x->action != y->action)
    return x->action < y->action ? -1 : 1;
  int order = strcmp (x->body->name, y->body->name);
  return order ? order : (x->body->id > y->body->id)
			 - (x->body->id < y->body->id);
}

static int
compare_brings (const void *a, const void *b)
{
  const struct to_bring *x = a, *y = b;
  if (x->unit != y->unit)
    return x->unit < y->unit ? -1 : 1;
  if (x->changed_p != y->changed_p)
    return x->changed_p ? -1 : 1;
  int order = strcmp (x->body->name, y->body->name);
  return order ? order : ((x->body->place.line > y->body->place.line)
			  - (x->body->place.line < y->body->place.line));
}

void
sort_answer (struct answer *answer)
{
  size_t n = answer->num_units;
  size_t *order = xcalloc (n, sizeof *order);
  size_t *places = xcalloc (n, sizeof *places);
  struct answer_unit *units = xcalloc (n, sizeof *units);
  for (size_t i = 0; i < n; i++)
    order[i] = i;
  qsort_r (order, n, sizeof *order, compare_units, answer);
  for (size_t i = 0; i < n; i++)
    {
      units[i] = answer->units[order[i]];
      places[order[i]] = i;
    }
  free (answer->units);
  answer->units = units;
  for (size_t i = 0; i < answer->num_patches; i++)
    {
      struct to_patch *patch = &answer->patches[i];
      patch->unit = places[patch->unit];
      units[patch->unit].num_patches++;
    }
  for (size_t i = 0; i < answer->num_brings; i++)
    {
      struct to_bring *bring = &answer->brings[i];
      bring->unit = places[bring->unit];
      units[bring->unit].num_brings++;
    }
  for (size_t i = 1; i < n; i++)
    {
      units[i].patches = units[i - 1].patches + units[i - 1].num_patches;
      units[i].brings = units[i - 1].brings + units[i - 1].num_brings;
    }
  free (order);
  free (places);
  if (answer->num_patches)
    qsort (answer->patches, answer->num_patches, sizeof *answer->patches,
	   compare_patches);
  if (answer->num_brings)
    qsort (answer->brings, answer->num_brings, sizeof *answer->brings,
	   compare_brings);
}

/* Free ALL.  */

static void
free_seen (struct seen *all)
{
  struct seen *seen, *next;
  HASH_ITER (hh, all, seen, next)
    {
      HASH_DEL (all, seen);
      free (seen);
    }
}

void
answer_free (struct answer *answer)
{
  struct answer_work *work = answer->work;
  struct known_unit *unit, *next;
  HASH_ITER (hh, work->units, unit, next)
    {
      HASH_DEL (work->units, unit);
      for (size_t i = 0; i < unit->num_objects; i++)
	free (unit->objects[i].name);
      free (unit->objects);
      free (unit->source);
      free (unit->level);
      free (unit->gap);
      free (unit);
    }
  struct step *step, *last;
  HASH_ITER (hh, work->steps, step, last)
    {
      HASH_DEL (work->steps, step);
      free (step->key);
      free (step);
    }
  free_seen (work->asked);
  free_seen (work->started);
  free_seen (work->patched);
  free_seen (work->brought);
  free_seen (work->away);
  free_seen (work->changed);
  free_seen (work->called);
  free_seen (work->held);
  free_compared (answer);
  for (size_t i = 0; i < work->num_starts; i++)
    {
      free (work->starts[i].via);
      free (work->starts[i].condition);
    }
  free (work->starts);
  free (work);

  for (size_t i = 0; i < answer->num_units; i++)
    free (answer->units[i].shown);
  for (size_t i = 0; i < answer->num_patches; i++)
    {
      free (answer->patches[i].kind);
      free (answer->patches[i].via);
      free (answer->patches[i].condition);
    }
  for (size_t i = 0; i < answer->num_brings; i++)
    free (answer->brings[i].condition);
  free (answer->builds);
  free (answer->asked);
  free (answer->units);
  free (answer->patches);
  free (answer->brings);
  free (answer);
}
