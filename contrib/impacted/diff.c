/* The set to patch for a patch: impacted diff.
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

/* The lines that a patch removes or inserts, with their numbers in the old
   tree, lead to the functions that have them between their first and last
   line; and those are asked for, as `impacted query' does.

   The first line of a record is that of a function's name.  What stands before
   it, such as the type of its value, is found in the text of the patch: if
   that changes, the function does.  The text also says what a change is about
   that is in no function, and so cannot be judged.

   Any change between the first and the last line counts, also one of a
   comment: it moves the lines after it, which is seen by __LINE__.  */

#include <argp.h>
#include <errno.h>
#include <error.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <json-c/json.h>
#include <uthash.h>
#include "answer.h"
#include "elf-file.h"
#include "impacted.h"
#include "import.h"
#include "output.h"
#include "patch.h"
#include "record.h"
#include "source.h"

/* What was told to do.  */

struct options
{
  struct source_options source;
  bool why_p;
  bool strip_p;			/* -p was given.  */
  unsigned long strip;		/* Its number.  */
  char **words;
  size_t num_words;
};

/* Something that cannot be judged.  NAME is what it is about, or null.  LINE
   is 0 for a whole file.  */

struct unjudged
{
  char *key;			/* What tells whether it is the same.  */
  const char *kind;
  char *path;
  char *name;
  unsigned line;
  bool removed_p;		/* Some line of it is removed.  */
  bool added_p;
  char *text;
  UT_hash_handle hh;		/* In the order in which they were found.  */
};

/* A function that is recorded in the file that is looked at, or if PART_P lines
   of that file which belong to a function that is defined elsewhere: #line or
   #include brings them into it.  */

struct function
{
  struct function_row row;	/* Its strings are its own.  */
  char *path;			/* Of the file that is looked at.  */
  bool part_p;
  unsigned first;		/* The line of its name; of a part the first
				   one, or 0 where that is the first one of the
				   file, so that what comes before it counts.  */
  unsigned last;		/* The last line that may belong to it.  */
  bool touched_p;
};

/* Lines from FIRST to LAST.  */

struct range
{
  unsigned first;
  unsigned last;
};

/* What is known while the files of a patch are looked at.  */

struct work
{
  struct database *db;
  struct answer *answer;
  const struct options *options;
  struct unjudged *unjudged;
  /* Of the current file.  */
  const char *path;		/* As messages have it.  */
  struct function *functions;	/* Sorted by path and line.  */
  size_t num_functions;
  size_t functions_room;
  struct range *covered;	/* The lines of all functions, sorted and
				   without overlap.  */
  size_t num_covered;
  unsigned *removed;		/* Old numbers of lines, sorted.  */
  size_t num_removed;
  unsigned *inserted;		/* Old lines after which some are inserted,
				   sorted.  */
  size_t num_inserted;
};

/* Note that something of KIND in line LINE of the file of WORK, or in all of it
   if LINE is 0, cannot be judged.  NAME is what it is about and TEXT its line;
   both may be null.  Return it; a second time that is the first one.  */

static struct unjudged *
note (struct work *work, const char *kind, unsigned line, const char *name,
      const char *text)
{
  struct unjudged *found;
  char *key = (name && strcmp (kind, "directive")
	       ? xasprintf ("%s\n%s\n%s", work->path, kind, name)
	       : xasprintf ("%s\n%s\n\n%u", work->path, kind, line));
  HASH_FIND_STR (work->unjudged, key, found);
  if (found)
    {
      free (key);
      return found;
    }
  found = xcalloc (1, sizeof *found);
  found->key = key;
  found->kind = kind;
  found->path = xstrdup (work->path);
  found->name = name ? xstrdup (name) : NULL;
  found->line = line;
  found->text = text ? xstrdup (text) : NULL;
  HASH_ADD_KEYPTR (hh, work->unjudged, found->key, strlen (found->key),
		   found);
  return found;
}

/* Return what UNJUDGED says, for people.  */

static char *
describe (const struct unjudged *unjudged)
{
  const char *kind = unjudged->kind, *name = unjudged->name;
  const char *how = (!unjudged->removed_p ? "new"
		     : unjudged->added_p ? "changed" : "removed");
  if (!strcmp (kind, "file"))
    return xasprintf ("not in any record");
  if (!strcmp (kind, "new file"))
    return xasprintf ("new file: no record has it");
  if (!strcmp (kind, "deleted file"))
    return xasprintf ("deleted file: its functions count as changed; who uses"
		      " what else it has is not known");
  if (!strcmp (kind, "renamed file"))
    return xasprintf ("renamed file, now %s: who includes it is not known",
		      name);
  if (!strcmp (kind, "binary file"))
    return xasprintf ("binary file: what depends on it is not known");
  if (!strcmp (kind, "single file"))
    return xasprintf ("only one tree has such a file, and the patch does not"
		      " have its text: make it with diff -N");
  if (!strcmp (kind, "other tree"))
    return xasprintf ("the records are of another tree than the patch: they"
		      " have %s here", name);
  if (!strcmp (kind, "several files"))
    return xasprintf ("the records have several such files; taken: %s", name);
  if (!strcmp (kind, "new function"))
    return xasprintf ("new function%s%s: no record has it", name ? " " : "",
		      name ? name : "");
  if (!strcmp (kind, "directive"))
    return xasprintf ("%s #%s: what depends on it is not known", how, name);
  if (!strcmp (kind, "function"))
    return xasprintf ("%s code of %s%s, which no record has here", how,
		      name ? "function " : "a function", name ? name : "");
  return xasprintf ("%s %s: who uses %s is not known", how, kind,
		    name ? name : "it");
}

/* Print all that WORK could not judge on standard error.  */

static void
print_unjudged (const struct work *work)
{
  for (struct unjudged *one = work->unjudged; one; one = one->hh.next)
    {
      char *text = describe (one);
      if (one->line)
	error_at_line (0, 0, one->path, one->line, "%s", text);
      else
	error (0, 0, "%s: %s", one->path, text);
      free (text);
    }
}

/* Return the same as JSON.  */

static struct json_object *
unjudged_json (const struct work *work)
{
  struct json_object *array = json_object_new_array ();
  for (struct unjudged *one = work->unjudged; one; one = one->hh.next)
    {
      if (!strcmp (one->kind, "new function"))
	continue;
      struct json_object *object = json_object_new_object ();
      char *message = describe (one);
      json_add_text (object, "path", one->path);
      if (one->line)
	json_add_number (object, "line", one->line);
      else
	json_add_text (object, "line", NULL);
      json_add_text (object, "kind", one->kind);
      json_add_text (object, "name", one->name);
      json_add_text (object, "text", one->text);
      json_add_text (object, "message", message);
      json_object_array_add (array, object);
      free (message);
    }
  return array;
}

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
    char *path;
    size_t common;		/* So many components at its end are NAME's.  */
    bool whole_p;		/* These are all of its components or all of
				   NAME's.  */
    bool drop_p;		/* It is not the file after all.  */
  } *all;
  size_t number;
  size_t room;
  const char *name;
};

/* Add PATH to the struct candidates DATA.  */

static bool
add_candidate (void *data, const char *path)
{
  struct candidates *candidates = data;
  size_t common = count_common (path, candidates->name);
  for (size_t i = 0; i < candidates->number; i++)
    if (!strcmp (candidates->all[i].path, path))
      {
	if (common <= candidates->all[i].common)
	  return true;
	free (candidates->all[i].path);
	candidates->all[i] = candidates->all[--candidates->number];
      }
  grow_array (&candidates->all, &candidates->room, candidates->number,
	      sizeof *candidates->all);
  candidates->all[candidates->number++] = (struct candidate) {
    .path = xstrdup (path), .common = common,
    .whole_p = (common == count_components (path)
		|| common == count_components (candidates->name))
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

/* Put into *CANDIDATES the files of the records of WORK that FILE can be, and
   set WORK->path.  Return false after a message if -p leaves no name.  */

static bool
find_candidates (struct work *work, const struct patch_file *file,
		 struct candidates *candidates)
{
  const struct options *options = work->options;
  const char *old = file->old_path ? file->old_path : file->new_path;
  const char *new = file->new_path ? file->new_path : file->old_path;
  if (file->git_p)
    new = old;
  if (options->strip_p)
    {
      const char *whole = old;
      old = patch_strip (old, options->strip);
      new = patch_strip (new, options->strip);
      if (!old || !new)
	{
	  error (0, 0, "-p %lu leaves nothing of %s", options->strip, whole);
	  return false;
	}
      work->path = new;
    }
  else
    {
      work->path = file->name;
      if (file->git_p || !file->old_path || !file->new_path)
	old = new = file->name;
    }

  add_candidates (work, candidates, new);
  if (strcmp (old, new))
    add_candidates (work, candidates, old);
  size_t best = 0;
  for (size_t i = 0; i < candidates->number; i++)
    if (candidates->all[i].common > best)
      best = candidates->all[i].common;
  /* What stands before the name of a file in a plain diff may be the name of
     a tree, however long that is.  */
  bool guess_p = !file->git_p && !options->strip_p;
  for (size_t i = 0; i < candidates->number; i++)
    candidates->all[i].drop_p
      = (!candidates->all[i].whole_p
	 && !(guess_p && candidates->all[i].common == best));
  drop_candidates (candidates);
  return true;
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

/* Add a function with ROW, or a part of it, in the file PATH to those of WORK.
   Return it; the caller sets its lines.  */

static struct function *
new_function (struct work *work, const struct function_row *row,
	      const char *path)
{
  grow_array (&work->functions, &work->functions_room, work->num_functions,
	      sizeof *work->functions);
  struct function *function = &work->functions[work->num_functions++];
  *function = (struct function) { .row = *row, .path = xstrdup (path) };
  function->row.name = xstrdup (row->name);
  function->row.path = row->path ? xstrdup (row->path) : NULL;
  function->row.place.file
    = row->place.file ? xstrdup (row->place.file) : NULL;
  function->row.state = row->state ? xstrdup (row->state) : NULL;
  return function;
}

/* Add ROW to the functions of the struct work DATA.  */

static bool
add_function (void *data, const struct function_row *row)
{
  if (row->place.line == 0)
    return true;
  struct function *function = new_function (data, row, row->path);
  function->first = row->place.line;
  function->last = row->place.last;
  return true;
}

/* Add PART of ROW to the functions of the struct work DATA.  */

static bool
add_part (void *data, const struct function_row *row, const struct part *part)
{
  struct function *function = new_function (data, row, part->file);
  function->part_p = true;
  function->first = part->first == 1 ? 0 : part->first;
  function->last = part->last;
  return true;
}

/* Forget the functions of WORK from the FIRST one on.  */

static void
drop_functions (struct work *work, size_t first)
{
  for (size_t i = first; i < work->num_functions; i++)
    {
      struct function_row *row = &work->functions[i].row;
      free (work->functions[i].path);
      free ((char *) row->name);
      free ((char *) row->path);
      free ((char *) row->place.file);
      free ((char *) row->state);
    }
  work->num_functions = first;
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

/* Put all lines of the old tree that FILE shows, sorted, in *LINES.  Return how
   many there are.  */

static size_t
old_lines (const struct patch_file *file, struct old_line **lines)
{
  size_t number = 0, room = 0;
  *lines = NULL;
  for (size_t i = 0; i < file->num_hunks; i++)
    for (size_t j = 0; j < file->hunks[i].num_lines; j++)
      {
	const struct patch_line *line = &file->hunks[i].lines[j];
	if (!line->old_p)
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
					     work->functions[i].row.name);
      if (!fits_p && !misplaced)
	misplaced = function;
    }
  return misplaced;
}

/* Return a function of WORK that LINE is in although the HEADING of its hunk
   names one that ends before that function begins; or null.  The heading may
   be an old one, but not when a head follows it; and it may be a
   prototype.  */

static const struct function *
contradicting_function (const struct work *work, const char *heading,
			unsigned line)
{
  char *name = source_head_name (heading);
  const struct function *around = NULL;
  unsigned end = 0;
  for (size_t i = 0; name && i < work->num_functions; i++)
    {
      const struct function_row *row = &work->functions[i].row;
      if (work->functions[i].part_p || row->place.line >= line)
	continue;
      if (!strcmp (row->name, name) && row->place.last > end)
	end = row->place.last;
      /* The name of a C++ function is not what its head has.  */
      if (row->place.last >= line && strncmp (row->name, "_Z", 2)
	  && (!around || row->place.line < around->row.place.line))
	around = &work->functions[i];
    }
  free (name);
  return end && around && around->row.place.line > end ? around : NULL;
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
  if (one->row.place.column != other->row.place.column)
    return one->row.place.column < other->row.place.column ? -1 : 1;
  int order = strcmp (one->row.name, other->row.name);
  return (order ? order
	  : (one->row.id > other->row.id) - (one->row.id < other->row.id));
}

/* Add the functions of the file PATH to those of WORK.  */

static void
load_functions (struct work *work, const char *path)
{
  size_t first = work->num_functions, end = first;
  database_functions_in (work->db, path, add_function, work);
  database_parts_in (work->db, path, add_part, work);
  /* There may be other files with the same end.  */
  for (size_t i = first; i < work->num_functions; i++)
    if (!strcmp (work->functions[i].path, path))
      {
	struct function other = work->functions[end];
	work->functions[end++] = work->functions[i];
	work->functions[i] = other;
      }
  drop_functions (work, end);
  if (end > first)
    qsort (&work->functions[first], end - first, sizeof *work->functions,
	   compare_functions);
  guess_last_lines (work, first);
}

/* Put the functions of those CANDIDATES that fit to FILE into WORK.  */

static void
find_functions (struct work *work, const struct patch_file *file,
		struct candidates *candidates)
{
  struct old_line *lines;
  size_t num_lines = old_lines (file, &lines);
  size_t unfit = 0;
  for (size_t i = 0; i < candidates->number; i++)
    {
      struct candidate *one = &candidates->all[i];
      drop_functions (work, 0);
      load_functions (work, one->path);
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
	{
	  char *more = xasprintf ("%s%s%s", kept ? kept : "",
				  kept ? ", " : "", candidates->all[i].path);
	  free (kept);
	  kept = more;
	}
      note (work, "several files", 0, kept, NULL);
      free (kept);
    }

  drop_functions (work, 0);
  for (size_t i = 0; i < candidates->number; i++)
    {
      size_t first = work->num_functions;
      load_functions (work, candidates->all[i].path);
      const struct function *misplaced
	= misplaced_function (work, first, lines, num_lines);
      if (misplaced)
	note (work, "other tree", misplaced->row.place.line,
	      misplaced->row.name, NULL);
    }
  free (lines);
}

static int
compare_numbers (const void *a, const void *b)
{
  const unsigned *one = a, *other = b;
  return (*one > *other) - (*one < *other);
}

/* Collect the lines that FILE changes in WORK.  */

static void
find_changes (struct work *work, const struct patch_file *file)
{
  size_t removed_room = 0, inserted_room = 0;
  work->num_removed = work->num_inserted = 0;
  for (size_t i = 0; i < file->num_hunks; i++)
    for (size_t j = 0; j < file->hunks[i].num_lines; j++)
      {
	const struct patch_line *line = &file->hunks[i].lines[j];
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
touch_functions (struct work *work)
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
      work->covered[i] = (struct range) { first, last };
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

/* Return true if LINE is in a function of WORK.  */

static bool
covered_p (const struct work *work, const struct patch_line *line)
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
  return low > 0 && (line->old_p ? line->old <= work->covered[low - 1].last
		     : line->old < work->covered[low - 1].last);
}

/* Return true if SOURCE, what LINE of the new tree is part of, takes the place
   of a function of WORK, or of a part of one, that loses its last line.  HEAD is
   the line of the old tree that SOURCE begins with, or null if the patch does
   not show it.  */

static bool
replacement_p (const struct work *work, const struct patch_line *line,
	       const struct source_line *source, const struct patch_line *head)
{
  if (line->kind != PATCH_ADDED
      || !any_between_p (work->removed, work->num_removed, line->old,
			 line->old))
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
      && (source->kind != SOURCE_TYPE || !strchr (name, '(')))
    return false;
  for (size_t i = 0; i < work->num_functions; i++)
    {
      const struct function *function = &work->functions[i];
      if (function->first <= line->old && line->old <= function->last
	  && (!name || source_names_p (name, function->row.name)
	      /* The name of a macro that makes the function.  */
	      || (head && head->old_p && head->old == function->first)))
	return true;
    }
  return false;
}

/* One side of a hunk: its lines before or after the change, and for each its
   index in the hunk.  INDEX has for each line of the hunk where it is on this
   side, or where it would be.  */

struct side
{
  struct source_line *lines;
  size_t number;
  size_t *from;
  size_t *index;
  bool *head_p;			/* The line is of the head of a recorded
				   function.  */
  struct source_names *names;
};

/* Fill SIDE with the lines of HUNK without those of the kind OTHER.  */

static void
fill_side (struct side *side, const struct patch_hunk *hunk,
	   enum patch_line_kind other)
{
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
  side->names = source_read (side->lines, side->number, hunk->heading);
}

static void
free_side (struct side *side)
{
  source_free (side->lines, side->number, side->names);
  free (side->lines);
  free (side->from);
  free (side->index);
  free (side->head_p);
}

/* Mark in SIDE the lines before the one with index AT that the head of a
   function there begins with.  Those are lines after the line STOP of HUNK in
   the old tree.  Return their text.  */

static char *
head_before (struct side *side, size_t at, const struct patch_hunk *hunk,
	     unsigned stop)
{
  char *head = NULL;
  while (at-- > 0)
    {
      const struct source_line *line = &side->lines[at];
      const struct patch_line *of = &hunk->lines[side->from[at]];
      if (line->end_p || (of->old_p && of->old <= stop))
	break;
      if (*line->code == '\0')
	continue;
      side->head_p[at] = true;
      char *more = xasprintf ("%s %s", line->code, head ? head : "");
      free (head);
      head = more;
    }
  return head ? head : xstrdup ("");
}

/* Compare what OLD and NEW, the sides of HUNK, have before the first recorded
   line of each function of WORK: its head may begin there.  */

static void
touch_heads (struct work *work, const struct patch_hunk *hunk,
	     struct side *old, struct side *new)
{
  size_t at = 0;
  for (size_t i = 0; i < work->num_functions; i++)
    {
      struct function *function = &work->functions[i];
      unsigned line = function->first, stop = 0;
      if (i > 0 && !strcmp (function->path, function[-1].path))
	{
	  if (line == function[-1].first && !function[-1].part_p)
	    {
	      function->touched_p |= function[-1].touched_p;
	      continue;
	    }
	  unsigned last = (function[-1].part_p ? function[-1].last
			   : function[-1].row.place.last);
	  if (last < line)
	    stop = last;
	}
      else
	at = 0;
      if (function->part_p)
	continue;

      /* Find that line in the hunk, or its end if it is the next one.  */
      while (at < hunk->num_lines
	     && !(hunk->lines[at].old_p && hunk->lines[at].old >= line))
	at++;
      if (at < hunk->num_lines ? hunk->lines[at].old != line
	  : at == 0 || hunk->lines[at - 1].old + 1 != line)
	continue;
      char *before = head_before (old, old->index[at], hunk, stop);
      char *after = head_before (new, new->index[at], hunk, stop);
      if (strcmp (before, after))
	function->touched_p = true;
      free (before);
      free (after);
    }
}

/* Note what LINE of HUNK is about, which is INDEX on its SIDE, unless it is in
   a recorded function.  RUN is where the changed lines around it begin.  */

static void
judge_line (struct work *work, const struct patch_hunk *hunk,
	    const struct patch_line *line, unsigned run,
	    const struct side *side, size_t index)
{
  static const char *const kinds[]
    = { [SOURCE_MACRO] = "macro", [SOURCE_DIRECTIVE] = "directive",
	[SOURCE_TYPE] = "type", [SOURCE_DECLARATION] = "declaration",
	[SOURCE_FUNCTION] = "function" };
  const struct source_line *source = &side->lines[index];
  if (*source->code == '\0' || source->kind == SOURCE_NOTHING)
    return;
  if (source->kind != SOURCE_MACRO && source->kind != SOURCE_DIRECTIVE
      && (covered_p (work, line) || side->head_p[index]
	  || replacement_p (work, line, source,
			    (source->first == SIZE_MAX ? NULL
			     : &hunk->lines[side->from[source->first]]))))
    return;

  /* A function that is new as a whole changes nothing; but one that is
     indented may be in a class, and change that.  */
  if (source->kind == SOURCE_FUNCTION && line->kind == PATCH_ADDED
      && source->first != SIZE_MAX
      && !strchr (" \t", *side->lines[source->first].text))
    {
      bool new_p = false;
      for (size_t i = source->first; i < side->number && !new_p; i++)
	{
	  const struct patch_line *other = &hunk->lines[side->from[i]];
	  if (side->lines[i].first != source->first)
	    break;
	  new_p = (other->kind == PATCH_ADDED
		   && strchr (side->lines[i].code, '{'));
	}
      if (new_p)
	{
	  note (work, "new function", line->old ? line->old : 1, source->name,
		line->text);
	  return;
	}
    }

  if (source->name)
    run = line->old ? line->old : 1;
  struct unjudged *one = note (work, kinds[source->kind], run, source->name,
			       line->text);
  if (line->kind == PATCH_REMOVED)
    one->removed_p = true;
  else
    one->added_p = true;
}

/* Look at all changes of HUNK.  */

static void
judge_hunk (struct work *work, const struct patch_hunk *hunk)
{
  struct side old, new;
  unsigned run = 0;
  fill_side (&old, hunk, PATCH_ADDED);
  fill_side (&new, hunk, PATCH_REMOVED);
  touch_heads (work, hunk, &old, &new);
  for (size_t i = 0; i < hunk->num_lines; i++)
    {
      const struct patch_line *line = &hunk->lines[i];
      if (line->kind == PATCH_CONTEXT)
	run = 0;
      else
	{
	  if (run == 0)
	    run = line->old ? line->old : 1;
	  const struct side *side = line->kind == PATCH_ADDED ? &new : &old;
	  judge_line (work, hunk, line, run, side, side->index[i]);
	}
    }
  free_side (&old);
  free_side (&new);

  const struct function *other = NULL;
  if (hunk->num_lines > 0 && hunk->lines[0].old_p)
    other = contradicting_function (work, hunk->heading, hunk->lines[0].old);
  if (other)
    note (work, "other tree", other->row.place.line, other->row.name, NULL);
}

/* Return true if PATH is the name of a file that others include.  */

static bool
header_p (const char *path)
{
  static const char *const endings[]
    = { ".h", ".hh", ".hpp", ".hxx", ".H", ".inc", ".inl", ".ipp", ".tcc",
	".def" };
  const char *dot = strrchr (path, '.');
  for (size_t i = 0; dot && i < sizeof endings / sizeof *endings; i++)
    if (!strcmp (dot, endings[i]))
      return true;
  return false;
}

/* Ask for all functions of the old tree that FILE changes.  Return false after
   a message.  */

static bool
judge_file (struct work *work, const struct patch_file *file)
{
  const struct patch_file *origin = file;
  while (origin->before)
    origin = origin->before;
  work->path = file->name;
  if (!origin->old_path || origin->copied_p)
    {
      note (work, file->binary_p ? "binary file" : "new file", 0, NULL, NULL);
      return true;
    }

  struct candidates candidates = { NULL };
  if (!find_candidates (work, origin, &candidates))
    return false;
  find_functions (work, file, &candidates);
  if (file->single_p && work->num_functions)
    note (work, "single file", 0, NULL, NULL);
  if (file->binary_p)
    note (work, "binary file", 0, NULL, NULL);
  if (!file->new_path && (work->num_functions || header_p (work->path)))
    note (work, "deleted file", 0, NULL, NULL);
  else if (file->renamed_p)
    note (work, "renamed file", 0,
	  file->new_path + (strncmp (file->new_path, "b/", 2) ? 0 : 2), NULL);

  if (!file->new_path)
    for (size_t i = 0; i < work->num_functions; i++)
      work->functions[i].touched_p = true;
  if (!work->num_functions && !header_p (work->path))
    {
      if (file->num_hunks || !file->new_path)
	note (work, "file", 0, NULL, NULL);
    }
  else if (file->new_path)
    {
      find_changes (work, file);
      touch_functions (work);
      for (size_t i = 0; i < file->num_hunks; i++)
	judge_hunk (work, &file->hunks[i]);
    }
  for (size_t i = 0; i < work->num_functions; i++)
    if (work->functions[i].touched_p)
      answer_ask_function (work->answer, &work->functions[i].row);

  for (size_t i = 0; i < candidates.number; i++)
    free (candidates.all[i].path);
  free (candidates.all);
  return true;
}

/* Read the file NAME, or standard input if it is `-', into *TEXT and *LENGTH.
   Return false after a message.  */

static bool
read_input (const char *name, char **text, size_t *length)
{
  FILE *stream = strcmp (name, "-") ? fopen (name, "r") : stdin;
  size_t room = 0, got;
  *text = NULL;
  *length = 0;
  if (!stream)
    {
      error (0, errno, "%s", name);
      return false;
    }
  do
    {
      if (room - *length < 4096)
	{
	  room = 2 * room + 65536;
	  *text = xreallocarray (*text, room, 1);
	}
      got = fread (*text + *length, 1, room - *length, stream);
      *length += got;
    }
  while (got > 0);
  bool ok = !ferror (stream);
  if (!ok)
    {
      error (0, errno, "%s", name);
      free (*text);
      *text = NULL;
    }
  if (stream != stdin)
    fclose (stream);
  return ok;
}

/* Read the patch in the file NAME, or on standard input if it is `-'.  Return
   null after a message.  */

static struct patch *
read_patch (const char *name)
{
  char *text;
  size_t length;
  struct patch *patch = NULL;
  if (!read_input (name, &text, &length))
    return NULL;
  if (record_text_p (text, length) || elf_file_p (name, text, length))
    error (0, 0, "%s: this is no patch but has records: the patch comes after"
	   " it, `-' for standard input", name);
  else
    patch = patch_read (strcmp (name, "-") ? name : "(standard input)", text,
			length);
  free (text);
  return patch;
}

/* Print the answer of WORK.  Return an exit status.  */

static int
print_answer (const struct work *work)
{
  const struct answer *answer = work->answer;
  print_unjudged (work);
  if (work->options->source.json_p)
    {
      struct json_object *object = json_answer ("diff");
      answer_add_json (answer, object);
      json_object_object_add (object, "unjudged", unjudged_json (work));
      json_print (object);
      return answer->num_patches ? STATUS_FOUND : STATUS_NOTHING;
    }
  if (answer->num_asked)
    return answer_print (answer, work->options->why_p);
  error (0, 0, "the patch changes no function that is in the records");
  return STATUS_NOTHING;
}

/* Free what WORK has.  */

static void
free_work (struct work *work)
{
  struct unjudged *one, *next;
  HASH_ITER (hh, work->unjudged, one, next)
    {
      HASH_DEL (work->unjudged, one);
      free (one->key);
      free (one->path);
      free (one->name);
      free (one->text);
      free (one);
    }
  drop_functions (work, 0);
  free (work->functions);
  free (work->covered);
  free (work->removed);
  free (work->inserted);
}

static const struct argp_option diff_options[] = {
  { "strip", 'p', "N", 0, "Take N components from the begin of the names of"
    " files, as patch does", 0 },
  { "why", 'w', NULL, 0, "Print the route from the function that changes", 0 },
  { 0 }
};

/* Parse an option or an argument.  */

static error_t
parse_diff (int key, char *argument, struct argp_state *state)
{
  struct options *options = state->input;
  char *end;
  switch (key)
    {
    case 'p':
      errno = 0;
      options->strip = strtoul (argument, &end, 10);
      options->strip_p = true;
      if (*argument < '0' || *argument > '9' || *end != '\0' || errno)
	argp_error (state, "-p wants a number, and not `%s'", argument);
      return 0;
    case 'w':
      options->why_p = true;
      return 0;
    case ARGP_KEY_INIT:
      state->child_inputs[0] = &options->source;
      return 0;
    case ARGP_KEY_ARGS:
      options->words = state->argv + state->next;
      options->num_words = state->argc - state->next;
      return 0;
    default:
      return ARGP_ERR_UNKNOWN;
    }
}

int
command_diff (int argc, char **argv)
{
  static const struct argp_child children[]
    = { { &source_argp, 0, NULL, 0 }, { 0 } };
  static const struct argp argp = {
    .options = diff_options, .parser = parse_diff,
    .args_doc = "[PATH...] [PATCH]",
    .doc = "Print which functions must be patched for the unified diff PATCH,"
      " or for that on standard input without PATCH or where it is `-'.  Its"
      " lines are those of the tree that was compiled.  What it changes outside"
      " of functions cannot be judged, and is reported on standard error.  Each"
      " PATH is what `impacted import' takes, and is asked instead of a"
      " database.",
    .children = children
  };
  struct options options = { .words = NULL };
  argp_parse (&argp, argc, argv, 0, NULL, &options);

  struct database *db = open_sources (&options.source, &options.words,
				      &options.num_words, 1);
  if (!db)
    return STATUS_TROUBLE;
  int status = STATUS_TROUBLE;
  struct patch *patch = NULL;
  if (options.num_words > 1)
    error (0, access (options.words[0], F_OK) ? errno : 0,
	   "%s: only one patch can be judged", options.words[0]);
  else
    patch = read_patch (options.num_words ? options.words[0] : "-");
  if (patch)
    {
      struct work work = { .db = db, .options = &options };
      bool ok = true;
      work.answer = answer_new (db);
      for (size_t i = 0; i < patch->num_files && ok; i++)
	ok = judge_file (&work, patch->files[i]);
      if (ok)
	{
	  answer_finish (work.answer);
	  status = print_answer (&work);
	}
      answer_free (work.answer);
      free_work (&work);
      patch_free (patch);
    }
  database_close (db);
  return finish_output (status);
}
