/* What is read of an object that a linker made.
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

#ifndef LINKED_INTERNAL_H
#define LINKED_INTERNAL_H

#include <gelf.h>
#include "linked.h"
#include "machine-code.h"

/* A function of the object.  */

struct function
{
  const char *name;
  const char *file;		/* Of the unit of a local one, or null.  */
  uint64_t value;
  uint64_t local_entry;
  uint64_t end;
  uint64_t furthest;		/* The last end of this and all before.  */
  bool local_p;
};

/* What is at an address.  */

enum part_kind { PART_CODE, PART_ENTRIES, PART_SLOTS, PART_DATA,
		 PART_METADATA };

struct part
{
  uint64_t address;
  uint64_t end;
  enum part_kind kind;
  const unsigned char *bytes;	/* While the object is read; or null.  */
  uint64_t entry;		/* Size of one of PART_ENTRIES.  */
};

/* A relocation that is left, or a slot that was filled by the linker: the
   object has the address VALUE, or that of the function NAME, at PLACE.  */

struct binding
{
  uint64_t place;
  uint64_t value;		/* Or 0.  */
  const char *name;		/* Or null.  */
  bool slot_p;
};

/* An entry that jumps to what SLOT holds, or that is the function NAME of
   another object if that is not null.  */

struct entry
{
  uint64_t address;
  uint64_t slot;
  const char *name;
};

struct linked
{
  Elf *elf;
  GElf_Ehdr header;
  uint64_t base;		/* As in targets.  */
  struct function *functions;	/* Sorted by value.  */
  size_t num_functions;
  size_t functions_room;
  bool locals_p;		/* Some are local: not all are stripped.  */
  struct part *parts;
  size_t num_parts;
  size_t parts_room;
  struct binding *bindings;
  size_t num_bindings;
  size_t bindings_room;
  struct entry *entries;
  size_t num_entries;
  size_t entries_room;
  struct reference_list references;	/* Sorted by target.  */
  char **strings;		/* What names point into.  */
  size_t num_strings;
  size_t strings_room;
};

/* Return the part of LINKED that has ADDRESS, or null: metadata before what it
   is in.  */

extern const struct part *part_at (const struct linked *linked,
				   uint64_t address);

/* Add to LINKED an entry at ADDRESS, of SLOT or the function NAME.  */

extern void add_entry (struct linked *linked, uint64_t address, uint64_t slot,
		       const char *name);

/* Fill all of LINKED but its references by its object.  Return false if that
   does not say what is to be known.  */

extern bool linked_read_object (struct linked *linked);

#endif
