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
     unit, an inclusion of that file brought it here.  So that unit has the
     function as well, and its list counts too.  A function of a header is not
     such a case: what another unit made of it has this unit's copy not in it.
     Nor is a program that was optimized when it was linked: its lists say of
     which unit each body is.

   All is asked for once for each source, however many units and builds have
   it.  An answer also says which functions have no symbol, although the new
   code needs them: those that are inside the text of what is to be
   patched.  */

#include <error.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xxhash.h>
#include "answer-internal.h"
#include "facts.h"
#include "impacted.h"
#include "weaker.h"

/* Routes are shortened in the middle as in a list.  */

enum { LONGEST_ROUTE = 15 };

/* Return NAME as a step of a route: in parentheses, unless it has code of its
   own.  */

static char *
step_text (const char *name, enum body_state state)
{
  bool bare_p = (state == BODY_CLONE || state == BODY_EMITTED
		 || state == BODY_UNKNOWN || state == BODY_BOUND
		 || state == BODY_RENAMED);
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

char *
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

bool
widen (char **condition, const char *other)
{
  if (!*condition)
    return false;
  char *both = conditions_join (*condition, other);
  bool changed_p = !both || strcmp (both, *condition);
  free (*condition);
  *condition = both;
  return changed_p;
}

/* Add FUNCTION, which the route VIA leads to from the function ASKED or which
   is that one if it is null, to those whose impacted ones are to be found in
   units of MODE if CONDITION is true.  Return false if it was there.  */

static bool
add_start (struct answer *answer, const struct source *function,
	   enum start_mode mode, size_t asked, const char *via,
	   const char *condition)
{
  struct answer_work *work = answer->work;
  struct seen *old, key = { .key = { function->id, START_ALL } };
  HASH_FIND (hh, work->started, &key.key, sizeof key.key, old);
  if (!old)
    old = see (&work->started, function->id, mode, work->num_starts);
  if (old)
    {
      struct start *start = &work->starts[old->index];
      bool wider_p = widen (&start->condition, condition);
      start->done_p &= !wider_p;
      return wider_p;
    }
  grow_array (&work->starts, &work->starts_room, work->num_starts,
	      sizeof *work->starts);
  work->starts[work->num_starts++] = (struct start) {
    .function = function, .mode = mode, .asked = asked, .via = copy_text (via),
    .condition = copy_text (condition)
  };
  return true;
}

bool
deleted_p (const struct answer *answer, const struct source *body)
{
  for (size_t i = 0; answer->deleted_p && i < answer->num_asked; i++)
    if (answer->asked[i].deleted_p
	&& answer->asked[i].place.line == body->place.line
	&& answer->asked[i].place.column == body->place.column
	&& answer->asked[i].path && body->path
	&& !strcmp (answer->asked[i].path, body->path))
      return true;
  return false;
}

/* Add BODY in UNIT to what is to be patched, with the last step KIND of the
   route VIA from the function ASKED, which is in the unit FROM if that is not
   0, if CONDITION is true.  */

static void
add_patch (struct answer *answer, struct known_unit *unit,
	   const struct source *body, size_t asked, int64_t from,
	   const char *kind, const char *via, const char *condition)
{
  struct answer_work *work = answer->work;
  if (deleted_p (answer, body))
    return;
  work->conditions_p |= condition != NULL;
  struct seen *seen = see (&work->patched, body->id, unit->id,
			   answer->num_patches);
  if (seen)
    {
      struct to_patch *old = &answer->patches[seen->index];
      /* The route that hangs on nothing counts for more.  */
      bool longer_p = (!condition == !old->condition
		       ? count_steps (via) >= count_steps (old->via)
		       : condition != NULL);
      if (widen (&old->condition, condition))
	old->decided_p = false;
      if (longer_p)
	return;
      free (old->via);
      old->via = copy_text (via);
      free (old->kind);
      old->kind = xstrdup (kind);
      old->asked = asked;
      old->from = from;
      return;
    }
  grow_array (&answer->patches, &work->patches_room, answer->num_patches,
	      sizeof *answer->patches);
  answer->patches[answer->num_patches++] = (struct to_patch) {
    .unit = unit_index (answer, unit), .body = body, .kind = xstrdup (kind),
    .via = copy_text (via), .condition = copy_text (condition), .asked = asked,
    .from = from
  };
}

/* Return true if A and B are null or the same text.  */

static bool
same_text_p (const char *a, const char *b)
{
  return a && b ? !strcmp (a, b) : a == b;
}

/* Return true if FUNCTION is the one with INDEX among those asked for.  */

static bool
asked_p (const struct answer *answer, size_t index,
	 const struct source *function)
{
  const struct asked *asked = &answer->asked[index];
  return (!strcmp (asked->name, function->name)
	  && same_text_p (asked->path, function->path)
	  && asked->place.line == function->place.line);
}

/* Return the index of the source function FUNCTION among those asked for,
   after it was added if it is new.  The first one of each name and line is
   found by these.  */

static size_t
asked_index (struct answer *answer, const struct source *function)
{
  int64_t name = XXH3_64bits (function->name, strlen (function->name));
  const struct seen *first = see (&answer->work->asked, name,
				  function->place.line, answer->num_asked);
  if (first && asked_p (answer, first->index, function))
    return first->index;
  for (size_t i = 0; first && i < answer->num_asked; i++)
    if (asked_p (answer, i, function))
      return i;
  grow_array (&answer->asked, &answer->work->asked_room, answer->num_asked,
	      sizeof *answer->asked);
  answer->asked[answer->num_asked] = (struct asked) {
    .name = function->name, .path = function->path, .place = function->place
  };
  return answer->num_asked++;
}

/* A source that is asked for, or that calls what is impacted.  */

struct asking
{
  struct answer *answer;
  const struct source *source;
  size_t asked;
  const char *kind;
  const char *via;		/* The route to it, or null.  */
  const char *condition;	/* Or null.  */
  bool deleted_p;
};

/* Note in DATA that IMPACT says that a body is the code of a function.  */

static bool
see_renamed (void *data, int64_t function __attribute__ ((unused)),
	     const struct impact_row *impact)
{
  bool *renamed_p = data;
  *renamed_p |= !strcmp (impact->kind, "renamed");
  return !*renamed_p;
}

/* Return true if BODY of UNIT is the code of a function of it under another
   name.  */

static bool
renamed_p (const struct answer *answer, const struct known_unit *unit,
	   const struct source *body)
{
  bool found_p = false;
  if (unit->link)
    database_inside (answer->db, unit->id, body->id, see_renamed, &found_p);
  return found_p;
}

/* Enter that the source of the struct asking DATA is STATE in the unit ID.  */

static bool
ask_body (void *data, int64_t id, enum body_state state)
{
  struct asking *asking = data;
  struct known_unit *unit = find_unit (asking->answer, id);
  if (!unit)
    return true;
  unit->started_p = true;
  if (state == BODY_EMITTED || state == BODY_UNKNOWN || state == BODY_BOUND
      || (state == BODY_CLONE
	  && renamed_p (asking->answer, unit, asking->source)))
    add_patch (asking->answer, unit, asking->source, asking->asked, 0,
	       asking->kind, asking->via, asking->condition);
  /* Of a list, what has to be brought along is found from what is to be
     patched: a unit that has no use for the function has nothing of both.  */
  else if (unit->dump_p && state != BODY_CLONE)
    add_bring (asking->answer, unit, asking->source, state, ACTION_BRING,
	       asking->condition);
  return true;
}

/* Ask for what the struct asking ASKING has.  */

static void
ask (struct asking *asking)
{
  const struct source *source = asking->source;
  if (add_start (asking->answer, source, START_ALL, asking->asked,
		 asking->via, asking->condition))
    database_bodies (asking->answer->db, source->id, ask_body, asking);
}

/* Ask the answer DATA for SOURCE, which changes.  */

static bool
ask_source (void *data, const struct source *source)
{
  struct asking asking = *(struct asking *) data;
  struct answer *answer = asking.answer;
  asking.source = source;
  asking.asked = asked_index (answer, source);
  if (asking.deleted_p)
    answer->deleted_p = answer->asked[asking.asked].deleted_p = true;
  see (&answer->work->changed, source->id, 0, 0);
  ask (&asking);
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
add_caller (struct answer *answer, const struct source *caller, size_t asked,
	    const char *via, const char *condition)
{
  struct asking asking = {
    .answer = answer, .source = caller, .kind = "calls", .via = via,
    .asked = asked, .condition = condition
  };
  ask (&asking);
}

void
answer_add_caller (struct answer *answer, const struct source *caller,
		   const struct source *called)
{
  add_caller (answer, caller, asked_index (answer, called), called->name,
	      NULL);
}

/* A body that may be at home in another unit, and the route to it.  */

struct away
{
  const struct source *body;
  bool dump_p;
  char *route;
  char *condition;		/* Or null.  */
};

/* What is found from one function.  */

struct search
{
  struct answer *answer;
  size_t index;
  struct start start;		/* A copy: more are added meanwhile.  */
  const char *condition;	/* That of START, in a string of its own.  */
  struct away *away;
  size_t num_away;
  size_t away_room;
};

/* Return true if BODY, which is of a dump if DUMP_P, is to be looked for
   elsewhere, where it is needed if CONDITION is true.  */

static bool
look_away_p (struct answer *answer, const struct source *body, bool dump_p,
	     const char *condition)
{
  struct seen *seen = see (&answer->work->away, body->id, dump_p, !condition);
  if (seen && seen->index)
    return false;
  if (seen)
    seen->index = !condition;
  return true;
}

/* Enter what is impacted by the start of a search.  */

static bool
enter_impact (void *data, const struct impact_row *impact)
{
  struct search *search = data;
  struct answer *answer = search->answer;
  const struct start *start = &search->start;
  struct known_unit *unit = find_unit (answer, impact->unit);
  if (!unit
      || (start->mode == START_HOME && !home_p (unit, start->function))
      || (start->mode == START_DUMP && !unit->dump_p)
      || (start->mode == START_FACTS
	  && (!impact->condition
	      || !seen_p (answer->work->patched, start->function->id,
			  unit->id))))
    return true;
  unit->started_p = true;
  struct known_unit *home = unit;
  if (impact->home != unit->id)
    home = find_unit (answer, impact->home);
  if (!home)
    return true;
  home->started_p = true;

  const struct source *body = database_source (answer->db, impact->body);
  char *part = NULL;
  if (impact->condition && answer->records)
    {
      part = weaker_part (answer, unit, impact->condition,
			  start->mode == START_FACTS ? start->function->name
			  : NULL);
      if (!part)
	{
	  answer->work->starts[search->index].held_p = true;
	  see (&answer->work->held, body->id, home->id, 0);
	  return true;
	}
    }
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
  /* Where the start is not patched, nothing that hangs on it is.  */
  const char *condition = (search->condition ? search->condition
			   : part ? part : impact->condition);
  if (state != BODY_REMOVED)
    add_patch (answer, home, body, start->asked,
	       unit->link && !start->via ? unit->id : 0, impact->kind, route,
	       condition);
  else
    add_bring (answer, home, body, state, ACTION_BRING, condition);
  if ((unit->dump_p || (body->file && !unit->link && !home_p (unit, body)))
      && look_away_p (answer, body, unit->dump_p, condition))
    {
      grow_array (&search->away, &search->away_room, search->num_away,
		  sizeof *search->away);
      search->away[search->num_away++] = (struct away) {
	.body = body, .dump_p = unit->dump_p, .route = route,
	.condition = copy_text (condition)
      };
    }
  else
    free (route);
  free (part);
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
  if (!unit || state == BODY_CLONE || !home_p (unit, home->source))
    return true;
  unit->started_p = true;
  if (add_start (answer, home->source, START_HOME, home->asked,
		 home->away->route, home->away->condition))
    answer->work->joined_p = true;
  if (state == BODY_EMITTED || state == BODY_BOUND)
    add_patch (answer, unit, home->source, home->asked, 0, "inline",
	       home->away->route, home->away->condition);
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
      && add_start (answer, source, START_DUMP, home.asked, home.away->route,
		    home.away->condition))
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
    = { .answer = answer, .index = index,
	.start = answer->work->starts[index] };
  char *condition = copy_text (search.start.condition);
  search.condition = condition;
  database_impacts (answer->db, search.start.function->id, enter_impact,
		    &search);
  free (condition);
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
      free (search.away[i].condition);
    }
  free (search.away);
}

/* Let what is patched in ANSWER count as compiled anew, which can lose facts
   although the text is the same.  Return true if there is something new to
   follow.  */

static bool
add_facts (struct answer *answer)
{
  bool added_p = false;
  for (size_t i = 0; i < answer->num_patches; i++)
    {
      const struct to_patch *patch = &answer->patches[i];
      added_p |= add_start (answer, patch->body, START_FACTS, patch->asked,
			    patch->via, NULL);
    }
  return added_p;
}

/* Hold facts against the new records.  If one more got weaker, let what was held
   back in ANSWER be followed again, and return true.  */

static bool
release_held (struct answer *answer)
{
  struct answer_work *work = answer->work;
  if (!compare_facts (answer))
    return false;
  for (size_t i = 0; i < work->num_starts; i++)
    {
      work->starts[i].done_p &= !work->starts[i].held_p;
      work->starts[i].held_p = false;
    }
  return true;
}

/* Return how many bodies were held back in ANSWER to the end.  */

static size_t
count_left_out (struct answer *answer)
{
  size_t number = 0;
  for (const struct seen *held = answer->work->held; held;
       held = held->hh.next)
    number += !seen_p (answer->work->patched, held->key.id, held->key.unit);
  return number;
}

/* Find all that is to be patched for what was asked of ANSWER.  Return false
   if units of one build lead on to others, so that each build wants an answer
   of its own.  */

static bool
answer_finish (struct answer *answer)
{
  struct answer_work *work = answer->work;
  bool more_p = true;
  while (more_p)
    {
      more_p = false;
      for (size_t i = 0; i < work->num_starts; i++)
	if (!work->starts[i].done_p)
	  {
	    work->starts[i].done_p = more_p = true;
	    follow (answer, i);
	    if (work->joined_p && answer->num_builds > 1)
	      return false;
	  }
      /* What is decided may lead on to callers.  */
      for (size_t i = 0; i < answer->num_patches; i++)
	if (!answer->patches[i].decided_p)
	  {
	    answer->patches[i].decided_p = more_p = true;
	    decide_action (answer, i);
	  }
      if (!more_p && answer->records)
	more_p = add_facts (answer) || release_held (answer);
    }
  answer->num_left_out = count_left_out (answer);
  check_followers (answer);
  find_brings (answer);
  sort_answer (answer);
  for (const struct known_unit *unit = work->units; unit;
       unit = unit->hh.next)
    answer->gaps_p |= unit->started_p && (unit->dump_p || unit->gap);
  return true;
}

/* Add the finished ANSWER to ANSWERS.  */

static void
add_answer (struct answers *answers, struct answer *answer)
{
  grow_array (&answers->all, &answers->room, answers->number,
	      sizeof *answers->all);
  answers->all[answers->number++] = answer;
  for (size_t i = 0; i < answer->num_patches; i++)
    answers->num_patches += answer->patches[i].action != ACTION_NOTHING;
  answers->gaps_p |= answer->gaps_p;
}

void
answers_add (struct answers *answers, struct database *db, const bool *builds,
	     void (*ask) (void *data, struct answer *answer), void *data)
{
  struct answer *answer = answer_new (db, builds, answers->records);
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
	struct answer *single = answer_new (db, one, answers->records);
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
