/* What check.c and check-report.c share.
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


#ifndef CHECK_INTERNAL_H
#define CHECK_INTERNAL_H

#include <uthash.h>
#include "check-facts.h"
#include "elf-file.h"
#include "program.h"
#include "symbols.h"

/* What is wrong with a name.  */

enum what
{
  NOT_LISTED,			/* A symbol without a line.  */
  NO_CODE,			/* A symbol, but by its line there is none.  */
  NO_SYMBOL,			/* A line without a symbol.  */
  NO_FACT			/* A fact that is named, without a line.  */
};

/* How many symbols a unit without a record has.  */

struct bare_unit
{
  char *source;
  unsigned long symbols;
  UT_hash_handle hh;
};

/* One thing that was found.  */

struct finding
{
  char *object;
  char *unit;
  char *function;
  enum what what;
};

/* All that a check knows.  What is said about symbols is about those of
   functions.  */

struct check
{
  /* The results.  */
  struct finding *findings;
  size_t num_findings;
  size_t findings_room;
  struct bare_unit *bare_units;
  unsigned long objects;	/* With records.  */
  unsigned long objects_without;
  unsigned long records;
  unsigned long symbols;	/* Of objects with records.  */
  unsigned long functions;	/* Lines that are to have a symbol.  */
  unsigned long unknown;	/* Symbols of a unit that is not known.  */
  unsigned long other_code;	/* Symbols of what is no function of a
				   source.  */
  unsigned long made;		/* Symbols that the compiler made.  */
  unsigned long dropped;	/* Lines whose symbols a linker dropped.  */
  bool trouble_p;

  /* The object that is read, and the file that it is in.  */
  struct input *input;
  const struct elf_object *elf;
  char *object;
  bool relocatable_p;
  bool symbols_p;
  bool debug_p;			/* All records have debug information.  */
  struct symbols listed;
  struct facts_check facts;
  struct program_reader partitions;	/* Those of the object.  */
  bool parted_p;		/* Some of a link, and others are not here.  */
  struct kept_symbols kept;	/* Then its symbols.  */
  struct programs programs;	/* Those of several files.  */
  int others;			/* How many partitions of the file wait for
				   others.  */
};

/* Print what CHECK found, as JSON if JSON_P; and on standard error what was
   checked, and what could not be.  */

extern void check_report (struct check *check, bool json_p);

#endif
