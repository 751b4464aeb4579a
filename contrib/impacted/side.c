/* The two sides of a hunk.
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

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include "impacted.h"
#include "side.h"

void
side_fill (struct side *side, const struct patch_hunk *hunk,
	   enum patch_line_kind other, bool whole_p)
{
  side->hunk = hunk;
  side->whole_p = whole_p;
  size_t number = hunk->num_lines;
  side->lines = xcalloc (number + 1, sizeof *side->lines);
  side->from = xcalloc (number + 1, sizeof *side->from);
  side->index = xcalloc (number + 1, sizeof *side->index);
  side->head_p = xcalloc (number + 1, sizeof *side->head_p);
  side->number = 0;
  for (size_t i = 0; i < number; i++)
    {
      side->index[i] = side->number;
      if (hunk->lines[i].kind == other)
	continue;
      side->lines[side->number].text = hunk->lines[i].text;
      side->from[side->number++] = i;
    }
  side->index[number] = side->number;
  side->names = source_read (side->lines, side->number,
			     whole_p ? NULL : hunk->heading);
}

void
side_free (struct side *side)
{
  source_free (side->lines, side->number, side->names);
  free (side->lines);
  free (side->from);
  free (side->index);
  free (side->head_p);
}

char *
side_statement (const struct side *side, size_t index, size_t *first,
		size_t *last)
{
  *first = side->lines[index].first;
  if (*first == SIZE_MAX)
    return NULL;
  return source_statement (side->lines, side->number, *first, last);
}

char *
side_find (const struct side *side, enum source_kind kind, const char *name,
	   size_t *at)
{
  for (; *at < side->number; ++*at)
    {
      const struct source_line *line = &side->lines[*at];
      size_t last;
      if (line->kind == kind && line->first == *at
	  && (!name || (line->name && !strcmp (line->name, name))))
	return source_statement (side->lines, side->number, (*at)++, &last);
    }
  return NULL;
}

/* Set *FIRST and *LAST, lines of SIDE, to those of its hunk, with all changed
   lines that they are among.  */

static void
widen (const struct side *side, size_t *first, size_t *last)
{
  const struct patch_hunk *hunk = side->hunk;
  *first = side->from[*first];
  *last = side->from[*last];
  while (*first > 0 && hunk->lines[*first].kind != PATCH_CONTEXT
	 && hunk->lines[*first - 1].kind != PATCH_CONTEXT)
    --*first;
  while (*last + 1 < hunk->num_lines
	 && hunk->lines[*last].kind != PATCH_CONTEXT
	 && hunk->lines[*last + 1].kind != PATCH_CONTEXT)
    ++*last;
}

/* Return how often SIDE has something of KIND with NAME and TEXT; if NEAR_P
   only from line FIRST to LAST of the hunk.  */

static size_t
count_same (const struct side *side, enum source_kind kind, const char *name,
	    const char *text, bool near_p, size_t first, size_t last)
{
  size_t at = 0, count = 0;
  char *other;
  while ((other = side_find (side, kind, name, &at)))
    {
      if (!strcmp (other, text))
	{
	  size_t begin = at - 1, end;
	  char *again = side_statement (side, begin, &begin, &end);
	  free (again);
	  if (near_p)
	    widen (side, &begin, &end);
	  count += !near_p || (begin <= last && first <= end);
	}
      free (other);
    }
  return count;
}

bool
side_same_p (const struct side *side, size_t index, const struct side *other)
{
  const struct source_line *line = &side->lines[index];
  size_t first, last;
  char *text = side_statement (side, index, &first, &last);
  if (!text)
    return false;
  bool near_p = (line->kind == SOURCE_MACRO
		 || line->kind == SOURCE_DIRECTIVE);
  widen (side, &first, &last);
  size_t here = count_same (side, line->kind, line->name, text, near_p, first,
			    last);
  size_t there = count_same (other, line->kind, line->name, text, near_p,
			     first, last);
  free (text);
  return here > 0 && here == there;
}

bool
side_has_word_p (const struct side *side, const char *name)
{
  for (size_t i = 0; i < side->number; i++)
    if (source_word_p (side->lines[i].code, name))
      return true;
  return false;
}
