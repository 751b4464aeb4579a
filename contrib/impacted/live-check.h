/* Checks of a live patch.
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


#ifndef LIVE_CHECK_H
#define LIVE_CHECK_H

#include "answer.h"
#include "elf-livepatch.h"
#include "elf-old.h"
#include "findings.h"

/* An object of the kernel in the database, and its file, which is opened when
   something asks for it.  */

struct live_object
{
  char *kernel;			/* "vmlinux" or the name of a module.  */
  char *path;
  bool opened_p;
  struct old_object *old;	/* Or null.  */
};

/* All that a check knows.  */

struct live_check
{
  struct database *db;
  const struct answers *answers;	/* The set.  */
  struct livepatch *modules;
  size_t num_modules;
  struct live_object *objects;
  size_t num_objects;
  size_t objects_room;
  struct findings findings;
  size_t num_needs;		/* Functions that need an entry.  */
};

/* A symbol of an old function.  */

struct live_row
{
  unsigned position;
  enum symbol_entry entry;
  bool gone_p;			/* Its text is freed.  */
  bool bound_p;			/* It is right only for the callers that it
				   had.  */
  bool linked_p;
  uint64_t address;
};

/* What the database knows of a name in an object.  */

struct live_rows
{
  struct live_row *all;
  size_t number;
  size_t room;
  const char *state;		/* Of a function without a symbol, or null.  */
  char *other;			/* Another object that has it, or null.  */
};

/* Fill ROWS with what DB knows of NAME in OBJECT.  */

extern void live_rows_find (struct live_rows *rows, struct database *db,
			    const char *object, const char *name);
extern void live_rows_free (struct live_rows *rows);

/* Return the row that POSITION means, which is 0 for a name that is there but
   once; or null if there is none.  */

extern const struct live_row *live_rows_at (const struct live_rows *rows,
					    uint64_t position);

/* Return the object KERNEL of CHECK, or null.  */

extern struct live_object *live_object_find (struct live_check *check,
					     const char *kernel);

/* Return the symbols of OBJECT, or null if its file is not there.  */

extern const struct old_object *live_object_old (struct live_object *object);

/* Hold the entries of all modules against the set: which are missing, and what
   is to come with them.  */

extern void live_check_set (struct live_check *check);

/* Judge the entries, and what else each module has, for itself.  */

extern void live_check_entries (struct live_check *check);
extern void live_check_modules (struct live_check *check);

#endif
