/* `impacted import', and where the data of other commands comes from.
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

#include <argp.h>
#include <errno.h>
#include <error.h>
#include <fcntl.h>
#include <fts.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include "elf-file.h"
#include "impacted.h"
#include "import.h"
#include "output.h"

static const char default_database[] = "impacted.db";

/* One file that is being read.  */

struct source_file
{
  struct database *db;
  const char *path;
  const char *member;		/* Of an archive, or null.  */
};

/* The functions of the handler for objects.  */

static bool
enter_object (void *data, const struct elf_object *object)
{
  struct source_file *file = data;
  file->member = object->member;
  return true;
}

static bool
enter_record (void *data, const char *name, const char *text, size_t length,
	      const char *directory)
{
  struct source_file *file = data;
  const struct record_handler *handler
    = database_begin_object (file->db, file->path, file->member, directory);
  return record_read (name, text, length, handler, file->db);
}

static const struct elf_handler object_handler
  = { .object = enter_object, .record = enter_record };

/* Return the name of the object whose list the file PATH is: one that the
   compiler put into a folder is named after the whole path of its object, with
   # for each slash.  Another one is called what it is called.  */

static char *
name_of_list (const char *path)
{
  static const char suffix[] = ".impacted";
  const char *base = strrchr (path, '/');
  base = base ? base + 1 : path;
  size_t length = strlen (base);
  size_t end = sizeof suffix - 1;
  if (*base != '#' || length <= end || strcmp (base + length - end, suffix))
    return xstrdup (path);
  char *name = xstrndup (base, length - end);
  for (char *p = name; (p = strchr (p, '#'));)
    *p = '/';
  return name;
}

/* Store the records in the LENGTH bytes at TEXT of the list PATH in DB.  */

static bool
import_list (struct database *db, const char *path, const char *text,
	     size_t length)
{
  char *name = name_of_list (path);
  const struct record_handler *handler
    = database_begin_object (db, name, NULL, NULL);
  free (name);
  return record_read (path, text, length, handler, db);
}

/* Store the dump in the LENGTH bytes at TEXT of the file PATH in DB.  */

static bool
import_clones (struct database *db, const char *path, const char *text,
	       size_t length)
{
  const struct record_handler *handler
    = database_begin_object (db, path, NULL, NULL);
  return clones_read (path, text, length, handler, db);
}

/* Store what the file PATH has in the database DATA.  Return how many records
   it has, or -1 after a message.  One that is of no known kind is passed over
   if FOUND_P: it was found in a folder.  */

static int
import_file (void *data, const char *path, bool found_p)
{
  struct database *db = data;
  struct source_file file = { .db = db, .path = path };
  struct stat status;
  int fd = open (path, O_RDONLY | O_CLOEXEC);
  if (fd < 0 || fstat (fd, &status))
    {
      error (0, errno, "%s", path);
      if (fd >= 0)
	close (fd);
      return -1;
    }
  size_t length = status.st_size;
  char *text = NULL;
  if (S_ISREG (status.st_mode) && length)
    text = mmap (NULL, length, PROT_READ, MAP_PRIVATE, fd, 0);
  if (text == MAP_FAILED)
    {
      error (0, errno, "%s", path);
      close (fd);
      return -1;
    }

  bool known_p = true, ok = false;
  uint64_t before = database_counts (db).units;
  char *key = realpath (path, NULL);
  database_begin_file (db, key ? key : path);
  free (key);
  if (text && record_text_p (text, length))
    ok = import_list (db, path, text, length);
  else if (text && clones_text_p (text, length))
    ok = import_clones (db, path, text, length);
  else if (text && elf_file_p (path, text, length))
    ok = elf_read (path, fd, &object_handler, &file);
  else
    known_p = false;
  /* Of what is no file of records any more nothing is left.  */
  database_end_file (db, ok || !known_p);
  if (text)
    munmap (text, length);
  close (fd);

  if (!known_p && !found_p)
    error (0, 0, "%s: not a list of impacted functions, an object, an archive"
	   " or a dump of -fdump-ipa-clones; of a thin archive, name the"
	   " members", path);
  if (!known_p)
    return found_p ? 0 : -1;
  int records = database_counts (db).units - before;
  if (ok && !records && !found_p)
    error (0, 0, "%s: there is no record in it: compile with -flive-patching"
	   " -frecord-impacted", path);
  return ok ? records : -1;
}

/* Compare two files of a folder by name, so that the order is always the
   same.  */

static int
compare_entries (const FTSENT **a, const FTSENT **b)
{
  return strcmp ((*a)->fts_name, (*b)->fts_name);
}

size_t
for_each_file (const char *path,
	       int (*read_file) (void *data, const char *path, bool found_p),
	       void *data, bool *trouble_p)
{
  size_t files = 0, seen = 0;
  char *paths[] = { (char *) path, NULL };
  FTS *tree = fts_open (paths, FTS_COMFOLLOW | FTS_PHYSICAL | FTS_NOCHDIR,
			compare_entries);
  if (!tree)
    {
      error (0, errno, "%s", path);
      *trouble_p = true;
      return 0;
    }
  FTSENT *entry;
  while ((entry = fts_read (tree)))
    switch (entry->fts_info)
      {
      case FTS_F:
	{
	  progress ("files", ++seen);
	  int records = read_file (data, entry->fts_path,
				   entry->fts_level > 0);
	  if (records < 0)
	    *trouble_p = true;
	  else if (records > 0)
	    files++;
	  break;
	}
      case FTS_NS:
      case FTS_DNR:
      case FTS_ERR:
	error (0, entry->fts_errno, "%s", entry->fts_path);
	*trouble_p = true;
	break;
      default:
	break;
      }
  fts_close (tree);
  progress_end ();
  return files;
}

size_t
import_path (struct database *db, const char *build, const char *path,
	     bool *trouble_p)
{
  struct stat status;
  char *real = NULL;
  bool folder_p = false;
  if (stat (path, &status) == 0)
    {
      folder_p = S_ISDIR (status.st_mode);
      if (folder_p || S_ISREG (status.st_mode))
	real = realpath (path, NULL);
    }
  database_begin_path (db, build, real, folder_p);
  free (real);
  size_t files = for_each_file (path, import_file, db, trouble_p);
  database_end_path (db);
  return files;
}

/* The options that all commands have which answer.  */

enum { OPTION_ALLOW_GAPS = 512 };

static const struct argp_option source_options[] = {
  { "database", 'd', "DB", 0, "Ask the database DB", 1 },
  { "build", 'b', "GLOB", 0, "Ask only builds with such a name", 1 },
  { "json", 'j', NULL, 0, "Print JSON", 1 },
  { "allow-gaps", OPTION_ALLOW_GAPS, NULL, 0, "Let the exit status be 0 or 1"
    " also where something is not known", 1 },
  { 0 }
};

/* Parse one of them.  */

static error_t
parse_source (int key, char *argument, struct argp_state *state)
{
  struct source_options *options = state->input;
  switch (key)
    {
    case 'd':
      options->database = argument;
      return 0;
    case 'b':
      options->build = argument;
      return 0;
    case 'j':
      options->json_p = true;
      return 0;
    case OPTION_ALLOW_GAPS:
      options->allow_gaps_p = true;
      return 0;
    default:
      return ARGP_ERR_UNKNOWN;
    }
}

const struct argp source_argp
  = { .options = source_options, .parser = parse_source };

const char *
usual_database (void)
{
  const char *path = getenv ("IMPACTED_DB");
  return path && *path ? path : default_database;
}

bool
select_builds (struct database *db, const char *glob)
{
  size_t number;
  if (database_select (db, glob) || !glob)
    return true;
  database_select (db, NULL);
  const struct build *builds = database_builds (db, &number);
  char *names;
  size_t length;
  FILE *stream = open_text (&names, &length);
  for (size_t i = 0; i < number; i++)
    fprintf (stream, "%s %s", i ? "," : "", builds[i].name);
  fclose (stream);
  error (0, 0, "no build is called `%s'; there are:%s", glob,
	 number ? names : " none");
  free (names);
  return false;
}

struct database *
open_sources (const struct source_options *options, char ***words,
	      size_t *number, size_t least)
{
  size_t paths = 0;
  if (!options->database)
    while (paths + least < *number && access ((*words)[paths], F_OK) == 0)
      paths++;
  struct database *db;
  if (paths)
    {
      bool trouble_p = false;
      size_t files = 0;
      db = database_open (NULL, DATABASE_MEMORY);
      for (size_t i = 0; i < paths; i++)
	files += import_path (db, NULL, (*words)[i], &trouble_p);
      database_commit (db);
      if (trouble_p || !files)
	{
	  if (!trouble_p)
	    error (0, 0, "no records in what was named: compile with"
		   " -flive-patching -frecord-impacted");
	  database_close (db);
	  return NULL;
	}
    }
  else
    db = database_open (options->database ? options->database
			: usual_database (), DATABASE_READ);
  if (!select_builds (db, options->build))
    {
      database_close (db);
      return NULL;
    }
  *words += paths;
  *number -= paths;
  return db;
}
