/* Programs that were optimized when they were linked.
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


#ifndef PROGRAM_H
#define PROGRAM_H

#include <xxhash.h>
#include "elf-file.h"
#include "record.h"

/* The compiler makes such a program in partitions, each with a record of its
   own.  One alone answers nothing: the functions that another one has are not
   in it.  So the partitions of a link are gathered, from one file or from
   several, until all are there.  */

struct partition;

/* A symbol of an object whose partitions are gathered.  Its strings are its
   own.  */

struct kept_symbol
{
  struct elf_symbol found;
  bool no_source_p;		/* As in an object_symbol.  */
  char *function;
};

/* Symbols of an object that has partitions: of PART if that is not 0.  */

struct kept_symbols
{
  struct kept_symbol *all;
  size_t number;
  size_t room;
  unsigned long part;
};

/* What is there of one link.  */

struct program
{
  char *checksum;
  char *folder;			/* That of all of its files, or null.  */
  unsigned long num_parts;
  struct partition **parts;	/* Sorted; those that are there.  */
  size_t number;
  size_t room;
  struct kept_symbols *objects;	/* Sorted by their parts.  */
  size_t num_objects;
  size_t objects_room;
  bool linked_p;		/* A partition is of no input of a linker.  */
  bool stripped_p;		/* One is of an object without symbols.  */
  bool bare_p;			/* One is of an object without debug
				   information.  */
  bool passed_p;		/* It was complete, and is known.  */
};

/* The links of an object, or of all that is read.  */

struct programs
{
  struct program *all;
  size_t number;
  size_t room;
};

/* What reads records: those of partitions are gathered in OWN, which are those
   of one file, and others are passed to NEXT with DATA.  NAME is that of the
   file.  DIRECTORY returns where a source was compiled, or null, and can be
   null; it is called with DATA.  */

struct program_reader
{
  struct programs own;
  const struct record_handler *next;
  void *data;
  const char *name;
  const char *(*directory) (void *data, const char *source);
  struct partition *current;
  unsigned long gathered;	/* How many there were.  */
};

/* The handler of records whose data is a struct program_reader.  */

extern const struct record_handler program_gatherer;

/* Return true if all partitions of PROGRAM are there.  */

extern bool program_whole_p (const struct program *program);

/* Pass the records of the units of PROGRAM, which is whole, to HANDLER with
   DATA.  Return false if the handler does, or after a message: the partitions
   do not fit together.  */

extern bool program_read (const struct program *program,
			  const struct record_handler *handler, void *data);

/* Move what PROGRAM, which is of the file with the path FILE, has to the one of
   ALL that is of the same link and folder, and return that: a link may be there
   in two builds.  Return null after a message if both have different partitions
   with one number.  */

extern struct program *programs_add (struct programs *all,
				     struct program *program,
				     const char *file);

/* Forget what PROGRAM has but which partitions it is made of.  */

extern void program_done (struct program *program);

/* Return the path of the file with the partition INDEX of PROGRAM, which
   programs_add got.  */

extern const char *program_file (const struct program *program,
				 size_t index);

/* Return what PROGRAM is called: as the file that has its first partition,
   without what the linker called that.  */

extern char *program_name (const struct program *program);

/* Print a message for each of ALL that is not whole.  Return true if there is
   one.  */

extern bool programs_missing (const struct programs *all);

/* Keep FOUND in SYMBOLS.  Return it; it lives until the next one is kept.  */

extern struct kept_symbol *keep_symbol (struct kept_symbols *symbols,
					const struct elf_symbol *found);

/* Let PROGRAM have a copy of SYMBOLS, which are those of the object that it is
   of.  */

extern void program_add_symbols (struct program *program,
				 const struct kept_symbols *symbols);

/* Free what ALL, or SYMBOLS, have, and make them empty.  */

extern void programs_clear (struct programs *all);
extern void program_reader_clear (struct program_reader *reader);
extern void kept_symbols_clear (struct kept_symbols *symbols);

#endif
