/* Reading an object that a linker made.
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
#include "elf-debug.h"
#include "impacted.h"
#include "linked-internal.h"
#include "metadata.h"

const struct part *
part_at (const struct linked *linked, uint64_t address)
{
  const struct part *found = NULL;
  for (size_t i = 0; i < linked->num_parts; i++)
    {
      const struct part *part = &linked->parts[i];
      if (address >= part->address && address < part->end
	  && (!found || part->kind == PART_METADATA))
	found = part;
    }
  return found;
}

static struct part *
add_part (struct linked *linked, uint64_t address, uint64_t end,
	  enum part_kind kind)
{
  grow_array (&linked->parts, &linked->parts_room, linked->num_parts,
	      sizeof *linked->parts);
  struct part *part = &linked->parts[linked->num_parts++];
  *part = (struct part) { .address = address, .end = end, .kind = kind };
  return part;
}

/* Return true if the data section NAME has slots.  */

static bool
slots_p (const char *name)
{
  return (!strncmp (name, ".got", 4) || !strcmp (name, ".plt")
	  || !strcmp (name, ".iplt") || !strcmp (name, ".branch_lt"));
}

/* Fill the parts of LINKED.  Return false if its code is not there, as in a
   file for debuggers alone.  */

static bool
read_parts (struct linked *linked)
{
  size_t names;
  bool code_p = false;
  Elf_Scn *section = NULL;
  if (elf_getshdrstrndx (linked->elf, &names))
    return false;
  while ((section = elf_nextscn (linked->elf, section)))
    {
      GElf_Shdr header;
      if (!gelf_getshdr (section, &header))
	return false;
      const char *name = elf_strptr (linked->elf, names, header.sh_name);
      bool executable_p = header.sh_flags & SHF_EXECINSTR;
      if (name && !strcmp (name, ".got"))
	linked->base = header.sh_addr + 0x8000;
      if (!name || !(header.sh_flags & SHF_ALLOC) || !header.sh_size)
	continue;
      if (header.sh_type == SHT_NOBITS && executable_p)
	return false;
      /* On ppc64le the table has but slots, that the loader fills, and entries
	 are among the code.  */
      if (header.sh_type == SHT_NOBITS && !strcmp (name, ".plt"))
	add_part (linked, header.sh_addr, header.sh_addr + header.sh_size,
		  PART_SLOTS);
      if (header.sh_type != SHT_PROGBITS && header.sh_type != SHT_INIT_ARRAY
	  && header.sh_type != SHT_FINI_ARRAY
	  && header.sh_type != SHT_PREINIT_ARRAY)
	continue;
      Elf_Data *data = elf_rawdata (section, NULL);
      if (!data || !data->d_buf || data->d_size != header.sh_size)
	return false;
      enum part_kind kind
	= (metadata_section_p (name) ? PART_METADATA
	   : !executable_p ? slots_p (name) ? PART_SLOTS : PART_DATA
	   : !strncmp (name, ".plt", 4) || !strncmp (name, ".iplt", 5)
	   ? PART_ENTRIES : PART_CODE);
      struct part *part = add_part (linked, header.sh_addr,
				    header.sh_addr + header.sh_size, kind);
      part->bytes = data->d_buf;
      part->entry = header.sh_entsize ? header.sh_entsize : 16;
      code_p |= kind == PART_CODE;
    }
  return code_p;
}

/* Return the strings of the section INDEX of LINKED, which live as long as
   that, and their size in *SIZE; or null.  */

static const char *
copy_strings (struct linked *linked, size_t index, size_t *size)
{
  Elf_Scn *section = elf_getscn (linked->elf, index);
  Elf_Data *data = section ? elf_rawdata (section, NULL) : NULL;
  if (!data || !data->d_buf || !data->d_size)
    return NULL;
  grow_array (&linked->strings, &linked->strings_room, linked->num_strings,
	      sizeof *linked->strings);
  char *copy = xmalloc (data->d_size + 1);
  memcpy (copy, data->d_buf, data->d_size);
  copy[data->d_size] = '\0';
  linked->strings[linked->num_strings++] = copy;
  *size = data->d_size;
  return copy;
}

/* A table of symbols of LINKED.  */

struct table
{
  Elf_Data *symbols;
  const char *names;
  size_t size;			/* Of the names.  */
  size_t number;
};

/* Read the one in SECTION into *TABLE.  Return false if there is none.  */

static bool
read_table (struct linked *linked, Elf_Scn *section, struct table *table)
{
  GElf_Shdr header;
  *table = (struct table) { NULL };
  if (!section || !gelf_getshdr (section, &header) || !header.sh_entsize
      || (header.sh_type != SHT_SYMTAB && header.sh_type != SHT_DYNSYM)
      || !(table->symbols = elf_getdata (section, NULL))
      || !(table->names = copy_strings (linked, header.sh_link, &table->size)))
    return false;
  table->number = table->symbols->d_size / header.sh_entsize;
  return true;
}

/* Put symbol INDEX of TABLE into *SYMBOL.  Return its name, or null if it is
   not there.  */

static const char *
table_symbol (const struct table *table, size_t index, GElf_Sym *symbol)
{
  return (gelf_getsym (table->symbols, index, symbol)
	  && symbol->st_name < table->size
	  ? table->names + symbol->st_name : NULL);
}

/* Return the first section of LINKED of TYPE, or null.  */

static Elf_Scn *
section_of_type (const struct linked *linked, GElf_Word type)
{
  Elf_Scn *section = NULL;
  GElf_Shdr header;
  while ((section = elf_nextscn (linked->elf, section)))
    if (gelf_getshdr (section, &header) && header.sh_type == type)
      return section;
  return NULL;
}

/* Add to LINKED the tables between symbols of TABLE that only say where
   functions are.  */

static void
read_metadata (struct linked *linked, const struct table *table)
{
  enum { MOST = 64 };
  struct { struct part part; const char *end; } found[MOST];
  size_t number = 0;
  GElf_Sym symbol;
  for (size_t i = 1; i < table->number && number < MOST; i++)
    {
      const char *end, *name = table_symbol (table, i, &symbol);
      if (!name || symbol.st_shndx == SHN_UNDEF
	  || !metadata_symbol_p (name, &end))
	continue;
      found[number].part.address = symbol.st_value;
      found[number].part.end = end ? symbol.st_value : UINT64_MAX;
      found[number++].end = end;
    }
  for (size_t i = 1; i < table->number && number; i++)
    {
      const char *name = table_symbol (table, i, &symbol);
      for (size_t j = 0; name && j < number; j++)
	if (found[j].end
	    ? !strcmp (name, found[j].end)
	    : symbol.st_value > found[j].part.address
	      && symbol.st_value < found[j].part.end)
	  found[j].part.end = symbol.st_value;
    }
  for (size_t i = 0; i < number; i++)
    if (found[i].part.end > found[i].part.address
	&& found[i].part.end != UINT64_MAX)
      add_part (linked, found[i].part.address, found[i].part.end,
		PART_METADATA);
}

static int
compare_functions (const void *first, const void *second)
{
  const struct function *a = first, *b = second;
  return (a->value > b->value) - (a->value < b->value);
}

/* Fill the functions of LINKED.  Return false if it has no symbols.  */

static bool
read_functions (struct linked *linked)
{
  struct table table;
  const char *file = NULL;
  if (!read_table (linked, section_of_type (linked, SHT_SYMTAB), &table))
    return false;
  for (size_t i = 1; i < table.number; i++)
    {
      GElf_Sym symbol;
      const char *name = table_symbol (&table, i, &symbol);
      unsigned type = GELF_ST_TYPE (symbol.st_info);
      bool local_p = GELF_ST_BIND (symbol.st_info) == STB_LOCAL;
      if (!name)
	return false;
      if (type == STT_FILE)
	file = *name && !debug_artificial_p (name) ? name : NULL;
      if ((type != STT_FUNC && type != STT_GNU_IFUNC)
	  || symbol.st_shndx == SHN_UNDEF)
	continue;
      grow_array (&linked->functions, &linked->functions_room,
		  linked->num_functions, sizeof *linked->functions);
      linked->functions[linked->num_functions++] = (struct function) {
	.name = name, .file = local_p ? file : NULL, .value = symbol.st_value,
	.local_entry = local_entry (&linked->header, &symbol),
	.end = symbol.st_value + symbol.st_size, .local_p = local_p
      };
      linked->locals_p |= local_p;
    }
  if (!linked->num_functions)
    return false;
  qsort (linked->functions, linked->num_functions, sizeof *linked->functions,
	 compare_functions);
  uint64_t furthest = 0;
  for (size_t i = 0; i < linked->num_functions; i++)
    {
      struct function *function = &linked->functions[i];
      if (function->end > furthest)
	furthest = function->end;
      function->furthest = furthest;
    }
  read_metadata (linked, &table);
  return true;
}

/* Add that LINKED has VALUE, or the function NAME, at PLACE.  */

static void
add_binding (struct linked *linked, uint64_t place, uint64_t value,
	     const char *name)
{
  const struct part *part = part_at (linked, place);
  if (part && part->kind == PART_METADATA)
    return;
  grow_array (&linked->bindings, &linked->bindings_room, linked->num_bindings,
	      sizeof *linked->bindings);
  linked->bindings[linked->num_bindings++] = (struct binding) {
    place, value, name, part && part->kind == PART_SLOTS
  };
}

/* Return the 8 bytes that LINKED has at ADDRESS, or 0 if it has none.  */

static uint64_t
value_at (const struct linked *linked, uint64_t address)
{
  for (size_t i = 0; i < linked->num_parts; i++)
    {
      const struct part *part = &linked->parts[i];
      if (part->bytes && address >= part->address && address < part->end
	  && part->end - address >= 8)
	return number_at (&linked->header,
			  part->bytes + (address - part->address), 8);
    }
  return 0;
}

/* Read the relocations of SECTION, which has HEADER.  Return false if they
   cannot be read.  */

static bool
read_relocations (struct linked *linked, Elf_Scn *section,
		  const GElf_Shdr *header)
{
  struct table table;
  Elf_Data *data = elf_getdata (section, NULL);
  if (!data || !header->sh_entsize)
    return false;
  bool table_p = read_table (linked, elf_getscn (linked->elf, header->sh_link),
			     &table);
  for (size_t i = 0; i < data->d_size / header->sh_entsize; i++)
    {
      GElf_Rela relocation;
      GElf_Sym symbol = { 0 };
      const char *name = NULL;
      if (!gelf_getrela (data, i, &relocation))
	return false;
      size_t index = GELF_R_SYM (relocation.r_info);
      if (index && (!table_p
		    || !(name = table_symbol (&table, index, &symbol))))
	return false;
      if (GELF_ST_TYPE (symbol.st_info) == STT_TLS
	  || GELF_ST_TYPE (symbol.st_info) == STT_OBJECT)
	continue;
      add_binding (linked, relocation.r_offset,
		   (symbol.st_shndx != SHN_UNDEF || !index
		    ? symbol.st_value + relocation.r_addend : 0),
		   name && *name ? name : NULL);
    }
  return true;
}

/* Read the packed relocations in DATA: an address, and then bits of the words
   after it, or another address.  */

static void
read_packed (struct linked *linked, const Elf_Data *data)
{
  uint64_t place = 0;
  for (size_t i = 0; i + 8 <= data->d_size; i += 8)
    {
      uint64_t word = number_at (&linked->header,
				 (const unsigned char *) data->d_buf + i, 8);
      if (!(word & 1))
	{
	  add_binding (linked, word, value_at (linked, word), NULL);
	  place = word + 8;
	  continue;
	}
      for (unsigned bit = 1; bit < 64; bit++)
	if (word >> bit & 1)
	  {
	    uint64_t one = place + (bit - 1) * 8;
	    add_binding (linked, one, value_at (linked, one), NULL);
	  }
      place += 63 * 8;
    }
}

void
add_entry (struct linked *linked, uint64_t address, uint64_t slot,
	   const char *name)
{
  grow_array (&linked->entries, &linked->entries_room, linked->num_entries,
	      sizeof *linked->entries);
  linked->entries[linked->num_entries++] = (struct entry) {
    address, slot, name
  };
}

/* Fill the bindings of LINKED, and those entries that symbols have.  Return
   false if they cannot be read.  */

static bool
read_bindings (struct linked *linked)
{
  Elf_Scn *section = NULL;
  while ((section = elf_nextscn (linked->elf, section)))
    {
      GElf_Shdr header;
      if (!gelf_getshdr (section, &header))
	return false;
      if (!(header.sh_flags & SHF_ALLOC))
	continue;
      if (header.sh_type == SHT_REL
	  || (header.sh_type == SHT_RELA
	      && !read_relocations (linked, section, &header)))
	return false;
      Elf_Data *data = (header.sh_type == SHT_RELR
			? elf_rawdata (section, NULL) : NULL);
      if (data && data->d_buf)
	read_packed (linked, data);
    }
  /* The linker fills slots of what is always loaded to one place.  */
  for (size_t i = 0; i < linked->num_parts; i++)
    {
      const struct part *part = &linked->parts[i];
      for (uint64_t place = part->address;
	   (part->kind == PART_SLOTS && linked->header.e_type == ET_EXEC
	    && place + 8 <= part->end);
	   place += 8)
	{
	  uint64_t value = value_at (linked, place);
	  if (value)
	    add_binding (linked, place, value, NULL);
	}
    }
  /* The address of a function that is elsewhere may be that of its entry.  */
  struct table table;
  if (read_table (linked, section_of_type (linked, SHT_DYNSYM), &table))
    for (size_t i = 1; i < table.number; i++)
      {
	GElf_Sym symbol;
	const char *name = table_symbol (&table, i, &symbol);
	if (name && symbol.st_shndx == SHN_UNDEF && symbol.st_value)
	  add_entry (linked, symbol.st_value, 0, name);
      }
  return true;
}

bool
linked_read_object (struct linked *linked)
{
  return (gelf_getehdr (linked->elf, &linked->header)
	  && (linked->header.e_type == ET_EXEC
	      || linked->header.e_type == ET_DYN)
	  && code_known_p (&linked->header)
	  && read_parts (linked)
	  && read_functions (linked)
	  && read_bindings (linked));
}
