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


/* This opens and closes it, and has what database-write.c, database-read.c and
   others share.  All SQL of the tool is in these.  Text of users and of records
   only ever comes in as a bound parameter.

   - A source is a function or a clone as it stands in the source: name, file
     and lines.  Hundreds of units have the same inline function of a header.
   - A slice is what a unit has of one file: a set of sources, with what each
     one is in the unit.  Most units that include a header have the same slice
     of it, so what a unit has is a short list of slices.
   - A unit is a record.  It is stored once, however many objects have it, of
     however many builds.  What says that two records are the same is their
     text and the directory that their names of files begin in.
   - A pair of a list is a row of its own, since a list is already closed:
     what is impacted over several steps stands in it as well.  Of a dump it is
     a single step.
   - A build is what was imported together.  Its objects say which units it
     has.  Paths of sources are relative to the directory of the build, so that
     the same unit in two builds is one.
   - The symbols of a unit in an object are a set, which other builds of the
     same object share.

   A file is not written in place.  Who writes locks DB.import beside DB, makes
   it a copy of DB, changes that, and renames it to DB when it is complete.  So
   who reads sees the old database or the new one, needs neither locks nor the
   right to write, and may take any time; and who is killed leaves a file that
   the next import makes anew.  */

#include <errno.h>
#include <error.h>
#include <fcntl.h>
#include <libgen.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include "database-internal.h"
#include "impacted.h"

/* What a database of this program says of itself: `impa', and the version of
   the schema.  */

enum { APPLICATION_ID = 0x696d7061, SCHEMA_VERSION = 6 };

static const char schema[] =
  "CREATE TABLE name (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);"
  /* Kinds, levels, options, compilers, reasons of gaps.  */
  "CREATE TABLE text (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);"
  /* PATH is resolved, SHOWN is what the compiler wrote, if that is another
     text, and BASE is the last component.  */
  "CREATE TABLE file (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE,"
  "  shown TEXT, base TEXT NOT NULL);"
  "CREATE INDEX file_base ON file (base);"
  "CREATE TABLE source (id INTEGER PRIMARY KEY,"
  "  name INTEGER NOT NULL REFERENCES name, line INTEGER NOT NULL,"
  "  file INTEGER NOT NULL, \"column\" INTEGER NOT NULL,"
  "  last INTEGER NOT NULL, parts BLOB NOT NULL,"
  "  UNIQUE (name, line, file, \"column\", last, parts));"
  /* Lines of a function that are not between LINE and LAST in its file.  */
  "CREATE TABLE part (source INTEGER NOT NULL REFERENCES source,"
  "  file INTEGER NOT NULL REFERENCES file, first INTEGER NOT NULL,"
  "  last INTEGER NOT NULL);"
  "CREATE INDEX part_file ON part (file);"
  "CREATE INDEX part_source ON part (source);"
  "CREATE TABLE slice (id INTEGER PRIMARY KEY, digest BLOB NOT NULL UNIQUE,"
  "  file INTEGER NOT NULL);"
  "CREATE INDEX slice_file ON slice (file);"
  "CREATE TABLE member (slice INTEGER NOT NULL REFERENCES slice,"
  "  source INTEGER NOT NULL REFERENCES source, state INTEGER NOT NULL,"
  "  PRIMARY KEY (slice, source)) WITHOUT ROWID;"
  /* LINK is the first unit of the program that a link made of several.  */
  "CREATE TABLE unit (id INTEGER PRIMARY KEY, digest BLOB NOT NULL UNIQUE,"
  "  file INTEGER NOT NULL REFERENCES file, level INTEGER REFERENCES text,"
  "  options INTEGER REFERENCES text, compiler INTEGER REFERENCES text,"
  "  gap INTEGER REFERENCES text, link INTEGER REFERENCES unit,"
  "  left_out INTEGER NOT NULL);"
  "CREATE INDEX unit_main ON unit (file);"
  "CREATE INDEX unit_link ON unit (link) WHERE link IS NOT NULL;"
  "CREATE TABLE unit_slice (unit INTEGER NOT NULL REFERENCES unit,"
  "  slice INTEGER NOT NULL REFERENCES slice,"
  "  PRIMARY KEY (slice, unit)) WITHOUT ROWID;"
  "CREATE INDEX unit_slice_unit ON unit_slice (unit);"
  /* A route; there may be the same one twice, for none is looked up.  */
  "CREATE TABLE route (id INTEGER PRIMARY KEY, text TEXT NOT NULL);"
  /* STATE is that of the function; VIA the route after it.  HOME is the unit
     that the body is of, or 0 where that is the one of the function.  */
  "CREATE TABLE impact (function INTEGER NOT NULL REFERENCES source,"
  "  unit INTEGER NOT NULL REFERENCES unit,"
  "  body INTEGER NOT NULL REFERENCES source, home INTEGER NOT NULL,"
  "  state INTEGER NOT NULL,"
  "  kind INTEGER NOT NULL REFERENCES text,"
  "  via INTEGER REFERENCES route, condition TEXT,"
  "  PRIMARY KEY (function, unit, body, home)) WITHOUT ROWID;"
  "CREATE TABLE fact (unit INTEGER NOT NULL REFERENCES unit,"
  "  source INTEGER NOT NULL REFERENCES source,"
  "  name INTEGER NOT NULL REFERENCES text,"
  "  value INTEGER NOT NULL REFERENCES text, rests TEXT,"
  "  PRIMARY KEY (unit, source, name)) WITHOUT ROWID;"
  "CREATE TABLE build (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE,"
  "  directory TEXT, \"when\" INTEGER NOT NULL);"
  /* WHOLE says that all below PATH belongs to the build.  */
  "CREATE TABLE import (build INTEGER NOT NULL REFERENCES build,"
  "  path TEXT NOT NULL, whole INTEGER NOT NULL, \"when\" INTEGER NOT NULL,"
  "  PRIMARY KEY (build, path)) WITHOUT ROWID;"
  /* What has no address of the symbols of a unit; and each of them: it is in
     the run with number RUN, OFFSET bytes behind where that begins.  */
  "CREATE TABLE symbol_set (id INTEGER PRIMARY KEY,"
  "  digest BLOB NOT NULL UNIQUE);"
  "CREATE TABLE symbol (symbol_set INTEGER NOT NULL REFERENCES symbol_set,"
  "  name INTEGER NOT NULL REFERENCES name, facts INTEGER NOT NULL,"
  "  position INTEGER NOT NULL, size INTEGER NOT NULL, run INTEGER NOT NULL,"
  "  offset INTEGER NOT NULL, section INTEGER REFERENCES text,"
  "  PRIMARY KEY (symbol_set, name)) WITHOUT ROWID;"
  "CREATE TABLE folder (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE);"
  /* FOLDER and BASE are the file that was read.  It is called as that without
     the first STRIP bytes, after NAMED; and MEMBER is which part of it.  It was
     MODIFIED then, in seconds.  BASES has where the runs of its SYMBOLS
     begin.  */
  "CREATE TABLE object (id INTEGER PRIMARY KEY,"
  "  build INTEGER NOT NULL REFERENCES build,"
  "  unit INTEGER NOT NULL REFERENCES unit,"
  "  folder INTEGER NOT NULL REFERENCES folder,"
  "  base INTEGER NOT NULL REFERENCES text,"
  "  strip INTEGER NOT NULL, named INTEGER REFERENCES text,"
  "  member INTEGER REFERENCES text, modified INTEGER NOT NULL,"
  "  kernel INTEGER REFERENCES text,"
  "  symbols INTEGER REFERENCES symbol_set, bases BLOB);"
  "CREATE INDEX object_unit ON object (unit);"
  "CREATE INDEX object_place ON object (build, folder, base);";

/* Indices of the tables with the most rows: they are made after those of the
   first import, which takes half as long.  */

static const char indices[] =
  "CREATE INDEX IF NOT EXISTS member_source ON member (source, state);"
  "CREATE INDEX IF NOT EXISTS member_bound ON member (slice) WHERE state = 6;"
  "CREATE INDEX IF NOT EXISTS impact_body ON impact (body, unit, state);"
  "CREATE INDEX IF NOT EXISTS impact_home ON impact (home, body)"
  "  WHERE home > 0;";

static void give_up (struct database *db);

void
fail (struct database *db)
{
  int code = sqlite3_errcode (db->connection);
  int reason = (code == SQLITE_IOERR || code == SQLITE_CANTOPEN
		? sqlite3_system_errno (db->connection) : 0);
  char *text = xstrdup (sqlite3_errmsg (db->connection));
  give_up (db);
  if (code == SQLITE_NOTADB)
    error (STATUS_TROUBLE, 0, "%s: not a database of this program", db->path);
  if (code == SQLITE_CORRUPT)
    error (STATUS_TROUBLE, 0, "%s: the database is damaged (%s): import into"
	   " a new one", db->path, text);
  if (code == SQLITE_FULL)
    error (STATUS_TROUBLE, 0, "%s: there is no space to write it: it is as it"
	   " was before", db->path);
  error (STATUS_TROUBLE, reason, "%s: %s", db->path, text);
  abort ();
}

void
fail_damaged (struct database *db)
{
  give_up (db);
  error (STATUS_TROUBLE, 0, "%s: the database is damaged: import into a new"
	 " one", db->path);
  abort ();
}

/* End the program because of ERRNO while something was done to the file
   NAME.  */

static void __attribute__ ((noreturn))
fail_file (struct database *db, const char *name)
{
  int code = errno;
  give_up (db);
  error (STATUS_TROUBLE, code, "%s: cannot be written: %s", db->path, name);
  abort ();
}

/* Remove what DB has written so far.  */

static void
give_up (struct database *db)
{
  if (db->lock >= 0)
    {
      unlink (db->temporary);
      close (db->lock);
      db->lock = -1;
    }
}

void
execute (struct database *db, const char *text)
{
  if (sqlite3_exec (db->connection, text, NULL, NULL, NULL) != SQLITE_OK)
    fail (db);
}

sqlite3_stmt *
begin (struct database *db, enum statement statement)
{
  sqlite3_stmt *made = db->prepared[statement];
  if (made && !sqlite3_stmt_busy (made))
    return made;
  sqlite3_stmt *busy = made;
  static const char *const *const tables[]
    = { read_statements, write_statements, build_statements,
	symbol_statements, search_statements };
  const char *text = NULL;
  for (size_t i = 0; !text; i++)
    text = tables[i][statement];
  if (sqlite3_prepare_v3 (db->connection, text, -1,
			  busy ? 0 : SQLITE_PREPARE_PERSISTENT, &made,
			  NULL) != SQLITE_OK)
    fail (db);
  if (!busy)
    db->prepared[statement] = made;
  return made;
}

void
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

void
bind_text (struct database *db, sqlite3_stmt *made, int number,
	   const char *text)
{
  if ((text ? sqlite3_bind_text (made, number, text, -1, SQLITE_STATIC)
       : sqlite3_bind_null (made, number)) != SQLITE_OK)
    fail (db);
}

void
bind_number (struct database *db, sqlite3_stmt *made, int number,
	     int64_t value)
{
  if (sqlite3_bind_int64 (made, number, value) != SQLITE_OK)
    fail (db);
}

void
bind_bytes (struct database *db, sqlite3_stmt *made, int number,
	    const void *bytes, size_t size)
{
  if (sqlite3_bind_blob64 (made, number, bytes, size, SQLITE_STATIC)
      != SQLITE_OK)
    fail (db);
}

bool
step (struct database *db, sqlite3_stmt *made)
{
  int status = sqlite3_step (made);
  if (status != SQLITE_ROW && status != SQLITE_DONE)
    fail (db);
  return status == SQLITE_ROW;
}

const char *
text_column (struct database *db, sqlite3_stmt *made, int column, bool null_p)
{
  const char *text = (const char *) sqlite3_column_text (made, column);
  if (!text && (!null_p || sqlite3_column_type (made, column) != SQLITE_NULL))
    fail_damaged (db);
  return text;
}

int64_t
number_column (struct database *db, sqlite3_stmt *made, int column,
	       int64_t most)
{
  int64_t number = sqlite3_column_int64 (made, column);
  if (number < 0 || number > most)
    fail_damaged (db);
  return number;
}

/* Check that this is a database of this program, and of this version; or make
   it one, if it is empty and NEW_P.  */

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
      execute (db, schema);
      snprintf (text, sizeof text,
		"PRAGMA application_id = %d; PRAGMA user_version = %d",
		APPLICATION_ID, SCHEMA_VERSION);
      execute (db, text);
      return;
    }
  if (numbers[0] != APPLICATION_ID)
    {
      give_up (db);
      error (STATUS_TROUBLE, 0, "%s: not a database of this program",
	     db->path);
    }
  if (numbers[1] != SCHEMA_VERSION)
    {
      give_up (db);
      error (STATUS_TROUBLE, 0, "%s: the database has version %lld, and this"
	     " program knows %d: import into a new one", db->path,
	     (long long) numbers[1], SCHEMA_VERSION);
    }
}

/* Set the file that DB writes, which is at DB->path behind symbolic links, and
   the one that will take its place.  */

static void
find_target (struct database *db)
{
  struct stat status;
  if (stat (db->path, &status) == 0)
    {
      if (!S_ISREG (status.st_mode))
	error (STATUS_TROUBLE, S_ISDIR (status.st_mode) ? EISDIR : 0,
	       "%s: %s", db->path, S_ISDIR (status.st_mode)
	       ? "a database is a file" : "not a file for a database");
      db->target = realpath (db->path, NULL);
      if (!db->target || access (db->target, W_OK))
	error (STATUS_TROUBLE, errno, "%s: cannot be written", db->path);
    }
  else
    {
      char *copy = xstrdup (db->path), *base = xstrdup (db->path);
      char *folder = realpath (dirname (copy), NULL);
      if (!folder)
	error (STATUS_TROUBLE, errno, "%s: no folder for it", db->path);
      db->target = xasprintf ("%s/%s", folder, basename (base));
      free (folder);
      free (copy);
      free (base);
    }
  db->temporary = xasprintf ("%s.import", db->target);
}

/* Wait until DB is the only one to write.  What takes the place of the
   database is locked: it is no more that file when another process has put it
   in place, and then there may be a new one.  */

static void
lock_target (struct database *db)
{
  bool said_p = false;
  for (;;)
    {
      struct stat locked, now;
      int fd = open (db->temporary, O_RDWR | O_CREAT | O_CLOEXEC, 0666);
      if (fd < 0)
	fail_file (db, db->temporary);
      if (flock (fd, LOCK_EX | LOCK_NB))
	{
	  if (errno == EWOULDBLOCK && !said_p)
	    error (0, 0, "%s: another process writes it: waiting", db->path);
	  said_p = true;
	  while (flock (fd, LOCK_EX))
	    if (errno != EINTR)
	      fail_file (db, "it cannot be locked");
	}
      if (fstat (fd, &locked))
	fail_file (db, db->temporary);
      if (stat (db->temporary, &now) == 0 && now.st_ino == locked.st_ino
	  && now.st_dev == locked.st_dev)
	{
	  db->lock = fd;
	  return;
	}
      close (fd);
    }
}

/* Make what DB writes a copy of the database, if there is one.  */

static void
copy_target (struct database *db)
{
  struct stat status;
  if (ftruncate (db->lock, 0))
    fail_file (db, db->temporary);
  int fd = open (db->target, O_RDONLY | O_CLOEXEC);
  if (fd < 0 && errno == ENOENT)
    return;
  if (fd < 0 || fstat (fd, &status))
    fail_file (db, db->target);
  if (fchmod (db->lock, status.st_mode & 07777))
    fail_file (db, db->temporary);
  for (;;)
    {
      static char buffer[1 << 16];
      ssize_t got = copy_file_range (fd, NULL, db->lock, NULL, SSIZE_MAX, 0);
      if (got < 0 && errno != ENOSPC)
	{
	  /* Between some file systems it must be done by hand.  */
	  got = read (fd, buffer, sizeof buffer);
	  if (got > 0 && write (db->lock, buffer, got) != got)
	    got = -1;
	}
      if (got < 0)
	fail_file (db, db->temporary);
      if (got == 0)
	break;
    }
  close (fd);
}

/* Return PATH as a file for SQLite that nobody changes.  */

static char *
immutable_uri (const char *path)
{
  char *uri;
  size_t length;
  FILE *stream = open_text (&uri, &length);
  fputs ("file:", stream);
  for (; *path; path++)
    if (strchr ("%?#", *path))
      fprintf (stream, "%%%02x", *path);
    else
      putc (*path, stream);
  fputs ("?immutable=1", stream);
  fclose (stream);
  return uri;
}

struct database *
database_open (const char *path, enum database_mode mode)
{
  struct database *db = xcalloc (1, sizeof *db);
  int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  char *name = NULL;
  db->path = xstrdup (mode == DATABASE_MEMORY ? ":memory:" : path);
  db->lock = -1;
  switch (mode)
    {
    case DATABASE_READ:
      if (access (path, R_OK) && errno != ENOENT)
	error (STATUS_TROUBLE, errno, "%s", path);
      if (access (path, F_OK))
	error (STATUS_TROUBLE, 0, "%s: there is no such database: make it"
	       " with `impacted import -d %s PATH...', or name objects or"
	       " lists to read", path, path);
      flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
      name = immutable_uri (path);
      break;
    case DATABASE_WRITE:
      find_target (db);
      lock_target (db);
      copy_target (db);
      name = xstrdup (db->temporary);
      break;
    case DATABASE_MEMORY:
      name = xstrdup (":memory:");
      break;
    }
  /* There are no threads, and nobody asks how much memory is used.  After the
     first database that is known.  */
  sqlite3_config (SQLITE_CONFIG_SINGLETHREAD);
  sqlite3_config (SQLITE_CONFIG_MEMSTATUS, 0);
  if (sqlite3_open_v2 (name, &db->connection, flags, NULL) != SQLITE_OK)
    {
      if (!db->connection)
	error (STATUS_TROUBLE, 0, "%s: memory exhausted", path);
      fail (db);
    }
  free (name);
  sqlite3_extended_result_codes (db->connection, 0);
  sqlite3_db_config (db->connection, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (db->connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  execute (db, "PRAGMA cell_size_check = ON");
  if (mode == DATABASE_READ)
    execute (db, "PRAGMA cache_size = -65536");
  else
    /* Nothing is ever rolled back but to a savepoint.  */
    execute (db, "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF;"
	     "PRAGMA locking_mode = EXCLUSIVE; PRAGMA temp_store = MEMORY;"
	     "PRAGMA cache_size = -65536; BEGIN");
  check_version (db, mode != DATABASE_READ);
  if (mode != DATABASE_READ)
    writer_open (db);
  return db;
}

void
database_commit (struct database *db)
{
  database_drop_rest (db);
  execute (db, indices);
  execute (db, "COMMIT");
  if (!db->target)
    return;
  for (size_t i = 0; i < NUM_STATEMENTS; i++)
    {
      sqlite3_finalize (db->prepared[i]);
      db->prepared[i] = NULL;
    }
  if (sqlite3_close (db->connection) != SQLITE_OK)
    fail (db);
  db->connection = NULL;
  if (fsync (db->lock))
    fail_file (db, db->temporary);
  if (rename (db->temporary, db->target))
    fail_file (db, db->target);
  close (db->lock);
  db->lock = -1;

  /* The name is to last as the file does; not all file systems have that.  */
  char *copy = xstrdup (db->target);
  int folder = open (dirname (copy), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder >= 0)
    {
      fsync (folder);
      close (folder);
    }
  free (copy);
}

void
database_close (struct database *db)
{
  for (size_t i = 0; i < NUM_STATEMENTS; i++)
    sqlite3_finalize (db->prepared[i]);
  sqlite3_close (db->connection);
  give_up (db);
  writer_close (db);
  reader_close (db);
  builds_close (db);
  free (db->path);
  free (db->target);
  free (db->temporary);
  free (db);
}
