/* What of a patch cannot be judged.
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


#ifndef UNJUDGED_H
#define UNJUDGED_H

#include <stdbool.h>
#include <uthash.h>

/* Something that cannot be judged.  NAME is what it is about, or null.  LINE
   is 0 for a whole file.  */

struct unjudged
{
  char *key;			/* What tells whether it is the same.  */
  const char *kind;
  char *path;
  char *name;
  unsigned line;
  bool removed_p;		/* Some line of it is removed.  */
  bool added_p;
  char *text;
  bool more_p;			/* Not only a function NAME is declared.  */
  /* Of a new function.  */
  bool called_p;		/* The old file can call it.  */
  bool local_p;			/* Other units cannot.  */
  bool cxx_p;			/* Functions of other arguments have its
				   name.  */
  bool other_head_p;		/* It takes the place of another one, and has
				   another head.  */
  bool resolved_p;		/* It was found out after all.  */
  UT_hash_handle hh;		/* In the order in which they were found.  */
};

/* Add to *ALL that something of KIND in line LINE of the file PATH, or in all
   of it if LINE is 0, cannot be judged.  NAME is what it is about and TEXT its
   line; both may be null.  Return it; a second time that is the first one.  */

extern struct unjudged *unjudged_add (struct unjudged **all, const char *path,
				      const char *kind, unsigned line,
				      const char *name, const char *text);

/* Return that of KIND about NAME in the file PATH among ALL, or null.  */

extern struct unjudged *unjudged_find (struct unjudged *all, const char *path,
				       const char *kind, const char *name);

/* Return true if ALL has one because of which a set may be too small.  */

extern bool unjudged_gap_p (const struct unjudged *all);

/* Ranks of things, from 0 on: the most important ones are those of 0.  */

enum { NUM_RANKS = 4 };

/* Print those of ALL that have RANK on standard error; after BUILDS, which they
   are about, if that is not null.  */

extern void unjudged_print (const struct unjudged *all, int rank,
			    const char *builds);

/* Call SAY with DATA and the text of each of ALL that has RANK and because of
   which a set may be too small, with BUILDS, which it is about, unless that is
   null.  */

extern void unjudged_gaps (const struct unjudged *all, int rank,
			   const char *builds,
			   void (*say) (void *data, const char *text),
			   void *data);

struct json_object;

/* Add the same to the JSON ARRAY, with the NUMBER names BUILDS if that is not
   0.  */

extern void unjudged_add_json (const struct unjudged *all,
			       struct json_object *array, int rank,
			       const char *const *builds, size_t number);

/* Free ALL.  */

extern void unjudged_free (struct unjudged *all);

#endif
