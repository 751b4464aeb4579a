/* Thin archives.
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

#ifndef THIN_H
#define THIN_H

#include <stdbool.h>
#include <stddef.h>

/* Return true if the LENGTH bytes at TEXT begin as a thin archive does: one
   that has no objects, but the names of the files that are its members.  */

extern bool thin_archive_p (const char *text, size_t length);

/* Who gets the name of a member, with the DATA of thin_archive_read.  It is
   absolute or begins in the folder of the archive.  A name may come more than
   once.  */

typedef void thin_member (void *data, const char *name);

/* Pass the names of all members of the thin archive in the LENGTH bytes at
   TEXT to MEMBER with DATA.  Where a member is one of another archive, that is
   what is passed.  Return false if these are no bytes of such an archive.  */

extern bool thin_archive_read (const char *text, size_t length,
			       thin_member *member, void *data);

#endif
