/* What all parts of the tool `impacted' share.
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

#ifndef IMPACTED_H
#define IMPACTED_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/* What glibc declares; libiberty does so for who does not say.  */
#define HAVE_DECL_BASENAME 1
#include <libiberty/libiberty.h>

/* Exit status of every command.  */

enum
{
  STATUS_FOUND = 0,	/* There is an answer, and it is complete.  */
  STATUS_NOTHING = 1,	/* Nothing to patch, for sure.  */
  STATUS_TROUBLE = 2,	/* No answer, and standard error says why.  */
  STATUS_GAPS = 3	/* Something is not known, or nothing could be judged:
			   standard error says what.  */
};

/* The commands.  Each gets its own name as ARGV[0], as main does, and returns
   an exit status.  */

extern int command_import (int argc, char **argv);
extern int command_forget (int argc, char **argv);
extern int command_info (int argc, char **argv);
extern int command_query (int argc, char **argv);
extern int command_diff (int argc, char **argv);
extern int command_inside (int argc, char **argv);
extern int command_graph (int argc, char **argv);
extern int command_stats (int argc, char **argv);
extern int command_compare (int argc, char **argv);
extern int command_check (int argc, char **argv);
extern int command_check_livepatch (int argc, char **argv);

/* Memory: these, and those of libiberty, do not return without it.  */

/* End the program with STATUS_TROUBLE where there is no memory, as of now.  */

extern void guard_memory (void);

extern void *xreallocarray (void *old, size_t number, size_t size);

/* Add MORE to the list *TEXT, which is null while it is empty, after a comma
   and a blank if it is not.  */

extern void join_text (char **text, const char *more);

/* Open a stream that writes into *TEXT and *LENGTH, as open_memstream
   does.  */

extern FILE *open_text (char **text, size_t *length);

/* Make room in the array *ARRAY, of elements of SIZE bytes and with room for
   *ROOM of them, for one more than USED.  */

extern void grow_array (void *array, size_t *room, size_t used, size_t size);

#endif
