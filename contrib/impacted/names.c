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


/* A function is looked for by what costs least: its assembler name, which is
   in an index; a line, of which the functions of its file are read; and for
   what is left all names are read once, as what C++ calls them, and as what a
   pattern matches.  */

#include <ctype.h>
#include <error.h>
#include <fnmatch.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <uthash.h>
#include "conflict.h"
#include "demangle.h"
#include "impacted.h"
#include "names.h"
#include "path.h"
#include "similar.h"

/* What is looked for.  */

struct search
{
  struct database *db;
  const char *what;		/* As the user has it.  */
  const char *name;		/* The same, or what is after FILE.  */
  char *file;			/* Null for any.  */
  bool pattern_p;		/* NAME is one for fnmatch.  */
  bool bodies_p;		/* A clone means itself.  */
  struct sources named;
  struct sources *found;
  /* A clone, and the functions at its place; of those, that which it is named
     after is the one.  */
  const struct source *clone;
  struct sources origins;
  int64_t slice;		/* The last one that was looked at.  */
};

/* One of some sources.  */

struct known_source
{
  const struct source *source;
  UT_hash_handle hh;
};

void
add_source (struct sources *sources, const struct source *source)
{
  struct known_source *known;
  HASH_FIND_PTR (sources->known, &source, known);
  if (known)
    return;
  known = xmalloc (sizeof *known);
  known->source = source;
  HASH_ADD_PTR (sources->known, source, known);
  grow_array (&sources->all, &sources->room, sources->number,
	      sizeof *sources->all);
  sources->all[sources->number++] = source;
}

bool
has_source_p (const struct sources *sources, const struct source *source)
{
  struct known_source *known;
  HASH_FIND_PTR (sources->known, &source, known);
  return known != NULL;
}

void
clear_sources (struct sources *sources)
{
  struct known_source *known, *next;
  HASH_ITER (hh, sources->known, known, next)
    {
      HASH_DEL (sources->known, known);
      free (known);
    }
  free (sources->all);
  *sources = (struct sources) { NULL };
}

/* Return true if PATH ends in FILE in any build of DB, or FILE in it.  */

static bool
in_file_p (struct database *db, const char *path, const char *file)
{
  size_t number;
  bool found_p = false;
  database_builds (db, &number);
  for (size_t i = 0; i < number && path && !found_p; i++)
    {
      char *full = database_full_path (db, i, path);
      found_p = path_ends_p (full, file) || path_ends_p (file, full);
      free (full);
    }
  return found_p;
}

static bool
enter_named (void *data, const struct source *source)
{
  struct search *search = data;
  if (!search->file || in_file_p (search->db, source->path, search->file))
    add_source (&search->named, source);
  return true;
}

/* Say in DATA that a selected build has a source.  */

static bool
see_build (void *data, int64_t slice __attribute__ ((unused)),
	   enum body_state state __attribute__ ((unused)),
	   size_t build __attribute__ ((unused)))
{
  *(bool *) data = true;
  return false;
}

/* A name, and whether a selected build has it.  */

struct presence
{
  struct database *db;
  bool present_p;
};

/* Look whether SOURCE is in a selected build, for the struct presence DATA.  */

static bool
see_source (void *data, const struct source *source)
{
  struct presence *presence = data;
  database_source_slices (presence->db, source->id, see_build,
			  &presence->present_p);
  return !presence->present_p;
}

bool
name_present_p (struct database *db, const char *name)
{
  struct presence presence = { db, false };
  database_sources_named (db, name, see_source, &presence);
  return presence.present_p;
}

/* The same for the database DATA.  */

static bool
present_p (void *data, const char *name)
{
  return name_present_p (data, name);
}

/* Names that are like one, in several ways.  */

struct guesses
{
  struct database *db;
  const char *name;
  size_t length;
  struct similar scoped;	/* With a class or namespace before it.  */
  struct similar longer;	/* That begin so; 3 at most are found.  */
  bool many_p;			/* More than 3 do.  */
  struct similar similar;
};

/* Add TEXT, which stands for NAME, to what was FOUND, unless it is there.
   Return false if there is no room.  */

static bool
add_guess (struct guesses *guesses, struct similar *found, const char *text,
	   const char *name)
{
  for (size_t i = 0; i < found->number; i++)
    if (!strcmp (found->found[i], text))
      return true;
  if (!name_present_p (guesses->db, name))
    return true;
  if (found->number == sizeof found->found / sizeof *found->found)
    return false;
  found->found[found->number++] = xstrdup (text);
  return true;
}

/* Look at NAME for the struct guesses DATA.  */

static bool
guess_name (void *data, const char *name)
{
  struct guesses *guesses = data;
  char *bare = demangled_bare (name);
  const char *text = bare ? bare : name;
  size_t length = strlen (text);
  if (guesses->length && !strncmp (text, guesses->name, guesses->length)
      && !guesses->many_p)
    guesses->many_p = !add_guess (guesses, &guesses->longer, text, name);
  if (bare && length > guesses->length + 2 && guesses->length
      && !strcmp (text + length - guesses->length, guesses->name)
      && !strncmp (text + length - guesses->length - 2, "::", 2))
    add_guess (guesses, &guesses->scoped, text, name);
  similar_add (&guesses->similar, text, name);
  free (bare);
  return true;
}

/* Add to DATA how many functions UNIT left out.  */

static bool
count_left_out (void *data, const struct unit_row *unit)
{
  *(int64_t *) data += unit->left_out;
  return true;
}

/* Say that there is no function that SEARCH is for, and which are similar.  */

static void
say_unknown (const struct search *search)
{
  struct guesses guesses = { .db = search->db, .name = search->name,
			     .length = strlen (search->name) };
  const char *problem = "no unit has a function of that name";
  char *question;
  similar_begin (&guesses.similar, search->name);
  guesses.similar.known_p = present_p;
  guesses.similar.data = search->db;
  if (search->named.number)
    problem = "none of the builds that are asked has a function of that name,"
	      " but others have";
  else if (search->pattern_p)
    problem = "no unit has a function that matches";
  else
    database_names (search->db, guess_name, &guesses);
  if (guesses.scoped.number)
    question = did_you_mean (guesses.scoped.found, guesses.scoped.number);
  else if (guesses.many_p)
    question = xasprintf ("; several begin so, and `%s*' asks for all of them",
			  search->name);
  else if (guesses.longer.number)
    question = did_you_mean (guesses.longer.found, guesses.longer.number);
  else
    question = did_you_mean (guesses.similar.found, guesses.similar.number);
  error (0, 0, "%s: %s%s", search->what, problem, question);
  free (question);
  similar_end (&guesses.scoped);
  similar_end (&guesses.longer);
  similar_end (&guesses.similar);

  int64_t left_out = 0;
  if (!search->named.number)
    database_units (search->db, count_left_out, &left_out);
  if (left_out)
    error (0, 0, "records leave out functions of headers that have neither"
	   " code nor impact, here %jd of them: if it is one of these, there is"
	   " nothing to patch", (intmax_t) left_out);
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
  if (state != BODY_CLONE || search->bodies_p)
    add_source (search->found, search->clone);
  else if (search->clone->file && slice != search->slice)
    database_slice (search->db, slice, enter_origin, search);
  search->slice = slice;
  return true;
}

/* Put into SEARCH->found what those are made from that are named so, in the
   builds that are selected.  */

static void
find_origins (struct search *search)
{
  for (size_t i = 0; i < search->named.number; i++)
    {
      search->clone = search->named.all[i];
      search->slice = 0;
      clear_sources (&search->origins);
      database_source_slices (search->db, search->clone->id, enter_slice,
			      search);
      /* A macro can define several functions at one place; the name of a clone
	 says which one it is.  */
      size_t length = strcspn (search->clone->name, ".");
      bool named_p = false;
      for (int pass = 0; pass < 2; pass++)
	for (size_t j = 0; j < search->origins.number; j++)
	  {
	    const struct source *origin = search->origins.all[j];
	    bool same_p = (strlen (origin->name) == length
			   && !strncmp (origin->name, search->clone->name,
					length));
	    if (pass == 0)
	      named_p |= same_p;
	    else if (same_p || !named_p)
	      add_source (search->found, origin);
	  }
    }
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

/* Return true if A and B are in one build of DB.  */

static bool
together_p (struct database *db, const struct source *a,
	    const struct source *b)
{
  size_t number;
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

/* Return true if A and B are not one function, and both are in a build of DB.
   In one file, functions of one name are one, and so are the variants of a
   constructor, which are at one place.  */

static bool
different_p (struct database *db, const struct source *a,
	     const struct source *b)
{
  if (a->file && a->file == b->file
      && (!strcmp (a->name, b->name)
	  || (a->place.line == b->place.line
	      && a->place.column == b->place.column)))
    return false;
  return together_p (db, a, b);
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

/* Return true if A, which may be null, and B, after it in the order for people,
   are printed as one.  */

static bool
printed_alike_p (const struct source *a, const struct source *b)
{
  return (a && b->file && b->file == a->file
	  && (!strcmp (a->name, b->name) || a->place.line == b->place.line));
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
      char *name = demangled (source->name);
      if (printed_alike_p (last, source))
	;
      else if (source->path)
	fprintf (stderr, "  %s:%s\n", short_path (source->path, sources), name);
      else
	fprintf (stderr, "  %s, of no known place, asked of its object alone\n",
		 name);
      free (name);
      last = source;
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

/* Return the colon of WHAT after which a name or a line stands, and before
   which a file; or null.  Names of C++ have two together.  */

static const char *
find_colon (const char *what)
{
  const char *found = NULL;
  for (const char *at = what; *at && !strchr ("(<[", *at); at++)
    if (*at == ':' && at[1] == ':')
      at++;
    else if (*at == ':' && at != what && at[1])
      found = at;
  return found;
}

/* Return where TEXT goes on after what does not count in a name of C++: blanks,
   which stand where somebody puts them, and tags, which no source has.  */

static const char *
skip_blanks (const char *text)
{
  static const char tag[] = "[abi:";
  for (;;)
    if (isspace ((unsigned char) *text))
      text++;
    else if (!strncmp (text, tag, sizeof tag - 1) && strchr (text, ']'))
      text = strchr (text, ']') + 1;
    else
      return text;
}

/* Return true if A and B are the same name of C++.  */

static bool
alike_p (const char *a, const char *b)
{
  for (;; a++, b++)
    {
      a = skip_blanks (a);
      b = skip_blanks (b);
      if (*a != *b || *a == '\0')
	return *a == *b;
    }
}

/* Return true if TEXT is what SEARCH is for.  */

static bool
matches_p (const struct search *search, const char *text)
{
  return (search->pattern_p ? fnmatch (search->name, text, 0) == 0
	  : alike_p (search->name, text));
}

/* Look whether NAME means what the struct search DATA is for.  */

static bool
enter_readable (void *data, const char *name)
{
  struct search *search = data;
  bool found_p = search->pattern_p && matches_p (search, name);
  char *bare = found_p ? NULL : demangled_bare (name);
  if (bare)
    {
      char *whole = demangled (name);
      found_p = matches_p (search, bare) || matches_p (search, whole);
      free (whole);
      free (bare);
    }
  if (found_p)
    database_sources_named (search->db, name, enter_named, search);
  return true;
}

/* A file in which a line is looked for.  */

struct line_search
{
  struct search *search;
  unsigned line;
  /* The first function that was found, and its file.  */
  const struct source *first;
  char *path;
  bool clash_p;			/* One is in another file of its build.  */
  const char *file;		/* The one that is looked at.  */
};

/* Enter SOURCE, which has the line of the struct line_search DATA.  */

static bool
enter_line (void *data, const struct source *source)
{
  struct line_search *line = data;
  struct search *search = line->search;
  struct presence presence = { search->db, false };
  see_source (&presence, source);
  if (!presence.present_p)
    return true;
  add_source (&search->named, source);
  if (!line->first)
    {
      line->first = source;
      line->path = xstrdup (line->file);
    }
  else if (strcmp (line->path, line->file)
	   && together_p (search->db, line->first, source))
    line->clash_p = true;
  return true;
}

/* Enter the functions of FILE, which is at PATH.  */

static bool
enter_file (void *data, int64_t file, const char *path)
{
  struct line_search *line = data;
  struct search *search = line->search;
  if (!in_file_p (search->db, path, search->file))
    return true;
  line->file = path;
  database_sources_at (search->db, file, line->line, enter_line, line);
  return true;
}

/* Find the functions whose text has a line, for SEARCH, and those that begin
   some lines later if there are none.  Return an exit status; unless it is
   STATUS_FOUND a message says why.  */

static int
find_line (struct search *search)
{
  enum { FAR = 10 };
  char *end;
  unsigned long number = strtoul (search->name, &end, 10);
  struct line_search line = { .search = search };
  for (unsigned far = 0; far <= FAR && number <= INT_MAX - FAR
			 && !search->named.number; far++)
    {
      line.line = number + far;
      database_files (search->db, basename (search->file), enter_file, &line);
    }
  bool found_p = search->named.number && line.line == number;
  if (!search->named.number)
    error (0, 0, "%s: no function of the records has that line", search->what);
  else if (!found_p)
    error (0, 0, "%s: no function of the records has that line; did you mean"
	   " `%s:%u', which is in `%s'?", search->what, search->file,
	   line.line, search->named.all[0]->name);
  else if (line.clash_p)
    error (0, 0, "%s: several files are called so; say more of the path, as in"
	   " `%s:%lu'", search->what, line.path, number);
  free (line.path);
  return found_p && !line.clash_p ? STATUS_FOUND : STATUS_TROUBLE;
}

/* Do what find_sources does, or find_bodies if BODIES_P.  */

static int
find (struct database *db, const char *what, struct sources *sources,
      bool bodies_p)
{
  struct search search = { .db = db, .what = what, .name = what,
			   .bodies_p = bodies_p, .found = sources };
  const char *colon = find_colon (what);
  int status = STATUS_FOUND;
  bool line_p = false;
  clear_sources (sources);
  database_sources_named (db, what, enter_named, &search);
  if (!search.named.number && colon)
    {
      search.name = colon + 1;
      search.file = xstrndup (what, colon - what);
      line_p = search.name[strspn (search.name, "0123456789")] == '\0';
      if (line_p)
	status = find_line (&search);
      else
	database_sources_named (db, search.name, enter_named, &search);
    }
  if (!search.named.number && !line_p)
    database_names (db, enter_readable, &search);
  if (!search.named.number && !line_p && strpbrk (search.name, "*?["))
    {
      search.pattern_p = true;
      database_names (db, enter_readable, &search);
    }

  if (status == STATUS_FOUND)
    {
      find_origins (&search);
      /* Who asks for a pattern or a line wants all that there are.  */
      bool all_p = search.pattern_p || line_p;
      if (!sources->number)
	{
	  say_unknown (&search);
	  status = STATUS_TROUBLE;
	}
      else if (!all_p && ambiguous_p (db, sources))
	{
	  say_ambiguous (what, sources);
	  status = STATUS_TROUBLE;
	}
      else if (say_conflicts (db, what, sources))
	status = STATUS_GAPS;
    }
  clear_sources (&search.named);
  clear_sources (&search.origins);
  free (search.file);
  return status;
}

int
find_sources (struct database *db, const char *what, struct sources *sources)
{
  return find (db, what, sources, false);
}

int
find_bodies (struct database *db, const char *what, struct sources *sources)
{
  return find (db, what, sources, true);
}
