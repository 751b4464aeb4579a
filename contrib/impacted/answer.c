/* Which functions are to be patched.
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

/* A list has all that is impacted by a function of its unit, so an answer is
   first of all the union of the lists of that function, over all units that
   have it.  Two things lead on from there.

   - The steps of a dump are single ones, and are followed, to each body
     once.
   - Where a body that is to be patched comes from the main file of another
     unit, link-time optimization or an inclusion of that file brought it here.
     So that unit has the function as well, and its list counts too.  A function
     of a header is not such a case: what another unit made of it has this
     unit's copy not in it.

   An answer also says which functions have no symbol, although the new code
   needs them: those that are inside the text of what is to be patched.  */

#include <error.h>
#include <json-c/json.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <uthash.h>
#include "answer.h"
#include "impacted.h"
#include "output.h"

/* Routes are shortened in the middle as in a list.  */

enum { LONGEST_ROUTE = 15 };

/* A function whose impacted ones are to be found.  */

struct start
{
  int64_t function;
  int64_t unit;
  size_t asked;
  char *name;			/* As a step.  */
  char *via;			/* The route to it, or null.  */
};

/* A row that was seen, and its index.  */

struct seen
{
  int64_t row;
  size_t index;
  UT_hash_handle hh;
};

/* A unit of the database.  */

struct known_unit
{
  int64_t id;
  char *source;
  char *objects;
  char *gap;			/* As in a unit_row.  */
  bool dump_p;			/* Likewise.  */
  bool started_p;		/* A search began in it.  */
  size_t index;			/* In the answer, plus one; or 0.  */
  struct json_object *names;	/* Of its objects; null until needed.  */
  UT_hash_handle hh;
};

/* What an answer needs while it is made.  */

struct answer_work
{
  struct known_unit *units;
  struct start *starts;
  size_t num_starts;
  size_t starts_room;
  struct seen *started;		/* Rows that are among STARTS.  */
  struct seen *patched;		/* Bodies that are among the patches.  */
  struct seen *brought;		/* Functions that are among those to bring.  */
  size_t asked_room;
  size_t units_room;
  size_t patches_room;
  size_t brings_room;
};

/* Return TEXT, or null if that is null, for the answer.  */

static char *
copy (const char *text)
{
  return text ? xstrdup (text) : NULL;
}

/* Enter the unit ROW.  */

static bool
enter_unit (void *data, const struct unit_row *row)
{
  struct answer_work *work = data;
  struct known_unit *unit = xcalloc (1, sizeof *unit);
  unit->id = row->id;
  unit->source = xstrdup (row->source);
  unit->objects = xstrdup (row->objects);
  unit->gap = copy (row->gap);
  unit->dump_p = row->dump_p;
  HASH_ADD (hh, work->units, id, sizeof unit->id, unit);
  return true;
}

struct answer *
answer_new (struct database *db)
{
  struct answer *answer = xcalloc (1, sizeof *answer);
  answer->db = db;
  answer->work = xcalloc (1, sizeof *answer->work);
  database_units (db, enter_unit, answer->work);
  return answer;
}

/* Return the unit ID.  */

static struct known_unit *
find_unit (const struct answer *answer, int64_t id)
{
  struct known_unit *unit;
  HASH_FIND (hh, answer->work->units, &id, sizeof id, unit);
  if (!unit)
    error (STATUS_TROUBLE, 0, "the database is damaged: there is no unit of a"
	   " function");
  return unit;
}

/* Return the index in ANSWER->units of the unit ID.  */

static size_t
unit_index (struct answer *answer, int64_t id)
{
  struct known_unit *unit = find_unit (answer, id);
  if (!unit->index)
    {
      grow_array (&answer->units, &answer->work->units_room,
		  answer->num_units, sizeof *answer->units);
      answer->units[answer->num_units++] = (struct answer_unit) {
	.id = id, .source = xstrdup (unit->source),
	.objects = xstrdup (unit->objects),
	.complete_p = !unit->dump_p && !unit->gap
      };
      unit->index = answer->num_units;
    }
  return unit->index - 1;
}

/* Look for ROW in *ROWS.  Return its entry, or null after it was added with
   INDEX.  */

static struct seen *
see (struct seen **rows, int64_t row, size_t index)
{
  struct seen *seen;
  HASH_FIND (hh, *rows, &row, sizeof row, seen);
  if (seen)
    return seen;
  seen = xcalloc (1, sizeof *seen);
  seen->row = row;
  seen->index = index;
  HASH_ADD (hh, *rows, row, sizeof row, seen);
  return NULL;
}

/* Return a copy of PLACE.  */

static struct place
copy_place (const struct place *place)
{
  struct place result = *place;
  result.file = copy (place->file);
  return result;
}

/* Return NAME as a step of a route: in parentheses, unless it has code of its
   own.  */

static char *
step_text (const char *name, const char *state)
{
  bool bare_p = !state || !strcmp (state, "emitted")
		|| !strcmp (state, "unknown");
  return bare_p ? xstrdup (name) : xasprintf ("(%s)", name);
}

/* Return how many steps the route VIA has, which may be null.  */

static size_t
count_steps (const char *via)
{
  size_t number = via != NULL;
  for (; via && (via = strstr (via, " > ")); via += 3)
    number++;
  return number;
}

/* Return the route VIA, which may be null, with NEXT after it.  */

static char *
longer_route (const char *via, const char *next)
{
  if (!via)
    return xstrdup (next);
  if (count_steps (via) + count_steps (next) <= LONGEST_ROUTE)
    return xasprintf ("%s > %s", via, next);
  const char *dots = strstr (via, " > ... > ");
  const char *head_end = dots;
  if (!dots)
    {
      head_end = via;
      for (int i = 0; i < LONGEST_ROUTE / 2; i++)
	head_end = strstr (head_end + (i ? 3 : 0), " > ");
    }
  return xasprintf ("%.*s > ... > %s", (int) (head_end - via), via, next);
}

/* Add FUNCTION, which the route VIA leads to from the function ASKED or which
   is that one if it is null, to those whose impacted ones are to be
   found.  */

static void
add_start (struct answer *answer, const struct function_row *function,
	   size_t asked, const char *via)
{
  struct answer_work *work = answer->work;
  find_unit (answer, function->unit)->started_p = true;
  if (see (&work->started, function->id, work->num_starts))
    return;
  grow_array (&work->starts, &work->starts_room, work->num_starts,
	      sizeof *work->starts);
  work->starts[work->num_starts++] = (struct start) {
    .function = function->id, .unit = function->unit, .asked = asked,
    .name = step_text (function->name, function->state), .via = copy (via)
  };
}

/* Add BODY to what is to be patched, with the last step KIND of the route VIA
   from the function ASKED.  */

static void
add_patch (struct answer *answer, const struct function_row *body,
	   size_t asked, const char *kind, const char *via)
{
  struct answer_work *work = answer->work;
  struct seen *seen = see (&work->patched, body->id, answer->num_patches);
  if (seen)
    {
      struct to_patch *old = &answer->patches[seen->index];
      if (count_steps (via) >= count_steps (old->via))
	return;
      free (old->via);
      old->via = copy (via);
      free ((char *) old->kind);
      old->kind = xstrdup (kind);
      old->asked = asked;
      return;
    }
  grow_array (&answer->patches, &work->patches_room, answer->num_patches,
	      sizeof *answer->patches);
  answer->patches[answer->num_patches++] = (struct to_patch) {
    .unit = unit_index (answer, body->unit), .body = body->id,
    .name = xstrdup (body->name), .place = copy_place (&body->place),
    .path = copy (body->path), .kind = xstrdup (kind), .via = copy (via),
    .asked = asked
  };
}

/* Add FUNCTION to what the patch has to bring along.  */

static bool
add_bring (void *data, const struct function_row *function)
{
  struct answer *answer = data;
  struct answer_work *work = answer->work;
  if (see (&work->brought, function->id, answer->num_brings))
    return true;
  grow_array (&answer->brings, &work->brings_room, answer->num_brings,
	      sizeof *answer->brings);
  answer->brings[answer->num_brings++] = (struct to_bring) {
    .unit = unit_index (answer, function->unit),
    .name = xstrdup (function->name), .place = copy_place (&function->place),
    .path = copy (function->path), .state = xstrdup (function->state)
  };
  return true;
}

/* Rows of functions, as a callback collects them.  */

struct rows
{
  struct function_row *rows;
  size_t number;
  size_t room;
};

static bool
collect (void *data, const struct function_row *function)
{
  struct rows *rows = data;
  grow_array (&rows->rows, &rows->room, rows->number, sizeof *rows->rows);
  struct function_row *row = &rows->rows[rows->number++];
  *row = *function;
  row->name = xstrdup (function->name);
  row->place = copy_place (&function->place);
  row->path = copy (function->path);
  row->state = copy (function->state);
  return true;
}

static void
free_row (struct function_row *row)
{
  free ((char *) row->name);
  free ((char *) row->place.file);
  free ((char *) row->path);
  free ((char *) row->state);
}

static void
free_rows (struct rows *rows)
{
  for (size_t i = 0; i < rows->number; i++)
    free_row (&rows->rows[i]);
  free (rows->rows);
  *rows = (struct rows) { NULL };
}

/* Return true if A and B are null or the same text.  */

static bool
same_text_p (const char *a, const char *b)
{
  return a && b ? !strcmp (a, b) : a == b;
}

/* Return the index of the source function FUNCTION among those asked for, after
   it was added if it is new.  */

static size_t
asked_index (struct answer *answer, const struct function_row *function)
{
  for (size_t i = 0; i < answer->num_asked; i++)
    if (!strcmp (answer->asked[i].name, function->name)
	&& same_text_p (answer->asked[i].path, function->path)
	&& answer->asked[i].place.line == function->place.line)
      return i;
  grow_array (&answer->asked, &answer->work->asked_room, answer->num_asked,
	      sizeof *answer->asked);
  answer->asked[answer->num_asked] = (struct asked) {
    .name = xstrdup (function->name), .path = copy (function->path),
    .place = copy_place (&function->place)
  };
  return answer->num_asked++;
}

/* Ask for FUNCTION itself, of one unit.  */

static void
ask_row (struct answer *answer, const struct function_row *function)
{
  size_t asked = asked_index (answer, function);
  bool emitted_p = !strcmp (function->state, "emitted")
		   || !strcmp (function->state, "unknown");
  add_start (answer, function, asked, NULL);
  if (emitted_p)
    add_patch (answer, function, asked, "changed", NULL);
  /* Of a list, what has to be brought along is found from what is to be
     patched: a unit that has no use for the function has nothing of both.  */
  else if (find_unit (answer, function->unit)->dump_p)
    add_bring (answer, function);
}

void
answer_ask_function (struct answer *answer,
		     const struct function_row *function)
{
  struct rows rows = { NULL };
  if (!function->state)
    return;
  database_same_functions (answer->db, function->id, collect, &rows);
  ask_row (answer, function);
  for (size_t i = 0; i < rows.number; i++)
    if (rows.rows[i].state)
      ask_row (answer, &rows.rows[i]);
  free_rows (&rows);
}

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

/* Say that there is no function WHAT, whose name is NAME, and which are
   similar.  */

static void
say_unknown (struct answer *answer, const char *what, const char *name)
{
  struct similar similar = { .name = name };
  size_t length = strlen (name);
  similar.distance = length < 3 ? 1 : length < 12 ? length / 3 + 1 : 4;
  if (similar.distance >= length)
    similar.distance = length ? length - 1 : 0;
  database_names (answer->db, compare_name, &similar);
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
}

/* Return true if PATH ends in the components of SUFFIX.  */

static bool
path_ends_p (const char *path, const char *suffix)
{
  size_t m = strlen (path), n = strlen (suffix);
  return m >= n && !strcmp (path + m - n, suffix)
	 && (m == n || path[m - n - 1] == '/' || suffix[0] == '/');
}

/* Return the shortest end of PATH that no other path of ROWS has.  */

static const char *
short_path (const char *path, const struct rows *rows)
{
  for (const char *start = path + strlen (path); start > path;)
    {
      do
	start--;
      while (start > path && start[-1] != '/');
      bool clash_p = false;
      for (size_t i = 0; i < rows->number && !clash_p; i++)
	clash_p = (rows->rows[i].path && strcmp (rows->rows[i].path, path)
		   && path_ends_p (rows->rows[i].path, start));
      if (!clash_p)
	return start;
    }
  return path;
}

/* Say that ROWS are more than one function that is called WHAT, and how to tell
   them apart.  */

static void
say_ambiguous (const char *what, const struct rows *rows)
{
  const struct function_row *last = NULL;
  error (0, 0, "%s: this is the name of more than one function; say which:",
	 what);
  for (size_t i = 0; i < rows->number; i++)
    {
      const struct function_row *row = &rows->rows[i];
      if (last && same_text_p (last->path, row->path)
	  && (row->path || row->unit == last->unit))
	continue;
      last = row;
      if (row->path)
	fprintf (stderr, "  %s:%s\n", short_path (row->path, rows), row->name);
      else
	fprintf (stderr, "  %s, of no known place, asked of its object alone\n",
		 row->name);
    }
}

/* Add to CHOSEN the functions that ROW, a clone or an alias, was made from:
   those of its unit and place.  A macro can define several there; the name of a
   clone then says which one it is.  */

static void
choose_origins (struct answer *answer, struct rows *chosen,
		const struct function_row *row)
{
  struct rows all = { NULL };
  bool named_p = false;
  size_t length = strcspn (row->name, ".");
  if (!row->path)
    return;
  database_functions_in (answer->db, row->path, collect, &all);
  for (int pass = 0; pass < 2; pass++)
    for (size_t i = 0; i < all.number; i++)
      {
	const struct function_row *origin = &all.rows[i];
	if (origin->unit != row->unit
	    || !same_text_p (origin->path, row->path)
	    || origin->place.line != row->place.line
	    || origin->place.column != row->place.column)
	  continue;
	bool same_p = (strlen (origin->name) == length
		       && !strncmp (origin->name, row->name, length));
	if (pass == 0)
	  named_p |= same_p;
	else if (same_p || !named_p)
	  collect (chosen, origin);
      }
  free_rows (&all);
}

/* Take those of ROWS away that are not of a file that ends in FILE, unless that
   is null, and put the functions of those that are clones or aliases in their
   place.  */

static void
choose_rows (struct answer *answer, struct rows *rows, const char *file)
{
  struct rows chosen = { NULL };
  for (size_t i = 0; i < rows->number; i++)
    {
      struct function_row *row = &rows->rows[i];
      if (file && (!row->path || (!path_ends_p (row->path, file)
				  && !path_ends_p (file, row->path))))
	continue;
      if (row->state)
	collect (&chosen, row);
      else
	choose_origins (answer, &chosen, row);
    }
  free_rows (rows);
  *rows = chosen;
}

int
answer_ask (struct answer *answer, const char *what)
{
  struct rows rows = { NULL };
  const char *name = what;
  char *file = NULL;
  database_functions_named (answer->db, what, collect, &rows);
  const char *colon = strrchr (what, ':');
  if (!rows.number && colon && colon != what)
    {
      name = colon + 1;
      file = xstrndup (what, colon - what);
      database_functions_named (answer->db, name, collect, &rows);
    }
  choose_rows (answer, &rows, file);

  int status = STATUS_FOUND;
  if (!rows.number)
    {
      say_unknown (answer, what, name);
      status = STATUS_NOTHING;
    }
  for (size_t i = 1; i < rows.number && status == STATUS_FOUND; i++)
    if (!same_text_p (rows.rows[0].path, rows.rows[i].path)
	|| (!rows.rows[0].path && rows.rows[0].unit != rows.rows[i].unit))
      {
	say_ambiguous (what, &rows);
	status = STATUS_TROUBLE;
      }
  if (status == STATUS_FOUND)
    for (size_t i = 0; i < rows.number; i++)
      ask_row (answer, &rows.rows[i]);
  free (file);
  free_rows (&rows);
  return status;
}

int
answer_ask_all (struct answer *answer, char **words, size_t number)
{
  int status = STATUS_FOUND;
  for (size_t i = 0; i < number; i++)
    {
      int one = answer_ask (answer, words[i]);
      if (one > status)
	status = one;
    }
  return status;
}

/* What is found from one function.  */

struct search
{
  struct answer *answer;
  struct start start;		/* A copy: more are added meanwhile.  */
  bool dump_p;			/* It is in a dump.  */
  struct rows away;		/* Bodies that may be at home elsewhere.  */
  char **routes;		/* Those to them.  */
  size_t routes_room;
};

/* Enter what is impacted by the start of a search.  */

static bool
enter_impact (void *data, const struct impact_row *impact)
{
  struct search *search = data;
  const struct function_row *body = impact->body;
  char *route = longer_route (search->start.via,
			      impact->via ? impact->via : search->start.name);
  bool removed_p = body->state && !strcmp (body->state, "removed");
  /* A dump also tells of bodies that are no more.  */
  if (!search->dump_p || !removed_p)
    add_patch (search->answer, body, search->start.asked, impact->kind, route);
  else
    add_bring (search->answer, body);
  if (search->dump_p || (!body->home_p && body->path))
    {
      grow_array (&search->routes, &search->routes_room, search->away.number,
		  sizeof *search->routes);
      search->routes[search->away.number] = route;
      collect (&search->away, body);
    }
  else
    free (route);
  return true;
}

/* Find all that is impacted by the start INDEX.  */

static void
follow (struct answer *answer, size_t index)
{
  struct search search
    = { .answer = answer, .start = answer->work->starts[index] };
  search.dump_p = find_unit (answer, search.start.unit)->dump_p;
  database_impacts (answer->db, search.start.function, enter_impact, &search);

  for (size_t i = 0; i < search.away.number; i++)
    {
      const struct function_row *body = &search.away.rows[i];
      size_t asked = search.start.asked;
      if (search.dump_p)
	add_start (answer, body, asked, search.routes[i]);
      struct rows others = { NULL };
      database_same_functions (answer->db, body->id, collect, &others);
      for (size_t j = 0; j < others.number; j++)
	{
	  struct function_row *other = &others.rows[j];
	  bool dump_p = find_unit (answer, other->unit)->dump_p;
	  if (!other->state || other->unit == body->unit
	      || !(dump_p && search.dump_p ? true : other->home_p))
	    continue;
	  add_start (answer, other, asked, search.routes[i]);
	  if (strcmp (other->state, "emitted") == 0)
	    add_patch (answer, other, asked, "inline", search.routes[i]);
	}
      free_rows (&others);
      free (search.routes[i]);
    }
  free (search.routes);
  free_rows (&search.away);
}

/* The order of units: by object, source and number.  */

static int
compare_units (const void *a, const void *b, void *data)
{
  const struct answer *answer = data;
  const struct answer_unit *x = &answer->units[*(const size_t *) a];
  const struct answer_unit *y = &answer->units[*(const size_t *) b];
  int order = strcmp (x->objects, y->objects);
  if (!order)
    order = strcmp (x->source, y->source);
  return order ? order : (x->id > y->id) - (x->id < y->id);
}

/* The order of what is to be patched: by unit, the functions asked for first,
   then by name.  */

static int
compare_patches (const void *a, const void *b)
{
  const struct to_patch *x = a, *y = b;
  if (x->unit != y->unit)
    return x->unit < y->unit ? -1 : 1;
  if (!x->via != !y->via)
    return x->via ? 1 : -1;
  int order = strcmp (x->name, y->name);
  return order ? order : (x->body > y->body) - (x->body < y->body);
}

static int
compare_brings (const void *a, const void *b)
{
  const struct to_bring *x = a, *y = b;
  if (x->unit != y->unit)
    return x->unit < y->unit ? -1 : 1;
  int order = strcmp (x->name, y->name);
  return order ? order : ((x->place.line > y->place.line)
			  - (x->place.line < y->place.line));
}

/* Sort all that ANSWER has.  */

static void
sort_answer (struct answer *answer)
{
  size_t n = answer->num_units;
  size_t *order = xcalloc (n, sizeof *order);
  size_t *places = xcalloc (n, sizeof *places);
  struct answer_unit *units = xcalloc (n, sizeof *units);
  for (size_t i = 0; i < n; i++)
    order[i] = i;
  qsort_r (order, n, sizeof *order, compare_units, answer);
  for (size_t i = 0; i < n; i++)
    {
      units[i] = answer->units[order[i]];
      places[order[i]] = i;
    }
  free (answer->units);
  answer->units = units;
  answer->work->units_room = n;
  for (size_t i = 0; i < answer->num_patches; i++)
    answer->patches[i].unit = places[answer->patches[i].unit];
  for (size_t i = 0; i < answer->num_brings; i++)
    answer->brings[i].unit = places[answer->brings[i].unit];
  free (order);
  free (places);
  if (answer->num_patches)
    qsort (answer->patches, answer->num_patches, sizeof *answer->patches,
	   compare_patches);
  if (answer->num_brings)
    qsort (answer->brings, answer->num_brings, sizeof *answer->brings,
	   compare_brings);
}

void
answer_finish (struct answer *answer)
{
  for (size_t i = 0; i < answer->work->num_starts; i++)
    follow (answer, i);

  int64_t *bodies = xcalloc (answer->num_patches, sizeof *bodies);
  for (size_t i = 0; i < answer->num_patches; i++)
    bodies[i] = answer->patches[i].body;
  database_inside (answer->db, bodies, answer->num_patches, add_bring, answer);
  free (bodies);
  sort_answer (answer);
}

/* Print what is to be patched in the unit INDEX of ANSWER, from *PATCH on, and
   what is to be brought along, from *BRING on; with routes if WHY_P.  */

static void
print_unit (const struct answer *answer, size_t index, size_t *patch,
	    size_t *bring, bool why_p)
{
  const struct answer_unit *unit = &answer->units[index];
  put_colour (stdout, COLOUR_HEADING);
  put_text (stdout, unit->objects);
  put_colour (stdout, COLOUR_NONE);
  if (strcmp (unit->objects, unit->source))
    {
      fputs (" (", stdout);
      put_text (stdout, unit->source);
      putchar (')');
    }
  putchar ('\n');

  if (*patch < answer->num_patches && answer->patches[*patch].unit == index)
    {
      struct table *table = table_new (why_p ? "llll" : "lll");
      table_row (table, "FUNCTION", "KIND", "DEFINED", "WHY");
      for (; *patch < answer->num_patches
	     && answer->patches[*patch].unit == index; ++*patch)
	{
	  const struct to_patch *one = &answer->patches[*patch];
	  char *place = place_text (&one->place);
	  char *why = (one->via ? xasprintf ("%s > %s", one->via, one->name)
		       : xstrdup ("-"));
	  table_row (table, one->name, one->kind, place, why);
	  free (place);
	  free (why);
	}
      table_print (table, stdout, 2);
    }

  if (*bring < answer->num_brings && answer->brings[*bring].unit == index)
    {
      puts ("  no symbol is left to call, so the patch brings along:");
      struct table *table = table_new ("lll");
      table_row (table, "FUNCTION", "STATE", "DEFINED");
      for (; *bring < answer->num_brings
	     && answer->brings[*bring].unit == index; ++*bring)
	{
	  const struct to_bring *one = &answer->brings[*bring];
	  char *place = place_text (&one->place);
	  table_row (table, one->name, one->state, place);
	  free (place);
	}
      table_print (table, stdout, 4);
    }
}

void
answer_say_gaps (const struct answer *answer)
{
  const struct known_unit *first = NULL;
  size_t dumps = 0, gaps = 0;
  for (const struct known_unit *unit = answer->work->units; unit;
       unit = unit->hh.next)
    if (unit->started_p)
      {
	dumps += unit->dump_p;
	gaps += unit->gap != NULL;
	if (unit->gap && !first)
	  first = unit;
      }
  if (dumps && answer->num_patches)
    error (0, 0, "callers of clones are not known where the data is from an"
	   " -fdump-ipa-clones dump: the set may be too small");
  if (gaps == 1)
    error (0, 0, "%s (%s): the record is not complete, for %s: the set may be"
	   " too small", first->objects, first->source, first->gap);
  else if (gaps)
    error (0, 0, "%s (%s) and %zu more: the record is not complete, for %s:"
	   " the set may be too small", first->objects, first->source, gaps - 1,
	   first->gap);
}

int
answer_print (const struct answer *answer, bool why_p)
{
  size_t patch = 0, bring = 0;
  if (answer->num_patches)
    for (size_t i = 0; i < answer->num_units; i++)
      {
	if (i)
	  putchar ('\n');
	print_unit (answer, i, &patch, &bring, why_p);
      }
  answer_say_gaps (answer);
  if (answer->num_patches)
    return STATUS_FOUND;
  for (size_t i = 0; i < answer->num_asked; i++)
    error (0, 0, "%s: there is no code of it, and nothing to patch",
	   answer->asked[i].name);
  return STATUS_NOTHING;
}

/* Put the object NAME of a unit into the answer's list of them.  */

static bool
enter_object (void *data, int64_t id, const char *name)
{
  struct answer *answer = data;
  struct known_unit *unit = find_unit (answer, id);
  if (unit->index)
    {
      struct json_object *holder = json_object_new_object ();
      json_add_text (holder, "name", name);
      if (!unit->names)
	unit->names = json_object_new_array ();
      json_object_array_add (unit->names,
			     json_object_get (json_object_object_get (holder,
								      "name")));
      json_object_put (holder);
    }
  return true;
}

void
answer_add_json (const struct answer *answer, struct json_object *object)
{
  struct json_object *asked = json_object_new_array ();
  for (size_t i = 0; i < answer->num_asked; i++)
    {
      struct json_object *one = json_object_new_object ();
      json_add_text (one, "name", answer->asked[i].name);
      json_add_place (one, &answer->asked[i].place, answer->asked[i].path);
      json_object_array_add (asked, one);
    }
  json_object_object_add (object, "asked", asked);

  bool complete_p = true;
  size_t patch = 0, bring = 0;
  database_objects (answer->db, enter_object, (void *) answer);
  struct json_object *units = json_object_new_array ();
  for (size_t i = 0; i < answer->num_units; i++)
    {
      const struct answer_unit *unit = &answer->units[i];
      struct known_unit *known = find_unit (answer, unit->id);
      struct json_object *one = json_object_new_object ();
      json_object_object_add (one, "objects", known->names);
      known->names = NULL;
      json_add_text (one, "source", unit->source);
      json_object_object_add (one, "complete",
			      json_object_new_boolean (unit->complete_p));
      struct json_object *list = json_object_new_array ();
      for (; patch < answer->num_patches && answer->patches[patch].unit == i;
	   patch++)
	{
	  const struct to_patch *body = &answer->patches[patch];
	  struct json_object *member = json_object_new_object ();
	  json_add_text (member, "name", body->name);
	  json_add_place (member, &body->place, body->path);
	  json_add_text (member, "kind", body->kind);
	  json_add_text (member, "via", body->via);
	  json_add_text (member, "asked", answer->asked[body->asked].name);
	  json_object_array_add (list, member);
	}
      json_object_object_add (one, "patch", list);
      list = json_object_new_array ();
      for (; bring < answer->num_brings && answer->brings[bring].unit == i;
	   bring++)
	{
	  const struct to_bring *function = &answer->brings[bring];
	  struct json_object *member = json_object_new_object ();
	  json_add_text (member, "name", function->name);
	  json_add_place (member, &function->place, function->path);
	  json_add_text (member, "state", function->state);
	  json_object_array_add (list, member);
	}
      json_object_object_add (one, "bring", list);
      json_object_array_add (units, one);
    }
  json_object_object_add (object, "units", units);
  for (const struct known_unit *unit = answer->work->units; unit;
       unit = unit->hh.next)
    complete_p &= !unit->started_p || (!unit->dump_p && !unit->gap);
  json_object_object_add (object, "complete",
			  json_object_new_boolean (complete_p));
}

/* Free the table ROWS.  */

static void
free_seen (struct seen *rows)
{
  struct seen *seen, *next;
  HASH_ITER (hh, rows, seen, next)
    {
      HASH_DEL (rows, seen);
      free (seen);
    }
}

void
answer_free (struct answer *answer)
{
  struct answer_work *work = answer->work;
  struct known_unit *unit, *next;
  HASH_ITER (hh, work->units, unit, next)
    {
      HASH_DEL (work->units, unit);
      free (unit->source);
      free (unit->objects);
      free (unit->gap);
      json_object_put (unit->names);
      free (unit);
    }
  free_seen (work->started);
  free_seen (work->patched);
  free_seen (work->brought);
  for (size_t i = 0; i < work->num_starts; i++)
    {
      free (work->starts[i].name);
      free (work->starts[i].via);
    }
  free (work->starts);
  free (work);

  for (size_t i = 0; i < answer->num_asked; i++)
    {
      free (answer->asked[i].name);
      free (answer->asked[i].path);
      free ((char *) answer->asked[i].place.file);
    }
  for (size_t i = 0; i < answer->num_units; i++)
    {
      free (answer->units[i].source);
      free (answer->units[i].objects);
    }
  for (size_t i = 0; i < answer->num_patches; i++)
    {
      free (answer->patches[i].name);
      free ((char *) answer->patches[i].place.file);
      free (answer->patches[i].path);
      free ((char *) answer->patches[i].kind);
      free (answer->patches[i].via);
    }
  for (size_t i = 0; i < answer->num_brings; i++)
    {
      free (answer->brings[i].name);
      free ((char *) answer->brings[i].place.file);
      free (answer->brings[i].path);
      free (answer->brings[i].state);
    }
  free (answer->asked);
  free (answer->units);
  free (answer->patches);
  free (answer->brings);
  free (answer);
}
