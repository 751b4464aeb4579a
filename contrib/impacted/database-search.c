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


#include <string.h>
#include "database-internal.h"

const char *const search_statements[NUM_STATEMENTS] = {
  [SOURCES_AT] = "SELECT id FROM source"
		 " WHERE file = ?1 AND line <= ?2 AND last >= ?2"
		 " UNION SELECT source FROM part"
		 " WHERE file = ?1 AND first <= ?2 AND last >= ?2",
  /* The index of names has them together.  */
  [NAMES_FROM] = "SELECT text FROM name WHERE text >= ?1 ORDER BY text",
  [BUILD_UNITS] = "SELECT DISTINCT u.id, p.path FROM object AS o"
		  " JOIN unit AS u ON u.id = o.unit"
		  " JOIN file AS p ON p.id = u.file WHERE o.build = ?1",
  [UNIT_FUNCTIONS] = "SELECT s.id, n.text, p.path, s.line, m.state"
		     " FROM unit_slice AS x"
		     " JOIN member AS m ON m.slice = x.slice"
		     " JOIN source AS s ON s.id = m.source"
		     " JOIN name AS n ON n.id = s.name"
		     " LEFT JOIN file AS p ON p.id = s.file"
		     " WHERE x.unit = ?1 AND m.state <> 0",
  [UNIT_PAIRS] = "SELECT i.function,"
		 " n.text || coalesce (' if ' || i.condition, '')"
		 " FROM unit_slice AS x"
		 " JOIN member AS m ON m.slice = x.slice"
		 " JOIN impact AS i ON i.function = m.source"
		 " AND i.unit = x.unit JOIN source AS s ON s.id = i.body"
		 " JOIN name AS n ON n.id = s.name"
		 " WHERE x.unit = ?1 AND m.state <> 0",
  /* 6 is BODY_BOUND, for which there is an index.  */
  [ANY_BOUND] = "SELECT EXISTS (SELECT 1 FROM member WHERE state = 6)",
  [BOUND] = "SELECT m.source FROM unit_slice AS x"
	    " CROSS JOIN member AS m INDEXED BY member_bound"
	    " ON m.slice = x.slice AND m.state = 6"
	    " JOIN source AS s ON s.id = m.source"
	    " JOIN name AS n ON n.id = s.name WHERE x.unit = ?1"
	    " ORDER BY n.text, s.id",
  [ALIASES] = "SELECT i.body FROM impact AS i JOIN source AS s ON s.id = i.body"
	      " JOIN name AS n ON n.id = s.name"
	      " WHERE i.function = ?1 AND i.unit = ?2"
	      " AND i.kind = (SELECT id FROM text WHERE text = 'alias')"
	      " ORDER BY n.text, s.id",
  [ALIAS_BOUND] = "SELECT EXISTS (SELECT 1 FROM impact WHERE body = ?1"
		  " AND unit = ?2 AND state = 6"
		  " AND kind = (SELECT id FROM text WHERE text = 'alias'))",
  [CONDITIONAL] = "SELECT count (i.condition) FROM unit_slice AS x"
		  " JOIN member AS m ON m.slice = x.slice"
		  " JOIN impact AS i ON i.function = m.source"
		  " AND i.unit = x.unit WHERE x.unit = ?1 AND m.state <> 0"
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

void
database_build_units (struct database *db, size_t build,
		      bool (*callback) (void *, int64_t, const char *),
		      void *data)
{
  sqlite3_stmt *made = begin (db, BUILD_UNITS);
  bind_number (db, made, 1, db->builds[build].id);
  while (step (db, made))
    if (!callback (data, sqlite3_column_int64 (made, 0),
		   text_column (db, made, 1, false)))
      break;
  end (db, BUILD_UNITS, made);
}

void
database_unit_functions (struct database *db, int64_t unit,
			 bool (*callback) (void *,
					   const struct unit_function *),
			 void *data)
{
  sqlite3_stmt *made = begin (db, UNIT_FUNCTIONS);
  bind_number (db, made, 1, unit);
  while (step (db, made))
    {
      struct unit_function function = {
	.id = sqlite3_column_int64 (made, 0),
	.name = text_column (db, made, 1, false),
	.path = text_column (db, made, 2, true),
	.line = number_column (db, made, 3, INT32_MAX),
	.state = number_column (db, made, 4, NUM_BODY_STATES - 1)
      };
      if (!callback (data, &function))
	break;
    }
  end (db, UNIT_FUNCTIONS, made);
}

void
database_unit_pairs (struct database *db, int64_t unit,
		     bool (*callback) (void *, int64_t, const char *),
		     void *data)
{
  sqlite3_stmt *made = begin (db, UNIT_PAIRS);
  bind_number (db, made, 1, unit);
  while (step (db, made))
    if (!callback (data, sqlite3_column_int64 (made, 0),
		   text_column (db, made, 1, false)))
      break;
  end (db, UNIT_PAIRS, made);
}

void
database_names_from (struct database *db, const char *prefix,
		     bool (*callback) (void *, const char *), void *data)
{
  size_t length = strlen (prefix);
  sqlite3_stmt *made = begin (db, NAMES_FROM);
  bind_text (db, made, 1, prefix);
  while (step (db, made))
    {
      const char *name = text_column (db, made, 0, false);
      if (strncmp (name, prefix, length) || !callback (data, name))
	break;
    }
  end (db, NAMES_FROM, made);
}

uint64_t
database_conditional (struct database *db, int64_t unit)
{
  sqlite3_stmt *made = begin (db, CONDITIONAL);
  bind_number (db, made, 1, unit);
  if (!step (db, made))
    fail_damaged (db);
  uint64_t number = number_column (db, made, 0, INT64_MAX);
  end (db, CONDITIONAL, made);
  return number;
}

_Static_assert (BODY_BOUND == 6, "what SQL has of it");

void
database_bound (struct database *db, int64_t unit, source_callback callback,
		void *data)
{
  sqlite3_stmt *made;
  if (!db->bound_known_p)
    {
      made = begin (db, ANY_BOUND);
      db->bound_p = step (db, made) && sqlite3_column_int (made, 0);
      end (db, ANY_BOUND, made);
      db->bound_known_p = true;
    }
  if (!db->bound_p)
    return;
  made = begin (db, BOUND);
  bind_number (db, made, 1, unit);
  pass_sources (db, BOUND, made, callback, data);
}

void
database_aliases (struct database *db, int64_t unit, int64_t function,
		  source_callback callback, void *data)
{
  sqlite3_stmt *made = begin (db, ALIASES);
  bind_number (db, made, 1, function);
  bind_number (db, made, 2, unit);
  pass_sources (db, ALIASES, made, callback, data);
}

bool
database_alias_bound (struct database *db, int64_t unit, int64_t source)
{
  sqlite3_stmt *made = begin (db, ALIAS_BOUND);
  bind_number (db, made, 1, source);
  bind_number (db, made, 2, unit);
  bool bound_p = step (db, made) && sqlite3_column_int (made, 0);
  end (db, ALIAS_BOUND, made);
  return bound_p;
}
