/* What the readers of source lines share.
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

#ifndef SOURCE_INTERNAL_H
#define SOURCE_INTERNAL_H

#include "source.h"

/* Keep the LENGTH bytes at TEXT in *NAMES, and return them.  */

extern const char *source_keep_name (struct source_names **names,
				     const char *text, size_t length);

/* Take comments away in the NUMBER lines at LINES, which begin in a comment if
   COMMENT_P.  Return false if they do begin in one although not COMMENT_P.  */

extern bool source_strip_lines (struct source_line *lines, size_t number,
				bool comment_p);

/* Return true if the NUMBER lines at LINES look as if they began within a comment
   that has a star at the begin of each line.  */

extern bool source_starred_p (const struct source_line *lines,
			      size_t number);

/* Set KIND, NAME and FIRST of those of the NUMBER lines at LINES that are of a
   directive.  */

extern void source_find_directives (struct source_line *lines, size_t number,
				    struct source_names **names);

/* Return true if the LENGTH bytes at WORD are one of the words in LIST, each
   of which stands between blanks.  */

extern bool source_word_in_p (const char *word, size_t length,
			      const char *list);

/* Return the length of the HEAD of a function, without what a constructor
   initializes.  */

extern size_t source_head_length (const char *head);

/* What a statement is, as far as it can be told from its text up to a brace or
   to its end.  NAME lives in that text.  */

struct statement
{
  enum source_kind kind;
  const char *name;
  size_t name_length;
  bool transparent_p;		/* A namespace or the like.  */
  bool inner_p;			/* Only the body of a function has it.  */
};

/* Return what the statement with TEXT is, which END follows: a brace or a
   semicolon.  */

extern struct statement source_judge (const char *text, char end);

#endif
