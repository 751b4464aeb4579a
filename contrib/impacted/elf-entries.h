/* Which functions of an object have an entry that can be patched.
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

#ifndef ELF_ENTRIES_H
#define ELF_ENTRIES_H

#include "elf-tables.h"

struct elf_entries;

/* Return what TABLES, those of a kernel or a module of one if KERNEL_P, say of
   entries.  TABLES has to live as long.  */

extern struct elf_entries *entries_read (struct elf_tables *tables,
					 bool kernel_p);
extern void entries_free (struct elf_entries *entries);

/* Return whether the entry of the function SYMBOL, which is in memory, can be
   patched.  */

extern enum symbol_entry entries_find (const struct elf_entries *entries,
				       const struct table_symbol *symbol);

#endif
