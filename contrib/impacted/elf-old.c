/* The symbols of an object that is patched.
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


#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "elf-old.h"
#include "elf-tables.h"
#include "impacted.h"
#include "input.h"

struct old_object
{
  Elf *elf;
  struct elf_tables tables;
};

struct old_object *
old_object_open (const char *path)
{
  struct input input;
  if (access (path, R_OK) || input_open (&input, path, true) != INPUT_OPENED)
    return NULL;
  elf_version (EV_CURRENT);
  Elf *elf = elf_begin (input.fd, ELF_C_READ_MMAP, NULL);
  Elf_Scn *symbols = elf ? tables_symbols (elf) : NULL;
  struct old_object *old = NULL;
  /* There may be more modules than a process can have files open.  */
  if (symbols && elf_cntl (elf, ELF_C_FDREAD) == 0)
    {
      old = xcalloc (1, sizeof *old);
      old->elf = elf;
      tables_read (&old->tables, elf, symbols);
    }
  else
    elf_end (elf);
  input_close (&input);
  return old;
}

void
old_object_close (struct old_object *old)
{
  tables_free (&old->tables);
  elf_end (old->elf);
  free (old);
}

size_t
old_object_count (const struct old_object *old, const char *name)
{
  const struct table_name *found = tables_name (&old->tables, name);
  size_t count = 0;
  for (size_t i = 1; found && i < old->tables.num_symbols; i++)
    count += (old->tables.symbols[i].name == found
	      && old->tables.symbols[i].memory_p);
  return count;
}

bool
old_object_exports_p (const struct old_object *old, const char *name)
{
  char *exported = xasprintf ("__ksymtab_%s", name);
  bool found_p = tables_name (&old->tables, exported) != NULL;
  free (exported);
  return found_p;
}

void
old_object_variables (const struct old_object *old, const char *name,
		      bool (*callback) (void *, const char *, const char *),
		      void *data)
{
  size_t length = strlen (name);
  const char *unit = NULL;
  for (size_t i = 1; i < old->tables.num_symbols; i++)
    {
      const struct table_symbol *symbol = &old->tables.symbols[i];
      if (symbol->type == STT_FILE)
	unit = *symbol->text ? symbol->text : NULL;
      if (symbol->type == STT_OBJECT
	  && tables_variables_p (&old->tables, symbol->section)
	  && !strncmp (symbol->text, name, length)
	  && (!symbol->text[length] || symbol->text[length] == '.')
	  && !callback (data, symbol->text, symbol->local_p ? unit : NULL))
	return;
    }
}
