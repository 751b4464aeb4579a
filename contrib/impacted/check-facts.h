/* Whether the facts that a record names are in it.
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

#ifndef CHECK_FACTS_H
#define CHECK_FACTS_H

#include "record.h"

struct checked_name;

/* What finds the facts that a condition names and that have no line, although
   their function has one in the unit, or in the program: it calls CALLBACK with
   DATA, the first UNIT that names one, and the FACT.  */

struct facts_check
{
  void (*callback) (void *data, const char *unit, const char *fact);
  void *data;
  char *source;			/* The unit that is read.  */
  char *function;		/* The last one.  */
  bool more_p;			/* The program has more units.  */
  struct checked_name *functions;
  struct checked_name *facts;	/* Those that have a line.  */
  struct checked_name *named;	/* Those that conditions name.  */
};

/* The handler of records, whose data is a struct facts_check.  */

extern const struct record_handler facts_checker;

/* Forget what CHECK has of records that were broken off.  */

extern void facts_check_clear (struct facts_check *check);

#endif
