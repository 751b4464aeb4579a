/* What the parts of an answer share.
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

#ifndef ANSWER_INTERNAL_H
#define ANSWER_INTERNAL_H

#include <uthash.h>
#include "answer.h"

/* In which units what is impacted by a function counts.  */

enum start_mode
{
  START_ALL,
  START_HOME,			/* Those of whose main file it is.  */
  START_DUMP,			/* Those of dumps.  */
  START_FACTS			/* Those where it is patched, and only what
				   hangs on its own facts.  */
};

/* A function whose impacted ones are to be found.  */

struct start
{
  const struct source *function;
  enum start_mode mode;
  size_t asked;
  char *via;			/* The route to it, or null.  */
  char *condition;		/* As that of a struct to_patch.  */
  bool done_p;			/* It was followed, for this condition.  */
  bool held_p;			/* Something was held back, for it hangs on
				   facts that did not get weaker.  */
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
  char *level;			/* Or null, of a dump.  */
  char *gap;			/* Why it is not complete, or null.  */
  bool dump_p;
  int64_t link;			/* As in a unit_row.  */
  bool started_p;		/* A search began in it.  */
  struct unit_object *objects;	/* Of the builds of the answer.  */
  size_t num_objects;
  size_t room;
  size_t index;			/* In the answer, plus one; or 0.  */
  struct answer *answer;
  UT_hash_handle hh;
};

/* A body that is on a route in a unit.  */

struct step
{
  char *key;			/* The unit and the name.  */
  bool callable_p;		/* New code can call it.  */
  UT_hash_handle hh;
};

/* What an answer needs while it is made.  */

struct answer_work
{
  struct known_unit *units;
  struct start *starts;
  size_t num_starts;
  size_t starts_room;
  struct seen *asked;		/* Names and lines of those asked for.  */
  struct seen *started;		/* Sources and modes among STARTS.  */
  struct seen *patched;		/* Bodies and units among the patches.  */
  struct seen *brought;		/* The same of those to bring.  */
  struct seen *away;		/* Bodies that were looked for elsewhere: 1 if
				   that was without a condition.  */
  struct seen *changed;		/* Sources that were asked for.  */
  struct seen *called;		/* Bodies whose callers were looked for, and
				   what is known of these.  */
  struct step *steps;
  struct seen *held;		/* Bodies and units that were held back.  */
  bool conditions_p;		/* Something has a condition.  */
  bool joined_p;		/* Units of one build led on to others.  */
  size_t asked_room;
  size_t units_room;
  size_t patches_room;
  size_t brings_room;
  size_t compared_room;
};

/* Of answer-units.c.  */

/* Return a copy of TEXT, or null if that is null.  */
extern char *copy_text (const char *text);

/* Begin an answer from DB for those selected builds that are true in BUILDS,
   or for all if that is null; RECORDS are those of the patched units, or
   null.  */
extern struct answer *answer_new (struct database *db, const bool *builds,
				  struct new_records *records);
extern void answer_free (struct answer *answer);

/* Return the unit ID, or null if no build of ANSWER has it.  */
extern struct known_unit *find_unit (struct answer *answer, int64_t id);

/* Return true if SOURCE is from the main file of UNIT.  */
extern bool home_p (const struct known_unit *unit,
		    const struct source *source);

/* Return the index in ANSWER->units of UNIT, to which it is added if it is not
   there.  */
extern size_t unit_index (struct answer *answer, struct known_unit *unit);

/* Look for ID in UNIT in *ALL.  Return its entry, or null after it was added
   with INDEX.  */
extern struct seen *see (struct seen **all, int64_t id, int64_t unit,
			 size_t index);

/* Return true if ID in UNIT is in ALL.  */
extern bool seen_p (struct seen *all, int64_t id, int64_t unit);

/* Sort all that ANSWER has.  */
extern void sort_answer (struct answer *answer);

/* Of answer.c.  */

/* Add CALLER in all units that have it, and what it impacts, if CONDITION is
   true: it calls a body that the route VIA leads to from the function ASKED.  */
extern void add_caller (struct answer *answer, const struct source *caller,
			size_t asked, const char *via, const char *condition);

/* Let *CONDITION be true where OTHER is as well.  Return true if that changed
   it.  */
extern bool widen (char **condition, const char *other);

/* Return true if BODY is a function that the patch deletes.  */
extern bool deleted_p (const struct answer *answer,
		       const struct source *body);

/* Return the route VIA with NEXT after it.  */
extern char *longer_route (const char *via, const char *next);

/* Of action.c.  */

/* Add BODY, which is STATE in UNIT, to what the patch has to bring along if
   CONDITION is true; or if ACTION is ACTION_NOTHING, to what it needs not.  */
extern void add_bring (struct answer *answer, struct known_unit *unit,
		       const struct source *body, enum body_state state,
		       enum action action, const char *condition);

/* Decide what is to be done about the body INDEX of those of ANSWER that are
   impacted.  Where its entry cannot be patched, its callers are added.  */
extern void decide_action (struct answer *answer, size_t index);

/* Where nobody in a unit of ANSWER is known to enter what follows, that is to
   be patched itself.  */
extern void check_followers (struct answer *answer);

/* Add what the patch has to bring along to ANSWER, whose impacted bodies are
   complete.  */
extern void find_brings (struct answer *answer);

#endif
