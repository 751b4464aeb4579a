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

/* Have functions of WORK that begin on one line share what changes, after all
   hunks.  */

extern void join_heads (struct work *work);

/* Return true if the function with HEAD runs before or after all others.  */

extern bool head_startup_p (const char *head);

#endif
