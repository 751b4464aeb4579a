/* What the readers of modules of live patches share.
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


#ifndef ELF_LIVEPATCH_INTERNAL_H
#define ELF_LIVEPATCH_INTERNAL_H

#include "elf-livepatch.h"
#include "elf-tables.h"

/* A relocation of what is in memory: at OFFSET in the section with number
   SECTION, by the symbol with number SYMBOL, with ADDEND.  */

struct relocation
{
  size_t section;
  uint64_t offset;
  size_t symbol;
  int64_t addend;
  size_t livepatch;		/* The number of its section .klp.rela, or
				   0.  */
};

/* Where the members of a structure are, in bytes, and its SIZE, or 0 if that is
   not known.  */

enum layout
{
  LAYOUT_PATCH,			/* struct klp_patch: mod, objs.  */
  LAYOUT_OBJECT,		/* struct klp_object: name, funcs.  */
  LAYOUT_FUNCTION,		/* struct klp_func: old_name, new_func,
				   old_sympos.  */
  NUM_LAYOUTS
};

enum { MOST_MEMBERS = 3 };

struct structure
{
  uint64_t size;
  uint64_t members[MOST_MEMBERS];
};

/* What is read of a module.  */

struct module_reader
{
  struct livepatch *module;
  struct elf_tables tables;
  struct relocation *relocations;	/* Sorted by section and offset.  */
  size_t num_relocations;
  size_t room;
  struct structure layouts[NUM_LAYOUTS];
};

/* A place in a section of the module, or of section 0 if it is in none.  */

struct module_place
{
  size_t section;
  uint64_t offset;
};

/* Return where RELOCATION leads to.  */

extern struct module_place
relocation_target (const struct module_reader *reader,
		   const struct relocation *relocation);

/* Find the tables of the module of READER.  */

extern void find_tables (struct module_reader *reader);

/* Complete READER by the debug information in the file PATH, whose bytes FD
   has: LAYOUTS, and the names of functions.  */

extern void read_debug (struct module_reader *reader, const char *path,
			int fd);

/* Add TEXT to the names *NAMES.  */

extern void add_patch_name (struct patch_name **names, const char *text);

#endif
