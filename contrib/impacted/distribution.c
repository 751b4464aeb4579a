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

#include <inttypes.h>
#include <json-c/json.h>
#include <stdlib.h>
#include <string.h>
#include "distribution.h"
#include "impacted.h"
#include "output.h"

void
distribution_add (struct distribution *distribution, const char *name,
		  uint64_t value)
{
  /* Of several largest ones take the first name, whatever the order is in which
     they come.  */
  if (distribution->number == 0 || value > distribution->most
      || (value == distribution->most
	  && strcmp (name, distribution->most_of) < 0))
    {
      free (distribution->most_of);
      distribution->most_of = xstrdup (name);
      distribution->most = value;
    }
  grow_array (&distribution->values, &distribution->room,
	      distribution->number, sizeof *distribution->values);
  distribution->values[distribution->number++] = value;
  distribution->sum += value;
}

/* Compare the values at A and B, for qsort.  */

static int
compare_values (const void *a, const void *b)
{
  const uint64_t *left = a, *right = b;

  return (*left > *right) - (*left < *right);
}

void
distribution_sort (struct distribution *distribution)
{
  if (distribution->number > 0)
    qsort (distribution->values, distribution->number,
	   sizeof *distribution->values, compare_values);
}

uint64_t
distribution_percentile (const struct distribution *distribution,
			 unsigned percent)
{
  return distribution->values[(distribution->number * percent + 99) / 100 - 1];
}

/* Return the mean of the values of DISTRIBUTION.  */

static double
mean (const struct distribution *distribution)
{
  return (double) distribution->sum / distribution->number;
}

void
distribution_texts (const struct distribution *distribution, char *texts[4])
{
  if (distribution->number == 0)
    {
      for (size_t i = 0; i < 4; i++)
	texts[i] = xstrdup ("-");
      return;
    }
  texts[0] = xasprintf ("%.2f", mean (distribution));
  texts[1] = xasprintf ("%" PRIu64, distribution_percentile (distribution, 50));
  texts[2] = xasprintf ("%" PRIu64, distribution_percentile (distribution, 99));
  texts[3] = xasprintf ("%" PRIu64, distribution->most);
}

void
distribution_json (const struct distribution *distribution,
		   struct json_object *object, const char *most,
		   const char *most_of)
{
  if (distribution->number == 0)
    return;
  json_object_object_add (object, "mean",
			  json_object_new_double (mean (distribution)));
  json_add_number (object, "median",
		   distribution_percentile (distribution, 50));
  json_add_number (object, "percentile_99",
		   distribution_percentile (distribution, 99));
  json_add_number (object, most, distribution->most);
  json_add_text (object, most_of, distribution->most_of);
}

void
distribution_free (struct distribution *distribution)
{
  free (distribution->values);
  free (distribution->most_of);
}
