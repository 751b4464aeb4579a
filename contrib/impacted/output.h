/* What the tool prints.
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

#ifndef OUTPUT_H
#define OUTPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include "record.h"

/* Messages are those of glibc's error and error_at_line.  */

/* Colour, on a terminal and unless the environment variable NO_COLOR is set
   and not empty: nothing is printed otherwise.  */

enum colour
{
  COLOUR_NONE,
  COLOUR_HEADING,
  COLOUR_NAME,
  COLOUR_QUIET
};

extern void put_colour (FILE *stream, enum colour colour);

/* Say when there are colours; by default as above, which is COLOUR_AUTO.  */

enum colour_when { COLOUR_AUTO, COLOUR_ALWAYS, COLOUR_NEVER };

extern void set_colour (enum colour_when when);

/* Put TEXT on STREAM, so that nothing in it does anything to a terminal, or
   makes it look like another text: control characters, and what is no UTF-8,
   are shown as octal escapes.  */
extern void put_text (FILE *stream, const char *text);

/* Return the number of bytes of the character at TEXT, which is not empty; or 0
   if it is not valid UTF-8, or does something in place of being shown.  */
extern size_t shown_length (const char *text);

/* Return TEXT as put_text puts it, in a string of its own.  */
extern char *visible_text (const char *text);

/* Return how many columns the terminal has that STREAM is, or 0 if it is
   none.  */
extern unsigned terminal_width (FILE *stream);

/* A table of text, which libsmartcols prints: columns are as wide as their
   widest cell, and two spaces stand between them.  On a terminal, columns that
   may be wrapped are made narrower until a row fits.  */

struct table;

/* Columns of a table are described by a character each.  l is a column of
   text, r one of numbers, w one of text that may be wrapped, x the same where a
   few long texts do not make it wide; n has names, of which long ones may be
   wrapped, and t the same with the tree of the rows.  */
extern struct table *table_new (const char *columns);
/* Add a row: one cell for each column, where null is an empty one.  The first
   row is the heading.  Return its number.  */
extern size_t table_row (struct table *table, ...);
/* Put row CHILD below row PARENT in the tree.  */
extern void table_set_parent (struct table *table, size_t child,
			      size_t parent);
/* Return the number of rows with the heading.  */
extern size_t table_rows (const struct table *table);
/* Print all rows after INDENT spaces, without columns in which no row has
   text, and free TABLE.  */
extern void table_print (struct table *table, FILE *stream, int indent);
/* The same for programs: cells have no blanks, and one stands between them; an
   empty one is `-'.  */
extern void table_print_raw (struct table *table, FILE *stream);

/* Return how PLACE is written, FILE:LINE, or `-'.  */
extern char *place_text (const struct place *place);

/* Progress of long work, on standard error if that is a terminal: WHAT and
   how much of it is done, at most ten times in a second.  progress_end takes
   it away again.  */
extern void progress (const char *what, unsigned long long done);
extern void progress_end (void);

/* Let all that is written to stderr from now on be shown in that way, except
   newlines and tabs: names are in messages of many kinds, also of libraries.
   */

extern void guard_messages (void);

/* Begin a message of glibc's error or error_at_line, which call this.  */

extern void begin_message (void);

struct json_object;

/* Add the member NAME to the JSON OBJECT: TEXT, with what is not UTF-8 in it
   replaced, or null; or NUMBER.  */
extern void json_add_text (struct json_object *object, const char *name,
			   const char *text);
extern void json_add_number (struct json_object *object, const char *name,
			     unsigned long long number);

/* Add TEXT to the JSON ARRAY, as json_add_text does.  */
extern void json_add_element (struct json_object *array, const char *text);

/* Add "path", "line", "column" and "last" of PLACE to the JSON OBJECT, and
   PATH as "path" if it is not null.  */
extern void json_add_place (struct json_object *object,
			    const struct place *place, const char *path);

/* Return a new JSON object for the answer to COMMAND: with "schema" and
   "command".  */
extern struct json_object *json_answer (const char *command);

/* Print OBJECT on standard output, and free it.  */
extern void json_print (struct json_object *object);

/* The same in one line.  */
extern void json_print_line (struct json_object *object);

/* Return STATUS, or end the program with STATUS_TROUBLE if standard output
   could not be written.  */
extern int finish_output (int status);

/* The same when the program ends, unless that was done.  */
extern void check_output (void);

#endif
