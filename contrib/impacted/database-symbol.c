/* The symbols of a database: stored and read.
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

/* What is alike in two builds is stored once.  The symbols that a unit has in
   an object are a set, without their addresses: those are in runs, of symbols
   that are near to each other, and a set has the offsets in these.  So a
   function that becomes longer changes the symbols of its own unit, and of
   others only where they begin, which is in the row of the object.  */

#include <stdlib.h>
#include <string.h>
#include "database-write.h"
#include "digest.h"

/* The columns of a symbol s, after those of its object o, and where these are
   from; and the column of the first of them.  */
#define SYMBOL_COLUMNS							\
  OBJECT_COLUMNS ", o.kernel, o.bases, s.facts, s.position, s.size,"	\
  " s.run, s.offset, s.section, s.name"
#define SYMBOL_TABLES							\
  "object AS o CROSS JOIN symbol AS s ON s.symbol_set = o.symbols"	\
  " JOIN text AS b ON b.id = o.base"

enum { COLUMN_KERNEL = 6, COLUMN_BASES, COLUMN_FACTS, COLUMN_POSITION,
       COLUMN_SIZE, COLUMN_RUN, COLUMN_OFFSET, COLUMN_SECTION, COLUMN_NAME };

const char *const symbol_statements[NUM_STATEMENTS] = {
  [ADD_SYMBOL_SET] = "INSERT OR IGNORE INTO symbol_set (digest) VALUES (?1)",
  [FIND_SYMBOL_SET] = "SELECT id FROM symbol_set WHERE digest = ?1",
  [ADD_SYMBOL] = "INSERT INTO symbol (symbol_set, name, facts, position, size,"
		 " run, offset, section)"
		 " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
  [BODY_SYMBOLS] = "SELECT " SYMBOL_COLUMNS " FROM source AS c"
		   " CROSS JOIN " SYMBOL_TABLES
		   " WHERE o.unit = ?1 AND c.id = ?2 AND s.name = c.name"
		   " ORDER BY o.id",
  [UNIT_SYMBOLS] = "SELECT " SYMBOL_COLUMNS " FROM " SYMBOL_TABLES
		   " WHERE o.unit = ?1 ORDER BY o.id, s.name",
  [ONE_NAME] = "SELECT text FROM name WHERE id = ?1"
};

/* What is in the number FACTS of a symbol.  */

enum
{
  FACT_ENTRY = 3,		/* Its entry.  */
  FACT_EXPORT = 12,		/* Its export, shifted by  */
  EXPORT_SHIFT = 2,
  FACT_LOCAL = 16,
  FACT_WEAK = 32,
  NUM_FACTS = 64
};

/* What begins a list of bases: whether the object is linked.  */

enum { BASES_INPUT = 0, BASES_LINKED = 1 };

/* Add NUMBER to OBSTACK in bytes of 7 bits, the lowest ones first; small ones
   of either sign take few.  */

static void
put_number (struct obstack *obstack, int64_t number)
{
  uint64_t rest = (uint64_t) number << 1 ^ (uint64_t) (number >> 63);
  for (; rest >= 0x80; rest >>= 7)
    obstack_1grow (obstack, (char) (0x80 | (rest & 0x7f)));
  obstack_1grow (obstack, (char) rest);
}

/* Read such a number into *NUMBER from *BYTES on, which moves behind it and is
   before END.  Return false if there is none.  */

static bool
get_number (const unsigned char **bytes, const unsigned char *end,
	    int64_t *number)
{
  uint64_t value = 0;
  for (unsigned shift = 0; shift < 64 && *bytes < end; shift += 7)
    {
      unsigned char byte = *(*bytes)++;
      value |= (uint64_t) (byte & 0x7f) << shift;
      if (!(byte & 0x80))
	{
	  *number = (int64_t) (value >> 1) ^ -(int64_t) (value & 1);
	  return true;
	}
    }
  return false;
}

/* A symbol that is stored, in which RUN, and where in that.  */

struct placed
{
  const struct symbol_row *symbol;
  unsigned run;
  uint64_t offset;
};

/* The order of symbols by their addresses, and by their names, for qsort.  */

static int
compare_addresses (const void *a, const void *b)
{
  const struct placed *one = a, *other = b;
  if (one->symbol->address != other->symbol->address)
    return one->symbol->address < other->symbol->address ? -1 : 1;
  return strcmp (one->symbol->name, other->symbol->name);
}

static int
compare_names (const void *a, const void *b)
{
  const struct placed *one = a, *other = b;
  return strcmp (one->symbol->name, other->symbol->name);
}

/* Set the runs of the NUMBER symbols PLACED, and put the bases of these into
   BASES.  */

static void
find_runs (struct placed *placed, size_t number, struct obstack *bases)
{
  /* What is so far behind another symbol may well be of another part of the
     object.  */
  enum { FAR = 4096 };
  uint64_t first = placed[0].symbol->address, base = first, end = first;
  unsigned run = 0;
  qsort (placed, number, sizeof *placed, compare_addresses);
  obstack_1grow (bases, placed[0].symbol->linked_p ? BASES_LINKED
		 : BASES_INPUT);
  for (size_t i = 0; i < number; i++)
    {
      uint64_t address = placed[i].symbol->address;
      if (i == 0)
	put_number (bases, first = base = end = address);
      else if (address > end && address - end > FAR)
	{
	  put_number (bases, address - first);
	  base = address;
	  run++;
	}
      placed[i].run = run;
      placed[i].offset = address - base;
      if (address + placed[i].symbol->size > end)
	end = address + placed[i].symbol->size;
    }
}

/* Return the number that has all other facts of SYMBOL.  */

static unsigned
facts_of (const struct symbol_row *symbol)
{
  return (symbol->entry | symbol->export << EXPORT_SHIFT
	  | (symbol->local_p ? FACT_LOCAL : 0)
	  | (symbol->weak_p ? FACT_WEAK : 0));
}

/* Return the set of the NUMBER symbols PLACED, and store it if it is new.  */

static int64_t
store_set (struct database *db, const struct placed *placed, size_t number)
{
  XXH3_state_t *state = digest_begin ();
  for (size_t i = 0; i < number; i++)
    {
      const struct symbol_row *symbol = placed[i].symbol;
      const char *section = symbol->section ? symbol->section : "";
      uint64_t numbers[] = { facts_of (symbol), symbol->position,
			     symbol->size, placed[i].run, placed[i].offset };
      XXH3_128bits_update (state, symbol->name, strlen (symbol->name) + 1);
      XXH3_128bits_update (state, section, strlen (section) + 1);
      XXH3_128bits_update (state, numbers, sizeof numbers);
    }
  bool new_p;
  int64_t set = intern_digest (db, &db->writer->symbol_sets, ADD_SYMBOL_SET,
			       FIND_SYMBOL_SET, digest_end (state), NULL,
			       &new_p);
  for (size_t i = 0; i < number && new_p; i++)
    {
      const struct symbol_row *symbol = placed[i].symbol;
      uint64_t size = symbol->size < INT64_MAX ? symbol->size : INT64_MAX;
      sqlite3_stmt *made = begin (db, ADD_SYMBOL);
      bind_number (db, made, 1, set);
      bind_number (db, made, 2, intern (db, TEXT_NAMES, symbol->name, NULL));
      bind_number (db, made, 3, facts_of (symbol));
      bind_number (db, made, 4, symbol->position);
      bind_number (db, made, 5, size);
      bind_number (db, made, 6, placed[i].run);
      bind_number (db, made, 7, placed[i].offset);
      bind_interned (db, made, 8, symbol->section);
      step (db, made);
      end (db, ADD_SYMBOL, made);
    }
  return set;
}

void
database_add_symbols (struct database *db, size_t unit,
		      const struct symbol_row *symbols, size_t number)
{
  struct stored_unit *stored = &db->writer->units[unit];
  if (!number)
    return;
  struct obstack bases;
  struct placed *placed = xcalloc (number, sizeof *placed);
  for (size_t i = 0; i < number; i++)
    placed[i].symbol = &symbols[i];
  obstack_init (&bases);
  find_runs (placed, number, &bases);
  qsort (placed, number, sizeof *placed, compare_names);
  stored->symbols = store_set (db, placed, number);
  stored->num_bases = obstack_object_size (&bases);
  stored->bases = xmalloc (stored->num_bases);
  memcpy (stored->bases, obstack_finish (&bases), stored->num_bases);
  obstack_free (&bases, NULL);
  free (placed);
}

/* Read where the run with number RUN begins from COLUMN_BASES of the row of
   MADE, and set *LINKED_P.  */

static uint64_t
read_base (struct database *db, sqlite3_stmt *made, int64_t run,
	   bool *linked_p)
{
  const unsigned char *bytes = sqlite3_column_blob (made, COLUMN_BASES);
  const unsigned char *end
    = bytes + sqlite3_column_bytes (made, COLUMN_BASES);
  int64_t first, base;
  if (!bytes || bytes == end || *bytes > BASES_LINKED)
    fail_damaged (db);
  *linked_p = *bytes++ == BASES_LINKED;
  if (!get_number (&bytes, end, &first))
    fail_damaged (db);
  for (base = 0; run > 0; run--)
    if (!get_number (&bytes, end, &base))
      fail_damaged (db);
  return (uint64_t) first + (uint64_t) base;
}

/* Pass the symbols in the rows of MADE, which is STATEMENT, to CALLBACK with
   DATA.  NAME is that of all of them, or null.  */

static void
pass_symbols (struct database *db, enum statement statement,
	      sqlite3_stmt *made, const char *name, symbol_callback callback,
	      void *data)
{
  size_t number;
  bool go_on_p = true;
  database_builds (db, &number);
  while (go_on_p && step (db, made))
    {
      size_t build = build_index (db, sqlite3_column_int64 (made, 0));
      if (build == SIZE_MAX)
	continue;
      unsigned facts = number_column (db, made, COLUMN_FACTS, NUM_FACTS - 1);
      struct symbol_row symbol = {
	.name = name ? name : known_text (db, ONE_NAME, made, COLUMN_NAME),
	.section = known_text (db, ONE_TEXT, made, COLUMN_SECTION),
	.local_p = facts & FACT_LOCAL, .weak_p = facts & FACT_WEAK,
	.position = number_column (db, made, COLUMN_POSITION, UINT32_MAX),
	.export = (facts & FACT_EXPORT) >> EXPORT_SHIFT,
	.entry = facts & FACT_ENTRY,
	.size = number_column (db, made, COLUMN_SIZE, INT64_MAX)
      };
      if (symbol.entry > ENTRY_NONE)
	fail_damaged (db);
      symbol.address
	= (read_base (db, made,
		      number_column (db, made, COLUMN_RUN, INT64_MAX),
		      &symbol.linked_p)
	   + number_column (db, made, COLUMN_OFFSET, INT64_MAX));
      char *object = object_name (db, made);
      go_on_p = callback (data, build, object,
			  known_text (db, ONE_TEXT, made, COLUMN_KERNEL),
			  &symbol);
      free (object);
    }
  end (db, statement, made);
}

void
database_symbols (struct database *db, int64_t unit,
		  const struct source *body, symbol_callback callback,
		  void *data)
{
  sqlite3_stmt *made = begin (db, BODY_SYMBOLS);
  bind_number (db, made, 1, unit);
  bind_number (db, made, 2, body->id);
  pass_symbols (db, BODY_SYMBOLS, made, body->name, callback, data);
}

void
database_unit_symbols (struct database *db, int64_t unit,
		       symbol_callback callback, void *data)
{
  sqlite3_stmt *made = begin (db, UNIT_SYMBOLS);
  bind_number (db, made, 1, unit);
  pass_symbols (db, UNIT_SYMBOLS, made, NULL, callback, data);
}
