/* Printing which facts got weaker.
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

#ifndef REPORT_FACTS_H
#define REPORT_FACTS_H

#include "answer.h"
#include "options.h"

/* Print how the facts on which something of ANSWER hangs compare with the new
   records, as OUTPUT says; nothing if there are no new records.  */
extern void print_facts (const struct answer *answer,
			 const struct output_options *output);

struct json_object;

/* Return the same of ANSWERS as JSON.  */
extern struct json_object *facts_json (const struct answers *answers);

#endif
