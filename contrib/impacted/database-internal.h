/* What the parts of the database share.
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

#ifndef DATABASE_INTERNAL_H
#define DATABASE_INTERNAL_H

#include <sqlite3.h>
#include "database.h"

enum statement
{
  /* Of database-write.c.  */
  ADD_NAME, FIND_NAME, ADD_FILE, FIND_FILE, ADD_TEXT, FIND_TEXT, ADD_FOLDER,
  FIND_FOLDER, ADD_ROUTE, ADD_SOURCE, FIND_SOURCE, ADD_PART, ADD_SLICE,
  FIND_SLICE,
  ADD_MEMBER, FIND_UNIT, ADD_UNIT, SET_LINK, ADD_UNIT_SLICE, ADD_OBJECT,
  DROP_OBJECTS, FRESH_OBJECTS, ANY_OBJECT, STALE_PATHS, FRESH_OBJECT,
  ADD_IMPACT, ADD_FACT, FIND_BUILD, ADD_BUILD,
  SET_DIRECTORY, SET_TIME, ADD_IMPORT, FIND_IMPORT, OWN_IMPORT, STALE_OBJECTS,
  /* Of database-read.c.  */
  ALL_UNITS, ONE_UNIT, MAIN_FILE, ONE_SOURCE,
  SOURCES_NAMED, SAME_SOURCES, ALL_NAMES, FILES_NAMED, FILE_SLICES,
  SOURCE_SLICES, MAIN_SLICES, SLICE_MEMBERS, PARTS_IN, BODIES, BODY_NAMED,
  ANY_LINK, BODY_IN_LINK, STATE, IMPACTS, INSIDE, UNIT_IMPACTS, LENGTHS, FACTS,

  /* Of database-build.c.  */
  ALL_BUILDS, UNIT_OBJECTS, KERNELS, ONE_TEXT, ONE_FOLDER, ONE_ROUTE, SUMMARY, LEVELS,
  COMPILERS, OPTIONS, IMPORTS,

  /* Of database-symbol.c.  */
  ADD_SYMBOL_SET, FIND_SYMBOL_SET, ADD_SYMBOL, BODY_SYMBOLS, UNIT_SYMBOLS,
  ONE_NAME,

  /* Of database-search.c.  */
  SOURCES_AT, NAMES_FROM, BUILD_UNITS, UNIT_FUNCTIONS, UNIT_PAIRS,
  CONDITIONAL, ANY_BOUND, BOUND, ALIASES, ALIAS_BOUND,
  NUM_STATEMENTS
};

struct writer;
struct known_source;
struct known_text;

struct database
{
  sqlite3 *connection;
  char *path;			/* As messages have it.  */
  char *target;			/* The file that is written, or null.  */
  char *temporary;		/* What takes its place.  */
  int lock;			/* Open descriptor of TEMPORARY, or -1.  */
  sqlite3_stmt *prepared[NUM_STATEMENTS];
  struct writer *writer;	/* Of database-write.c, or null.  */
  /* Of database-build.c.  */
  struct build *builds;
  size_t num_builds;
  struct known_text *texts;
  /* Of database-read.c.  */
  struct known_source *sources;
  bool links_known_p;		/* Whether LINKS_P is known: a unit is of  */
  bool links_p;			/* a link.  */
  /* Of database-search.c: whether a function is bound, if that is known.  */
  bool bound_known_p;
  bool bound_p;
};

/* The text of each statement; null for those of the other files.  */
extern const char *const read_statements[NUM_STATEMENTS];
extern const char *const search_statements[NUM_STATEMENTS];
extern const char *const write_statements[NUM_STATEMENTS];
extern const char *const build_statements[NUM_STATEMENTS];
extern const char *const symbol_statements[NUM_STATEMENTS];

/* End the program because SQLite could not do what it was asked to, or because
   what is in the database is not what this program writes.  */
extern void fail (struct database *db) __attribute__ ((noreturn));
extern void fail_damaged (struct database *db) __attribute__ ((noreturn));

/* Execute the statements TEXT, which return nothing.  */
extern void execute (struct database *db, const char *text);

/* Return the STATEMENT, ready to get its parameters.  One that a caller is
   still reading from is made a second time.  */
extern sqlite3_stmt *begin (struct database *db, enum statement statement);

/* End the use of MADE, which begin returned for STATEMENT.  */
extern void end (struct database *db, enum statement statement,
		 sqlite3_stmt *made);

/* Bind the parameter NUMBER of MADE to TEXT, or to null; to VALUE; or to the
   SIZE bytes at BYTES.  These have to live until the statement ends.  */
extern void bind_text (struct database *db, sqlite3_stmt *made, int number,
		       const char *text);
extern void bind_number (struct database *db, sqlite3_stmt *made, int number,
			 int64_t value);
extern void bind_bytes (struct database *db, sqlite3_stmt *made, int number,
			const void *bytes, size_t size);

/* Go to the next row of MADE.  Return false if there is none.  */
extern bool step (struct database *db, sqlite3_stmt *made);

/* Return the text in COLUMN of the row of MADE; or null if it is null, which
   it may be if NULL_P.  */
extern const char *text_column (struct database *db, sqlite3_stmt *made,
				int column, bool null_p);

/* Return the number in COLUMN, which is from 0 to MOST.  */
extern int64_t number_column (struct database *db, sqlite3_stmt *made,
			      int column, int64_t most);

/* Pass the source in the first column of each row of MADE, which is STATEMENT,
   to CALLBACK with DATA, and end it.  */
extern void pass_sources (struct database *db, enum statement statement,
			  sqlite3_stmt *made, source_callback callback,
			  void *data);

/* Return the text that STATEMENT has for the id in COLUMN of the row of MADE,
   or null if that is null.  It lives as long as DB.  */
extern const char *known_text (struct database *db, enum statement statement,
			       sqlite3_stmt *made, int column);

/* Begin and end what database-write.c keeps.  */
extern void writer_open (struct database *db);
extern void writer_close (struct database *db);

/* Free what database-read.c and database-build.c keep.  */
extern void reader_close (struct database *db);
extern void builds_close (struct database *db);

/* Return the index of the build ID among those that are selected, or SIZE_MAX
   if it is not.  */
extern size_t build_index (struct database *db, int64_t id);

/* Return the text that STATEMENT has for the id in COLUMN of the row of MADE,
   or null if that is null.  It lives as long as DB.  */
extern const char *known_text (struct database *db, enum statement statement,
			       sqlite3_stmt *made, int column);

/* The first columns of rows with an object o and the text b of its base; and
   return what it is called, in a string of its own, by the row of MADE.  */
#define OBJECT_COLUMNS "o.build, o.folder, b.text, o.strip, o.named, o.member"
extern char *object_name (struct database *db, sqlite3_stmt *made);

#endif
