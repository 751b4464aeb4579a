/* The database of the tool: what is stored.
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


/* A record is kept until it is complete, and then stored: its bodies as sources,
   and these as slices.  What was stored by this process is remembered, since
   records of one program have most of it in common.  */

#include <error.h>
#include <limits.h>
#include <obstack.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include <uthash.h>
#include <xxhash.h>
#include "database-internal.h"
#include "impacted.h"

#define obstack_chunk_alloc xmalloc
#define obstack_chunk_free free

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
  [ADD_UNIT_FILE] = "INSERT OR IGNORE INTO unit_file (unit, file, level,"
		    " options) VALUES (?1, ?2, ?3, ?4)",
  [ADD_UNIT_SLICE] = "INSERT INTO unit_slice (unit, slice) VALUES (?1, ?2)",
  [ADD_OBJECT] = "INSERT INTO object"
		 " (build, unit, folder, base, strip, named, member)"
		 " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
  [DROP_OBJECTS] = "DELETE FROM object"
		   " WHERE build = ?1 AND folder = ?2 AND base = ?3",
  [FRESH_OBJECTS] = "DELETE FROM stale WHERE object IN (SELECT id FROM object"
		    "  WHERE build = ?1 AND folder = ?2 AND base = ?3)",
  [ADD_IMPACT] = "INSERT OR IGNORE INTO impact"
		 " (function, unit, body, state, kind, via, condition)"
		 " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
  [ADD_FACT] = "INSERT OR IGNORE INTO fact (unit, source, name, value)"
	       " VALUES (?1, ?2, ?3, ?4)",
  [FIND_BUILD] = "SELECT id, directory FROM build WHERE name = ?1",
  [ADD_BUILD] = "INSERT INTO build (name, \"when\") VALUES (?1, 0)",
  [SET_DIRECTORY] = "UPDATE build SET directory = ?2 WHERE id = ?1",
  [SET_TIME] = "UPDATE build SET \"when\" = ?2 WHERE id = ?1",
  [ADD_IMPORT] = "INSERT OR REPLACE INTO import (build, path, \"when\")"
		 " VALUES (?1, ?2, ?3)",
  /* The build into which the nearest folder around ?1 was imported.  */
  [FIND_IMPORT] = "SELECT b.name FROM import AS i"
		  " JOIN build AS b ON b.id = i.build"
		  " WHERE i.path = ?1 OR substr (?1, 1, length (i.path) + 1)"
		  " = i.path || '/' ORDER BY length (i.path) DESC,"
		  " i.\"when\" DESC, b.id DESC LIMIT 1",
  /* All of build ?1 at ?2, in the folder ?3 as ?4, or below.  */
  [STALE_OBJECTS] = "INSERT INTO stale SELECT o.id FROM object AS o"
		    " JOIN folder AS f ON f.id = o.folder"
		    " JOIN text AS t ON t.id = o.base WHERE o.build = ?1"
		    " AND (f.path = ?2 OR substr (f.path, 1, length (?2) + 1)"
		    "  = ?2 || '/' OR (f.path = ?3 AND t.text = ?4))",
  [DROP_BUILD] = "DELETE FROM build WHERE id = ?1"
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
  "DELETE FROM fact WHERE unit IN (SELECT id FROM gone);"
  "DELETE FROM unit_file WHERE unit IN (SELECT id FROM gone);"
  "DELETE FROM unit_slice WHERE (slice, unit) IN (SELECT s.slice, s.unit"
  "  FROM gone AS g JOIN unit_slice AS s ON s.unit = g.id);"
  "DELETE FROM unit WHERE id IN (SELECT id FROM gone);"
  "DELETE FROM member WHERE slice NOT IN (SELECT slice FROM unit_slice);"
  "DELETE FROM slice WHERE id NOT IN (SELECT slice FROM unit_slice);"
  "DELETE FROM source WHERE id NOT IN (SELECT source FROM member);"
  "DELETE FROM part WHERE source NOT IN (SELECT id FROM source);"
  "DELETE FROM name WHERE id NOT IN (SELECT name FROM source);"
  "DELETE FROM file WHERE id NOT IN (SELECT file FROM unit)"
  "  AND id NOT IN (SELECT file FROM unit_file)"
  "  AND id NOT IN (SELECT file FROM source)"
  "  AND id NOT IN (SELECT file FROM part);"
  "DELETE FROM folder WHERE id NOT IN (SELECT folder FROM object);"
  "DELETE FROM text WHERE id NOT IN (SELECT base FROM object)"
  "  AND id NOT IN (SELECT named FROM object WHERE named IS NOT NULL)"
  "  AND id NOT IN (SELECT member FROM object WHERE member IS NOT NULL)"
  "  AND id NOT IN (SELECT kind FROM impact)"
  "  AND id NOT IN (SELECT name FROM fact)"
  "  AND id NOT IN (SELECT value FROM fact)"
  "  AND id NOT IN (SELECT level FROM unit WHERE level IS NOT NULL)"
  "  AND id NOT IN (SELECT options FROM unit WHERE options IS NOT NULL)"
  "  AND id NOT IN (SELECT compiler FROM unit WHERE compiler IS NOT NULL)"
  "  AND id NOT IN (SELECT gap FROM unit WHERE gap IS NOT NULL)"
  "  AND id NOT IN (SELECT link FROM unit WHERE link IS NOT NULL)"
  "  AND id NOT IN (SELECT level FROM unit_file WHERE level IS NOT NULL)"
  "  AND id NOT IN (SELECT options FROM unit_file WHERE options IS NOT NULL);"
  "DROP TABLE gone;";

/* A text that is in the database.  */

struct known
{
  const char *text;
  int64_t id;
  UT_hash_handle hh;
};

/* A source or a slice that is there.  */

struct known_digest
{
  XXH128_hash_t digest;
  int64_t id;
  UT_hash_handle hh;
};

/* A body of the record that is being read.  */

struct body
{
  char *key;			/* NAME:LINE:COLUMN:FILE.  */
  const char *name;
  const char *file;
  struct place place;
  enum body_state state;	/* A clone, until its line is read.  */
  const struct part *parts;
  size_t num_parts;
  int64_t file_id;		/* 0 without a file.  */
  int64_t id;			/* Of its source.  */
  UT_hash_handle hh;
};

/* A pair of it.  */

struct pair
{
  struct body *function;
  struct body *body;
  int64_t kind;
  const char *via;
  const char *condition;
};

/* A fact of it.  */

struct fact
{
  struct body *function;
  int64_t name;
  int64_t value;
};

/* A main file of it, after the first one.  */

struct other
{
  const char *source;
  const char *level;
  const char *options;
};

/* The record that is being read.  */

struct record
{
  struct obstack text;		/* All strings, and bodies.  */
  XXH128_canonical_t digest;
  int64_t known;		/* The unit with that digest, or 0.  */
  const char *source;
  const char *level;
  const char *options;
  const char *compiler;
  const char *gap;
  const char *link;
  unsigned long left_out;
  struct other *others;
  size_t num_others;
  struct body *by_key;
  struct body **bodies;
  size_t num_bodies;
  size_t bodies_room;
  struct body *function;	/* The last one.  */
  struct pair *pairs;
  size_t num_pairs;
  size_t pairs_room;
  struct fact *facts;
  size_t num_facts;
  size_t facts_room;
};

/* The kinds of texts.  */

enum text_table { TEXT_NAMES, TEXT_TEXTS, TEXT_FOLDERS, TEXT_FILES,
		  NUM_TEXT_TABLES };

struct writer
{
  struct obstack memory;	/* Of what is known.  */
  struct known *texts[NUM_TEXT_TABLES];
  struct known_digest *sources;
  struct known_digest *slices;
  bool dropped_p;		/* Some object was deleted.  */
  int64_t build;		/* The one that is stored into.  */
  char *build_name;
  char *build_directory;	/* Or null.  */
  bool stale_p;			/* Between begin_path and end_path.  */
  int64_t folder;		/* The file that is being stored.  */
  int64_t base;
  char *path;
  size_t strip;			/* It is called as that without so many bytes,  */
  char *named;			/* after this.  */
  char *member;			/* What is read in it, or null.  */
  char *directory;		/* Where its names of files begin, relative to
				   the build's, or null.  */
  struct record record;
  struct database_counts counts;
  struct database_counts before;	/* COUNTS at the begin of the file.  */
};

/* Forget what is known: some of it may no longer be there.  */

static void
forget_known (struct writer *writer)
{
  for (size_t i = 0; i < NUM_TEXT_TABLES; i++)
    HASH_CLEAR (hh, writer->texts[i]);
  HASH_CLEAR (hh, writer->sources);
  HASH_CLEAR (hh, writer->slices);
  obstack_free (&writer->memory, NULL);
  obstack_init (&writer->memory);
}

void
writer_open (struct database *db)
{
  db->writer = xcalloc (1, sizeof *db->writer);
  obstack_init (&db->writer->memory);
  obstack_init (&db->writer->record.text);
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

void
writer_close (struct database *db)
{
  struct writer *writer = db->writer;
  if (!writer)
    return;
  struct record *record = &writer->record;
  HASH_CLEAR (hh, record->by_key);
  obstack_free (&record->text, NULL);
  free (record->bodies);
  free (record->pairs);
  free (record->facts);
  forget_known (writer);
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

/* Do STATEMENT with the NUMBER numbers VALUES, and return how many rows that
   changes.  */

static int
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

/* Return the id of TEXT in TABLE, to which it is added if it is not there.  Of a
   file, SHOWN is what the compiler wrote.  */

static int64_t
intern (struct database *db, enum text_table table, const char *text,
	const char *shown)
{
  static const struct { enum statement add, find; } uses[NUM_TEXT_TABLES] = {
    [TEXT_NAMES] = { ADD_NAME, FIND_NAME },
    [TEXT_TEXTS] = { ADD_TEXT, FIND_TEXT },
    [TEXT_FOLDERS] = { ADD_FOLDER, FIND_FOLDER },
    [TEXT_FILES] = { ADD_FILE, FIND_FILE }
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
      const char *slash = strrchr (text, '/');
      bind_text (db, made, 2, strcmp (text, shown) ? shown : NULL);
      bind_text (db, made, 3, slash ? slash + 1 : text);
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

/* Bind the parameter NUMBER of MADE to TEXT, by its id; or to null.  */

static void
bind_interned (struct database *db, sqlite3_stmt *made, int number,
	       const char *text)
{
  if (text)
    bind_number (db, made, number, intern (db, TEXT_TEXTS, text, NULL));
  else
    bind_text (db, made, number, NULL);
}

/* Return the path FILE, which is relative to DIRECTORY if that is not null,
   without empty components, `.' and `..'.  Where the directory is null, a `..'
   with nothing before it goes as well: a header that units of two folders
   include would otherwise be two files, and an answer lack one of them.
   Nothing is looked up: the files need not exist here.  */

static char *
resolve_path (const char *directory, const char *file)
{
  char *path = (directory && *file != '/'
		? xasprintf ("%s/%s", directory, file) : xstrdup (file));
  bool absolute_p = *path == '/' && (*file == '/' || *directory == '/');
  char *to = path + absolute_p, *start = to;
  size_t up = 0;		/* Components `..' at the begin.  */
  for (char *from = path; *from;)
    {
      size_t size = strcspn (from, "/");
      if (size == 2 && from[0] == '.' && from[1] == '.')
	{
	  char *slash = memrchr (start, '/', to - start);
	  if ((size_t) (to - start) > up)
	    to = slash && slash >= start + up ? slash : start + up;
	  else if (directory && !absolute_p)
	    {
	      if (to > start)
		*to++ = '/';
	      memmove (to, from, size);
	      to += size;
	      up = to - start;
	    }
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

/* Return the path PATH relative to the folder FROM, both absolute and resolved:
   empty if they are the same.  */

static char *
relative_path (const char *from, const char *path)
{
  size_t same = 0;
  for (size_t i = 0; ; i++)
    {
      bool end_p = from[i] == '\0' || from[i] == '/';
      if (end_p && (path[i] == '\0' || path[i] == '/'))
	same = i;
      if (from[i] != path[i] || from[i] == '\0')
	break;
    }
  char *result;
  size_t length;
  FILE *stream = open_memstream (&result, &length);
  if (!stream)
    error (STATUS_TROUBLE, 0, "memory exhausted");
  const char *mark = "";
  for (const char *rest = from + same; *rest; rest++)
    if (*rest == '/' && rest[1])
      {
	fprintf (stream, "%s..", mark);
	mark = "/";
      }
  const char *rest = path + same;
  rest += *rest == '/';
  if (*rest)
    fprintf (stream, "%s%s", mark, rest);
  fclose (stream);
  return result;
}

/* Return the id of FILE, as the record of DB has it.  */

static int64_t
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

/* Return the name of the build for PATH, in the folder FOLDER or that itself:
   of the one into which it was imported before, or as many of the last
   components of FOLDER as no other build is called.  */

static char *
derive_build (struct database *db, const char *path, const char *folder)
{
  char *found = NULL;
  sqlite3_stmt *made = begin (db, FIND_IMPORT);
  bind_text (db, made, 1, path);
  if (step (db, made))
    found = xstrdup (text_column (db, made, 0, false));
  end (db, FIND_IMPORT, made);
  for (const char *start = folder + strlen (folder); !found;)
    {
      while (start > folder && start[-1] != '/')
	start--;
      if (start == folder || start == folder + 1 || !build_p (db, start))
	found = xstrdup (*start ? start : folder);
      else
	start--;
    }
  return found;
}

void
database_begin_path (struct database *db, const char *name, const char *path,
		     bool directory_p)
{
  struct writer *writer = db->writer;
  char *here = path ? xstrdup (path) : realpath (".", NULL);
  if (!here)
    here = xstrdup ("/");
  char *folder = xstrdup (here), *slash = strrchr (folder, '/');
  if (path && !directory_p && slash)
    slash[slash == folder] = '\0';
  if (name)
    use_build (db, name);
  else
    {
      char *derived = derive_build (db, here, folder);
      use_build (db, derived);
      free (derived);
    }

  int64_t now = time (NULL);
  change (db, SET_TIME, (int64_t[]) { writer->build, now }, 2);
  sqlite3_stmt *made = begin (db, ADD_IMPORT);
  bind_number (db, made, 1, writer->build);
  /* What is imported later from the folder of a file belongs to it.  */
  bind_text (db, made, 2, name && path ? path : folder);
  bind_number (db, made, 3, now);
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
  free (folder);
}

const char *
database_build (const struct database *db)
{
  return db->writer->build_name;
}

void
database_end_path (struct database *db)
{
  execute (db, "DELETE FROM object WHERE id IN (SELECT object FROM stale)");
  db->writer->dropped_p |= sqlite3_changes (db->connection) > 0;
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
  writer->folder = intern (db, TEXT_FOLDERS, folder, NULL);
  writer->base = intern (db, TEXT_TEXTS, slash ? slash + 1 : path, NULL);
  free (folder);
  writer->before = writer->counts;
  execute (db, "SAVEPOINT file");
  int64_t place[] = { writer->build, writer->folder, writer->base };
  change (db, FRESH_OBJECTS, place, 3);
  if (change (db, DROP_OBJECTS, place, 3))
    writer->dropped_p = true;
}

void
database_end_file (struct database *db, bool keep_p)
{
  struct writer *writer = db->writer;
  if (!keep_p)
    {
      execute (db, "ROLLBACK TO file");
      writer->counts = writer->before;
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

/* Return a copy of TEXT that lives as long as the record of DB, or null.  */

static const char *
keep (struct database *db, const char *text)
{
  return text ? obstack_copy0 (&db->writer->record.text, text, strlen (text))
	 : NULL;
}

/* Return the body NAME at PLACE of the record of DB, after it was added if it is
   new.  */

static struct body *
find_body (struct database *db, const char *name, const struct place *place)
{
  struct record *record = &db->writer->record;
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
  *body = (struct body) { .key = key, .place = *place };
  body->name = keep (db, name);
  body->file = keep (db, place->file);
  HASH_ADD_KEYPTR (hh, record->by_key, key, length, body);
  grow_array (&record->bodies, &record->bodies_room, record->num_bodies,
	      sizeof *record->bodies);
  record->bodies[record->num_bodies++] = body;
  return body;
}

/* Make the record of DB empty.  */

static void
clear_record (struct database *db)
{
  struct record *record = &db->writer->record;
  HASH_CLEAR (hh, record->by_key);
  obstack_free (&record->text, NULL);
  obstack_init (&record->text);
  record->num_bodies = record->num_pairs = record->num_facts = 0;
  record->function = NULL;
}

/* Begin a digest, and end it.  */

static XXH3_state_t *
digest_begin (void)
{
  XXH3_state_t *state = XXH3_createState ();
  if (!state)
    error (STATUS_TROUBLE, 0, "memory exhausted");
  XXH3_128bits_reset (state);
  return state;
}

static XXH128_hash_t
digest_end (XXH3_state_t *state)
{
  XXH128_hash_t result = XXH3_128bits_digest (state);
  XXH3_freeState (state);
  return result;
}

/* Set the digest of the record of DB, which is the LENGTH bytes at TEXT.  */

static void
set_digest (struct database *db, const char *text, size_t length)
{
  struct writer *writer = db->writer;
  struct record *record = &writer->record;
  XXH3_state_t *state = digest_begin ();
  if (writer->directory)
    XXH3_128bits_update (state, writer->directory,
			 strlen (writer->directory) + 1);
  XXH3_128bits_update (state, text, length);
  XXH128_canonicalFromHash (&record->digest, digest_end (state));

  sqlite3_stmt *made = begin (db, FIND_UNIT);
  bind_bytes (db, made, 1, &record->digest, sizeof record->digest);
  record->known = step (db, made) ? sqlite3_column_int64 (made, 0) : 0;
  end (db, FIND_UNIT, made);
}

/* The functions of the handler that stores a record.  Those with the same text
   as a known one are only read.  */

static bool
store_unit (void *data, const struct record_unit *unit)
{
  struct database *db = data;
  struct record *record = &db->writer->record;
  clear_record (db);
  set_digest (db, unit->text, unit->length);
  record->source = keep (db, unit->source);
  record->level = keep (db, unit->level);
  record->options = keep (db, unit->options);
  record->compiler = keep (db, unit->compiler);
  record->gap = keep (db, unit->gap);
  record->link = keep (db, unit->link);
  record->left_out = unit->left_out;
  record->num_others = unit->num_others;
  record->others = obstack_alloc (&record->text, (unit->num_others
						  * sizeof *record->others));
  for (size_t i = 0; i < unit->num_others; i++)
    record->others[i] = (struct other) {
      .source = keep (db, unit->others[i].source),
      .level = keep (db, unit->others[i].level),
      .options = keep (db, unit->others[i].options)
    };
  return true;
}

/* Let BODY of the record of DB have the parts of FUNCTION.  */

static void
keep_parts (struct database *db, struct body *body,
	    const struct record_function *function)
{
  size_t number = function->num_parts;
  struct part *parts
    = obstack_alloc (&db->writer->record.text, number * sizeof *parts);
  for (size_t i = 0; i < number; i++)
    {
      parts[i] = function->parts[i];
      parts[i].file = keep (db, parts[i].file);
    }
  body->parts = parts;
  body->num_parts = number;
}

/* Return the state that is called NAME.  */

static enum body_state
find_state (const char *name)
{
  for (size_t i = 1; i < NUM_BODY_STATES; i++)
    if (!strcmp (body_state_name (i), name))
      return i;
  return BODY_UNKNOWN;
}

static bool
store_function (void *data, const struct record_function *function)
{
  struct database *db = data;
  struct record *record = &db->writer->record;
  db->writer->counts.functions++;
  if (!record->known)
    {
      record->function = find_body (db, function->name, &function->place);
      record->function->state
	= function->state ? find_state (function->state) : BODY_UNKNOWN;
      if (function->num_parts)
	keep_parts (db, record->function, function);
    }
  return true;
}

/* Return what follows the function itself in the route VIA from it, or null if
   nothing does.  */

static const char *
route_rest (const char *via)
{
  const char *rest = via ? strstr (via, " > ") : NULL;
  return rest ? rest + 3 : NULL;
}

static bool
store_impact (void *data, const struct record_impact *impact)
{
  struct database *db = data;
  struct record *record = &db->writer->record;
  db->writer->counts.pairs++;
  if (record->known)
    return true;
  struct body *body = find_body (db, impact->name, &impact->place);
  if (!record->level && body->state == BODY_CLONE)
    body->state = BODY_UNKNOWN;
  grow_array (&record->pairs, &record->pairs_room, record->num_pairs,
	      sizeof *record->pairs);
  record->pairs[record->num_pairs++] = (struct pair) {
    .function = record->function, .body = body,
    .kind = intern (db, TEXT_TEXTS, impact->kind, NULL),
    .via = keep (db, route_rest (impact->via)),
    .condition = keep (db, impact->condition)
  };
  return true;
}

static bool
store_fact (void *data, const char *name, const char *value)
{
  struct database *db = data;
  struct record *record = &db->writer->record;
  if (record->known)
    return true;
  grow_array (&record->facts, &record->facts_room, record->num_facts,
	      sizeof *record->facts);
  record->facts[record->num_facts++] = (struct fact) {
    .function = record->function,
    .name = intern (db, TEXT_TEXTS, name, NULL),
    .value = intern (db, TEXT_TEXTS, value, NULL)
  };
  return true;
}

/* Set the id of the source of BODY, which is stored if it is new.  */

static void
store_source (struct database *db, struct body *body)
{
  struct writer *writer = db->writer;
  struct obstack *memory = &writer->record.text;
  struct { int64_t name, line, file, column, last; } key = {
    intern (db, TEXT_NAMES, body->name, NULL), body->place.line,
    body->file_id, body->place.column, body->place.last
  };
  /* Parts tell sources apart as well.  */
  for (size_t i = 0; i < body->num_parts; i++)
    {
      int64_t part[] = { intern_file (db, body->parts[i].file),
			 body->parts[i].first, body->parts[i].last };
      obstack_grow (memory, part, sizeof part);
    }
  size_t size = obstack_object_size (memory);
  obstack_1grow (memory, '\0');
  char *parts = obstack_finish (memory);

  XXH3_state_t *state = digest_begin ();
  XXH3_128bits_update (state, &key, sizeof key);
  XXH3_128bits_update (state, parts, size);
  XXH128_hash_t digest = digest_end (state);
  struct known_digest *known;
  HASH_FIND (hh, writer->sources, &digest, sizeof digest, known);
  if (known)
    {
      body->id = known->id;
      return;
    }

  sqlite3_stmt *made;
  bool new_p = false;
  for (int pass = 0; pass < 2; pass++)
    {
      enum statement statement = pass ? FIND_SOURCE : ADD_SOURCE;
      made = begin (db, statement);
      bind_number (db, made, 1, key.name);
      bind_number (db, made, 2, key.line);
      bind_number (db, made, 3, key.file);
      bind_number (db, made, 4, key.column);
      bind_number (db, made, 5, key.last);
      bind_bytes (db, made, 6, parts, size);
      bool found_p = step (db, made);
      if (pass == 0)
	{
	  new_p = sqlite3_changes (db->connection) > 0;
	  body->id = sqlite3_last_insert_rowid (db->connection);
	}
      else if (found_p)
	body->id = sqlite3_column_int64 (made, 0);
      else
	fail_damaged (db);
      end (db, statement, made);
      if (new_p)
	break;
    }
  for (size_t i = 0; i < body->num_parts && new_p; i++)
    {
      int64_t part[] = { body->id, intern_file (db, body->parts[i].file),
			 body->parts[i].first, body->parts[i].last };
      change (db, ADD_PART, part, 4);
    }
  known = obstack_alloc (&writer->memory, sizeof *known);
  known->digest = digest;
  known->id = body->id;
  HASH_ADD (hh, writer->sources, digest, sizeof digest, known);
}

/* The order of bodies in slices.  */

static int
compare_bodies (const void *a, const void *b)
{
  const struct body *one = *(struct body *const *) a;
  const struct body *other = *(struct body *const *) b;
  if (one->file_id != other->file_id)
    return one->file_id < other->file_id ? -1 : 1;
  return (one->id > other->id) - (one->id < other->id);
}

/* Store that UNIT has the slice of the NUMBER sorted BODIES.  */

static void
store_slice (struct database *db, int64_t unit, struct body **bodies,
	     size_t number)
{
  struct writer *writer = db->writer;
  int64_t file = bodies[0]->file_id;
  XXH3_state_t *state = digest_begin ();
  XXH3_128bits_update (state, &file, sizeof file);
  for (size_t i = 0; i < number; i++)
    {
      int64_t member[] = { bodies[i]->id, bodies[i]->state };
      XXH3_128bits_update (state, member, sizeof member);
    }
  XXH128_hash_t digest = digest_end (state);
  struct known_digest *known;
  HASH_FIND (hh, writer->slices, &digest, sizeof digest, known);
  if (!known)
    {
      known = obstack_alloc (&writer->memory, sizeof *known);
      known->digest = digest;
      sqlite3_stmt *made = begin (db, ADD_SLICE);
      bind_bytes (db, made, 1, &digest, sizeof digest);
      bind_number (db, made, 2, file);
      step (db, made);
      bool new_p = sqlite3_changes (db->connection) > 0;
      known->id = sqlite3_last_insert_rowid (db->connection);
      end (db, ADD_SLICE, made);
      if (new_p)
	for (size_t i = 0; i < number; i++)
	  {
	    int64_t member[] = { known->id, bodies[i]->id, bodies[i]->state };
	    change (db, ADD_MEMBER, member, 3);
	  }
      else
	{
	  made = begin (db, FIND_SLICE);
	  bind_bytes (db, made, 1, &digest, sizeof digest);
	  if (!step (db, made))
	    fail_damaged (db);
	  known->id = sqlite3_column_int64 (made, 0);
	  end (db, FIND_SLICE, made);
	}
      HASH_ADD (hh, writer->slices, digest, sizeof digest, known);
    }
  change (db, ADD_UNIT_SLICE, (int64_t[]) { unit, known->id }, 2);
}

/* Store the bodies of the record of DB as those of UNIT.  */

static void
store_bodies (struct database *db, int64_t unit)
{
  struct record *record = &db->writer->record;
  const char *last_file = NULL;
  int64_t file = 0;
  for (size_t i = 0; i < record->num_bodies; i++)
    {
      struct body *body = record->bodies[i];
      if (body->file && (!last_file || strcmp (last_file, body->file)))
	{
	  last_file = body->file;
	  file = intern_file (db, last_file);
	}
      body->file_id = body->file ? file : 0;
      store_source (db, body);
    }
  if (record->num_bodies)
    qsort (record->bodies, record->num_bodies, sizeof *record->bodies,
	   compare_bodies);
  /* Two that differ in nothing that is stored are one.  */
  size_t number = 0;
  for (size_t i = 0; i < record->num_bodies; i++)
    if (number && record->bodies[number - 1]->id == record->bodies[i]->id)
      {
	if (record->bodies[number - 1]->state == BODY_CLONE)
	  record->bodies[number - 1]->state = record->bodies[i]->state;
      }
    else
      record->bodies[number++] = record->bodies[i];
  for (size_t first = 0, i = 1; first < number; i++)
    if (i == number
	|| record->bodies[i]->file_id != record->bodies[first]->file_id)
      {
	store_slice (db, unit, record->bodies + first, i - first);
	first = i;
      }
}

/* Store the unit of the record of DB, and return its id.  */

static int64_t
store_record (struct database *db)
{
  struct record *record = &db->writer->record;
  int64_t file = intern_file (db, record->source);
  sqlite3_stmt *made = begin (db, ADD_UNIT);
  bind_bytes (db, made, 1, &record->digest, sizeof record->digest);
  bind_number (db, made, 2, file);
  bind_interned (db, made, 3, record->level);
  bind_interned (db, made, 4, record->options);
  bind_interned (db, made, 5, record->compiler);
  bind_interned (db, made, 6, record->gap);
  bind_interned (db, made, 7, record->link);
  bind_number (db, made, 8, record->left_out);
  step (db, made);
  end (db, ADD_UNIT, made);
  int64_t unit = sqlite3_last_insert_rowid (db->connection);
  for (size_t i = 0; i < record->num_others; i++)
    {
      const struct other *other = &record->others[i];
      file = intern_file (db, other->source);
      made = begin (db, ADD_UNIT_FILE);
      bind_number (db, made, 1, unit);
      bind_number (db, made, 2, file);
      bind_interned (db, made, 3, other->level);
      bind_interned (db, made, 4, other->options);
      step (db, made);
      end (db, ADD_UNIT_FILE, made);
    }

  store_bodies (db, unit);
  for (size_t i = 0; i < record->num_pairs; i++)
    {
      const struct pair *pair = &record->pairs[i];
      made = begin (db, ADD_IMPACT);
      bind_number (db, made, 1, pair->function->id);
      bind_number (db, made, 2, unit);
      bind_number (db, made, 3, pair->body->id);
      bind_number (db, made, 4, pair->function->state);
      bind_number (db, made, 5, pair->kind);
      bind_text (db, made, 6, pair->via);
      bind_text (db, made, 7, pair->condition);
      step (db, made);
      end (db, ADD_IMPACT, made);
    }
  for (size_t i = 0; i < record->num_facts; i++)
    {
      const struct fact *fact = &record->facts[i];
      change (db, ADD_FACT, (int64_t[]) { unit, fact->function->id,
					  fact->name, fact->value }, 4);
    }
  return unit;
}

static bool
store_end (void *data)
{
  struct database *db = data;
  struct writer *writer = db->writer;
  struct record *record = &writer->record;
  int64_t unit = record->known ? record->known : store_record (db);
  sqlite3_stmt *made = begin (db, ADD_OBJECT);
  bind_number (db, made, 1, writer->build);
  bind_number (db, made, 2, unit);
  bind_number (db, made, 3, writer->folder);
  bind_number (db, made, 4, writer->base);
  bind_number (db, made, 5, writer->strip);
  bind_interned (db, made, 6, *writer->named ? writer->named : NULL);
  bind_interned (db, made, 7, writer->member);
  step (db, made);
  end (db, ADD_OBJECT, made);
  writer->counts.units++;
  writer->counts.gaps += record->gap != NULL;
  return true;
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

/* Return how many bytes of PATH are not the end of NAME: whole components
   alone count.  */

static size_t
different_begin (const char *path, const char *name)
{
  size_t at = strlen (path), i = strlen (name), different = at;
  while (at > 0 && i > 0 && path[at - 1] == name[i - 1])
    {
      at--, i--;
      if ((i == 0 || name[i - 1] == '/') && (at == 0 || path[at - 1] == '/'))
	different = at;
    }
  return different;
}

const struct record_handler *
database_begin_object (struct database *db, const char *name,
		       const char *member, const char *directory)
{
  static const struct record_handler handler
    = { .unit = store_unit, .function = store_function, .impact = store_impact,
	.end = store_end, .fact = store_fact };
  struct writer *writer = db->writer;
  free (writer->named);
  free (writer->member);
  writer->strip = different_begin (writer->path, name);
  writer->named
    = xstrndup (name, strlen (name) - strlen (writer->path + writer->strip));
  writer->member = member ? xstrdup (member) : NULL;
  set_directory (db, directory);
  return &handler;
}
