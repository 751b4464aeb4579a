/* A patch: a module, of which some relocations become those of a live patch.
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

#ifndef KLP_MODULE_H
#define KLP_MODULE_H

#include <gelf.h>
#include "klp.h"

/* The values of Linux for them, see its include/uapi/linux/elf.h.  */

#ifndef SHN_LIVEPATCH
# define SHN_LIVEPATCH 0xff20
#endif
#ifndef SHF_RELA_LIVEPATCH
# define SHF_RELA_LIVEPATCH 0x00100000
#endif

/* A symbol of the patch.  NAME.name is null if it is an ordinary one; and
   NAME.object is "vmlinux" for all that vmlinux has, which is always there.
   */

struct klp_reference
{
  const char *text;
  GElf_Sym symbol;
  struct klp_name name;
};

/* The patch.  STATUS is STATUS_REFUSED once something has been told that
   makes it so.  */

struct klp_module
{
  const char *path;
  Elf *elf;
  Elf_Scn *table;		/* The symbol table.  */
  GElf_Shdr table_header;
  size_t names;			/* The section with names of sections.  */
  struct klp_reference *symbols;
  size_t num_symbols;
  const struct klp_object *debug;
  int status;
};

/* Read MODULE from the file PATH, of which FD is a descriptor to read and
   write, and whose debug information is DEBUG; and free what it has, the last
   after writing it back if WRITE_P.  */

extern void klp_module_read (struct klp_module *module, const char *path,
			     int fd, const struct klp_object *debug);
extern void klp_module_end (struct klp_module *module, bool write_p);

/* End the program with what libelf says of MODULE.  */

extern void klp_fail (const struct klp_module *module)
  __attribute__ ((noreturn));

/* Return the name of SECTION, and its header in *HEADER.  */

extern const char *klp_section (const struct klp_module *module,
				Elf_Scn *section, GElf_Shdr *header);

/* Return true if the information of MODULE has KEY with VALUE.  */

extern bool klp_modinfo_p (const struct klp_module *module, const char *key,
			   const char *value);

/* Return which function of which unit has the byte at OFFSET of SECTION, in a
   string of its own; or the name of the section if none has.  */

extern char *klp_place (const struct klp_module *module, Elf_Scn *section,
			GElf_Addr offset);

/* Find out how each symbol of MODULE is found, from the NUMBER OBJECTS and
   EXPORTS.  */

extern void klp_resolve (struct klp_module *module,
			 const struct klp_object *objects, size_t number,
			 const struct klp_exports *exports);

#endif
