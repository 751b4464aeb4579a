/* What builds a database has, and what is in them.
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

/* How many units of the build ?1 have which value of a column.  */
#define PROPERTY(COLUMN)						\
  "SELECT t.text, count (*) FROM"					\
  " (SELECT DISTINCT unit FROM object WHERE build = ?1) AS o"		\
  " JOIN unit AS u ON u.id = o.unit"					\
  " LEFT JOIN text AS t ON t.id = u." COLUMN				\
  " GROUP BY u." COLUMN " ORDER BY 2 DESC, 1"

const char *const build_statements[NUM_STATEMENTS] = {
  [ALL_BUILDS] = "SELECT id, name, directory, \"when\" FROM build"
		 " ORDER BY name",
  [UNIT_OBJECTS] = "SELECT " OBJECT_COLUMNS ", o.modified"
		   " FROM object AS o JOIN text AS b ON b.id = o.base"
		   " WHERE o.unit = ?1",
  [KERNELS] = "SELECT " OBJECT_COLUMNS ", o.kernel"
	      " FROM object AS o JOIN text AS b ON b.id = o.base"
	      " WHERE o.kernel IS NOT NULL AND (?1 = 0 OR o.unit = ?1)"
	      " GROUP BY o.build, o.folder, o.base, o.kernel"
	      " ORDER BY min (o.id)",
  [ONE_TEXT] = "SELECT text FROM text WHERE id = ?1",
  [ONE_FOLDER] = "SELECT path FROM folder WHERE id = ?1",
  [ONE_ROUTE] = "SELECT text FROM route WHERE id = ?1",
  [SUMMARY] = "SELECT count (*), count (u.gap), sum (u.level IS NULL),"
	      " (SELECT count (*) FROM object WHERE build = ?1),"
	      " (SELECT count (*) FROM object AS o JOIN symbol AS s"
	      "  ON s.symbol_set = o.symbols WHERE o.build = ?1)"
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
builds_close (struct database *db)
{
  struct known_text *text, *next_text;
  free_builds (db);
  HASH_ITER (hh, db->texts, text, next_text)
    {
      HASH_DEL (db->texts, text);
      free (text->text);
      free (text);
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

size_t
build_index (struct database *db, int64_t id)
{
  for (size_t i = 0; i < db->num_builds; i++)
    if (db->builds[i].id == id)
      return i;
  return SIZE_MAX;
}

const char *
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

/* Return the path of the file of an object, of which the row of MADE has the
   columns of OBJECT_COLUMNS.  */

static char *
object_path (struct database *db, sqlite3_stmt *made)
{
  const char *folder = known_text (db, ONE_FOLDER, made, 1);
  if (!folder)
    fail_damaged (db);
  bool slash_p = *folder && strcmp (folder, "/");
  return xasprintf ("%s%s%s", folder, slash_p ? "/" : "",
		    text_column (db, made, 2, false));
}

char *
object_name (struct database *db, sqlite3_stmt *made)
{
  const char *named = known_text (db, ONE_TEXT, made, 4);
  const char *member = known_text (db, ONE_TEXT, made, 5);
  char *path = object_path (db, made);
  size_t strip = number_column (db, made, 3, strlen (path));
  char *name = xasprintf ("%s%s%s%s%s", named ? named : "", path + strip,
			  member ? "(" : "", member ? member : "",
			  member ? ")" : "");
  free (path);
  return name;
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
      char *name = (handler->file ? object_path (db, made)
		    : object_name (db, made));
      if (handler->file)
	go_on_p = handler->file (handler->data, build, name,
				 known_text (db, ONE_TEXT, made, 5),
				 sqlite3_column_int64 (made, 6));
      else if (handler->name)
	go_on_p = handler->name (handler->data, build, name);
      free (name);
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

void
database_kernels (struct database *db, int64_t unit,
		  bool (*callback) (void *, size_t, const char *,
				    const char *),
		  void *data)
{
  enum { COLUMN_KERNEL = 6 };
  size_t number;
  bool go_on_p = true;
  database_builds (db, &number);
  sqlite3_stmt *made = begin (db, KERNELS);
  bind_number (db, made, 1, unit);
  while (go_on_p && step (db, made))
    {
      size_t build = build_index (db, sqlite3_column_int64 (made, 0));
      if (build == SIZE_MAX)
	continue;
      char *path = object_path (db, made);
      go_on_p = callback (data, build,
			  known_text (db, ONE_TEXT, made, COLUMN_KERNEL),
			  path);
      free (path);
    }
  end (db, KERNELS, made);
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
    .objects = number_column (db, made, 3, INT64_MAX),
    .symbols = number_column (db, made, 4, INT64_MAX)
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
