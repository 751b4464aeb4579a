/* Functions that a patch moves.
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

#ifndef MOVED_H
#define MOVED_H

#include "judge.h"
#include "side.h"

/* Add to WORK which functions OLD and NEW, the sides of a hunk, have, by their
   heads: what goes in one place can come back in another one.  */

extern void moved_see (struct work *work, const struct side *old,
		       const struct side *new);

/* Add to WORK that a function with HEAD is in the place of another one; AT is
   the line of its name in NEW, and OLD the old side.  */

extern void moved_see_name (struct work *work, const struct side *new,
			    size_t at, const struct side *old,
			    const char *head);

/* Add to WORK that SOURCE had a head with WORDS, and that it is not where that
   was.  */

extern void moved_add_gone (struct work *work, const struct source *source,
			    const char *words);

/* Add to WORK that SOURCE has another head, which may match calls of others.  */

extern void moved_add_match (struct work *work, const struct source *source);

/* Find out what changes by all that was added to WORK, after all files.  */

extern void moved_end (struct work *work);

/* Free what was added to WORK.  */

extern void moved_free (struct work *work);

#endif
