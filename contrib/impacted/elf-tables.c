/* The sections and the symbols of an object.
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
#include "elf-tables.h"
#include "impacted.h"

struct table_name *
tables_name (const struct elf_tables *tables, const char *text)
{
  struct table_name *name;
  HASH_FIND_STR (tables->names, text, name);
  return name;
}

/* Return the name TEXT of a symbol that has VALUE, which is made if there is
   none.  */

static struct table_name *
enter_name (struct elf_tables *tables, const char *text, uint64_t value)
{
  struct table_name *name = tables_name (tables, text);
  if (!name)
    {
      name = &tables->all_names[HASH_COUNT (tables->names)];
      name->text = text;
      name->value = value;
      HASH_ADD_KEYPTR (hh, tables->names, text, strlen (text), name);
    }
  return name;
}

/* Read the headers of the sections of TABLES.  */

static void
read_sections (struct elf_tables *tables)
{
  size_t number, names;
  if (elf_getshdrnum (tables->elf, &number)
      || elf_getshdrstrndx (tables->elf, &names))
    number = 0;
  tables->sections = xcalloc (number + 1, sizeof *tables->sections);
  tables->num_sections = number;
  for (size_t i = 0; i < number; i++)
    {
      struct table_section *section = &tables->sections[i];
      section->name = "";
      section->section = elf_getscn (tables->elf, i);
      if (!section->section || !gelf_getshdr (section->section,
					      &section->header))
	continue;
      const char *name = elf_strptr (tables->elf, names,
				     section->header.sh_name);
      if (name)
	section->name = name;
    }
}

const unsigned char *
tables_bytes (const struct table_section *section, size_t *size)
{
  if (!section->section || section->header.sh_type == SHT_NOBITS)
    return NULL;
  Elf_Data *data = elf_rawdata (section->section, NULL);
  if (!data || !data->d_buf)
    return NULL;
  *size = data->d_size;
  return data->d_buf;
}

void
tables_relocations (const struct table_section *section,
		    void (*callback) (void *data, uint64_t offset,
				      size_t index, int64_t addend,
				      bool plain_p),
		    void *data)
{
  bool addend_p = section->header.sh_type == SHT_RELA;
  if (!addend_p && section->header.sh_type != SHT_REL)
    return;
  Elf_Data *bytes = elf_getdata (section->section, NULL);
  size_t size = section->header.sh_entsize;
  if (!bytes || !size)
    return;
  for (size_t i = 0; i < bytes->d_size / size; i++)
    {
      GElf_Rela with;
      GElf_Rel without;
      if (addend_p && gelf_getrela (bytes, i, &with))
	callback (data, with.r_offset, GELF_R_SYM (with.r_info),
		  with.r_addend, false);
      else if (!addend_p && gelf_getrel (bytes, i, &without))
	callback (data, without.r_offset, GELF_R_SYM (without.r_info), 0,
		  true);
    }
}

const struct table_section *
tables_section (const struct elf_tables *tables, const char *name)
{
  for (size_t i = 1; i < tables->num_sections; i++)
    if (!strcmp (tables->sections[i].name, name))
      return &tables->sections[i];
  return NULL;
}

uint64_t
tables_plain (const struct elf_tables *tables, uint64_t value)
{
  return tables->header.e_machine == EM_ARM ? value & ~(uint64_t) 1 : value;
}

bool
tables_memory_p (const struct elf_tables *tables, size_t index)
{
  return (index > 0 && index < tables->num_sections
	  && (tables->sections[index].header.sh_flags & SHF_ALLOC));
}

bool
tables_variables_p (const struct elf_tables *tables, size_t index)
{
  static const char *const names[] = { ".data", ".bss", ".sdata", ".sbss" };
  if (!tables_memory_p (tables, index)
      || !(tables->sections[index].header.sh_flags & SHF_WRITE))
    return false;
  const char *name = tables->sections[index].name;
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    {
      size_t length = strlen (names[i]);
      if (!strncmp (name, names[i], length)
	  && (!name[length] || name[length] == '.'))
	return true;
    }
  return false;
}

/* Read the symbols in the section TABLE.  */

static void
read_symbols (struct elf_tables *tables, Elf_Scn *table)
{
  GElf_Shdr header;
  Elf_Data *data = elf_getdata (table, NULL), *indices = NULL;
  if (!gelf_getshdr (table, &header) || !data || !header.sh_entsize)
    return;
  for (size_t i = 1; i < tables->num_sections; i++)
    {
      const struct table_section *section = &tables->sections[i];
      if (section->header.sh_type == SHT_SYMTAB_SHNDX
	  && section->header.sh_link == elf_ndxscn (table))
	indices = elf_getdata (section->section, NULL);
    }
  size_t number = data->d_size / header.sh_entsize;
  tables->symbols = xcalloc (number + 1, sizeof *tables->symbols);
  tables->all_names = xcalloc (number + 1, sizeof *tables->all_names);
  for (size_t i = 0; i < number; i++)
    {
      GElf_Sym found;
      Elf32_Word index = 0;
      if (!gelf_getsymshndx (data, indices, i, &found, &index))
	break;
      struct table_symbol *symbol = &tables->symbols[tables->num_symbols++];
      symbol->type = GELF_ST_TYPE (found.st_info);
      symbol->section = (found.st_shndx == SHN_XINDEX ? index
			 : found.st_shndx < SHN_LORESERVE ? found.st_shndx
			 : 0);
      symbol->index = found.st_shndx;
      symbol->value = found.st_value;
      symbol->size = found.st_size;
      symbol->local_p = GELF_ST_BIND (found.st_info) == STB_LOCAL;
      symbol->weak_p = GELF_ST_BIND (found.st_info) == STB_WEAK;
      symbol->memory_p = tables_memory_p (tables, symbol->section);
      const char *name = elf_strptr (tables->elf, header.sh_link,
				     found.st_name);
      symbol->text = name ? name : "";
      if (!name || !*name || found.st_shndx == SHN_UNDEF
	  || symbol->type == STT_FILE || symbol->type == STT_SECTION)
	continue;
      symbol->name = enter_name (tables, name, found.st_value);
    }
}

uint64_t
tables_word (const struct elf_tables *tables, const unsigned char *bytes,
	   size_t size)
{
  uint64_t word = 0;
  bool big_p = tables->header.e_ident[EI_DATA] == ELFDATA2MSB;
  for (size_t i = 0; i < size; i++)
    word = word << 8 | bytes[big_p ? i : size - 1 - i];
  return word;
}

size_t
tables_word_size (const struct elf_tables *tables)
{
  return tables->header.e_ident[EI_CLASS] == ELFCLASS32 ? 4 : 8;
}

Elf_Scn *
tables_symbols (Elf *elf)
{
  Elf_Scn *section = NULL;
  GElf_Shdr header;
  while ((section = elf_nextscn (elf, section)))
    if (gelf_getshdr (section, &header) && header.sh_type == SHT_SYMTAB)
      break;
  return section;
}

void
tables_read (struct elf_tables *tables, Elf *elf, Elf_Scn *symbols)
{
  *tables = (struct elf_tables) { .elf = elf };
  gelf_getehdr (elf, &tables->header);
  tables->relocatable_p = tables->header.e_type == ET_REL;
  read_sections (tables);
  read_symbols (tables, symbols);
}

void
tables_free (struct elf_tables *tables)
{
  HASH_CLEAR (hh, tables->names);
  free (tables->all_names);
  free (tables->sections);
  free (tables->symbols);
}
