/* Which heads of functions change.
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

#ifndef HEAD_H
#define HEAD_H

#include "judge.h"
#include "side.h"

/* Find out which heads of the functions of WORK change between OLD and NEW,
   the sides of a hunk.  */

extern void judge_heads (struct work *work, struct side *old,
			 struct side *new);

/* Return the head of a function of which BEFORE stands before the line with
   the index AT of SIDE: up to the brace, or the colon before initializers; in a
   string of its own.  Unless it is null, *BODY_P says whether that comes at once
   after the first pair of parentheses.  */

extern char *head_text (const struct side *side, size_t at,
			const char *before, bool *body_p);

/* Return the part of a HEAD with WORDS that says which calls the function matches,
   in a string of its own.  */

extern char *head_match (const char *head, const char *words);

/* Have functions of WORK that begin on one line share what changes, after all
   hunks.  */

extern void join_heads (struct work *work);

/* Return true if the function with HEAD runs before or after all others.  */

extern bool head_startup_p (const char *head);

#endif
