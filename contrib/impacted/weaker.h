/* Facts of a patched unit, held against those of the old one.
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

#ifndef WEAKER_H
#define WEAKER_H

#include "answer.h"
#include "facts.h"

/* The records of units as a patch makes them.  */

struct new_records;

/* Read them at PATH, which is what `impacted import' takes.  Return null after a
   message if there are none, or if code of their level can trust facts of
   functions that are not patched.  */

extern struct new_records *new_records_read (const char *path);
extern void new_records_free (struct new_records *records);

/* A fact of an old unit on which something of an answer hangs.  */

struct compared_fact
{
  int64_t unit;
  char *source;			/* That of the unit.  */
  struct fact_name name;
  char *old_value;		/* Or null.  */
  char *new_value;		/* Or null.  */
  char *why;			/* Why it counts as weaker, or null: it is
				   not.  */
};

/* Return the part of CONDITION, of UNIT, with the facts that got weaker, as far
   as ANSWER knows; or null if none did.  The others are held against the new
   records when compare_facts is called the next time.  If OWN is not null, only
   facts of the function OWN count.  */

struct known_unit;
extern char *weaker_part (struct answer *answer,
			  const struct known_unit *unit,
			  const char *condition, const char *own);

/* Hold all facts that something of ANSWER hangs on against the new records, by
   what it has in its set now.  Return true if one more got weaker.  */

extern bool compare_facts (struct answer *answer);

/* Free what ANSWER has of that.  */

extern void free_compared (struct answer *answer);

#endif
