/* All files that a word of the command line names.
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

#ifndef WALK_H
#define WALK_H

#include <stdbool.h>
#include <stddef.h>
#include "input.h"

/* Call READ_FILE with DATA for the file PATH, for standard input if that is
   `-', for the members of a thin archive, or for each file in the folder PATH
   and below, in the order of their names, with links to files after all
   others.  No file comes twice.  READ_FILE returns how many records there are,
   or -1 after a message.  Return how many files have any, and set *TROUBLE_P
   if something could not be read.  If there are none at all, a message says
   why.  */

extern size_t for_each_file (const char *path,
			     int (*read_file) (void *data,
					       struct input *input),
			     void *data, bool *trouble_p);

#endif
