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
#include <fnmatch.h>
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

/* How many units of the build ?1 have which value of a column.  */
#define PROPERTY(COLUMN)						\
  "SELECT t.text, count (*) FROM"					\
  " (SELECT DISTINCT unit FROM object WHERE build = ?1) AS o"		\
  " JOIN unit AS u ON u.id = o.unit"					\
  " LEFT JOIN text AS t ON t.id = u." COLUMN				\
  " GROUP BY u." COLUMN " ORDER BY 2 DESC, 1"

const char *const read_statements[NUM_STATEMENTS] = {
  [ALL_BUILDS] = "SELECT id, name, directory, \"when\" FROM build"
		 " ORDER BY name",
  [ALL_UNITS] = UNITS "ORDER BY u.id",
  [ONE_UNIT] = UNITS "WHERE u.id = ?1",
  [UNIT_OBJECTS] = "SELECT o.build, o.folder, b.text, o.strip, o.named,"
		   " o.member, o.modified FROM object AS o"
		   " JOIN text AS b ON b.id = o.base WHERE o.unit = ?1",
  [ONE_TEXT] = "SELECT text FROM text WHERE id = ?1",
  [ONE_ROUTE] = "SELECT text FROM route WHERE id = ?1",
  [ONE_FOLDER] = "SELECT path FROM folder WHERE id = ?1",
  [UNIT_FILES] = "SELECT 1 FROM unit WHERE id = ?1 AND file = ?2"
		 " UNION ALL SELECT 1 FROM unit_file"
		 " WHERE unit = ?1 AND file = ?2",
  [MAIN_FILE] = "SELECT 1 FROM unit WHERE file = ?1"
		" UNION ALL SELECT 1 FROM unit_file WHERE file = ?1 LIMIT 1",
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
  [IMPACTS] = "SELECT i.unit, i.body, i.state, k.text, i.via, i.condition"
	      " FROM impact AS i JOIN text AS k ON k.id = i.kind"
	      " WHERE i.function = ?1 ORDER BY i.unit",
  [INSIDE] = "SELECT function, state FROM impact"
	     " WHERE unit = ?1 AND body = ?2",
  [LENGTHS] = "SELECT m.source, m.state, (SELECT count (*) FROM impact"
	      "  WHERE function = m.source AND unit = ?1)"
	      " FROM unit_slice AS x JOIN member AS m ON m.slice = x.slice"
	      " JOIN source AS s ON s.id = m.source"
	      " JOIN name AS n ON n.id = s.name"
	      " WHERE x.unit = ?1 AND m.state <> 0 ORDER BY n.text, s.id",
  [SUMMARY] = "SELECT count (*), count (u.gap), sum (u.level IS NULL),"
	      " (SELECT count (*) FROM object WHERE build = ?1)"
	      " FROM (SELECT DISTINCT unit FROM object WHERE build = ?1) AS o"
	      " JOIN unit AS u ON u.id = o.unit",
  [LEVELS] = PROPERTY ("level"),
  [COMPILERS] = PROPERTY ("compiler"),
  [OPTIONS] = PROPERTY ("options"),
  [IMPORTS] = "SELECT path, \"when\" FROM import WHERE build = ?1"
	      " ORDER BY path"
};

/* A text that was asked for: many units have the same ones.  */

struct known_text
{
  struct { enum statement statement; int64_t id; } key;
  char *text;
  UT_hash_handle hh;
};

/* A source that was asked for.  */

struct known_source
{
  int64_t id;
  struct source source;
  UT_hash_handle hh;
};

/* Free the builds of DB.  */

static void
free_builds (struct database *db)
{
  if (!db->builds)
    return;
  for (size_t i = 0; i < db->num_builds; i++)
    {
      free ((char *) db->builds[i].name);
      free ((char *) db->builds[i].directory);
    }
  free (db->builds);
  db->builds = NULL;
  db->num_builds = 0;
}

void
reader_close (struct database *db)
{
  struct known_source *known, *next;
  struct known_text *text, *next_text;
  free_builds (db);
  HASH_ITER (hh, db->texts, text, next_text)
    {
      HASH_DEL (db->texts, text);
      free (text->text);
      free (text);
    }
  HASH_ITER (hh, db->sources, known, next)
    {
      HASH_DEL (db->sources, known);
      free ((char *) known->source.name);
      free ((char *) known->source.path);
      free ((char *) known->source.place.file);
      free (known);
    }
}

size_t
database_select (struct database *db, const char *glob)
{
  size_t room = 0;
  free_builds (db);
  sqlite3_stmt *made = begin (db, ALL_BUILDS);
  while (step (db, made))
    {
      const char *name = text_column (db, made, 1, false);
      if (glob && fnmatch (glob, name, 0))
	continue;
      const char *directory = text_column (db, made, 2, true);
      grow_array (&db->builds, &room, db->num_builds, sizeof *db->builds);
      db->builds[db->num_builds++] = (struct build) {
	.id = sqlite3_column_int64 (made, 0), .name = xstrdup (name),
	.directory = directory ? xstrdup (directory) : NULL,
	.when = sqlite3_column_int64 (made, 3)
      };
    }
  end (db, ALL_BUILDS, made);
  return db->num_builds;
}

const struct build *
database_builds (struct database *db, size_t *number)
{
  if (!db->builds)
    database_select (db, NULL);
  *number = db->num_builds;
  return db->builds;
}

/* Return the index of the build ID among those that are selected, or SIZE_MAX
   if it is not.  */

static size_t
build_index (struct database *db, int64_t id)
{
  for (size_t i = 0; i < db->num_builds; i++)
    if (db->builds[i].id == id)
      return i;
  return SIZE_MAX;
}

/* Return the text that STATEMENT has for the id in COLUMN of the row of MADE,
   or null if that is null.  It lives as long as DB.  */

static const char *
known_text (struct database *db, enum statement statement, sqlite3_stmt *made,
	    int column)
{
  struct known_text *known, key = { .key = { 0 } };
  if (sqlite3_column_type (made, column) == SQLITE_NULL)
    return NULL;
  /* Padding counts in the key.  */
  memset (&key.key, 0, sizeof key.key);
  key.key.statement = statement;
  key.key.id = sqlite3_column_int64 (made, column);
  HASH_FIND (hh, db->texts, &key.key, sizeof key.key, known);
  if (known)
    return known->text;
  sqlite3_stmt *text = begin (db, statement);
  bind_number (db, text, 1, key.key.id);
  if (!step (db, text))
    fail_damaged (db);
  known = xmalloc (sizeof *known);
  memcpy (known, &key, sizeof key);
  known->text = xstrdup (text_column (db, text, 0, false));
  end (db, statement, text);
  HASH_ADD (hh, db->texts, key, sizeof known->key, known);
  return known->text;
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
    .link = known_text (db, ONE_TEXT, made, 7),
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

/* Who wants the objects of a unit, by one of both functions.  */

struct object_handler
{
  bool (*name) (void *, size_t, const char *);
  bool (*file) (void *, size_t, const char *, const char *, int64_t);
  void *data;
};

/* Pass the objects of UNIT to HANDLER.  */

static void
pass_objects (struct database *db, int64_t unit,
	      const struct object_handler *handler)
{
  size_t number;
  bool go_on_p = true;
  database_builds (db, &number);
  sqlite3_stmt *made = begin (db, UNIT_OBJECTS);
  bind_number (db, made, 1, unit);
  while (go_on_p && step (db, made))
    {
      size_t build = build_index (db, sqlite3_column_int64 (made, 0));
      if (build == SIZE_MAX)
	continue;
      const char *folder = known_text (db, ONE_FOLDER, made, 1);
      const char *base = text_column (db, made, 2, false);
      const char *named = known_text (db, ONE_TEXT, made, 4);
      const char *member = known_text (db, ONE_TEXT, made, 5);
      if (!folder)
	fail_damaged (db);
      bool slash_p = *folder && strcmp (folder, "/");
      char *path = xasprintf ("%s%s%s", folder, slash_p ? "/" : "", base);
      if (handler->file)
	go_on_p = handler->file (handler->data, build, path, member,
				 sqlite3_column_int64 (made, 6));
      else if (handler->name)
	{
	  size_t strip = number_column (db, made, 3, strlen (path));
	  char *name = xasprintf ("%s%s%s%s%s", named ? named : "",
				  path + strip, member ? "(" : "",
				  member ? member : "", member ? ")" : "");
	  go_on_p = handler->name (handler->data, build, name);
	  free (name);
	}
      free (path);
    }
  end (db, UNIT_OBJECTS, made);
}

void
database_objects (struct database *db, int64_t unit,
		  bool (*callback) (void *, size_t, const char *), void *data)
{
  struct object_handler handler = { .name = callback, .data = data };
  pass_objects (db, unit, &handler);
}

void
database_object_files (struct database *db, int64_t unit,
		       bool (*callback) (void *, size_t, const char *,
					 const char *, int64_t),
		       void *data)
{
  struct object_handler handler = { .file = callback, .data = data };
  pass_objects (db, unit, &handler);
}

bool
database_home_p (struct database *db, int64_t unit, int64_t file)
{
  sqlite3_stmt *made = begin (db, UNIT_FILES);
  bind_number (db, made, 1, unit);
  bind_number (db, made, 2, file);
  bool home_p = step (db, made);
  end (db, UNIT_FILES, made);
  return home_p;
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
    [BODY_ELSEWHERE] = "elsewhere"
  };
  return names[state];
}

/* Pass the source in the first column of each row of MADE, which is STATEMENT,
   to CALLBACK with DATA.  */

static void
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

const struct source *
database_body_named (struct database *db, int64_t unit, const char *name)
{
  sqlite3_stmt *made = begin (db, BODY_NAMED);
  bind_number (db, made, 1, unit);
  bind_text (db, made, 2, name);
  const struct source *source = NULL;
  if (step (db, made))
    source = database_source (db, sqlite3_column_int64 (made, 0));
  end (db, BODY_NAMED, made);
  return source;
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
	.condition = text_column (db, made, 5, true)
      };
      if (!callback (data, &impact))
	break;
    }
  end (db, IMPACTS, made);
}

void
database_inside (struct database *db, int64_t unit, int64_t body,
		 bool (*callback) (void *, int64_t, enum body_state),
		 void *data)
{
  sqlite3_stmt *made = begin (db, INSIDE);
  bind_number (db, made, 1, unit);
  bind_number (db, made, 2, body);
  while (step (db, made))
    if (!callback (data, sqlite3_column_int64 (made, 0),
		   number_column (db, made, 1, NUM_BODY_STATES - 1)))
      break;
  end (db, INSIDE, made);
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

struct build_summary
database_summary (struct database *db, size_t build)
{
  sqlite3_stmt *made = begin (db, SUMMARY);
  bind_number (db, made, 1, db->builds[build].id);
  if (!step (db, made))
    fail_damaged (db);
  struct build_summary summary = {
    .units = number_column (db, made, 0, INT64_MAX),
    .gaps = number_column (db, made, 1, INT64_MAX),
    .dumps = number_column (db, made, 2, INT64_MAX),
    .objects = number_column (db, made, 3, INT64_MAX)
  };
  end (db, SUMMARY, made);
  return summary;
}

void
database_property (struct database *db, size_t build,
		   enum unit_property property,
		   bool (*callback) (void *, const char *, uint64_t),
		   void *data)
{
  static const enum statement statements[]
    = { [UNIT_LEVEL] = LEVELS, [UNIT_COMPILER] = COMPILERS,
	[UNIT_OPTIONS] = OPTIONS };
  sqlite3_stmt *made = begin (db, statements[property]);
  bind_number (db, made, 1, db->builds[build].id);
  while (step (db, made))
    if (!callback (data, text_column (db, made, 0, true),
		   number_column (db, made, 1, INT64_MAX)))
      break;
  end (db, statements[property], made);
}

void
database_imports (struct database *db, size_t build,
		  bool (*callback) (void *, const char *, int64_t), void *data)
{
  sqlite3_stmt *made = begin (db, IMPORTS);
  bind_number (db, made, 1, db->builds[build].id);
  while (step (db, made))
    if (!callback (data, text_column (db, made, 0, false),
		   sqlite3_column_int64 (made, 1)))
      break;
  end (db, IMPORTS, made);
}

uint64_t
database_size (struct database *db)
{
  sqlite3_stmt *made;
  if (sqlite3_prepare_v2 (db->connection, "SELECT page_count * page_size FROM"
			  " pragma_page_count, pragma_page_size", -1, &made,
			  NULL) != SQLITE_OK
      || !step (db, made))
    fail (db);
  uint64_t size = sqlite3_column_int64 (made, 0);
  sqlite3_finalize (made);
  return size;
}

char *
database_full_path (struct database *db, size_t build, const char *path)
{
  const char *directory = db->builds[build].directory;
  if (!path)
    return NULL;
  if (*path == '/' || !directory)
    return xstrdup (path);
  /* `..' of the folder of the build are folders around it.  */
  size_t length = strlen (directory);
  while (!strncmp (path, "../", 3) && length > 0)
    {
      while (length > 0 && directory[--length] != '/')
	;
      path += 3;
    }
  return xasprintf ("%.*s%s%s", (int) length, directory,
		    length && directory[length - 1] == '/' ? "" : "/", path);
}
