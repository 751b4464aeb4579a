/* How some numbers are distributed, each of which is of a name.
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

#ifndef DISTRIBUTION_H
#define DISTRIBUTION_H

#include <stddef.h>
#include <stdint.h>

/* A zeroed one is empty.  */

struct distribution
{
  uint64_t *values;
  size_t number;
  size_t room;
  uint64_t sum;			/* Of VALUES.  */
  uint64_t most;		/* The largest of them.  */
  char *most_of;		/* The name that has it, or the first one.  */
};

/* Add that NAME has VALUE.  */

extern void distribution_add (struct distribution *distribution,
			      const char *name, uint64_t value);

/* Sort the values, for distribution_percentile.  */

extern void distribution_sort (struct distribution *distribution);

/* Return the smallest one of the sorted values, of which there is one, such
   that PERCENT of 100 are not larger: the nearest rank.  */

extern uint64_t
distribution_percentile (const struct distribution *distribution,
			 unsigned percent);

/* Put the mean, the median, the 99th percentile and the largest of the sorted
   values into TEXTS, each in a string of its own, or `-' if there are none.  */

extern void distribution_texts (const struct distribution *distribution,
				char *texts[4]);

/* Add them to the JSON OBJECT, where the largest one is the member MOST, and
   its name the member MOST_OF; or nothing if there are none.  */

struct json_object;
extern void distribution_json (const struct distribution *distribution,
			       struct json_object *object, const char *most,
			       const char *most_of);

/* Free what DISTRIBUTION has.  */

extern void distribution_free (struct distribution *distribution);

#endif
