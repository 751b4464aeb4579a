/* Looking for things in the database.
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


#include "database-internal.h"

const char *const search_statements[NUM_STATEMENTS] = {
  [SOURCES_AT] = "SELECT id FROM source"
		 " WHERE file = ?1 AND line <= ?2 AND last >= ?2"
		 " UNION SELECT source FROM part"
		 " WHERE file = ?1 AND first <= ?2 AND last >= ?2"
};

void
database_sources_at (struct database *db, int64_t file, unsigned line,
		     source_callback callback, void *data)
{
  sqlite3_stmt *made = begin (db, SOURCES_AT);
  bind_number (db, made, 1, file);
  bind_number (db, made, 2, line);
  pass_sources (db, SOURCES_AT, made, callback, data);
}
