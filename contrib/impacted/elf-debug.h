/* What the debug information of objects says of their units.
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


#ifndef ELF_DEBUG_H
#define ELF_DEBUG_H

#include "elf-file.h"

/* The debug information of a file, an object or an archive, which is read when
   it is asked for.  */

struct elf_debug;

/* Begin and end what the file PATH has, whose bytes the descriptor FD has.
   Both have to live until then.  */

extern struct elf_debug *debug_open (const char *path, int fd);
extern void debug_close (struct elf_debug *debug);

/* Return true if NAME, that of a source, stands for all of a program that was
   optimized when it was linked.  */

extern bool debug_artificial_p (const char *name);

/* Return the directory in which the unit SOURCE of MEMBER, or of all of the
   file if that is null, was compiled; or null if DEBUG does not know it.
   Units of one name are taken in their order, which is that of the
   records.  It lives as long as DEBUG.  */

extern const char *debug_directory (struct elf_debug *debug,
				    const char *member, const char *source);

/* Return the module of libdwfl that is MEMBER, or all of the file if that is
   null; or null if there is none with debug information and a symbol table, or
   no directory was asked for before.  Members of one name are taken in their
   order.  */

struct Dwfl_Module;
extern struct Dwfl_Module *debug_module (const struct elf_debug *debug,
					 const char *member);

/* Return the debug information of the file, which is one object, or null.  It
   lives as long as DEBUG.  */

struct Dwarf;
extern struct Dwarf *debug_dwarf (struct elf_debug *debug);

/* Complete FOUND, the symbol with number INDEX, by the debug information of
   MODULE.  */

extern void debug_find_unit (struct elf_symbol *found,
			     struct Dwfl_Module *module, int index);

#endif
