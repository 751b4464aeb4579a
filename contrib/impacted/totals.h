/* How much is to be done.
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

#ifndef TOTALS_H
#define TOTALS_H

#include <stdbool.h>
#include <stddef.h>
#include "answer.h"
#include "options.h"

/* How many functions of an answer are what, in one build.  */

struct totals
{
  size_t objects;
  size_t patch;
  size_t cannot;
  size_t bring;
  size_t headers;		/* More to bring, that come with headers.  */
  size_t follow;
  size_t nothing;
  size_t conditional;		/* Of all of these, those with a condition;  */
  bool weaker_p;		/* which is known to be true.  */
  size_t pages;			/* Of text that patched entries are on.  */
};

/* Count what ANSWER has for BUILD into *TOTALS: in units whose objects are
   called ONLY, or in all if that is null.  */
extern void count_totals (const struct answer *answer, size_t build,
			  const char *only, struct totals *totals);

/* Return TOTALS as a sentence, in a string of its own.  */
extern char *totals_text (const struct totals *totals);

#endif
