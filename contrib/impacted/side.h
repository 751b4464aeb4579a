/* The two sides of a hunk.
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

#ifndef SIDE_H
#define SIDE_H

#include <stdbool.h>
#include <stddef.h>
#include "patch.h"
#include "source.h"

/* One side of a hunk: its lines before or after the change, and for each its
   index in the hunk.  INDEX has for each line of the hunk where it is on this
   side, or where it would be.  */

struct side
{
  const struct patch_hunk *hunk;
  bool whole_p;			/* The hunk is a whole file.  */
  struct source_line *lines;
  size_t number;
  size_t *from;
  size_t *index;
  bool *head_p;			/* The line is of the head of a recorded
				   function.  */
  struct source_names *names;
  struct side_things *things;	/* What it has, once that was asked for.  */
  unsigned *judged;		/* For the first line of each thing, where the
				   changed lines begin with which it was
				   judged last, or 0.  */
  enum side_around { AROUND_UNKNOWN, AROUND_SAME, AROUND_OTHER } (*around)[2];
				/* For the first line of each thing, whether
				   what is not the code of a function in it is
				   the same on the other side; without the macro
				   before it, and with that.  */
};

/* Fill SIDE with the lines of HUNK without those of the kind OTHER.  WHOLE_P
   says that it is a whole file.  */

extern void side_fill (struct side *side, const struct patch_hunk *hunk,
		       enum patch_line_kind other, bool whole_p);

/* Return the NUMBER hunks at HUNKS, in an array of its own.  In it lines of context
   are removed and added ones if other lines make code or comments of them.
   WHOLE_P says that the hunks are whole files.  */

extern struct patch_hunk *hunks_shown (const struct patch_hunk *hunks,
				       size_t number, bool whole_p);

/* Free the NUMBER hunks at SHOWN, which hunks_shown made of HUNKS.  */

extern void hunks_free_shown (struct patch_hunk *shown,
			      const struct patch_hunk *hunks, size_t number);

/* Free what SIDE has.  */

extern void side_free (struct side *side);

/* Return the text of what line INDEX of SIDE is part of, in a string of its
   own, and set *FIRST and *LAST to its lines; or null if it is not seen where
   that begins.  */

extern char *side_statement (const struct side *side, size_t index,
			     size_t *first, size_t *last);

/* Return the text of what begins in line FIRST of SIDE, which lives as long as
   that.  */

extern const char *side_text (const struct side *side, size_t first);

/* Look in SIDE, from line *AT on, for something of KIND that is called NAME, or
   of any name if that is null, and whose begin is seen.  Set *AT to the line
   after that where it begins.  Return its text, in a string of its own, or null
   if there is none.  */

extern char *side_find (const struct side *side, enum source_kind kind,
			const char *name, size_t *at);

/* Return true if what line INDEX of SIDE is part of, is the same on the side
   OTHER, but for comments and blanks: a macro at the same place, other things
   anywhere, unless they are several or move past a directive.  OTHER is always
   the same one for SIDE.  */

extern bool side_same_p (const struct side *side, size_t index,
			 const struct side *other);

/* Return true if the word NAME stands in the code of SIDE.  */

extern bool side_has_word_p (const struct side *side, const char *name);

#endif
