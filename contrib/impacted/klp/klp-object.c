/* The symbols and the units of an object that runs, or of a patch.
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

#include <dwarf.h>
#include <errno.h>
#include <error.h>
#include <fcntl.h>
#include <gelf.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "impacted.h"
#include "klp.h"

/* libdwfl looks for no other file.  */

static int
no_debug_file (Dwfl_Module *module __attribute__ ((unused)),
	       void **userdata __attribute__ ((unused)),
	       const char *name __attribute__ ((unused)),
	       Dwarf_Addr base __attribute__ ((unused)),
	       const char *path __attribute__ ((unused)),
	       const char *link __attribute__ ((unused)),
	       GElf_Word checksum __attribute__ ((unused)),
	       char **found __attribute__ ((unused)))
{
  return -1;
}

static const Dwfl_Callbacks callbacks = {
  .find_debuginfo = no_debug_file,
  .section_address = dwfl_offline_section_address
};

/* Return the name of the object of a kernel that is the file PATH.  */

static char *
kernel_name (const char *path)
{
  char *name = xstrdup (basename (path));
  size_t length = strlen (name);
  if (length > 3 && !strcmp (name + length - 3, ".ko"))
    name[length - 3] = '\0';
  for (char *c = name; *c; c++)
    if (*c == '-')
      *c = '_';
  return name;
}

/* Return true if the section INDEX of ELF can be written to.  */

static bool
writable_p (Elf *elf, GElf_Word index)
{
  GElf_Shdr header;
  Elf_Scn *section = elf_getscn (elf, index);
  return (section && gelf_getshdr (section, &header)
	  && (header.sh_flags & SHF_WRITE));
}

/* Fill OBJECT->symbols from the NUMBER symbols of its module, which ELF
   has.  */

static void
read_symbols (struct klp_object *object, Elf *elf, int number)
{
  object->symbols = xcalloc (number + 1, sizeof *object->symbols);
  for (int i = 1; i < number; i++)
    {
      GElf_Sym found;
      GElf_Addr address;
      GElf_Word section = SHN_UNDEF;
      const char *name
	= dwfl_module_getsym_info (object->module, i, &found, &address,
				   &section, NULL, NULL);
      unsigned type = GELF_ST_TYPE (found.st_info);
      if (!name || !*name || type == STT_FILE || type == STT_SECTION)
	continue;
      object->symbols[object->num_symbols++] = (struct klp_symbol) {
	.name = name, .address = address, .size = found.st_size, .index = i,
	.type = type, .local_p = GELF_ST_BIND (found.st_info) == STB_LOCAL,
	.weak_p = GELF_ST_BIND (found.st_info) == STB_WEAK,
	.defined_p = found.st_shndx != SHN_UNDEF,
	.writable_p = writable_p (elf, section)
      };
    }
}

void
klp_object_open (struct klp_object *object, const char *path)
{
  *object = (struct klp_object) { .path = path, .name = kernel_name (path) };
  int fd = open (path, O_RDONLY | O_CLOEXEC);
  if (fd < 0)
    error (STATUS_TROUBLE, errno, "%s", path);
  object->dwfl = dwfl_begin (&callbacks);
  dwfl_report_begin (object->dwfl);
  object->module = dwfl_report_offline (object->dwfl, path, path, fd);
  dwfl_report_end (object->dwfl, NULL, NULL);
  if (!object->module)
    error (STATUS_TROUBLE, 0, "%s: %s", path, dwfl_errmsg (-1));
  GElf_Addr bias;
  GElf_Ehdr header;
  Elf *elf = dwfl_module_getelf (object->module, &bias);
  int number = dwfl_module_getsymtab (object->module);
  if (!elf || !gelf_getehdr (elf, &header) || number <= 1)
    error (STATUS_TROUBLE, 0, "%s: it has no symbols", path);
  object->linked_p = header.e_type != ET_REL;
  read_symbols (object, elf, number);
}

void
klp_object_close (struct klp_object *object)
{
  free (object->symbols);
  free (object->name);
  dwfl_end (object->dwfl);
}

size_t
klp_count (const struct klp_object *object, const char *name,
	   const struct klp_symbol **first)
{
  size_t count = 0;
  *first = NULL;
  for (size_t i = 0; i < object->num_symbols; i++)
    {
      const struct klp_symbol *symbol = &object->symbols[i];
      if (!symbol->defined_p || strcmp (symbol->name, name))
	continue;
      if (count++ == 0)
	*first = symbol;
    }
  return count;
}

unsigned long
klp_position (const struct klp_object *object, const struct klp_symbol *symbol)
{
  unsigned long position = 1;
  bool others_p = false;
  for (size_t i = 0; i < object->num_symbols; i++)
    {
      const struct klp_symbol *other = &object->symbols[i];
      if (other == symbol || !other->defined_p
	  || strcmp (other->name, symbol->name))
	continue;
      others_p = true;
      if (object->linked_p && other->address != symbol->address
	  ? other->address < symbol->address : other->index < symbol->index)
	position++;
    }
  return others_p ? position : 0;
}

/* Return true if the path NAME is SOURCE, or its last components are.  */

static bool
ends_in_p (const char *name, const char *source)
{
  size_t length = strlen (name), end = strlen (source);
  return (length >= end && !strcmp (name + length - end, source)
	  && (length == end || *source == '/'
	      || name[length - end - 1] == '/'));
}

Dwarf_Die
klp_unit (const struct klp_object *object, const char *source)
{
  Dwarf_Die *unit = NULL, found = { .addr = NULL };
  Dwarf_Addr bias;
  size_t shortest = 0;
  bool several_p = false;
  while ((unit = dwfl_module_nextcu (object->module, unit, &bias)))
    {
      const char *name = dwarf_diename (unit);
      size_t length = name && ends_in_p (name, source) ? strlen (name) : 0;
      if (!length || (shortest && length > shortest))
	continue;
      several_p = length == shortest;
      shortest = length;
      found = *unit;
    }
  if (!shortest)
    error (STATUS_TROUBLE, 0, "%s: its debug information has no unit %s; the"
	   " object as it was built, with -g, has it", object->path, source);
  if (several_p)
    error (STATUS_TROUBLE, 0, "%s: several units are called %s", object->path,
	   source);
  return found;
}

const char *
klp_unit_at (const struct klp_object *object, uint64_t address)
{
  Dwarf_Addr bias;
  Dwarf_Die *unit = dwfl_module_addrdie (object->module, address, &bias);
  return unit ? dwarf_diename (unit) : NULL;
}

/* Symbols in the order of their addresses.  */

struct by_address
{
  const struct klp_symbol **symbols;
  size_t number;
};

/* Compare two pointers to symbols by address.  */

static int
compare_address (const void *a, const void *b)
{
  const struct klp_symbol *one = *(const struct klp_symbol *const *) a;
  const struct klp_symbol *other = *(const struct klp_symbol *const *) b;
  return ((one->address > other->address) - (one->address < other->address));
}

/* What klp_definitions goes through.  */

struct definition_walk
{
  struct by_address sorted;
  klp_tell *tell;
  void *data;
  Dwarf_Addr bias;
  const char *function;
};

/* Return the symbol at ADDRESS that is called NAME, or NAME.NUMBER if
   INSIDE_P; or null.  */

static const struct klp_symbol *
symbol_at (const struct by_address *sorted, uint64_t address,
	   const char *name, bool inside_p)
{
  size_t low = 0, high = sorted->number, length = strlen (name);
  while (low < high)
    {
      size_t middle = (low + high) / 2;
      if (sorted->symbols[middle]->address < address)
	low = middle + 1;
      else
	high = middle;
    }
  for (; low < sorted->number && sorted->symbols[low]->address == address;
       low++)
    {
      const char *text = sorted->symbols[low]->name;
      if (!strncmp (text, name, length)
	  && (!text[length] || (inside_p && text[length] == '.')))
	return sorted->symbols[low];
    }
  return NULL;
}

/* Set *ADDRESS to that of the function or the variable DIE, and return true; or
   return false if it has none.  */

static bool
die_address (Dwarf_Die *die, bool variable_p, Dwarf_Addr *address)
{
  Dwarf_Attribute attribute;
  Dwarf_Op *operations;
  size_t number;
  Dwarf_Addr base, end;
  /* A function in several parts begins with the first one.  */
  if (!variable_p)
    return (dwarf_entrypc (die, address) == 0
	    || dwarf_ranges (die, 0, &base, address, &end) > 0);
  if (!dwarf_attr (die, DW_AT_location, &attribute)
      || dwarf_getlocation (&attribute, &operations, &number)
      || number != 1 || operations[0].atom != DW_OP_addr)
    return false;
  *address = operations[0].number;
  return true;
}

/* Tell WALK of all that is defined in DIE, which is in WALK->function if that
   is not null.  */

static void
walk_die (struct definition_walk *walk, Dwarf_Die *die)
{
  Dwarf_Die child;
  const char *function = walk->function;
  if (dwarf_child (die, &child))
    return;
  do
    {
      int tag = dwarf_tag (&child);
      bool variable_p = tag == DW_TAG_variable;
      const char *name = dwarf_diename (&child);
      Dwarf_Addr address;
      if (name && (variable_p || tag == DW_TAG_subprogram)
	  && die_address (&child, variable_p, &address))
	{
	  struct klp_definition definition = {
	    .name = name, .variable_p = variable_p, .function = function,
	    .symbol = symbol_at (&walk->sorted, address + walk->bias, name,
				 function != NULL)
	  };
	  walk->tell (walk->data, &definition);
	}
      if (tag == DW_TAG_subprogram || tag == DW_TAG_inlined_subroutine)
	walk->function = name ? name : "?";
      if (tag == DW_TAG_lexical_block || walk->function != function)
	walk_die (walk, &child);
      walk->function = function;
    }
  while (dwarf_siblingof (&child, &child) == 0);
}

void
klp_definitions (const struct klp_object *object, Dwarf_Die *unit,
		 klp_tell *tell, void *data)
{
  struct definition_walk walk = { .tell = tell, .data = data };
  walk.sorted.symbols = xcalloc (object->num_symbols + 1,
				 sizeof *walk.sorted.symbols);
  for (size_t i = 0; i < object->num_symbols; i++)
    if (object->symbols[i].defined_p)
      walk.sorted.symbols[walk.sorted.number++] = &object->symbols[i];
  qsort (walk.sorted.symbols, walk.sorted.number,
	 sizeof *walk.sorted.symbols, compare_address);
  dwfl_module_getdwarf (object->module, &walk.bias);
  walk_die (&walk, unit);
  free (walk.sorted.symbols);
}
