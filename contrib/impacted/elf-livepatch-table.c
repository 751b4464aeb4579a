/* The tables of functions in the module of a live patch.
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


/* There are three kinds:

     - struct klp_patch, with a pointer to the module itself and one to an array
       of struct klp_object, each of which has a pointer to an array of struct
       klp_func.  Each array ends with an element without contents.  How large
       these are differs between kernels, but not in what order the members come
       first that a patch fills in; the kernel's own ones behind them are zero;
     - the section .kpatch.funcs of kpatch;
     - the sections .init.klp_objects and .init.klp_funcs of klp-build, which were
       called __klp_objects and __klp_funcs at first.

   Pointers are relocations.  Debug information says how large a structure is;
   without it, the distances between relocations do.  */

#include <libelf.h>
#include <stdlib.h>
#include <string.h>
#include "elf-livepatch-internal.h"
#include "impacted.h"

/* Return the relocation of READER at OFFSET in SECTION, or null.  */

static const struct relocation *
relocation_at (const struct module_reader *reader, size_t section,
	       uint64_t offset)
{
  size_t low = 0, high = reader->num_relocations;
  while (low < high)
    {
      size_t middle = low + (high - low) / 2;
      const struct relocation *relocation = &reader->relocations[middle];
      if (relocation->section == section && relocation->offset == offset)
	return relocation;
      if (relocation->section < section
	  || (relocation->section == section && relocation->offset < offset))
	low = middle + 1;
      else
	high = middle;
    }
  return NULL;
}

/* Return the flags of the section that RELOCATION leads to, or 0 if it leads to
   none.  */

static uint64_t
target_flags (const struct module_reader *reader,
	      const struct relocation *relocation)
{
  struct module_place place = relocation_target (reader, relocation);
  return reader->tables.sections[place.section].header.sh_flags;
}

static bool
to_code_p (const struct module_reader *reader,
	   const struct relocation *relocation)
{
  return target_flags (reader, relocation) & SHF_EXECINSTR;
}

/* Return true if RELOCATION leads to variables.  */

static bool
to_variable_p (const struct module_reader *reader,
	       const struct relocation *relocation)
{
  uint64_t flags = target_flags (reader, relocation);
  return (flags & SHF_WRITE) && !(flags & SHF_EXECINSTR);
}

/* Return the text that RELOCATION leads to, in a string of its own, or null if
   that is none or RELOCATION is null.  */

static char *
target_text (const struct module_reader *reader,
	     const struct relocation *relocation)
{
  if (!relocation || to_code_p (reader, relocation))
    return NULL;
  struct module_place place = relocation_target (reader, relocation);
  size_t size;
  const char *bytes = (const char *)
    tables_bytes (&reader->tables.sections[place.section], &size);
  if (!place.section || !bytes || place.offset >= size)
    return NULL;
  size_t length = strnlen (bytes + place.offset, size - place.offset);
  return (length && length < size - place.offset
	  ? xstrdup (bytes + place.offset) : NULL);
}

/* Return the number of SIZE bytes at PLACE, or 0 if there are no bytes.  */

static uint64_t
number_at (const struct module_reader *reader, struct module_place place,
	   size_t length)
{
  size_t size;
  const unsigned char *bytes
    = tables_bytes (&reader->tables.sections[place.section], &size);
  return (bytes && place.offset <= size && size - place.offset >= length
	  ? tables_word (&reader->tables, bytes + place.offset, length) : 0);
}

/* Return where the variable at PLACE ends: with its symbol, or else where the
   next thing begins that is pointed to, or with its section.  Set *KNOWN_P if
   a symbol says so.  */

static uint64_t
end_of_variable (const struct module_reader *reader, struct module_place place,
		 bool *known_p)
{
  uint64_t end = reader->tables.sections[place.section].header.sh_size;
  *known_p = true;
  for (size_t i = 1; i < reader->tables.num_symbols; i++)
    {
      const struct table_symbol *symbol = &reader->tables.symbols[i];
      if (symbol->section == place.section && symbol->type == STT_OBJECT
	  && symbol->value == place.offset && symbol->size
	  && symbol->size <= end - place.offset)
	return symbol->value + symbol->size;
    }
  *known_p = false;
  for (size_t i = 0; i < reader->num_relocations; i++)
    {
      struct module_place other
	= relocation_target (reader, &reader->relocations[i]);
      if (other.section == place.section && other.offset > place.offset
	  && other.offset < end)
	end = other.offset;
    }
  return end;
}

/* An array of structures.  */

struct array
{
  struct module_place place;	/* Of the first one.  */
  uint64_t end;			/* Where its variable ends, or may end  */
  bool end_p;			/* unless this is true.  */
  uint64_t size;		/* Of one.  */
  bool size_p;			/* It is known, and no guess.  */
  const struct structure *layout;
};

/* Fill ARRAY, whose place and layout are set.  Where debug information does not
   say how large an element is, it is the least distance between two of the
   relocations for which MEMBER_P is true; or if there is but one, half of the
   variable, since an element without contents follows.  Where its variable ends
   is not known either, the size is a guess: that up to there.  */

static void
measure_array (const struct module_reader *reader, struct array *array,
	       bool (*member_p) (const struct module_reader *,
				 const struct relocation *))
{
  array->end = array->place.offset;
  array->size = 0;
  if (array->end >= reader->tables.sections[array->place.section]
		    .header.sh_size)
    return;
  array->end = end_of_variable (reader, array->place, &array->end_p);
  array->size = array->layout->size;
  array->size_p = array->size;
  if (array->size)
    return;
  const struct relocation *last = NULL;
  for (size_t i = 0; i < reader->num_relocations; i++)
    {
      const struct relocation *relocation = &reader->relocations[i];
      if (relocation->section != array->place.section
	  || relocation->offset < array->place.offset
	  || relocation->offset >= array->end
	  || !member_p (reader, relocation))
	continue;
      if (last && (!array->size
		   || relocation->offset - last->offset < array->size))
	array->size = relocation->offset - last->offset;
      last = relocation;
    }
  array->size_p = array->size || array->end_p;
  if (!array->size)
    array->size = (array->end - array->place.offset) / (array->end_p ? 2 : 1);
}

/* Return the relocation of the member with number MEMBER of the element of
   ARRAY at OFFSET, or null.  */

static const struct relocation *
member_at (const struct module_reader *reader, const struct array *array,
	   uint64_t offset, unsigned member)
{
  return relocation_at (reader, array->place.section,
			offset + array->layout->members[member]);
}

/* Add a fault of the table WHERE to the module of READER.  */

static void
add_fault (struct module_reader *reader, enum table_fault fault,
	   const char *where)
{
  struct livepatch *module = reader->module;
  grow_array (&module->faults, &module->faults_room, module->num_faults,
	      sizeof *module->faults);
  module->faults[module->num_faults++] = (struct patch_fault) {
    fault, xstrdup (where)
  };
}

/* Add an entry for OBJECT, whose name and new code are where the relocations
   NAME and CODE lead to; these may be null.  Return it.  */

static struct patch_entry *
add_entry (struct module_reader *reader, const char *object,
	   const struct relocation *name, const struct relocation *code,
	   uint64_t position)
{
  struct livepatch *module = reader->module;
  grow_array (&module->entries, &module->entries_room, module->num_entries,
	      sizeof *module->entries);
  struct patch_entry *entry = &module->entries[module->num_entries++];
  *entry = (struct patch_entry) {
    .object = xstrdup (object), .name = target_text (reader, name),
    .position = position, .new_p = code != NULL
  };
  if (!code)
    return entry;
  struct module_place place = relocation_target (reader, code);
  entry->defined_p = to_code_p (reader, code);
  const struct table_symbol *symbol = &reader->tables.symbols[code->symbol];
  for (size_t i = 1; entry->defined_p && i < reader->tables.num_symbols; i++)
    {
      const struct table_symbol *other = &reader->tables.symbols[i];
      if (other->section == place.section && other->type == STT_FUNC
	  && other->value == place.offset && *other->text)
	{
	  symbol = other;
	  break;
	}
    }
  if (*symbol->text)
    entry->new_name = xstrdup (symbol->text);
  return entry;
}

/* Return true if RELOCATION is that of a name in an array of functions.  */

static bool
name_p (const struct module_reader *reader,
	const struct relocation *relocation)
{
  return !to_code_p (reader, relocation);
}

/* Read the array of struct klp_func at PLACE, which are of OBJECT.  IGNORED_P
   says that the kernel does not see that.  */

static void
read_functions (struct module_reader *reader, struct module_place place,
		const char *object, bool ignored_p)
{
  enum { OLD_NAME, NEW_FUNC, OLD_SYMPOS };
  struct array array = {
    .place = place, .layout = &reader->layouts[LAYOUT_FUNCTION]
  };
  size_t word = tables_word_size (&reader->tables);
  measure_array (reader, &array, name_p);
  bool ended_p = false;
  if (array.size < MOST_MEMBERS * word)
    {
      add_fault (reader, TABLE_SHAPE, object);
      return;
    }
  for (uint64_t at = place.offset; array.end - at >= array.size;
       at += array.size)
    {
      const struct relocation *name = member_at (reader, &array, at, OLD_NAME);
      const struct relocation *code = member_at (reader, &array, at, NEW_FUNC);
      struct module_place position = {
	place.section, at + array.layout->members[OLD_SYMPOS]
      };
      uint64_t number = number_at (reader, position, word);
      if (!name && !code && !number)
	{
	  ended_p = true;
	  /* What follows may be something else.  */
	  if (!array.end_p)
	    break;
	  continue;
	}
      add_entry (reader, object, name, code, number)->ignored_p
	= ended_p || ignored_p;
    }
  if (!ended_p && array.size_p)
    add_fault (reader, TABLE_NO_END, object);
}

/* Read the array of struct klp_object at PLACE.  */

static void
read_objects (struct module_reader *reader, struct module_place place)
{
  enum { NAME, FUNCS };
  struct array array = {
    .place = place, .layout = &reader->layouts[LAYOUT_OBJECT]
  };
  measure_array (reader, &array, to_variable_p);
  bool ended_p = false;
  if (array.size < 2 * tables_word_size (&reader->tables))
    {
      add_fault (reader, TABLE_SHAPE, "objects");
      return;
    }
  for (uint64_t at = place.offset; array.end - at >= array.size;
       at += array.size)
    {
      const struct relocation *name = member_at (reader, &array, at, NAME);
      const struct relocation *funcs = member_at (reader, &array, at, FUNCS);
      if (!name && !funcs)
	{
	  ended_p = true;
	  if (!array.end_p)
	    break;
	}
      char *object = target_text (reader, name);
      if (funcs)
	read_functions (reader, relocation_target (reader, funcs),
			object ? object : "vmlinux", ended_p);
      free (object);
    }
  if (!ended_p && array.size_p)
    add_fault (reader, TABLE_NO_END, "objects");
}

/* If RELOCATION, which leads to the module itself, is the first member of a
   struct klp_patch, read that.  Other structures have a pointer to their module,
   but none to an array that begins like that of objects.  */

static void
try_patch (struct module_reader *reader, const struct relocation *relocation)
{
  enum { MOD, OBJS, FUNCS = 1 };
  const struct structure *layout = &reader->layouts[LAYOUT_PATCH];
  if (relocation->offset < layout->members[MOD])
    return;
  const struct relocation *objects
    = relocation_at (reader, relocation->section,
		     relocation->offset - layout->members[MOD]
		     + layout->members[OBJS]);
  if (!objects || !to_variable_p (reader, objects))
    return;
  struct module_place place = relocation_target (reader, objects);
  const struct relocation *functions
    = relocation_at (reader, place.section,
		     place.offset
		     + reader->layouts[LAYOUT_OBJECT].members[FUNCS]);
  if (!functions || !to_variable_p (reader, functions))
    return;
  reader->module->num_tables++;
  read_objects (reader, place);
}

/* Find the structures klp_patch.  */

static void
find_patches (struct module_reader *reader)
{
  static const char itself[] = ".gnu.linkonce.this_module";
  for (size_t i = 0; i < reader->num_relocations; i++)
    {
      const struct relocation *relocation = &reader->relocations[i];
      struct module_place place = relocation_target (reader, relocation);
      const struct table_section *section
	= &reader->tables.sections[relocation->section];
      if (place.section && place.offset == 0
	  && !strcmp (reader->tables.sections[place.section].name, itself)
	  && strcmp (section->name, itself)
	  && (section->header.sh_flags & SHF_WRITE))
	try_patch (reader, relocation);
    }
}

/* Return the number of the section called NAME, or 0.  */

static size_t
section_number (const struct module_reader *reader, const char *name)
{
  for (size_t i = 1; i < reader->tables.num_sections; i++)
    if (!strcmp (reader->tables.sections[i].name, name))
      return i;
  return 0;
}

/* Read what kpatch made: struct kpatch_patch_func has seven words, of which
   new_addr, name and objname are pointers, and sympos is a number.  */

static void
read_kpatch (struct module_reader *reader)
{
  enum { NEW_ADDR = 0, SYMPOS = 4, NAME = 5, OBJNAME = 6, WORDS = 7 };
  static const char title[] = ".kpatch.funcs";
  size_t word = tables_word_size (&reader->tables);
  size_t section = section_number (reader, title);
  if (!section)
    return;
  uint64_t size = reader->tables.sections[section].header.sh_size;
  reader->module->num_tables++;
  bool shape_p = size % (WORDS * word) == 0;
  for (uint64_t at = 0; shape_p && at < size; at += WORDS * word)
    {
      const struct relocation *code
	= relocation_at (reader, section, at + NEW_ADDR * word);
      const struct relocation *name
	= relocation_at (reader, section, at + NAME * word);
      char *object = target_text (reader,
				  relocation_at (reader, section,
						 at + OBJNAME * word));
      shape_p = object != NULL;
      if (object)
	add_entry (reader, object, name, code,
		   number_at (reader, (struct module_place) {
				section, at + SYMPOS * word }, word));
      free (object);
    }
  if (!shape_p)
    add_fault (reader, TABLE_SHAPE, title);
}

/* Read the functions of OBJECT that klp-build made: NUMBER ones from PLACE on.
   struct klp_func_ext has three words: old_name, new_func, sympos.  Return false
   if there are not so many.  */

static bool
read_external (struct module_reader *reader, struct module_place place,
	       uint64_t number, const char *object)
{
  enum { OLD_NAME, NEW_FUNC, SYMPOS, WORDS };
  size_t word = tables_word_size (&reader->tables);
  uint64_t size = reader->tables.sections[place.section].header.sh_size;
  if (place.offset > size || number > (size - place.offset) / (WORDS * word))
    return false;
  for (; number; number--, place.offset += WORDS * word)
    {
      struct module_place position = place;
      position.offset += SYMPOS * word;
      add_entry (reader, object,
		 relocation_at (reader, place.section,
				place.offset + OLD_NAME * word),
		 relocation_at (reader, place.section,
				place.offset + NEW_FUNC * word),
		 number_at (reader, position, word));
    }
  return true;
}

/* Read the section TITLE of struct klp_object_ext, which klp-build made: it has
   name, funcs and at its end the number of these, as an int in a word; before
   that it may have callbacks.  */

static void
read_klp_build (struct module_reader *reader, const char *title)
{
  enum { NAME, FUNCS };
  size_t word = tables_word_size (&reader->tables), number = 0;
  size_t section = section_number (reader, title);
  if (!section)
    return;
  uint64_t size = reader->tables.sections[section].header.sh_size;
  for (size_t i = 0; i < reader->num_relocations; i++)
    number += (reader->relocations[i].section == section
	       && !to_code_p (reader, &reader->relocations[i])
	       && strstr (reader->tables.sections[
			    relocation_target (reader, &reader->relocations[i])
			      .section].name, "klp_funcs"));
  reader->module->num_tables++;
  uint64_t step = number ? size / number : 0;
  bool shape_p = number && size % number == 0 && step >= 3 * word;
  for (uint64_t at = 0; shape_p && at < size; at += step)
    {
      const struct relocation *funcs
	= relocation_at (reader, section, at + FUNCS * word);
      char *object = target_text (reader,
				  relocation_at (reader, section,
						 at + NAME * word));
      uint64_t count = number_at (reader, (struct module_place) {
				    section, at + step - word }, 4);
      shape_p = (funcs && count
		 && read_external (reader, relocation_target (reader, funcs),
				   count, object ? object : "vmlinux"));
      free (object);
    }
  if (!shape_p)
    add_fault (reader, TABLE_SHAPE, title);
}

void
find_tables (struct module_reader *reader)
{
  find_patches (reader);
  read_kpatch (reader);
  read_klp_build (reader, ".init.klp_objects");
  read_klp_build (reader, "__klp_objects");
}
