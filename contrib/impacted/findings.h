/* What was found wrong with a live patch.
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


#ifndef FINDINGS_H
#define FINDINGS_H

#include <stddef.h>

/* How much something means.  */

enum finding_rank
{
  FINDING_FAULT,		/* The patch is wrong.  */
  FINDING_UNKNOWN,		/* It cannot be told.  */
  FINDING_NOTE,			/* It is worth a look.  */
  NUM_FINDING_RANKS
};

/* One thing that was found.  */

struct finding
{
  enum finding_rank rank;
  const char *kind;		/* A word for programs.  */
  char *module;			/* The file, or null for all of them.  */
  char *object;			/* "vmlinux", a module, or null.  */
  char *name;			/* Of a function or a symbol, or null.  */
  char *what;
  const char *advice;		/* What to do, or null.  */
};

struct findings
{
  struct finding *all;
  size_t number;
  size_t room;
  size_t counts[NUM_FINDING_RANKS];
};

/* Add to FINDINGS that about NAME in OBJECT there is of KIND what FORMAT and the
   rest say, and ADVICE says what to do.  KIND and ADVICE have to live as
   long.  */

extern void findings_add (struct findings *findings, enum finding_rank rank,
			  const char *kind, const char *module,
			  const char *object, const char *name,
			  const char *advice, const char *format, ...)
  __attribute__ ((format (printf, 8, 9)));

/* Print faults on standard output, one on a line, and the rest on standard
   error.  */

extern void findings_print (const struct findings *findings);

/* Return those of RANK, as JSON.  */

struct json_object;
extern struct json_object *findings_json (const struct findings *findings,
					  enum finding_rank rank);

extern void findings_free (struct findings *findings);

#endif
