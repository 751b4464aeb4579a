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

/* What an object says, kept while many units of it are looked at.  */

struct said
{
  char *path;
  enum references references;
  UT_hash_handle hh;
};

/* What is looked for.  */

struct search
{
  struct database *db;
  const bool *builds;
  const struct source *source;
  struct sources *callers;
  int64_t unit;			/* The one that is looked at,  */
  char *unit_source;		/* and its source, if it has the function.  */
  struct said *said;		/* By linked objects, of a function of another
				   one.  */
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
  const struct source *source
    = (caller->linked_p ? NULL
       : database_body_named (search->db, search->unit, caller->name));
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

/* Return what the object PATH or its MEMBER says of the function, and set
   *LINKED_P if it is linked.  */

static enum references
ask_object (struct search *search, const char *path, const char *member,
	    bool *linked_p)
{
  struct said *said = NULL;
  if (!member && !search->unit_source)
    HASH_FIND_STR (search->said, path, said);
  *linked_p = said != NULL;
  if (said)
    return said->references;
  enum references references
    = references_to (path, member, search->source->name, search->unit_source,
		     enter_caller, search, linked_p);
  if (!member && !search->unit_source && *linked_p)
    {
      said = xcalloc (1, sizeof *said);
      said->path = xstrdup (path);
      said->references = references;
      HASH_ADD_KEYPTR (hh, search->said, said->path, strlen (said->path),
		       said);
    }
  return references;
}

/* Read the object PATH, or its MEMBER.  One that was MODIFIED at another time
   than when it was imported is of another compilation.  Relocatable objects
   have all of the unit; of linked ones each has its own callers.  */

static bool
read_references (void *data, size_t build, const char *path,
		 const char *member, int64_t modified)
{
  struct search *search = data;
  struct stat status;
  bool linked_p = false;
  if (!search->builds[build])
    return true;
  search->met_p = true;
  enum references references
    = (stat (path, &status) || status.st_mtime != modified
       ? REFERENCES_UNKNOWN
       : ask_object (search, path, member, &linked_p));
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
  return !search->seen_p;
}

/* Look at UNIT.  */

static void
search_unit (struct search *search, int64_t unit)
{
  search->unit = unit;
  search->met_p = search->seen_p = search->linked_p = search->gone_p = false;
  search->last = REFERENCES_UNKNOWN;
  database_object_files (search->db, unit, read_references, search);
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
  if (state != BODY_EMITTED && state != BODY_UNKNOWN && state != BODY_BOUND)
    return true;
  database_unit (search->db, unit, keep_unit_source, search);
  search_unit (search, unit);
  free (search->unit_source);
  search->unit_source = NULL;
  if (search->met_p)
    {
      search->symbol_p = true;
      search->local_p &= search->last == REFERENCES_LOCAL;
    }
  return true;
}

static bool
search_other (void *data, const struct unit_row *row)
{
  search_unit (data, row->id);
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
  database_bodies (search->db, source->id, search_body, search);
  if (search->symbol_p && !search->local_p)
    database_units (search->db, search_other, search);
  struct said *said, *next;
  HASH_ITER (hh, search->said, said, next)
    {
      HASH_DEL (search->said, said);
      free (said->path);
      free (said);
    }
  return true;
}

enum callers
find_callers (struct database *db, const bool *builds,
	      const struct source *source, struct sources *callers)
{
  struct search search = { .db = db, .builds = builds, .callers = callers,
			   .result = CALLERS_KNOWN };
  if (source->file)
    database_same_sources (db, source, search_source, &search);
  else
    search_source (&search, source);
  return search.result;
}
