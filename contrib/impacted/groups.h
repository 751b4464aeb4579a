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

#ifndef GROUPS_H
#define GROUPS_H

#include <stdbool.h>
#include <xxhash.h>
#include "answer.h"

/* Builds that have the same set.  */

struct group
{
  XXH128_hash_t key;		/* Of the set; 0 if there is nothing.  */
  const struct answer *answer;	/* That of the first one.  */
  bool *builds;
  size_t num_builds;
  size_t first;			/* The first one.  */
};

/* All of them.  */

struct groups
{
  struct group *all;
  size_t number;
  size_t room;
};

/* Put the builds of ANSWERS into *GROUPS, the largest group first and those
   with nothing to patch last.  */
extern void make_groups (const struct answers *answers,
			 struct groups *groups);

/* Return true if there is nothing to patch in GROUP.  */
extern bool empty_group_p (const struct group *group);

/* Free what GROUPS have.  */
extern void free_groups (struct groups *groups);

#endif
