/* Who calls a function, by the relocations of an object.
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


/* Where a function and who calls it are in one section, the assembler knows
   the distance, and may leave no relocation: always for a local function, and
   on x86-64 for jumps to a global one, that another one may not replace unless
   the code is for a shared library.  So that section is searched for branches,
   or where its machine code is not known, callers of a local function are not
   known unless it has a section of its own.  */

#include <fcntl.h>
#include <gelf.h>
#include <libelf.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <uthash.h>
#include "impacted.h"
#include "linked.h"
#include "machine-code.h"
#include "metadata.h"
#include "references.h"

/* A function that is defined in an object.  */

struct defined
{
  const char *name;
  size_t section;
  GElf_Addr value;
  GElf_Addr local_entry;
  GElf_Xword size;
  bool local_p;
};

/* What is being read.  */

struct reader
{
  Elf *elf;
  GElf_Ehdr header;
  const char *name;		/* The function that is looked for.  */
  struct defined *functions;
  size_t num_functions;
  size_t room;
  size_t *targets;		/* Those of that name that it defines.  */
  size_t num_targets;
  size_t targets_room;
  Elf_Data *symbols;
  size_t names;			/* Section with the names of SYMBOLS.  */
  bool address_p;		/* Its address is taken.  */
  bool unknown_p;		/* A caller is not known.  */
  reference_callback callback;
  void *data;
};

/* Return true if it is known which relocations of MACHINE are those of
   calls.  */

static bool
calls_known_p (GElf_Half machine)
{
  return (machine == EM_X86_64 || machine == EM_AARCH64
	  || machine == EM_PPC64 || machine == EM_S390
	  || machine == EM_RISCV);
}

/* Return true if the relocation TYPE of MACHINE at OFFSET of CODE is that of a
   call or a jump.  */

static bool
call_p (GElf_Half machine, GElf_Word type, const Elf_Data *code,
	GElf_Addr offset)
{
  const unsigned char *bytes = code->d_buf;
  switch (machine)
    {
    case EM_X86_64:
      /* A local function is called by its section: then the instruction says
	 what it is.  */
      return (type == R_X86_64_PLT32
	      || (type == R_X86_64_PC32 && bytes && offset >= 2
		  && offset <= code->d_size
		  && (bytes[offset - 1] == 0xe8 || bytes[offset - 1] == 0xe9
		      || (bytes[offset - 2] == 0x0f
			  && (bytes[offset - 1] & 0xf0) == 0x80))));
    case EM_AARCH64:
      return type == R_AARCH64_CALL26 || type == R_AARCH64_JUMP26;
    case EM_PPC64:
      return type == R_PPC64_REL24 || type == 116 /* R_PPC64_REL24_NOTOC */;
    case EM_S390:
      return type == R_390_PLT32DBL;
    case EM_RISCV:
      return type == R_RISCV_CALL || type == R_RISCV_CALL_PLT;
    default:
      return false;
    }
}

/* Return the name of SYMBOL of READER, or an empty one.  */

static const char *
symbol_name (const struct reader *reader, const GElf_Sym *symbol)
{
  const char *name = elf_strptr (reader->elf, reader->names, symbol->st_name);
  return name ? name : "";
}

/* Fill READER with the functions of its object.  Return false if it has no
   symbols.  */

static bool
read_functions (struct reader *reader)
{
  Elf_Scn *section = NULL;
  GElf_Shdr header;
  while ((section = elf_nextscn (reader->elf, section)))
    if (gelf_getshdr (section, &header) && header.sh_type == SHT_SYMTAB)
      break;
  if (!section || header.sh_entsize == 0)
    return false;
  reader->symbols = elf_getdata (section, NULL);
  reader->names = header.sh_link;
  if (!reader->symbols)
    return false;
  size_t number = header.sh_size / header.sh_entsize;
  for (size_t i = 0; i < number; i++)
    {
      GElf_Sym symbol;
      if (!gelf_getsym (reader->symbols, i, &symbol)
	  || GELF_ST_TYPE (symbol.st_info) != STT_FUNC
	  || symbol.st_shndx == SHN_UNDEF)
	continue;
      /* More than 65,279 sections have their numbers elsewhere.  */
      if (symbol.st_shndx >= SHN_LORESERVE)
	return false;
      grow_array (&reader->functions, &reader->room, reader->num_functions,
		  sizeof *reader->functions);
      reader->functions[reader->num_functions++] = (struct defined) {
	.name = symbol_name (reader, &symbol), .section = symbol.st_shndx,
	.value = symbol.st_value, .size = symbol.st_size,
	.local_entry = local_entry (&reader->header, &symbol),
	.local_p = GELF_ST_BIND (symbol.st_info) == STB_LOCAL
      };
    }
  for (size_t i = 0; i < reader->num_functions; i++)
    if (!strcmp (reader->functions[i].name, reader->name))
      {
	grow_array (&reader->targets, &reader->targets_room,
		    reader->num_targets, sizeof *reader->targets);
	reader->targets[reader->num_targets++] = i;
      }
  return true;
}

/* Return true if a relocation of a section by ADDEND is about TARGET, which is
   in that section.  Where the place itself is subtracted, that is what comes
   after it, so the addend is less by as much.  */

static bool
about_p (const struct reader *reader, const struct defined *target,
	 GElf_Sxword addend)
{
  GElf_Sxword first = target->value, last = target->value + target->size;
  if (reader->header.e_machine == EM_X86_64)
    return addend == first || addend + 4 == first;
  return addend + 4 >= first && addend < last;
}

/* Return true if a relocation with INFO and ADDEND is about the function that
   READER looks for.  */

static bool
about_target_p (const struct reader *reader, GElf_Xword info,
		GElf_Sxword addend)
{
  GElf_Sym symbol;
  if (!gelf_getsym (reader->symbols, GELF_R_SYM (info), &symbol))
    return false;
  if (GELF_ST_TYPE (symbol.st_info) != STT_SECTION)
    return !strcmp (symbol_name (reader, &symbol), reader->name);
  for (size_t i = 0; i < reader->num_targets; i++)
    {
      const struct defined *target = &reader->functions[reader->targets[i]];
      if (symbol.st_shndx == target->section
	  && about_p (reader, target, addend))
	return true;
    }
  return false;
}

/* Call the callback of READER for the function of SECTION in which OFFSET is,
   or note that an address is taken if that is none.  */

static void
pass_caller (struct reader *reader, size_t section, GElf_Addr offset)
{
  for (size_t i = 0; i < reader->num_functions; i++)
    {
      const struct defined *function = &reader->functions[i];
      if (function->section != section || offset < function->value
	  || offset >= function->value + function->size)
	continue;
      char *name = function_name (function->name);
      struct reference_caller caller = { .name = name };
      reader->unknown_p |= !reader->callback (reader->data, &caller);
      free (name);
      return;
    }
  reader->address_p = true;
}

/* Put relocation I of DATA, of a section with HEADER, into *RELOCATION; one
   that has no addend gets 0.  Return false if it cannot be read.  */

static bool
get_relocation (Elf_Data *data, const GElf_Shdr *header, size_t i,
		GElf_Rela *relocation)
{
  GElf_Rel without;
  if (header->sh_type == SHT_RELA)
    return gelf_getrela (data, i, relocation);
  if (!gelf_getrel (data, i, &without))
    return false;
  *relocation = (GElf_Rela) { without.r_offset, without.r_info, 0 };
  return true;
}

/* Return true if the distance that is at OFFSET of the section INDEX of
   READER, or that is the operand of the instruction there, has a
   relocation.  */

static bool
relocated_p (const struct reader *reader, size_t index, GElf_Addr offset)
{
  Elf_Scn *section = NULL;
  GElf_Shdr header;
  while ((section = elf_nextscn (reader->elf, section)))
    {
      Elf_Data *data;
      GElf_Rela relocation;
      if (!gelf_getshdr (section, &header) || header.sh_info != index
	  || (header.sh_type != SHT_RELA && header.sh_type != SHT_REL)
	  || !(data = elf_getdata (section, NULL)))
	continue;
      for (size_t i = 0; get_relocation (data, &header, i, &relocation); i++)
	if (relocation.r_offset == offset
	    || (reader->header.e_machine == EM_S390
		&& relocation.r_offset == offset + 2))
	  return true;
    }
  return false;
}

/* Pass who gets at the function TARGET from its section without a relocation.
   Return false if that is not known.  */

static bool
read_near (struct reader *reader, const struct defined *target)
{
  GElf_Shdr header;
  Elf_Scn *section = elf_getscn (reader->elf, target->section);
  Elf_Data *code = section ? elf_rawdata (section, NULL) : NULL;
  struct targets targets = { NULL };
  struct reference_list list = { NULL };
  if (!code || !code->d_buf || !gelf_getshdr (section, &header)
      || !(header.sh_flags & SHF_EXECINSTR))
    return false;
  targets_add (&targets, target->value);
  targets_add (&targets, target->local_entry);
  targets_sort (&targets);
  scan_code (&reader->header, code->d_buf, code->d_size, 0, &targets, &list);
  for (size_t i = 0; i < list.number; i++)
    {
      const struct reference *one = &list.all[i];
      if ((one->kind != REFERENCE_BRANCH && one->kind != REFERENCE_VALUE)
	  || relocated_p (reader, target->section, one->place))
	continue;
      reader->address_p |= one->kind == REFERENCE_VALUE;
      pass_caller (reader, target->section, one->place);
    }
  targets_free (&targets);
  free (list.all);
  return true;
}

/* Read the relocations in SECTION, which has HEADER, for READER.  Return false
   if they cannot be read.  */

static bool
read_relocations (struct reader *reader, Elf_Scn *section,
		  const GElf_Shdr *header)
{
  GElf_Shdr about;
  Elf_Scn *to = elf_getscn (reader->elf, header->sh_info);
  Elf_Data *data = elf_getdata (section, NULL);
  Elf_Data *code = to ? elf_getdata (to, NULL) : NULL;
  size_t names;
  if (!to || !code || !gelf_getshdr (to, &about) || !data
      || header->sh_entsize == 0 || elf_getshdrstrndx (reader->elf, &names))
    return false;
  const char *name = elf_strptr (reader->elf, names, about.sh_name);
  if (!(about.sh_flags & SHF_ALLOC) || !name || metadata_section_p (name))
    return true;
  for (size_t i = 0; i < header->sh_size / header->sh_entsize; i++)
    {
      GElf_Rela relocation;
      if (!get_relocation (data, header, i, &relocation))
	return false;
      if (!about_target_p (reader, relocation.r_info, relocation.r_addend))
	continue;
      if (!(about.sh_flags & SHF_EXECINSTR)
	  || !call_p (reader->header.e_machine,
		      GELF_R_TYPE (relocation.r_info), code,
		      relocation.r_offset))
	reader->address_p = true;
      if (about.sh_flags & SHF_EXECINSTR)
	pass_caller (reader, header->sh_info, relocation.r_offset);
    }
  return true;
}

/* Return true if nothing but parts of functions is in the section of
   TARGET.  */

static bool
alone_p (const struct reader *reader, const struct defined *target)
{
  for (size_t i = 0; i < reader->num_functions; i++)
    if (&reader->functions[i] != target
	&& reader->functions[i].section == target->section
	&& !strstr (reader->functions[i].name, ".cold"))
      return false;
  return true;
}

/* Return what the object of READER says.  */

static enum references
read_object (struct reader *reader)
{
  if (!gelf_getehdr (reader->elf, &reader->header)
      || reader->header.e_type != ET_REL
      || !calls_known_p (reader->header.e_machine)
      || !read_functions (reader))
    return REFERENCES_UNKNOWN;
  bool local_p = reader->num_targets;
  for (size_t i = 0; i < reader->num_targets; i++)
    {
      const struct defined *target = &reader->functions[reader->targets[i]];
      local_p &= target->local_p;
      if (code_known_p (&reader->header)
	  ? !read_near (reader, target)
	  : target->local_p && !alone_p (reader, target))
	return REFERENCES_UNKNOWN;
    }

  Elf_Scn *section = NULL;
  while ((section = elf_nextscn (reader->elf, section)))
    {
      GElf_Shdr header;
      if (!gelf_getshdr (section, &header))
	return REFERENCES_UNKNOWN;
      if ((header.sh_type == SHT_RELA || header.sh_type == SHT_REL)
	  && !read_relocations (reader, section, &header))
	return REFERENCES_UNKNOWN;
    }
  return (reader->unknown_p ? REFERENCES_UNKNOWN
	  : reader->address_p ? REFERENCES_ADDRESS
	  : local_p ? REFERENCES_LOCAL : REFERENCES_KNOWN);
}

/* A linked object, and what it says: a question is asked of many units, and
   most of them are in one object.  */

struct known_object
{
  char *path;
  struct linked *linked;	/* Or null if it says nothing.  */
  UT_hash_handle hh;
};

static struct known_object *known_objects;

/* Remember that the object PATH is linked, and says LINKED.  Return it.  */

static const struct known_object *
remember_object (const char *path, struct linked *linked)
{
  struct known_object *known = xcalloc (1, sizeof *known);
  known->path = xstrdup (path);
  known->linked = linked;
  HASH_ADD_KEYPTR (hh, known_objects, known->path, strlen (known->path),
		   known);
  return known;
}

/* Return what the file PATH of READER says, or its MEMBER if that is not null.
   If the file is linked, set *KNOWN to it, and the result means nothing.  */

static enum references
read_file (struct reader *reader, int fd, const char *path, const char *member,
	   const struct known_object **known)
{
  enum references result = REFERENCES_UNKNOWN;
  Elf *file = elf_begin (fd, ELF_C_READ_MMAP, NULL);
  GElf_Ehdr header;
  if (!file)
    return result;
  if (!member && elf_kind (file) == ELF_K_ELF && gelf_getehdr (file, &header))
    {
      reader->elf = file;
      if (header.e_type == ET_REL)
	result = read_object (reader);
      else
	*known = remember_object (path, linked_read (file));
    }
  Elf_Cmd command = ELF_C_READ_MMAP;
  while (member && elf_kind (file) == ELF_K_AR && command != ELF_C_NULL)
    {
      Elf *one = elf_begin (fd, command, file);
      if (!one)
	break;
      Elf_Arhdr *header = elf_getarhdr (one);
      if (header && header->ar_name && !strcmp (header->ar_name, member)
	  && elf_kind (one) == ELF_K_ELF)
	{
	  reader->elf = one;
	  result = read_object (reader);
	}
      command = elf_next (one);
      elf_end (one);
    }
  elf_end (file);
  return result;
}

char *
function_name (const char *name)
{
  const char *cold = strstr (name, ".cold");
  return cold ? xstrndup (name, cold - name) : xstrdup (name);
}

enum references
references_to (const char *path, const char *member, const char *name,
	       const char *unit, reference_callback callback, void *data,
	       bool *linked_p)
{
  enum references result = REFERENCES_UNKNOWN;
  const struct known_object *known = NULL;
  elf_version (EV_CURRENT);
  if (!member)
    {
      struct known_object *found;
      HASH_FIND_STR (known_objects, path, found);
      known = found;
    }
  if (!known)
    {
      struct reader reader
	= { .name = name, .callback = callback, .data = data };
      int fd = open (path, O_RDONLY | O_CLOEXEC);
      if (fd >= 0)
	{
	  result = read_file (&reader, fd, path, member, &known);
	  close (fd);
	}
      free (reader.functions);
      free (reader.targets);
    }
  *linked_p = known != NULL;
  if (known)
    result = (known->linked
	      ? linked_callers (known->linked, name, unit, callback, data)
	      : REFERENCES_UNKNOWN);
  return result;
}
