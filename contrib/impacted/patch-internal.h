/* What the readers of patches share.
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

#ifndef PATCH_INTERNAL_H
#define PATCH_INTERNAL_H

#include "patch.h"

/* Return a copy of the name at TEXT, without the quotes and escapes of git,
   and set *END to what follows it.  A name without quotes ends at a tab.
   Return null if TEXT begins with a quote and is no quoted name.  */

extern char *patch_name (const char *text, const char **end);

/* Take the time or revision at the end of NAME away, before which mail or a
   web page made blanks of a tab.  */

extern void patch_drop_time (char *name);

/* Return what the time after the name at TEXT, which follows `--- ' or `+++ ',
   says of that file.  diff -N gives one that is not there the time 0; without a
   zone that is one of any zone.  */

enum patch_age
{
  AGE_UNKNOWN,			/* There is no time.  */
  AGE_KNOWN,			/* The file is there.  */
  AGE_NONE			/* It is not.  */
};

extern enum patch_age patch_age (const char *text);

/* Put the two names at TEXT, which follow `diff --git ', into FILE.  They are
   the only ones where no line is changed, and then they differ in what stands
   before their first slash, which is of equal length; or are equal, if git put
   nothing before them.  */

extern void patch_git_names (const char *text, struct patch_file *file);

/* Set FILE->name, unless that was done.  */

extern void patch_name_file (struct patch_file *file);

/* Number the lines of HUNK, from its OLD_FIRST on, and set its counts and
   NEW_LINES.  */

extern void patch_number_lines (struct patch_hunk *hunk);

/* Put the lines of HUNK that are removed before those that are added, wherever
   lines change that follow each other.  */

extern void patch_order_lines (struct patch_hunk *hunk);

/* Return true if there is a letter or a digit in the line TEXT.  */

extern bool patch_telling_p (const char *text);

/* Add the files of the LENGTH bytes at TEXT to PATCH, to which TEXT belongs
   then and which has room for FILES_ROOM of them.  NAME is that of the patch,
   for messages, and lives as long.  If REVERSE_P, the patch is taken in
   reverse.  Return false after a message if something in it is not
   well-formed.  */

extern bool patch_parse (struct patch *patch, const char *name, char *text,
			 size_t length, bool reverse_p);

#endif
