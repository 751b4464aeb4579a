/* Who calls a function, by the relocations of an object.
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


#ifndef REFERENCES_H
#define REFERENCES_H

#include <stdbool.h>

/* What an object says of who refers to a symbol.  */

enum references
{
  REFERENCES_KNOWN,		/* All of it.  */
  REFERENCES_LOCAL,		/* The same, and the symbol is local: no other
				   object refers to it.  */
  REFERENCES_ADDRESS,		/* Its address is taken as well.  */
  REFERENCES_UNKNOWN		/* The object cannot be read, is linked, or has
				   calls without relocations.  */
};

/* Call CALLBACK with DATA for each function that calls NAME in the object file
   PATH, or in the member MEMBER of that archive if it is not null.  A part of
   a function, such as .cold, is that function; one can come more than once.
   Return what is known.  Nothing is printed.  */

extern enum references references_to (const char *path, const char *member,
				      const char *name,
				      void (*callback) (void *data,
							const char *caller),
				      void *data);

#endif
