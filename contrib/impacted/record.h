/* Reading lists of impacted functions, and -fdump-ipa-clones dumps.
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

#ifndef RECORD_H
#define RECORD_H

#include <stdbool.h>
#include <stddef.h>

/* Where a function is defined.  FILE is as the compiler wrote it, or null if
   there is no place in the source; then all numbers are 0.  Lines and columns
   count from 1, and LAST is the last line of the body, or 0 if unknown.  */

struct place
{
  const char *file;
  unsigned line;
  unsigned column;
  unsigned last;
};

/* Lines of FILE, from FIRST to LAST, that have a part of the text of a
   function that begins elsewhere: #line or #include brings them in.  */

struct part
{
  const char *file;
  unsigned first;
  unsigned last;
};

/* A source of which a record is, and how it was compiled.  OPTIONS can be
   null.  */

struct record_source
{
  const char *source;
  const char *level;
  const char *options;
};

/* The lines that begin a record, without what is the same in all of them.
   FORMAT is 1 or 2, or 0 for an -fdump-ipa-clones dump; LEVEL is null for
   that.  GAP is why the compiler says that functions may be missing, or null.
   TEXT is all of the record, of LENGTH bytes, or of what there is of it.

   LEFT_OUT functions of headers have no line, for they left no code and impact
   nobody.

   LINK is the checksum of a program that was optimized when it was linked, or
   null.  As it is read, the record is that of partition PART of PARTS, which
   count from 1, and can have OTHERS as sources besides the first one, or none:
   then SOURCE is null.  Where
   program.h makes records of units of these, there is one for each source: that
   with NUMBER, which counts from 0, of OF.  It was compiled in DIRECTORY, or
   that is null, and TEXT tells the link from others.  Without a link, OF is
   1.  */

struct record_unit
{
  const char *text;
  size_t length;
  const char *compiler;
  const char *source;
  const char *level;
  const char *options;
  const char *gap;
  unsigned format;
  unsigned long left_out;
  const char *link;
  unsigned long part;
  unsigned long parts;
  const struct record_source *others;
  size_t num_others;
  size_t number;
  size_t of;
  const char *directory;
};

/* A function with a body in the unit.  STATE is "emitted", "bound" (the symbol
   is right for the callers that it had), "cloned", "inlined", "removed" or
   "elsewhere" (the record of another partition has it), or null if not known.
   Those of programs can also be "renamed": the code has another symbol, which
   is impacted by the function.  Where not all of its text is in the lines of
   PLACE, the rest is in its PARTS.

   UNIT is the index of its source in the record of a partition.  In a record
   that program.h makes, PART is the partition that has its state: counted from 1
   as the object has them, or the number of that where objects have one each.
   */

struct record_function
{
  const char *name;
  struct place place;
  const struct part *parts;
  size_t num_parts;
  const char *state;
  size_t unit;
  unsigned long part;
};

/* A body that is impacted by a function.  VIA is the route to it, or null for
   a direct step of a dump.  CONDITION has the facts on which it hangs, or is
   null where the text itself got in.  KIND may be any word.

   HOME is the number of the unit whose body it is, where that is another one of
   the program than that of the function; and otherwise the number of that.
   PART is the partition that has its symbol.  Both are for records that
   program.h makes; in that of a partition, PART is 0 for a symbol there.  */

struct record_impact
{
  const char *name;
  struct place place;
  const char *kind;
  const char *via;
  const char *condition;
  size_t home;
  unsigned long part;
};

/* What the compiler concluded from the body of a function, and others may rest
   on: the fact NAME has VALUE.  It holds only if those hold that RESTS names,
   facts of other functions; or RESTS is null.  */

struct record_fact
{
  const char *name;
  const char *value;
  const char *rests;
};

/* Who wants what is read.  Each function gets DATA and returns false to stop
   the reader, which then fails as well; the one that stops has said why.
   Nothing that is passed lives longer than the call.  FACT can be null.  */

struct record_handler
{
  /* A unit begins.  */
  bool (*unit) (void *data, const struct record_unit *unit);
  /* A function of it.  */
  bool (*function) (void *data, const struct record_function *function);
  /* One that is impacted by the last function.  */
  bool (*impact) (void *data, const struct record_impact *impact);
  /* The unit is complete.  */
  bool (*end) (void *data);
  /* A fact of the last function.  */
  bool (*fact) (void *data, const struct record_fact *fact);
};

/* Return true if the LENGTH bytes at TEXT begin as a list does, of whichever
   format.  */

extern bool record_text_p (const char *text, size_t length);

/* Return true if they do, or are too few but may go on so.  */

extern bool record_begin_p (const char *text, size_t length);

/* Return how many of the LENGTH bytes at TEXT are those of the first record:
   up to its end mark, or all of them.  */

extern size_t record_size (const char *text, size_t length);

/* Read the records in the LENGTH bytes at TEXT, one after another, and pass
   them to HANDLER with DATA.  NAME is that of the file, for messages.  Return
   true if all was well; otherwise a message with NAME and the line was
   printed: something that no list has, a newer format, or no end mark.  */

extern bool record_read (const char *name, const char *text, size_t length,
			 const struct record_handler *handler, void *data);

/* The same for dumps of -fdump-ipa-clones: each line is a step between two
   bodies, and says nothing of who calls a clone.  */

extern bool clones_text_p (const char *text, size_t length);
extern bool clones_read (const char *name, const char *text, size_t length,
			 const struct record_handler *handler, void *data);

#endif
