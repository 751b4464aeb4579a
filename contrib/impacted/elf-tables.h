/* The sections and the symbols of an object.
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

#ifndef ELF_TABLES_H
#define ELF_TABLES_H

#include <gelf.h>
#include <uthash.h>
#include "elf-file.h"

/* A name of symbols that are defined.  */

struct table_name
{
  const char *text;
  uint64_t value;		/* Of the first symbol.  */
  enum symbol_export export;
  UT_hash_handle hh;
};

/* A symbol of the table.  Those without a section that is in memory are not
   known to a kernel.  */

struct table_symbol
{
  struct table_name *name;	/* Or null.  */
  const char *text;		/* Its name, also if it is not defined.  */
  size_t section;		/* Where it is defined, or 0.  */
  unsigned index;		/* Of its section, as the table has it.  */
  uint64_t value;
  uint64_t size;
  unsigned type;
  bool local_p;
  bool weak_p;
  bool memory_p;
  unsigned position;
};

/* A section.  NAME is never null.  */

struct table_section
{
  const char *name;
  GElf_Shdr header;
  Elf_Scn *section;
};

struct elf_tables
{
  Elf *elf;
  GElf_Ehdr header;
  bool relocatable_p;
  struct table_section *sections;
  size_t num_sections;
  struct table_symbol *symbols;
  size_t num_symbols;
  struct table_name *names;
  struct table_name *all_names;	/* The memory of NAMES.  */
};

/* Return the section of ELF that has its symbols, other than dynamic ones, or
   null.  */

extern Elf_Scn *tables_symbols (Elf *elf);

/* Fill TABLES from the object ELF, whose symbols are in the section
   SYMBOLS; and free what it has.  */

extern void tables_read (struct elf_tables *tables, Elf *elf,
			 Elf_Scn *symbols);
extern void tables_free (struct elf_tables *tables);

/* Return the name TEXT if a symbol has it, or null.  */

extern struct table_name *tables_name (const struct elf_tables *tables,
				       const char *text);

/* Return the first section called NAME, or null.  */

extern const struct table_section *
tables_section (const struct elf_tables *tables, const char *name);

/* Return true if the section with number INDEX is in memory.  */

extern bool tables_memory_p (const struct elf_tables *tables, size_t index);

/* Return true if it has variables that can be written while the program runs,
   and is no table that a linker or a kernel keeps.  */

extern bool tables_variables_p (const struct elf_tables *tables,
				size_t index);

/* Return the bytes of SECTION, or null if they are not there; and their number
   in *SIZE.  */

extern const unsigned char *
tables_bytes (const struct table_section *section, size_t *size);

/* Pass the relocations in SECTION to CALLBACK with DATA: the OFFSET where each
   is, the symbol with number INDEX and, unless PLAIN_P, what is added to it;
   otherwise that is in the bytes.  */

extern void tables_relocations (const struct table_section *section,
				void (*callback) (void *data, uint64_t offset,
						  size_t index, int64_t addend,
						  bool plain_p),
				void *data);

/* Return the address VALUE without what says that a function is of another
   instruction set.  */

extern uint64_t tables_plain (const struct elf_tables *tables, uint64_t value);

/* Return the size of an address, 4 or 8; and the number in the SIZE bytes at
   BYTES.  */

extern size_t tables_word_size (const struct elf_tables *tables);
extern uint64_t tables_word (const struct elf_tables *tables,
			     const unsigned char *bytes, size_t size);

#endif
