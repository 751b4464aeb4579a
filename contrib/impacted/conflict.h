/* Files of one name that are not one.
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


#ifndef CONFLICT_H
#define CONFLICT_H

#include <stddef.h>
#include <stdint.h>
#include "database.h"

/* Return the names of two objects of BUILD of DB that were compiled from FILE,
   joined, if other functions are in it for one than for the other: then these
   may be two files that have one path where the folder is not known.  Return
   null if there are none.  If BUILD is SIZE_MAX, look at each selected one.  */

extern char *conflicting_units (struct database *db, size_t build,
				int64_t file);

#endif
