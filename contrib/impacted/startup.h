/* What is set up when a program starts.
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

#ifndef STARTUP_H
#define STARTUP_H

#include "judge.h"
#include "side.h"

/* Return true if the file of WORK is C++, by its name or by what is recorded in
   it; or is a header, and some functions are of C++.  */

extern bool cxx_p (struct work *work);

/* Return the kind of unjudged thing that a change of line INDEX of SIDE is,
   which is of a variable; OTHER is the other side.  */

extern const char *startup_variable (struct work *work,
				     const struct side *side, size_t index,
				     const struct side *other);

/* Return how line INDEX of SIDE, which is of the use of a macro, calls that, in
   a string of its own.  */

extern char *startup_call (const struct side *side, size_t index);

#endif
