/* The files that a patch changes.
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

#ifndef WORKTREE_H
#define WORKTREE_H

#include <stdbool.h>
#include "database.h"
#include "patch.h"

/* Look in FOLDER for the files of PATCH, as they are before it or after it, and
   set PATCH->files[]->whole of those that are there, and SOURCE.  If FOLDER is
   null, look in the current folder and where the builds of DB were made, and
   take no file whose lines are not exactly where the patch has them.  Return
   false after a message if FOLDER is none.  */

extern bool worktree_attach (struct patch *patch, const char *folder,
			     struct database *db);

#endif
