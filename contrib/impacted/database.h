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

#ifndef DATABASE_H
#define DATABASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include "record.h"

/* All functions print a message and end the program with STATUS_TROUBLE when
   the database cannot be read or written, or is damaged: no command can do
   anything useful then, and what was not committed is not in the file.  */

struct database;

enum database_mode
{
  DATABASE_READ,	/* It must exist, and is not changed.  */
  DATABASE_WRITE,	/* It is made if it does not exist.  */
  DATABASE_MEMORY	/* There is no file.  */
};

/* Open the database PATH.  */

extern struct database *database_open (const char *path,
				       enum database_mode mode);
extern void database_close (struct database *db);

/* Writing.  All between begin and commit is one transaction.  A file is
   stored whole or not at all.  */

extern void database_begin (struct database *db);
extern void database_commit (struct database *db);

/* Begin to store what the file PATH has, which takes the place of what was
   stored of it before.  */
extern void database_begin_file (struct database *db, const char *path);

/* End that: keep what was stored, or if not KEEP_P go back to what was there
   before.  */
extern void database_end_file (struct database *db, bool keep_p);

/* Say of which object the records are that follow: NAME, or its MEMBER if that
   is not null.  DIRECTORY is where their relative names of files begin, or
   null.  Return the handler that stores records; its data is DB.  */
extern const struct record_handler *
database_begin_object (struct database *db, const char *name,
		       const char *member, const char *directory);

/* How much was stored since database_begin, and how many of the units have a
   gap.  */

struct database_counts
{
  uint64_t units;
  uint64_t gaps;
  uint64_t functions;
  uint64_t pairs;
};

extern struct database_counts database_counts (const struct database *db);

/* Reading.  Text lives until the callback returns unless something else is
   said; each callback returns false to stop.  */

/* A unit.  OBJECTS is where it is: names, sorted and joined by ", ".  DUMP_P is
   true for an -fdump-ipa-clones dump: who calls a clone is not known, and routes
   are to be found.  GAP is why the compiler says that functions may be missing
   from a record, or null.  */

struct unit_row
{
  int64_t id;
  const char *source;
  const char *level;
  const char *options;
  const char *compiler;
  const char *objects;
  const char *gap;
  bool dump_p;
};

extern void database_units (struct database *db,
			    bool (*callback) (void *, const struct unit_row *),
			    void *data);

/* Call CALLBACK for each object of each unit, ordered by unit and name.  */

extern void database_objects (struct database *db,
			      bool (*callback) (void *data, int64_t unit,
						const char *object),
			      void *data);

/* A function or another body of a unit.  Those of one name, PATH and line are
   one function in the source; columns differ where preprocessed text was
   compiled, as distcc does.  STATE is null for a body that is not a function of
   its own, such as a clone, and can be "unknown" in an -fdump-ipa-clones dump.
   PATH is the file of PLACE with the directory of the compiler before it, where
   that is known, without `.' and `..'.  HOME_P says that the function is
   defined in the main file of the unit.  */

struct function_row
{
  int64_t id;
  int64_t unit;
  const char *name;
  struct place place;
  const char *path;
  const char *state;
  bool home_p;
};

typedef bool (*function_callback) (void *data, const struct function_row *);

/* All that are named NAME.  */
extern void database_functions_named (struct database *db, const char *name,
				      function_callback callback, void *data);

/* All others that are one function in the source with the row FUNCTION.  */
extern void database_same_functions (struct database *db, int64_t function,
				     function_callback callback, void *data);

/* All functions that are defined in a file whose path ends in the components of
   SUFFIX, or is an end of SUFFIX; sorted by path and line.  */
extern void database_functions_in (struct database *db, const char *suffix,
				   function_callback callback, void *data);

/* Call CALLBACK for each part of a function that is in such a file, with the path
   of the file: text of it that is not between the lines of its place.  Sorted
   by path and line.  */
extern void
database_parts_in (struct database *db, const char *suffix,
		   bool (*callback) (void *data,
				     const struct function_row *function,
				     const struct part *part),
		   void *data);

/* All paths of files which have functions or parts of them, that end as said
   above.  */
extern void database_files (struct database *db, const char *suffix,
			    bool (*callback) (void *, const char *path),
			    void *data);

/* All names of functions and clones, for who looks for one like another.  */
extern void database_names (struct database *db,
			    bool (*callback) (void *, const char *name),
			    void *data);

/* A pair: BODY is impacted by FUNCTION.  VIA is null for a single step.  */

struct impact_row
{
  int64_t function;
  const struct function_row *body;
  const char *kind;
  const char *via;
};

typedef bool (*impact_callback) (void *data, const struct impact_row *);

/* All that are impacted by FUNCTION, in the unit that it is of.  */
extern void database_impacts (struct database *db, int64_t function,
			      impact_callback callback, void *data);

/* All functions that impact one of the NUMBER rows BODIES and have no symbol of
   their own: inlined, cloned or removed.  */
extern void database_inside (struct database *db, const int64_t *bodies,
			     size_t number, function_callback callback,
			     void *data);

/* Call CALLBACK for each function of each unit, ordered by unit, with the
   number of bodies that are impacted by it.  For an -fdump-ipa-clones dump that
   is the number of single steps from it.  */
extern void
database_lengths (struct database *db,
		  bool (*callback) (void *data, const struct unit_row *unit,
				    const struct function_row *function,
				    uint64_t length),
		  void *data);

#endif
