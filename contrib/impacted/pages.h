/* How many pages of text a live patch touches.
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

#ifndef PAGES_H
#define PAGES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include "database.h"

/* A function is patched where it begins, in so many bytes: a jump, perhaps
   behind what marks the target of one.  The pages in which these are become
   private memory of each process.  */

enum { PATCHED_BYTES = 8, PAGE_SIZE_USUAL = 4096 };

/* Return how many pages of PAGE_SIZE bytes are touched where functions at the
   NUMBER ADDRESSES of one object are patched.  */

extern size_t count_pages (const uint64_t *addresses, size_t number,
			   uint64_t page_size);

/* Print for each linked object of the selected builds of DB how many pages of
   PAGE_SIZE bytes the set of each function touches, as JSON if JSON_P.  Return
   an exit status, without regard to gaps.  */

extern int print_pages (struct database *db, uint64_t page_size, bool json_p);

#endif
