/* `impacted info --symbols': the symbols that a database has.
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

#ifndef INFO_SYMBOLS_H
#define INFO_SYMBOLS_H

#include "database.h"

/* What is written for an export, null for none, and for what is known of an
   entry.  */

extern const char *const export_words[];
extern const char *const entry_words[];

struct json_object;

/* Return SYMBOL of OBJECT in the build called BUILD as JSON.  KERNEL is what a
   kernel calls the object, or null.  */

extern struct json_object *symbol_json (const char *build, const char *object,
					const char *kernel,
					const struct symbol_row *symbol);

/* Print the symbols that the selected builds of DB have of the bodies with the
   NUMBER names WORDS, which can be globs, or of all if there are none; as JSON
   if JSON_P.  Return an exit status; unless it is STATUS_FOUND a message was
   printed.  */

extern int list_symbols (struct database *db, char *const *words,
			 size_t number, bool json_p);

#endif
