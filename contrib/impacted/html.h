/* The page of statistics: impacted stats --html.
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

#ifndef HTML_H
#define HTML_H

#include <stdbool.h>
#include <stddef.h>

struct database;
struct json_object;

/* So many functions, and objects, a page has unless all are asked for.  */

enum { HTML_ROWS = 200 };

/* Write to FILE, or to standard output if that is "-", a page with STATS, the
   answer of the command, which is freed, and MOST functions of DB, those with
   the longest lists.  Return false after a message if it was not written.  */

extern bool write_html (struct database *db, struct json_object *stats,
			size_t most, const char *file);

#endif /* not HTML_H */
