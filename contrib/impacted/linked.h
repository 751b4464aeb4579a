/* Who calls a function, in an object that a linker made.
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

#ifndef LINKED_H
#define LINKED_H

#include <libelf.h>
#include "references.h"

/* Where all functions of a linked object are referred to.  */

struct linked;

/* Return that of ELF, which is not needed after it; or null if ELF does not
   say it: it has no symbols or no code, or that of a processor whose code is
   not known.  */

extern struct linked *linked_read (Elf *elf);

/* As references_to, for the object of LINKED.  */

extern enum references linked_callers (const struct linked *linked,
				       const char *name, const char *unit,
				       reference_callback callback,
				       void *data);

extern void linked_free (struct linked *linked);

#endif
