/* All files that a word of the command line names.
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

/* What is known of a folder is what is in it: links to other folders are not
   followed, so that nothing comes twice and there is an end.  Links to files
   are, since build systems make farms of them, but a file that is in the
   folder itself comes under its own name.  A thin archive, which has but names
   of files, is a list of such links.  */

#include <errno.h>
#include <error.h>
#include <fts.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <uthash.h>
#include "impacted.h"
#include "output.h"
#include "thin.h"
#include "walk.h"

/* The path of a file that was read, after all links in it were followed.  */

struct seen_file
{
  char *path;
  UT_hash_handle hh;
};

/* A kind of files that were found and passed over: how many, and the
   first.  */

struct passed
{
  size_t number;
  char *first;
};

struct walk
{
  int (*read_file) (void *data, struct input *input);
  void *data;
  size_t files;			/* With records.  */
  size_t tried;
  bool trouble_p;
  bool thin_p;			/* There was a thin archive.  */
  struct seen_file *seen;
  char **waiting;		/* Files to be read after all others.  */
  size_t num_waiting;
  size_t room;
  struct passed bare;		/* Objects without a record.  */
  struct passed lists;		/* Lists and dumps that are not wanted.  */
  struct passed folders;	/* Links to folders.  */
  struct passed packages;
  struct passed split;		/* Split debug information.  */
  struct passed slim;		/* Objects for link-time optimization.  */
  char *advice;			/* For the first package.  */
};

/* Count PATH as one of PASSED.  */

static void
pass_over (struct passed *passed, const char *path)
{
  if (!passed->number++)
    passed->first = xstrdup (path);
}

/* Let WALK read PATH once the folder itself is done.  */

static void
put_off (struct walk *walk, const char *path)
{
  grow_array (&walk->waiting, &walk->room, walk->num_waiting,
	      sizeof *walk->waiting);
  walk->waiting[walk->num_waiting++] = xstrdup (path);
}

/* Return true if WALK has not come to the file PATH before.  */

static bool
new_p (struct walk *walk, const char *path)
{
  char *real = realpath (path, NULL);
  if (!real)
    return true;
  struct seen_file *seen;
  HASH_FIND_STR (walk->seen, real, seen);
  if (seen)
    {
      free (real);
      return false;
    }
  seen = xmalloc (sizeof *seen);
  seen->path = real;
  HASH_ADD_KEYPTR (hh, walk->seen, seen->path, strlen (seen->path), seen);
  return true;
}

/* A thin archive whose members are looked for.  */

struct thin_search
{
  struct walk *walk;
  const char *archive;		/* Null for one that has no folder.  */
  size_t members;
  struct passed lost;
};

/* Called for each member of the archive of DATA, with its name.  */

static void
see_member (void *data, const char *name)
{
  struct thin_search *search = data;
  const char *slash
    = search->archive && *name != '/' ? strrchr (search->archive, '/') : NULL;
  char *path = (slash ? xasprintf ("%.*s/%s", (int) (slash - search->archive),
				   search->archive, name)
		: xstrdup (name));
  struct stat status;
  search->members++;
  if (stat (path, &status) == 0 && S_ISREG (status.st_mode))
    put_off (search->walk, path);
  else
    pass_over (&search->lost, path);
  free (path);
}

/* Let WALK read the members of the thin archive INPUT.  Return false after a
   message: some are lost.  */

static bool
read_members (struct walk *walk, const struct input *input)
{
  struct thin_search search
    = { .walk = walk, .archive = input->stream_p ? NULL : input->path };
  bool ok = thin_archive_read (input->text, input->length, see_member, &search);
  if (!ok)
    error (0, 0, "%s: a damaged thin archive", input->name);
  if (search.lost.number)
    error (0, 0, "%s: %zu of the %zu members of this thin archive are not"
	   " there, such as %s: build them again, or name an archive that has"
	   " them", input->name, search.lost.number, search.members,
	   search.lost.first);
  ok = ok && !search.lost.number;
  free (search.lost.first);
  return ok;
}

/* Say why the file INPUT, which was named, has no records.  */

static void
say_nothing (const struct input *input)
{
  if (input->kind == INPUT_EMPTY)
    error (0, 0, "%s: it is empty", input->name);
  else if (input->advice)
    error (0, 0, "%s: %s", input->name, input->advice);
  else if (input->split_p)
    error (0, 0, "%s: split debug information, which has no record: name the"
	   " object that was compiled with it, or what it is linked to",
	   input->name);
  else if (input->slim_p)
    error (0, 0, "%s: an object for link-time optimization, whose list is made"
	   " at the link: name the program that is linked from it",
	   input->name);
  else if (input->kind == INPUT_OTHER)
    error (0, 0, "%s: not a list of impacted functions, an object, an archive"
	   " or a dump of -fdump-ipa-clones", input->name);
  else
    error (0, 0, "%s: there is no record in it: compile with -flive-patching"
	   " -frecord-impacted", input->name);
}

/* Read the file PATH, which was found and not named if FOUND_P.  */

static void
visit (struct walk *walk, const char *path, bool found_p)
{
  struct input input;
  progress ("files", ++walk->tried);
  enum input_result result = input_open (&input, path, found_p);
  if (result != INPUT_OPENED)
    {
      if (result == INPUT_FAILED)
	walk->trouble_p = true;
      return;
    }
  int records = walk->read_file (walk->data, &input);
  bool known_p = input.kind != INPUT_OTHER && input.kind != INPUT_EMPTY
		 && input.kind != INPUT_PACKAGE;
  if (records > 0)
    walk->files++;
  else if (records < 0)
    walk->trouble_p = true;
  else if (input.kind == INPUT_THIN)
    {
      walk->thin_p = true;
      if (!read_members (walk, &input))
	walk->trouble_p = true;
    }
  else if (!found_p)
    {
      say_nothing (&input);
      if (!known_p)
	walk->trouble_p = true;
    }
  else if (input.split_p)
    pass_over (&walk->split, path);
  else if (input.slim_p)
    pass_over (&walk->slim, path);
  else if (input.kind == INPUT_PACKAGE)
    {
      if (!walk->packages.number)
	walk->advice = xstrdup (input.advice);
      pass_over (&walk->packages, path);
    }
  else if (!known_p && input_name_p (path) && input.advice)
    {
      say_nothing (&input);
      walk->trouble_p = true;
    }
  else if (input.kind == INPUT_LIST || input.kind == INPUT_DUMP)
    pass_over (&walk->lists, path);
  else if (known_p || input_name_p (path))
    pass_over (&walk->bare, path);
  input_close (&input);
}

/* A link PATH was found: put off what is a file.  */

static void
see_link (struct walk *walk, const char *path)
{
  struct stat status;
  if (stat (path, &status) == 0)
    {
      if (S_ISDIR (status.st_mode))
	pass_over (&walk->folders, path);
      else
	put_off (walk, path);
    }
  else if (input_name_p (path) || (errno != ENOENT && errno != ELOOP))
    {
      /* Folders of packages have many links to nowhere, but hardly this.  */
      error (0, errno, "%s: a link that leads nowhere", path);
      walk->trouble_p = true;
    }
}

/* Compare two files of a folder by name, so that the order is always the
   same.  */

static int
compare_entries (const FTSENT **a, const FTSENT **b)
{
  return strcmp ((*a)->fts_name, (*b)->fts_name);
}

/* Let WALK read what is in the folder PATH.  */

static void
visit_folder (struct walk *walk, const char *path)
{
  char *paths[] = { (char *) path, NULL };
  FTS *tree = fts_open (paths, FTS_COMFOLLOW | FTS_PHYSICAL | FTS_NOCHDIR,
			compare_entries);
  if (!tree)
    {
      error (0, errno, "%s", path);
      walk->trouble_p = true;
      return;
    }
  FTSENT *entry;
  while ((entry = fts_read (tree)))
    switch (entry->fts_info)
      {
      case FTS_F:
	if (new_p (walk, entry->fts_path))
	  visit (walk, entry->fts_path, true);
	break;
      case FTS_SL:
      case FTS_SLNONE:
	see_link (walk, entry->fts_path);
	break;
      case FTS_NS:
      case FTS_DNR:
      case FTS_ERR:
	error (0, entry->fts_errno, "%s", entry->fts_path);
	walk->trouble_p = true;
	break;
      default:
	break;
      }
  if (errno)
    {
      error (0, errno, "%s", path);
      walk->trouble_p = true;
    }
  fts_close (tree);
}

/* Say why WALK found no records in PATH.  */

static void
say_why (const struct walk *walk, const char *path)
{
  if (walk->bare.number)
    error (0, 0, "%s: there is no record in %zu objects, such as %s: compile"
	   " with -flive-patching -frecord-impacted", path, walk->bare.number,
	   walk->bare.first);
  if (walk->split.number)
    error (0, 0, "%s: %zu files have split debug information, such as %s, and"
	   " no record: name the folder with the objects", path,
	   walk->split.number, walk->split.first);
  if (walk->slim.number)
    error (0, 0, "%s: %zu objects are for link-time optimization, such as %s,"
	   " and their lists are made at the link: name the program that is"
	   " linked from them", path, walk->slim.number, walk->slim.first);
  if (walk->packages.number)
    error (0, 0, "%s: %s", walk->packages.first, walk->advice);
  if (walk->folders.number)
    error (0, 0, "%s: %zu links to folders are not followed, such as %s: name"
	   " the folders themselves", path, walk->folders.number,
	   walk->folders.first);
  if (walk->lists.number)
    error (0, 0, "%s: %zu lists are in no object, such as %s, so there are no"
	   " symbols to hold their records against", path, walk->lists.number,
	   walk->lists.first);
  if (!walk->trouble_p && !walk->bare.number && !walk->split.number
      && !walk->slim.number && !walk->packages.number
      && !walk->folders.number
      && !walk->lists.number)
    error (0, 0, "%s: there is no object, archive, list or dump in it", path);
}

size_t
for_each_file (const char *path,
	       int (*read_file) (void *data, struct input *input),
	       void *data, bool *trouble_p)
{
  struct walk walk = { .read_file = read_file, .data = data };
  struct stat status;
  bool folder_p = (strcmp (path, "-") && stat (path, &status) == 0
		   && S_ISDIR (status.st_mode));
  if (folder_p)
    visit_folder (&walk, path);
  else
    {
      new_p (&walk, path);
      visit (&walk, path, false);
    }
  /* Members of a thin archive may be thin archives.  */
  for (size_t i = 0; i < walk.num_waiting; i++)
    if (new_p (&walk, walk.waiting[i]))
      visit (&walk, walk.waiting[i], true);
  progress_end ();
  if (!walk.files && (folder_p || walk.thin_p))
    say_why (&walk, path);

  struct seen_file *seen, *next;
  HASH_ITER (hh, walk.seen, seen, next)
    {
      HASH_DEL (walk.seen, seen);
      free (seen->path);
      free (seen);
    }
  for (size_t i = 0; i < walk.num_waiting; i++)
    free (walk.waiting[i]);
  free (walk.waiting);
  free (walk.bare.first);
  free (walk.lists.first);
  free (walk.folders.first);
  free (walk.packages.first);
  free (walk.split.first);
  free (walk.slim.first);
  free (walk.advice);
  if (walk.trouble_p)
    *trouble_p = true;
  return walk.files;
}
