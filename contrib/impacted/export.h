/* Answers for other tools of kernel live patching.
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

#ifndef EXPORT_H
#define EXPORT_H

#include "answer.h"
#include "options.h"

/* What is printed for another tool.  */

struct export;

/* Begin to print ANSWERS as OUTPUT says.  Both live until the end of it.  */

extern struct export *export_begin (const struct answers *answers,
				    const struct output_options *output);

/* Add TEXT to the struct export DATA: why the set may be too small.  Standard
   error has it already.  */

extern void export_gap (void *data, const char *text);

/* Print EXPORT and free it.  Return STATUS_TROUBLE after a message if that
   cannot be; STATUS_GAPS if the set may be too small, or something is not known
   that the format has; or STATUS_FOUND.  */

extern int export_end (struct export *export);

#endif
