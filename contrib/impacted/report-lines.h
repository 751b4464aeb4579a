/* Printing answers for other programs.
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

#ifndef REPORT_LINES_H
#define REPORT_LINES_H

#include "answer.h"
#include "options.h"

/* Print the assembler names of all functions of ANSWERS whose entries are to
   be patched, each once; with OUTPUT->all_p of all functions.  */
extern void print_names (const struct answers *answers,
			 const struct output_options *output);

/* Print all functions of ANSWERS as one table for programs.  */
extern void print_raw (const struct answers *answers,
		       const struct output_options *output);

/* Print all functions of ANSWERS as messages of a compiler are: an editor goes
   from one to the next.  */
extern void print_quickfix (const struct answers *answers,
			    const struct output_options *output);

#endif
