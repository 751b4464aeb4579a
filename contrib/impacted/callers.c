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
#include "callers.h"
#include "references.h"

/* What is looked for.  */

struct search
{
  struct database *db;
  const bool *builds;
  const struct source *source;
  struct sources *callers;
  int64_t unit;			/* The one that is looked at.  */
  bool symbol_p;		/* It has a symbol in some unit.  */
  bool local_p;			/* That is local everywhere.  */
  bool met_p;			/* The unit is in one of the builds.  */
  bool seen_p;			/* One of its objects says all of it.  */
  bool missing_p;		/* A caller is in no record.  */
  enum references last;		/* What that object said.  */
  enum callers result;
};

/* Add SOURCE to the callers of the struct search DATA.  */

static bool
add_caller (void *data, const struct source *source)
{
  struct search *search = data;
  search->missing_p = false;
  if (source != search->source)
    add_source (search->callers, source);
  return true;
}

/* Enter the function CALLER of an object of the unit.  The object may have
   other units as well: then those are taken that have such a function.  */

static void
enter_caller (void *data, const char *caller)
{
  struct search *search = data;
  bool missing_p = search->missing_p;
  const struct source *source
    = database_body_named (search->db, search->unit, caller);
  search->missing_p = true;
  if (source)
    add_caller (search, source);
  else
    database_sources_named (search->db, caller, add_caller, search);
  search->missing_p |= missing_p;
}

/* Read the object PATH, or its MEMBER.  One that was MODIFIED at another time
   than when it was imported is of another compilation.  */

static bool
read_references (void *data, size_t build, const char *path,
		 const char *member, int64_t modified)
{
  struct search *search = data;
  struct stat status;
  if (!search->builds[build])
    return true;
  search->met_p = true;
  if (stat (path, &status) || status.st_mtime != modified)
    return true;
  search->last = references_to (path, member, search->source->name,
				enter_caller, search);
  search->seen_p = search->last != REFERENCES_UNKNOWN;
  return !search->seen_p;
}

/* Look at UNIT.  Return false if nothing can be said after it.  */

static bool
search_unit (struct search *search, int64_t unit)
{
  search->unit = unit;
  search->met_p = search->seen_p = search->missing_p = false;
  database_object_files (search->db, unit, read_references, search);
  if (!search->met_p)
    return true;
  if (!search->seen_p || search->missing_p)
    search->result = CALLERS_UNKNOWN;
  else if (search->last == REFERENCES_ADDRESS)
    search->result = CALLERS_ADDRESS;
  return search->result != CALLERS_UNKNOWN;
}

/* Look at UNIT, in which the source is STATE.  */

static bool
search_body (void *data, int64_t unit, enum body_state state)
{
  struct search *search = data;
  if (state != BODY_EMITTED && state != BODY_UNKNOWN && state != BODY_BOUND)
    return true;
  if (!search_unit (search, unit))
    return false;
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
  return search_unit (data, row->id);
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
  if (search->result != CALLERS_UNKNOWN && search->symbol_p
      && !search->local_p)
    database_units (search->db, search_other, search);
  return search->result != CALLERS_UNKNOWN;
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
