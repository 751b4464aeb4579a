/* What is new, and what old code can mean it.
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


#ifndef FRESH_H
#define FRESH_H

#include "judge.h"
#include "side.h"

/* Say in ONE, the new function with HEAD and without an old line in WORK, what
   calls of that name were before; OTHER is the old side.  */

extern void fresh_function (struct work *work, struct unjudged *one,
			    const char *head, const struct side *other);

/* Return true if the declaration or type with TEXT can change what old names
   mean, whatever its own name is.  */

extern bool fresh_scope_p (const char *text);

/* Find out which new functions and headers of PATCH old code in WORK can mean.
   All files have been judged.  */

extern void judge_fresh (struct work *work, const struct patch *patch);

#endif
