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
  char *name;
  char *path;			/* Where it is defined, or null.  */
  struct place place;		/* Its FILE is as the compiler wrote it.  */
};

/* A body that is to be patched.  */

struct to_patch
{
  size_t unit;			/* Index of the unit in the answer.  */
  int64_t body;			/* Its row in the database.  */
  char *name;			/* That of its symbol.  */
  struct place place;
  char *path;
  const char *kind;		/* Of the last step; "changed" for the function
				   asked for itself.  */
  char *via;			/* The route to it, as in a list; null for the
				   function asked for itself.  */
  size_t asked;			/* Index of the function with that route.  */
};

/* A function that has no symbol which new code could call, and which is in
   the text of one that is to be patched, or is asked for.  */

struct to_bring
{
  size_t unit;
  char *name;
  struct place place;
  char *path;
  char *state;			/* "inlined", "cloned" or "removed".  */
};

/* A unit with something to patch or to bring.  */

struct answer_unit
{
  int64_t id;
  char *source;
  char *objects;		/* The names of its objects, joined.  */
  bool complete_p;		/* Neither from a dump nor with a gap.  */
};

struct answer
{
  struct database *db;
  struct asked *asked;
  size_t num_asked;
  struct answer_unit *units;	/* Sorted by object and source.  */
  size_t num_units;
  struct to_patch *patches;	/* Sorted by unit, name.  */
  size_t num_patches;
  struct to_bring *brings;	/* Sorted by unit, name.  */
  size_t num_brings;
  struct answer_work *work;	/* Of answer.c.  */
};

/* Begin an answer from DB.  */
extern struct answer *answer_new (struct database *db);

/* Ask for WHAT: NAME, or FILE:NAME with the end of a path.  Return an exit
   status; unless it is STATUS_FOUND a message says that there is no such
   function and which ones are similar, or how to tell those of one name
   apart.  */
extern int answer_ask (struct answer *answer, const char *what);

/* Ask for each of the NUMBER strings WORDS, and return the worst status.  */
extern int answer_ask_all (struct answer *answer, char **words,
			   size_t number);

/* Ask for the function of the row FUNCTION.  */
extern void answer_ask_function (struct answer *answer,
				 const struct function_row *function);

/* Find all that is to be patched for what was asked.  */
extern void answer_finish (struct answer *answer);

/* Say on standard error why the sets of ANSWER may be too small, if so.  */
extern void answer_say_gaps (const struct answer *answer);

/* Print ANSWER on standard output, with the routes if WHY_P: in columns,
   grouped by object, or as part of a JSON object.  Return an exit status.  */
extern int answer_print (const struct answer *answer, bool why_p);

struct json_object;

/* Add ANSWER to the JSON OBJECT: the members "asked", "units" and
   "complete".  */
extern void answer_add_json (const struct answer *answer,
			     struct json_object *object);

extern void answer_free (struct answer *answer);

#endif
