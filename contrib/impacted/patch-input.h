/* The text of a patch.
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

#ifndef PATCH_INPUT_H
#define PATCH_INPUT_H

#include <stdbool.h>
#include <stddef.h>

/* Read the file NAME, or standard input if it is `-', into *TEXT and *LENGTH,
   decompressed if it is compressed.  A zero byte follows.  The caller frees
   *TEXT.  Return false after a message, or without one if QUIET_P.  */

extern bool patch_input (const char *name, char **text, size_t *length,
			 bool quiet_p);

/* There is no unified diff in the LENGTH bytes at TEXT.  Return what is there
   instead and what makes one of it, to be added to that message, or an empty
   string.  The caller frees it.  */

extern char *patch_input_lacks (const char *text, size_t length);

#endif
