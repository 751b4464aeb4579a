/* Which line of a record a symbol is of.
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

#ifndef SYMBOLS_H
#define SYMBOLS_H

#include <uthash.h>
#include "elf-file.h"
#include "program.h"
#include "record.h"

/* A unit with a record, by its source.  */

struct listed_unit
{
  char *source;
  const char *base;		/* SOURCE without its folders.  */
};

/* That a name is in the record of a unit.  PART is the partition that has its
   code where the unit is of a link, and otherwise 0.  */

struct mention
{
  unsigned unit;
  unsigned long part;
  bool code_p;			/* There is code of it.  */
  size_t symbol;		/* Index + 1 of its symbol, or 0.  */
};

/* A name in records or of symbols.  */

struct listed_name
{
  char *text;
  struct mention *mentions;
  size_t num_mentions;
  size_t mentions_room;
  size_t first_symbol;		/* Index + 1 of the first symbol, or 0.  */
  UT_hash_handle hh;
};

/* What the unit of a symbol is called, and whether that is the source of a
   record, or the last part of one.  */

struct origin
{
  char *text;
  bool source_p;
  bool base_p;
  const char *source;		/* TEXT, or the source if there is but one.  */
  UT_hash_handle hh;
};

/* A symbol of the object.  What elf-file.h says of it is in FOUND, whose
   strings live until the object ends; NAME and ORIGIN are its own.  */

struct object_symbol
{
  struct elf_symbol found;
  struct listed_name *name;
  struct origin *origin;	/* Or null.  */
  bool no_source_p;		/* Debug information has no function here.  */
  char *function;		/* The one that it has begin here, or null.  */
  unsigned long part;		/* The partition that it is of, or 0.  */
  size_t next;			/* Index + 1 of another one of that name.  */
};

/* What the records of an object list, and its symbols.  */

struct symbols
{
  struct listed_unit *units;
  size_t num_units;
  size_t units_room;
  size_t link;			/* The first unit of the link that is read.  */
  bool link_p;			/* There is one.  */
  bool more_p;			/* It has more units.  */
  struct listed_name *names;
  struct origin *origins;
  struct object_symbol *all;
  size_t number;
  size_t room;
};

/* Make SYMBOLS empty, for the next object; and free what it has.  */

extern void symbols_clear (struct symbols *symbols);
extern void symbols_free (struct symbols *symbols);

/* The handler that enters the records of the object; its data is a struct
   symbols.  All records are entered before the symbols.  */

extern const struct record_handler symbols_lister;

/* Enter the symbol FOUND, and return it.  It lives until the next one is
   entered.  */

extern struct object_symbol *symbols_enter (struct symbols *symbols,
					    const struct elf_symbol *found);

/* Enter those of PROGRAM, which several objects have.  They live as long as
   that.  */

extern void symbols_enter_program (struct symbols *symbols,
				   const struct program *program);

/* Return true if SYMBOLS has a symbol whose name is the LENGTH bytes at TEXT,
   which begins at VALUE and is of type STT_GNU_IFUNC if IFUNC_P.  */

extern bool symbols_at_p (struct symbols *symbols, const char *text,
			  size_t length, uint64_t value, bool ifunc_p);

/* Return true if MENTION may be of a unit that is called ORIGIN.  */

extern bool symbols_fit_p (const struct symbols *symbols,
			   const struct mention *mention,
			   const struct origin *origin);

/* Return true if the name whose LENGTH bytes are at TEXT is listed with code
   in the unit of SYMBOL, or in any one if SYMBOL is global: there is but one
   of a global name.  */

extern bool symbols_listed_p (struct symbols *symbols, const char *text,
			      size_t length,
			      const struct object_symbol *symbol);

/* If the symbol with number INDEX is listed under its own name, note that it is
   the symbol of the line, and return true.  A local symbol is for one line, and
   all of these come first.  */

extern bool symbols_find_line (struct symbols *symbols, size_t index);

#endif
