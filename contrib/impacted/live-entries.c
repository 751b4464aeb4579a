/* Whether the entries of a live patch are right for themselves.
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


#include <stdlib.h>
#include <string.h>
#include "impacted.h"
#include "live-check.h"

/* Add to CHECK that about ENTRY of MODULE there is of KIND what FORMAT says.  */

#define SAY(CHECK, MODULE, RANK, KIND, ENTRY, ADVICE, ...)		\
  findings_add (&(CHECK)->findings, RANK, KIND, (MODULE)->path,		\
		(ENTRY)->object, (ENTRY)->name, ADVICE, __VA_ARGS__)

/* Judge the new code of ENTRY of MODULE.  */

static void
check_new_code (struct live_check *check, const struct livepatch *module,
		const struct patch_entry *entry)
{
  if (!entry->name)
    SAY (check, module, FINDING_FAULT, "no name", entry, "set old_name",
	 "an entry%s%s has no name of a function, so that the module cannot be"
	 " loaded", entry->new_name ? " with the new code " : "",
	 entry->new_name ? entry->new_name : "");
  if (!entry->new_p)
    SAY (check, module, FINDING_FAULT, "no new code", entry, "set new_func",
	 "its entry names no new code, so that the module cannot be loaded");
  else if (!entry->defined_p)
    SAY (check, module, FINDING_FAULT, "undefined new code", entry,
	 "define it there",
	 "the new code of its entry, %s, is no function of the module",
	 entry->new_name ? entry->new_name : "without a name");
}

/* Say that there is no symbol that ENTRY of MODULE means, by ROWS, which are
   none.  */

static void
say_no_symbol (struct live_check *check, const struct livepatch *module,
	       const struct patch_entry *entry, const struct live_rows *rows)
{
  struct live_object *object = live_object_find (check, entry->object);
  const struct old_object *old = live_object_old (object);
  if (rows->state)
    SAY (check, module, FINDING_FAULT, "not emitted", entry,
	 "replace those that its text was put into: the set has them",
	 "there is an entry for it, and the object has no symbol of it: it is"
	 " %s, so that the module cannot be loaded", rows->state);
  else if (rows->other)
    SAY (check, module, FINDING_FAULT, "object", entry,
	 "put the entry under the object that has it",
	 "it is a function of %s, and of this object there is none",
	 rows->other);
  else if (old && !old_object_count (old, entry->name))
    SAY (check, module, FINDING_FAULT, "not emitted", entry,
	 "see how the function is called",
	 "there is an entry for it, and the object has no symbol of that name,"
	 " so that the module cannot be loaded");
  else
    SAY (check, module, FINDING_UNKNOWN, "no record", entry, NULL,
	 "there is an entry for it, and no record: it is of an assembler file"
	 " or of a unit without one");
}

/* Judge what the old function of ENTRY of MODULE, with ROWS, is.  */

static void
check_old_function (struct live_check *check, const struct livepatch *module,
		    const struct patch_entry *entry,
		    const struct live_rows *rows)
{
  const struct live_row *row = live_rows_at (rows, entry->position);
  if (!rows->number)
    say_no_symbol (check, module, entry, rows);
  else if (!row && entry->position == 0)
    SAY (check, module, FINDING_FAULT, "position", entry, "set old_sympos",
	 "its entry has old_sympos 0, and the object has several symbols of"
	 " that name, so that the module cannot be loaded");
  else if (!row && rows->all[0].position == 0)
    SAY (check, module, FINDING_FAULT, "position", entry, "set it to 0",
	 "its entry has old_sympos %ju, and there is but one symbol of that"
	 " name", (uintmax_t) entry->position);
  else if (!row)
    SAY (check, module, FINDING_FAULT, "position", entry,
	 "see what impacted info --symbols says",
	 "its entry has old_sympos %ju, which is none of the functions of that"
	 " name", (uintmax_t) entry->position);
  else if (row->gone_p)
    SAY (check, module, FINDING_FAULT, "init", entry, "take the entry away",
	 "it is of .init.text: its text is gone once it has run, so that there"
	 " is nothing to patch");
  else if (row->entry == ENTRY_NONE)
    SAY (check, module, FINDING_FAULT, "no fentry", entry,
	 "replace those who call it",
	 "its entry has no call to ftrace, so that it cannot be patched");
  else if (row->entry == ENTRY_UNKNOWN)
    SAY (check, module, FINDING_UNKNOWN, "no fentry", entry,
	 "import the object with its section __mcount_loc",
	 "it is not known whether it has a call to ftrace at its entry");
  else if (!entry->needed_p)
    SAY (check, module, FINDING_NOTE, "not needed", entry, NULL,
	 "there is an entry for it, and the set does not need one");
}

/* Return true if an entry before the one with number INDEX of the module with
   number NUMBER is for the same function; and set *MODULE to where it is.  */

static bool
twice_p (const struct live_check *check, size_t number, size_t index,
	 const struct livepatch **module)
{
  const struct patch_entry *entry = &check->modules[number].entries[index];
  for (size_t i = 0; i <= number; i++)
    for (size_t j = 0; j < check->modules[i].num_entries; j++)
      {
	const struct patch_entry *other = &check->modules[i].entries[j];
	*module = &check->modules[i];
	if (other == entry)
	  return false;
	if (other->name && !other->ignored_p
	    && !strcmp (other->name, entry->name)
	    && !strcmp (other->object, entry->object)
	    && (other->position == entry->position
		|| (other->position < 2 && entry->position < 2)))
	  return true;
      }
  return false;
}

/* Judge the entry with number INDEX of the module with number NUMBER.  */

static void
check_entry (struct live_check *check, size_t number, size_t index)
{
  const struct livepatch *module = &check->modules[number], *other;
  const struct patch_entry *entry = &module->entries[index];
  if (entry->ignored_p)
    {
      if (!entry->blamed_p)
	SAY (check, module, FINDING_FAULT, "ignored", entry,
	     "take the empty entry away",
	     "its entry stands behind one without contents, where the table"
	     " ends for the kernel");
      return;
    }
  check_new_code (check, module, entry);
  if (!entry->name || entry->blamed_p)
    return;
  if (twice_p (check, number, index, &other))
    {
      SAY (check, module, FINDING_FAULT, "twice", entry,
	   "leave one of them",
	   "there is another entry for it%s%s",
	   other == module ? "" : " in ", other == module ? "" : other->path);
      return;
    }
  if (!live_object_find (check, entry->object))
    {
      SAY (check, module, FINDING_UNKNOWN, "no object", entry, "import it",
	   "the database has no such object, so that the entry cannot be"
	   " judged");
      return;
    }
  struct live_rows rows;
  live_rows_find (&rows, check->db, entry->object, entry->name);
  check_old_function (check, module, entry, &rows);
  live_rows_free (&rows);
}

void
live_check_entries (struct live_check *check)
{
  for (size_t i = 0; i < check->num_modules; i++)
    for (size_t j = 0; j < check->modules[i].num_entries; j++)
      check_entry (check, i, j);
}
