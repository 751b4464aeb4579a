/* Which functions of an object have an entry that can be patched.
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

/* An entry can be patched where the compiler left room for a call and says so:
   __mcount_loc and __patchable_function_entries are tables of such places.  In
   a relocatable object their relocations say what they hold, and in one that
   is linked the bytes or relocations of kind RELATIVE do.  A kernel has them
   between two symbols.

   Separate debug files have headers of all sections and the bytes of few.
   What they do not have is not known.  */

#include <stdlib.h>
#include <string.h>
#include "elf-entries.h"
#include "impacted.h"

/* A place in the code: in a relocatable object an offset in a SECTION, and
   otherwise an address, of section 0.  A function goes on to END.  */

struct location
{
  size_t section;
  uint64_t value;
  uint64_t end;
};

/* Those of one kind, sorted.  */

struct locations
{
  struct location *all;
  size_t number;
  size_t room;
};

/* The entries of an object.  */

struct elf_entries
{
  struct elf_tables *tables;
  bool kernel_p;
  struct locations functions;
  struct locations places;
  bool table_p;			/* PLACES was read.  */
  bool unknown_p;		/* It could not be.  */
  unsigned before;		/* So far before a function they may be.  */
};

/* The order of locations, for qsort and bsearch.  */

static int
compare_locations (const void *a, const void *b)
{
  const struct location *one = a, *other = b;
  if (one->section != other->section)
    return one->section < other->section ? -1 : 1;
  return (one->value > other->value) - (one->value < other->value);
}

/* Add a location to LOCATIONS of ENTRIES.  */

static void
add_location (const struct elf_entries *entries, struct locations *locations,
	      size_t section, uint64_t value, uint64_t size)
{
  grow_array (&locations->all, &locations->room, locations->number,
	      sizeof *locations->all);
  value = tables_plain (entries->tables, value);
  locations->all[locations->number++] = (struct location) {
    .section = entries->tables->relocatable_p ? section : 0, .value = value,
    .end = value + size
  };
}

static void
sort_locations (struct locations *locations)
{
  if (locations->number)
    qsort (locations->all, locations->number, sizeof *locations->all,
	   compare_locations);
}

/* Return how many of LOCATIONS are before VALUE in SECTION.  */

static size_t
locations_before (const struct locations *locations, size_t section,
		  uint64_t value)
{
  struct location key = { .section = section, .value = value };
  size_t low = 0, high = locations->number;
  while (low < high)
    {
      size_t middle = low + (high - low) / 2;
      if (compare_locations (&locations->all[middle], &key) < 0)
	low = middle + 1;
      else
	high = middle;
    }
  return low;
}

/* The part of ENTRIES that is a table of entries: the bytes from ADDRESS
   on, of LENGTH; or null.  WORDS has what they are, once relocations were
   seen.  */

struct entry_table
{
  struct elf_entries *entries;
  const unsigned char *bytes;
  uint64_t address;
  size_t length;
  uint64_t *words;
};

/* Enter a relocation of a relocatable object in the table DATA.  */

static void
relocate_input (void *data, uint64_t offset, size_t index, int64_t addend,
		bool plain_p)
{
  struct entry_table *table = data;
  struct elf_entries *entries = table->entries;
  size_t size = tables_word_size (entries->tables);
  if (index == 0 || index >= entries->tables->num_symbols)
    return;
  const struct table_symbol *symbol = &entries->tables->symbols[index];
  if (plain_p)
    {
      if (!table->bytes || offset > table->length
	  || table->length - offset < size)
	return;
      addend = tables_word (entries->tables, table->bytes + offset, size);
    }
  if (symbol->memory_p)
    add_location (entries, &entries->places, symbol->section,
		  symbol->value + addend, 0);
}

/* The same for one that is linked: only what an address is added to where the
   object is put; the bytes are right for the rest.  */

static void
relocate_linked (void *data, uint64_t offset, size_t index, int64_t addend,
		 bool plain_p)
{
  struct entry_table *table = data;
  struct elf_entries *entries = table->entries;
  size_t size = tables_word_size (entries->tables);
  if (plain_p || index > 0 || offset < table->address
      || offset - table->address >= table->length / size * size)
    return;
  table->words[(offset - table->address) / size] = addend;
}

/* Read the table of entries of a linked object: LENGTH bytes at ADDRESS in
   SECTION.  */

static void
read_linked_table (struct elf_entries *entries,
		   const struct table_section *section, uint64_t address,
		   uint64_t length)
{
  size_t size = tables_word_size (entries->tables), bytes_size;
  const unsigned char *bytes = tables_bytes (section, &bytes_size);
  uint64_t begin = address - section->header.sh_addr;
  if (!bytes || begin > bytes_size || bytes_size - begin < length)
    {
      entries->unknown_p = true;
      return;
    }
  size_t number = length / size;
  struct entry_table table = {
    .entries = entries, .address = address, .length = length,
    .words = xcalloc (number + 1, sizeof *table.words)
  };
  for (size_t i = 0; i < number; i++)
    table.words[i] = tables_word (entries->tables, bytes + begin + i * size,
				  size);
  for (size_t i = 1; i < entries->tables->num_sections; i++)
    tables_relocations (&entries->tables->sections[i], relocate_linked,
			&table);
  for (size_t i = 0; i < number; i++)
    if (table.words[i])
      add_location (entries, &entries->places, 0, table.words[i], 0);
  free (table.words);
  entries->table_p = true;
}

/* Read the tables of a relocatable object that are sections called NAME.  */

static void
read_input_tables (struct elf_entries *entries, const char *name)
{
  for (size_t i = 1; i < entries->tables->num_sections; i++)
    {
      const struct table_section *section = &entries->tables->sections[i];
      bool read_p = section->header.sh_size == 0;
      if (strcmp (section->name, name))
	continue;
      struct entry_table table = { .entries = entries };
      table.bytes = tables_bytes (section, &table.length);
      for (size_t j = 1; j < entries->tables->num_sections; j++)
	{
	  const struct table_section *other = &entries->tables->sections[j];
	  if (other->header.sh_info != i
	      || (other->header.sh_type != SHT_RELA
		  && (other->header.sh_type != SHT_REL || !table.bytes)))
	    continue;
	  tables_relocations (other, relocate_input, &table);
	  read_p = true;
	}
      entries->table_p |= read_p;
      entries->unknown_p |= !read_p;
    }
}

/* Return the section that ADDRESS is in, or null.  */

static const struct table_section *
section_at (const struct elf_entries *entries, uint64_t address)
{
  for (size_t i = 1; i < entries->tables->num_sections; i++)
    {
      const GElf_Shdr *header = &entries->tables->sections[i].header;
      if (tables_memory_p (entries->tables, i) && !(header->sh_flags & SHF_TLS)
	  && address >= header->sh_addr
	  && address - header->sh_addr < header->sh_size)
	return &entries->tables->sections[i];
    }
  return NULL;
}

/* Read the tables of ENTRIES.  */

static void
read_entries (struct elf_entries *entries)
{
  /* How many bytes before functions may be left room.  */
  enum { ROOM = 64 };
  static const char counts[] = "__mcount_loc";
  static const char patchable[] = "__patchable_function_entries";
  unsigned machine = entries->tables->header.e_machine;
  /* x86 lets the compiler leave room before functions for other ends, and
     forgets the table of that when it links.  */
  bool counts_p = machine == EM_X86_64 || machine == EM_386;
  const struct table_name *begin
    = tables_name (entries->tables, "__start_mcount_loc");
  const struct table_name *end
    = tables_name (entries->tables, "__stop_mcount_loc");
  const struct table_section *section;
  entries->before = ROOM;
  if (!entries->tables->relocatable_p && begin && end
      && end->value >= begin->value)
    {
      entries->before = counts_p ? 0 : ROOM;
      section = section_at (entries, begin->value);
      if (section)
	read_linked_table (entries, section, begin->value,
			   end->value - begin->value);
      else
	entries->table_p = begin->value == end->value;
    }
  else if ((section = tables_section (entries->tables, counts)))
    {
      entries->before = 0;
      if (entries->tables->relocatable_p)
	read_input_tables (entries, counts);
      else
	read_linked_table (entries, section, section->header.sh_addr,
			   section->header.sh_size);
    }
  else if ((section = tables_section (entries->tables, patchable))
	   && !(entries->kernel_p && counts_p))
    {
      if (entries->tables->relocatable_p)
	read_input_tables (entries, patchable);
      else
	read_linked_table (entries, section, section->header.sh_addr,
			   section->header.sh_size);
    }
  sort_locations (&entries->places);

  for (size_t i = 1; i < entries->tables->num_sections; i++)
    {
      const GElf_Shdr *header = &entries->tables->sections[i].header;
      if (!entries->table_p && header->sh_type == SHT_NOBITS
	  && (header->sh_flags & SHF_EXECINSTR) && header->sh_size)
	entries->unknown_p = true;
    }
}

/* Return true if what is from PLACE on up to the function SYMBOL, which is
   behind it, is the same instruction again and again, as what is left free is;
   or if the bytes are not there.  A function has more than one, and may be one
   whose symbol was stripped.  */

static bool
room_p (const struct elf_entries *entries, const struct table_symbol *symbol,
	uint64_t place, uint64_t value)
{
  const struct table_section *section
    = &entries->tables->sections[symbol->section];
  size_t size, length = value - place;
  const unsigned char *bytes = tables_bytes (section, &size);
  uint64_t begin = (entries->tables->relocatable_p ? place
		    : place - section->header.sh_addr);
  if (!bytes || begin > size || size - begin < length)
    return !bytes;
  bytes += begin;
  for (size_t step = 1; step <= 4; step *= 2)
    if (length % step == 0 && !memcmp (bytes, bytes + step, length - step))
      return true;
  return false;
}

/* Return true if an entry of ENTRIES is that of the function SYMBOL: it may be
   behind an instruction that marks the target of a jump, or what sets up a
   table of contents; or in front of it, if it is not in another function.  */

static bool
entry_p (const struct elf_entries *entries,
	 const struct table_symbol *symbol)
{
  /* How far the entry may be behind the symbol, in bytes; and if its size is
     not known.  */
  enum { FAR = 32, NEAR = 4 };
  const struct locations *places = &entries->places;
  size_t section = entries->tables->relocatable_p ? symbol->section : 0;
  uint64_t value = tables_plain (entries->tables, symbol->value);
  uint64_t first = value > entries->before ? value - entries->before : 0;
  uint64_t far = symbol->size ? symbol->size - 1 : NEAR;
  uint64_t last = value + (far < FAR ? far : FAR);

  /* What is of the functions before this one.  */
  const struct locations *functions = &entries->functions;
  size_t index = locations_before (functions, section, value);
  while (index > 0 && functions->all[index - 1].section == section)
    {
      const struct location *function = &functions->all[--index];
      uint64_t end = function->end > function->value ? function->end
		     : function->value + 1;
      if (end > first)
	first = end;
      if (index == 0 || functions->all[index - 1].value != function->value)
	break;
    }
  if (first > value)
    first = value;
  for (size_t i = locations_before (places, section, first);
       i < places->number && places->all[i].section == section
       && places->all[i].value <= last; i++)
    if (places->all[i].value >= value
	|| room_p (entries, symbol, places->all[i].value, value))
      return true;
  return false;
}

struct elf_entries *
entries_read (struct elf_tables *tables, bool kernel_p)
{
  struct elf_entries *entries = xcalloc (1, sizeof *entries);
  entries->tables = tables;
  entries->kernel_p = kernel_p;
  for (size_t i = 0; i < tables->num_symbols; i++)
    {
      const struct table_symbol *symbol = &tables->symbols[i];
      if (symbol->name && symbol->memory_p
	  && (symbol->type == STT_FUNC || symbol->type == STT_GNU_IFUNC))
	add_location (entries, &entries->functions, symbol->section,
		      symbol->value, symbol->size);
    }
  sort_locations (&entries->functions);
  read_entries (entries);
  return entries;
}

void
entries_free (struct elf_entries *entries)
{
  free (entries->functions.all);
  free (entries->places.all);
  free (entries);
}

enum symbol_entry
entries_find (const struct elf_entries *entries,
	      const struct table_symbol *symbol)
{
  if (entry_p (entries, symbol))
    return ENTRY_PATCHABLE;
  return (entries->unknown_p || (!entries->table_p && !entries->kernel_p)
	  ? ENTRY_UNKNOWN : ENTRY_NONE);
}
