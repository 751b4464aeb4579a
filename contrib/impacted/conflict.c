/* Files of one name that are not one.
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


/* Where the folder of a compilation is mapped to a dot, for reproducible
   builds, files of several packages have the same path.  Units that were
   compiled from one file have the same functions in it, unless macros make a
   difference: then it is said without need.  */

#include <stdlib.h>
#include <string.h>
#include "conflict.h"
#include "impacted.h"

/* What is compared.  */

struct comparison
{
  struct database *db;
  size_t build;
  int64_t file;
  int64_t *sources;		/* Functions of the current unit.  */
  size_t number;
  size_t room;
  int64_t *first;		/* Those of the first one.  */
  size_t first_number;
  char *object;			/* Of the current unit, in the build.  */
  char *first_object;
  char *result;
};

/* Keep the first OBJECT of BUILD.  */

static bool
keep_object (void *data, size_t build, const char *object)
{
  struct comparison *comparison = data;
  if (build != comparison->build)
    return true;
  comparison->object = xstrdup (object);
  return false;
}

/* Keep SOURCE, which is STATE, if it is a function.  */

static bool
keep_source (void *data, const struct source *source, enum body_state state)
{
  struct comparison *comparison = data;
  if (state == BODY_CLONE)
    return true;
  grow_array (&comparison->sources, &comparison->room, comparison->number,
	      sizeof *comparison->sources);
  comparison->sources[comparison->number++] = source->id;
  return true;
}

/* Compare what UNIT has of the file in SLICE.  */

static bool
compare_unit (void *data, int64_t unit, int64_t slice)
{
  struct comparison *comparison = data;
  comparison->object = NULL;
  database_objects (comparison->db, unit, keep_object, comparison);
  if (!comparison->object)
    return true;
  comparison->number = 0;
  database_slice (comparison->db, slice, keep_source, comparison);
  size_t size = comparison->number * sizeof *comparison->sources;
  if (!comparison->first_object)
    {
      comparison->first_object = comparison->object;
      comparison->first_number = comparison->number;
      comparison->first = xmalloc (size);
      if (size)
	memcpy (comparison->first, comparison->sources, size);
      return true;
    }
  bool same_p = (comparison->number == comparison->first_number
		 && (!size || !memcmp (comparison->first, comparison->sources,
				       size)));
  if (!same_p)
    comparison->result = xasprintf ("%s, %s", comparison->first_object,
				    comparison->object);
  free (comparison->object);
  return same_p;
}

char *
conflicting_units (struct database *db, size_t build, int64_t file)
{
  struct comparison comparison = { .db = db, .build = build, .file = file };
  database_main_slices (db, file, compare_unit, &comparison);
  free (comparison.sources);
  free (comparison.first);
  free (comparison.first_object);
  return comparison.result;
}
