/* What the module of a live patch says of itself.
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


/* A module of a live patch is a relocatable object.  What it asks of the kernel
   are symbols that it does not define:

     - undefined ones, which have to be exported;
     - .klp.sym.OBJECT.NAME,POSITION in the section SHN_LIVEPATCH, which the
       kernel finds by itself, for relocations in sections
       .klp.rela.OBJECT.SECTION;
     - .klp.sym.rela.OBJECT.OBJECT.NAME,POSITION, of which a tool makes those
       before the module is done.  */

#include <errno.h>
#include <error.h>
#include <fcntl.h>
#include <gelf.h>
#include <libelf.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "elf-file.h"
#include "elf-livepatch-internal.h"
#include "impacted.h"
#include "record.h"

/* What elf.h may not have.  */
enum { SECTION_LIVEPATCH = 0xff20, FLAG_LIVEPATCH = 0x00100000 };

static const char symbol_prefix[] = ".klp.sym.";
static const char annotation_prefix[] = ".klp.sym.rela.";
static const char section_prefix[] = ".klp.rela.";

void
add_patch_name (struct patch_name **names, const char *text)
{
  if (patch_name_p (*names, text))
    return;
  struct patch_name *name = xcalloc (1, sizeof *name);
  name->text = xstrdup (text);
  HASH_ADD_KEYPTR (hh, *names, name->text, strlen (name->text), name);
}

bool
patch_name_p (struct patch_name *names, const char *text)
{
  struct patch_name *name;
  HASH_FIND_STR (names, text, name);
  return name != NULL;
}

static void
free_names (struct patch_name *names)
{
  struct patch_name *name, *next;
  HASH_ITER (hh, names, name, next)
    {
      HASH_DEL (names, name);
      free (name->text);
      free (name);
    }
}

char *
plain_name (const char *name)
{
  const char *dot = *name ? strchr (name + 1, '.') : NULL;
  return dot ? xstrndup (name, dot - name) : xstrdup (name);
}

struct module_place
relocation_target (const struct module_reader *reader,
		   const struct relocation *relocation)
{
  const struct table_symbol *symbol
    = &reader->tables.symbols[relocation->symbol];
  if (!symbol->section || symbol->section >= reader->tables.num_sections)
    return (struct module_place) { 0 };
  return (struct module_place) {
    symbol->section, symbol->value + relocation->addend
  };
}

/* The relocations of one section are read.  */

struct relocations
{
  struct module_reader *reader;
  size_t section;		/* Which one they change.  */
  size_t livepatch;		/* As in a relocation.  */
};

/* Enter a relocation for the struct relocations DATA.  */

static void
enter_relocation (void *data, uint64_t offset, size_t index, int64_t addend,
		  bool plain_p)
{
  struct relocations *relocations = data;
  struct module_reader *reader = relocations->reader;
  size_t size, word = tables_word_size (&reader->tables);
  if (index >= reader->tables.num_symbols)
    return;
  if (plain_p)
    {
      const unsigned char *bytes
	= tables_bytes (&reader->tables.sections[relocations->section], &size);
      if (!bytes || offset > size || size - offset < word)
	return;
      addend = tables_word (&reader->tables, bytes + offset, word);
    }
  grow_array (&reader->relocations, &reader->room, reader->num_relocations,
	      sizeof *reader->relocations);
  reader->relocations[reader->num_relocations++] = (struct relocation) {
    relocations->section, offset, index, addend, relocations->livepatch
  };
}

/* The order of relocations, for qsort.  */

static int
compare_relocations (const void *a, const void *b)
{
  const struct relocation *one = a, *other = b;
  if (one->section != other->section)
    return one->section < other->section ? -1 : 1;
  return (one->offset > other->offset) - (one->offset < other->offset);
}

/* Return OBJECT of the section called NAME, .klp.rela.OBJECT.SECTION, or
   null.  */

static char *
object_of_section (const char *name)
{
  const char *object = name + sizeof section_prefix - 1;
  const char *end = strchr (object, '.');
  return end && end > object ? xstrndup (object, end - object) : NULL;
}

/* Note such a section, with number INDEX.  */

static void
note_section (struct module_reader *reader, size_t index)
{
  struct livepatch *module = reader->module;
  const struct table_section *section = &reader->tables.sections[index];
  grow_array (&module->sections, &module->sections_room, module->num_sections,
	      sizeof *module->sections);
  module->sections[module->num_sections++] = (struct patch_section) {
    .name = xstrdup (section->name),
    .object = object_of_section (section->name),
    .marked_p = section->header.sh_flags & FLAG_LIVEPATCH
  };
}

/* Read the relocations of what is in memory.  */

static void
read_relocations (struct module_reader *reader)
{
  for (size_t i = 1; i < reader->tables.num_sections; i++)
    {
      const struct table_section *section = &reader->tables.sections[i];
      struct relocations relocations = {
	reader, section->header.sh_info,
	strncmp (section->name, section_prefix, sizeof section_prefix - 1)
	? 0 : i
      };
      if ((section->header.sh_type != SHT_RELA
	   && section->header.sh_type != SHT_REL)
	  || !tables_memory_p (&reader->tables, relocations.section))
	continue;
      if (relocations.livepatch)
	note_section (reader, i);
      tables_relocations (section, enter_relocation, &relocations);
    }
  if (reader->num_relocations)
    qsort (reader->relocations, reader->num_relocations,
	   sizeof *reader->relocations, compare_relocations);
}

/* Set NAME and POSITION of SYMBOL from TEXT, which is NAME,POSITION.  Return
   false if it is not.  */

static bool
split_position (struct patch_symbol *symbol, const char *text)
{
  const char *comma = strrchr (text, ',');
  if (!comma || comma == text || comma[1] < '0' || comma[1] > '9')
    return false;
  char *end;
  errno = 0;
  symbol->position = strtoull (comma + 1, &end, 10);
  if (*end || errno)
    return false;
  symbol->name = xstrndup (text, comma - text);
  return true;
}

/* Return what comes after the next dot in TEXT, which is a name that is not
   empty before it, or null; and put that name into *NAME, unless NAME is
   null.  */

static const char *
skip_component (const char *text, char **name)
{
  const char *dot = strchr (text, '.');
  if (!dot || dot == text)
    return NULL;
  if (name)
    *name = xstrndup (text, dot - text);
  return dot + 1;
}

/* Set what SYMBOL asks for by the name TEXT.  */

static void
parse_symbol (struct patch_symbol *symbol, const char *text)
{
  const char *rest;
  symbol->how = ASKED_PLAIN;
  if (strncmp (text, symbol_prefix, sizeof symbol_prefix - 1))
    {
      symbol->name = xstrdup (text);
      return;
    }
  if (!strncmp (text, annotation_prefix, sizeof annotation_prefix - 1)
      && (rest = skip_component (text + sizeof annotation_prefix - 1, NULL))
      && (rest = skip_component (rest, &symbol->object))
      && split_position (symbol, rest))
    {
      symbol->how = ASKED_ANNOTATED;
      return;
    }
  free (symbol->object);
  symbol->object = NULL;
  if ((rest = skip_component (text + sizeof symbol_prefix - 1,
			      &symbol->object))
      && split_position (symbol, rest))
    {
      symbol->how = ASKED_LIVEPATCH;
      return;
    }
  symbol->how = ASKED_MALFORMED;
  if (!symbol->name)
    symbol->name = xstrdup (text);
}

/* Note the symbol FOUND, which relocations ask for or which is called as one
   that the kernel is to find.  Return it.  */

static struct patch_symbol *
note_symbol (struct module_reader *reader, const struct table_symbol *found)
{
  struct livepatch *module = reader->module;
  /* That of a section has the name of that.  */
  const char *text = (*found->text ? found->text
		      : found->section < reader->tables.num_sections
		      ? reader->tables.sections[found->section].name : "");
  grow_array (&module->symbols, &module->symbols_room, module->num_symbols,
	      sizeof *module->symbols);
  struct patch_symbol *symbol = &module->symbols[module->num_symbols++];
  *symbol = (struct patch_symbol) {
    .symbol = xstrdup (text),
    .marked_p = found->index == SECTION_LIVEPATCH,
    .defined_p = (found->index != SHN_UNDEF
		  && found->index != SECTION_LIVEPATCH),
    /* These are made when it is loaded.  */
    .weak_p = (found->weak_p || !strcmp (text, "_GLOBAL_OFFSET_TABLE_")
	       || !strcmp (text, ".TOC."))
  };
  parse_symbol (symbol, text);
  return symbol;
}

/* Note that SECTION, .klp.rela.OBJECT.SECTION, asks for SYMBOL; one of another
   object counts.  */

static void
note_user (struct patch_symbol *symbol, const struct table_section *section)
{
  if (symbol->section_object
      && (!symbol->object || strcmp (symbol->section_object, symbol->object)))
    return;
  free (symbol->section_object);
  symbol->section_object = object_of_section (section->name);
}

/* Find the symbols that the module asks for.  */

static void
find_symbols (struct module_reader *reader)
{
  enum { ORDINARY = 1, LIVEPATCH = 2 };
  const struct elf_tables *tables = &reader->tables;
  char *used = xcalloc (tables->num_symbols + 1, 1);
  /* Their numbers in the module + 1.  */
  size_t *noted = xcalloc (tables->num_symbols + 1, sizeof *noted);
  for (size_t i = 0; i < reader->num_relocations; i++)
    used[reader->relocations[i].symbol]
      |= reader->relocations[i].livepatch ? LIVEPATCH : ORDINARY;
  for (size_t i = 1; i < tables->num_symbols; i++)
    {
      const struct table_symbol *symbol = &tables->symbols[i];
      bool outside_p = (symbol->index == SHN_UNDEF
			|| symbol->index == SECTION_LIVEPATCH);
      bool called_p = !strncmp (symbol->text, symbol_prefix,
				sizeof symbol_prefix - 1);
      if (!called_p && !(used[i] & LIVEPATCH)
	  && !(used[i] && outside_p && *symbol->text))
	continue;
      note_symbol (reader, symbol)->ordinary_p = used[i] & ORDINARY;
      noted[i] = reader->module->num_symbols;
    }
  for (size_t i = 0; i < reader->num_relocations; i++)
    {
      const struct relocation *relocation = &reader->relocations[i];
      if (relocation->livepatch && noted[relocation->symbol])
	note_user (&reader->module->symbols[noted[relocation->symbol] - 1],
		   &tables->sections[relocation->livepatch]);
    }
  free (used);
  free (noted);
}

/* Enter the names of what the module defines.  */

static void
find_names (struct module_reader *reader)
{
  static const char exported[] = "__ksymtab_";
  const struct elf_tables *tables = &reader->tables;
  struct livepatch *module = reader->module;
  for (size_t i = 1; i < tables->num_symbols; i++)
    {
      const struct table_symbol *symbol = &tables->symbols[i];
      if (!symbol->memory_p || !*symbol->text)
	continue;
      if (!strncmp (symbol->text, exported, sizeof exported - 1))
	add_patch_name (&module->exports,
			symbol->text + sizeof exported - 1);
      struct patch_name **names;
      if (symbol->type == STT_FUNC)
	names = &module->functions;
      else if (symbol->type == STT_OBJECT
	       && tables_variables_p (tables, symbol->section))
	names = &module->variables;
      else
	continue;
      char *plain = plain_name (symbol->text);
      add_patch_name (names, plain);
      free (plain);
    }
}

/* Find out whether the module says that it is a live patch.  */

static void
read_information (struct module_reader *reader)
{
  static const char key[] = "livepatch=";
  const struct table_section *section = tables_section (&reader->tables,
							".modinfo");
  size_t size;
  const char *bytes
    = section ? (const char *) tables_bytes (section, &size) : NULL;
  for (size_t i = 0; bytes && i < size; i += strnlen (bytes + i, size - i) + 1)
    if (size - i > sizeof key - 1
	&& !strncmp (bytes + i, key, sizeof key - 1))
      reader->module->livepatch_p = true;
}

/* The handlers of the records of the module.  */

static bool
pass_object (void *data __attribute__ ((unused)),
	     const struct elf_object *object __attribute__ ((unused)))
{
  return true;
}

static bool
note_unit (void *data, const struct record_unit *unit)
{
  struct livepatch *module = data;
  grow_array (&module->records, &module->records_room, module->num_records,
	      sizeof *module->records);
  module->records[module->num_records++] = (struct patch_record) {
    .unit = xstrdup (unit->source),
    .level = unit->level ? xstrdup (unit->level) : NULL,
    .gap = unit->gap ? xstrdup (unit->gap) : NULL
  };
  return true;
}

static bool
pass_function (void *data __attribute__ ((unused)),
	       const struct record_function *function __attribute__ ((unused)))
{
  return true;
}

static bool
pass_impact (void *data __attribute__ ((unused)),
	     const struct record_impact *impact __attribute__ ((unused)))
{
  return true;
}

static bool
pass_end (void *data __attribute__ ((unused)))
{
  return true;
}

static bool
note_record (void *data, const char *name, const char *text, size_t length,
	     const char *directory __attribute__ ((unused)))
{
  static const struct record_handler handler = {
    .unit = note_unit, .function = pass_function, .impact = pass_impact,
    .end = pass_end
  };
  return record_read (name, text, length, &handler, data);
}

/* Read the module of READER from ELF, whose symbols are in the section SYMBOLS,
   and from INPUT.  */

static void
read_module (struct module_reader *reader, Elf *elf, Elf_Scn *symbols,
	     const struct input *input)
{
  size_t word;
  tables_read (&reader->tables, elf, symbols);
  word = tables_word_size (&reader->tables);
  for (size_t i = 0; i < NUM_LAYOUTS; i++)
    for (size_t j = 0; j < MOST_MEMBERS; j++)
      reader->layouts[i].members[j] = j * word;
  read_relocations (reader);
  read_information (reader);
  read_debug (reader, input->name, input->fd);
  find_symbols (reader);
  find_names (reader);
  find_tables (reader);
  free (reader->relocations);
  tables_free (&reader->tables);
}

bool
livepatch_read (struct livepatch *module, struct input *input)
{
  static const struct elf_handler handler = {
    .object = pass_object, .record = note_record
  };
  *module = (struct livepatch) { .path = xstrdup (input->name) };
  elf_version (EV_CURRENT);
  Elf *elf = elf_begin (input->fd, ELF_C_READ_MMAP, NULL);
  GElf_Ehdr header;
  Elf_Scn *symbols;
  bool ok = false;
  if (!elf || elf_kind (elf) != ELF_K_ELF || !gelf_getehdr (elf, &header)
      || header.e_type != ET_REL)
    error (0, 0, "%s: not a module of a kernel, which is a relocatable object",
	   input->name);
  else if (!(symbols = tables_symbols (elf)))
    error (0, 0, "%s: no symbol table", input->name);
  else
    {
      struct module_reader reader = { .module = module };
      read_module (&reader, elf, symbols, input);
      ok = true;
    }
  elf_end (elf);
  return ok && elf_read (input->name, input->fd, &handler, module);
}

void
livepatch_free (struct livepatch *module)
{
  for (size_t i = 0; i < module->num_entries; i++)
    {
      free (module->entries[i].object);
      free (module->entries[i].name);
      free (module->entries[i].new_name);
    }
  for (size_t i = 0; i < module->num_faults; i++)
    free (module->faults[i].where);
  for (size_t i = 0; i < module->num_symbols; i++)
    {
      free (module->symbols[i].symbol);
      free (module->symbols[i].object);
      free (module->symbols[i].name);
      free (module->symbols[i].section_object);
    }
  for (size_t i = 0; i < module->num_sections; i++)
    {
      free (module->sections[i].name);
      free (module->sections[i].object);
    }
  for (size_t i = 0; i < module->num_records; i++)
    {
      free (module->records[i].unit);
      free (module->records[i].level);
      free (module->records[i].gap);
    }
  free (module->entries);
  free (module->faults);
  free (module->symbols);
  free (module->sections);
  free (module->records);
  free_names (module->functions);
  free_names (module->variables);
  free_names (module->exports);
  free_names (module->described);
  free_names (module->inlined);
  free (module->path);
}
