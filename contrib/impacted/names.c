/* Which functions a name means.
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


#include <error.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "conflict.h"
#include "impacted.h"
#include "names.h"

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

/* The names that are most like one.  */

struct similar
{
  const char *name;
  unsigned distance;		/* Of those found, and the greatest that
				   counts.  */
  char *found[3];
  size_t number;
};

static bool
compare_name (void *data, const char *name)
{
  enum { MOST = sizeof ((struct similar *) NULL)->found / sizeof (char *) };
  struct similar *similar = data;
  unsigned d = distance (similar->name, name, similar->distance);
  if (d > similar->distance || (d == similar->distance
				&& similar->number == MOST))
    return true;
  if (d < similar->distance)
    while (similar->number)
      free (similar->found[--similar->number]);
  similar->distance = d;
  similar->found[similar->number++] = xstrdup (name);
  return true;
}

/* Add to DATA how many functions UNIT left out.  */

static bool
count_left_out (void *data, const struct unit_row *unit)
{
  *(int64_t *) data += unit->left_out;
  return true;
}

/* Say that DB has no function WHAT, whose name is NAME, and which are
   similar.  */

static void
say_unknown (struct database *db, const char *what, const char *name)
{
  struct similar similar = { .name = name };
  size_t length = strlen (name);
  similar.distance = length < 3 ? 1 : length < 12 ? length / 3 + 1 : 4;
  if (similar.distance >= length)
    similar.distance = length ? length - 1 : 0;
  database_names (db, compare_name, &similar);
  switch (similar.number)
    {
    case 0:
      error (0, 0, "%s: no unit has a function of that name", what);
      break;
    case 1:
      error (0, 0, "%s: no unit has a function of that name; did you mean"
	     " `%s'?", what, similar.found[0]);
      break;
    default:
      error (0, 0, "%s: no unit has a function of that name; did you mean"
	     " `%s', `%s'%s%s%s?", what, similar.found[0], similar.found[1],
	     similar.number > 2 ? " or `" : "",
	     similar.number > 2 ? similar.found[2] : "",
	     similar.number > 2 ? "'" : "");
      break;
    }
  while (similar.number)
    free (similar.found[--similar.number]);
  int64_t left_out = 0;
  database_units (db, count_left_out, &left_out);
  if (left_out)
    error (0, 0, "records leave out functions of headers that have neither"
	   " code nor impact, here %jd of them: if it is one of these, there is"
	   " nothing to patch", (intmax_t) left_out);
}

/* Return true if PATH ends in the components of SUFFIX.  */

static bool
path_ends_p (const char *path, const char *suffix)
{
  size_t m = strlen (path), n = strlen (suffix);
  return m >= n && !strcmp (path + m - n, suffix)
	 && (m == n || path[m - n - 1] == '/' || suffix[0] == '/');
}

void
add_source (struct sources *sources, const struct source *source)
{
  for (size_t i = 0; i < sources->number; i++)
    if (sources->all[i] == source)
      return;
  grow_array (&sources->all, &sources->room, sources->number,
	      sizeof *sources->all);
  sources->all[sources->number++] = source;
}

/* Return true if the file of SOURCE ends in FILE in any build of DB, or FILE
   in it.  */

static bool
in_file_p (struct database *db, const struct source *source, const char *file)
{
  size_t number;
  bool found_p = false;
  database_builds (db, &number);
  for (size_t i = 0; i < number && source->path && !found_p; i++)
    {
      char *path = database_full_path (db, i, source->path);
      found_p = path_ends_p (path, file) || path_ends_p (file, path);
      free (path);
    }
  return found_p;
}

/* What is looked for.  */

struct search
{
  struct database *db;
  const char *file;		/* Null for any.  */
  struct sources named;
  struct sources *found;
  /* A clone, and the functions at its place; of those, that which it is named
     after is the one.  */
  const struct source *clone;
  struct sources origins;
  int64_t slice;		/* The last one that was looked at.  */
};

static bool
enter_named (void *data, const struct source *source)
{
  struct search *search = data;
  if (!search->file || in_file_p (search->db, source, search->file))
    add_source (&search->named, source);
  return true;
}

/* Enter SOURCE, which is STATE, if it can be what the clone of the struct
   search DATA was made from.  */

static bool
enter_origin (void *data, const struct source *source, enum body_state state)
{
  struct search *search = data;
  if (state != BODY_CLONE
      && source->place.line == search->clone->place.line
      && source->place.column == search->clone->place.column)
    add_source (&search->origins, source);
  return true;
}

/* Look at SLICE, which a source is in as STATE.  */

static bool
enter_slice (void *data, int64_t slice, enum body_state state,
	     size_t build __attribute__ ((unused)))
{
  struct search *search = data;
  if (state != BODY_CLONE)
    add_source (search->found, search->clone);
  else if (search->clone->file && slice != search->slice)
    database_slice (search->db, slice, enter_origin, search);
  search->slice = slice;
  return true;
}

/* Say in the array DATA that there is a BUILD.  */

static bool
mark_build (void *data, int64_t slice __attribute__ ((unused)),
	    enum body_state state __attribute__ ((unused)), size_t build)
{
  ((bool *) data)[build] = true;
  return true;
}

/* Count the units that have a source.  */

static bool
count_body (void *data, int64_t unit __attribute__ ((unused)),
	    enum body_state state __attribute__ ((unused)))
{
  return ++*(size_t *) data < 2;
}

/* Return true if A and B are not one function, and both are in a build of
   DB.  */

static bool
different_p (struct database *db, const struct source *a,
	     const struct source *b)
{
  size_t number;
  if (a->file && a->file == b->file)
    return false;
  database_builds (db, &number);
  bool *first = xcalloc (number + 1, sizeof *first);
  bool *second = xcalloc (number + 1, sizeof *second), both_p = false;
  database_source_slices (db, a->id, mark_build, first);
  database_source_slices (db, b->id, mark_build, second);
  for (size_t i = 0; i < number; i++)
    both_p |= first[i] && second[i];
  free (first);
  free (second);
  return both_p;
}

/* Return true if SOURCES of DB are more than one function in one build.  */

static bool
ambiguous_p (struct database *db, const struct sources *sources)
{
  for (size_t i = 0; i < sources->number; i++)
    {
      size_t bodies = 0;
      if (!sources->all[i]->file)
	database_bodies (db, sources->all[i]->id, count_body, &bodies);
      if (bodies > 1)
	return true;
      for (size_t j = 0; j < i; j++)
	if (different_p (db, sources->all[i], sources->all[j]))
	  return true;
    }
  return false;
}

/* Return the shortest end of PATH that no other path of SOURCES has.  */

static const char *
short_path (const char *path, const struct sources *sources)
{
  for (const char *start = path + strlen (path); start > path;)
    {
      do
	start--;
      while (start > path && start[-1] != '/');
      bool clash_p = false;
      for (size_t i = 0; i < sources->number && !clash_p; i++)
	clash_p = (sources->all[i]->path
		   && strcmp (sources->all[i]->path, path)
		   && path_ends_p (sources->all[i]->path, start));
      if (!clash_p)
	return start;
    }
  return path;
}

/* The order of sources, for people.  */

static int
compare_sources (const void *a, const void *b)
{
  const struct source *one = *(const struct source *const *) a;
  const struct source *other = *(const struct source *const *) b;
  int order = strcmp (one->path ? one->path : "",
		      other->path ? other->path : "");
  if (!order)
    order = strcmp (one->name, other->name);
  return order ? order : (one->id > other->id) - (one->id < other->id);
}

/* Say that SOURCES are more than one function that is called WHAT, and how to
   tell them apart.  */

static void
say_ambiguous (const char *what, const struct sources *sources)
{
  const struct source *last = NULL;
  error (0, 0, "%s: this is the name of more than one function; say which:",
	 what);
  qsort (sources->all, sources->number, sizeof *sources->all,
	 compare_sources);
  for (size_t i = 0; i < sources->number; i++)
    {
      const struct source *source = sources->all[i];
      if (last && source->file && source->file == last->file)
	continue;
      last = source;
      if (source->path)
	fprintf (stderr, "  %s:%s\n", short_path (source->path, sources),
		 source->name);
      else
	fprintf (stderr, "  %s, of no known place, asked of its object alone\n",
		 source->name);
    }
}

/* Say where SOURCES, which are called WHAT, may be of more than one file of
   one path.  Return true if so.  */

static bool
say_conflicts (struct database *db, const char *what,
	       const struct sources *sources)
{
  for (size_t i = 0; i < sources->number; i++)
    {
      int64_t file = sources->all[i]->file;
      if (!file || (i && file == sources->all[i - 1]->file))
	continue;
      char *units = conflicting_units (db, SIZE_MAX, file);
      if (units)
	{
	  error (0, 0, "%s: this may be the name of more than one function,"
		 " for units of one path have other functions: %s; all are"
		 " taken", what, units);
	  free (units);
	  return true;
	}
    }
  return false;
}

int
find_sources (struct database *db, const char *what, struct sources *sources)
{
  struct search search = { .db = db, .found = sources };
  const char *name = what, *colon = strrchr (what, ':');
  char *file = NULL;
  sources->number = 0;
  database_sources_named (db, what, enter_named, &search);
  if (!search.named.number && colon && colon != what)
    {
      name = colon + 1;
      search.file = file = xstrndup (what, colon - what);
      database_sources_named (db, name, enter_named, &search);
    }
  for (size_t i = 0; i < search.named.number; i++)
    {
      search.clone = search.named.all[i];
      search.origins.number = search.slice = 0;
      database_source_slices (db, search.clone->id, enter_slice, &search);
      /* A macro can define several functions at one place; the name of a clone
	 says which one it is.  */
      size_t length = strcspn (search.clone->name, ".");
      bool named_p = false;
      for (int pass = 0; pass < 2; pass++)
	for (size_t j = 0; j < search.origins.number; j++)
	  {
	    const struct source *origin = search.origins.all[j];
	    bool same_p = (strlen (origin->name) == length
			   && !strncmp (origin->name, search.clone->name,
					length));
	    if (pass == 0)
	      named_p |= same_p;
	    else if (same_p || !named_p)
	      add_source (sources, origin);
	  }
    }

  int status = STATUS_FOUND;
  if (!sources->number)
    {
      say_unknown (db, what, name);
      status = STATUS_TROUBLE;
    }
  else if (ambiguous_p (db, sources))
    {
      say_ambiguous (what, sources);
      status = STATUS_TROUBLE;
    }
  else if (say_conflicts (db, what, sources))
    status = STATUS_GAPS;
  free (search.named.all);
  free (search.origins.all);
  free (file);
  return status;
}
