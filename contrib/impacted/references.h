/* Who calls a function, by what an object has.
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
  REFERENCES_UNKNOWN		/* The object cannot be read or does not say
				   it, or a caller is not known.  */
};

/* A function that calls another one.  */

struct reference_caller
{
  const char *name;		/* A part, such as .cold, is its function.  */
  const char *file;		/* The last part of its unit's source, if the
				   function is local and the object linked; or
				   null.  */
  bool linked_p;		/* The object is linked: it may be of any
				   unit.  */
};

/* Gets DATA and a caller, and returns true if that is known.  */

typedef bool (*reference_callback) (void *data,
				    const struct reference_caller *caller);

/* Call CALLBACK with DATA for each function that calls NAME in the object file
   PATH, or in the member MEMBER of that archive if it is not null; one can
   come more than once.  NAME is a function of UNIT, the name of a source, or
   if that is null of another object.  Return what is known, and set *LINKED_P
   if a linker made the object.  Nothing is printed.  What a linked object says
   of all its functions is read once, and kept: it must not change.  */

extern enum references references_to (const char *path, const char *member,
				      const char *name, const char *unit,
				      reference_callback callback, void *data,
				      bool *linked_p);

/* Return the name of the function that the symbol NAME is, or is a part of, in
   a string of its own.  */

extern char *function_name (const char *name);

#endif
