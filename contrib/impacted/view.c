/* Which slices of a file the builds have.
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
#include "impacted.h"
#include "judge.h"

/* Add SLICE of BUILD to the struct view DATA.  */

static bool
add_slice (void *data, int64_t slice,
	   enum body_state state __attribute__ ((unused)), size_t build)
{
  struct view *view = data;
  struct view_slices *slices = &view->builds[build];
  if (slices->number && slices->all[slices->number - 1] == slice)
    return true;
  grow_array (&slices->all, &slices->room, slices->number,
	      sizeof *slices->all);
  slices->all[slices->number++] = slice;
  return true;
}

static int
compare_slices (const void *a, const void *b)
{
  const int64_t *one = a, *other = b;
  return (*one > *other) - (*one < *other);
}

struct view *
find_view (struct database *db, struct view **views, int64_t file)
{
  struct view *view;
  HASH_FIND (hh, *views, &file, sizeof file, view);
  if (view)
    return view;
  view = xcalloc (1, sizeof *view);
  view->file = file;
  database_builds (db, &view->num_builds);
  view->builds = xcalloc (view->num_builds + 1, sizeof *view->builds);
  database_file_slices (db, file, add_slice, view);
  for (size_t i = 0; i < view->num_builds; i++)
    {
      struct view_slices *slices = &view->builds[i];
      size_t kept = 0;
      if (slices->number)
	qsort (slices->all, slices->number, sizeof *slices->all,
	       compare_slices);
      for (size_t j = 0; j < slices->number; j++)
	if (!kept || slices->all[kept - 1] != slices->all[j])
	  slices->all[kept++] = slices->all[j];
      slices->number = kept;
    }
  HASH_ADD (hh, *views, file, sizeof view->file, view);
  return view;
}

void
free_views (struct view *views)
{
  struct view *view, *next;
  HASH_ITER (hh, views, view, next)
    {
      HASH_DEL (views, view);
      for (size_t i = 0; i < view->num_builds; i++)
	free (view->builds[i].all);
      free (view->builds);
      free (view);
    }
}
