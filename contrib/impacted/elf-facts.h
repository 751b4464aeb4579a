/* What an object has beside its symbols, and says of them.
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

#ifndef ELF_FACTS_H
#define ELF_FACTS_H

#include <gelf.h>
#include "elf-file.h"

/* What the tables of an object say of its symbols: kernel live patching
   goes by that.  */

struct elf_facts;

/* Return those of the object ELF, whose file is called PATH and whose symbols
   are in the section SYMBOLS; it may be that of dynamic symbols.  */

extern struct elf_facts *facts_read (Elf *elf, const char *path,
				     Elf_Scn *symbols);
extern void facts_free (struct elf_facts *facts);

/* Return "vmlinux" if the object is the kernel, the name of a module if it is
   that, or null.  */

extern const char *facts_kernel (const struct elf_facts *facts);

/* Complete FOUND by what FACTS has of the symbol with number INDEX.  */

extern void facts_find (const struct elf_facts *facts, size_t index,
			struct elf_symbol *found);

#endif
