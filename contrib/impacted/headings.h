/* What the headings of hunks say of the records.
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

#ifndef HEADINGS_H
#define HEADINGS_H

#include "judge.h"

/* The functions of a file, in the orders in which headings ask for them.  */

struct headings;

/* Return the functions of WORK for headings; they have to stay as they are.  */

extern struct headings *headings_begin (const struct work *work);

/* Return a function of HEADINGS that LINE is in although the HEADING of its hunk
   names one that ends before that function begins, or in C one that begins
   after LINE; or null.  The heading may be an old one, but not when a head
   follows it; and it may be a prototype.  */

extern const struct function *
headings_contradict (const struct headings *headings, const char *heading,
		     unsigned line);

extern void headings_free (struct headings *headings);

#endif
