/* Words that are like another one.
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
#include "similar.h"

/* Return how different A and B are: how many characters must be put in, taken
   away, changed or exchanged with their neighbour, or MOST + 1 if more than
   MOST.  This is the optimal string alignment distance.  */

static unsigned
distance (const char *a, const char *b, unsigned most)
{
  enum { LONGEST = 63 };
  size_t m = strlen (a), n = strlen (b);
  if (m > LONGEST || n > LONGEST || (m > n ? m - n : n - m) > most)
    return most + 1;
  unsigned rows[3][LONGEST + 1];
  for (size_t j = 0; j <= n; j++)
    rows[0][j] = j;
  for (size_t i = 1; i <= m; i++)
    {
      unsigned *now = rows[i % 3], *before = rows[(i + 2) % 3];
      const unsigned *long_before = rows[(i + 1) % 3];
      unsigned least = now[0] = i;
      for (size_t j = 1; j <= n; j++)
	{
	  unsigned best = before[j - 1] + (a[i - 1] != b[j - 1]);
	  if (before[j] + 1 < best)
	    best = before[j] + 1;
	  if (now[j - 1] + 1 < best)
	    best = now[j - 1] + 1;
	  if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]
	      && long_before[j - 2] + 1 < best)
	    best = long_before[j - 2] + 1;
	  now[j] = best;
	  if (best < least)
	    least = best;
	}
      if (least > most)
	return most + 1;
    }
  return rows[m % 3][n];
}

void
similar_begin (struct similar *similar, const char *word)
{
  size_t length = strlen (word);
  unsigned most = length < 3 ? 1 : length < 12 ? length / 3 + 1 : 4;
  if (most >= length)
    most = length ? length - 1 : 0;
  *similar = (struct similar) { .word = word, .distance = most };
}

void
similar_add (struct similar *similar, const char *word, const char *name)
{
  enum { MOST = sizeof similar->found / sizeof *similar->found };
  unsigned d = distance (similar->word, word, similar->distance);
  if (d > similar->distance
      || (d == similar->distance && similar->number == MOST)
      || (similar->known_p && !similar->known_p (similar->data, name)))
    return;
  for (size_t i = 0; i < similar->number && d == similar->distance; i++)
    if (!strcmp (similar->found[i], word))
      return;
  if (d < similar->distance)
    similar_end (similar);
  similar->distance = d;
  similar->found[similar->number++] = xstrdup (word);
}

char *
did_you_mean (char *const *found, size_t number)
{
  char *text = xstrdup (number ? "; did you mean" : "");
  for (size_t i = 0; i < number; i++)
    {
      char *longer = xasprintf ("%s%s `%s'", text,
				i == 0 ? "" : i + 1 < number ? "," : " or",
				found[i]);
      free (text);
      text = longer;
    }
  char *question = xasprintf ("%s%s", text, number ? "?" : "");
  free (text);
  return question;
}

void
similar_end (struct similar *similar)
{
  while (similar->number)
    free (similar->found[--similar->number]);
}
