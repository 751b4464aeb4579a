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
#include "digest.h"
#include "impacted.h"

/* What is compared: for each build what its first unit has.  */

struct comparison
{
  struct database *db;
  size_t build;			/* The only one that counts, or SIZE_MAX.  */
  struct first
  {
    char *object;		/* Null before there is one.  */
    XXH128_hash_t functions;
  } *builds;
  XXH3_state_t *state;		/* Of the functions of the current unit.  */
  XXH128_hash_t functions;	/* Its digest.  */
  char *result;
};

/* Add SOURCE, which is STATE, to the functions of a unit if it is one.  */

static bool
add_function (void *data, const struct source *source, enum body_state state)
{
  struct comparison *comparison = data;
  if (state != BODY_CLONE)
    XXH3_128bits_update (comparison->state, &source->id, sizeof source->id);
  return true;
}

/* Compare the current unit, which OBJECT of BUILD has, with the first one of
   that build.  */

static bool
compare_object (void *data, size_t build, const char *object)
{
  struct comparison *comparison = data;
  struct first *first = &comparison->builds[build];
  if (comparison->build != SIZE_MAX && build != comparison->build)
    return true;
  if (!first->object)
    {
      first->object = xstrdup (object);
      first->functions = comparison->functions;
    }
  else if (!XXH128_isEqual (first->functions, comparison->functions))
    comparison->result = xasprintf ("%s, %s", first->object, object);
  return !comparison->result;
}

/* Compare what UNIT has of the file in SLICE with others.  */

static bool
compare_unit (void *data, int64_t unit, int64_t slice)
{
  struct comparison *comparison = data;
  comparison->state = digest_begin ();
  database_slice (comparison->db, slice, add_function, comparison);
  comparison->functions = digest_end (comparison->state);
  database_objects (comparison->db, unit, compare_object, comparison);
  return !comparison->result;
}

char *
conflicting_units (struct database *db, size_t build, int64_t file)
{
  struct comparison comparison = { .db = db, .build = build };
  size_t number;
  database_builds (db, &number);
  comparison.builds = xcalloc (number + 1, sizeof *comparison.builds);
  database_main_slices (db, file, compare_unit, &comparison);
  for (size_t i = 0; i < number; i++)
    free (comparison.builds[i].object);
  free (comparison.builds);
  return comparison.result;
}
