/* Facts of a patched unit, held against those of the old one.
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

/* What uses a fact of the old code stays right for as long as the fact holds for
   the code that runs.  So a fact that the new record has, at least as strong,
   is no reason to patch anything; every other one is, also where nothing is
   known.

   A fact of the new record holds if those hold on which it rests.  The new code
   of a patch calls what is patched or comes along as new code, of which the new
   record is true; and all other functions as they are, which the new record
   does not see: their facts have to be in the old record as well.  As the set
   grows a fact can only get weaker, so that the order of things is of no
   matter.  */

#include <error.h>
#include <stdlib.h>
#include <string.h>
#include "answer-internal.h"
#include "impacted.h"
#include "import.h"
#include "path.h"
#include "weaker.h"

/* A unit of the new records.  */

struct new_unit
{
  int64_t id;
  char *source;
  bool gap_p;
};

struct new_records
{
  struct database *db;
  struct new_unit *units;
  size_t number;
  size_t room;
  char *refused;		/* A unit of a level that does not do, or
				   null.  */
  char *level;			/* And that, or null of a dump.  */
};

/* Enter ROW in the struct new_records DATA.  */

static bool
enter_unit (void *data, const struct unit_row *row)
{
  struct new_records *records = data;
  if (!row->level || !patch_level_p (row->level))
    {
      records->refused = xstrdup (row->source);
      records->level = copy_text (row->level);
      return false;
    }
  grow_array (&records->units, &records->room, records->number,
	      sizeof *records->units);
  records->units[records->number++] = (struct new_unit) {
    .id = row->id, .source = xstrdup (row->source), .gap_p = row->gap != NULL
  };
  return true;
}

struct new_records *
new_records_read (const char *path)
{
  struct new_records *records = xcalloc (1, sizeof *records);
  bool trouble_p = false;
  records->db = database_open (NULL, DATABASE_MEMORY);
  struct import import = { .db = records->db };
  size_t files = import_path (&import, NULL, path, NULL, &trouble_p);
  import_end (&import, &trouble_p);
  database_commit (records->db);
  if (!trouble_p && !files)
    error (0, 0, "%s: no records: compile the patched units with"
	   " -flive-patching=inline-clone -frecord-impacted", path);
  if (!trouble_p && files)
    {
      select_builds (records->db, NULL);
      database_units (records->db, enter_unit, records);
      if (!records->refused)
	return records;
      if (records->level)
	error (0, 0, "%s: %s was compiled at the level %s: compile a patch with"
	       " -flive-patching=inline-clone, so that it trusts no fact of"
	       " functions that stay as they are", path, records->refused,
	       records->level);
      else
	error (0, 0, "%s: what is known of %s is an -fdump-ipa-clones dump,"
	       " which has no facts: compile the patched units with"
	       " -flive-patching=inline-clone -frecord-impacted", path,
	       records->refused);
    }
  new_records_free (records);
  return NULL;
}

void
new_records_free (struct new_records *records)
{
  for (size_t i = 0; i < records->number; i++)
    free (records->units[i].source);
  free (records->units);
  free (records->refused);
  free (records->level);
  database_close (records->db);
  free (records);
}

/* Return true if A and B are in one build.  */

static bool
share_build_p (const struct known_unit *a, const struct known_unit *b)
{
  for (size_t i = 0; i < a->num_objects; i++)
    for (size_t j = 0; j < b->num_objects; j++)
      if (a->objects[i].build == b->objects[j].build)
	return true;
  return false;
}

/* Return true if the old unit with SOURCE can have become the new one with
   OTHER: where it was compiled may differ.  */

static bool
same_source_p (const char *source, const char *other)
{
  return path_ends_p (source, other) || path_ends_p (other, source);
}

/* Return the new unit of UNIT, or null and set *WHY to the reason why there is
   none.  */

static const struct new_unit *
find_new_unit (const struct answer *answer, const struct known_unit *unit,
	       const char **why)
{
  const struct new_records *records = answer->records;
  const struct new_unit *found = NULL;
  size_t exact = 0, number = 0;
  for (size_t i = 0; i < records->number; i++)
    {
      const struct new_unit *one = &records->units[i];
      bool exact_p = !strcmp (one->source, unit->source);
      if (!exact_p && (exact || !same_source_p (one->source, unit->source)))
	continue;
      if (exact_p && !exact)
	number = 0;
      exact += exact_p;
      number++;
      found = one;
    }
  *why = "there is no new record of the unit";
  if (number > 1)
    *why = "there are several new records of the unit";
  if (number != 1)
    return NULL;
  for (const struct known_unit *other = answer->work->units; other;
       other = other->hh.next)
    if (other != unit && other->source && share_build_p (unit, other)
	&& (exact ? !strcmp (other->source, unit->source)
	    : same_source_p (other->source, found->source)))
      {
	*why = "there are several old units with that source";
	return NULL;
      }
  *why = "the new record is not complete";
  return found->gap_p ? NULL : found;
}

/* A fact on which another one rests.  OLD_P says that it is a ground of old code,
   by the new record: the old one does not say on what its facts rest.  */

struct ground
{
  struct fact_name name;
  bool old_p;
};

/* What one fact is looked at with.  */

struct comparing
{
  struct answer *answer;
  const struct known_unit *unit;
  const struct new_unit *now;
  struct ground *grounds;	/* All on which the fact rests.  */
  size_t number;
  size_t room;
};

/* Return true if what new code calls as NAME is new code as well.  */

static bool
new_code_p (const struct comparing *comparing, const char *name)
{
  const struct answer *answer = comparing->answer;
  int64_t unit = comparing->unit->id;
  int64_t home = unit;
  /* What the patch adds, and what has no symbol to call, comes along.  */
  if (!database_body_named (answer->db, &home, name))
    return true;
  home = unit;
  const struct source *body = database_only_body (answer->db, &home, name);
  if (!body)
    return false;
  enum body_state state = database_state (answer->db, home, body->id);
  if (state == BODY_INLINED || state == BODY_CLONED || state == BODY_REMOVED
      || state == BODY_BOUND)
    return true;
  struct seen *seen, key = { .key = { body->id, home } };
  HASH_FIND (hh, answer->work->patched, &key.key, sizeof key.key, seen);
  return (seen
	  && answer->patches[seen->index].action != ACTION_CANNOT
	  && answer->patches[seen->index].action != ACTION_NOTHING);
}

/* Add the facts that RESTS names to the grounds of COMPARING, each one once, as
   those of old code if OLD_P.  */

static void
add_grounds (struct comparing *comparing, const char *rests, bool old_p)
{
  struct fact_name name;
  while (fact_next (&rests, &name))
    {
      bool known_p = false;
      for (size_t i = 0; i < comparing->number && !known_p; i++)
	known_p = (same_fact_p (&comparing->grounds[i].name, &name)
		   && (old_p || !comparing->grounds[i].old_p));
      if (known_p)
	{
	  fact_name_free (&name);
	  continue;
	}
      grow_array (&comparing->grounds, &comparing->room, comparing->number,
		  sizeof *comparing->grounds);
      comparing->grounds[comparing->number++]
	= (struct ground) { name, old_p };
    }
}

/* Return why GROUND does not hold, on which the fact of the new record that
   COMPARING is about rests; or null if it does, as far as that is up to
   itself.  */

static char *
why_no_ground (struct comparing *comparing, const struct ground *ground)
{
  const struct fact_name *name = &ground->name;
  struct known_fact now, old = { NULL };
  const char *why = NULL;
  bool new_p = new_code_p (comparing, name->function);
  fact_find (comparing->answer->records->db, comparing->now->id, name, &now);
  if (!now.value)
    why = "of which the new record has nothing";
  else if (!new_p && !ground->old_p)
    {
      fact_find (comparing->answer->db, comparing->unit->id, name, &old);
      if (!fact_as_strong_p (name->kind, old.value, now.value))
	why = "which the old code has not";
    }
  /* A fact of old code ends with those of what is patched on which it rests:
     who has it is not in the set where nobody uses it.  */
  add_grounds (comparing, now.rests, !new_p);
  known_fact_free (&now);
  known_fact_free (&old);
  return why ? xasprintf ("the new one rests on %s[%s], %s", name->function,
			  name->kind, why) : NULL;
}

/* Return why one of the facts RESTS and those on which they rest does not hold,
   or null if all do.  */

static char *
why_not_on (struct comparing *comparing, const char *rests)
{
  char *why = NULL;
  add_grounds (comparing, rests, false);
  /* More are added meanwhile.  Those that rest on each other hold together.  */
  for (size_t i = 0; i < comparing->number && !why; i++)
    {
      struct ground ground = comparing->grounds[i];
      why = why_no_ground (comparing, &ground);
    }
  for (size_t i = 0; i < comparing->number; i++)
    fact_name_free (&comparing->grounds[i].name);
  free (comparing->grounds);
  return why;
}

/* Return why FACT of UNIT counts as weaker, or null if it does not.  On what it
   rests is looked at if RESTS_P.  */

static char *
why_weaker (struct answer *answer, const struct known_unit *unit,
	    struct compared_fact *fact, bool rests_p)
{
  struct known_fact now;
  const char *reason;
  if (!fact->old_value)
    return xstrdup ("the old record has no line of it");
  struct comparing comparing = {
    .answer = answer, .unit = unit, .now = find_new_unit (answer, unit, &reason)
  };
  if (!comparing.now)
    return xstrdup (reason);
  int64_t now_unit = comparing.now->id;
  fact_find (answer->records->db, now_unit, &fact->name, &now);
  free (fact->new_value);
  fact->new_value = copy_text (now.value);
  char *why = NULL;
  if (!now.value)
    why = xstrdup (database_body_named (answer->records->db, &now_unit,
					fact->name.function)
		   ? "the new record has no line of it"
		   : "the new record has no such function");
  else if (!fact_as_strong_p (fact->name.kind, now.value, fact->old_value))
    why = xstrdup (strcmp (now.value, fact->old_value)
		   ? "the new one is weaker"
		   : "this program does not know what it means");
  else if (rests_p)
    why = why_not_on (&comparing, now.rests);
  known_fact_free (&now);
  return why;
}

/* Return the fact NAME of UNIT among those of ANSWER, to which it is added if it
   is not there.  */

static struct compared_fact *
find_compared (struct answer *answer, const struct known_unit *unit,
	       const struct fact_name *name)
{
  for (size_t i = 0; i < answer->num_compared; i++)
    if (answer->compared[i].unit == unit->id
	&& same_fact_p (&answer->compared[i].name, name))
      return &answer->compared[i];
  struct known_fact old;
  fact_find (answer->db, unit->id, name, &old);
  grow_array (&answer->compared, &answer->work->compared_room,
	      answer->num_compared, sizeof *answer->compared);
  struct compared_fact *fact = &answer->compared[answer->num_compared++];
  *fact = (struct compared_fact) {
    .unit = unit->id, .source = xstrdup (unit->source),
    .name = { xstrdup (name->function), xstrdup (name->kind) },
    .old_value = copy_text (old.value)
  };
  known_fact_free (&old);
  return fact;
}

char *
weaker_part (struct answer *answer, const struct known_unit *unit,
	     const char *condition, const char *own)
{
  char *part = NULL;
  struct fact_name name;
  while (fact_next (&condition, &name))
    {
      if ((!own || !strcmp (name.function, own))
	  && find_compared (answer, unit, &name)->why)
	{
	  char *longer = xasprintf ("%s%s%s[%s]", part ? part : "",
				    part ? "," : "", name.function, name.kind);
	  free (part);
	  part = longer;
	}
      fact_name_free (&name);
    }
  return part;
}

/* Look at all facts of ANSWER that did not get weaker, and on what they rest if
   RESTS_P.  Return true if one did.  */

static bool
compare_all (struct answer *answer, bool rests_p)
{
  bool found_p = false;
  for (size_t i = 0; i < answer->num_compared; i++)
    {
      struct compared_fact *fact = &answer->compared[i];
      if (!fact->why)
	fact->why = why_weaker (answer, find_unit (answer, fact->unit), fact,
				rests_p);
      else
	continue;
      found_p |= fact->why != NULL;
    }
  return found_p;
}

bool
compare_facts (struct answer *answer)
{
  /* What a fact rests on can be patched for another one.  */
  return compare_all (answer, false) || compare_all (answer, true);
}

void
free_compared (struct answer *answer)
{
  for (size_t i = 0; i < answer->num_compared; i++)
    {
      struct compared_fact *fact = &answer->compared[i];
      free (fact->source);
      fact_name_free (&fact->name);
      free (fact->old_value);
      free (fact->new_value);
      free (fact->why);
    }
  free (answer->compared);
}
