/* Which functions a name means.
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


#ifndef NAMES_H
#define NAMES_H

#include <stdbool.h>
#include <stddef.h>
#include "database.h"

/* Sources that were found.  */

struct sources
{
  const struct source **all;
  size_t number;
  size_t room;
  struct known_source *known;	/* All of them, by address.  */
};

/* Put into *SOURCES the functions of DB that WHAT means: an assembler name; a
   name of C++, with or without parameters; a pattern of either, as for fnmatch,
   which may mean several; one of these after FILE: with the end of a path; or
   FILE:LINE for what has that line.  Of a clone or an alias that is the
   function it was made from.  Return an exit status; unless it is STATUS_FOUND
   a message says that there is no such function and which ones are similar, or
   how to tell those of one name apart.  With STATUS_GAPS the functions are
   there, but may be more than one.  */
extern int find_sources (struct database *db, const char *what,
			 struct sources *sources);

/* The same, but a clone or an alias means itself.  */
extern int find_bodies (struct database *db, const char *what,
			struct sources *sources);

/* Return true if a selected build of DB has a function or a clone NAME.  */
extern bool name_present_p (struct database *db, const char *name);

/* Add SOURCE to SOURCES unless it is there.  */
extern void add_source (struct sources *sources, const struct source *source);

/* Return true if SOURCES have SOURCE.  */
extern bool has_source_p (const struct sources *sources,
			  const struct source *source);

/* Take all of SOURCES out, and free what they have.  */
extern void clear_sources (struct sources *sources);

#endif
