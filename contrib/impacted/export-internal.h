/* How answers are printed for other tools.
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

#ifndef EXPORT_INTERNAL_H
#define EXPORT_INTERNAL_H

#include "export.h"
#include "rows.h"

/* A function that is replaced at its entry, in one object of a kernel.  */

struct entry
{
  const struct answer_unit *unit;
  const struct source *body;
  char *object;			/* "vmlinux", or the name of a module.  */
  char *new_name;		/* That of the function in its place.  */
  unsigned position;		/* sympos; 0 if the name is unique.  */
  bool known_p;			/* It can be patched: a table says so.  */
  bool clash_p;			/* Files of the object say different
				   positions.  */
  size_t index;			/* In the order of the answer.  */
};

/* Where something is said about an export.  */

enum note_place
{
  NOTE_COMMENT,			/* In it, if it can have comments.  */
  NOTE_EITHER,			/* There, or else on standard error.  */
  NOTE_BOTH			/* There, and on standard error.  */
};

struct note
{
  char *text;
  enum note_place place;
};

struct export
{
  const struct output_options *output;
  const struct answers *answers;
  const struct answer *answer;	/* That of BUILD; or null if there is nothing
				   to patch.  */
  size_t build;			/* The one that it is for.  */
  struct entry *entries;
  size_t num_entries;
  size_t entries_room;
  struct note *notes;
  size_t num_notes;
  size_t notes_room;
  bool gap_p;			/* The set may be too small, or something is
				   not known.  */
};

/* Of export.c.  */

/* Say TEXT at PLACE about EXPORT, which takes it.  */
extern void add_note (struct export *export, enum note_place place,
		      char *text);

/* The same, and that the set may be too small for it.  */
extern void add_gap (struct export *export, enum note_place place, char *text);

/* Print NOTE in EXPORT as a comment.  */
extern void print_comment (const struct export *export, const char *note);

/* Return true if UNIT is in the build of EXPORT, and one that it is for.  */
extern bool unit_wanted_p (const struct export *export,
			   const struct answer_unit *unit);

/* Of export-table.c.  */

/* Find the entries of EXPORT.  */
extern void find_entries (struct export *export);

/* Print them as lines OBJECT FUNCTION[,SYMPOS] NEW-NAME, or as a table of
   C.  */
extern void print_patched_funcs (const struct export *export);
extern void print_klp_func (const struct export *export);

/* Of export-clones.c.  */

/* Print all that is known of the units of EXPORT as GCC dumps it.  */
extern void print_ipa_clones (const struct export *export);

#endif
