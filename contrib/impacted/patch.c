/* Patches, and series of them.
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

/* The numbers of lines are made those of one tree.  When a series changes a
   file twice, the second patch speaks of lines as the first one leaves them;
   but what the compiler recorded is the tree before both.  Where both show a
   line it has to be the same one: otherwise they come in another order than
   that in which they were made.  */

#include <ctype.h>
#include <error.h>
#include <stdlib.h>
#include <string.h>
#include <uthash.h>
#include "impacted.h"
#include "patch-internal.h"

void
patch_number_lines (struct patch_hunk *hunk)
{
  unsigned old = 0, new = 0;
  free (hunk->new_lines);
  hunk->new_lines = xcalloc (hunk->num_lines + 1, sizeof *hunk->new_lines);
  for (size_t i = 0; i < hunk->num_lines; i++)
    {
      struct patch_line *line = &hunk->lines[i];
      line->old_p = line->kind != PATCH_ADDED;
      old += line->old_p;
      line->old = hunk->old_first + old - 1;
      if (line->kind != PATCH_REMOVED)
	hunk->new_lines[new++] = i;
    }
  hunk->old_count = old;
  hunk->new_count = new;
}

void
patch_order_lines (struct patch_hunk *hunk)
{
  struct patch_line *added = xcalloc (hunk->num_lines + 1, sizeof *added);
  for (size_t i = 0; i < hunk->num_lines;)
    {
      size_t to = i, number = 0;
      for (; i < hunk->num_lines && hunk->lines[i].kind != PATCH_CONTEXT; i++)
	if (hunk->lines[i].kind == PATCH_ADDED)
	  added[number++] = hunk->lines[i];
	else
	  hunk->lines[to++] = hunk->lines[i];
      if (number)
	memcpy (&hunk->lines[to], added, number * sizeof *added);
      while (i < hunk->num_lines && hunk->lines[i].kind == PATCH_CONTEXT)
	i++;
    }
  free (added);
}

/* What two files of patches say of each other.  */

struct agreement
{
  size_t common;		/* Lines that both show.  */
  size_t made;			/* Those of them that the first one adds, with
				   something in them.  */
  const struct patch_line *was;	/* The first one that differs in them, or
				   null.  */
  const struct patch_line *is;
  unsigned number;		/* Its number, between both.  */
};

bool
patch_telling_p (const char *text)
{
  while (*text && !isalnum ((unsigned char) *text))
    text++;
  return *text != '\0';
}

/* Return the line of FILE with NUMBER in the tree that it makes, or if BEFORE_P
   in the one that it applies to; or null if it does not show it.  */

static const struct patch_line *
line_numbered (const struct patch_file *file, unsigned number, bool before_p)
{
  for (size_t i = 0; i < file->num_hunks; i++)
    {
      const struct patch_hunk *hunk = &file->hunks[i];
      if (!before_p)
	{
	  if (number - hunk->new_first < hunk->new_count)
	    return &hunk->lines[hunk->new_lines[number - hunk->new_first]];
	  continue;
	}
      unsigned at = hunk->old_first;
      if (number - at >= hunk->old_count)
	continue;
      for (size_t j = 0; j < hunk->num_lines; j++)
	if (hunk->lines[j].kind != PATCH_ADDED && at++ == number)
	  return &hunk->lines[j];
    }
  return NULL;
}

/* Compare the lines that LATER applies to with those that EARLIER makes, or if
   BEFORE_P with those that it applies to as well.  */

static struct agreement
compare_files (const struct patch_file *earlier,
	       const struct patch_file *later, bool before_p)
{
  struct agreement result = { 0 };
  for (size_t i = 0; i < later->num_hunks; i++)
    {
      const struct patch_hunk *hunk = &later->hunks[i];
      unsigned number = hunk->old_first;
      for (size_t j = 0; j < hunk->num_lines; j++)
	{
	  const struct patch_line *is = &hunk->lines[j], *was;
	  if (is->kind == PATCH_ADDED)
	    continue;
	  was = line_numbered (earlier, number, before_p);
	  if (was && !was->guessed_p && !is->guessed_p)
	    {
	      bool same_p = !strcmp (was->text, is->text);
	      result.common++;
	      result.made += (same_p && was->kind == PATCH_ADDED
			      && patch_telling_p (was->text));
	      if (!same_p && !result.was)
		{
		  result.was = was;
		  result.is = is;
		  result.number = number;
		}
	    }
	  number++;
	}
    }
  return result;
}

/* Return true if LATER follows on EARLIER, the last one before it that changes
   the same file.  Otherwise say what would make it so.  */

static bool
follows_p (const struct patch_file *earlier, const struct patch_file *later)
{
  struct agreement given = compare_files (earlier, later, false);
  struct agreement swapped = compare_files (later, earlier, false);
  if (given.was ? !swapped.was && swapped.common > 0
      : given.common == 0 && !swapped.was && swapped.made > 0)
    error_at_line (0, 0, later->patch, later->line, "%s: %s:%u, which comes"
		   " before this, has lines that this makes: they are in the"
		   " wrong order", later->name, earlier->patch,
		   earlier->line);
  else if (!given.was)
    return true;
  else if (!compare_files (earlier, later, true).was)
    error_at_line (0, 0, later->patch, later->line, "%s: %s:%u, which comes"
		   " before this, is for the same tree as this: one of them"
		   " has to be made anew, after the other", later->name,
		   earlier->patch, earlier->line);
  else
    error_at_line (0, 0, later->patch, later->line, "%s: line %u has to be"
		   " `%s', but after %s:%u it is `%s': a patch between them is"
		   " missing, or they are in the wrong order", later->name,
		   given.number, given.is->text, earlier->patch,
		   earlier->line, given.was->text);
  return false;
}

/* A file in the tree that the patches so far have made.  */

struct present
{
  char *name;
  struct patch_file *file;
  UT_hash_handle hh;
};

/* Make NUMBER, of a line in the tree that FILE applies to, one of the tree
   before the first patch.  Return false if the line is not in it; *NUMBER is
   then that of the line before it.  */

static bool
translate (const struct patch_file *file, unsigned *number)
{
  while ((file = file->before))
    {
      size_t low = 0, high = file->num_hunks;
      while (low < high)
	{
	  size_t middle = low + (high - low) / 2;
	  if (file->hunks[middle].new_first <= *number)
	    low = middle + 1;
	  else
	    high = middle;
	}
      if (low == 0)
	continue;
      const struct patch_hunk *hunk = &file->hunks[low - 1];
      unsigned offset = *number - hunk->new_first;
      if (offset < hunk->new_count)
	{
	  const struct patch_line *line
	    = &hunk->lines[hunk->new_lines[offset]];
	  *number = line->old;
	  return line->old_p;
	}
      *number = hunk->old_first + hunk->old_count + (offset - hunk->new_count);
    }
  return true;
}

/* Make the numbers of the lines of FILE those of the tree before the first
   patch.  */

static void
translate_file (struct patch_file *file)
{
  for (size_t i = 0; i < file->num_hunks; i++)
    for (size_t j = 0; j < file->hunks[i].num_lines; j++)
      {
	struct patch_line *line = &file->hunks[i].lines[j];
	if (line->old > 0 && !translate (file, &line->old))
	  line->old_p = false;
      }
}

/* Return true if FILE can follow on PRESENT, which may be null.  Otherwise say
   why not.  */

static bool
exists_p (const struct patch_file *file, const struct patch_file *present)
{
  if (!present)
    return true;
  if (!present->new_path && file->old_path)
    error_at_line (0, 0, file->patch, file->line, "%s: %s:%u, which comes"
		   " before this, deletes it: they are in the wrong order, or"
		   " not of one series", file->name, present->patch,
		   present->line);
  else if (present->new_path && !file->old_path && !file->binary_p)
    error_at_line (0, 0, file->patch, file->line, "%s: this makes it anew, but"
		   " %s:%u, which comes before this, has it: they are in the"
		   " wrong order, or not of one series", file->name,
		   present->patch, present->line);
  else
    return true;
  return false;
}

/* Note in *ALL that NAME is what FILE makes of it.  */

static void
enter_present (struct present **all, const char *name, struct patch_file *file)
{
  struct present *present;
  HASH_FIND_STR (*all, name, present);
  if (!present)
    {
      present = xcalloc (1, sizeof *present);
      present->name = xstrdup (name);
      HASH_ADD_KEYPTR (hh, *all, present->name, strlen (present->name),
		       present);
    }
  present->file = file;
}

/* Find the file before each one of PATCH.  Return false after a message.  */

static bool
join_series (struct patch *patch)
{
  struct present *all = NULL, *present, *next;
  bool ok = true;
  for (size_t i = 0; i < patch->num_files; i++)
    {
      struct patch_file *file = patch->files[i];
      present = NULL;
      if (!file->copied_p)
	HASH_FIND_STR (all, file->name, present);
      ok &= exists_p (file, present ? present->file : NULL);
      if (present && file->old_path && present->file->new_path)
	{
	  file->before = present->file;
	  present->file->followed_p = true;
	  ok &= follows_p (present->file, file);
	}
      if (file->renamed_p && file->new_path)
	{
	  if (present)
	    {
	      HASH_DEL (all, present);
	      free (present->name);
	      free (present);
	    }
	  enter_present (&all, patch_bare (file, file->new_path), file);
	}
      else
	enter_present (&all, file->name, file);
    }
  HASH_ITER (hh, all, present, next)
    {
      HASH_DEL (all, present);
      free (present->name);
      free (present);
    }
  return ok;
}

void
patch_translate (struct patch *patch)
{
  for (size_t i = 0; i < patch->num_files; i++)
    for (size_t j = 0; j < patch->files[i]->num_hunks; j++)
      patch_number_lines (&patch->files[i]->hunks[j]);
  for (size_t i = 0; i < patch->num_files; i++)
    if (patch->files[i]->before)
      translate_file (patch->files[i]);
}

struct patch *
patch_new (void)
{
  return xcalloc (1, sizeof (struct patch));
}

char *
patch_keep (struct patch *patch, char *text)
{
  grow_array (&patch->texts, &patch->texts_room, patch->num_texts,
	      sizeof *patch->texts);
  return patch->texts[patch->num_texts++] = text;
}

bool
patch_add (struct patch *patch, const char *name, const char *text,
	   size_t length, bool reverse_p)
{
  char *kept = patch_keep (patch, xmalloc (length + 1));
  memcpy (kept, text, length);
  kept[length] = '\0';
  return patch_parse (patch, patch_keep (patch, xstrdup (name)), kept, length,
		      reverse_p);
}

bool
patch_finish (struct patch *patch)
{
  for (size_t i = 0; i < patch->num_files; i++)
    patch_name_file (patch->files[i]);
  if (!join_series (patch))
    return false;
  patch_translate (patch);
  return true;
}

/* Free HUNK, which is not freed itself.  */

static void
free_hunk (struct patch_hunk *hunk)
{
  free (hunk->lines);
  free (hunk->new_lines);
}

void
patch_free (struct patch *patch)
{
  for (size_t i = 0; i < patch->num_files; i++)
    {
      struct patch_file *file = patch->files[i];
      for (size_t j = 0; j < file->num_hunks; j++)
	free_hunk (&file->hunks[j]);
      if (file->whole)
	free_hunk (file->whole);
      free (file->whole);
      free (file->hunks);
      free (file->old_path);
      free (file->new_path);
      free (file->name);
      free (file);
    }
  for (size_t i = 0; i < patch->num_texts; i++)
    free (patch->texts[i]);
  free (patch->texts);
  free (patch->files);
  free (patch);
}
