/* Builds with the same answer.
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
#include "digest.h"
#include "groups.h"
#include "impacted.h"

/* Return a digest of what the answer ANSWER has for UNIT, wherever its lines
   are.  */

static XXH128_hash_t
unit_digest (const struct answer *answer, const struct answer_unit *unit)
{
  XXH3_state_t *state = digest_begin ();
  XXH3_128bits_update (state, unit->source, strlen (unit->source) + 1);
  for (size_t i = 0; i < unit->num_patches; i++)
    {
      const struct to_patch *patch = &answer->patches[unit->patches + i];
      XXH3_128bits_update (state, patch->body->name,
			   strlen (patch->body->name) + 1);
      if (patch->condition)
	XXH3_128bits_update (state, patch->condition,
			     strlen (patch->condition) + 1);
    }
  XXH3_128bits_update (state, "", 1);
  for (size_t i = 0; i < unit->num_brings; i++)
    {
      const struct source *body = answer->brings[unit->brings + i].body;
      XXH3_128bits_update (state, body->name, strlen (body->name) + 1);
    }
  return digest_end (state);
}

/* Add BUILD, whose set is in ANSWER and has KEY, to GROUPS.  */

static void
add_build (struct groups *groups, const struct answer *answer, size_t build,
	   XXH128_hash_t key, size_t num_builds)
{
  struct group *group = NULL;
  for (size_t i = 0; i < groups->number && !group; i++)
    if (XXH128_isEqual (groups->all[i].key, key))
      group = &groups->all[i];
  if (!group)
    {
      grow_array (&groups->all, &groups->room, groups->number,
		  sizeof *groups->all);
      group = &groups->all[groups->number++];
      *group = (struct group) {
	.key = key, .answer = answer, .first = build,
	.builds = xcalloc (num_builds, sizeof *group->builds)
      };
    }
  group->builds[build] = true;
  group->num_builds++;
}

bool
empty_group_p (const struct group *group)
{
  return group->key.low64 == 0 && group->key.high64 == 0;
}

/* The order of groups: the largest one first, and those with nothing last.  */

static int
compare_groups (const void *a, const void *b)
{
  const struct group *one = a, *other = b;
  bool empty_p = empty_group_p (one);
  if (empty_p != empty_group_p (other))
    return empty_p ? 1 : -1;
  if (one->num_builds != other->num_builds)
    return one->num_builds > other->num_builds ? -1 : 1;
  return (one->first > other->first) - (one->first < other->first);
}

/* The key of a build is the sum of what its units have.  */

void
make_groups (const struct answers *answers, struct groups *groups)
{
  *groups = (struct groups) { NULL };
  for (size_t i = 0; i < answers->number; i++)
    {
      const struct answer *answer = answers->all[i];
      size_t number;
      database_builds (answer->db, &number);
      XXH128_hash_t *keys = xcalloc (number + 1, sizeof *keys);
      for (size_t j = 0; j < answer->num_units && number > 1; j++)
	{
	  const struct answer_unit *unit = &answer->units[j];
	  if (!unit->num_patches)
	    continue;
	  XXH128_hash_t digest = unit_digest (answer, unit);
	  for (size_t k = 0; k < unit->num_objects; k++)
	    {
	      size_t build = unit->objects[k].build;
	      if (k && unit->objects[k - 1].build == build)
		continue;
	      keys[build].low64 += digest.low64;
	      keys[build].high64 += digest.high64;
	    }
	}
      for (size_t j = 0; j < number; j++)
	if (answer->builds[j])
	  {
	    if (number == 1 && answer->num_patches)
	      keys[j].low64 = 1;
	    add_build (groups, answer, j, keys[j], number);
	  }
      free (keys);
    }
  if (groups->number)
    qsort (groups->all, groups->number, sizeof *groups->all, compare_groups);
}

void
free_groups (struct groups *groups)
{
  for (size_t i = 0; i < groups->number; i++)
    free (groups->all[i].builds);
  free (groups->all);
}
