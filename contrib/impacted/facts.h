/* Facts that GCC concludes from functions, and conditions that name them.
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

#ifndef FACTS_H
#define FACTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include "database.h"

/* A condition names facts, with commas between them: FUNCTION[KIND],...  It is
   true if any of them got weaker.  */

struct fact_name
{
  char *function;		/* An assembler name.  */
  char *kind;			/* "effects" and so on; empty where the text
				   is no name of a fact.  */
};

/* Set *NAME to the fact that *TEXT begins with, and move *TEXT behind it.
   Return false at the end of the text, or if *TEXT is null.  */

extern bool fact_next (const char **text, struct fact_name *name);
extern void fact_name_free (struct fact_name *name);

/* Return true if both are of one kind and function.  */

extern bool same_fact_p (const struct fact_name *one,
			 const struct fact_name *other);

/* Return the condition that is true where ONE or OTHER is; null is the one that
   always is.  */

extern char *conditions_join (const char *one, const char *other);

/* A fact of a unit, as database_facts has it; strings of its own, or null if it
   has no line.  */

struct known_fact
{
  char *value;
  char *rests;
};

/* Find NAME in UNIT of DB.  A function of which there are several there, or that
   the compiler numbered, so that another unit means another one by its name, has
   no fact that is known.  */

extern void fact_find (struct database *db, int64_t unit,
		       const struct fact_name *name, struct known_fact *fact);
extern void known_fact_free (struct known_fact *fact);

/* Return true if the value HAVE of a fact of KIND is known to be at least as
   strong as WANT.  Both can be null: then nothing is known.  */

extern bool fact_as_strong_p (const char *kind, const char *have,
			      const char *want);

/* Return what it means that the fact NAME got weaker, which had VALUE or null if
   that is not known: "f is no longer pure".  */

extern char *fact_lost_text (const struct fact_name *name, const char *value,
			     bool mangled_p);

/* Return what it means that CONDITION is true, in UNIT of DB: what each of its
   facts lost, with "or" between them.  More than MOST of them are counted.  */

extern char *condition_text (struct database *db, int64_t unit,
			     const char *condition, size_t most,
			     bool mangled_p);

/* So many facts are named where there is little room.  */

enum { FEW_FACTS = 5 };

/* Return the facts of CONDITION with commas between them.  More than MOST of
   them are counted.  */

extern char *facts_text (const char *condition, size_t most, bool mangled_p);

struct json_object;

/* Add to the JSON OBJECT the facts of BODY in UNIT of DB, as the member
   "facts".  */

extern void json_add_facts (struct json_object *object, struct database *db,
			    int64_t unit, const struct source *body);

#endif
