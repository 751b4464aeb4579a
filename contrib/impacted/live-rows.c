/* What the database knows of the functions that a live patch names.
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
#include "impacted.h"
#include "live-check.h"

/* A name is searched for in an object.  */

struct row_search
{
  struct database *db;
  const char *object;
  struct live_rows *rows;
  const struct source *source;
  enum body_state state;	/* What it is in the unit.  */
  bool found_p;			/* The unit has a symbol of it there.  */
};

/* Enter SYMBOL of an object KERNEL in the struct row_search DATA.  */

static bool
enter_row (void *data, size_t build __attribute__ ((unused)),
	   const char *object __attribute__ ((unused)), const char *kernel,
	   const struct symbol_row *symbol)
{
  struct row_search *search = data;
  struct live_rows *rows = search->rows;
  if (!kernel)
    return true;
  if (strcmp (kernel, search->object))
    {
      if (!rows->other)
	rows->other = xstrdup (kernel);
      return true;
    }
  search->found_p = true;
  bool bound_p = search->state == BODY_BOUND;
  for (size_t i = 0; i < rows->number; i++)
    if (rows->all[i].position == symbol->position)
      {
	rows->all[i].bound_p |= bound_p;
	return true;
      }
  grow_array (&rows->all, &rows->room, rows->number, sizeof *rows->all);
  rows->all[rows->number++] = (struct live_row) {
    .position = symbol->position, .entry = symbol->entry,
    .gone_p = symbol_gone_p (symbol), .linked_p = symbol->linked_p,
    .bound_p = bound_p, .address = symbol->address
  };
  return true;
}

/* Say in the struct row_search DATA that a unit is of the object.  */

static bool
see_kernel (void *data, size_t build __attribute__ ((unused)),
	    const char *kernel, const char *path __attribute__ ((unused)))
{
  struct row_search *search = data;
  search->found_p |= !strcmp (kernel, search->object);
  return !search->found_p;
}

/* Enter the symbols of the source of the struct row_search DATA in UNIT, or
   that it has none as STATE.  */

static bool
enter_unit (void *data, int64_t unit, enum body_state state)
{
  struct row_search *search = data;
  search->found_p = false;
  search->state = state;
  if (state == BODY_CLONE
      && database_alias_bound (search->db, unit, search->source->id))
    search->state = BODY_BOUND;
  database_symbols (search->db, unit, search->source, enter_row, search);
  if (!search->found_p && !search->rows->state)
    {
      database_kernels (search->db, unit, see_kernel, search);
      if (search->found_p && state != BODY_EMITTED && state != BODY_BOUND)
	search->rows->state = body_state_name (state);
    }
  return true;
}

/* Enter all of SOURCE in the struct row_search DATA.  */

static bool
enter_source (void *data, const struct source *source)
{
  struct row_search *search = data;
  search->source = source;
  database_bodies (search->db, source->id, enter_unit, search);
  return true;
}

void
live_rows_find (struct live_rows *rows, struct database *db,
		const char *object, const char *name)
{
  struct row_search search = { .db = db, .object = object, .rows = rows };
  *rows = (struct live_rows) { 0 };
  database_sources_named (db, name, enter_source, &search);
}

void
live_rows_free (struct live_rows *rows)
{
  free (rows->all);
  free (rows->other);
}

const struct live_row *
live_rows_at (const struct live_rows *rows, uint64_t position)
{
  for (size_t i = 0; i < rows->number; i++)
    if (rows->all[i].position == position
	|| (position == 1 && rows->all[i].position == 0))
      return &rows->all[i];
  return NULL;
}

struct live_object *
live_object_find (struct live_check *check, const char *kernel)
{
  for (size_t i = 0; i < check->num_objects; i++)
    if (!strcmp (check->objects[i].kernel, kernel))
      return &check->objects[i];
  return NULL;
}

const struct old_object *
live_object_old (struct live_object *object)
{
  if (!object->opened_p)
    object->old = old_object_open (object->path);
  object->opened_p = true;
  return object->old;
}
