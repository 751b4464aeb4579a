/* Which recorded functions are in a file of a patch.
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


/* A patch calls a file by an end of its path, or by that after the name of a
   tree.  The records may have several such files; those whose functions are
   not where the patch shows them are not meant.  */

#include <error.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "conflict.h"
#include "impacted.h"
#include "judge.h"
#include "source.h"

/* Return how many components PATH has.  */

static size_t
count_components (const char *path)
{
  size_t count = 0;
  for (; *path; path += strcspn (path, "/"))
    {
      path += strspn (path, "/");
      count += *path != '\0';
    }
  return count;
}

/* Return how many components at their ends PATH and OTHER have in common.  */

static size_t
count_common (const char *path, const char *other)
{
  const char *a = path + strlen (path), *b = other + strlen (other);
  size_t count = 0;
  while (a > path && b > other && a[-1] == b[-1])
    {
      a--, b--;
      if (*a == '/' && a[1])
	count++;
    }
  if ((a == path || a[-1] == '/') && (b == other || b[-1] == '/')
      && *a && *a != '/')
    count++;
  return count;
}

/* Files that have recorded functions, and are what a patch calls NAME.  */

struct candidates
{
  struct candidate
  {
    int64_t file;
    char *path;			/* With the directory of the build.  */
    size_t common;		/* So many components at its end are NAME's.  */
    bool whole_p;		/* These are all of its components or all of
				   NAME's.  */
    bool exact_p;		/* It is NAME in the tree that was compiled, and
				   no other folder of it.  */
    bool drop_p;		/* It is not the file after all.  */
  } *all;
  size_t number;
  size_t room;
  const char *name;
  const char *source;		/* Where it was found, or null.  */
  struct work *work;
};

/* Say in DATA that the build of a struct work has a source.  */

struct presence
{
  const struct work *work;
  bool found_p;
};

static bool
see_slice (void *data, int64_t slice __attribute__ ((unused)),
	   enum body_state state __attribute__ ((unused)), size_t build)
{
  struct presence *presence = data;
  presence->found_p |= build == presence->work->build;
  return !presence->found_p;
}

/* Return true if SOURCE is in a unit of the build of WORK.  */

static bool
present_p (const struct work *work, const struct source *source)
{
  struct presence presence = { work, false };
  database_source_slices (work->db, source->id, see_slice, &presence);
  return presence.found_p;
}

/* Say in the struct presence DATA whether the build has SOURCE.  */

static bool
see_part (void *data, const struct source *source,
	  const struct part *part __attribute__ ((unused)))
{
  struct presence *presence = data;
  presence->found_p |= present_p (presence->work, source);
  return !presence->found_p;
}

/* Return true if the build of WORK has anything in FILE.  */

static bool
file_present_p (struct work *work, int64_t file)
{
  struct view *view = find_view (work->db, work->views, file);
  struct presence presence = { work, view->builds[work->build].number > 0 };
  if (!presence.found_p)
    database_parts (work->db, file, see_part, &presence);
  return presence.found_p;
}

/* Add FILE, which has PATH, to the struct candidates DATA.  */

static bool
add_candidate (void *data, int64_t file, const char *path)
{
  struct candidates *candidates = data;
  struct work *work = candidates->work;
  if (!file_present_p (work, file))
    return true;
  char *whole = database_full_path (work->db, work->build, path);
  size_t common = count_common (whole, candidates->name);
  for (size_t i = 0; i < candidates->number; i++)
    if (candidates->all[i].file == file)
      {
	if (common <= candidates->all[i].common)
	  {
	    free (whole);
	    return true;
	  }
	free (candidates->all[i].path);
	candidates->all[i] = candidates->all[--candidates->number];
      }
  grow_array (&candidates->all, &candidates->room, candidates->number,
	      sizeof *candidates->all);
  candidates->all[candidates->number++] = (struct candidate) {
    .file = file, .path = whole, .common = common,
    .whole_p = (common == count_components (whole)
		|| common == count_components (candidates->name)),
    .exact_p = (!strcmp (path, candidates->name)
		|| (candidates->source && !strcmp (whole, candidates->source)))
  };
  return true;
}

/* Add to CANDIDATES all files of the records of WORK with the base name of
   NAME.  */

static void
add_candidates (struct work *work, struct candidates *candidates,
		const char *name)
{
  const char *slash = strrchr (name, '/');
  const char *base = slash ? slash + 1 : name;
  candidates->name = name;
  candidates->work = work;
  if (*base)
    database_files (work->db, base, add_candidate, candidates);
}

/* Take those of CANDIDATES away that are to be dropped.  */

static void
drop_candidates (struct candidates *candidates)
{
  size_t kept = 0;
  for (size_t i = 0; i < candidates->number; i++)
    if (candidates->all[i].drop_p)
      free (candidates->all[i].path);
    else
      candidates->all[kept++] = candidates->all[i];
  candidates->number = kept;
}

/* If all of CANDIDATES are to be dropped, note which one has most of the name
   of FILE at its end, and what -p makes of it.  */

static void
hint_at_path (struct work *work, const struct candidates *candidates,
	      const struct patch_file *file)
{
  const struct candidate *best = NULL;
  const char *name = file->old_path ? file->old_path : file->new_path;
  for (size_t i = 0; i < candidates->number; i++)
    {
      const struct candidate *one = &candidates->all[i];
      if (!one->drop_p)
	return;
      if (!best || one->common > best->common)
	best = one;
    }
  /* A base name alone says little.  */
  if (!name || !best || best->common < 2)
    return;
  char *text = xasprintf ("%s: if that is it, -p %zu takes it", best->path,
			  count_components (name) - best->common);
  note (work, "other path", 0, text, NULL);
  free (text);
}

/* Set *OLD and *NEW to what FILE is called in both trees, as far as WORK knows,
   and *SHOWN to what messages call it.  Return false if -p leaves no name.  */

static bool
tree_names (const struct work *work, const struct patch_file *file,
	    const char **old, const char **new, const char **shown)
{
  *old = file->old_path ? file->old_path : file->new_path;
  *new = file->new_path ? file->new_path : file->old_path;
  bool strip_p = file->strip_p || (file->git_p && work->guess_p);
  unsigned long strip = file->strip_p ? file->strip : work->guess;
  if (file->git_p)
    *new = *old;
  if (strip_p && (file->strip_p || patch_strip (*old, strip)))
    {
      *old = patch_strip (*old, strip);
      *shown = *new = patch_strip (*new, strip);
      return *old && *new;
    }
  *shown = file->name;
  if (file->git_p || !file->old_path || !file->new_path)
    *old = *new = file->name;
  return true;
}

/* Put into *CANDIDATES the files of the records of WORK that FILE can be, and
   set WORK->path.  Return false after a message if -p leaves no name.  */

static bool
find_candidates (struct work *work, const struct patch_file *file,
		 struct candidates *candidates)
{
  const char *old, *new;
  candidates->source = file->source;
  if (!tree_names (work, file, &old, &new, &work->path))
    {
      error (0, 0, "-p %lu leaves nothing of %s", file->strip,
	     file->old_path ? file->old_path : file->new_path);
      return false;
    }

  add_candidates (work, candidates, new);
  if (strcmp (old, new))
    add_candidates (work, candidates, old);
  size_t best = 0;
  bool exact_p = false;
  for (size_t i = 0; i < candidates->number; i++)
    {
      if (candidates->all[i].common > best)
	best = candidates->all[i].common;
      exact_p |= candidates->all[i].exact_p;
    }
  /* What stands before the name of a file in a plain diff may be the name of
     a tree, however long that is.  */
  bool guess_p = !file->git_p && !file->strip_p;
  for (size_t i = 0; i < candidates->number; i++)
    candidates->all[i].drop_p
      = (!candidates->all[i].whole_p
	 && !(guess_p && candidates->all[i].common == best)
	 && !candidates->all[i].exact_p);
  hint_at_path (work, candidates, file);
  for (size_t i = 0; i < candidates->number; i++)
    candidates->all[i].drop_p |= exact_p && !candidates->all[i].exact_p;
  drop_candidates (candidates);
  return true;
}

bool
recorded_p (struct work *work, const struct patch_file *file)
{
  const char *old, *new, *shown;
  struct candidates candidates = { .source = file->source };
  bool recorded_p = false;
  if (!tree_names (work, file, &old, &new, &shown))
    return false;
  add_candidates (work, &candidates, new);
  for (size_t i = 0; i < candidates.number; i++)
    {
      const struct candidate *one = &candidates.all[i];
      recorded_p |= one->exact_p || (one->whole_p && one->common > 1);
      free (one->path);
    }
  free (candidates.all);
  return recorded_p;
}

/* Return how many of the files of PATCH that git has written the records of WORK
   have, if STRIP components are no part of their names.  One alone is too little
   of a name, unless LITTLE_P.  */

static size_t
count_known (struct work *work, const struct patch *patch,
	     unsigned long strip, bool little_p)
{
  size_t count = 0;
  for (size_t i = 0; i < patch->num_files; i++)
    {
      const struct patch_file *file = patch->files[i];
      if (!file->git_p || file->strip_p || !file->old_path || file->copied_p
	  || file->before)
	continue;
      const char *name = patch_strip (file->old_path, strip);
      if (!name || (!little_p && !strchr (name, '/')))
	continue;
      struct candidates candidates = { NULL };
      bool known_p = false;
      add_candidates (work, &candidates, name);
      for (size_t j = 0; j < candidates.number; j++)
	{
	  known_p |= candidates.all[j].whole_p;
	  free (candidates.all[j].path);
	}
      free (candidates.all);
      count += known_p;
    }
  return count;
}

void
guess_strip (struct work *work, const struct patch *patch)
{
  enum { MOST = 8 };
  size_t best = 0;
  bool letter_p = false;
  for (size_t i = 0; i < patch->num_files; i++)
    if (patch->files[i]->old_path)
      letter_p |= (patch_bare (patch->files[i], patch->files[i]->old_path)
		   != patch->files[i]->old_path);
  /* What git usually writes comes first, and what it does without letters.  */
  const unsigned long usual = letter_p;
  best = count_known (work, patch, usual, true);
  work->guess_p = false;
  for (unsigned long strip = 0; strip <= MOST; strip++)
    {
      size_t count = strip == usual ? 0
				    : count_known (work, patch, strip, false);
      if (count > best)
	{
	  best = count;
	  work->guess_p = true;
	  work->guess = strip;
	}
    }
}

/* Return true if the folder of CANDIDATE is within the one of another of
   CANDIDATES, by what stands before the components that they have in common
   with the name: it is in another folder of the same tree, then.  */

static bool
within_other_p (const struct candidates *candidates,
		const struct candidate *candidate)
{
  for (size_t i = 0; i < candidates->number; i++)
    {
      const struct candidate *other = &candidates->all[i];
      size_t length = strlen (candidate->path), size = strlen (other->path);
      if (other->common != candidate->common || size >= length)
	continue;
      /* Both end in the same components.  */
      size_t tail = 0;
      for (size_t n = candidate->common; n > 0; n--)
	for (tail++; tail < size && other->path[size - tail] != '/'; tail++)
	  ;
      if (tail < size)
	tail--;
      if (!strncmp (candidate->path, other->path, size - tail)
	  && (size > tail || candidate->path[0] != '/'))
	return true;
    }
  return false;
}

/* Add SOURCE, or a part of it, in the file PATH to the functions of WORK.
   Return it; the caller sets its lines.  */

static struct function *
new_function (struct work *work, const struct source *source,
	      const char *path)
{
  grow_array (&work->functions, &work->functions_room, work->num_functions,
	      sizeof *work->functions);
  struct function *function = &work->functions[work->num_functions++];
  *function = (struct function) { .source = source, .path = xstrdup (path) };
  return function;
}

/* Where functions are added.  */

struct loading
{
  struct work *work;
  const char *path;
};

/* Add SOURCE, which is STATE, to the functions of the struct loading DATA.  */

static bool
add_function (void *data, const struct source *source, enum body_state state)
{
  struct loading *loading = data;
  if (source->place.line == 0 || state == BODY_CLONE)
    return true;
  struct function *function = new_function (loading->work, source,
					    loading->path);
  function->first = source->place.line;
  function->last = source->place.last;
  return true;
}

/* Add PART of SOURCE to the functions of the struct loading DATA.  */

static bool
add_part (void *data, const struct source *source, const struct part *part)
{
  struct loading *loading = data;
  if (!present_p (loading->work, source))
    return true;
  struct function *function = new_function (loading->work, source,
					    loading->path);
  function->part_p = true;
  function->first = part->first == 1 ? 0 : part->first;
  function->last = part->last;
  return true;
}

void
drop_functions (struct work *work)
{
  for (size_t i = 0; i < work->num_functions; i++)
    {
      free (work->functions[i].path);
      free (work->functions[i].gone);
    }
  work->num_functions = 0;
}

/* Where there is no last line in the records of WORK, the line before the next
   function is taken for it.  The functions from the FIRST one on are those of
   one file.  */

static void
guess_last_lines (struct work *work, size_t first)
{
  unsigned next = UINT_MAX, line = UINT_MAX;
  for (size_t i = work->num_functions; i-- > first;)
    {
      struct function *function = &work->functions[i];
      if (function->first < line)
	{
	  next = line;
	  line = function->first;
	}
      if (function->last < line)
	function->last = next == UINT_MAX ? next : next - 1;
    }
}

/* A line of the old tree that a patch shows.  */

struct old_line
{
  unsigned line;
  const char *text;
};

static int
compare_old_lines (const void *a, const void *b)
{
  const struct old_line *one = a, *other = b;
  return (one->line > other->line) - (one->line < other->line);
}

/* Put all lines of the old tree that FILE shows, sorted, in *LINES.  Return
   how many there are.  */

static size_t
old_lines (const struct patch_file *file, struct old_line **lines)
{
  size_t number = 0, room = 0;
  *lines = NULL;
  for (size_t i = 0; i < file->num_hunks; i++)
    for (size_t j = 0; j < file->hunks[i].num_lines; j++)
      {
	const struct patch_line *line = &file->hunks[i].lines[j];
	if (!line->old_p || line->guessed_p)
	  continue;
	grow_array (lines, &room, number, sizeof **lines);
	(*lines)[number++] = (struct old_line) { line->old, line->text };
      }
  if (number)
    qsort (*lines, number, sizeof **lines, compare_old_lines);
  return number;
}

/* Compare the functions of WORK from the FIRST one on, which are those of one
   file, with the NUMBER old LINES of a patch.  Return a function whose name is
   not where the records have it, if no other one's is; or null.  A part has no
   name.  */

static const struct function *
misplaced_function (const struct work *work, size_t first,
		    const struct old_line *lines, size_t number)
{
  const struct function *misplaced = NULL;
  for (size_t i = first; i < work->num_functions;)
    {
      if (work->functions[i].part_p)
	{
	  i++;
	  continue;
	}
      unsigned line = work->functions[i].first;
      struct old_line key = { line, NULL };
      const struct old_line *found
	= number ? bsearch (&key, lines, number, sizeof key,
			    compare_old_lines) : NULL;
      const struct function *function = &work->functions[i];
      bool fits_p = !found;
      for (; i < work->num_functions && work->functions[i].first == line; i++)
	if (!work->functions[i].part_p)
	  fits_p = fits_p || source_names_p (found->text,
					     work->functions[i].source->name);
      if (!fits_p && !misplaced)
	misplaced = function;
    }
  return misplaced;
}

/* Compare two functions of a file by the lines that they begin with.  What
   begins on the same one keeps an order of its own.  */

static int
compare_functions (const void *a, const void *b)
{
  const struct function *one = a, *other = b;
  if (one->first != other->first)
    return one->first < other->first ? -1 : 1;
  if (one->part_p != other->part_p)
    return one->part_p ? -1 : 1;
  if (one->source->place.column != other->source->place.column)
    return one->source->place.column < other->source->place.column ? -1 : 1;
  int order = strcmp (one->source->name, other->source->name);
  return (order ? order
	  : ((one->source->id > other->source->id)
	     - (one->source->id < other->source->id)));
}

/* Add the functions of CANDIDATE to those of WORK.  Most are in many
   slices.  */

static void
load_functions (struct work *work, const struct candidate *candidate)
{
  size_t first = work->num_functions;
  struct loading loading = { work, candidate->path };
  struct view *view = find_view (work->db, work->views, candidate->file);
  const struct view_slices *slices = &view->builds[work->build];
  for (size_t i = 0; i < slices->number; i++)
    database_slice (work->db, slices->all[i], add_function, &loading);
  database_parts (work->db, candidate->file, add_part, &loading);
  if (work->num_functions > first)
    qsort (&work->functions[first], work->num_functions - first,
	   sizeof *work->functions, compare_functions);
  size_t kept = first;
  for (size_t i = first; i < work->num_functions; i++)
    if (kept > first && !work->functions[i].part_p
	&& !work->functions[kept - 1].part_p
	&& work->functions[kept - 1].source == work->functions[i].source)
      free (work->functions[i].path);
    else
      work->functions[kept++] = work->functions[i];
  work->num_functions = kept;
  guess_last_lines (work, first);
}

/* Put the functions of those CANDIDATES that fit to FILE into WORK.  */

static void
load_fitting (struct work *work, const struct patch_file *file,
	      struct candidates *candidates)
{
  struct old_line *lines;
  size_t num_lines = old_lines (file, &lines);
  size_t unfit = 0;
  for (size_t i = 0; i < candidates->number; i++)
    {
      struct candidate *one = &candidates->all[i];
      drop_functions (work);
      load_functions (work, one);
      one->drop_p = misplaced_function (work, 0, lines, num_lines) != NULL;
      unfit += one->drop_p;
    }
  if (unfit < candidates->number)
    drop_candidates (candidates);
  if (candidates->number > 1)
    {
      char *kept = NULL;
      for (size_t i = 0; i < candidates->number; i++)
	candidates->all[i].drop_p
	  = within_other_p (candidates, &candidates->all[i]);
      drop_candidates (candidates);
      for (size_t i = 0; i < candidates->number; i++)
	join_text (&kept, candidates->all[i].path);
      note (work, "several files", 0, kept, NULL);
      free (kept);
    }

  drop_functions (work);
  for (size_t i = 0; i < candidates->number; i++)
    {
      size_t first = work->num_functions;
      load_functions (work, &candidates->all[i]);
      const struct function *misplaced
	= misplaced_function (work, first, lines, num_lines);
      char *units = conflicting_units (work->db, work->build,
				       candidates->all[i].file);
      if (units)
	note (work, "several texts", 0, units, NULL);
      free (units);
      if (misplaced)
	{
	  note (work, "other tree", misplaced->source->place.line,
		misplaced->source->name, NULL);
	  work->other_tree_p = true;
	}
    }
  free (lines);
}

bool
find_functions (struct work *work, const struct patch_file *file,
		const struct patch_file *text)
{
  struct candidates candidates = { NULL };
  bool ok = find_candidates (work, file, &candidates);
  drop_functions (work);
  if (ok)
    load_fitting (work, text, &candidates);
  for (size_t i = 0; i < candidates.number; i++)
    free (candidates.all[i].path);
  free (candidates.all);
  return ok;
}
