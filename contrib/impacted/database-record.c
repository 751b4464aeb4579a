/* The database of the tool: how a record is stored.
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


/* A record is kept until it is complete, and then stored: its bodies as
   sources, and these as slices.  What was stored by this process is
   remembered, since records of one program have most of it in common.

   Those of the units of one link are kept together: a function of one of these
   impacts bodies of others.  */

#include <error.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "database-write.h"
#include "digest.h"

/* A body of the record that is being read.  */

struct body
{
  char *key;			/* Its unit, line, column, name and file.  */
  size_t unit;			/* Number of its unit.  */
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
  const char *rests;
};

/* The unit that it is of.  */

struct unit
{
  XXH128_canonical_t digest;
  int64_t id;			/* Of the unit with that digest, or 0.  */
  const char *source;
  const char *level;
  const char *options;
  const char *compiler;
  const char *gap;
  const char *directory;	/* That of the writer, while it is read.  */
  unsigned long left_out;
  uint64_t functions;		/* How many of them it has.  */
  uint64_t pairs;
};

/* The record that is being read, or all of one link.  */

struct record
{
  struct obstack text;		/* All strings, and bodies.  */
  bool known_p;			/* The database has it.  */
  struct unit *units;
  size_t num_units;
  size_t units_room;
  size_t num_all;		/* How many units there will be.  */
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

/* Return a copy of TEXT that lives as long as the record of DB, or null.  */

static const char *
keep (struct database *db, const char *text)
{
  return text ? obstack_copy0 (&db->writer->record->text, text, strlen (text))
	 : NULL;
}

/* Return the body NAME at PLACE of the unit with number UNIT of the record of
   DB, after it was added if it is new.  */

static struct body *
find_body (struct database *db, size_t unit, const char *name,
	   const struct place *place)
{
  struct record *record = db->writer->record;
  struct body *body;
  unsigned numbers[] = { unit, place->line, place->column };
  obstack_grow (&record->text, numbers, sizeof numbers);
  obstack_grow0 (&record->text, name, strlen (name));
  if (place->file)
    obstack_grow (&record->text, place->file, strlen (place->file));
  size_t length = obstack_object_size (&record->text);
  char *key = obstack_finish (&record->text);
  HASH_FIND (hh, record->by_key, key, length, body);
  if (body)
    {
      obstack_free (&record->text, key);
      return body;
    }
  body = obstack_alloc (&record->text, sizeof *body);
  *body = (struct body) { .key = key, .unit = unit, .place = *place };
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
  struct record *record = db->writer->record;
  HASH_CLEAR (hh, record->by_key);
  obstack_free (&record->text, NULL);
  obstack_init (&record->text);
  record->num_bodies = record->num_pairs = record->num_facts = 0;
  record->num_units = 0;
  record->function = NULL;
}

/* Set the digest of UNIT, whose record ROW is.  */

static void
set_digest (struct database *db, struct unit *unit,
	    const struct record_unit *row)
{
  struct writer *writer = db->writer;
  XXH3_state_t *state = digest_begin ();
  if (writer->directory)
    XXH3_128bits_update (state, writer->directory,
			 strlen (writer->directory) + 1);
  XXH3_128bits_update (state, row->text, row->length);
  /* That of a link is the same for all of its units.  */
  if (row->link)
    XXH3_128bits_update (state, &row->number, sizeof row->number);
  XXH128_canonicalFromHash (&unit->digest, digest_end (state));

  sqlite3_stmt *made = begin (db, FIND_UNIT);
  bind_bytes (db, made, 1, &unit->digest, sizeof unit->digest);
  unit->id = step (db, made) ? sqlite3_column_int64 (made, 0) : 0;
  end (db, FIND_UNIT, made);
}

/* The functions of the handler that stores a record.  Those with the same text
   as a known one are only read.  */

static bool
store_unit (void *data, const struct record_unit *row)
{
  struct database *db = data;
  struct record *record = db->writer->record;
  if (row->number == 0)
    clear_record (db);
  grow_array (&record->units, &record->units_room, record->num_units,
	      sizeof *record->units);
  struct unit *unit = &record->units[record->num_units++];
  *unit = (struct unit) {
    .source = keep (db, row->source), .level = keep (db, row->level),
    .options = keep (db, row->options), .compiler = keep (db, row->compiler),
    .gap = keep (db, row->gap), .left_out = row->left_out,
    .directory = keep (db, db->writer->directory)
  };
  set_digest (db, unit, row);
  if (row->number == 0)
    record->known_p = unit->id != 0;
  record->num_all = row->of;
  return true;
}

/* Let BODY of the record of DB have the parts of FUNCTION.  */

static void
keep_parts (struct database *db, struct body *body,
	    const struct record_function *function)
{
  size_t number = function->num_parts;
  struct part *parts
    = obstack_alloc (&db->writer->record->text, number * sizeof *parts);
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
  struct record *record = db->writer->record;
  record->units[record->num_units - 1].functions++;
  if (!record->known_p)
    {
      record->function = find_body (db, record->num_units - 1, function->name,
				    &function->place);
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
  struct record *record = db->writer->record;
  size_t own = record->num_units - 1;
  record->units[own].pairs++;
  if (record->known_p)
    return true;
  struct body *body = find_body (db, record->num_all > 1 ? impact->home : own,
				 impact->name, &impact->place);
  if (!record->units[own].level && body->state == BODY_CLONE)
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
store_fact (void *data, const struct record_fact *fact)
{
  struct database *db = data;
  struct record *record = db->writer->record;
  if (record->known_p)
    return true;
  grow_array (&record->facts, &record->facts_room, record->num_facts,
	      sizeof *record->facts);
  record->facts[record->num_facts++] = (struct fact) {
    .function = record->function,
    .name = intern (db, TEXT_TEXTS, fact->name, NULL),
    .value = intern (db, TEXT_TEXTS, fact->value, NULL),
    .rests = keep (db, fact->rests)
  };
  return true;
}

/* Set the id of the source of BODY, which is stored if it is new.  */

static void
store_source (struct database *db, struct body *body)
{
  struct writer *writer = db->writer;
  struct obstack *memory = &writer->record->text;
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

/* The order of bodies: by unit, and in slices.  */

static int
compare_bodies (const void *a, const void *b)
{
  const struct body *one = *(struct body *const *) a;
  const struct body *other = *(struct body *const *) b;
  if (one->unit != other->unit)
    return one->unit < other->unit ? -1 : 1;
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
  bool new_p;
  int64_t slice = intern_digest (db, &writer->slices, ADD_SLICE, FIND_SLICE,
				 digest_end (state), &file, &new_p);
  for (size_t i = 0; i < number && new_p; i++)
    change (db, ADD_MEMBER, (int64_t[]) { slice, bodies[i]->id,
					  bodies[i]->state }, 3);
  change (db, ADD_UNIT_SLICE, (int64_t[]) { unit, slice }, 2);
}

/* Store the sources of the bodies of the record of DB.  */

static void
store_sources (struct database *db)
{
  struct writer *writer = db->writer;
  struct record *record = writer->record;
  const char *last_file = NULL;
  size_t last_unit = SIZE_MAX;
  int64_t file = 0;
  char *directory = writer->directory;
  for (size_t i = 0; i < record->num_bodies; i++)
    {
      struct body *body = record->bodies[i];
      writer->directory = (char *) record->units[body->unit].directory;
      if (body->file && (!last_file || last_unit != body->unit
			 || strcmp (last_file, body->file)))
	{
	  last_file = body->file;
	  last_unit = body->unit;
	  file = intern_file (db, last_file);
	}
      body->file_id = body->file ? file : 0;
      store_source (db, body);
    }
  writer->directory = directory;
}

/* Store the bodies of the record of DB.  */

static void
store_bodies (struct database *db)
{
  struct record *record = db->writer->record;
  store_sources (db);
  if (record->num_bodies)
    qsort (record->bodies, record->num_bodies, sizeof *record->bodies,
	   compare_bodies);
  /* Two that differ in nothing that is stored are one.  */
  size_t number = 0;
  for (size_t i = 0; i < record->num_bodies; i++)
    {
      struct body *body = record->bodies[i];
      if (number && record->bodies[number - 1]->unit == body->unit
	  && record->bodies[number - 1]->id == body->id)
	{
	  if (record->bodies[number - 1]->state == BODY_CLONE)
	    record->bodies[number - 1]->state = body->state;
	}
      else
	record->bodies[number++] = body;
    }
  for (size_t first = 0, i = 1; first < number; i++)
    if (i == number || record->bodies[i]->unit != record->bodies[first]->unit
	|| record->bodies[i]->file_id != record->bodies[first]->file_id)
      {
	store_slice (db, record->units[record->bodies[first]->unit].id,
		     record->bodies + first, i - first);
	first = i;
      }
}

/* Store UNIT, and that it is of the link whose first unit has the id LINK, or
   of none if that is 0.  */

static void
store_unit_row (struct database *db, struct unit *unit, int64_t link)
{
  struct writer *writer = db->writer;
  char *directory = writer->directory;
  writer->directory = (char *) unit->directory;
  int64_t file = intern_file (db, unit->source);
  writer->directory = directory;
  sqlite3_stmt *made = begin (db, ADD_UNIT);
  bind_bytes (db, made, 1, &unit->digest, sizeof unit->digest);
  bind_number (db, made, 2, file);
  bind_interned (db, made, 3, unit->level);
  bind_interned (db, made, 4, unit->options);
  bind_interned (db, made, 5, unit->compiler);
  bind_interned (db, made, 6, unit->gap);
  if (link)
    bind_number (db, made, 7, link);
  bind_number (db, made, 8, unit->left_out);
  step (db, made);
  end (db, ADD_UNIT, made);
  unit->id = sqlite3_last_insert_rowid (db->connection);
}

/* Store the units of the record of DB.  */

static void
store_units (struct database *db)
{
  struct record *record = db->writer->record;
  int64_t first = 0;
  for (size_t i = 0; i < record->num_units; i++)
    {
      store_unit_row (db, &record->units[i], first);
      if (i == 0 && record->num_all > 1)
	{
	  first = record->units[0].id;
	  change (db, SET_LINK, &first, 1);
	}
    }
}

/* Store the pairs of the record of DB.  */

static void
store_pairs (struct database *db)
{
  struct record *record = db->writer->record;
  for (size_t i = 0; i < record->num_pairs; i++)
    {
      const struct pair *pair = &record->pairs[i];
      const struct body *function = pair->function, *body = pair->body;
      int64_t via = pair->via ? intern (db, TEXT_ROUTES, pair->via, NULL) : 0;
      sqlite3_stmt *made = begin (db, ADD_IMPACT);
      bind_number (db, made, 1, function->id);
      bind_number (db, made, 2, record->units[function->unit].id);
      bind_number (db, made, 3, body->id);
      bind_number (db, made, 4, (body->unit == function->unit ? 0
				 : record->units[body->unit].id));
      bind_number (db, made, 5, function->state);
      bind_number (db, made, 6, pair->kind);
      if (via)
	bind_number (db, made, 7, via);
      bind_text (db, made, 8, pair->condition);
      step (db, made);
      end (db, ADD_IMPACT, made);
    }
}

/* Store the facts of the record of DB.  */

static void
store_facts (struct database *db)
{
  struct record *record = db->writer->record;
  for (size_t i = 0; i < record->num_facts; i++)
    {
      const struct fact *fact = &record->facts[i];
      sqlite3_stmt *made = begin (db, ADD_FACT);
      bind_number (db, made, 1, record->units[fact->function->unit].id);
      bind_number (db, made, 2, fact->function->id);
      bind_number (db, made, 3, fact->name);
      bind_number (db, made, 4, fact->value);
      bind_text (db, made, 5, fact->rests);
      step (db, made);
      end (db, ADD_FACT, made);
    }
}

/* Add UNIT, of which a record was read, to the counts of WRITER.  */

static void
count_unit (struct writer *writer, const struct unit *unit)
{
  writer->counts.records++;
  if (!count_once (writer, unit->id, false))
    return;
  writer->counts.units++;
  writer->counts.gaps += unit->gap != NULL;
  writer->counts.functions += unit->functions;
  writer->counts.pairs += unit->pairs;
}

static bool
store_end (void *data)
{
  struct database *db = data;
  struct writer *writer = db->writer;
  struct record *record = writer->record;
  if (record->num_units < record->num_all)
    return true;
  if (!record->known_p)
    {
      store_units (db);
      store_bodies (db);
      store_pairs (db);
      store_facts (db);
    }
  for (size_t i = 0; i < record->num_units; i++)
    {
      grow_array (&writer->units, &writer->units_room, writer->num_units,
		  sizeof *writer->units);
      writer->units[writer->num_units++]
	= (struct stored_unit) { .id = record->units[i].id };
      count_unit (writer, &record->units[i]);
    }
  return true;
}

const struct record_handler record_storer
  = { .unit = store_unit, .function = store_function, .impact = store_impact,
      .fact = store_fact, .end = store_end };

void
record_open (struct database *db)
{
  db->writer->record = xcalloc (1, sizeof *db->writer->record);
  obstack_init (&db->writer->record->text);
}

void
record_close (struct database *db)
{
  struct record *record = db->writer->record;
  HASH_CLEAR (hh, record->by_key);
  obstack_free (&record->text, NULL);
  free (record->units);
  free (record->bodies);
  free (record->pairs);
  free (record->facts);
  free (record);
}
