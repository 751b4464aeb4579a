/* The database of the tool: what is asked.
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


#include <error.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <uthash.h>
#include "database-internal.h"
#include "impacted.h"

#define UNITS								\
  "SELECT u.id, u.file, coalesce (v.shown, v.path), u.level,"		\
  " u.options, u.compiler, u.gap, u.link, u.left_out FROM unit AS u"	\
  " JOIN file AS v ON v.id = u.file "

const char *const read_statements[NUM_STATEMENTS] = {
  [ALL_UNITS] = UNITS "ORDER BY u.id",
  [ONE_UNIT] = UNITS "WHERE u.id = ?1",
  [MAIN_FILE] = "SELECT 1 FROM unit WHERE file = ?1 LIMIT 1",
  [ONE_SOURCE] = "SELECT s.id, n.text, s.file, p.path,"
		 " coalesce (p.shown, p.path), s.line, s.\"column\", s.last"
		 " FROM source AS s JOIN name AS n ON n.id = s.name"
		 " LEFT JOIN file AS p ON p.id = s.file WHERE s.id = ?1",
  [SOURCES_NAMED] = "SELECT id FROM source"
		    " WHERE name = (SELECT id FROM name WHERE text = ?1)"
		    " ORDER BY id",
  [SAME_SOURCES] = "SELECT id FROM source"
		   " WHERE name = (SELECT id FROM name WHERE text = ?1)"
		   " AND line = ?2 AND file = ?3 ORDER BY id",
  [ALL_NAMES] = "SELECT text FROM name ORDER BY text",
  [FILES_NAMED] = "SELECT p.id, p.path FROM file AS p WHERE p.base = ?1"
		  " AND (EXISTS (SELECT 1 FROM slice WHERE file = p.id)"
		  " OR EXISTS (SELECT 1 FROM part WHERE file = p.id))"
		  " ORDER BY p.path",
  [FILE_SLICES] = "SELECT s.id, 0, o.build FROM slice AS s"
		  " JOIN unit_slice AS x ON x.slice = s.id"
		  " JOIN object AS o ON o.unit = x.unit WHERE s.file = ?1",
  [SOURCE_SLICES] = "SELECT m.slice, m.state, o.build FROM member AS m"
		    " JOIN unit_slice AS x ON x.slice = m.slice"
		    " JOIN object AS o ON o.unit = x.unit"
		    " WHERE m.source = ?1",
  [MAIN_SLICES] = "SELECT u.id, s.id FROM unit AS u"
		  " JOIN unit_slice AS x ON x.unit = u.id"
		  " JOIN slice AS s ON s.id = x.slice AND s.file = u.file"
		  " WHERE u.file = ?1 ORDER BY u.id",
  [SLICE_MEMBERS] = "SELECT source, state FROM member WHERE slice = ?1"
		    " ORDER BY source",
  [PARTS_IN] = "SELECT r.source, p.path, r.first, r.last FROM part AS r"
	       " JOIN file AS p ON p.id = r.file WHERE r.file = ?1"
	       " ORDER BY r.source, r.first, r.last",
  [BODIES] = "SELECT x.unit, m.state FROM member AS m"
	     " JOIN unit_slice AS x ON x.slice = m.slice"
	     " WHERE m.source = ?1 ORDER BY x.unit",
  [BODY_NAMED] = "SELECT m.source FROM source AS s"
		 " JOIN member AS m ON m.source = s.id JOIN unit_slice AS x"
		 " ON x.slice = m.slice AND x.unit = ?1"
		 " WHERE s.name = (SELECT id FROM name WHERE text = ?2)",
  [STATE] = "SELECT m.state FROM member AS m JOIN unit_slice AS x"
	    " ON x.slice = m.slice AND x.unit = ?1 WHERE m.source = ?2",
  [ANY_LINK] = "SELECT EXISTS (SELECT 1 FROM unit WHERE link IS NOT NULL)",
  /* What new code can call comes last.  */
  [BODY_IN_LINK] = "SELECT m.source, u.id FROM source AS s"
		   " JOIN member AS m ON m.source = s.id"
		   " JOIN unit_slice AS x ON x.slice = m.slice"
		   " JOIN unit AS u ON u.id = x.unit"
		   " WHERE s.name = (SELECT id FROM name WHERE text = ?2)"
		   " AND u.link = (SELECT link FROM unit WHERE id = ?1)"
		   " ORDER BY m.state = 1, u.id, m.source",
  [IMPACTS] = "SELECT i.unit, i.body, i.state, k.text, i.via, i.condition,"
	      " iif (i.home, i.home, i.unit)"
	      " FROM impact AS i JOIN text AS k ON k.id = i.kind"
	      " WHERE i.function = ?1 ORDER BY i.unit",
  [INSIDE] = "SELECT i.function, i.state, k.text, i.via, i.condition, i.unit"
	     " FROM impact AS i JOIN text AS k ON k.id = i.kind"
	     " WHERE i.unit = ?1 AND i.body = ?2 AND i.home = 0"
	     " UNION ALL"
	     " SELECT i.function, i.state, k.text, i.via, i.condition, i.unit"
	     " FROM impact AS i JOIN text AS k ON k.id = i.kind"
	     " WHERE i.home = ?1 AND i.home > 0 AND i.body = ?2",
  [UNIT_IMPACTS] = "SELECT i.function, i.body, iif (i.home, i.home, x.unit)"
		   " FROM unit_slice AS x"
		   " CROSS JOIN member AS m ON m.slice = x.slice"
		   " CROSS JOIN impact AS i"
		   " ON i.function = m.source AND i.unit = x.unit"
		   " WHERE x.unit = ?1 AND m.state <> 0",
  [LENGTHS] = "SELECT m.source, m.state, (SELECT count (*) FROM impact"
	      "  WHERE function = m.source AND unit = ?1)"
	      " FROM unit_slice AS x JOIN member AS m ON m.slice = x.slice"
	      " JOIN source AS s ON s.id = m.source"
	      " JOIN name AS n ON n.id = s.name"
	      " WHERE x.unit = ?1 AND m.state <> 0 ORDER BY n.text, s.id",
  [FACTS] = "SELECT n.text, v.text, f.rests FROM fact AS f"
	    " JOIN text AS n ON n.id = f.name JOIN text AS v ON v.id = f.value"
	    " WHERE f.unit = ?1 AND f.source = ?2 ORDER BY n.text",
};

/* A source that was asked for.  */

struct known_source
{
  int64_t id;
  struct source source;
  UT_hash_handle hh;
};

void
reader_close (struct database *db)
{
  struct known_source *known, *next;
  HASH_ITER (hh, db->sources, known, next)
    {
      HASH_DEL (db->sources, known);
      free ((char *) known->source.name);
      free ((char *) known->source.path);
      free ((char *) known->source.place.file);
      free (known);
    }
}

/* Read the columns of a unit of the row of MADE into *UNIT.  */

static void
read_unit (struct database *db, sqlite3_stmt *made, struct unit_row *unit)
{
  *unit = (struct unit_row) {
    .id = sqlite3_column_int64 (made, 0),
    .file = sqlite3_column_int64 (made, 1),
    .source = text_column (db, made, 2, false),
    .level = known_text (db, ONE_TEXT, made, 3),
    .options = known_text (db, ONE_TEXT, made, 4),
    .compiler = known_text (db, ONE_TEXT, made, 5),
    .gap = known_text (db, ONE_TEXT, made, 6),
    .link = number_column (db, made, 7, INT64_MAX),
    .left_out = number_column (db, made, 8, INT64_MAX)
  };
  unit->dump_p = unit->level == NULL;
}

/* Say in DATA that there is an object.  */

static bool
see_object (void *data, size_t build __attribute__ ((unused)),
	    const char *object __attribute__ ((unused)))
{
  *(bool *) data = true;
  return false;
}

void
database_units (struct database *db,
		bool (*callback) (void *, const struct unit_row *), void *data)
{
  sqlite3_stmt *made = begin (db, ALL_UNITS);
  struct unit_row unit;
  while (step (db, made))
    {
      bool selected_p = false;
      read_unit (db, made, &unit);
      database_objects (db, unit.id, see_object, &selected_p);
      if (selected_p && !callback (data, &unit))
	break;
    }
  end (db, ALL_UNITS, made);
}

void
database_unit (struct database *db, int64_t unit,
	       bool (*callback) (void *, const struct unit_row *), void *data)
{
  struct unit_row row;
  sqlite3_stmt *made = begin (db, ONE_UNIT);
  bind_number (db, made, 1, unit);
  if (!step (db, made))
    fail_damaged (db);
  read_unit (db, made, &row);
  callback (data, &row);
  end (db, ONE_UNIT, made);
}

bool
database_main_file_p (struct database *db, int64_t file)
{
  sqlite3_stmt *made = begin (db, MAIN_FILE);
  bind_number (db, made, 1, file);
  bool main_p = step (db, made);
  end (db, MAIN_FILE, made);
  return main_p;
}

const struct source *
database_source (struct database *db, int64_t id)
{
  struct known_source *known;
  HASH_FIND (hh, db->sources, &id, sizeof id, known);
  if (known)
    return &known->source;
  sqlite3_stmt *made = begin (db, ONE_SOURCE);
  bind_number (db, made, 1, id);
  if (!step (db, made))
    fail_damaged (db);
  const char *path = text_column (db, made, 3, true);
  const char *shown = text_column (db, made, 4, true);
  known = xcalloc (1, sizeof *known);
  known->id = id;
  known->source = (struct source) {
    .id = id, .name = xstrdup (text_column (db, made, 1, false)),
    .file = number_column (db, made, 2, INT64_MAX),
    .path = path ? xstrdup (path) : NULL,
    .place = {
      .file = shown ? xstrdup (shown) : NULL,
      .line = number_column (db, made, 5, INT32_MAX),
      .column = number_column (db, made, 6, INT32_MAX),
      .last = number_column (db, made, 7, INT32_MAX)
    }
  };
  end (db, ONE_SOURCE, made);
  HASH_ADD (hh, db->sources, id, sizeof id, known);
  return &known->source;
}

const char *
body_state_name (enum body_state state)
{
  static const char *const names[NUM_BODY_STATES] = {
    [BODY_EMITTED] = "emitted", [BODY_CLONED] = "cloned",
    [BODY_INLINED] = "inlined", [BODY_REMOVED] = "removed",
    [BODY_UNKNOWN] = "unknown", [BODY_BOUND] = "bound",
    [BODY_ELSEWHERE] = "elsewhere", [BODY_RENAMED] = "renamed"
  };
  return names[state];
}

void
pass_sources (struct database *db, enum statement statement,
	      sqlite3_stmt *made, source_callback callback, void *data)
{
  while (step (db, made))
    if (!callback (data, database_source (db, sqlite3_column_int64 (made, 0))))
      break;
  end (db, statement, made);
}

void
database_sources_named (struct database *db, const char *name,
			source_callback callback, void *data)
{
  sqlite3_stmt *made = begin (db, SOURCES_NAMED);
  bind_text (db, made, 1, name);
  pass_sources (db, SOURCES_NAMED, made, callback, data);
}

void
database_same_sources (struct database *db, const struct source *source,
		       source_callback callback, void *data)
{
  sqlite3_stmt *made = begin (db, SAME_SOURCES);
  bind_text (db, made, 1, source->name);
  bind_number (db, made, 2, source->place.line);
  bind_number (db, made, 3, source->file);
  pass_sources (db, SAME_SOURCES, made, callback, data);
}

void
database_names (struct database *db,
		bool (*callback) (void *, const char *name), void *data)
{
  sqlite3_stmt *made = begin (db, ALL_NAMES);
  while (step (db, made))
    if (!callback (data, text_column (db, made, 0, false)))
      break;
  end (db, ALL_NAMES, made);
}

void
database_files (struct database *db, const char *base,
		bool (*callback) (void *, int64_t, const char *), void *data)
{
  sqlite3_stmt *made = begin (db, FILES_NAMED);
  bind_text (db, made, 1, base);
  while (step (db, made))
    if (!callback (data, sqlite3_column_int64 (made, 0),
		   text_column (db, made, 1, false)))
      break;
  end (db, FILES_NAMED, made);
}

bool
database_has_file (struct database *db, const char *base)
{
  sqlite3_stmt *made = begin (db, FILES_NAMED);
  bind_text (db, made, 1, base);
  bool found_p = step (db, made);
  end (db, FILES_NAMED, made);
  return found_p;
}

/* Pass what STATEMENT returns for ID, a slice, a state and a build in each row,
   to CALLBACK with DATA.  */

static void
pass_slices (struct database *db, enum statement statement, int64_t id,
	     bool (*callback) (void *, int64_t, enum body_state, size_t),
	     void *data)
{
  size_t number;
  int64_t last[2] = { 0, 0 };
  database_builds (db, &number);
  sqlite3_stmt *made = begin (db, statement);
  bind_number (db, made, 1, id);
  while (step (db, made))
    {
      int64_t now[2] = { sqlite3_column_int64 (made, 0),
			 sqlite3_column_int64 (made, 2) };
      if (now[0] == last[0] && now[1] == last[1])
	continue;
      memcpy (last, now, sizeof last);
      size_t build = build_index (db, now[1]);
      if (build != SIZE_MAX
	  && !callback (data, now[0],
			number_column (db, made, 1, NUM_BODY_STATES - 1),
			build))
	break;
    }
  end (db, statement, made);
}

void
database_file_slices (struct database *db, int64_t file,
		      bool (*callback) (void *, int64_t, enum body_state,
					size_t),
		      void *data)
{
  pass_slices (db, FILE_SLICES, file, callback, data);
}

void
database_source_slices (struct database *db, int64_t source,
			bool (*callback) (void *, int64_t, enum body_state,
					  size_t),
			void *data)
{
  pass_slices (db, SOURCE_SLICES, source, callback, data);
}

void
database_main_slices (struct database *db, int64_t file,
		      bool (*callback) (void *, int64_t, int64_t), void *data)
{
  sqlite3_stmt *made = begin (db, MAIN_SLICES);
  bind_number (db, made, 1, file);
  while (step (db, made))
    if (!callback (data, sqlite3_column_int64 (made, 0),
		   sqlite3_column_int64 (made, 1)))
      break;
  end (db, MAIN_SLICES, made);
}

void
database_slice (struct database *db, int64_t slice,
		bool (*callback) (void *, const struct source *,
				  enum body_state),
		void *data)
{
  sqlite3_stmt *made = begin (db, SLICE_MEMBERS);
  bind_number (db, made, 1, slice);
  while (step (db, made))
    if (!callback (data, database_source (db, sqlite3_column_int64 (made, 0)),
		   number_column (db, made, 1, NUM_BODY_STATES - 1)))
      break;
  end (db, SLICE_MEMBERS, made);
}

void
database_parts (struct database *db, int64_t file,
		bool (*callback) (void *, const struct source *,
				  const struct part *),
		void *data)
{
  sqlite3_stmt *made = begin (db, PARTS_IN);
  bind_number (db, made, 1, file);
  while (step (db, made))
    {
      struct part part = {
	.file = text_column (db, made, 1, false),
	.first = number_column (db, made, 2, INT32_MAX),
	.last = number_column (db, made, 3, INT32_MAX)
      };
      if (!callback (data,
		     database_source (db, sqlite3_column_int64 (made, 0)),
		     &part))
	break;
    }
  end (db, PARTS_IN, made);
}

void
database_bodies (struct database *db, int64_t source,
		 bool (*callback) (void *, int64_t, enum body_state),
		 void *data)
{
  sqlite3_stmt *made = begin (db, BODIES);
  bind_number (db, made, 1, source);
  while (step (db, made))
    if (!callback (data, sqlite3_column_int64 (made, 0),
		   number_column (db, made, 1, NUM_BODY_STATES - 1)))
      break;
  end (db, BODIES, made);
}

/* Return true if a unit is of a link.  */

static bool
links_p (struct database *db)
{
  if (!db->links_known_p)
    {
      sqlite3_stmt *made = begin (db, ANY_LINK);
      db->links_p = step (db, made) && sqlite3_column_int (made, 0);
      end (db, ANY_LINK, made);
      db->links_known_p = true;
    }
  return db->links_p;
}

/* Return what STATEMENT finds for the body NAME of *UNIT, and set that to its
   unit; or return null if there is none, or if ONLY_P and there are
   several.  */

static const struct source *
find_body (struct database *db, enum statement statement, int64_t *unit,
	   const char *name, bool only_p)
{
  sqlite3_stmt *made = begin (db, statement);
  bind_number (db, made, 1, *unit);
  bind_text (db, made, 2, name);
  int64_t id = 0, found = *unit;
  if (step (db, made))
    {
      id = sqlite3_column_int64 (made, 0);
      if (statement == BODY_IN_LINK)
	found = sqlite3_column_int64 (made, 1);
    }
  if (id && only_p && step (db, made))
    id = 0;
  end (db, statement, made);
  if (!id)
    return NULL;
  *unit = found;
  return database_source (db, id);
}

bool
database_link_p (struct database *db, int64_t unit)
{
  if (!links_p (db))
    return false;
  sqlite3_stmt *made = begin (db, ONE_UNIT);
  bind_number (db, made, 1, unit);
  bool found_p = (step (db, made)
		  && sqlite3_column_type (made, 7) != SQLITE_NULL);
  end (db, ONE_UNIT, made);
  return found_p;
}

/* Return the statement that finds a body of UNIT by its name.  */

static enum statement
body_statement (struct database *db, int64_t unit)
{
  return database_link_p (db, unit) ? BODY_IN_LINK : BODY_NAMED;
}

const struct source *
database_body_named (struct database *db, int64_t *unit, const char *name)
{
  return find_body (db, body_statement (db, *unit), unit, name, false);
}

const struct source *
database_only_body (struct database *db, int64_t *unit, const char *name)
{
  return find_body (db, body_statement (db, *unit), unit, name, true);
}

void
database_facts (struct database *db, int64_t unit, int64_t source,
		bool (*callback) (void *, const struct record_fact *),
		void *data)
{
  sqlite3_stmt *made = begin (db, FACTS);
  bind_number (db, made, 1, unit);
  bind_number (db, made, 2, source);
  while (step (db, made))
    {
      struct record_fact fact = {
	.name = text_column (db, made, 0, false),
	.value = text_column (db, made, 1, false),
	.rests = text_column (db, made, 2, true)
      };
      if (!callback (data, &fact))
	break;
    }
  end (db, FACTS, made);
}

enum body_state
database_state (struct database *db, int64_t unit, int64_t source)
{
  sqlite3_stmt *made = begin (db, STATE);
  bind_number (db, made, 1, unit);
  bind_number (db, made, 2, source);
  if (!step (db, made))
    fail_damaged (db);
  enum body_state state = number_column (db, made, 0, NUM_BODY_STATES - 1);
  end (db, STATE, made);
  return state;
}

void
database_impacts (struct database *db, int64_t function,
		  bool (*callback) (void *, const struct impact_row *),
		  void *data)
{
  sqlite3_stmt *made = begin (db, IMPACTS);
  bind_number (db, made, 1, function);
  while (step (db, made))
    {
      struct impact_row impact = {
	.unit = sqlite3_column_int64 (made, 0),
	.body = sqlite3_column_int64 (made, 1),
	.state = number_column (db, made, 2, NUM_BODY_STATES - 1),
	.kind = text_column (db, made, 3, false),
	.via = known_text (db, ONE_ROUTE, made, 4),
	.condition = text_column (db, made, 5, true),
	.home = sqlite3_column_int64 (made, 6)
      };
      if (!callback (data, &impact))
	break;
    }
  end (db, IMPACTS, made);
}

void
database_inside (struct database *db, int64_t unit, int64_t body,
		 bool (*callback) (void *, int64_t,
				   const struct impact_row *),
		 void *data)
{
  sqlite3_stmt *made = begin (db, INSIDE);
  bind_number (db, made, 1, unit);
  bind_number (db, made, 2, body);
  while (step (db, made))
    {
      struct impact_row impact = {
	.unit = sqlite3_column_int64 (made, 5), .body = body, .home = unit,
	.state = number_column (db, made, 1, NUM_BODY_STATES - 1),
	.kind = text_column (db, made, 2, false),
	.via = known_text (db, ONE_ROUTE, made, 3),
	.condition = text_column (db, made, 4, true)
      };
      if (!callback (data, sqlite3_column_int64 (made, 0), &impact))
	break;
    }
  end (db, INSIDE, made);
}

void
database_unit_impacts (struct database *db, int64_t unit,
		       bool (*callback) (void *, const struct source *,
					 const struct source *, int64_t),
		       void *data)
{
  sqlite3_stmt *made = begin (db, UNIT_IMPACTS);
  bind_number (db, made, 1, unit);
  while (step (db, made))
    if (!callback (data, database_source (db, sqlite3_column_int64 (made, 0)),
		   database_source (db, sqlite3_column_int64 (made, 1)),
		   sqlite3_column_int64 (made, 2)))
      break;
  end (db, UNIT_IMPACTS, made);
}

void
database_lengths (struct database *db, int64_t unit,
		  bool (*callback) (void *, const struct source *,
				    enum body_state, uint64_t),
		  void *data)
{
  sqlite3_stmt *made = begin (db, LENGTHS);
  bind_number (db, made, 1, unit);
  while (step (db, made))
    if (!callback (data, database_source (db, sqlite3_column_int64 (made, 0)),
		   number_column (db, made, 1, NUM_BODY_STATES - 1),
		   number_column (db, made, 2, INT64_MAX)))
      break;
  end (db, LENGTHS, made);
}
