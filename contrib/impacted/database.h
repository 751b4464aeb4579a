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
#include "elf-file.h"
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

/* Open the database PATH.  Who writes waits, after a message, until no other
   process writes; who reads waits for nobody, and reads what was there when it
   was opened.  */

extern struct database *database_open (const char *path,
				       enum database_mode mode);
extern void database_close (struct database *db);

/* Writing.  The file PATH changes with database_commit, all at once; a process
   that ends before has changed nothing.  Nothing is written afterwards.  */

extern void database_commit (struct database *db);

/* Begin to store what is at PATH, a file or a folder, in the build NAME.  If
   NAME is null, that is the build into which PATH, a folder around it or
   another file of its folder was stored before; or one that is named after
   FOLDER, or after the folder PATH if that is null.  What was stored of PATH
   in that build before is forgotten in database_end_path, unless it is stored
   again or database_end_file says that it was refused.  PATH is absolute and
   has no symbolic link in it; or it is null for what is no file: the working
   directory stands for it then.  */
extern void database_begin_path (struct database *db, const char *name,
				 const char *path, const char *folder);

/* End that.  If not ALL_P, something at PATH could not be read: then what was
   stored of files that are still there stays.  */
extern void database_end_path (struct database *db, bool all_p);

/* Return the name of the build that was last stored into; it lives until the
   next one is.  */
extern const char *database_build (const struct database *db);

/* Take out what is in no object any more; database_commit does so as well.  */
extern void database_drop_rest (struct database *db);

/* Begin to store what the file PATH has, which takes the place of what was
   stored of it in this build before.  */
extern void database_begin_file (struct database *db, const char *path);

/* Forget what was stored of the file PATH in this build.  */
extern void database_forget_file (struct database *db, const char *path);

/* End that: keep what was stored, or if not KEEP_P go back to what was there
   before.  */
extern void database_end_file (struct database *db, bool keep_p);

/* Say of which object the records are that follow: NAME, or its MEMBER if that
   is not null.  DIRECTORY is where their relative names of files begin, or
   null; it is said of each record of an object again.  Return the handler that
   stores records; its data is DB.  */
extern const struct record_handler *
database_begin_object (struct database *db, const char *name,
		       const char *member, const char *directory);

/* A symbol of a body with code.  ADDRESS is one of memory if the object is
   LINKED_P, and otherwise where the symbol is in its section.  */

struct symbol_row
{
  const char *name;
  const char *section;		/* Where it is no ordinary text, or null.  */
  bool local_p;
  bool weak_p;
  bool linked_p;
  unsigned position;		/* sympos; 0 if the name is unique.  */
  enum symbol_export export;
  enum symbol_entry entry;
  uint64_t size;		/* In bytes.  */
  uint64_t address;
};

/* Say that the bodies of the record with number UNIT, which count from 0 in the
   object that was begun, have the NUMBER symbols at SYMBOLS, each of another
   name.  */
extern void database_add_symbols (struct database *db, size_t unit,
				  const struct symbol_row *symbols,
				  size_t number);

/* End the object, whose records are stored.  KERNEL is "vmlinux", the name of a
   kernel module, or null; STRIPPED_P says that it should have a symbol table,
   and has none.  */
extern void database_end_object (struct database *db, const char *kernel,
				 bool stripped_p);

/* The same where the records are of several files, the last of which was begun;
   none has all symbols of them.  */
extern void database_end_parts (struct database *db, bool stripped_p);

/* Forget all builds that are selected.  */
extern void database_forget (struct database *db);

/* How much was stored since the database was opened: records; and units, each
   one once in a build, with what they have; how many of the units have a gap,
   and how many are of objects without a symbol table.  */

struct database_counts
{
  uint64_t records;
  uint64_t units;
  uint64_t gaps;
  uint64_t stripped;
  uint64_t functions;
  uint64_t pairs;
};

extern struct database_counts database_counts (const struct database *db);

/* Reading.  Text lives until the callback returns unless something else is
   said; each callback returns false to stop.  */

/* A build: what was imported together, and is judged together.  Elsewhere a
   build is its index among those that are selected.  DIRECTORY is where its
   relative paths begin, or null.  WHEN is the time of its last import.  */

struct build
{
  int64_t id;
  const char *name;
  const char *directory;
  int64_t when;
};

/* From now on see only builds whose name matches GLOB, as fnmatch does without
   flags; or all if it is null.  Return how many there are.  */
extern size_t database_select (struct database *db, const char *glob);

/* Return those that are selected, sorted by name, and their number in
   *NUMBER.  They live as long as DB, or until something else is selected.  */
extern const struct build *database_builds (struct database *db,
					    size_t *number);

/* A unit.  DUMP_P is true for an -fdump-ipa-clones dump: who calls a clone is
   not known, and routes are to be found.  GAP is why the compiler says that
   functions may be missing from a record, or null.  FILE is the main file, by
   its number.  LEFT_OUT is how many functions of headers have no line in the
   record, because they have neither code nor impact.  LINK is the same for all
   units of one program that was optimized when it was linked, and 0 for others.
   */

struct unit_row
{
  int64_t id;
  int64_t file;
  const char *source;
  const char *level;
  const char *options;
  const char *compiler;
  const char *gap;
  int64_t link;
  int64_t left_out;
  bool dump_p;
};

/* All units of the selected builds, in the order in which they were
   stored.  */
extern void database_units (struct database *db,
			    bool (*callback) (void *, const struct unit_row *),
			    void *data);

/* The one unit UNIT.  */
extern void database_unit (struct database *db, int64_t unit,
			   bool (*callback) (void *, const struct unit_row *),
			   void *data);

/* Call CALLBACK for each object that has UNIT, in a selected BUILD.  */
extern void database_objects (struct database *db, int64_t unit,
			      bool (*callback) (void *data, size_t build,
						const char *object),
			      void *data);

/* The same with the PATH of the file, its MEMBER or null, and when it was
   MODIFIED, in seconds since 1970, when it was stored; or 0.  */
extern void database_object_files (struct database *db, int64_t unit,
				   bool (*callback) (void *data, size_t build,
						     const char *path,
						     const char *member,
						     int64_t modified),
				   void *data);

/* Return true if UNIT is of a program that was optimized when it was
   linked.  */
extern bool database_link_p (struct database *db, int64_t unit);

/* Return true if FILE is the main file of any unit.  */
extern bool database_main_file_p (struct database *db, int64_t file);

/* A function or another body, as it stands in the source: units that have the
   same one share it.  Those of one name, FILE and line are one function;
   columns differ where preprocessed text was compiled, as distcc does.  PATH
   is the file without `.' and `..': relative to the directory of the build, or
   absolute, or null.  FILE is its number, or 0.  */

struct source
{
  int64_t id;
  int64_t file;
  const char *name;
  const char *path;
  struct place place;
};

/* Return the source ID.  It lives as long as DB.  */
extern const struct source *database_source (struct database *db, int64_t id);

/* What a body is in a unit.  */

enum body_state
{
  BODY_CLONE,			/* No function of its own: a clone.  */
  BODY_EMITTED,
  BODY_CLONED,
  BODY_INLINED,
  BODY_REMOVED,
  BODY_UNKNOWN,			/* A function of a dump.  */
  BODY_BOUND,
  BODY_ELSEWHERE,		/* No unit has it: programs are whole.  */
  BODY_RENAMED,			/* Its code has another symbol.  */
  NUM_BODY_STATES
};

/* Return the name of STATE, as lists have it; or null for a clone.  */
extern const char *body_state_name (enum body_state state);

typedef bool (*source_callback) (void *data, const struct source *source);

/* All sources that are named NAME, or all that are one function with SOURCE,
   itself among them.  */
extern void database_sources_named (struct database *db, const char *name,
				    source_callback callback, void *data);
extern void database_same_sources (struct database *db,
				   const struct source *source,
				   source_callback callback, void *data);

/* Called with a symbol of a unit in OBJECT, which is named as by
   database_objects, of a selected BUILD.  KERNEL is "vmlinux", or the name of a
   module, or null.  SYMBOL has the name and section as long as there is the
   database.  */
typedef bool (*symbol_callback) (void *data, size_t build, const char *object,
				 const char *kernel,
				 const struct symbol_row *symbol);

/* Call CALLBACK with the symbol of BODY in UNIT, for each object of a selected
   build that has the unit and such a symbol; or with all symbols of the
   unit.  */
extern void database_symbols (struct database *db, int64_t unit,
			      const struct source *body,
			      symbol_callback callback, void *data);
extern void database_unit_symbols (struct database *db, int64_t unit,
				   symbol_callback callback, void *data);

/* Call CALLBACK for each object of a kernel that has UNIT, or for all if that is
   0, in a selected BUILD: KERNEL is "vmlinux" or the name of a module, and PATH
   the file.  */
extern void database_kernels (struct database *db, int64_t unit,
			      bool (*callback) (void *data, size_t build,
						const char *kernel,
						const char *path),
			      void *data);

/* All whose text has LINE of FILE.  */
extern void database_sources_at (struct database *db, int64_t file,
				 unsigned line, source_callback callback,
				 void *data);

/* All names of functions and clones, for who looks for one like another.  */
extern void database_names (struct database *db,
			    bool (*callback) (void *, const char *name),
			    void *data);

/* Those of them that begin with PREFIX, in order.  */
extern void database_names_from (struct database *db, const char *prefix,
				 bool (*callback) (void *, const char *name),
				 void *data);

/* All files with functions or parts of them whose last component is BASE.  */
extern void database_files (struct database *db, const char *base,
			    bool (*callback) (void *, int64_t file,
					      const char *path),
			    void *data);

/* Return true if there is one of these.  */
extern bool database_has_file (struct database *db, const char *base);

/* A slice is what a unit has of one file: a set of bodies with their states.
   Units that have the same of a header share it.  */

/* Call CALLBACK for the slices of FILE, and the selected builds that have it.
   They may come more than once, and the state means nothing.  */
extern void database_file_slices (struct database *db, int64_t file,
				  bool (*callback) (void *, int64_t slice,
						    enum body_state state,
						    size_t build),
				  void *data);

/* The same for those slices that SOURCE is in, as STATE.  */
extern void database_source_slices (struct database *db, int64_t source,
				    bool (*callback) (void *, int64_t slice,
						      enum body_state state,
						      size_t build),
				    void *data);

/* Call CALLBACK for each unit that FILE is the main file of, with its slice of
   that.  */
extern void database_main_slices (struct database *db, int64_t file,
				  bool (*callback) (void *, int64_t unit,
						    int64_t slice),
				  void *data);

/* Call CALLBACK for the bodies in SLICE, ordered by source.  */
extern void database_slice (struct database *db, int64_t slice,
			    bool (*callback) (void *data,
					      const struct source *source,
					      enum body_state state),
			    void *data);

/* Call CALLBACK for each part of a function that is in FILE: text of it that
   is not between the lines of its place.  */
extern void database_parts (struct database *db, int64_t file,
			    bool (*callback) (void *data,
					      const struct source *source,
					      const struct part *part),
			    void *data);

/* Call CALLBACK for each unit that SOURCE is in, ordered by unit.  */
extern void database_bodies (struct database *db, int64_t source,
			     bool (*callback) (void *data, int64_t unit,
					       enum body_state state),
			     void *data);

/* Return the body of *UNIT that is called NAME, or null.  If the unit is of a
   link, look in all units of that, and set *UNIT to the one that has it; of
   several, return one that new code cannot call.  */
extern const struct source *database_body_named (struct database *db,
						 int64_t *unit,
						 const char *name);

/* The same, or null if there are several.  */
extern const struct source *database_only_body (struct database *db,
						int64_t *unit,
						const char *name);

/* Call CALLBACK for each fact of SOURCE in UNIT, ordered by name.  */
extern void database_facts (struct database *db, int64_t unit, int64_t source,
			    bool (*callback) (void *,
					      const struct record_fact *),
			    void *data);

/* Return what SOURCE is in UNIT.  */
extern enum body_state database_state (struct database *db, int64_t unit,
				       int64_t source);

/* A pair: BODY is impacted by a function of UNIT, of that STATE.  HOME is the
   unit of the body: another one only in a program that was optimized when it
   was linked.  VIA is the route after that function, or null for a single step.
   CONDITION is on what the pair hangs, or null.  */

struct impact_row
{
  int64_t unit;
  int64_t body;
  int64_t home;
  enum body_state state;
  const char *kind;
  const char *via;
  const char *condition;
};

/* All that are impacted by FUNCTION, ordered by unit.  */
extern void database_impacts (struct database *db, int64_t function,
			      bool (*callback) (void *,
						const struct impact_row *),
			      void *data);

/* Call CALLBACK for each FUNCTION that impacts BODY of UNIT.  */
extern void database_inside (struct database *db, int64_t unit, int64_t body,
			     bool (*callback) (void *data, int64_t function,
					       const struct impact_row *),
			     void *data);

/* Call CALLBACK for each pair of UNIT: BODY, of the unit HOME, is impacted by
   FUNCTION.  Those of one function come together.  */
extern void
database_unit_impacts (struct database *db, int64_t unit,
		       bool (*callback) (void *data,
					 const struct source *function,
					 const struct source *body,
					 int64_t home),
		       void *data);

/* Call CALLBACK for each function of UNIT, ordered by name, with the number of
   bodies that are impacted by it.  For an -fdump-ipa-clones dump that is the
   number of single steps from it.  */
extern void
database_lengths (struct database *db, int64_t unit,
		  bool (*callback) (void *data, const struct source *source,
				    enum body_state state, uint64_t length),
		  void *data);

/* Call CALLBACK for each unit of BUILD, and the path of its main file.  */
extern void
database_build_units (struct database *db, size_t build,
		      bool (*callback) (void *data, int64_t unit,
					const char *path),
		      void *data);

/* A function of a unit, by the number of its source.  */

struct unit_function
{
  int64_t id;
  const char *name;
  const char *path;		/* As in a struct source.  */
  unsigned line;
  enum body_state state;
};

/* Call CALLBACK for each function of UNIT, or for each pair of one of these,
   with the NAME of the body that is impacted, and behind it ` if ' and the
   condition if there is one.  */
extern void
database_unit_functions (struct database *db, int64_t unit,
			 bool (*callback) (void *data,
					   const struct unit_function *),
			 void *data);
extern void
database_unit_pairs (struct database *db, int64_t unit,
		     bool (*callback) (void *data, int64_t function,
				       const char *name),
		     void *data);

/* What a build has, for people.  */

struct build_summary
{
  uint64_t objects;
  uint64_t units;
  uint64_t gaps;
  uint64_t dumps;
  uint64_t symbols;		/* Of bodies, in all objects.  */
};

extern struct build_summary database_summary (struct database *db,
					      size_t build);

/* What can differ between the units of a build.  */

enum unit_property { UNIT_LEVEL, UNIT_COMPILER, UNIT_OPTIONS };

/* Call CALLBACK for each value of PROPERTY that units of BUILD have, the most
   frequent one first, with how many have it; TEXT is null where they have
   none.  */
extern void
database_property (struct database *db, size_t build,
		   enum unit_property property,
		   bool (*callback) (void *data, const char *text,
				     uint64_t units),
		   void *data);

/* Call CALLBACK for each PATH that was imported into BUILD, and when, in
   seconds since 1970.  */
extern void
database_imports (struct database *db, size_t build,
		  bool (*callback) (void *data, const char *path,
				    int64_t when),
		  void *data);

/* Return the size of the database in bytes.  */
extern uint64_t database_size (struct database *db);

/* Return PATH of a source, in BUILD, in a string of its own: absolute if that
   is known; or null if PATH is.  */
extern char *database_full_path (struct database *db, size_t build,
				 const char *path);

/* Return how many pairs of UNIT have a condition.  */
extern uint64_t database_conditional (struct database *db, int64_t unit);

/* Call CALLBACK for each function of UNIT that is bound, ordered by name.  */
extern void database_bound (struct database *db, int64_t unit,
			    source_callback callback, void *data);

/* Call CALLBACK for each alias that FUNCTION has in UNIT, ordered by name.  */
extern void database_aliases (struct database *db, int64_t unit,
			      int64_t function, source_callback callback,
			      void *data);

/* Return true if SOURCE is an alias, in UNIT, of a function that is bound.  */
extern bool database_alias_bound (struct database *db, int64_t unit,
				  int64_t source);

#endif
