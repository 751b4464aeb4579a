/* What the parts of `dwarf-check' share.
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

#ifndef DWARF_CHECK_H
#define DWARF_CHECK_H

#include <elfutils/libdw.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <uthash.h>
#include "elf-file.h"
#include "record.h"

/* Return the one copy of TEXT, which lives as long as the program: names are
   the same if their pointers are.  */

extern const char *intern (const char *text);

/* A function that has a line in a record.  BASE is the name of its file without
   folders, or null.  */

struct line
{
  const char *name;
  const char *base;
  unsigned line;
  unsigned column;
  size_t same;			/* Index + 1 of another one of that name.  */
};

/* Lines of one name.  */

struct line_name
{
  const char *name;
  size_t first;			/* Index + 1 of the last one.  */
  UT_hash_handle hh;
};

/* That the function with index LINE impacts the body IMPACTED.  */

struct pair_key
{
  const char *impacted;
  size_t line;
};

struct pair
{
  struct pair_key key;
  const char *kind;
  bool dropped_p;		/* It is taken for missing.  */
  bool asked_p;			/* Debug information or code asks for it.  */
  bool found_p;			/* It was dropped, and found missing.  */
  UT_hash_handle hh;
};

/* What the record of a unit says.  */

struct unit
{
  const char *source;
  struct line *lines;
  size_t num_lines;
  size_t room;
  struct line_name *names;
  struct pair *pairs;
  bool debug_p;			/* Its debug information was found.  */
};

/* A function as debug information has it, seen from UNIT, and the lines of that
   which it may be: more than one where no telling them apart is.  */

struct origin_key
{
  const void *die;
  struct unit *unit;
};

struct origin
{
  struct origin_key key;
  const char *name;		/* Of the assembler, if that is known.  */
  size_t *lines;
  size_t num_lines;
  bool made_p;			/* The compiler made it: its name and place may
				   be nobody's.  */
  UT_hash_handle hh;
};

/* Why a body has text of a function.  */

enum reason
{
  REASON_INLINED,		/* Debug information has it inlined there.  */
  REASON_CLONE,			/* The body is a clone of it.  */
  REASON_CALLS,			/* It calls a clone of it.  */
  REASON_THROUGH,		/* It calls a clone that has its text.  */
  NUM_REASONS
};

struct known
{
  struct origin *origin;
  enum reason reason;
};

/* A function with code.  UNIT is null if it has no record.  */

struct body
{
  struct unit *unit;
  const char *source;		/* Of its unit in debug information.  */
  const char *title;		/* SOURCE and a name.  */
  struct origin *own;		/* The function that it is; null without
				   UNIT.  */
  const char **names;		/* Symbols of it.  */
  size_t num_names;
  struct known *known;
  size_t num_known;
  size_t room;
  bool clone_p;			/* It is a clone with callers of its own.  */
  bool calls_p;			/* Debug information has all jumps that are
				   calls.  */
};

/* Addresses that code of BODY has.  */

struct range
{
  Dwarf_Addr start;
  Dwarf_Addr end;
  struct body *body;
  bool entry_p;			/* The body begins at START.  */
};

/* A symbol of a function.  */

struct symbol
{
  const char *name;
  Dwarf_Addr address;
  uint64_t size;
};

/* That CALLER calls the clone CALLEE.  */

struct call
{
  struct body *caller;
  struct body *callee;
};

/* What cannot be judged.  */

enum unjudged
{
  NO_RECORD,
  NO_DEBUG,
  NOT_COMPLETE,
  NO_SYMBOL,
  NO_ORIGIN,
  NO_TREE,
  NO_LINE,
  NO_BODY,
  NO_CALLER,
  NO_CODE,
  AMBIGUOUS,
  UNSURE,
  BARE_OBJECT,
  NUM_UNJUDGED
};

/* One object that is checked, and all of it that is kept until its end.  */

struct object
{
  char *name;
  bool relocatable_p;
  Dwarf *dwarf;			/* Or null.  */
  struct unit **units;
  size_t num_units;
  size_t units_room;
  struct origin *origins;
  struct body **bodies;
  size_t num_bodies;
  size_t bodies_room;
  struct range *ranges;		/* Sorted by their start after bodies_read.  */
  size_t num_ranges;
  size_t ranges_room;
  struct symbol *symbols;	/* Likewise by their address.  */
  size_t num_symbols;
  size_t symbols_room;
  Dwarf_Addr *returns;		/* Behind calls, sorted likewise.  */
  size_t num_returns;
  size_t returns_room;
  struct call *calls;		/* Each pair of bodies once.  */
  size_t num_calls;
  size_t calls_room;
  unsigned long gone;		/* Bodies that a linker dropped.  */
  unsigned long no_calls;	/* What only looks like a call.  */
};

/* Note that NAME cannot be judged, for the reason WHAT.  */

extern void cannot_judge (enum unjudged what, const char *name);

/* records.c: the handler of records, whose data is a struct object.  Of a
   hundred pairs it drops DROP_PERCENT, by chance.  */

extern const struct record_handler record_lister;
extern double drop_percent;

/* Return the first line of UNIT that is called NAME, which is interned, or
   null.  */

extern const struct line_name *unit_name (const struct unit *unit,
					  const char *name);

/* Return the pair of UNIT that the function with index LINE impacts the body
   IMPACTED, an interned name; or null.  */

extern struct pair *unit_pair (const struct unit *unit, size_t line,
			       const char *impacted);

/* Free UNIT.  */

extern void unit_free (struct unit *unit);

/* bodies.c: fill the bodies of OBJECT, and what goes with them, by its debug
   information and symbols; the functions that each one has inlined are known
   of it, and the one that it is a clone of.  */

extern void bodies_read (struct object *object);

/* Note that BODY has text of ORIGIN, for REASON, unless that is known.  Return
   true if it was not.  */

extern bool body_add (struct body *body, struct origin *origin,
		      enum reason reason);

/* Return the range of OBJECT in which ADDRESS is, or null.  */

extern const struct range *range_at (const struct object *object,
				     Dwarf_Addr address);

/* Return true if NAME is that of a clone whose callers do not go through the
   entry of the original.  */

extern bool clone_name_p (const char *name);

/* calls.c: fill the calls of OBJECT by its code, and add to what is known of
   bodies what follows from them.  */

extern void calls_read (struct object *object);

/* judge.c: return true if the record of its unit has a pair of ORIGIN and
   BODY.  */

extern bool pair_known_p (const struct origin *origin,
			  const struct body *body);

/* What was found in all objects.  */

struct missing
{
  const char *object;
  const char *unit;
  const char *function;
  const char *impacted;
  enum reason reason;
  bool line_p;			/* The function has a line.  */
  bool dropped_p;		/* The pair was dropped.  */
};

struct kind_total
{
  const char *kind;
  unsigned long pairs;
  unsigned long asked;
  unsigned long dropped;
  unsigned long asked_dropped;	/* Of these.  */
  unsigned long found;
  UT_hash_handle hh;
};

struct totals
{
  unsigned long objects;
  unsigned long units;
  unsigned long bodies;
  unsigned long gone;		/* Bodies that a linker dropped.  */
  unsigned long calls;		/* Of clones.  */
  unsigned long no_calls;
  unsigned long asked[NUM_REASONS];
  struct kind_total *kinds;
  struct missing *missing;
  size_t num_missing;
  size_t room;
};

/* Hold the records of OBJECT against its bodies and calls, and add what comes
   of it to TOTALS.  */

extern void judge_object (struct object *object, struct totals *totals);

#endif
