/* What lines of C and C++ are about.
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

#ifndef SOURCE_H
#define SOURCE_H

#include <stdbool.h>
#include <stddef.h>

/* What a line outside of the functions that are known is part of.  */

enum source_kind
{
  SOURCE_NOTHING,		/* Blanks and comments.  */
  SOURCE_MACRO,			/* #define or #undef.  */
  SOURCE_DIRECTIVE,		/* Another directive, NAME.  */
  SOURCE_TYPE,			/* A struct, union, enum, class or typedef.  */
  SOURCE_DECLARATION,		/* Of a variable or a function.  */
  SOURCE_VARIABLE,		/* The definition of a variable, also its
				   initializer.  */
  SOURCE_CALL,			/* The use of a macro as a whole.  */
  SOURCE_FUNCTION		/* A function with a body.  */
};

/* A line.  TEXT is given, the rest is found out.  */

struct source_line
{
  const char *text;
  char *code;			/* TEXT without comments and with single
				   blanks.  */
  enum source_kind kind;
  const char *name;		/* Of what it is part of, or null.  */
  size_t first;			/* Index of the first line of that.  */
  bool end_p;			/* No head of a function goes on after it.  */
  bool comment_p;		/* It ends in a comment.  */
};

struct source_names;

/* Find out all about the NUMBER lines at LINES, which are a piece of a file.
   HEADING is what a diff says of the lines before them, often the head of the
   function or type that they are in; or null if there are none, and the lines
   are a whole file.  Return what all names are in.  */

extern struct source_names *source_read (struct source_line *lines,
					 size_t number, const char *heading);

/* Return the code of what begins in line FIRST of the NUMBER lines at LINES,
   with single blanks between the lines, in a string of its own; and set *LAST
   to its last line.  */

extern char *source_statement (const struct source_line *lines, size_t number,
			       size_t first, size_t *last);

/* Return the end of that part of TEXT, which is the code of a variable, that is
   before its initializer.  */

extern size_t source_variable_head (const char *text);

/* Return TEXT, the code of some declarations, without the bodies of functions and
   lambdas, what constructors initialize and the names of parameters, in a string
   of its own.  */

extern char *source_outline (const char *text);

/* Return what OUTLINE, that of a text which begins with a function, has behind
   the body of that.  */

extern const char *source_outline_rest (const char *outline);

/* Return the length of the use of a macro with which TEXT begins, before a
   declaration; or 0 if it does not.  */

extern size_t source_lead_length (const char *text);

/* Return the words of HEAD, that of a function, without the names of its
   parameters, in a string of its own.  */

extern char *source_head_words (const char *head);

/* Return true if TEXT, the code of some lines, is one statement that declares
   one name.  */

extern bool source_single_p (const char *text);

/* Return true if the word NAME stands in CODE, not as a member of something, and
   an opening parenthesis after it.  */

extern bool source_called_p (const char *code, const char *name);

/* Return true if CODE begins as only a statement within a function does.  */

extern bool source_begins_inner_p (const char *code);

/* Return true if the word NAME stands in CODE.  */

extern bool source_word_p (const char *code, const char *name);

/* Return true if the line TEXT includes a file whose last component is
   BASE.  */

extern bool source_includes_p (const char *text, const char *base);

/* Free what source_read found out about the NUMBER lines at LINES, with
   NAMES.  */

extern void source_free (struct source_line *lines, size_t number,
			 struct source_names *names);

/* Return the length of the string or character constant at TEXT.  */

extern size_t source_quoted_length (const char *text);

/* Return true if there is a string or a character constant at TEXT; LAST is
   what stands before it.  An apostrophe in a number is not one.  */

extern bool source_quoted_p (const char *text, char last);

/* Return the name of the directive in the line TEXT, and what follows it, or null
   if it is none.  */

extern const char *source_directive (const char *text);

/* Return true if a backslash says that the next line goes on with the line TEXT:
   blanks after it do not count.  */

extern bool source_backslash_p (const char *text);

/* Return true if C can be part of a name.  */

extern bool source_word_char_p (char c);

/* Return a copy of the name of the function whose head TEXT begins, or null
   if TEXT is not like that.  */

extern char *source_head_name (const char *text);

/* Return true if NAME, that of a symbol, can be that of a function whose name
   stands in the line TEXT.  */

extern bool source_names_p (const char *text, const char *name);

#endif
