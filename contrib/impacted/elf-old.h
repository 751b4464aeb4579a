/* The symbols of an object that is patched.
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


#ifndef ELF_OLD_H
#define ELF_OLD_H

#include <stdbool.h>
#include <stddef.h>

/* The kernel or a module, as a file.  */

struct old_object;

/* Return what the file PATH has, or null if it is not there, is no object or has
   no symbol table.  */

extern struct old_object *old_object_open (const char *path);
extern void old_object_close (struct old_object *old);

/* Return how many symbols of OLD a kernel knows by NAME.  */

extern size_t old_object_count (const struct old_object *old,
				const char *name);

/* Return true if OLD exports NAME.  */

extern bool old_object_exports_p (const struct old_object *old,
				  const char *name);

/* Call CALLBACK for each variable of OLD that can be written and is called NAME,
   without what a compiler appends to that: with its SYMBOL, and the last part of
   the source it is of, or null if it is global.  It returns false to stop.  */

extern void old_object_variables (const struct old_object *old,
				  const char *name,
				  bool (*callback) (void *data,
						    const char *symbol,
						    const char *unit),
				  void *data);

#endif
