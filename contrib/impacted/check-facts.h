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

#include <stddef.h>

/* Read the records in the LENGTH bytes at TEXT, of the file NAME, which are known
   to be whole.  Call CALLBACK with DATA for each FACT on which a pair of UNIT
   hangs, although its function has a line there, and below that no such
   fact.  */

extern void check_facts (const char *name, const char *text, size_t length,
			 void (*callback) (void *data, const char *unit,
					   const char *fact),
			 void *data);

#endif
