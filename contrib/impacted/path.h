/* Names of files.
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


#ifndef PATH_H
#define PATH_H

#include <stdbool.h>
#include <stddef.h>

/* Return the path FILE, which is relative to DIRECTORY if that is not null,
   without empty components, `.' and `..'.  Where the directory is null, a `..'
   with nothing before it goes as well: a header that units of two folders
   include would otherwise be two files, and an answer lack one of them.
   Nothing is looked up: the files need not exist here.  */

extern char *resolve_path (const char *directory, const char *file);

/* Return the path PATH relative to the folder FROM, both absolute and
   resolved: empty if they are the same.  */

extern char *relative_path (const char *from, const char *path);

/* Return how many bytes PATH and OTHER, both absolute and resolved folders,
   have in common at their begins: whole components alone count.  */

extern size_t common_begin (const char *path, const char *other);

/* Return how many bytes of PATH are not the end of NAME: whole components
   alone count.  */

extern size_t different_begin (const char *path, const char *name);

/* Return true if PATH ends in all components of NAME, or is it.  */

extern bool path_ends_p (const char *path, const char *name);

#endif
