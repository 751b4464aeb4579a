/* How two builds differ.
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

#ifndef COMPARISON_H
#define COMPARISON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include "database.h"
#include "names.h"

/* A function in a unit of one side, and which bodies it impacts.  */

struct compared_function
{
  int64_t id;
  char *name;
  char *path;			/* Or null.  */
  unsigned line;
  enum body_state state;
  char **set;			/* Names of bodies, sorted and unique.  */
  size_t num_set;
  size_t room;
};

/* What can differ between two units.  */

enum { NUM_UNIT_PROPERTIES = 3 };

/* A unit of one side.  */

struct compared_unit
{
  int64_t id;
  char *path;			/* Of its main file.  */
  char *source;			/* The same as the compiler had it.  */
  char *objects;		/* The last components of their names.  */
  /* By enum unit_property; null where a dump has none.  */
  const char *properties[NUM_UNIT_PROPERTIES];
  bool gap_p;
  struct compared_function *functions;	/* By name, path and line.  */
  size_t num_functions;
  size_t room;
};

/* One of both builds.  */

struct side
{
  const char *word;		/* As the user has it.  */
  struct database *db;
  const struct build *build;
  struct compared_unit *units;	/* Sorted by path and objects.  */
  size_t num_units;
  size_t room;
};

enum { NUM_SIDES = 2 };

/* A unit that is only on one side, or is compiled in another way.  */

struct different_unit
{
  const struct compared_unit *sides[NUM_SIDES];	/* One may be null.  */
  bool different_p[NUM_UNIT_PROPERTIES];
};

/* A function that is only on one side, or differs.  */

struct different_function
{
  const struct compared_unit *unit;
  struct compared_function *sides[NUM_SIDES];	/* One may be null.  */
};

/* All that differs.  */

struct comparison
{
  struct side sides[NUM_SIDES];
  const struct sources *touched;	/* Only these count; or null.  */
  struct different_unit *units;
  size_t num_units, units_room;
  struct different_function *functions;
  size_t num_functions, functions_room;
  /* Totals.  */
  uint64_t same_units, same_functions;
  uint64_t units_only[NUM_SIDES], functions_only[NUM_SIDES];
  uint64_t other_units, other_states, other_sets;
  uint64_t gaps, dumps;		/* Units that do not say all.  */
};

/* Put into COMPARISON how its sides differ.  */

extern void compare_sides (struct comparison *comparison);

/* Return true if they do.  */

extern bool different_sides_p (const struct comparison *comparison);

/* Put the names that ONE has in its set and OTHER, which may be null, has not
   into a new array, and return it and their number in *NUMBER.  */

extern const char **only_in_set (const struct compared_function *one,
				 const struct compared_function *other,
				 size_t *number);

/* Free what COMPARISON has, but not the databases.  */

extern void comparison_free (struct comparison *comparison);

#endif
