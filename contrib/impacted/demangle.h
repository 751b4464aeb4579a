/* Names of C++ for people.
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

#ifndef DEMANGLE_H
#define DEMANGLE_H

#include <stdbool.h>

/* Return what the assembler name NAME means, in a string of its own: that of a
   C++ function with its parameters, but without the type that a template
   returns; that of a clone as `f(int) [clone .constprop.0]'.  A name of C
   means itself.  */

extern char *demangled (const char *name);

/* Return the same without parameters and [clone], or null if NAME is none of
   C++.  */

extern char *demangled_bare (const char *name);

/* Return the last part of the same without arguments of a template: `operator' for
   all operators but those of lambdas.  */

extern char *demangled_last (const char *name);

/* Call CALLBACK with DATA for each text with which the assembler name of a C++
   function can begin that has a name which begins with PREFIX: identifiers with
   `::' between them.  Operators, constructors and the members of templates are
   not among them.  */

extern void mangled_begins (const char *prefix,
			    void (*callback) (void *data, const char *begin),
			    void *data);

/* Call CALLBACK with DATA, TEXT and LENGTH for all that can be a part of NAME, an
   assembler name of C++: what stands after its length.  Return true if one of the
   calls does, which is the last one.  */

extern bool any_mangled_part (const char *name,
			      bool (*callback) (void *data, const char *text,
						size_t length),
			      void *data);

/* Return NAME itself if MANGLED_P, or what it means, in a new string.  */

extern char *shown_name (const char *name, bool mangled_p);

#endif
