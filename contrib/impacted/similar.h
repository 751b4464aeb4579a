/* Words that are like another one.
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

#ifndef SIMILAR_H
#define SIMILAR_H

#include <stdbool.h>
#include <stddef.h>

/* The words that are most like one.  */

struct similar
{
  const char *word;
  /* Unless null, it is asked with DATA whether a NAME counts at all.  */
  bool (*known_p) (void *data, const char *name);
  void *data;
  unsigned distance;		/* Of those found, and the greatest that
				   counts.  */
  char *found[3];
  size_t number;
};

/* Begin to look for what is like WORD.  */

extern void similar_begin (struct similar *similar, const char *word);

/* Look at WORD, which stands for NAME.  */

extern void similar_add (struct similar *similar, const char *word,
			 const char *name);

/* Return a question with the NUMBER words FOUND, which are three at most, to
   come after a message; empty if there are none.  */

extern char *did_you_mean (char *const *found, size_t number);

/* Free what SIMILAR has.  */

extern void similar_end (struct similar *similar);

#endif
