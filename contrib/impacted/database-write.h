/* What the parts of the database that store share.
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


#ifndef DATABASE_WRITE_H
#define DATABASE_WRITE_H

#include <obstack.h>
#include <uthash.h>
#include <xxhash.h>
#include "database-internal.h"
#include "impacted.h"

#define obstack_chunk_alloc xmalloc
#define obstack_chunk_free free

/* A text that is in the database.  */

struct known
{
  const char *text;
  int64_t id;
  UT_hash_handle hh;
};

/* A source, a slice or a set of symbols that is there.  */

struct known_digest
{
  XXH128_hash_t digest;
  int64_t id;
  UT_hash_handle hh;
};

/* The kinds of texts.  */

enum text_table { TEXT_NAMES, TEXT_TEXTS, TEXT_FOLDERS, TEXT_FILES, TEXT_ROUTES,
		  NUM_TEXT_TABLES };

/* A unit of the object that is being stored, and its symbols there.  */

struct stored_unit
{
  int64_t id;
  int64_t symbols;		/* The set, or 0.  */
  unsigned char *bases;
  size_t num_bases;
};

/* A unit that is counted, in its build; or one of an object without a symbol
   table.  */

struct counted
{
  struct counted_key
  {
    int64_t build;
    int64_t unit;
    int64_t stripped_p;
  } key;
  struct counted *before;	/* The one that was counted before.  */
  UT_hash_handle hh;
};

struct writer
{
  struct obstack memory;	/* Of what is known.  */
  struct known *texts[NUM_TEXT_TABLES];
  struct known_digest *sources;
  struct known_digest *slices;
  struct known_digest *symbol_sets;
  bool dropped_p;		/* Some object was deleted.  */
  int64_t build;		/* The one that is stored into.  */
  char *build_name;
  char *build_directory;	/* Or null.  */
  bool stale_p;			/* Between begin_path and end_path.  */
  int64_t folder;		/* The file that is being stored.  */
  int64_t base;
  char *path;
  int64_t modified;		/* When it was modified, or 0.  */
  size_t strip;			/* It is called that without so many bytes,  */
  char *named;			/* after this.  */
  char *member;			/* What is read in it, or null.  */
  char *directory;		/* Where its names of files begin, relative to
				   the build's, or null.  */
  struct stored_unit *units;	/* Of the object that is read.  */
  size_t num_units;
  size_t units_room;
  struct record *record;	/* The one that is being read.  */
  struct database_counts counts;
  struct database_counts before;	/* COUNTS at the begin of the file.  */
  struct counted *counted;
  struct counted *last_counted;
  size_t num_before;		/* So many were COUNTED at the begin of the
				   file.  */
};

/* Do STATEMENT with the NUMBER numbers VALUES, and return how many rows that
   changes.  */
extern int change (struct database *db, enum statement statement,
		   const int64_t *values, int number);

/* Return the id of TEXT in TABLE, to which it is added if it is not there.  Of
   a file, SHOWN is what the compiler wrote.  */
extern int64_t intern (struct database *db, enum text_table table,
		       const char *text, const char *shown);

/* Bind the parameter NUMBER of MADE to TEXT, by its id; or to null.  */
extern void bind_interned (struct database *db, sqlite3_stmt *made,
			   int number, const char *text);

/* Return the id of FILE, as the record of DB has it.  */
extern int64_t intern_file (struct database *db, const char *file);

/* Return the id of what has DIGEST, as it is KNOWN or by the statement FIND.
   If there is none, the statement ADD makes it, with VALUE if that is not null;
   *NEW_P says so.  */
extern int64_t intern_digest (struct database *db,
			      struct known_digest **known,
			      enum statement add, enum statement find,
			      XXH128_hash_t digest, const int64_t *value,
			      bool *new_p);

/* Return true if WRITER has not yet counted UNIT in the build that it stores
   into, which it does then; as one of an object without a symbol table if
   STRIPPED_P.  */
extern bool count_once (struct writer *writer, int64_t unit, bool stripped_p);

/* What stores a record that is read.  */
extern const struct record_handler record_storer;

/* Begin and end what database-record.c keeps.  */
extern void record_open (struct database *db);
extern void record_close (struct database *db);

#endif
