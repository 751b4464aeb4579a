/* What is around functions and on their lines.
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


#ifndef AROUND_H
#define AROUND_H

#include "judge.h"
#include "side.h"

/* Return the kind of what line INDEX of SIDE changes, which is one of a function
   of WORK, or of what replaces one, beside that function: a type or a
   declaration of which the function or its line is only a part, or what goes on
   after it.  That is the empty string if it is what the line is part of, and null
   if there is nothing.  RANGE is that of the function, or null if the line is not
   between its first and its last one.  OTHER is the other side.  */

extern const char *around_kind (struct work *work,
				const struct side *side, size_t index,
				const struct side *other,
				const struct range *range);

#endif
