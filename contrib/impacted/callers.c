/* Who calls the functions whose heads change.
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


/* A caller converts its arguments and the result by what the head says, so its
   code changes with the head.  Where a function has no symbol, all its callers
   have its text, or that of a clone, and are on its list.  */

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <uthash.h>
#include "callers.h"
#include "impacted.h"
#include "references.h"

/* A file that has units of BUILD, or a MEMBER of one.  */

struct object_file
{
  char *key;			/* The other ones as one text.  */
  size_t build;
  char *path;
  char *member;			/* Or null.  */
  bool same_p;			/* It is what was imported.  */
  size_t search;		/* In which search it was asked last, if it is
				   linked and the function not of the unit,  */
  enum references said;		/* and what it said: many units of it ask.  */
  UT_hash_handle hh;
};

/* The files of a unit.  */

struct unit_files
{
  int64_t id;
  struct object_file **files;
  size_t number;
  size_t room;
  UT_hash_handle hh;
};

/* Those that were met, in DB: each closed function asks for all of them.  */

static struct
{
  struct database *db;
  struct object_file *files;
  struct unit_files *units;
  struct unit_files **all;	/* All units of DB in its order, or null.  */
  size_t num_all;
  size_t room;
  size_t searches;		/* How many there were.  */
} known;

/* What is looked for.  */

struct search
{
  struct database *db;
  const bool *builds;
  const struct source *source;
  struct sources *callers;
  int64_t unit;			/* The one that is looked at,  */
  char *unit_source;		/* and its source, if it has the function.  */
  bool symbol_p;		/* It has a symbol in some unit.  */
  bool local_p;			/* That is local everywhere.  */
  bool met_p;			/* The unit is in one of the builds.  */
  bool seen_p;			/* One of its objects says all of it,  */
  bool linked_p;		/* or those that are linked do together,  */
  bool gone_p;			/* unless one of them says nothing.  */
  enum references last;		/* What they said.  */
  enum callers result;
};

/* Add SOURCE to the callers of SEARCH.  */

static void
add_caller (struct search *search, const struct source *source)
{
  if (source != search->source)
    add_source (search->callers, source);
}

/* A caller that is looked for by its name.  */

struct named
{
  struct search *search;
  const char *file;		/* Where it is, without folders, or null.  */
  bool found_p;
};

/* Add SOURCE to the callers for the struct named DATA, if it can be that.  A
   function of a header is in no file of its own.  */

static bool
add_named (void *data, const struct source *source)
{
  struct named *named = data;
  if (named->file && source->path
      && strcmp (basename (source->path), named->file)
      && database_main_file_p (named->search->db, source->file))
    return true;
  named->found_p = true;
  add_caller (named->search, source);
  return true;
}

/* Enter the function CALLER of an object of the unit.  The object may have
   other units as well: then those are taken that have such a function.  Return
   false if none has.  */

static bool
enter_caller (void *data, const struct reference_caller *caller)
{
  struct search *search = data;
  struct named named = { .search = search, .file = caller->file };
  int64_t unit = search->unit;
  const struct source *source
    = (caller->linked_p || database_link_p (search->db, unit) ? NULL
       : database_body_named (search->db, &unit, caller->name));
  if (source)
    {
      add_caller (search, source);
      return true;
    }
  database_sources_named (search->db, caller->name, add_named, &named);
  if (!named.found_p && named.file)
    {
      named.file = NULL;
      database_sources_named (search->db, caller->name, add_named, &named);
    }
  return named.found_p;
}

/* Add to the struct unit_files DATA the file PATH of BUILD, or its MEMBER.  One
   that was MODIFIED at another time than when it was imported is of another
   compilation.  */

static bool
add_file (void *data, size_t build, const char *path, const char *member,
	  int64_t modified)
{
  struct unit_files *unit = data;
  struct object_file *file;
  char *key = xasprintf ("%zu %s\n%s", build, path, member ? member : "");
  HASH_FIND_STR (known.files, key, file);
  if (file)
    free (key);
  else
    {
      struct stat status;
      file = xcalloc (1, sizeof *file);
      *file = (struct object_file) {
	.key = key, .build = build, .path = xstrdup (path),
	.member = member ? xstrdup (member) : NULL,
	.same_p = !stat (path, &status) && status.st_mtime == modified
      };
      HASH_ADD_KEYPTR (hh, known.files, file->key, strlen (file->key), file);
    }
  grow_array (&unit->files, &unit->room, unit->number, sizeof *unit->files);
  unit->files[unit->number++] = file;
  return true;
}

/* Return the files of the unit ID of DB.  */

static struct unit_files *
find_files (struct database *db, int64_t id)
{
  struct unit_files *unit;
  HASH_FIND (hh, known.units, &id, sizeof id, unit);
  if (!unit)
    {
      unit = xcalloc (1, sizeof *unit);
      unit->id = id;
      HASH_ADD (hh, known.units, id, sizeof unit->id, unit);
      database_object_files (db, id, add_file, unit);
    }
  return unit;
}

/* Add the unit ROW of the database DATA to all units.  */

static bool
add_unit (void *data, const struct unit_row *row)
{
  grow_array (&known.all, &known.room, known.num_all, sizeof *known.all);
  known.all[known.num_all++] = find_files (data, row->id);
  return true;
}

/* Forget what was met, unless that was in DB.  */

static void
know_database (const struct database *db)
{
  struct object_file *file, *next;
  struct unit_files *unit, *last;
  if (known.db == db)
    return;
  HASH_ITER (hh, known.units, unit, last)
    {
      HASH_DEL (known.units, unit);
      free (unit->files);
      free (unit);
    }
  HASH_ITER (hh, known.files, file, next)
    {
      HASH_DEL (known.files, file);
      free (file->key);
      free (file->path);
      free (file->member);
      free (file);
    }
  free (known.all);
  memset (&known, 0, sizeof known);
}

/* Return what FILE says of the function, and set *LINKED_P if it is linked.  */

static enum references
ask_object (struct search *search, struct object_file *file, bool *linked_p)
{
  *linked_p = !search->unit_source && file->search == known.searches;
  if (*linked_p)
    return file->said;
  enum references said
    = references_to (file->path, file->member, search->source->name,
		     search->unit_source, enter_caller, search, linked_p);
  if (!search->unit_source && *linked_p)
    {
      file->search = known.searches;
      file->said = said;
    }
  return said;
}

/* Read FILE.  Relocatable objects have all of the unit; of linked ones each has
   its own callers.  */

static void
read_references (struct search *search, struct object_file *file)
{
  bool linked_p = false;
  search->met_p = true;
  enum references references
    = file->same_p ? ask_object (search, file, &linked_p) : REFERENCES_UNKNOWN;
  if (references == REFERENCES_UNKNOWN)
    search->gone_p = true;
  else if (!linked_p)
    {
      search->last = references;
      search->seen_p = true;
    }
  else
    {
      if (!search->linked_p || references == REFERENCES_ADDRESS
	  || search->last == REFERENCES_LOCAL)
	search->last = references;
      search->linked_p = true;
    }
}

/* Look at UNIT.  */

static void
search_unit (struct search *search, const struct unit_files *unit)
{
  search->unit = unit->id;
  search->met_p = search->seen_p = search->linked_p = search->gone_p = false;
  search->last = REFERENCES_UNKNOWN;
  for (size_t i = 0; i < unit->number && !search->seen_p; i++)
    if (search->builds[unit->files[i]->build])
      read_references (search, unit->files[i]);
  if (!search->met_p)
    return;
  if (!search->seen_p && (!search->linked_p || search->gone_p))
    search->result = CALLERS_UNKNOWN;
  else if (search->last == REFERENCES_ADDRESS
	   && search->result == CALLERS_KNOWN)
    search->result = CALLERS_ADDRESS;
}

/* Remember the source of the unit ROW for the struct search DATA.  */

static bool
keep_unit_source (void *data, const struct unit_row *row)
{
  struct search *search = data;
  search->unit_source = xstrdup (row->source);
  return false;
}

/* Look at UNIT, in which the source is STATE.  */

static bool
search_body (void *data, int64_t unit, enum body_state state)
{
  struct search *search = data;
  /* That of a clone may be the only one of a function of a program.  */
  if (state != BODY_EMITTED && state != BODY_UNKNOWN && state != BODY_BOUND
      && (state != BODY_CLONE || !database_link_p (search->db, unit)))
    return true;
  database_unit (search->db, unit, keep_unit_source, search);
  search_unit (search, find_files (search->db, unit));
  free (search->unit_source);
  search->unit_source = NULL;
  if (search->met_p)
    {
      search->symbol_p = true;
      search->local_p &= search->last == REFERENCES_LOCAL;
    }
  return true;
}

/* Find who calls the one source SOURCE.  */

static bool
search_source (void *data, const struct source *source)
{
  struct search *search = data;
  search->source = source;
  search->symbol_p = false;
  search->local_p = true;
  known.searches++;
  database_bodies (search->db, source->id, search_body, search);
  if (search->symbol_p && !search->local_p)
    {
      if (!known.all)
	database_units (search->db, add_unit, search->db);
      for (size_t i = 0; i < known.num_all; i++)
	search_unit (search, known.all[i]);
    }
  return true;
}

enum callers
find_callers (struct database *db, const bool *builds,
	      const struct source *source, struct sources *callers)
{
  struct search search = { .db = db, .builds = builds, .callers = callers,
			   .result = CALLERS_KNOWN };
  know_database (db);
  known.db = db;
  if (source->file)
    database_same_sources (db, source, search_source, &search);
  else
    search_source (&search, source);
  return search.result;
}
