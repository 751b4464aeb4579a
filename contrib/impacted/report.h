/* Printing answers.
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


#ifndef REPORT_H
#define REPORT_H

#include <stdbool.h>
#include "answer.h"
#include "options.h"

/* Print ANSWERS on standard output as OUTPUT says, but not as JSON.  In
   columns they are grouped by object, with the tree of routes if WHY_P; builds
   with the same set are printed once, and of other builds what differs.  */
extern void answers_print (const struct answers *answers,
			   const struct output_options *output, bool why_p);

/* Say for which functions that were asked for in ANSWERS there is no code.  */
extern void answers_say_nothing (const struct answers *answers);

struct json_object;

/* Print ANSWERS as JSON: what COMMAND was asked for, a line for each unit, and
   at the end that the set is complete if COMPLETE_P, with UNJUDGED if that is
   not null.  */
extern void answers_print_json (const struct answers *answers,
				const char *command, bool complete_p,
				struct json_object *unjudged);

/* Return the exit status for ANSWERS, with GAPS_P if something else is not
   known either, and ALLOW_P if that is no fault.  */
extern int answers_status (const struct answers *answers, bool gaps_p,
			   bool allow_p);

/* Return a text with the names of the selected builds of DB that are true in
   BUILDS, after how many there are.  */
extern char *builds_text (struct database *db, const bool *builds);

#endif
