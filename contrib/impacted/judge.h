/* What a patch changes in the functions of some builds.
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


#ifndef JUDGE_H
#define JUDGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include "database.h"
#include "names.h"
#include "patch.h"
#include "unjudged.h"

/* A function that is recorded in the file that is looked at, or if PART_P
   lines of that file which belong to a function that is defined elsewhere:
   #line or #include brings them into it.  */

struct function
{
  const struct source *source;
  char *path;			/* Of the file that is looked at.  */
  bool part_p;
  unsigned first;		/* The line of its name; of a part the first
				   one, or 0 where that is the first one of the
				   file, so that what comes before it counts.  */
  unsigned last;		/* The last line that may belong to it.  */
  bool touched_p;
  bool head_p;			/* Its head changes,  */
  bool match_p;			/* so that it may match calls of others.  */
  char *gone;			/* The words of its head, if something else is
				   in the place of that now; or null.  */
};

/* Lines from FIRST to LAST.  CONDITIONS is by how many more #if than #endif the
   patch adds there.  */

struct range
{
  unsigned first;
  unsigned last;
  int conditions;
};

/* Names of functions in the new tree, or lines that have them.  */

struct function_names
{
  char **all;
  size_t number;
  size_t room;
  size_t known;			/* So many of ALL are in these:  */
  struct name_word *words;	/* all words,  */
  bool operator_p;		/* there is an operator,  */
  char **macros;		/* and lines that may make a name.  */
  size_t num_macros;
  size_t macros_room;
};

/* A file of the records, and which slices of it each build has.  */

struct view
{
  int64_t file;
  struct view_slices
  {
    int64_t *all;		/* Sorted, each one once.  */
    size_t number;
    size_t room;
  } *builds;
  size_t num_builds;
  UT_hash_handle hh;
};

/* What is known while the files of a patch are looked at, for builds that have
   the same of all of them.  */

struct work
{
  struct database *db;
  struct view **views;		/* By file; for all builds.  */
  size_t build;			/* One of the builds.  */
  const bool *builds;		/* All of them.  */
  enum { GAPS_UNKNOWN, GAPS_NONE, GAPS_SOME } gaps;	/* In their records.  */
  enum { CXX_UNKNOWN, CXX_NONE, CXX_SOME } cxx;	/* Likewise.  */
  bool guess_p;			/* GUESS components are no part of the names
				   that git gave files.  */
  unsigned long guess;
  const struct patch *patch;	/* All of it.  */
  struct unjudged *unjudged;
  struct sources touched;	/* Functions that change.  */
  struct sources heads;		/* Those whose head does.  */
  struct sources deleted;	/* Those that are no more.  */
  struct function_names names;	/* What the patch shows.  */
  struct function_names new_names;	/* What it adds as a whole.  */
  struct moved *moved;		/* What it moves.  */
  bool other_tree_p;		/* The records are of another tree.  */
  /* Of the current file.  */
  bool new_file_p;		/* The old tree has none such.  */
  const char *path;		/* As messages have it.  */
  struct function *functions;	/* Sorted by path and line.  */
  size_t num_functions;
  size_t functions_room;
  struct range *covered;	/* The lines of all functions, sorted and
				   without overlap.  */
  size_t num_covered;
  unsigned *removed;		/* Old numbers of lines, sorted.  */
  size_t num_removed;
  unsigned *inserted;		/* Old lines after which some are inserted,
				   sorted.  */
  size_t num_inserted;
};

/* Note that something of KIND in line LINE of the file of WORK cannot be
   judged, as unjudged_add does.  */

extern struct unjudged *note (struct work *work, const char *kind,
			      unsigned line, const char *name,
			      const char *text);

/* Return the view of FILE of DB in *VIEWS, to which it is added if it is not
   there.  */

extern struct view *find_view (struct database *db, struct view **views,
			       int64_t file);

/* Free VIEWS.  */

extern void free_views (struct view *views);

/* Put the functions of WORK->build which are in what FILE of a patch can be
   into WORK->functions, and set WORK->path.  TEXT is the same file, or a later
   one that builds on it, whose lines are looked at.  Return false after a
   message if -p leaves no name.  */

extern bool find_functions (struct work *work, const struct patch_file *file,
			    const struct patch_file *text);

/* Return true if the build of WORK has FILE of a patch, by more than the last
   component of its name alone.  */

extern bool recorded_p (struct work *work, const struct patch_file *file);

/* Find out how many components are no part of the names that git gave the files
   of PATCH, if these are more or fewer than usual: with so many, most files are
   known in WORK.  */

extern void guess_strip (struct work *work, const struct patch *patch);

/* Forget the functions of WORK.  */

extern void drop_functions (struct work *work);

/* Add to WORK what FILE of a patch changes.  Return false after a message.  */

extern bool judge_file (struct work *work, const struct patch_file *file);

/* End WORK after all files: what is deleted in one of them may be in another one
   of the new tree.  */

extern void judge_end (struct work *work);

/* Return true if NAMES have NAME, that of a symbol.  */

extern bool function_named_p (struct function_names *names,
			      const char *name);

/* Return true if PATH is the name of a file that others include.  */

extern bool header_p (const char *path);

/* Free what WORK has.  */

extern void free_work (struct work *work);

#endif
