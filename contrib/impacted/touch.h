/* Which functions the lines of a patch are in.
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

#ifndef TOUCH_H
#define TOUCH_H

#include "judge.h"
#include "source.h"

/* Find the functions of WORK that the NUMBER hunks at HUNKS change, and the
   lines that are in any function.  */

extern void touch_functions (struct work *work,
			     const struct patch_hunk *hunks, size_t number);

/* Return true if LINE of the old tree is removed in WORK.  */

extern bool removed_p (const struct work *work, unsigned line);

/* Return the range of WORK that LINE is in, or null: in no function.  */

extern struct range *covering_range (const struct work *work,
				     const struct patch_line *line);

/* Return true if SOURCE, what LINE of the new tree is part of, takes the place
   of a function of WORK, or of a part of one, that loses its last line.  HEAD
   is the line of the old tree that SOURCE begins with, or null if the patch
   does not show it.  */

extern bool replacement_p (const struct work *work,
			   const struct patch_line *line,
			   const struct source_line *source,
			   const struct patch_line *head);

#endif
