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


#ifndef ANSWER_H
#define ANSWER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include "database.h"

/* A source function that was asked for.  It is one even when many units have
   it.  */

struct asked
{
  const char *name;
  const char *path;		/* As in a source.  */
  struct place place;		/* Its FILE is as the compiler wrote it.  */
  bool deleted_p;		/* It is no more: nothing of itself is to be
				   patched or brought along.  */
};

/* What a live patch does about a body.  */

enum action
{
  ACTION_PATCH,			/* It is replaced at its entry.  */
  ACTION_CANNOT,		/* It ought to be, and cannot; and not all who
				   call it are known.  */
  ACTION_BRING,			/* No symbol is left to call, or none that can
				   be patched: a copy comes along, for those
				   that are patched.  */
  ACTION_FOLLOW,		/* All who enter it are patched.  */
  ACTION_NOTHING		/* Its text is gone once it has run.  */
};

/* Return the name of ACTION: "patch" and so on.  */
extern const char *action_name (enum action action);

/* Return true if the text that SYMBOL is in is freed when it has run: that for
   the start of a kernel or of a module.  */
extern bool symbol_gone_p (const struct symbol_row *symbol);

/* A body that is impacted.  */

struct to_patch
{
  size_t unit;			/* Index of the unit in the answer.  */
  const struct source *body;
  enum action action;
  bool symbols_p;		/* An object has a symbol of it.  */
  bool address_p;		/* Its callers are patched instead, and its
				   address is taken as well.  */
  char *kind;			/* Of the last step; "changed" for the function
				   asked for itself.  */
  char *via;			/* The route to it, as in a list; null for the
				   function asked for itself.  */
  char *condition;		/* It is to be patched if one of these facts
				   got weaker; or null, in any case.  */
  size_t asked;			/* Index of the function with that route.  */
  int64_t from;			/* The unit of the first step of VIA, where that
				   can be another one of a program; or 0.  */
  bool decided_p;		/* ACTION is known, for this condition.  */
};

/* A function that has no symbol which new code could call, and which is in
   the text of one that is to be patched, or is asked for.  */

struct to_bring
{
  size_t unit;
  const struct source *body;
  enum action action;		/* To bring it along, or nothing.  */
  enum body_state state;	/* Inlined, cloned, removed or bound.  */
  char *condition;		/* As that of who needs it.  */
  bool changed_p;		/* It was asked for.  */
  bool header_p;		/* It comes with a header.  */
};

/* An object that has a unit.  */

struct unit_object
{
  size_t build;
  char *name;
};

/* A unit with something to patch or to bring.  */

struct answer_unit
{
  int64_t id;
  int64_t link;			/* As in a unit_row.  */
  char *source;
  char *level;			/* Or null, of a dump.  */
  struct unit_object *objects;	/* Sorted by build and name.  */
  size_t num_objects;
  char *shown;			/* The names of the first build's, joined.  */
  bool complete_p;		/* Neither from a dump nor with a gap.  */
  size_t patches;		/* Index of the first one of its patches,  */
  size_t num_patches;		/* and their number.  */
  size_t brings;
  size_t num_brings;
};

/* The answer for some builds to one question.  */

struct answer
{
  struct database *db;
  bool *builds;			/* Which of those that are selected.  */
  size_t num_builds;		/* How many of them.  */
  struct asked *asked;
  size_t num_asked;
  bool deleted_p;		/* One of them is no more.  */
  struct answer_unit *units;	/* Sorted by object and source.  */
  size_t num_units;
  struct to_patch *patches;	/* Sorted by unit, name.  */
  size_t num_patches;
  struct to_bring *brings;	/* Sorted by unit, name.  */
  size_t num_brings;
  bool gaps_p;			/* Something is not known.  */
  /* With the records of the patched units, null without: the facts that were
     held against them; and how many functions need nothing, since they hang on
     facts that did not get weaker.  */
  struct new_records *records;
  struct compared_fact *compared;
  size_t num_compared;
  size_t num_left_out;
  struct answer_work *work;	/* Of answer.c.  */
};

/* Answers for all builds: each of these is in one of them.  */

struct answers
{
  struct answer **all;
  size_t number;
  size_t room;
  size_t num_patches;		/* Of all of them, without those about which
				   nothing is to be done.  */
  bool gaps_p;			/* Something is not known.  */
  struct new_records *records;	/* Those of the patched units, or null.  */
};

/* Add to ANSWERS what is to be patched in those selected builds of DB that are
   true in BUILDS, or in all if that is null.  ASK is called with DATA to ask
   for sources, once or for each build alone: where units of one build lead on
   to others, those of another build must not.  */
extern void answers_add (struct answers *answers, struct database *db,
			 const bool *builds,
			 void (*ask) (void *data, struct answer *answer),
			 void *data);

/* Return the names of the objects that have UNIT in BUILD, joined.  */
extern char *unit_names (const struct answer_unit *unit, size_t build);

/* Ask for SOURCE, and for what is one function with it.  */
extern void answer_ask_source (struct answer *answer,
			       const struct source *source);

/* The same for a SOURCE that is deleted; before all else is asked for.  */
extern void answer_ask_deleted (struct answer *answer,
				const struct source *source);

/* Add CALLER in all units that have it, and what it impacts: it calls CALLED,
   whose head changes.  */
extern void answer_add_caller (struct answer *answer,
			       const struct source *caller,
			       const struct source *called);

/* Return true if LEVEL is one whose lists this program can judge.  */
extern bool level_known_p (const char *level);

/* Return true if a patch can be compiled at LEVEL: new code trusts no fact of
   another function then.  */
extern bool patch_level_p (const char *level);

/* Call SAY with DATA and each reason why the sets of ANSWERS may be too small;
   or say them on standard error.  */
extern void answers_gaps (const struct answers *answers,
			  void (*say) (void *data, const char *text),
			  void *data);
extern void answers_say_gaps (const struct answers *answers);

/* Free what ANSWERS has.  */
extern void answers_free (struct answers *answers);

#endif
