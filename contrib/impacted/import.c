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
#include "program.h"
#include "symbols.h"
#include "walk.h"

static const char default_database[] = "impacted.db";

/* One file that is being read.  */

struct source_file
{
  struct database *db;
  struct import *import;
  struct input *input;
  const struct elf_object *object;	/* Or null.  */
  const char *member;		/* Of an archive, or null.  */
  const char *kernel;		/* What the object is of a kernel, or null.  */
  bool linked_p;		/* It is no input of a linker.  */
  bool stripped_p;		/* It has no symbol table.  */
  const struct record_handler *storer;
  struct symbols symbols;	/* What its records list.  */
  struct program_reader partitions;	/* Those of the object.  */
  bool parted_p;		/* Some of a link, and others are not here.  */
  struct kept_symbols kept;	/* Then its symbols.  */
  char *program;		/* What the program is called whose units are
				   read, or null.  */
  int others;			/* How many partitions wait for others.  */
};

/* The functions of a handler of records that stores them, and notes what they
   list.  */

static bool
enter_unit (void *data, const struct record_unit *unit)
{
  struct source_file *file = data;
  if (unit->link)
    file->storer = database_begin_object (file->db, file->program,
					  file->member, unit->directory);
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
  return (symbols_lister.end (&file->symbols)
	  && file->storer->end (file->db));
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
  program_reader_clear (&file->partitions);
  kept_symbols_clear (&file->kept);
  file->object = object;
  file->parted_p = false;
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
  file->partitions.name = name;
  return record_read (name, text, length, &program_gatherer,
		      &file->partitions);
}

/* Store the units of PROGRAM, which is whole.  */

static bool
enter_program (struct source_file *file, const struct program *program)
{
  file->program = (file->member ? xstrdup (file->input->name)
		   : program_name (program));
  bool ok = program_read (program, &record_handler, file);
  free (file->program);
  file->program = NULL;
  return ok;
}

static bool
enter_records_end (void *data)
{
  struct source_file *file = data;
  struct programs *own = &file->partitions.own;
  for (size_t i = 0; i < own->number; i++)
    if (!program_whole_p (&own->all[i]))
      file->parted_p = true;
    else if (!enter_program (file, &own->all[i]))
      return false;
  return true;
}

static bool
enter_symbol (void *data, const struct elf_symbol *found)
{
  struct source_file *file = data;
  symbols_enter (&file->symbols, found);
  if (file->parted_p)
    keep_symbol (&file->kept, found);
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

/* Store PROGRAM, whose partitions several objects have, and now all.  */

static bool
store_program (struct source_file *file, struct program *program)
{
  symbols_clear (&file->symbols);
  file->member = NULL;
  file->linked_p = program->linked_p;
  bool ok = enter_program (file, program);
  /* Another one of its files may have had it before.  */
  for (size_t i = 0; i < program->number; i++)
    database_forget_file (file->db, program_file (program, i));
  if (ok)
    {
      symbols_enter_program (&file->symbols, program);
      store_symbols (file);
      database_end_parts (file->db, program->stripped_p);
    }
  program_done (program);
  return ok;
}

/* Add the partitions in FILE to those of other files, where others of their
   link are to be.  */

static bool
enter_partitions (struct source_file *file)
{
  struct programs *own = &file->partitions.own;
  bool ok = true;
  for (size_t i = 0; ok && i < own->number; i++)
    {
      struct program *program = &own->all[i];
      if (program_whole_p (program))
	continue;
      file->others += program->number;
      program->linked_p = file->linked_p;
      program->stripped_p = file->stripped_p;
      program_add_symbols (program, &file->kept);
      program = programs_add (&file->import->programs, program,
			      file->input->key);
      ok = program && (!program_whole_p (program) || program->passed_p
		       || store_program (file, program));
    }
  return ok;
}

static bool
enter_end (void *data)
{
  struct source_file *file = data;
  if (file->symbols.num_units)
    {
      store_symbols (file);
      database_end_object (file->db, file->kernel, file->stripped_p);
    }
  return !file->parted_p || enter_partitions (file);
}

static bool
enter_split (void *data)
{
  struct source_file *file = data;
  file->input->split_p = true;
  return true;
}

static bool
enter_slim (void *data)
{
  struct source_file *file = data;
  file->input->slim_p = file->import->slim_p = true;
  return true;
}

static const struct elf_handler object_handler = {
  .object = enter_object, .record = enter_record,
  .records = enter_records_end, .symbol = enter_symbol, .end = enter_end,
  .split = enter_split, .slim = enter_slim, .facts_p = true
};

/* Return where the compiler was run for SOURCE of the struct source_file
   DATA.  */

static const char *
directory_of (void *data, const char *source)
{
  const struct source_file *file = data;
  return file->object ? elf_directory (file->object, source) : NULL;
}

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

/* Store the records of the list that FILE is.  */

static bool
import_list (struct source_file *file)
{
  const struct input *input = file->input;
  char *name = name_of_list (input->name);
  file->storer = database_begin_object (file->db, name, NULL, NULL);
  file->partitions.name = name;
  bool ok = (record_read (input->name, input->text, input->length,
			  &program_gatherer, &file->partitions)
	     && enter_records_end (file));
  if (ok)
    {
      database_end_object (file->db, NULL, false);
      ok = !file->parted_p || enter_partitions (file);
    }
  free (name);
  return ok;
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

/* Store what INPUT has in the struct import DATA, also if that is nothing.
   Return how many records it has, or -1 after a message.  */

static int
import_file (void *data, struct input *input)
{
  struct import *import = data;
  struct database *db = import->db;
  struct source_file file = {
    .db = db, .import = import, .input = input,
    .partitions = { .next = &record_handler, .directory = directory_of }
  };
  file.partitions.data = &file;
  bool ok = true;
  uint64_t before = database_counts (db).records;
  database_begin_file (db, input->key);
  switch (input->kind)
    {
    case INPUT_LIST:
      ok = import_list (&file);
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
  symbols_free (&file.symbols);
  program_reader_clear (&file.partitions);
  kept_symbols_clear (&file.kept);
  int units = database_counts (db).records - before;
  /* What is there of a program stays until all its partitions are read.  */
  database_end_file (db, ok && (units || !file.others));
  return ok ? units + file.others : -1;
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
import_path (struct import *import, const char *build, const char *path,
	     const char *folder, bool *trouble_p)
{
  struct database *db = import->db;
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
  size_t files = for_each_file (path, import_file, import, &failed_p);
  database_end_path (db, !failed_p);
  *trouble_p |= failed_p;
  return files;
}

void
import_end (struct import *import, bool *trouble_p)
{
  *trouble_p |= programs_missing (&import->programs);
  programs_clear (&import->programs);
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
      struct import import = { .db = db };
      for (size_t i = 0; i < paths; i++)
	files += import_path (&import, NULL, options->words[i], folder,
			      &trouble_p);
      free (folder);
      import_end (&import, &trouble_p);
      database_commit (db);
      if (trouble_p || !files)
	{
	  if (!trouble_p && !import.slim_p)
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
