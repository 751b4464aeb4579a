/* Reader of unified diffs.
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

#ifndef PATCH_H
#define PATCH_H

#include <stdbool.h>
#include <stddef.h>

/* A line of a hunk.  OLD is its number in the tree before the first patch, if
   OLD_P; otherwise it is not in that tree, and would stand after line OLD of
   it.  Numbers count from 1.  TEXT has no mark and no newline.  */

enum patch_line_kind
{
  PATCH_CONTEXT,
  PATCH_REMOVED,
  PATCH_ADDED
};

struct patch_line
{
  enum patch_line_kind kind;
  bool old_p;
  bool guessed_p;		/* The patch lacks it: TEXT is a guess.  */
  unsigned old;
  const char *text;
};

/* A hunk.  Its first line has the number OLD_FIRST in the tree that the hunk
   applies to, and NEW_FIRST in the tree that it makes.  Where it has no line
   there, that is the number of the line after it.  */

struct patch_hunk
{
  const char *heading;		/* What stands after the second `@@'.  */
  struct patch_line *lines;
  size_t num_lines;
  unsigned old_first;
  unsigned old_count;
  unsigned new_first;
  unsigned new_count;
  unsigned found;		/* Where it was found in a file.  */
  bool cut_p;			/* Lines at its end are missing, and taken for
				   blank ones of context.  */
  size_t *new_lines;		/* Indices in LINES of those of the new
				   tree.  */
};

/* What is known of a file that was looked for.  */

enum patch_found
{
  FOUND_NOTHING,		/* It was not looked for, or is not needed.  */
  FOUND_FITTING,		/* It is the one before or after the patch.  */
  FOUND_OTHER,			/* It is neither.  */
  FOUND_NONE			/* There is none.  */
};

/* A file that a patch changes.  Paths are as in the patch, without quotes.  */

struct patch_file
{
  const char *patch;		/* The name of the patch that it is in,  */
  unsigned line;		/* and the line of that, where it begins.  */
  bool strip_p;			/* STRIP components are no part of names, by
				   -p.  */
  unsigned long strip;
  bool git_p;			/* The form is git's.  */
  bool plain_p;			/* Git put nothing before its names.  */
  bool renamed_p;
  bool copied_p;		/* It is a new file, made from OLD_PATH.  */
  bool binary_p;		/* There are no hunks, although it changes.  */
  bool doubtful_p;		/* It is new, or the hunk is before its first
				   line.  */
  bool submodule_p;		/* It is a folder with a tree of its own, of which
				   only that it changes is said.  */
  bool single_p;		/* It is in one of both trees, and the patch
				   does not have its text.  */
  char *old_path;		/* Null if there is no old file.  */
  char *new_path;		/* Null if there is no new file.  */
  char *name;			/* NEW_PATH without what is most likely the
				   name of a tree; or OLD_PATH, if there is no
				   new file or it is renamed.  */
  struct patch_hunk *hunks;
  size_t num_hunks;
  /* The last earlier one that changes the same file, or null: a mailbox has
     patches that build on each other.  */
  struct patch_file *before;
  bool followed_p;		/* It is the one before another one.  */
  /* All lines of the file as one hunk, for all patches up to this one, or null
     if they are not known.  */
  struct patch_hunk *whole;
  bool merged_p;		/* A later one has this one's in its WHOLE.  */
  bool moved_p;			/* Hunks are not where the patch has them.  */
  enum patch_found found;	/* Of its whole text,  */
  const char *source;		/* which is in this file, or null.  */
};

/* All files of a patch, or of a series of patches.  */

struct patch
{
  struct patch_file **files;
  size_t num_files;
  size_t room;
  char **texts;			/* What all lines and names are in.  */
  size_t num_texts;
  size_t texts_room;
};

/* Return an empty patch.  */

extern struct patch *patch_new (void);

/* Keep TEXT, which was allocated, as long as PATCH lives.  Return it.  */

extern char *patch_keep (struct patch *patch, char *text);

/* Add the LENGTH bytes at TEXT to PATCH: unified diffs as git, diff -u,
   Subversion or Mercurial write them, with mail or other text around them, and
   if REVERSE_P in reverse.  NAME is that of the file, for messages.  Return
   false after a message if something in it is not well-formed.  */

extern bool patch_add (struct patch *patch, const char *name,
		       const char *text, size_t length, bool reverse_p);

/* End PATCH after all was added.  Return false after a message if what was
   added does not follow on what was added before.  */

extern bool patch_finish (struct patch *patch);

/* Number the lines of PATCH anew, after its hunks were moved.  */

extern void patch_translate (struct patch *patch);

extern void patch_free (struct patch *patch);

/* Return PATH without the letter that git or Mercurial puts before it.  */

extern const char *patch_without_letter (const char *path);

/* Return PATH, which is one of FILE's, without the letter that git put before
   it, if it did.  */

extern const char *patch_bare (const struct patch_file *file,
			       const char *path);

/* Return PATH without its first NUMBER components, as patch -p counts them;
   or null if it does not have more than those.  */

extern const char *patch_strip (const char *path, unsigned long number);

#endif
