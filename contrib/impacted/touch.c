/* Which functions the lines of a patch are in.
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
#include "touch.h"

static int
compare_numbers (const void *a, const void *b)
{
  const unsigned *one = a, *other = b;
  return (*one > *other) - (*one < *other);
}

/* Collect the lines that the NUMBER hunks at HUNKS change in WORK.  */

static void
find_changes (struct work *work, const struct patch_hunk *hunks, size_t number)
{
  size_t removed_room = 0, inserted_room = 0;
  free (work->removed);
  free (work->inserted);
  work->removed = work->inserted = NULL;
  work->num_removed = work->num_inserted = 0;
  for (size_t i = 0; i < number; i++)
    for (size_t j = 0; j < hunks[i].num_lines; j++)
      {
	const struct patch_line *line = &hunks[i].lines[j];
	if (line->kind == PATCH_CONTEXT)
	  continue;
	if (line->old_p)
	  {
	    grow_array (&work->removed, &removed_room, work->num_removed,
			sizeof *work->removed);
	    work->removed[work->num_removed++] = line->old;
	  }
	else
	  {
	    grow_array (&work->inserted, &inserted_room, work->num_inserted,
			sizeof *work->inserted);
	    work->inserted[work->num_inserted++] = line->old;
	  }
      }
  if (work->num_removed)
    qsort (work->removed, work->num_removed, sizeof *work->removed,
	   compare_numbers);
  if (work->num_inserted)
    qsort (work->inserted, work->num_inserted, sizeof *work->inserted,
	   compare_numbers);
}

/* Return true if one of the NUMBER sorted NUMBERS is from FIRST to LAST.  */

static bool
any_between_p (const unsigned *numbers, size_t number, unsigned first,
	       unsigned last)
{
  size_t low = 0, high = number;
  while (low < high)
    {
      size_t middle = low + (high - low) / 2;
      if (numbers[middle] < first)
	low = middle + 1;
      else
	high = middle;
    }
  return low < number && numbers[low] <= last;
}

/* Find the functions of WORK that changed lines are in, and the lines that are
   in any function.  */

static void
find_covered (struct work *work)
{
  free (work->covered);
  work->covered = xcalloc (work->num_functions + 1, sizeof *work->covered);
  for (size_t i = 0; i < work->num_functions; i++)
    {
      struct function *function = &work->functions[i];
      unsigned first = function->first, last = function->last;
      function->touched_p
	= (any_between_p (work->removed, work->num_removed, first, last)
	   || (last > first
	       && any_between_p (work->inserted, work->num_inserted, first,
				 last - 1)));
      work->covered[i] = (struct range) { first, last, 0 };
    }

  /* Lines of several files are one sequence only after they are sorted; no two
     functions that overlap stay apart.  */
  size_t number = 0;
  qsort (work->covered, work->num_functions, sizeof *work->covered,
	 compare_numbers);
  for (size_t i = 0; i < work->num_functions; i++)
    {
      struct range *range = &work->covered[i];
      if (number > 0 && range->first <= work->covered[number - 1].last)
	{
	  if (range->last > work->covered[number - 1].last)
	    work->covered[number - 1].last = range->last;
	}
      else
	work->covered[number++] = *range;
    }
  work->num_covered = number;
}

struct range *
covering_range (const struct work *work, const struct patch_line *line)
{
  size_t low = 0, high = work->num_covered;
  while (low < high)
    {
      size_t middle = low + (high - low) / 2;
      if (work->covered[middle].first <= line->old)
	low = middle + 1;
      else
	high = middle;
    }
  if (low == 0 || (line->old_p ? line->old > work->covered[low - 1].last
		   : line->old >= work->covered[low - 1].last))
    return NULL;
  return &work->covered[low - 1];
}

/* Count in the ranges of WORK which conditions the NUMBER hunks at HUNKS open
   and close there.  */

static void
count_conditions (struct work *work, const struct patch_hunk *hunks,
		  size_t number)
{
  for (size_t i = 0; i < number; i++)
    for (size_t j = 0; j < hunks[i].num_lines; j++)
      {
	const struct patch_line *line = &hunks[i].lines[j];
	struct range *range = (line->kind == PATCH_CONTEXT ? NULL
			       : covering_range (work, line));
	const char *name = source_directive (line->text);
	int change = (!name ? 0 : !strncmp (name, "if", 2) ? 1
		      : !strncmp (name, "endif", 5) ? -1 : 0);
	if (range)
	  range->conditions += line->kind == PATCH_ADDED ? change : -change;
      }
}

bool
removed_p (const struct work *work, unsigned line)
{
  return any_between_p (work->removed, work->num_removed, line, line);
}

void
touch_functions (struct work *work, const struct patch_hunk *hunks,
		 size_t number)
{
  find_changes (work, hunks, number);
  find_covered (work);
  count_conditions (work, hunks, number);
}

bool
replacement_p (const struct work *work, const struct patch_line *line,
	       const struct source_line *source, const struct patch_line *head)
{
  if (line->kind != PATCH_ADDED)
    return false;
  /* One that stays may be after others that change, or have moved.  */
  bool named_p = source->kind == SOURCE_FUNCTION && source->name;
  for (size_t i = 0; named_p && i < work->num_functions; i++)
    {
      const struct function *function = &work->functions[i];
      if (!function->part_p
	  && removed_p (work, function->first)
	  && source_names_p (source->name, function->source->name))
	return true;
    }
  struct patch_line removed = { .old_p = true, .old = line->old };
  if (!removed_p (work, line->old) || !covering_range (work, &removed))
    return false;
  /* What a part looks like in its own file says nothing.  */
  for (size_t i = 0; i < work->num_functions; i++)
    {
      const struct function *function = &work->functions[i];
      if (function->part_p && function->first <= line->old
	  && line->old <= function->last)
	return true;
    }
  /* A function of a class is a part of a type, and has a line of its own.  */
  const char *name
    = source->kind == SOURCE_FUNCTION ? source->name : source->code;
  if (source->kind != SOURCE_FUNCTION
      && (source->kind != SOURCE_TYPE || !strchr (name, '(')
	  || (strchr (name, ';') && !strchr (name, '{'))))
    return false;
  for (size_t i = 0; i < work->num_functions; i++)
    {
      const struct function *function = &work->functions[i];
      if (function->first <= line->old && line->old <= function->last
	  && (!name || source_names_p (name, function->source->name)
	      /* The name of a macro that makes the function.  */
	      || (head && head->old_p && head->old == function->first)))
	return true;
    }
  return false;
}
