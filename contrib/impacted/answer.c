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
     unit, link-time optimization or an inclusion of that file brought it
     here.  So that unit has the function as well, and its list counts too.  A
     function of a header is not such a case: what another unit made of it has
     this unit's copy not in it.

   All is asked for once for each source, however many units and builds have
   it.  An answer also says which functions have no symbol, although the new
   code needs them: those that are inside the text of what is to be
   patched.  */

#include <error.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <uthash.h>
#include "answer.h"
#include "impacted.h"

/* Routes are shortened in the middle as in a list.  */

enum { LONGEST_ROUTE = 15 };

/* In which units what is impacted by a function counts.  */

enum start_mode
{
  START_ALL,
  START_HOME,			/* Those of whose main file it is.  */
  START_DUMP			/* Those of dumps.  */
};

/* A function whose impacted ones are to be found.  */

struct start
{
  const struct source *function;
  enum start_mode mode;
  size_t asked;
  char *via;			/* The route to it, or null.  */
};

/* What was seen, and its index.  */

struct seen
{
  struct { int64_t id, unit; } key;
  size_t index;
  UT_hash_handle hh;
};

/* A unit that was met.  */

struct known_unit
{
  int64_t id;
  int64_t file;			/* As in a unit_row.  */
  char *source;
  char *gap;			/* Why it is not complete, or null.  */
  bool dump_p;
  bool linked_p;		/* A link made it: it has several files.  */
  bool started_p;		/* A search began in it.  */
  struct unit_object *objects;	/* Of the builds of the answer.  */
  size_t num_objects;
  size_t room;
  size_t index;			/* In the answer, plus one; or 0.  */
  struct answer *answer;
  UT_hash_handle hh;
};

/* What an answer needs while it is made.  */

struct answer_work
{
  struct known_unit *units;
  struct start *starts;
  size_t num_starts;
  size_t starts_room;
  struct seen *started;		/* Sources and modes among STARTS.  */
  struct seen *patched;		/* Bodies and units among the patches.  */
  struct seen *brought;		/* The same of those to bring.  */
  struct seen *away;		/* Bodies that were looked for elsewhere.  */
  bool joined_p;		/* Units of one build led on to others.  */
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

/* Begin an answer from DB for those selected builds that are true in BUILDS,
   or for all if that is null.  */

static struct answer *
answer_new (struct database *db, const bool *builds)
{
  struct answer *answer = xcalloc (1, sizeof *answer);
  size_t number;
  database_builds (db, &number);
  answer->db = db;
  answer->builds = xcalloc (number + 1, sizeof *answer->builds);
  for (size_t i = 0; i < number; i++)
    {
      answer->builds[i] = !builds || builds[i];
      answer->num_builds += answer->builds[i];
    }
  answer->work = xcalloc (1, sizeof *answer->work);
  return answer;
}

/* Return true if LEVEL is one whose lists this program can judge.  */

static bool
level_known_p (const char *level)
{
  static const char *const levels[]
    = { "inline-clone", "inline-only-static" };
  for (size_t i = 0; i < sizeof levels / sizeof *levels; i++)
    if (!strcmp (level, levels[i]))
      return true;
  return false;
}

/* Enter what ROW says in the struct known_unit DATA.  */

static bool
enter_unit (void *data, const struct unit_row *row)
{
  struct known_unit *unit = data;
  unit->file = row->file;
  unit->source = xstrdup (row->source);
  unit->dump_p = row->dump_p;
  unit->linked_p = row->link != NULL;
  unit->gap = copy (row->gap);
  if (!unit->gap && row->level && !level_known_p (row->level))
    unit->gap = xasprintf ("its level %s, which this program does not know",
			   row->level);
  return true;
}

/* Enter OBJECT of BUILD in the struct known_unit DATA.  */

static bool
enter_object (void *data, size_t build, const char *object)
{
  struct known_unit *unit = data;
  if (!unit->answer->builds[build])
    return true;
  grow_array (&unit->objects, &unit->room, unit->num_objects,
	      sizeof *unit->objects);
  unit->objects[unit->num_objects++] = (struct unit_object) {
    .build = build, .name = xstrdup (object)
  };
  return true;
}

/* Return the unit ID, or null if no build of ANSWER has it.  */

static struct known_unit *
find_unit (struct answer *answer, int64_t id)
{
  struct known_unit *unit;
  HASH_FIND (hh, answer->work->units, &id, sizeof id, unit);
  if (!unit)
    {
      unit = xcalloc (1, sizeof *unit);
      unit->id = id;
      unit->answer = answer;
      HASH_ADD (hh, answer->work->units, id, sizeof unit->id, unit);
      database_objects (answer->db, id, enter_object, unit);
      if (unit->num_objects)
	database_unit (answer->db, id, enter_unit, unit);
    }
  return unit->num_objects ? unit : NULL;
}

/* Return true if SOURCE is from a main file of UNIT.  */

static bool
home_p (struct answer *answer, const struct known_unit *unit,
	const struct source *source)
{
  return (source->file == unit->file
	  || (unit->linked_p
	      && database_home_p (answer->db, unit->id, source->file)));
}

/* The order of objects: by build and name.  */

static int
compare_objects (const void *a, const void *b)
{
  const struct unit_object *one = a, *other = b;
  if (one->build != other->build)
    return one->build < other->build ? -1 : 1;
  return strcmp (one->name, other->name);
}

char *
unit_names (const struct answer_unit *unit, size_t build)
{
  char *names = NULL;
  const char *last = NULL;
  for (size_t i = 0; i < unit->num_objects; i++)
    {
      const struct unit_object *object = &unit->objects[i];
      if (object->build != build || (last && !strcmp (object->name, last)))
	continue;
      last = object->name;
      join_text (&names, last);
    }
  return names;
}

/* Return the index in ANSWER->units of UNIT.  */

static size_t
unit_index (struct answer *answer, struct known_unit *unit)
{
  if (!unit->index)
    {
      grow_array (&answer->units, &answer->work->units_room,
		  answer->num_units, sizeof *answer->units);
      struct answer_unit *new = &answer->units[answer->num_units++];
      *new = (struct answer_unit) {
	.id = unit->id, .source = unit->source,
	.objects = unit->objects, .num_objects = unit->num_objects,
	.complete_p = !unit->dump_p && !unit->gap
      };
      if (new->num_objects > 1)
	qsort (new->objects, new->num_objects, sizeof *new->objects,
	       compare_objects);
      new->shown = unit_names (new, new->objects[0].build);
      unit->index = answer->num_units;
    }
  return unit->index - 1;
}

/* Look for ID in UNIT in *ALL.  Return its entry, or null after it was added
   with INDEX.  */

static struct seen *
see (struct seen **all, int64_t id, int64_t unit, size_t index)
{
  struct seen *seen, key = { .key = { id, unit } };
  HASH_FIND (hh, *all, &key.key, sizeof key.key, seen);
  if (seen)
    return seen;
  seen = xmalloc (sizeof *seen);
  *seen = key;
  seen->index = index;
  HASH_ADD (hh, *all, key, sizeof seen->key, seen);
  return NULL;
}

/* Return NAME as a step of a route: in parentheses, unless it has code of its
   own.  */

static char *
step_text (const char *name, enum body_state state)
{
  bool bare_p = (state == BODY_CLONE || state == BODY_EMITTED
		 || state == BODY_UNKNOWN || state == BODY_BOUND);
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

/* Return the route VIA with NEXT after it.  */

static char *
longer_route (const char *via, const char *next)
{
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
   is that one if it is null, to those whose impacted ones are to be found in
   units of MODE.  Return false if it was there.  */

static bool
add_start (struct answer *answer, const struct source *function,
	   enum start_mode mode, size_t asked, const char *via)
{
  struct answer_work *work = answer->work;
  struct seen *all, key = { .key = { function->id, START_ALL } };
  HASH_FIND (hh, work->started, &key.key, sizeof key.key, all);
  if (all || see (&work->started, function->id, mode, work->num_starts))
    return false;
  grow_array (&work->starts, &work->starts_room, work->num_starts,
	      sizeof *work->starts);
  work->starts[work->num_starts++] = (struct start) {
    .function = function, .mode = mode, .asked = asked, .via = copy (via)
  };
  return true;
}

/* Return true if BODY is of a function that was asked for as deleted.  */

static bool
deleted_p (const struct answer *answer, const struct source *body)
{
  for (size_t i = 0; i < answer->num_asked; i++)
    if (answer->asked[i].deleted_p
	&& answer->asked[i].place.line == body->place.line
	&& answer->asked[i].place.column == body->place.column
	&& answer->asked[i].path && body->path
	&& !strcmp (answer->asked[i].path, body->path))
      return true;
  return false;
}

/* Add BODY in UNIT to what is to be patched, with the last step KIND of the
   route VIA from the function ASKED, if CONDITION is true.  */

static void
add_patch (struct answer *answer, struct known_unit *unit,
	   const struct source *body, size_t asked, const char *kind,
	   const char *via, const char *condition)
{
  struct answer_work *work = answer->work;
  if (deleted_p (answer, body))
    return;
  struct seen *seen = see (&work->patched, body->id, unit->id,
			   answer->num_patches);
  if (seen)
    {
      struct to_patch *old = &answer->patches[seen->index];
      /* What hangs on nothing counts for more.  */
      if (!condition == !old->condition
	  ? count_steps (via) >= count_steps (old->via)
	  : condition != NULL)
	return;
      free (old->via);
      old->via = copy (via);
      free (old->kind);
      old->kind = xstrdup (kind);
      free (old->condition);
      old->condition = copy (condition);
      old->asked = asked;
      return;
    }
  grow_array (&answer->patches, &work->patches_room, answer->num_patches,
	      sizeof *answer->patches);
  answer->patches[answer->num_patches++] = (struct to_patch) {
    .unit = unit_index (answer, unit), .body = body, .kind = xstrdup (kind),
    .via = copy (via), .condition = copy (condition), .asked = asked
  };
}

/* Add BODY, which is STATE in UNIT, to what the patch has to bring along.  */

static void
add_bring (struct answer *answer, struct known_unit *unit,
	   const struct source *body, enum body_state state)
{
  struct answer_work *work = answer->work;
  if (deleted_p (answer, body)
      || see (&work->brought, body->id, unit->id, answer->num_brings))
    return;
  grow_array (&answer->brings, &work->brings_room, answer->num_brings,
	      sizeof *answer->brings);
  answer->brings[answer->num_brings++] = (struct to_bring) {
    .unit = unit_index (answer, unit), .body = body, .state = state
  };
}

/* Return true if A and B are null or the same text.  */

static bool
same_text_p (const char *a, const char *b)
{
  return a && b ? !strcmp (a, b) : a == b;
}

/* Return the index of the source function FUNCTION among those asked for,
   after it was added if it is new.  */

static size_t
asked_index (struct answer *answer, const struct source *function)
{
  for (size_t i = 0; i < answer->num_asked; i++)
    if (!strcmp (answer->asked[i].name, function->name)
	&& same_text_p (answer->asked[i].path, function->path)
	&& answer->asked[i].place.line == function->place.line)
      return i;
  grow_array (&answer->asked, &answer->work->asked_room, answer->num_asked,
	      sizeof *answer->asked);
  answer->asked[answer->num_asked] = (struct asked) {
    .name = function->name, .path = function->path, .place = function->place
  };
  return answer->num_asked++;
}

/* A source that is asked for.  */

struct asking
{
  struct answer *answer;
  const struct source *source;
  const struct source *called;	/* What SOURCE calls, or null.  */
  size_t asked;
  const char *kind;
  const char *via;
  bool deleted_p;
};

/* Enter that the source of the struct asking DATA is STATE in the unit ID.  */

static bool
ask_body (void *data, int64_t id, enum body_state state)
{
  struct asking *asking = data;
  struct known_unit *unit = find_unit (asking->answer, id);
  if (!unit)
    return true;
  unit->started_p = true;
  if (state == BODY_EMITTED || state == BODY_UNKNOWN || state == BODY_BOUND)
    add_patch (asking->answer, unit, asking->source, asking->asked,
	       asking->kind, asking->via, NULL);
  /* Of a list, what has to be brought along is found from what is to be
     patched: a unit that has no use for the function has nothing of both.  */
  else if (unit->dump_p && state != BODY_CLONE)
    add_bring (asking->answer, unit, asking->source, state);
  return true;
}

/* Ask for SOURCE alone.  */

static bool
ask_source (void *data, const struct source *source)
{
  struct asking asking = *(struct asking *) data;
  asking.asked = asked_index (asking.answer,
			      asking.called ? asking.called : source);
  asking.source = source;
  if (asking.deleted_p)
    asking.answer->asked[asking.asked].deleted_p = true;
  if (add_start (asking.answer, source, START_ALL, asking.asked, asking.via))
    database_bodies (asking.answer->db, source->id, ask_body, &asking);
  return true;
}

/* Ask for all that is one function with ASKING->source.  */

static void
ask_same (struct asking *asking, const struct source *source)
{
  if (source->file)
    database_same_sources (asking->answer->db, source, ask_source, asking);
  else
    ask_source (asking, source);
}

void
answer_ask_source (struct answer *answer, const struct source *source)
{
  struct asking asking = { .answer = answer, .kind = "changed" };
  ask_same (&asking, source);
}

void
answer_ask_deleted (struct answer *answer, const struct source *source)
{
  struct asking asking = { .answer = answer, .kind = "changed",
			   .deleted_p = true };
  ask_same (&asking, source);
}

void
answer_add_caller (struct answer *answer, const struct source *caller,
		   const struct source *called)
{
  struct asking asking = { .answer = answer, .called = called,
			   .kind = "calls", .via = called->name };
  ask_source (&asking, caller);
}

/* A body that may be at home in another unit, and the route to it.  */

struct away
{
  const struct source *body;
  bool dump_p;
  char *route;
};

/* What is found from one function.  */

struct search
{
  struct answer *answer;
  struct start start;		/* A copy: more are added meanwhile.  */
  struct away *away;
  size_t num_away;
  size_t away_room;
};

/* Enter what is impacted by the start of a search.  */

static bool
enter_impact (void *data, const struct impact_row *impact)
{
  struct search *search = data;
  struct answer *answer = search->answer;
  const struct start *start = &search->start;
  struct known_unit *unit = find_unit (answer, impact->unit);
  if (!unit
      || (start->mode == START_HOME && !home_p (answer, unit, start->function))
      || (start->mode == START_DUMP && !unit->dump_p))
    return true;
  unit->started_p = true;

  const struct source *body = database_source (answer->db, impact->body);
  char *step = step_text (start->function->name, impact->state);
  if (impact->via)
    {
      char *longer = xasprintf ("%s > %s", step, impact->via);
      free (step);
      step = longer;
    }
  char *route = step;
  if (start->via)
    {
      route = longer_route (start->via, step);
      free (step);
    }
  /* A dump also tells of bodies that are no more.  */
  enum body_state state = (unit->dump_p
			   ? database_state (answer->db, unit->id, body->id)
			   : BODY_EMITTED);
  if (state != BODY_REMOVED)
    add_patch (answer, unit, body, start->asked, impact->kind, route,
	       impact->condition);
  else
    add_bring (answer, unit, body, state);
  if ((unit->dump_p || (body->file && !home_p (answer, unit, body)))
      && !see (&answer->work->away, body->id, unit->dump_p, 0))
    {
      grow_array (&search->away, &search->away_room, search->num_away,
		  sizeof *search->away);
      search->away[search->num_away++] = (struct away) {
	.body = body, .dump_p = unit->dump_p, .route = route
      };
    }
  else
    free (route);
  return true;
}

/* Where a body that is away is at home.  */

struct home
{
  struct answer *answer;
  const struct away *away;
  const struct source *source;
  size_t asked;
};

/* Enter that the source of the struct home DATA is STATE in the unit ID.  */

static bool
enter_home (void *data, int64_t id, enum body_state state)
{
  struct home *home = data;
  struct answer *answer = home->answer;
  struct known_unit *unit = find_unit (answer, id);
  if (!unit || state == BODY_CLONE || !home_p (answer, unit, home->source))
    return true;
  unit->started_p = true;
  if (add_start (answer, home->source, START_HOME, home->asked,
		 home->away->route))
    answer->work->joined_p = true;
  if (state == BODY_EMITTED || state == BODY_BOUND)
    add_patch (answer, unit, home->source, home->asked, "inline",
	       home->away->route, NULL);
  return true;
}

/* Look for the source SOURCE of the struct home DATA.  */

static bool
look_for_home (void *data, const struct source *source)
{
  struct home home = *(struct home *) data;
  struct answer *answer = home.answer;
  home.source = source;
  if (home.away->dump_p
      && add_start (answer, source, START_DUMP, home.asked, home.away->route))
    answer->work->joined_p = true;
  if (source->file && database_main_file_p (answer->db, source->file))
    database_bodies (answer->db, source->id, enter_home, &home);
  return true;
}

/* Find all that is impacted by the start INDEX.  */

static void
follow (struct answer *answer, size_t index)
{
  struct search search
    = { .answer = answer, .start = answer->work->starts[index] };
  database_impacts (answer->db, search.start.function->id, enter_impact,
		    &search);
  for (size_t i = 0; i < search.num_away; i++)
    {
      struct home home = { .answer = answer, .away = &search.away[i],
			   .asked = search.start.asked };
      if (search.away[i].body->file)
	database_same_sources (answer->db, search.away[i].body, look_for_home,
			       &home);
      else
	look_for_home (&home, search.away[i].body);
      free (search.away[i].route);
    }
  free (search.away);
}

/* The order of units: by object, source and number.  */

static int
compare_units (const void *a, const void *b, void *data)
{
  const struct answer *answer = data;
  const struct answer_unit *x = &answer->units[*(const size_t *) a];
  const struct answer_unit *y = &answer->units[*(const size_t *) b];
  int order = strcmp (x->shown, y->shown);
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
  int order = strcmp (x->body->name, y->body->name);
  return order ? order : (x->body->id > y->body->id)
			 - (x->body->id < y->body->id);
}

static int
compare_brings (const void *a, const void *b)
{
  const struct to_bring *x = a, *y = b;
  if (x->unit != y->unit)
    return x->unit < y->unit ? -1 : 1;
  int order = strcmp (x->body->name, y->body->name);
  return order ? order : ((x->body->place.line > y->body->place.line)
			  - (x->body->place.line < y->body->place.line));
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
  for (size_t i = 0; i < answer->num_patches; i++)
    {
      struct to_patch *patch = &answer->patches[i];
      patch->unit = places[patch->unit];
      units[patch->unit].num_patches++;
    }
  for (size_t i = 0; i < answer->num_brings; i++)
    {
      struct to_bring *bring = &answer->brings[i];
      bring->unit = places[bring->unit];
      units[bring->unit].num_brings++;
    }
  for (size_t i = 1; i < n; i++)
    {
      units[i].patches = units[i - 1].patches + units[i - 1].num_patches;
      units[i].brings = units[i - 1].brings + units[i - 1].num_brings;
    }
  free (order);
  free (places);
  if (answer->num_patches)
    qsort (answer->patches, answer->num_patches, sizeof *answer->patches,
	   compare_patches);
  if (answer->num_brings)
    qsort (answer->brings, answer->num_brings, sizeof *answer->brings,
	   compare_brings);
}

/* What is looked for in one unit.  */

struct inside
{
  struct answer *answer;
  struct known_unit *unit;
};

/* Enter FUNCTION of a struct inside DATA, which is STATE.  */

static bool
enter_inside (void *data, int64_t function, enum body_state state)
{
  struct inside *inside = data;
  if (state == BODY_INLINED || state == BODY_CLONED || state == BODY_REMOVED)
    add_bring (inside->answer, inside->unit,
	       database_source (inside->answer->db, function), state);
  return true;
}

/* Find all that is to be patched for what was asked of ANSWER.  Return false
   if units of one build lead on to others, so that each build wants an answer
   of its own.  */

static bool
answer_finish (struct answer *answer)
{
  struct answer_work *work = answer->work;
  for (size_t i = 0; i < work->num_starts; i++)
    {
      follow (answer, i);
      if (work->joined_p && answer->num_builds > 1)
	return false;
    }
  for (size_t i = 0; i < answer->num_patches; i++)
    {
      const struct to_patch *patch = &answer->patches[i];
      struct inside inside
	= { answer, find_unit (answer, answer->units[patch->unit].id) };
      database_inside (answer->db, inside.unit->id, patch->body->id,
		       enter_inside, &inside);
    }
  sort_answer (answer);
  for (const struct known_unit *unit = work->units; unit;
       unit = unit->hh.next)
    answer->gaps_p |= unit->started_p && (unit->dump_p || unit->gap);
  return true;
}

static void answer_free (struct answer *answer);

/* Add the finished ANSWER to ANSWERS.  */

static void
add_answer (struct answers *answers, struct answer *answer)
{
  grow_array (&answers->all, &answers->room, answers->number,
	      sizeof *answers->all);
  answers->all[answers->number++] = answer;
  answers->num_patches += answer->num_patches;
  answers->gaps_p |= answer->gaps_p;
}

void
answers_add (struct answers *answers, struct database *db, const bool *builds,
	     void (*ask) (void *data, struct answer *answer), void *data)
{
  struct answer *answer = answer_new (db, builds);
  ask (data, answer);
  if (answer_finish (answer))
    {
      add_answer (answers, answer);
      return;
    }
  size_t number;
  database_builds (db, &number);
  bool *one = xcalloc (number, sizeof *one);
  for (size_t i = 0; i < number; i++)
    if (answer->builds[i])
      {
	one[i] = true;
	struct answer *single = answer_new (db, one);
	ask (data, single);
	answer_finish (single);
	add_answer (answers, single);
	one[i] = false;
      }
  free (one);
  answer_free (answer);
}

void
answers_free (struct answers *answers)
{
  for (size_t i = 0; i < answers->number; i++)
    answer_free (answers->all[i]);
  free (answers->all);
}

void
answers_say_gaps (const struct answers *answers)
{
  const struct known_unit *first = NULL;
  size_t dumps = 0, gaps = 0;
  for (size_t i = 0; i < answers->number; i++)
    for (const struct known_unit *unit = answers->all[i]->work->units; unit;
	 unit = unit->hh.next)
      if (unit->started_p)
	{
	  dumps += unit->dump_p;
	  gaps += unit->gap != NULL;
	  if (unit->gap && (!first || unit->id < first->id))
	    first = unit;
	}
  if (dumps && answers->num_patches)
    error (0, 0, "callers of clones are not known where the data is from an"
	   " -fdump-ipa-clones dump: the set may be too small");
  if (gaps == 1)
    error (0, 0, "%s (%s): the record is not complete, for %s: the set may be"
	   " too small", first->objects[0].name, first->source, first->gap);
  else if (gaps)
    error (0, 0, "%s (%s) and %zu more: the record is not complete, for %s:"
	   " the set may be too small", first->objects[0].name, first->source,
	   gaps - 1, first->gap);
}

/* Free ALL.  */

static void
free_seen (struct seen *all)
{
  struct seen *seen, *next;
  HASH_ITER (hh, all, seen, next)
    {
      HASH_DEL (all, seen);
      free (seen);
    }
}

static void
answer_free (struct answer *answer)
{
  struct answer_work *work = answer->work;
  struct known_unit *unit, *next;
  HASH_ITER (hh, work->units, unit, next)
    {
      HASH_DEL (work->units, unit);
      for (size_t i = 0; i < unit->num_objects; i++)
	free (unit->objects[i].name);
      free (unit->objects);
      free (unit->source);
      free (unit->gap);
      free (unit);
    }
  free_seen (work->started);
  free_seen (work->patched);
  free_seen (work->brought);
  free_seen (work->away);
  for (size_t i = 0; i < work->num_starts; i++)
    free (work->starts[i].via);
  free (work->starts);
  free (work);

  for (size_t i = 0; i < answer->num_units; i++)
    free (answer->units[i].shown);
  for (size_t i = 0; i < answer->num_patches; i++)
    {
      free (answer->patches[i].kind);
      free (answer->patches[i].via);
      free (answer->patches[i].condition);
    }
  free (answer->builds);
  free (answer->asked);
  free (answer->units);
  free (answer->patches);
  free (answer->brings);
  free (answer);
}
