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
#include <error.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "elf-file.h"
#include "impacted.h"
#include "import.h"
#include "output.h"
#include "walk.h"

static const char default_database[] = "impacted.db";

/* One file that is being read.  */

struct source_file
{
  struct database *db;
  struct input *input;
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
    = database_begin_object (file->db, file->input->name, file->member,
			     directory);
  return record_read (name, text, length, handler, file->db);
}

static bool
enter_split (void *data)
{
  struct source_file *file = data;
  file->input->split_p = true;
  return true;
}

static const struct elf_handler object_handler
  = { .object = enter_object, .record = enter_record, .split = enter_split };

/* Undo the escapes of NAME, which is what the compiler made of the path of an
   object by file_in_directory in gcc/ipa-impacted-list.cc, where it stands: #
   is a slash, and %23 and %25 are # and %. Return false if it is no such name.
   */

static bool
unescape_list (char *name)
{
  char *to = name;
  for (const char *from = name; *from; from++)
    if (*from == '#')
      *to++ = '/';
    else if (*from != '%')
      *to++ = *from;
    else if (!strncmp (from, "%23", 3) || !strncmp (from, "%25", 3))
      {
	*to++ = from[2] == '3' ? '#' : '%';
	from += 2;
      }
    else
      return false;
  *to = '\0';
  return true;
}

/* Return the name of the object whose list the file PATH is: one that the
   compiler put into a folder is named after the whole path of its object.
   Where that is too long, the name is a checksum, #, and the end of the path.
   Another one is called what it is called.  */

static char *
name_of_list (const char *path)
{
  static const char suffix[] = ".impacted";
  enum { CHECKSUM = 32, KEPT = 160 };
  char *plain = input_plain_name (path);
  char *base = strrchr (plain, '/');
  base = base ? base + 1 : plain;
  size_t length = strlen (base), end = sizeof suffix - 1;
  char *name = NULL;
  if (length > end && !strcmp (base + length - end, suffix)
      && memchr (base, '#', length))
    {
      length -= end;
      base[length] = '\0';
      bool short_p = (length == CHECKSUM + 1 + KEPT
		      && strspn (base, "0123456789abcdef") == CHECKSUM
		      && base[CHECKSUM] == '#');
      if (unescape_list (base))
	/* The checksum tells it from others with the same end.  */
	name = (short_p ? xasprintf ("%.*s...%s", CHECKSUM, base,
				     base + CHECKSUM + 1)
		: xasprintf ("/%s", base + (*base == '/')));
    }
  free (plain);
  return name ? name : xstrdup (path);
}

/* Store the records of the list INPUT in DB.  */

static bool
import_list (struct database *db, const struct input *input)
{
  char *name = name_of_list (input->name);
  const struct record_handler *handler
    = database_begin_object (db, name, NULL, NULL);
  free (name);
  return record_read (input->name, input->text, input->length, handler, db);
}

/* Store the dump INPUT in DB.  */

static bool
import_dump (struct database *db, const struct input *input)
{
  const struct record_handler *handler
    = database_begin_object (db, input->name, NULL, NULL);
  return clones_read (input->name, input->text, input->length, handler, db);
}

/* Store what INPUT has in the database DATA, also if that is nothing.  Return
   how many records it has, or -1 after a message.  */

static int
import_file (void *data, struct input *input)
{
  struct database *db = data;
  struct source_file file = { .db = db, .input = input };
  bool ok = true;
  uint64_t before = database_counts (db).units;
  database_begin_file (db, input->key);
  switch (input->kind)
    {
    case INPUT_LIST:
      ok = import_list (db, input);
      break;
    case INPUT_DUMP:
      ok = import_dump (db, input);
      break;
    case INPUT_OBJECT:
      ok = elf_read (input->name, input->fd, &object_handler, &file);
      break;
    default:
      break;
    }
  database_end_file (db, ok);
  return ok ? (int) (database_counts (db).units - before) : -1;
}

size_t
import_path (struct database *db, const char *path, bool *trouble_p)
{
  return for_each_file (path, import_file, db, trouble_p);
}

/* The options that all commands have which answer.  */

static const struct argp_option source_options[] = {
  { "database", 'd', "DB", 0, "Ask the database DB", 1 },
  { "json", 'j', NULL, 0, "Print JSON", 1 },
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
    case 'j':
      options->json_p = true;
      return 0;
    default:
      return ARGP_ERR_UNKNOWN;
    }
}

const struct argp source_argp
  = { .options = source_options, .parser = parse_source };

/* Return the database that is asked if nothing is said.  */

static const char *
usual_database (void)
{
  const char *path = getenv ("IMPACTED_DB");
  return path && *path ? path : default_database;
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
      database_begin (db);
      for (size_t i = 0; i < paths; i++)
	files += import_path (db, (*words)[i], &trouble_p);
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
  *words += paths;
  *number -= paths;
  return db;
}

/* What `import' was told to do.  */

struct import_options
{
  const char *database;
  char **paths;
  size_t num_paths;
};

static const struct argp_option import_options[] = {
  { "database", 'd', "DB", 0, "Store in the database DB", 0 },
  { 0 }
};

/* Parse an option or an argument of `import'.  */

static error_t
parse_import (int key, char *argument, struct argp_state *state)
{
  struct import_options *options = state->input;
  switch (key)
    {
    case 'd':
      options->database = argument;
      return 0;
    case ARGP_KEY_ARGS:
      options->paths = state->argv + state->next;
      options->num_paths = state->argc - state->next;
      return 0;
    case ARGP_KEY_NO_ARGS:
      argp_error (state, "nothing to import");
      return 0;
    default:
      return ARGP_ERR_UNKNOWN;
    }
}

int
command_import (int argc, char **argv)
{
  static const struct argp argp = {
    .options = import_options, .parser = parse_import, .args_doc = "PATH...",
    .doc = "Store the records of lists, objects, archives, programs, shared"
      " objects, kernel modules, debug files, -fdump-ipa-clones dumps and"
      " folders of these in a database.  What was stored of a file before is"
      " replaced."
  };
  struct import_options options = { .database = usual_database () };
  argp_parse (&argp, argc, argv, 0, NULL, &options);

  struct database *db = database_open (options.database, DATABASE_WRITE);
  bool trouble_p = false;
  size_t files = 0;
  database_begin (db);
  for (size_t i = 0; i < options.num_paths; i++)
    files += import_path (db, options.paths[i], &trouble_p);
  struct database_counts counts = database_counts (db);
  database_commit (db);
  database_close (db);
  error (0, 0, "%s: %ju units with %ju functions and %ju pairs from %zu files",
	 options.database, (uintmax_t) counts.units,
	 (uintmax_t) counts.functions, (uintmax_t) counts.pairs, files);
  if (counts.gaps)
    error (0, 0, "%ju of these units say that functions may be missing from"
	   " their records", (uintmax_t) counts.gaps);
  if (trouble_p)
    return STATUS_TROUBLE;
  return finish_output (files ? STATUS_FOUND : STATUS_NOTHING);
}
