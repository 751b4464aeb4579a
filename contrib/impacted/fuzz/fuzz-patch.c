/* Fuzz the reader of patches.
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

/* What is read must be what patch.h promises; and both sides of each hunk go
   through the reader of source lines, which gets them from nowhere else.  */

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include "impacted.h"
#include "patch.h"
#include "source.h"

#define require(CONDITION) \
  do if (!(CONDITION)) abort (); while (0)

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* Read the lines of HUNK that are not of the kind OTHER as source, and check
   what is found out.  */

static void
read_side (const struct patch_hunk *hunk, enum patch_line_kind other)
{
  struct source_line *lines = xcalloc (hunk->num_lines + 1, sizeof *lines);
  size_t number = 0;
  for (size_t i = 0; i < hunk->num_lines; i++)
    if (hunk->lines[i].kind != other)
      lines[number++].text = hunk->lines[i].text;
  require (number == (other == PATCH_ADDED ? hunk->old_count
		      : hunk->new_count));
  struct source_names *names = source_read (lines, number, hunk->heading);
  for (size_t i = 0; i < number; i++)
    {
      require (lines[i].code);
      require (strlen (lines[i].code) <= strlen (lines[i].text));
      require (lines[i].kind <= SOURCE_FUNCTION);
      require (lines[i].first == SIZE_MAX || lines[i].first <= i);
      if (lines[i].name)
	{
	  source_names_p (lines[i].text, lines[i].name);
	  char *name = source_head_name (lines[i].text);
	  free (name);
	}
    }
  source_free (lines, number, names);
  free (lines);
}

/* Check HUNK of FILE, whose lines are after LAST of the old tree; return the
   last line that it has there.  */

static unsigned
check_hunk (const struct patch_file *file, const struct patch_hunk *hunk,
	    unsigned last)
{
  size_t new = 0;
  for (size_t i = 0; i < hunk->num_lines; i++)
    {
      const struct patch_line *line = &hunk->lines[i];
      require (line->text && !strchr (line->text, '\n'));
      /* Lines do not change their order in a series.  */
      require (line->old_p ? line->old > last : line->old >= last);
      require (line->kind != PATCH_ADDED || !line->old_p);
      require (file->before || line->kind == PATCH_ADDED || line->old_p);
      last = line->old;
      if (line->kind != PATCH_REMOVED)
	require (hunk->new_lines[new++] == i);
    }
  require (new == hunk->new_count);
  read_side (hunk, PATCH_ADDED);
  read_side (hunk, PATCH_REMOVED);
  return last;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  struct patch *patch = patch_new ();
  if (!patch_add (patch, "patch", (const char *) data, size, size % 2)
      || !patch_finish (patch))
    {
      patch_free (patch);
      return 0;
    }
  for (size_t i = 0; i < patch->num_files; i++)
    {
      const struct patch_file *file = patch->files[i];
      unsigned last = 0;
      require (file->name && (file->old_path || file->new_path));
      for (size_t j = 0; j < file->num_hunks; j++)
	last = check_hunk (file, &file->hunks[j], last);
      const char *rest = patch_strip (file->name, size % 4);
      require (!rest || *rest);
    }
  patch_free (patch);
  return 0;
}
