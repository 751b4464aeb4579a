/* What is to be done about what is impacted.
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

/* What is impacted is replaced at its entry, if it has one that can be
   replaced.  A clone for known arguments or without some parameters, or a part
   that was split off, is called by those alone that the compiler knows, and a
   list has them: they are patched, and then nobody enters it any more.  An
   alias is another name of an entry.  Where code is not prepared for a change
   of its entry, those who call it are patched in its place: they call the copy
   that the patch brings along.

   The new code also needs each function whose text it has and that has no
   symbol.  What is in the text of a function that can be called comes with
   that one.  */

#include <stdlib.h>
#include <string.h>
#include "answer-internal.h"
#include "callers.h"
#include "impacted.h"

const char *
action_name (enum action action)
{
  static const char *const names[] = {
    [ACTION_PATCH] = "patch", [ACTION_CANNOT] = "cannot",
    [ACTION_BRING] = "bring", [ACTION_FOLLOW] = "follow",
    [ACTION_NOTHING] = "nothing"
  };
  return names[action];
}

/* Return true if PATCH, which is of UNIT, needs nothing because all who enter
   it are patched.  */

static bool
follows_p (struct answer *answer, const struct known_unit *unit,
	   const struct to_patch *patch)
{
  static const char *const parts[] = { ".constprop.", ".isra.", ".part." };
  if (unit->dump_p || !patch->via)
    return false;
  /* The alias of something without code would have to hold it.  */
  if (!strcmp (patch->kind, "alias"))
    return patch->via[strlen (patch->via) - 1] != ')';
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
    if (strstr (patch->body->name, parts[i]))
      return (database_state (answer->db, unit->id, patch->body->id)
	      == BODY_CLONE);
  return false;
}

/* What the symbols of a body say, in the builds of an answer.  */

struct entries
{
  const bool *builds;
  size_t symbols;
  size_t gone;			/* How many are in text that is gone.  */
  size_t closed;		/* How many of the others cannot be
				   patched.  */
};

/* Enter SYMBOL in the struct entries DATA.  */

static bool
enter_symbol (void *data, size_t build,
	      const char *object __attribute__ ((unused)),
	      const char *kernel __attribute__ ((unused)),
	      const struct symbol_row *symbol)
{
  struct entries *entries = data;
  if (!entries->builds[build])
    return true;
  entries->symbols++;
  if (symbol_gone_p (symbol))
    entries->gone++;
  else
    entries->closed += symbol->entry == ENTRY_NONE;
  return true;
}

bool
symbol_gone_p (const struct symbol_row *symbol)
{
  static const char init[] = ".init.text";
  return (symbol->section
	  && !strncmp (symbol->section, init, sizeof init - 1));
}

/* Add to ANSWER those who call PATCH.  Return what is known of them.  */

static enum callers
go_on_to_callers (struct answer *answer, const struct to_patch *patch)
{
  struct answer_work *work = answer->work;
  const struct source *body = patch->body;
  struct seen *seen = see (&work->called, body->id, 0, 0);
  /* Another unit, or the same one later, can need them in more cases.  */
  if (seen && !work->conditions_p)
    return seen->index;
  struct sources callers = { NULL };
  enum callers known = find_callers (answer->db, answer->builds, body,
				     &callers);
  /* Adding one may move what PATCH is among.  */
  size_t asked = patch->asked;
  char *condition = copy_text (patch->condition);
  char *via = (patch->via ? longer_route (patch->via, body->name)
	       : xstrdup (body->name));
  for (size_t i = 0; i < callers.number; i++)
    add_caller (answer, callers.all[i], asked, via, condition);
  free (via);
  free (condition);
  clear_sources (&callers);
  see (&work->called, body->id, 0, 0)->index = known;
  return known;
}

void
decide_action (struct answer *answer, size_t index)
{
  const struct to_patch *patch = &answer->patches[index];
  int64_t id = answer->units[patch->unit].id;
  enum action action = ACTION_PATCH;
  bool address_p = false;
  struct entries entries = { .builds = answer->builds };
  database_symbols (answer->db, id, patch->body, enter_symbol, &entries);
  if (follows_p (answer, find_unit (answer, id), patch))
    action = ACTION_FOLLOW;
  else if (entries.closed)
    {
      enum callers known = go_on_to_callers (answer, patch);
      action = known == CALLERS_UNKNOWN ? ACTION_CANNOT : ACTION_BRING;
      address_p = known == CALLERS_ADDRESS;
    }
  else if (entries.symbols && entries.gone == entries.symbols)
    action = ACTION_NOTHING;
  answer->patches[index].action = action;
  answer->patches[index].address_p = address_p;
  answer->patches[index].symbols_p = entries.symbols > 0;
  answer->gaps_p |= action == ACTION_CANNOT || address_p;
}

void
add_bring (struct answer *answer, struct known_unit *unit,
	   const struct source *body, enum body_state state,
	   enum action action, const char *condition)
{
  struct answer_work *work = answer->work;
  if (deleted_p (answer, body))
    return;
  struct seen *seen = see (&work->brought, body->id, unit->id,
			   answer->num_brings);
  if (seen)
    {
      struct to_bring *old = &answer->brings[seen->index];
      if (action == ACTION_BRING)
	old->action = action;
      widen (&old->condition, condition);
      return;
    }
  grow_array (&answer->brings, &work->brings_room, answer->num_brings,
	      sizeof *answer->brings);
  bool changed_p = seen_p (work->changed, body->id, 0);
  answer->brings[answer->num_brings++] = (struct to_bring) {
    .unit = unit_index (answer, unit), .body = body, .action = action,
    .state = state, .condition = copy_text (condition),
    .changed_p = changed_p,
    .header_p = !changed_p && body->file && !home_p (unit, body)
  };
}

/* What is looked for in one body.  */

struct search
{
  struct answer *answer;
  struct known_unit *unit;
  enum action action;		/* What is done about the body,  */
  const char *condition;	/* and in which case, or null.  */
};

/* Return true if the body NAME of UNIT, with LENGTH bytes of that, is one that
   new code can call.  */

static bool
callable_p (struct answer *answer, const struct known_unit *unit,
	    const char *name, size_t length)
{
  struct step *step;
  char *key = xasprintf ("%jd %.*s", (intmax_t) unit->id, (int) length, name);
  HASH_FIND_STR (answer->work->steps, key, step);
  if (step)
    {
      free (key);
      return step->callable_p;
    }
  int64_t home = unit->id;
  const struct source *source
    = database_body_named (answer->db, &home, strchr (key, ' ') + 1);
  step = xcalloc (1, sizeof *step);
  step->key = key;
  step->callable_p = (source
		      && database_state (answer->db, home, source->id)
			 == BODY_EMITTED);
  HASH_ADD_KEYPTR (hh, answer->work->steps, step->key, strlen (step->key),
		   step);
  return step->callable_p;
}

/* Return true if the route VIA has a step of UNIT that new code can call.  */

static bool
through_symbol_p (struct answer *answer, const struct known_unit *unit,
		  const char *via)
{
  for (const char *step = via, *next; step; step = next)
    {
      const char *end = strstr (step, " > ");
      size_t length = end ? (size_t) (end - step) : strlen (step);
      next = end ? end + 3 : NULL;
      if (*step != '(' && (length != 3 || strncmp (step, "...", 3))
	  && callable_p (answer, unit, step, length))
	return true;
    }
  return false;
}

/* Return true if new code can call the symbol of a function that is STATE.  */

static bool
callable_state_p (enum body_state state)
{
  return (state != BODY_INLINED && state != BODY_CLONED
	  && state != BODY_REMOVED && state != BODY_BOUND);
}

/* Return true if FUNCTION of UNIT is replaced wherever its body is.  */

static bool
replaced_p (const struct search *search, int64_t function, int64_t unit)
{
  struct seen *seen, key = { .key = { function, unit } };
  HASH_FIND (hh, search->answer->work->patched, &key.key, sizeof key.key,
	     seen);
  if (!seen)
    return false;
  const char *condition = search->answer->patches[seen->index].condition;
  return (!condition
	  || (search->condition && !strcmp (condition, search->condition)));
}

/* Enter FUNCTION, which impacts the body of the struct search DATA as IMPACT
   says.  The list has one way to the body; where that leads through a function
   which can be called, that one has the text of FUNCTION with it.  A body about
   which nothing is done needs nothing, but it is said of what changes.  */

static bool
enter_inside (void *data, int64_t function, const struct impact_row *impact)
{
  struct search *search = data;
  struct answer *answer = search->answer;
  bool gone_p = search->action == ACTION_NOTHING;
  /* In a program it may be of another unit.  */
  struct known_unit *unit = find_unit (answer, impact->unit);
  if (unit && !callable_state_p (impact->state)
      && !replaced_p (search, function, unit->id)
      && (gone_p ? seen_p (answer->work->changed, function, 0)
	  : !(impact->via
	      && through_symbol_p (answer, search->unit, impact->via))))
    add_bring (answer, unit, database_source (answer->db, function),
	       impact->state, gone_p ? ACTION_NOTHING : ACTION_BRING,
	       search->condition);
  return true;
}

/* Return the number of the unit of PATCH, or that of its program.  */

static int64_t
program_of (struct answer *answer, const struct to_patch *patch)
{
  int64_t id = answer->units[patch->unit].id;
  int64_t link = find_unit (answer, id)->link;
  return link ? link : id;
}

void
check_followers (struct answer *answer)
{
  struct seen *entered = NULL, *seen, *next;
  for (size_t i = 0; i < answer->num_patches; i++)
    if (answer->patches[i].action != ACTION_FOLLOW)
      see (&entered, program_of (answer, &answer->patches[i]), 0, 0);
  for (size_t i = 0; i < answer->num_patches; i++)
    if (!seen_p (entered, program_of (answer, &answer->patches[i]), 0))
      answer->patches[i].action = ACTION_PATCH;
  HASH_ITER (hh, entered, seen, next)
    {
      HASH_DEL (entered, seen);
      free (seen);
    }
}

void
find_brings (struct answer *answer)
{
  for (size_t i = 0; i < answer->num_patches; i++)
    {
      const struct to_patch *patch = &answer->patches[i];
      struct search search = {
	.answer = answer, .action = patch->action,
	.condition = patch->condition,
	.unit = find_unit (answer, answer->units[patch->unit].id)
      };
      database_inside (answer->db, search.unit->id, patch->body->id,
		       enter_inside, &search);
    }
}
