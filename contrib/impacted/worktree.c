/* The files that a patch changes.
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

/* A file is taken only if the hunks of the patch fit to it: what they remove or
   have around it is there, then it is the file before the patch; or what they
   add is there, then it is the one after it.  In both cases the whole file is
   known as it is before and after, and is one hunk.  */

#include <errno.h>
#include <error.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "impacted.h"
#include "patch-internal.h"
#include "worktree.h"

/* A line of a file, in the tree before the first patch if OLD_P, and in the one
   that the patches so far have made if PRESENT_P.  */

struct cell
{
  const char *text;
  bool old_p;
  bool present_p;
};

struct cells
{
  struct cell *all;
  size_t number;
  size_t room;
};

/* Add CELL to CELLS.  */

static void
add_cell (struct cells *cells, struct cell cell)
{
  grow_array (&cells->all, &cells->room, cells->number, sizeof *cells->all);
  cells->all[cells->number++] = cell;
}

/* Return the text of the file PATH for PATCH to keep, or null if it is no file
   that can be read.  Its lines become those of CELLS, as those of a patch
   are.  */

static bool
read_file (struct patch *patch, const char *path, struct cells *cells)
{
  struct stat status;
  FILE *stream = stat (path, &status) || !S_ISREG (status.st_mode)
		 ? NULL : fopen (path, "r");
  if (!stream)
    return false;
  size_t size = status.st_size;
  char *text = patch_keep (patch, xmalloc (size + 1));
  size = fread (text, 1, size, stream);
  bool ok = !ferror (stream);
  fclose (stream);
  text[size] = '\0';
  for (char *line = text, *end = text + size; ok && line < end;)
    {
      char *newline = memchr (line, '\n', end - line);
      char *stop = newline ? newline : end;
      for (char *null = line; (null = memchr (null, '\0', stop - null));)
	*null = ' ';
      *stop = '\0';
      if (stop > line && stop[-1] == '\r')
	stop[-1] = '\0';
      add_cell (cells, (struct cell) { line, true, true });
      line = stop + 1;
    }
  return ok;
}

/* What is being done with a file.  */

struct applying
{
  struct cells *cells;
  size_t *present;		/* Indices of those that are present.  */
  size_t num_present;
  bool reverse_p;		/* A patch is taken back.  */
  bool moved_p;			/* Hunks may be elsewhere.  */
  size_t matched;		/* Lines that were found and tell something.  */
};

/* Return true if LINE of a hunk is in the tree that it applies to, or if
   REVERSE_P in the one that it makes.  */

static bool
before_p (const struct patch_line *line, bool reverse_p)
{
  return line->kind != (reverse_p ? PATCH_REMOVED : PATCH_ADDED);
}

/* Return true if HUNK fits to what APPLYING has from its line AT on, which
   counts from 0.  Set *TELLING_P if one of its lines tells
   something.  */

static bool
fits_p (const struct applying *applying, const struct patch_hunk *hunk,
	size_t at, bool *telling_p)
{
  *telling_p = false;
  for (size_t i = 0; i < hunk->num_lines; i++)
    {
      const struct patch_line *line = &hunk->lines[i];
      if (!before_p (line, applying->reverse_p))
	continue;
      if (at >= applying->num_present)
	return line->guessed_p;
      const char *text
	= applying->cells->all[applying->present[at++]].text;
      if (!line->guessed_p && strcmp (text, line->text))
	return false;
      *telling_p |= patch_telling_p (line->text);
    }
  return at <= applying->num_present;
}

/* Find where HUNK fits in APPLYING, from line FROM on and next to FIRST, which
   both count from 0.  Return SIZE_MAX if it does not.  */

static size_t
find_place (const struct applying *applying, const struct patch_hunk *hunk,
	    size_t from, size_t first)
{
  bool telling_p;
  if (first >= from && first <= applying->num_present
      && fits_p (applying, hunk, first, &telling_p))
    return first;
  for (size_t away = 1; applying->moved_p && away <= applying->num_present;
       away++)
    {
      if (first >= from + away
	  && fits_p (applying, hunk, first - away, &telling_p) && telling_p)
	return first - away;
      if (first + away >= from && first + away < applying->num_present
	  && fits_p (applying, hunk, first + away, &telling_p) && telling_p)
	return first + away;
    }
  return SIZE_MAX;
}

/* Add the cells of APPLYING from *FROM up to TO to OUT, and set *FROM.  */

static void
copy_cells (const struct applying *applying, struct cells *out, size_t *from,
	    size_t to)
{
  while (*from < to)
    add_cell (out, applying->cells->all[(*from)++]);
}

/* Apply HUNK, which is at line AT of APPLYING, and add what is made of it to
   OUT, after the cells from *FROM up to it.  */

static void
apply_hunk (struct applying *applying, const struct patch_hunk *hunk,
	    size_t at, struct cells *out, size_t *from)
{
  for (size_t i = 0; i < hunk->num_lines; i++)
    {
      const struct patch_line *line = &hunk->lines[i];
      if (!before_p (line, applying->reverse_p))
	{
	  /* What it stands after is copied.  */
	  if (at < applying->num_present)
	    copy_cells (applying, out, from, applying->present[at]);
	  else
	    copy_cells (applying, out, from, applying->cells->number);
	  add_cell (out, (struct cell) { line->text, false, true });
	  continue;
	}
      if (at >= applying->num_present)
	return;
      applying->matched += patch_telling_p (line->text);
      copy_cells (applying, out, from, applying->present[at]);
      struct cell cell = applying->cells->all[(*from)++];
      if (line->kind != PATCH_CONTEXT)
	cell.present_p = false;
      if (cell.present_p || (cell.old_p && !applying->reverse_p))
	add_cell (out, cell);
      at++;
    }
}

/* Apply FILE to CELLS, or if REVERSE_P take it back, and put how many lines fit
   in *MATCHED.  Where its hunks may be elsewhere, by MOVED_P, they are then
   where they were found.  Return false if they do not fit.  */

static bool
apply_file (struct cells *cells, struct patch_file *file, bool reverse_p,
	    bool moved_p, size_t *matched)
{
  struct applying applying = { .cells = cells, .reverse_p = reverse_p,
			       .moved_p = moved_p };
  struct cells out = { NULL };
  applying.present = xcalloc (cells->number + 1, sizeof (size_t));
  for (size_t i = 0; i < cells->number; i++)
    if (cells->all[i].present_p)
      applying.present[applying.num_present++] = i;

  size_t from = 0, next = 0, old = 0, new = 0;
  long offset = 0;
  bool ok = true;
  for (size_t i = 0; ok && i < file->num_hunks; i++)
    {
      struct patch_hunk *hunk = &file->hunks[i];
      size_t first = (reverse_p ? hunk->new_first : hunk->old_first) - 1;
      size_t place = find_place (&applying, hunk, next, first + offset);
      ok = place != SIZE_MAX;
      if (!ok)
	break;
      offset = (long) place - (long) first;
      apply_hunk (&applying, hunk, place, &out, &from);
      hunk->found = place + 1;
      next = place + (reverse_p ? hunk->new_count : hunk->old_count);
    }
  copy_cells (&applying, &out, &from, cells->number);
  free (applying.present);
  *matched += applying.matched;
  if (!ok)
    {
      free (out.all);
      return false;
    }
  /* Where they are in the other tree follows from that.  */
  for (size_t i = 0; moved_p && i < file->num_hunks; i++)
    {
      struct patch_hunk *hunk = &file->hunks[i];
      unsigned other = hunk->found + (reverse_p ? old - new : new - old);
      unsigned was = hunk->old_first;
      hunk->old_first = reverse_p ? other : hunk->found;
      hunk->new_first = reverse_p ? hunk->found : other;
      file->moved_p |= hunk->old_first != was;
      old += hunk->old_count;
      new += hunk->new_count;
    }
  free (cells->all);
  *cells = out;
  return true;
}

/* The files of patches that build on each other, from the first one on.  */

struct chain
{
  struct patch_file **all;
  size_t number;
  bool given_p;			/* The folder was given, and not found.  */
  bool moved_p;			/* Hunks may be elsewhere.  */
  const char *top;		/* That of the work tree of git around the
				   current folder, if it is another one, or
				   null.  */
};

/* Make CELLS, which are the file after CHAIN, those of it before.  Add how many
   lines fit to *MATCHED.  Return false if they do not fit.  */

static bool
take_back (struct cells *cells, const struct chain *chain, size_t *matched)
{
  for (size_t i = chain->number; i-- > 0;)
    if (!apply_file (cells, chain->all[i], true, chain->moved_p, matched))
      return false;
  for (size_t i = 0; i < cells->number; i++)
    cells->all[i] = (struct cell) { cells->all[i].text, true, true };
  return true;
}

/* Apply CHAIN to CELLS, which are the file before it.  */

static bool
apply_all (struct cells *cells, const struct chain *chain, size_t *matched)
{
  for (size_t i = 0; i < chain->number; i++)
    if (!apply_file (cells, chain->all[i], false, chain->moved_p, matched))
      return false;
  return true;
}

/* Return a copy of CELLS.  */

static struct cells
copy (const struct cells *cells)
{
  struct cells result = { NULL };
  for (size_t i = 0; i < cells->number; i++)
    add_cell (&result, cells->all[i]);
  return result;
}

/* Set the WHOLE of the last file of CHAIN to CELLS.  */

static void
set_whole (struct chain *chain, const struct cells *cells)
{
  struct patch_hunk *hunk = xcalloc (1, sizeof *hunk);
  hunk->heading = "";
  hunk->old_first = hunk->new_first = 1;
  hunk->lines = xcalloc (cells->number + 1, sizeof *hunk->lines);
  for (size_t i = 0; i < cells->number; i++)
    {
      const struct cell *cell = &cells->all[i];
      if (!cell->old_p && !cell->present_p)
	continue;
      hunk->lines[hunk->num_lines++] = (struct patch_line) {
	.text = cell->text,
	.kind = (!cell->old_p ? PATCH_ADDED
		 : cell->present_p ? PATCH_CONTEXT : PATCH_REMOVED)
      };
    }
  patch_order_lines (hunk);
  patch_number_lines (hunk);
  for (size_t i = 0; i < chain->number; i++)
    {
      chain->all[i]->found = FOUND_FITTING;
      chain->all[i]->merged_p = i + 1 < chain->number;
    }
  chain->all[chain->number - 1]->whole = hunk;
}

/* Copy where the hunks of CHAIN are into PLACES, two numbers for each; or if
   BACK_P, from there.  */

static void
copy_places (struct chain *chain, unsigned *places, bool back_p)
{
  for (size_t i = 0; i < chain->number; i++)
    {
      struct patch_file *file = chain->all[i];
      for (size_t j = 0; j < file->num_hunks; j++)
	{
	  struct patch_hunk *hunk = &file->hunks[j];
	  if (back_p)
	    {
	      hunk->old_first = *places++;
	      hunk->new_first = *places++;
	    }
	  else
	    {
	      *places++ = hunk->old_first;
	      *places++ = hunk->new_first;
	    }
	}
      file->moved_p &= !back_p;
    }
}

/* Set the WHOLE of CHAIN by the file CELLS, if that is the one before it or
   after it.  Return whether it is.  */

static bool
try_cells (struct chain *chain, const struct cells *cells)
{
  struct cells old = copy (cells), new = copy (cells);
  size_t old_matched = 0, new_matched = 0, again = 0, hunks = 0;
  for (size_t i = 0; i < chain->number; i++)
    hunks += chain->all[i]->num_hunks;
  unsigned *places = xcalloc (2 * hunks + 1, sizeof *places);
  copy_places (chain, places, false);
  bool new_p = (take_back (&new, chain, &new_matched)
		&& apply_all (&new, chain, &again));
  if (!new_p || !chain->moved_p)
    {
      /* Hunks without context fit to much.  */
      copy_places (chain, places, true);
      bool old_p = apply_all (&old, chain, &old_matched);
      if (old_p && (!new_p || old_matched >= new_matched))
	{
	  struct cells other = new;
	  new = old;
	  old = other;
	  new_matched = old_matched;
	  new_p = true;
	}
    }
  /* What was only found has to say more than braces.  */
  new_p &= chain->given_p || new_matched > 0;
  if (new_p)
    set_whole (chain, &new);
  else
    copy_places (chain, places, true);
  free (places);
  free (old.all);
  free (new.all);
  return new_p;
}

/* Look for a file of CHAIN in FOLDER, which PATCH calls NAME, or by what follows
   a slash in it if NAME has what may be a tree; and try it.  Set *FOUND_P if
   there is one.  */

static bool
try_name (struct patch *patch, struct chain *chain, const char *folder,
	  const char *name, bool *found_p)
{
  const struct patch_file *file = chain->all[0];
  while (name)
    {
      struct cells cells = { NULL };
      char *path = xasprintf ("%s/%s", folder, name);
      bool read_p = read_file (patch, path, &cells);
      bool fits_p = read_p && try_cells (chain, &cells);
      *found_p |= read_p;
      char *real = fits_p ? realpath (path, NULL) : NULL;
      for (size_t i = 0; real && i < chain->number; i++)
	chain->all[i]->source = real;
      if (real)
	patch_keep (patch, real);
      free (path);
      free (cells.all);
      if (fits_p)
	return true;
      if (file->strip_p)
	return false;
      name = patch_strip (name, 1);
    }
  return false;
}

/* Look for the file of CHAIN in FOLDER, and try it, as try_name does.  */

static bool
try_folder (struct patch *patch, struct chain *chain, const char *folder,
	    bool *found_p)
{
  const struct patch_file *first = chain->all[0];
  const struct patch_file *last = chain->all[chain->number - 1];
  const char *names[]
    = { first->name, last->name,
	last->new_path ? patch_bare (last, last->new_path) : NULL };
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    {
      const char *name = names[i];
      if (first->strip_p)
	{
	  const char *path = i || !first->old_path ? last->new_path
						   : first->old_path;
	  name = path ? patch_strip (path, first->strip) : NULL;
	}
      if (name && try_name (patch, chain, folder, name, found_p))
	return true;
    }
  return false;
}

/* Look for the file of CHAIN where DB says that its builds were made.  */

static bool
try_builds (struct patch *patch, struct chain *chain, struct database *db)
{
  size_t number;
  bool found_p = false, fits_p = false;
  const struct build *builds = database_builds (db, &number);
  for (size_t i = 0; i < number && !fits_p; i++)
    if (builds[i].directory)
      {
	/* A kernel that is built in another folder has a link to its
	   source.  */
	char *source = xasprintf ("%s/source", builds[i].directory);
	fits_p = (try_folder (patch, chain, builds[i].directory, &found_p)
		  || try_folder (patch, chain, source, &found_p));
	free (source);
      }
  return fits_p;
}

/* Return the top of the work tree of git that the current folder is in, in a
   string of its own, or null if there is none, or it is that folder.  */

static char *
find_top (void)
{
  enum { DEEPEST = 64 };
  char *up = xstrdup (".");
  for (int depth = 0; depth < DEEPEST; depth++)
    {
      char *git = xasprintf ("%s/.git", up);
      bool top_p = access (git, F_OK) == 0;
      free (git);
      if (top_p && depth > 0)
	return up;
      if (top_p)
	break;
      char *higher = xasprintf ("%s/..", up);
      free (up);
      up = higher;
    }
  free (up);
  return NULL;
}

/* Look for the file of CHAIN in the current folder, and at the top of the work
   tree of git that this is in.  */

static bool
try_here (struct patch *patch, struct chain *chain)
{
  bool found_p = false;
  return (try_folder (patch, chain, ".", &found_p)
	  || (chain->top && try_folder (patch, chain, chain->top, &found_p)));
}

/* Set CHAIN to the files of patches that FILE is the last one of.  */

static void
fill_chain (struct chain *chain, struct patch_file *file)
{
  chain->number = 0;
  for (struct patch_file *one = file; one; one = one->before)
    chain->number++;
  chain->all = xcalloc (chain->number, sizeof *chain->all);
  size_t i = chain->number;
  for (struct patch_file *one = file; one; one = one->before)
    chain->all[--i] = one;
}

/* Find the whole file of CHAIN.  */

static void
attach (struct patch *patch, struct chain *chain, const char *folder,
	struct database *db)
{
  const struct patch_file *first = chain->all[0];
  struct cells none = { NULL };
  bool found_p = false, hunks_p = false;
  for (size_t i = 0; i < chain->number; i++)
    hunks_p |= chain->all[i]->num_hunks > 0;
  if (!hunks_p || first->copied_p)
    return;
  /* The patch has all of a new file.  */
  if (!first->old_path)
    {
      size_t matched = 0;
      if (apply_all (&none, chain, &matched))
	set_whole (chain, &none);
      free (none.all);
      return;
    }
  if (!folder)
    {
      if (!try_here (patch, chain))
	try_builds (patch, chain, db);
      return;
    }
  chain->given_p = true;
  if (try_folder (patch, chain, folder, &found_p))
    return;
  /* Hunks may have moved, as patch finds them.  */
  chain->moved_p = true;
  if (found_p && try_folder (patch, chain, folder, &found_p))
    return;
  chain->all[chain->number - 1]->found
    = found_p ? FOUND_OTHER : FOUND_NONE;
}

bool
worktree_attach (struct patch *patch, const char *folder, struct database *db)
{
  struct stat status;
  if (folder && (stat (folder, &status) || !S_ISDIR (status.st_mode)))
    {
      error (0, access (folder, F_OK) ? errno : 0, "%s%s", folder,
	     access (folder, F_OK) ? "" : ": this is no folder");
      return false;
    }
  char *top = folder ? NULL : find_top ();
  for (size_t i = 0; i < patch->num_files; i++)
    {
      if (patch->files[i]->followed_p)
	continue;
      struct chain chain = { .top = top };
      fill_chain (&chain, patch->files[i]);
      attach (patch, &chain, folder, db);
      free (chain.all);
    }
  free (top);
  patch_translate (patch);
  return true;
}
