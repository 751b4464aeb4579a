/* The database of the tool: what is stored, and where.
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
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#include "database-write.h"
#include "path.h"

const char *const write_statements[NUM_STATEMENTS] = {
  [ADD_NAME] = "INSERT OR IGNORE INTO name (text) VALUES (?1)",
  [FIND_NAME] = "SELECT id FROM name WHERE text = ?1",
  [ADD_FILE] = "INSERT OR IGNORE INTO file (path, shown, base)"
	       " VALUES (?1, ?2, ?3)",
  [FIND_FILE] = "SELECT id FROM file WHERE path = ?1",
  [ADD_TEXT] = "INSERT OR IGNORE INTO text (text) VALUES (?1)",
  [FIND_TEXT] = "SELECT id FROM text WHERE text = ?1",
  [ADD_FOLDER] = "INSERT OR IGNORE INTO folder (path) VALUES (?1)",
  [FIND_FOLDER] = "SELECT id FROM folder WHERE path = ?1",
  [ADD_ROUTE] = "INSERT INTO route (text) VALUES (?1)",
  [ADD_SOURCE] = "INSERT OR IGNORE INTO source"
		 " (name, line, file, \"column\", last, parts)"
		 " VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
  [FIND_SOURCE] = "SELECT id FROM source WHERE name = ?1 AND line = ?2"
		  " AND file = ?3 AND \"column\" = ?4 AND last = ?5"
		  " AND parts = ?6",
  [ADD_PART] = "INSERT INTO part (source, file, first, last)"
	       " VALUES (?1, ?2, ?3, ?4)",
  [ADD_SLICE] = "INSERT OR IGNORE INTO slice (digest, file) VALUES (?1, ?2)",
  [FIND_SLICE] = "SELECT id FROM slice WHERE digest = ?1",
  [ADD_MEMBER] = "INSERT INTO member (slice, source, state)"
		 " VALUES (?1, ?2, ?3)",
  [FIND_UNIT] = "SELECT id FROM unit WHERE digest = ?1",
  [ADD_UNIT] = "INSERT INTO unit (digest, file, level, options, compiler, gap,"
	       " link, left_out) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
  [SET_LINK] = "UPDATE unit SET link = ?1 WHERE id = ?1",
  [ADD_UNIT_SLICE] = "INSERT INTO unit_slice (unit, slice) VALUES (?1, ?2)",
  [ADD_OBJECT] = "INSERT INTO object"
		 " (build, unit, folder, base, strip, named, member, modified,"
		 " kernel, symbols, bases)"
		 " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
  [DROP_OBJECTS] = "DELETE FROM object"
		   " WHERE build = ?1 AND folder = ?2 AND base = ?3",
  [FRESH_OBJECTS] = "DELETE FROM stale WHERE object IN (SELECT id FROM object"
		    "  WHERE build = ?1 AND folder = ?2 AND base = ?3)",
  /* Two functions that differ in nothing that is stored are one: it impacts
     what one of them does, and hangs on what both do.  */
  [ADD_IMPACT] = "INSERT INTO impact"
		 " (function, unit, body, home, state, kind, via, condition)"
		 " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
		 " ON CONFLICT DO UPDATE"
		 " SET kind = iif (excluded.condition IS NULL, excluded.kind,"
		 "  kind),"
		 " via = iif (excluded.condition IS NULL, excluded.via, via),"
		 " condition = iif (instr (',' || condition || ',',"
		 "  ',' || excluded.condition || ','), condition,"
		 "  condition || ',' || excluded.condition)"
		 " WHERE condition IS NOT NULL",
  /* And of their facts a different one is of no value that is known.  */
  [ADD_FACT] = "INSERT INTO fact (unit, source, name, value, rests)"
	       " VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO UPDATE"
	       " SET value = name WHERE value <> excluded.value"
	       " OR rests IS NOT excluded.rests",
  [FIND_BUILD] = "SELECT id, directory FROM build WHERE name = ?1",
  [ADD_BUILD] = "INSERT INTO build (name, \"when\") VALUES (?1, 0)",
  [SET_DIRECTORY] = "UPDATE build SET directory = ?2 WHERE id = ?1",
  [SET_TIME] = "UPDATE build SET \"when\" = ?2 WHERE id = ?1",
  [ADD_IMPORT] = "INSERT INTO import (build, path, whole, \"when\")"
		 " VALUES (?1, ?2, ?3, ?4) ON CONFLICT (build, path)"
		 " DO UPDATE SET whole = max (whole, excluded.whole),"
		 " \"when\" = excluded.\"when\"",
  /* The build into which the nearest of these was imported: ?1 itself, files
     of its folder ?2, or a folder around it.  */
  [FIND_IMPORT] = "SELECT b.name FROM import AS i"
		  " JOIN build AS b ON b.id = i.build"
		  " WHERE i.path IN (?1, ?2)"
		  " OR (i.whole AND substr (?1, 1, length (i.path) + 1)"
		  " = i.path || '/') ORDER BY length (i.path) DESC,"
		  " i.\"when\" DESC, b.id DESC LIMIT 1",
  /* Whether what was imported into the build ?1 is of the folder ?2.  */
  [OWN_IMPORT] = "SELECT 1 FROM build AS b JOIN import AS i ON i.build = b.id"
		 " WHERE b.name = ?1 AND (i.path = ?2"
		 " OR substr (i.path, 1, length (?2) + 1) = ?2 || '/')",
  /* All of build ?1 at ?2, in the folder ?3 as ?4, or below.  */
  [STALE_OBJECTS] = "INSERT INTO stale SELECT o.id FROM object AS o"
		    " JOIN folder AS f ON f.id = o.folder"
		    " JOIN text AS t ON t.id = o.base WHERE o.build = ?1"
		    " AND (f.path = ?2 OR substr (f.path, 1, length (?2) + 1)"
		    "  = ?2 || '/' OR (f.path = ?3 AND t.text = ?4))",
  [ANY_OBJECT] = "SELECT 1 FROM object WHERE build = ?1 LIMIT 1",
  [STALE_PATHS] = "SELECT o.id, f.path, t.text FROM object AS o"
		  " JOIN folder AS f ON f.id = o.folder"
		  " JOIN text AS t ON t.id = o.base"
		  " WHERE o.id IN (SELECT object FROM stale)",
  [FRESH_OBJECT] = "DELETE FROM stale WHERE object = ?1"
};

/* What is no longer of use when some objects were deleted.  */

static const char drop_rest[] =
  "DELETE FROM build WHERE id NOT IN (SELECT build FROM object);"
  "DELETE FROM import WHERE build NOT IN (SELECT id FROM build);"
  "CREATE TEMP TABLE gone AS SELECT id FROM unit"
  "  WHERE id NOT IN (SELECT unit FROM object);"
  "DELETE FROM impact WHERE (function, unit) IN (SELECT m.source, g.id"
  "  FROM gone AS g JOIN unit_slice AS s ON s.unit = g.id"
  "  JOIN member AS m ON m.slice = s.slice);"
  "DELETE FROM route WHERE id NOT IN"
  "  (SELECT via FROM impact WHERE via IS NOT NULL);"
  "DELETE FROM fact WHERE unit IN (SELECT id FROM gone);"
  "DELETE FROM unit_slice WHERE (slice, unit) IN (SELECT s.slice, s.unit"
  "  FROM gone AS g JOIN unit_slice AS s ON s.unit = g.id);"
  "DELETE FROM unit WHERE id IN (SELECT id FROM gone);"
  "DELETE FROM member WHERE slice NOT IN (SELECT slice FROM unit_slice);"
  "DELETE FROM slice WHERE id NOT IN (SELECT slice FROM unit_slice);"
  "DELETE FROM source WHERE id NOT IN (SELECT source FROM member);"
  "DELETE FROM part WHERE source NOT IN (SELECT id FROM source);"
  "DELETE FROM symbol_set WHERE id NOT IN"
  "  (SELECT symbols FROM object WHERE symbols IS NOT NULL);"
  "DELETE FROM symbol WHERE symbol_set NOT IN (SELECT id FROM symbol_set);"
  "DELETE FROM name WHERE id NOT IN (SELECT name FROM source)"
  "  AND id NOT IN (SELECT name FROM symbol);"
  "DELETE FROM file WHERE id NOT IN (SELECT file FROM unit)"
  "  AND id NOT IN (SELECT file FROM source)"
  "  AND id NOT IN (SELECT file FROM part);"
  "DELETE FROM folder WHERE id NOT IN (SELECT folder FROM object);"
  "DELETE FROM text WHERE id NOT IN (SELECT base FROM object)"
  "  AND id NOT IN (SELECT named FROM object WHERE named IS NOT NULL)"
  "  AND id NOT IN (SELECT member FROM object WHERE member IS NOT NULL)"
  "  AND id NOT IN (SELECT kernel FROM object WHERE kernel IS NOT NULL)"
  "  AND id NOT IN (SELECT section FROM symbol WHERE section IS NOT NULL)"
  "  AND id NOT IN (SELECT kind FROM impact)"
  "  AND id NOT IN (SELECT name FROM fact)"
  "  AND id NOT IN (SELECT value FROM fact)"
  "  AND id NOT IN (SELECT level FROM unit WHERE level IS NOT NULL)"
  "  AND id NOT IN (SELECT options FROM unit WHERE options IS NOT NULL)"
  "  AND id NOT IN (SELECT compiler FROM unit WHERE compiler IS NOT NULL)"
  "  AND id NOT IN (SELECT gap FROM unit WHERE gap IS NOT NULL);"
  "DROP TABLE gone;";

/* Forget the units of the object that was being stored.  */

static void
forget_units (struct writer *writer)
{
  for (size_t i = 0; i < writer->num_units; i++)
    free (writer->units[i].bases);
  writer->num_units = 0;
}

/* Forget what is known: some of it may no longer be there.  */

static void
forget_known (struct writer *writer)
{
  for (size_t i = 0; i < NUM_TEXT_TABLES; i++)
    HASH_CLEAR (hh, writer->texts[i]);
  HASH_CLEAR (hh, writer->sources);
  HASH_CLEAR (hh, writer->slices);
  HASH_CLEAR (hh, writer->symbol_sets);
  obstack_free (&writer->memory, NULL);
  obstack_init (&writer->memory);
}

void
writer_open (struct database *db)
{
  db->writer = xcalloc (1, sizeof *db->writer);
  obstack_init (&db->writer->memory);
  record_open (db);
  execute (db, "CREATE TEMP TABLE stale (object INTEGER PRIMARY KEY)");
}

void
database_drop_rest (struct database *db)
{
  if (!db->writer->dropped_p)
    return;
  execute (db, drop_rest);
  forget_known (db->writer);
  db->writer->dropped_p = false;
}

bool
count_once (struct writer *writer, int64_t unit, bool stripped_p)
{
  struct counted_key key = { writer->build, unit, stripped_p };
  struct counted *counted;
  HASH_FIND (hh, writer->counted, &key, sizeof key, counted);
  if (counted)
    return false;
  counted = xmalloc (sizeof *counted);
  counted->key = key;
  counted->before = writer->last_counted;
  writer->last_counted = counted;
  HASH_ADD (hh, writer->counted, key, sizeof key, counted);
  return true;
}

/* Let WRITER have counted the first NUMBER units alone.  */

static void
forget_counted (struct writer *writer, size_t number)
{
  while (HASH_COUNT (writer->counted) > number)
    {
      struct counted *last = writer->last_counted;
      writer->last_counted = last->before;
      HASH_DEL (writer->counted, last);
      free (last);
    }
}

void
writer_close (struct database *db)
{
  struct writer *writer = db->writer;
  if (!writer)
    return;
  record_close (db);
  forget_known (writer);
  forget_units (writer);
  free (writer->units);
  forget_counted (writer, 0);
  obstack_free (&writer->memory, NULL);
  free (writer->build_name);
  free (writer->build_directory);
  free (writer->path);
  free (writer->named);
  free (writer->member);
  free (writer->directory);
  free (writer);
}

struct database_counts
database_counts (const struct database *db)
{
  return db->writer->counts;
}

int
change (struct database *db, enum statement statement, const int64_t *values,
	int number)
{
  sqlite3_stmt *made = begin (db, statement);
  for (int i = 0; i < number; i++)
    bind_number (db, made, i + 1, values[i]);
  step (db, made);
  end (db, statement, made);
  return sqlite3_changes (db->connection);
}

int64_t
intern (struct database *db, enum text_table table, const char *text,
	const char *shown)
{
  static const struct { enum statement add, find; } uses[NUM_TEXT_TABLES] = {
    [TEXT_NAMES] = { ADD_NAME, FIND_NAME },
    [TEXT_TEXTS] = { ADD_TEXT, FIND_TEXT },
    [TEXT_FOLDERS] = { ADD_FOLDER, FIND_FOLDER },
    [TEXT_FILES] = { ADD_FILE, FIND_FILE },
    [TEXT_ROUTES] = { ADD_ROUTE, ADD_ROUTE }	/* It is always added.  */
  };
  struct writer *writer = db->writer;
  struct known *known;
  size_t length = strlen (text);
  HASH_FIND (hh, writer->texts[table], text, length, known);
  if (known)
    return known->id;

  int64_t id = 0;
  sqlite3_stmt *made = begin (db, uses[table].add);
  bind_text (db, made, 1, text);
  if (table == TEXT_FILES)
    {
      bind_text (db, made, 2, strcmp (text, shown) ? shown : NULL);
      bind_text (db, made, 3, basename (text));
    }
  step (db, made);
  if (sqlite3_changes (db->connection))
    id = sqlite3_last_insert_rowid (db->connection);
  end (db, uses[table].add, made);
  if (!id)
    {
      made = begin (db, uses[table].find);
      bind_text (db, made, 1, text);
      if (!step (db, made))
	fail_damaged (db);
      id = sqlite3_column_int64 (made, 0);
      end (db, uses[table].find, made);
    }
  known = obstack_alloc (&writer->memory, sizeof *known);
  known->text = obstack_copy0 (&writer->memory, text, length);
  known->id = id;
  HASH_ADD_KEYPTR (hh, writer->texts[table], known->text, length, known);
  return id;
}

int64_t
intern_digest (struct database *db, struct known_digest **known,
	       enum statement add, enum statement find, XXH128_hash_t digest,
	       const int64_t *value, bool *new_p)
{
  struct known_digest *one;
  *new_p = false;
  HASH_FIND (hh, *known, &digest, sizeof digest, one);
  if (one)
    return one->id;
  one = obstack_alloc (&db->writer->memory, sizeof *one);
  one->digest = digest;
  sqlite3_stmt *made = begin (db, add);
  bind_bytes (db, made, 1, &digest, sizeof digest);
  if (value)
    bind_number (db, made, 2, *value);
  step (db, made);
  *new_p = sqlite3_changes (db->connection) > 0;
  one->id = sqlite3_last_insert_rowid (db->connection);
  end (db, add, made);
  if (!*new_p)
    {
      made = begin (db, find);
      bind_bytes (db, made, 1, &digest, sizeof digest);
      if (!step (db, made))
	fail_damaged (db);
      one->id = sqlite3_column_int64 (made, 0);
      end (db, find, made);
    }
  HASH_ADD (hh, *known, digest, sizeof digest, one);
  return one->id;
}

void
bind_interned (struct database *db, sqlite3_stmt *made, int number,
	       const char *text)
{
  if (text)
    bind_number (db, made, number, intern (db, TEXT_TEXTS, text, NULL));
  else
    bind_text (db, made, number, NULL);
}

int64_t
intern_file (struct database *db, const char *file)
{
  struct writer *writer = db->writer;
  char *path = resolve_path (writer->directory, file);
  size_t root = writer->build_directory ? strlen (writer->build_directory) : 0;
  /* A name in the folder of the build is relative, however it was given.  */
  const char *inner = path;
  if (root > 1 && !strncmp (path, writer->build_directory, root)
      && path[root] == '/')
    inner = path + root + 1;
  int64_t id = intern (db, TEXT_FILES, *inner ? inner : ".", file);
  free (path);
  return id;
}

/* Set what DB is stored into to the build NAME, which is made if there is
   none.  */

static void
use_build (struct database *db, const char *name)
{
  struct writer *writer = db->writer;
  char *copy = xstrdup (name);
  free (writer->build_name);
  free (writer->build_directory);
  writer->build_name = copy;
  writer->build_directory = NULL;
  sqlite3_stmt *made = begin (db, FIND_BUILD);
  bind_text (db, made, 1, copy);
  bool known_p = step (db, made);
  if (known_p)
    {
      writer->build = sqlite3_column_int64 (made, 0);
      const char *directory = text_column (db, made, 1, true);
      writer->build_directory = directory ? xstrdup (directory) : NULL;
    }
  end (db, FIND_BUILD, made);
  if (known_p)
    return;
  made = begin (db, ADD_BUILD);
  bind_text (db, made, 1, copy);
  step (db, made);
  end (db, ADD_BUILD, made);
  writer->build = sqlite3_last_insert_rowid (db->connection);
}

/* Return true if there is a build NAME.  */

static bool
build_p (struct database *db, const char *name)
{
  sqlite3_stmt *made = begin (db, FIND_BUILD);
  bind_text (db, made, 1, name);
  bool found_p = step (db, made);
  end (db, FIND_BUILD, made);
  return found_p;
}

/* Return true if a build NAME is there, and nothing of FOLDER or below is in
   it.  */

static bool
other_build_p (struct database *db, const char *name, const char *folder)
{
  if (!build_p (db, name))
    return false;
  sqlite3_stmt *made = begin (db, OWN_IMPORT);
  bind_text (db, made, 1, name);
  bind_text (db, made, 2, folder);
  bool own_p = step (db, made);
  end (db, OWN_IMPORT, made);
  return !own_p;
}

/* Return the name of the build for PATH, which is in the folder OWN or that
   itself: of the one into which it was imported before, or as many of the last
   components of FOLDER as no other build is called.  */

static char *
derive_build (struct database *db, const char *path, const char *own,
	      const char *folder)
{
  char *found = NULL;
  sqlite3_stmt *made = begin (db, FIND_IMPORT);
  bind_text (db, made, 1, path);
  bind_text (db, made, 2, own);
  if (step (db, made))
    found = xstrdup (text_column (db, made, 0, false));
  end (db, FIND_IMPORT, made);
  for (const char *start = folder + strlen (folder); !found;)
    {
      while (start > folder && start[-1] != '/')
	start--;
      if (start == folder || start == folder + 1
	  || !other_build_p (db, start, folder))
	found = xstrdup (*start ? start : *folder ? folder : "/");
      else
	start--;
    }
  return found;
}

void
database_begin_path (struct database *db, const char *name, const char *path,
		     const char *folder)
{
  struct writer *writer = db->writer;
  char *here = path ? xstrdup (path) : realpath (".", NULL);
  if (!here)
    here = xstrdup ("/");
  bool directory_p = path && !folder;
  char *own = xstrdup (here), *slash = strrchr (own, '/');
  if (path && !directory_p && slash)
    slash[slash == own] = '\0';
  if (name)
    use_build (db, name);
  else
    {
      char *derived = derive_build (db, here, own,
				    path && folder ? folder : own);
      use_build (db, derived);
      free (derived);
    }

  int64_t now = time (NULL);
  change (db, SET_TIME, (int64_t[]) { writer->build, now }, 2);
  sqlite3_stmt *made = begin (db, ADD_IMPORT);
  bind_number (db, made, 1, writer->build);
  /* What is imported later from the folder of a file belongs to it.  */
  bind_text (db, made, 2, name && path ? path : own);
  bind_number (db, made, 3, directory_p);
  bind_number (db, made, 4, now);
  step (db, made);
  end (db, ADD_IMPORT, made);

  execute (db, "DELETE FROM stale");
  if (path)
    {
      const char *base = strrchr (path, '/');
      char *around = xstrndup (path, base ? base - path : 0);
      made = begin (db, STALE_OBJECTS);
      bind_number (db, made, 1, writer->build);
      bind_text (db, made, 2, path);
      bind_text (db, made, 3, *around ? around : "/");
      bind_text (db, made, 4, base ? base + 1 : path);
      step (db, made);
      end (db, STALE_OBJECTS, made);
      free (around);
    }
  free (here);
  free (own);
}

const char *
database_build (const struct database *db)
{
  return db->writer->build_name;
}

void
database_end_path (struct database *db, bool all_p)
{
  if (!all_p)
    {
      sqlite3_stmt *made = begin (db, STALE_PATHS);
      while (step (db, made))
	{
	  char *path = xasprintf ("%s/%s", text_column (db, made, 1, false),
				  text_column (db, made, 2, false));
	  if (access (path, F_OK) == 0)
	    change (db, FRESH_OBJECT,
		    (int64_t[]) { sqlite3_column_int64 (made, 0) }, 1);
	  free (path);
	}
      end (db, STALE_PATHS, made);
    }
  execute (db, "DELETE FROM object WHERE id IN (SELECT object FROM stale)");
  db->writer->dropped_p |= sqlite3_changes (db->connection) > 0;
  /* A build without an object is none.  */
  sqlite3_stmt *made = begin (db, ANY_OBJECT);
  bind_number (db, made, 1, db->writer->build);
  db->writer->dropped_p |= !step (db, made);
  end (db, ANY_OBJECT, made);
}

void
database_begin_file (struct database *db, const char *path)
{
  struct writer *writer = db->writer;
  const char *slash = strrchr (path, '/');
  char *folder = (slash ? xstrndup (path, slash > path ? slash - path : 1)
		  : xstrdup (""));
  free (writer->path);
  writer->path = xstrdup (path);
  struct stat status;
  writer->modified = stat (path, &status) ? 0 : status.st_mtime;
  writer->folder = intern (db, TEXT_FOLDERS, folder, NULL);
  writer->base = intern (db, TEXT_TEXTS, slash ? slash + 1 : path, NULL);
  free (folder);
  writer->before = writer->counts;
  writer->num_before = HASH_COUNT (writer->counted);
  execute (db, "SAVEPOINT file");
  int64_t place[] = { writer->build, writer->folder, writer->base };
  change (db, FRESH_OBJECTS, place, 3);
  if (change (db, DROP_OBJECTS, place, 3))
    writer->dropped_p = true;
}

void
database_forget_file (struct database *db, const char *path)
{
  const char *base = basename (path);
  char *folder = xstrndup (path, base - path > 1 ? base - path - 1
			   : base - path);
  int64_t place[] = {
    db->writer->build, intern (db, TEXT_FOLDERS, folder, NULL),
    intern (db, TEXT_TEXTS, base, NULL)
  };
  if (change (db, DROP_OBJECTS, place, 3))
    db->writer->dropped_p = true;
  free (folder);
}

void
database_end_file (struct database *db, bool keep_p)
{
  struct writer *writer = db->writer;
  forget_units (writer);
  if (!keep_p)
    {
      execute (db, "ROLLBACK TO file");
      writer->counts = writer->before;
      forget_counted (writer, writer->num_before);
      forget_known (writer);
      int64_t place[] = { writer->build, writer->folder, writer->base };
      change (db, FRESH_OBJECTS, place, 3);
    }
  execute (db, "RELEASE file");
}

void
database_forget (struct database *db)
{
  size_t number;
  const struct build *builds = database_builds (db, &number);
  for (size_t i = 0; i < number; i++)
    {
      char text[200];
      long long id = builds[i].id;
      snprintf (text, sizeof text,
		"DELETE FROM object WHERE build = %lld;"
		"DELETE FROM import WHERE build = %lld;"
		"DELETE FROM build WHERE id = %lld", id, id, id);
      execute (db, text);
    }
  db->writer->dropped_p = true;
}

/* Set the directory that names of files begin in to DIRECTORY, which the first
   record makes that of the build if it has none.  */

static void
set_directory (struct database *db, const char *directory)
{
  struct writer *writer = db->writer;
  free (writer->directory);
  writer->directory = NULL;
  if (!directory || *directory != '/')
    return;
  char *path = resolve_path (NULL, directory);
  if (!writer->build_directory)
    {
      writer->build_directory = xstrdup (path);
      sqlite3_stmt *made = begin (db, SET_DIRECTORY);
      bind_number (db, made, 1, writer->build);
      bind_text (db, made, 2, path);
      step (db, made);
      end (db, SET_DIRECTORY, made);
    }
  writer->directory = relative_path (writer->build_directory, path);
  free (path);
}

const struct record_handler *
database_begin_object (struct database *db, const char *name,
		       const char *member, const char *directory)
{
  struct writer *writer = db->writer;
  free (writer->named);
  free (writer->member);
  writer->strip = different_begin (writer->path, name);
  writer->named
    = xstrndup (name, strlen (name) - strlen (writer->path + writer->strip));
  writer->member = member ? xstrdup (member) : NULL;
  set_directory (db, directory);
  return &record_storer;
}

void
database_end_object (struct database *db, const char *kernel, bool stripped_p)
{
  struct writer *writer = db->writer;
  for (size_t i = 0; i < writer->num_units && stripped_p; i++)
    writer->counts.stripped += count_once (writer, writer->units[i].id, true);
  for (size_t i = 0; i < writer->num_units; i++)
    {
      const struct stored_unit *unit = &writer->units[i];
      sqlite3_stmt *made = begin (db, ADD_OBJECT);
      bind_number (db, made, 1, writer->build);
      bind_number (db, made, 2, unit->id);
      bind_number (db, made, 3, writer->folder);
      bind_number (db, made, 4, writer->base);
      bind_number (db, made, 5, writer->strip);
      bind_interned (db, made, 6, *writer->named ? writer->named : NULL);
      bind_interned (db, made, 7, writer->member);
      bind_number (db, made, 8, writer->modified);
      bind_interned (db, made, 9, kernel);
      if (unit->symbols)
	{
	  bind_number (db, made, 10, unit->symbols);
	  bind_bytes (db, made, 11, unit->bases, unit->num_bases);
	}
      step (db, made);
      end (db, ADD_OBJECT, made);
    }
  forget_units (writer);
}

void
database_end_parts (struct database *db, bool stripped_p)
{
  struct writer *writer = db->writer;
  int64_t modified = writer->modified;
  /* So that none of the files counts as that which was imported.  */
  writer->modified = 0;
  database_end_object (db, NULL, stripped_p);
  writer->modified = modified;
}
