/* The patches that a command is given.
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

#ifndef SERIES_H
#define SERIES_H

#include <stdbool.h>
#include <stddef.h>
#include "patch.h"

/* Which patches.  */

struct series_options
{
  char *const *words;		/* Their files, or those of series; `-' is
				   standard input.  */
  size_t num_words;
  const char *series;		/* The file of a series, or null.  */
  bool strip_p;			/* -p was given.  */
  unsigned long strip;		/* Its number.  */
  bool reverse_p;		/* All of them are taken in reverse.  */
};

/* Return how many of the NUMBER words at WORDS, from the last one back, are
   patches, and no records.  The last LEAST ones are so in any case.  */

extern size_t series_count (char *const *words, size_t number, size_t least);

/* Read all patches that OPTIONS name, as one.  Return null after a message.  */

extern struct patch *series_read (const struct series_options *options);

#endif
