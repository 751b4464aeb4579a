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

#include <error.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "elf-file.h"
#include "impacted.h"
#include "import.h"
#include "output.h"
#include "path.h"
#include "symbols.h"
#include "walk.h"

static const char default_database[] = "impacted.db";

/* One file that is being read.  */

struct source_file
{
  struct database *db;
  struct input *input;
  const char *member;		/* Of an archive, or null.  */
  const char *kernel;		/* What the object is of a kernel, or null.  */
  bool linked_p;		/* It is no input of a linker.  */
  bool stripped_p;		/* It has no symbol table.  */
  const struct record_handler *storer;
  struct symbols symbols;	/* What its records list.  */
};

/* The functions of a handler of records that stores them, and notes what they
   list.  */

static bool
enter_unit (void *data, const struct record_unit *unit)
{
  struct source_file *file = data;
  return (symbols_lister.unit (&file->symbols, unit)
	  && file->storer->unit (file->db, unit));
}

static bool
enter_function (void *data, const struct record_function *function)
{
  struct source_file *file = data;
  return (symbols_lister.function (&file->symbols, function)
	  && file->storer->function (file->db, function));
}

static bool
enter_impact (void *data, const struct record_impact *impact)
{
  struct source_file *file = data;
  return (symbols_lister.impact (&file->symbols, impact)
	  && file->storer->impact (file->db, impact));
}

static bool
enter_fact (void *data, const struct record_fact *fact)
{
  struct source_file *file = data;
  return file->storer->fact (file->db, fact);
}

static bool
enter_unit_end (void *data)
{
  struct source_file *file = data;
  return file->storer->end (file->db);
}

static const struct record_handler record_handler
  = { .unit = enter_unit, .function = enter_function, .impact = enter_impact,
      .fact = enter_fact, .end = enter_unit_end };

/* The functions of the handler for objects.  */

static bool
enter_object (void *data, const struct elf_object *object)
{
  struct source_file *file = data;
  symbols_clear (&file->symbols);
  file->member = object->member;
  file->kernel = object->kernel;
  file->linked_p = !object->relocatable_p;
  file->stripped_p = !object->symbols_p;
  return true;
}

static bool
enter_record (void *data, const char *name, const char *text, size_t length,
	      const char *directory)
{
  struct source_file *file = data;
  file->storer = database_begin_object (file->db, file->input->name,
					file->member, directory);
  return record_read (name, text, length, &record_handler, file);
}

static bool
enter_symbol (void *data, const struct elf_symbol *found)
{
  struct source_file *file = data;
  symbols_enter (&file->symbols, found);
  return true;
}

/* Return true if SYMBOL is not that of MENTION, although it has its name:
   another unit of SYMBOLS defines it, and what the unit of MENTION has was weak
   and is not in the object.  Of weak symbols one stands for all.  */

static bool
other_definition_p (const struct symbols *symbols,
		    const struct mention *mention,
		    const struct object_symbol *symbol)
{
  return (!symbol->found.local_p && !symbol->found.weak_p && symbol->origin
	  && symbol->origin->source_p
	  && !symbols_fit_p (symbols, mention, symbol->origin));
}

/* Store the symbols of FILE that records list, which are all known.  */

static void
store_symbols (struct source_file *file)
{
  struct symbols *symbols = &file->symbols;
  for (size_t i = 0; i < symbols->number; i++)
    symbols_find_line (symbols, i);
  struct { struct symbol_row *rows; size_t number, room; } *units
    = xcalloc (symbols->num_units + 1, sizeof *units);
  for (const struct listed_name *name = symbols->names; name;
       name = name->hh.next)
    for (size_t i = 0; i < name->num_mentions; i++)
      {
	const struct mention *mention = &name->mentions[i];
	if (!mention->symbol
	    || other_definition_p (symbols, mention,
				   &symbols->all[mention->symbol - 1]))
	  continue;
	const struct elf_symbol *found
	  = &symbols->all[mention->symbol - 1].found;
	grow_array (&units[mention->unit].rows, &units[mention->unit].room,
		    units[mention->unit].number, sizeof (struct symbol_row));
	units[mention->unit].rows[units[mention->unit].number++]
	  = (struct symbol_row) {
	    .name = name->text, .section = found->section,
	    .local_p = found->local_p, .weak_p = found->weak_p,
	    .linked_p = file->linked_p, .position = found->position,
	    .export = found->export, .entry = found->entry,
	    .size = found->size, .address = found->value
	  };
      }
  for (size_t i = 0; i < symbols->num_units; i++)
    {
      database_add_symbols (file->db, i, units[i].rows, units[i].number);
      free (units[i].rows);
    }
  free (units);
}

static bool
enter_end (void *data)
{
  struct source_file *file = data;
  if (!file->symbols.num_units)
    return true;
  store_symbols (file);
  database_end_object (file->db, file->kernel, file->stripped_p);
  return true;
}

static bool
enter_split (void *data)
{
  struct source_file *file = data;
  file->input->split_p = true;
  return true;
}

static const struct elf_handler object_handler = {
  .object = enter_object, .record = enter_record, .symbol = enter_symbol,
  .end = enter_end, .split = enter_split, .facts_p = true
};

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
  char *base = basename (plain);
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
  if (!record_read (input->name, input->text, input->length, handler, db))
    return false;
  database_end_object (db, NULL, false);
  return true;
}

/* Store the dump INPUT in DB.  */

static bool
import_dump (struct database *db, const struct input *input)
{
  const struct record_handler *handler
    = database_begin_object (db, input->name, NULL, NULL);
  if (!clones_read (input->name, input->text, input->length, handler, db))
    return false;
  database_end_object (db, NULL, false);
  return true;
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
      symbols_free (&file.symbols);
      break;
    default:
      break;
    }
  database_end_file (db, ok);
  return ok ? (int) (database_counts (db).units - before) : -1;
}

char *
common_folder (char *const *words, size_t number)
{
  char *common = NULL;
  for (size_t i = 0; i < number; i++)
    {
      struct stat status;
      if (stat (words[i], &status) || !S_ISREG (status.st_mode))
	continue;
      char *real = realpath (words[i], NULL);
      if (!real)
	continue;
      *strrchr (real, '/') = '\0';
      if (common)
	{
	  common[common_begin (real, common)] = '\0';
	  free (real);
	}
      else
	common = real;
    }
  return common;
}

size_t
import_path (struct database *db, const char *build, const char *path,
	     const char *folder, bool *trouble_p)
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
  database_begin_path (db, build, real, folder_p ? NULL : folder);
  free (real);
  bool failed_p = false;
  size_t files = for_each_file (path, import_file, db, &failed_p);
  database_end_path (db, !failed_p);
  *trouble_p |= failed_p;
  return files;
}

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
open_sources (struct source_options *options, size_t least)
{
  size_t paths = 0;
  if (!options->database)
    while (paths + least < options->num_words
	   && (!strcmp (options->words[paths], "-")
	       || access (options->words[paths], F_OK) == 0))
      paths++;
  struct database *db;
  if (paths)
    {
      bool trouble_p = false;
      size_t files = 0;
      char *folder = common_folder (options->words, paths);
      db = database_open (NULL, DATABASE_MEMORY);
      for (size_t i = 0; i < paths; i++)
	files += import_path (db, NULL, options->words[i], folder,
			      &trouble_p);
      free (folder);
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
  options->words += paths;
  options->num_words -= paths;
  return db;
}
