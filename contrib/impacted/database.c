/* The database of the tool.
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

/* All SQL of the tool is here.  Text of users and of records only ever comes in
   as a bound parameter.

   A record is stored once, however many objects have it: an object, the
   archive and the program that it went into.  What says that two records are
   the same is their text and the directory that their names of files begin
   in.

   A pair of a list is a row of its own, since a list is already closed: what
   is impacted over several steps stands in it as well.  Of a dump it is a
   single step.  A function and a clone are both rows of `function'; the latter
   have no state.  */

#include <error.h>
#include <stdio.h>
#include <obstack.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <uthash.h>
#include <xxhash.h>
#include "database.h"
#include "impacted.h"

#define obstack_chunk_alloc xmalloc
#define obstack_chunk_free free

/* What a database of this program says of itself: `impa', and the version of
   the schema.  */

enum { APPLICATION_ID = 0x696d7061, SCHEMA_VERSION = 2 };

static const char schema[] =
  "CREATE TABLE name (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);"
  /* PATH is resolved, SHOWN is what the compiler wrote.  */
  "CREATE TABLE file (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE,"
  "  shown TEXT NOT NULL);"
  "CREATE TABLE kind (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);"
  "CREATE TABLE unit (id INTEGER PRIMARY KEY, digest BLOB NOT NULL UNIQUE,"
  "  file INTEGER NOT NULL REFERENCES file, level TEXT,"
  "  options TEXT, compiler TEXT, gap TEXT);"
  /* PATH is the file that was read, NAME how it is called.  */
  "CREATE TABLE object (id INTEGER PRIMARY KEY, path TEXT NOT NULL,"
  "  name TEXT NOT NULL, unit INTEGER NOT NULL REFERENCES unit);"
  "CREATE INDEX object_path ON object (path);"
  "CREATE INDEX object_unit ON object (unit);"
  "CREATE TABLE function (id INTEGER PRIMARY KEY,"
  "  unit INTEGER NOT NULL REFERENCES unit,"
  "  name INTEGER NOT NULL REFERENCES name,"
  "  file INTEGER REFERENCES file, line INTEGER NOT NULL,"
  "  \"column\" INTEGER NOT NULL, last INTEGER NOT NULL, state TEXT);"
  /* Lines of a function that are not between LINE and LAST in its file.  */
  "CREATE TABLE part (function INTEGER NOT NULL REFERENCES function,"
  "  file INTEGER NOT NULL REFERENCES file, first INTEGER NOT NULL,"
  "  last INTEGER NOT NULL);"
  "CREATE TABLE impact (function INTEGER NOT NULL REFERENCES function,"
  "  body INTEGER NOT NULL REFERENCES function,"
  "  kind INTEGER NOT NULL REFERENCES kind, via TEXT,"
  "  PRIMARY KEY (function, body)) WITHOUT ROWID;";

/* Indices of the tables with the many rows: they are made after the rows of
   the first import, which takes half as long.  */

static const char indices[] =
  "CREATE INDEX IF NOT EXISTS function_unit ON function (unit);"
  "CREATE INDEX IF NOT EXISTS function_name ON function (name);"
  "CREATE INDEX IF NOT EXISTS function_file ON function (file, line);"
  "CREATE INDEX IF NOT EXISTS part_function ON part (function);"
  "CREATE INDEX IF NOT EXISTS part_file ON part (file);"
  "CREATE INDEX IF NOT EXISTS impact_body ON impact (body);";

/* What is left of units that are in no object any more, and names and files
   that are in no unit then.  */

static const char forget_units[] =
  "DELETE FROM impact WHERE function IN (SELECT id FROM function"
  "  WHERE unit IN (SELECT id FROM unit"
  "    WHERE id NOT IN (SELECT unit FROM object)));"
  "DELETE FROM part WHERE function IN (SELECT id FROM function"
  "  WHERE unit IN (SELECT id FROM unit"
  "    WHERE id NOT IN (SELECT unit FROM object)));"
  "DELETE FROM function WHERE unit IN (SELECT id FROM unit"
  "  WHERE id NOT IN (SELECT unit FROM object));"
  "DELETE FROM unit WHERE id NOT IN (SELECT unit FROM object);";

static const char forget_names[] =
  "DELETE FROM name WHERE id NOT IN (SELECT name FROM function);"
  "DELETE FROM file WHERE id NOT IN (SELECT file FROM unit)"
  " AND id NOT IN (SELECT file FROM function WHERE file IS NOT NULL)"
  " AND id NOT IN (SELECT file FROM part);";

/* Statements.  Those that return functions have the columns that
   read_function reads.  */

#define FUNCTION_COLUMNS						\
  "f.id, f.unit, n.text, p.shown, p.path, f.line, f.\"column\","	\
  " f.last, f.state, f.file IS u.file"
#define FUNCTION_JOINS							\
  " JOIN name AS n ON n.id = f.name JOIN unit AS u ON u.id = f.unit"	\
  " LEFT JOIN file AS p ON p.id = f.file "
#define UNIT_COLUMNS							\
  "u.id, v.shown, u.level, u.options, u.compiler, u.gap,"		\
  " (SELECT group_concat (name, ', ') FROM (SELECT DISTINCT name"	\
  "  FROM object WHERE unit = u.id ORDER BY name))"

/* The file P ends in the components of the parameter, or is an end of it.  */
#define FILE_ENDS							\
  "(p.path = ?1 OR substr (p.path, -length (?1) - 1) = '/' || ?1"	\
  " OR substr (?1, -length (p.path) - 1) = '/' || p.path)"

enum statement
{
  ADD_NAME, FIND_NAME, ADD_FILE, FIND_FILE, ADD_KIND, FIND_KIND,
  FIND_UNIT, ADD_UNIT, ADD_OBJECT, DROP_OBJECTS, ADD_FUNCTION, ADD_PART,
  ADD_IMPACT, LAST_FUNCTION, ALL_UNITS, ALL_OBJECTS, FUNCTIONS_NAMED,
  SAME_FUNCTIONS, FUNCTIONS_IN, PARTS_IN,
  ALL_FILES, ALL_NAMES, IMPACTS, INSIDE, LENGTHS,
  NUM_STATEMENTS
};

static const char *const statements[NUM_STATEMENTS] = {
  [ADD_NAME] = "INSERT OR IGNORE INTO name (text) VALUES (?1)",
  [FIND_NAME] = "SELECT id FROM name WHERE text = ?1",
  [ADD_FILE] = "INSERT OR IGNORE INTO file (path, shown) VALUES (?1, ?2)",
  [FIND_FILE] = "SELECT id FROM file WHERE path = ?1",
  [ADD_KIND] = "INSERT OR IGNORE INTO kind (text) VALUES (?1)",
  [FIND_KIND] = "SELECT id FROM kind WHERE text = ?1",
  [FIND_UNIT] = "SELECT id FROM unit WHERE digest = ?1",
  [ADD_UNIT] = "INSERT INTO unit (digest, file, level, options, compiler, gap)"
	       " VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
  [ADD_OBJECT] = "INSERT INTO object (path, name, unit) VALUES (?1, ?2, ?3)",
  [DROP_OBJECTS] = "DELETE FROM object WHERE path = ?1",
  [ADD_FUNCTION] = "INSERT INTO function (id, unit, name, file, line,"
		   " \"column\", last, state)"
		   " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
  [ADD_PART] = "INSERT INTO part (function, file, first, last)"
	       " VALUES (?1, ?2, ?3, ?4)",
  [ADD_IMPACT] = "INSERT OR IGNORE INTO impact (function, body, kind, via)"
		 " VALUES (?1, ?2, ?3, ?4)",
  [LAST_FUNCTION] = "SELECT coalesce (max (id), 0) FROM function",
  [ALL_UNITS] = "SELECT " UNIT_COLUMNS " FROM unit AS u"
		" JOIN file AS v ON v.id = u.file ORDER BY 6, 2, 1",
  [ALL_OBJECTS] = "SELECT DISTINCT unit, name FROM object ORDER BY unit, name",
  [FUNCTIONS_NAMED] = "SELECT " FUNCTION_COLUMNS " FROM function AS f"
		      FUNCTION_JOINS
		      "WHERE f.name = (SELECT id FROM name WHERE text = ?1)"
		      " ORDER BY p.path, f.line, f.unit, f.id",
  [SAME_FUNCTIONS] = "SELECT " FUNCTION_COLUMNS " FROM function AS g"
		     " JOIN function AS f ON f.name = g.name"
		     " AND f.file = g.file AND f.line = g.line"
		     FUNCTION_JOINS
		     "WHERE g.id = ?1 AND f.id <> g.id ORDER BY f.id",
  [FUNCTIONS_IN] = "SELECT " FUNCTION_COLUMNS " FROM function AS f"
		   FUNCTION_JOINS
		   "WHERE f.state IS NOT NULL AND f.file IN"
		   " (SELECT id FROM file AS p WHERE " FILE_ENDS ")"
		   " ORDER BY p.path, f.line, f.\"column\", n.text, f.id",
  [PARTS_IN] = "SELECT " FUNCTION_COLUMNS ", q.path, r.first, r.last"
	       " FROM part AS r JOIN file AS q ON q.id = r.file"
	       " JOIN function AS f ON f.id = r.function" FUNCTION_JOINS
	       "WHERE f.state IS NOT NULL AND r.file IN"
	       " (SELECT id FROM file AS p WHERE " FILE_ENDS ")"
	       " ORDER BY q.path, r.first, r.last, n.text, f.id",
  [ALL_FILES] = "SELECT p.path FROM file AS p WHERE " FILE_ENDS
		" AND (EXISTS (SELECT 1 FROM function WHERE file = p.id)"
		" OR EXISTS (SELECT 1 FROM part WHERE file = p.id))"
		" ORDER BY p.path",
  [ALL_NAMES] = "SELECT text FROM name ORDER BY text",
  [IMPACTS] = "SELECT " FUNCTION_COLUMNS ", k.text, i.via FROM impact AS i"
	      " JOIN function AS f ON f.id = i.body"
	      " JOIN kind AS k ON k.id = i.kind" FUNCTION_JOINS
	      "WHERE i.function = ?1 ORDER BY n.text, f.id",
  [INSIDE] = "SELECT DISTINCT " FUNCTION_COLUMNS
	     " FROM impact AS i JOIN function AS f ON f.id = i.function"
	     FUNCTION_JOINS
	     "WHERE i.body IN (SELECT value FROM json_each (?1)) AND f.state IN"
	     " ('inlined', 'cloned', 'removed') ORDER BY f.unit, n.text, f.id",
  [LENGTHS] = "SELECT " FUNCTION_COLUMNS ", (SELECT count (*) FROM impact"
	      "  WHERE function = f.id) FROM function AS f" FUNCTION_JOINS
	      "WHERE f.unit = ?1 AND f.state IS NOT NULL ORDER BY n.text, f.id"
};

/* A body of the record that is being read.  */

struct body
{
  char *key;			/* NAME:LINE:COLUMN:FILE.  */
  const char *name;
  const char *file;
  struct place place;
  const char *state;		/* Null, until its line is read.  */
  const struct part *parts;
  size_t num_parts;
  UT_hash_handle hh;
  size_t index;
};

/* A pair of it: indices of bodies.  */

struct pair
{
  size_t function;
  size_t body;
  int64_t kind;
  const char *via;
};

/* A kind of it that is in the database.  */

struct kind
{
  const char *text;
  int64_t id;
  UT_hash_handle hh;
};

/* The record that is being read.  It is kept until it is complete.  */

struct record
{
  struct obstack text;		/* All strings.  */
  XXH128_canonical_t digest;
  int64_t known;		/* The unit with that digest, or 0.  */
  const char *source;
  const char *level;
  const char *options;
  const char *compiler;
  const char *gap;
  struct body *by_key;
  struct body **bodies;
  size_t num_bodies;
  size_t bodies_room;
  struct body *function;	/* The last one.  */
  struct kind *kinds;
  struct pair *pairs;
  size_t num_pairs;
  size_t pairs_room;
};

struct database
{
  sqlite3 *connection;
  char *path;
  sqlite3_stmt *prepared[NUM_STATEMENTS];
  int64_t next_function;	/* The next id.  */
  char *file;			/* The file that is being stored.  */
  char *object;			/* The name of the object in it.  */
  char *directory;		/* Where its names of files begin, or null.  */
  struct record record;
  struct database_counts counts;
  struct database_counts before;	/* COUNTS at the begin of the file.  */
};

/* End the program because SQLite could not do what it was asked to.  */

static void __attribute__ ((noreturn))
fail (struct database *db)
{
  int code = sqlite3_errcode (db->connection);
  const char *text = sqlite3_errmsg (db->connection);
  if (code == SQLITE_NOTADB)
    error (STATUS_TROUBLE, 0, "%s: not a database of this program", db->path);
  if (code == SQLITE_CORRUPT)
    error (STATUS_TROUBLE, 0, "%s: the database is damaged (%s): import into"
	   " a new one", db->path, text);
  error (STATUS_TROUBLE, 0, "%s: %s", db->path, text);
  abort ();
}

/* End the program because what is in the database is not what this program
   writes.  */

static void __attribute__ ((noreturn))
fail_damaged (struct database *db)
{
  error (STATUS_TROUBLE, 0, "%s: the database is damaged: import into a new"
	 " one", db->path);
  abort ();
}

/* Execute the statements TEXT, which return nothing.  */

static void
execute (struct database *db, const char *text)
{
  if (sqlite3_exec (db->connection, text, NULL, NULL, NULL) != SQLITE_OK)
    fail (db);
}

/* Return the STATEMENT, ready to get its parameters.  One that a caller is
   still reading from is made a second time.  */

static sqlite3_stmt *
begin (struct database *db, enum statement statement)
{
  sqlite3_stmt *made = db->prepared[statement];
  if (made && !sqlite3_stmt_busy (made))
    return made;
  sqlite3_stmt *busy = made;
  if (sqlite3_prepare_v3 (db->connection, statements[statement], -1,
			  busy ? 0 : SQLITE_PREPARE_PERSISTENT, &made,
			  NULL) != SQLITE_OK)
    fail (db);
  if (!busy)
    db->prepared[statement] = made;
  return made;
}

/* End the use of MADE, which begin returned for STATEMENT.  */

static void
end (struct database *db, enum statement statement, sqlite3_stmt *made)
{
  if (made == db->prepared[statement])
    {
      sqlite3_reset (made);
      sqlite3_clear_bindings (made);
    }
  else
    sqlite3_finalize (made);
}

/* Bind the parameter NUMBER of MADE to TEXT, or to null; or to VALUE.  TEXT has
   to live until the statement ends.  */

static void
bind_text (struct database *db, sqlite3_stmt *made, int number,
	   const char *text)
{
  if ((text ? sqlite3_bind_text (made, number, text, -1, SQLITE_STATIC)
       : sqlite3_bind_null (made, number)) != SQLITE_OK)
    fail (db);
}

static void
bind_number (struct database *db, sqlite3_stmt *made, int number,
	     int64_t value)
{
  if (sqlite3_bind_int64 (made, number, value) != SQLITE_OK)
    fail (db);
}

/* Bind the first parameter of MADE to the digest of the record of DB.  */

static void
bind_digest (struct database *db, sqlite3_stmt *made)
{
  const XXH128_canonical_t *digest = &db->record.digest;
  if (sqlite3_bind_blob (made, 1, digest, sizeof *digest, SQLITE_STATIC)
      != SQLITE_OK)
    fail (db);
}

/* Go to the next row of MADE.  Return false if there is none.  */

static bool
step (struct database *db, sqlite3_stmt *made)
{
  int status = sqlite3_step (made);
  if (status != SQLITE_ROW && status != SQLITE_DONE)
    fail (db);
  return status == SQLITE_ROW;
}

/* Return the text in COLUMN of the row of MADE; or null if it is null, which it
   may be if NULL_P.  */

static const char *
text_column (struct database *db, sqlite3_stmt *made, int column, bool null_p)
{
  const char *text = (const char *) sqlite3_column_text (made, column);
  if (!text && (!null_p || sqlite3_column_type (made, column) != SQLITE_NULL))
    fail_damaged (db);
  return text;
}

/* Return the number in COLUMN, which no line or column of a file exceeds.  */

static unsigned
small_column (struct database *db, sqlite3_stmt *made, int column)
{
  int64_t number = sqlite3_column_int64 (made, column);
  if (number < 0 || number > INT32_MAX)
    fail_damaged (db);
  return number;
}

/* Check that this is a database of this program, and of this version; or make
   it one, if it is new and NEW_P.  */

static void
check_version (struct database *db, bool new_p)
{
  int64_t numbers[3];
  static const char *const pragmas[3]
    = { "PRAGMA application_id", "PRAGMA user_version",
	"SELECT count (*) FROM sqlite_schema" };
  for (size_t i = 0; i < 3; i++)
    {
      sqlite3_stmt *made;
      if (sqlite3_prepare_v2 (db->connection, pragmas[i], -1, &made, NULL)
	  != SQLITE_OK || !step (db, made))
	fail (db);
      numbers[i] = sqlite3_column_int64 (made, 0);
      sqlite3_finalize (made);
    }
  if (new_p && !numbers[0] && !numbers[1] && !numbers[2])
    {
      char text[80];
      execute (db, "BEGIN IMMEDIATE");
      execute (db, schema);
      snprintf (text, sizeof text,
		"PRAGMA application_id = %d; PRAGMA user_version = %d",
		APPLICATION_ID, SCHEMA_VERSION);
      execute (db, text);
      execute (db, "COMMIT");
      return;
    }
  if (numbers[0] != APPLICATION_ID)
    error (STATUS_TROUBLE, 0, "%s: not a database of this program", db->path);
  if (numbers[1] != SCHEMA_VERSION)
    error (STATUS_TROUBLE, 0, "%s: the database has version %lld, and this"
	   " program knows %d: import into a new one", db->path,
	   (long long) numbers[1], SCHEMA_VERSION);
}

struct database *
database_open (const char *path, enum database_mode mode)
{
  struct database *db = xcalloc (1, sizeof *db);
  int flags = (mode == DATABASE_READ ? SQLITE_OPEN_READONLY
	       : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  db->path = xstrdup (mode == DATABASE_MEMORY ? ":memory:" : path);
  if (mode == DATABASE_READ && access (path, F_OK))
    error (STATUS_TROUBLE, 0, "%s: there is no such database: make it with"
	   " `impacted import -d %s PATH...', or name objects or lists to read",
	   path, path);
  if (sqlite3_open_v2 (db->path, &db->connection, flags, NULL) != SQLITE_OK)
    {
      if (!db->connection)
	error (STATUS_TROUBLE, 0, "%s: memory exhausted", path);
      fail (db);
    }
  sqlite3_extended_result_codes (db->connection, 0);
  sqlite3_busy_timeout (db->connection, 10000);
  sqlite3_db_config (db->connection, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (db->connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  /* What is read is of one moment, whoever imports meanwhile.  */
  if (mode == DATABASE_READ)
    execute (db, "BEGIN");
  check_version (db, mode != DATABASE_READ);
  execute (db, "PRAGMA cell_size_check = ON");
  obstack_init (&db->record.text);
  return db;
}

void
database_close (struct database *db)
{
  for (size_t i = 0; i < NUM_STATEMENTS; i++)
    sqlite3_finalize (db->prepared[i]);
  sqlite3_close (db->connection);
  HASH_CLEAR (hh, db->record.by_key);
  HASH_CLEAR (hh, db->record.kinds);
  obstack_free (&db->record.text, NULL);
  free (db->record.bodies);
  free (db->record.pairs);
  free (db->file);
  free (db->object);
  free (db->directory);
  free (db->path);
  free (db);
}

void
database_begin (struct database *db)
{
  execute (db, "BEGIN IMMEDIATE");
  sqlite3_stmt *made = begin (db, LAST_FUNCTION);
  if (!step (db, made))
    fail (db);
  db->next_function = sqlite3_column_int64 (made, 0) + 1;
  end (db, LAST_FUNCTION, made);
  db->counts = (struct database_counts) { 0 };
}

void
database_commit (struct database *db)
{
  execute (db, indices);
  execute (db, forget_units);
  if (sqlite3_changes (db->connection))
    execute (db, forget_names);
  execute (db, "COMMIT");
}

void
database_begin_file (struct database *db, const char *path)
{
  execute (db, "SAVEPOINT file");
  db->before = db->counts;
  free (db->file);
  db->file = xstrdup (path);
  sqlite3_stmt *made = begin (db, DROP_OBJECTS);
  bind_text (db, made, 1, path);
  step (db, made);
  end (db, DROP_OBJECTS, made);
}

void
database_end_file (struct database *db, bool keep_p)
{
  if (!keep_p)
    {
      execute (db, "ROLLBACK TO file");
      db->counts = db->before;
    }
  execute (db, "RELEASE file");
}

struct database_counts
database_counts (const struct database *db)
{
  return db->counts;
}

/* Return the id of what has TEXT, and SECOND if that is not null: as the
   statement FIND finds it, after ADD has added what there was not.  */

static int64_t
intern (struct database *db, enum statement add, enum statement find,
	const char *text, const char *second)
{
  int64_t id = 0;
  sqlite3_stmt *made = begin (db, add);
  bind_text (db, made, 1, text);
  if (second)
    bind_text (db, made, 2, second);
  step (db, made);
  if (sqlite3_changes (db->connection))
    id = sqlite3_last_insert_rowid (db->connection);
  end (db, add, made);
  if (!id)
    {
      made = begin (db, find);
      bind_text (db, made, 1, text);
      if (!step (db, made))
	fail_damaged (db);
      id = sqlite3_column_int64 (made, 0);
      end (db, find, made);
    }
  return id;
}

/* Return the path FILE, which is relative to DIRECTORY if that is not null,
   without empty components, `.' and `..'.  A `..' with nothing before it goes
   as well: where the directory is not known, a header that units of two folders
   include would otherwise be two files, and an answer lack one of them.
   Nothing is looked up: the files need not exist here.  */

static char *
resolve_path (const char *directory, const char *file)
{
  char *path = (directory && *file != '/'
		? xasprintf ("%s/%s", directory, file) : xstrdup (file));
  char *to = path + (*path == '/'), *start = to;
  for (char *from = path; *from;)
    {
      size_t size = strcspn (from, "/");
      if (size == 2 && from[0] == '.' && from[1] == '.')
	{
	  char *slash = memrchr (start, '/', to - start);
	  to = slash ? slash : start;
	}
      else if (size && (size != 1 || from[0] != '.'))
	{
	  if (to > start)
	    *to++ = '/';
	  memmove (to, from, size);
	  to += size;
	}
      from += size;
      from += *from == '/';
    }
  *to = '\0';
  return path;
}

/* Return the id of FILE, as the record of DB has it.  */

static int64_t
intern_file (struct database *db, const char *file)
{
  char *path = resolve_path (db->directory, file);
  int64_t id = intern (db, ADD_FILE, FIND_FILE, *path ? path : ".", file);
  free (path);
  return id;
}

/* Return a copy of TEXT that lives as long as the record of DB, or null.  */

static const char *
keep (struct database *db, const char *text)
{
  return text ? obstack_copy0 (&db->record.text, text, strlen (text)) : NULL;
}

/* Return the body NAME at PLACE of the record of DB.  */

static struct body *
find_body (struct database *db, const char *name, const struct place *place)
{
  struct record *record = &db->record;
  struct body *body;
  obstack_printf (&record->text, "%s:%u:%u:%s", name, place->line,
		  place->column, place->file ? place->file : "");
  obstack_1grow (&record->text, '\0');
  size_t length = obstack_object_size (&record->text) - 1;
  char *key = obstack_finish (&record->text);
  HASH_FIND (hh, record->by_key, key, length, body);
  if (body)
    {
      obstack_free (&record->text, key);
      return body;
    }
  body = obstack_alloc (&record->text, sizeof *body);
  *body = (struct body) {
    .key = key, .place = *place, .index = record->num_bodies
  };
  body->name = keep (db, name);
  body->file = keep (db, place->file);
  HASH_ADD_KEYPTR (hh, record->by_key, key, length, body);
  grow_array (&record->bodies, &record->bodies_room, record->num_bodies,
	      sizeof *record->bodies);
  record->bodies[record->num_bodies++] = body;
  return body;
}

/* Return the id of the kind TEXT, for the record of DB.  */

static int64_t
intern_kind (struct database *db, const char *text)
{
  struct kind *kind;
  HASH_FIND_STR (db->record.kinds, text, kind);
  if (!kind)
    {
      kind = obstack_alloc (&db->record.text, sizeof *kind);
      kind->text = keep (db, text);
      kind->id = intern (db, ADD_KIND, FIND_KIND, text, NULL);
      HASH_ADD_KEYPTR (hh, db->record.kinds, kind->text, strlen (text), kind);
    }
  return kind->id;
}

/* Make the record of DB empty.  */

static void
clear_record (struct database *db)
{
  struct record *record = &db->record;
  HASH_CLEAR (hh, record->by_key);
  HASH_CLEAR (hh, record->kinds);
  obstack_free (&record->text, NULL);
  obstack_init (&record->text);
  record->num_bodies = record->num_pairs = 0;
  record->function = NULL;
}

/* Set the digest of the record of DB, which is the LENGTH bytes at TEXT.  */

static void
set_digest (struct database *db, const char *text, size_t length)
{
  struct record *record = &db->record;
  XXH3_state_t *state = XXH3_createState ();
  if (!state)
    error (STATUS_TROUBLE, 0, "memory exhausted");
  XXH3_128bits_reset (state);
  if (db->directory)
    XXH3_128bits_update (state, db->directory, strlen (db->directory) + 1);
  XXH3_128bits_update (state, text, length);
  XXH128_canonicalFromHash (&record->digest, XXH3_128bits_digest (state));
  XXH3_freeState (state);

  sqlite3_stmt *made = begin (db, FIND_UNIT);
  bind_digest (db, made);
  record->known = step (db, made) ? sqlite3_column_int64 (made, 0) : 0;
  end (db, FIND_UNIT, made);
}

/* The functions of the handler that stores a record.  Those with the same text
   as a known one are only read.  */

static bool
store_unit (void *data, const struct record_unit *unit)
{
  struct database *db = data;
  struct record *record = &db->record;
  clear_record (db);
  set_digest (db, unit->text, unit->length);
  record->source = keep (db, unit->source);
  record->level = keep (db, unit->level);
  record->options = keep (db, unit->options);
  record->compiler = keep (db, unit->compiler);
  record->gap = keep (db, unit->gap);
  return true;
}

/* Let BODY of the record of DB have the parts of FUNCTION.  */

static void
keep_parts (struct database *db, struct body *body,
	    const struct record_function *function)
{
  size_t number = function->num_parts;
  struct part *parts
    = obstack_alloc (&db->record.text, number * sizeof *parts);
  for (size_t i = 0; i < number; i++)
    {
      parts[i] = function->parts[i];
      parts[i].file = keep (db, parts[i].file);
    }
  body->parts = parts;
  body->num_parts = number;
}

static bool
store_function (void *data, const struct record_function *function)
{
  struct database *db = data;
  db->counts.functions++;
  if (!db->record.known)
    {
      db->record.function = find_body (db, function->name, &function->place);
      db->record.function->state
	= keep (db, function->state ? function->state : "unknown");
      if (function->num_parts)
	keep_parts (db, db->record.function, function);
    }
  return true;
}

static bool
store_impact (void *data, const struct record_impact *impact)
{
  struct database *db = data;
  struct record *record = &db->record;
  db->counts.pairs++;
  if (record->known)
    return true;
  struct body *body = find_body (db, impact->name, &impact->place);
  if (!record->level && !body->state)
    body->state = "unknown";
  /* The route of a single step is not stored.  */
  const char *via = impact->via;
  if (via)
    {
      const char *name = record->function->name;
      size_t length = strlen (name);
      bool bare_p = !strcmp (record->function->state, "emitted");
      if (bare_p ? !strcmp (via, name)
	  : (via[0] == '(' && !strncmp (via + 1, name, length)
	     && !strcmp (via + 1 + length, ")")))
	via = NULL;
    }
  grow_array (&record->pairs, &record->pairs_room, record->num_pairs,
	      sizeof *record->pairs);
  record->pairs[record->num_pairs++] = (struct pair) {
    .function = record->function->index, .body = body->index,
    .kind = intern_kind (db, impact->kind),
    .via = keep (db, via)
  };
  return true;
}

/* Store the unit of the record of DB, and return its id.  */

static int64_t
store_record (struct database *db)
{
  struct record *record = &db->record;
  sqlite3_stmt *made = begin (db, ADD_UNIT);
  bind_digest (db, made);
  bind_number (db, made, 2, intern_file (db, record->source));
  bind_text (db, made, 3, record->level);
  bind_text (db, made, 4, record->options);
  bind_text (db, made, 5, record->compiler);
  bind_text (db, made, 6, record->gap);
  step (db, made);
  end (db, ADD_UNIT, made);
  int64_t unit = sqlite3_last_insert_rowid (db->connection);

  int64_t first = db->next_function, file = 0;
  const char *last_file = NULL;
  for (size_t i = 0; i < record->num_bodies; i++)
    {
      struct body *body = record->bodies[i];
      if (body->file && (!last_file || strcmp (last_file, body->file)))
	{
	  last_file = body->file;
	  file = intern_file (db, last_file);
	}
      int64_t name = intern (db, ADD_NAME, FIND_NAME, body->name, NULL);
      made = begin (db, ADD_FUNCTION);
      bind_number (db, made, 1, db->next_function++);
      bind_number (db, made, 2, unit);
      bind_number (db, made, 3, name);
      if (body->file)
	bind_number (db, made, 4, file);
      bind_number (db, made, 5, body->place.line);
      bind_number (db, made, 6, body->place.column);
      bind_number (db, made, 7, body->place.last);
      bind_text (db, made, 8, body->state);
      step (db, made);
      end (db, ADD_FUNCTION, made);
      for (size_t j = 0; j < body->num_parts; j++)
	{
	  const struct part *part = &body->parts[j];
	  int64_t part_file = intern_file (db, part->file);
	  made = begin (db, ADD_PART);
	  bind_number (db, made, 1, db->next_function - 1);
	  bind_number (db, made, 2, part_file);
	  bind_number (db, made, 3, part->first);
	  bind_number (db, made, 4, part->last);
	  step (db, made);
	  end (db, ADD_PART, made);
	}
    }
  for (size_t i = 0; i < record->num_pairs; i++)
    {
      const struct pair *pair = &record->pairs[i];
      made = begin (db, ADD_IMPACT);
      bind_number (db, made, 1, first + pair->function);
      bind_number (db, made, 2, first + pair->body);
      bind_number (db, made, 3, pair->kind);
      bind_text (db, made, 4, pair->via);
      step (db, made);
      end (db, ADD_IMPACT, made);
    }
  return unit;
}

static bool
store_end (void *data)
{
  struct database *db = data;
  struct record *record = &db->record;
  int64_t unit = record->known ? record->known : store_record (db);
  sqlite3_stmt *made = begin (db, ADD_OBJECT);
  bind_text (db, made, 1, db->file);
  bind_text (db, made, 2, db->object);
  bind_number (db, made, 3, unit);
  step (db, made);
  end (db, ADD_OBJECT, made);
  db->counts.units++;
  db->counts.gaps += record->gap != NULL;
  return true;
}

const struct record_handler *
database_begin_object (struct database *db, const char *name,
		       const char *member, const char *directory)
{
  static const struct record_handler handler
    = { store_unit, store_function, store_impact, store_end, NULL };
  free (db->object);
  free (db->directory);
  db->object = (member ? xasprintf ("%s(%s)", name, member)
		: xstrdup (name));
  db->directory = directory ? xstrdup (directory) : NULL;
  return &handler;
}

/* Read the columns of a unit, from FIRST on, of the row of MADE into *UNIT.  */

static void
read_unit (struct database *db, sqlite3_stmt *made, int first,
	   struct unit_row *unit)
{
  *unit = (struct unit_row) {
    .id = sqlite3_column_int64 (made, first),
    .source = text_column (db, made, first + 1, false),
    .level = text_column (db, made, first + 2, true),
    .options = text_column (db, made, first + 3, true),
    .compiler = text_column (db, made, first + 4, true),
    .gap = text_column (db, made, first + 5, true),
    .objects = text_column (db, made, first + 6, false)
  };
  unit->dump_p = unit->level == NULL;
}

/* Read the columns of a function of the row of MADE into *FUNCTION.  Return how
   many they are.  */

static int
read_function (struct database *db, sqlite3_stmt *made,
	       struct function_row *function)
{
  *function = (struct function_row) {
    .id = sqlite3_column_int64 (made, 0),
    .unit = sqlite3_column_int64 (made, 1),
    .name = text_column (db, made, 2, false),
    .place = {
      .file = text_column (db, made, 3, true),
      .line = small_column (db, made, 5),
      .column = small_column (db, made, 6),
      .last = small_column (db, made, 7)
    },
    .path = text_column (db, made, 4, true),
    .state = text_column (db, made, 8, true),
    .home_p = sqlite3_column_int (made, 9)
  };
  return 10;
}

/* Pass all functions that MADE, which is STATEMENT, returns to CALLBACK with
   DATA.  */

static void
pass_functions (struct database *db, enum statement statement,
		sqlite3_stmt *made, function_callback callback, void *data)
{
  struct function_row function;
  while (step (db, made))
    {
      read_function (db, made, &function);
      if (!callback (data, &function))
	break;
    }
  end (db, statement, made);
}

void
database_units (struct database *db,
		bool (*callback) (void *, const struct unit_row *), void *data)
{
  sqlite3_stmt *made = begin (db, ALL_UNITS);
  struct unit_row unit;
  while (step (db, made))
    {
      read_unit (db, made, 0, &unit);
      if (!callback (data, &unit))
	break;
    }
  end (db, ALL_UNITS, made);
}

void
database_objects (struct database *db,
		  bool (*callback) (void *, int64_t, const char *), void *data)
{
  sqlite3_stmt *made = begin (db, ALL_OBJECTS);
  while (step (db, made))
    if (!callback (data, sqlite3_column_int64 (made, 0),
		   text_column (db, made, 1, false)))
      break;
  end (db, ALL_OBJECTS, made);
}

void
database_functions_named (struct database *db, const char *name,
			  function_callback callback, void *data)
{
  sqlite3_stmt *made = begin (db, FUNCTIONS_NAMED);
  bind_text (db, made, 1, name);
  pass_functions (db, FUNCTIONS_NAMED, made, callback, data);
}

void
database_same_functions (struct database *db, int64_t function,
			 function_callback callback, void *data)
{
  sqlite3_stmt *made = begin (db, SAME_FUNCTIONS);
  bind_number (db, made, 1, function);
  pass_functions (db, SAME_FUNCTIONS, made, callback, data);
}

void
database_functions_in (struct database *db, const char *suffix,
		       function_callback callback, void *data)
{
  sqlite3_stmt *made = begin (db, FUNCTIONS_IN);
  bind_text (db, made, 1, suffix);
  pass_functions (db, FUNCTIONS_IN, made, callback, data);
}

void
database_parts_in (struct database *db, const char *suffix,
		   bool (*callback) (void *, const struct function_row *,
				     const struct part *),
		   void *data)
{
  sqlite3_stmt *made = begin (db, PARTS_IN);
  struct function_row function;
  bind_text (db, made, 1, suffix);
  while (step (db, made))
    {
      int next = read_function (db, made, &function);
      struct part part = {
	.file = text_column (db, made, next, false),
	.first = small_column (db, made, next + 1),
	.last = small_column (db, made, next + 2)
      };
      if (!callback (data, &function, &part))
	break;
    }
  end (db, PARTS_IN, made);
}

/* Pass the text in the first column of all rows of MADE, which is STATEMENT, to
   CALLBACK with DATA.  */

static void
pass_texts (struct database *db, enum statement statement, sqlite3_stmt *made,
	    bool (*callback) (void *, const char *), void *data)
{
  while (step (db, made))
    if (!callback (data, text_column (db, made, 0, false)))
      break;
  end (db, statement, made);
}

void
database_files (struct database *db, const char *suffix,
		bool (*callback) (void *, const char *), void *data)
{
  sqlite3_stmt *made = begin (db, ALL_FILES);
  bind_text (db, made, 1, suffix);
  pass_texts (db, ALL_FILES, made, callback, data);
}

void
database_names (struct database *db,
		bool (*callback) (void *, const char *), void *data)
{
  pass_texts (db, ALL_NAMES, begin (db, ALL_NAMES), callback, data);
}

void
database_impacts (struct database *db, int64_t function,
		  impact_callback callback, void *data)
{
  sqlite3_stmt *made = begin (db, IMPACTS);
  bind_number (db, made, 1, function);
  struct function_row body;
  while (step (db, made))
    {
      int next = read_function (db, made, &body);
      struct impact_row impact = {
	.function = function, .body = &body,
	.kind = text_column (db, made, next, false),
	.via = text_column (db, made, next + 1, true)
      };
      if (!callback (data, &impact))
	break;
    }
  end (db, IMPACTS, made);
}

void
database_inside (struct database *db, const int64_t *bodies, size_t number,
		 function_callback callback, void *data)
{
  /* SQLite takes a list as one parameter when it is JSON.  */
  char *list;
  size_t length;
  FILE *stream = open_memstream (&list, &length);
  if (!stream)
    error (STATUS_TROUBLE, 0, "memory exhausted");
  for (size_t i = 0; i < number; i++)
    fprintf (stream, "%c%jd", i ? ',' : '[', (intmax_t) bodies[i]);
  fputs (number ? "]" : "[]", stream);
  fclose (stream);
  sqlite3_stmt *made = begin (db, INSIDE);
  bind_text (db, made, 1, list);
  pass_functions (db, INSIDE, made, callback, data);
  free (list);
}

void
database_lengths (struct database *db,
		  bool (*callback) (void *, const struct unit_row *,
				    const struct function_row *, uint64_t),
		  void *data)
{
  sqlite3_stmt *units = begin (db, ALL_UNITS);
  struct unit_row unit;
  struct function_row function;
  bool go_on_p = true;
  while (go_on_p && step (db, units))
    {
      read_unit (db, units, 0, &unit);
      sqlite3_stmt *made = begin (db, LENGTHS);
      bind_number (db, made, 1, unit.id);
      while (go_on_p && step (db, made))
	{
	  int next = read_function (db, made, &function);
	  go_on_p = callback (data, &unit, &function,
			      sqlite3_column_int64 (made, next));
	}
      end (db, LENGTHS, made);
    }
  end (db, ALL_UNITS, units);
}
