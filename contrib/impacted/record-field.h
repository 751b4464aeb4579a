/* Fields of lists of impacted functions.
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

#ifndef RECORD_FIELD_H
#define RECORD_FIELD_H

#include <stdbool.h>
#include <stddef.h>
#include "record.h"

/* The parts of a place.  */

struct record_parts
{
  struct part *all;
  size_t number;
  size_t room;
};

/* Undo the escapes of FIELD where it stands, which is the name of a file in a
   place if FILE_P.  Return false if there is one that no list has.  */
extern bool record_unescape (char *field, bool file_p);

/* Split LINE at its tabs into the NUMBER strings of FIELDS, of which the one
   with the index PLACE keeps its escapes.  Return false if there are fewer or
   more, or if one is empty or has a wrong escape.  */

extern bool record_fields (char *line, char **fields, size_t number,
			   size_t place);

/* Parse FIELD, which is FILE:LINE:COLUMN-LASTLINE or `-', into *PLACE, and
   what follows it, each FILE:FIRSTLINE-LASTLINE after a blank, into *PARTS.
   Return false if it is none.  */

extern bool record_place (char *field, struct place *place,
			  struct record_parts *parts);

#endif
