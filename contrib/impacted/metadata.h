/* What in an object only tells where functions are.
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

#ifndef METADATA_H
#define METADATA_H

#include <stdbool.h>
#include <stddef.h>

/* Return true if the section NAME only says where functions are, for tools or
   for the system: an address in it is none that code gets at.  */

extern bool metadata_section_p (const char *name);

/* Such tables of a linked Linux kernel are inside of sections, between
   symbols.  Return true if one begins where the symbol NAME is, and set *END
   to the symbol at its end, or to null if it ends at the next symbol.  */

extern bool metadata_symbol_p (const char *name, const char **end);

#endif
