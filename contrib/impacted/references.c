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


/* A call of a global function has a relocation, wherever the function is:
   another one may take its place.  A call of a local one has none where both
   are in one section, for the assembler knows the distance; so of such a
   function, unless it has a section of its own, callers are not known.  */

#include <fcntl.h>
#include <gelf.h>
#include <libelf.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "impacted.h"
#include "references.h"

/* A function that is defined in an object.  */

struct defined
{
  const char *name;
  size_t section;
  GElf_Addr value;
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
  const struct defined *target;	/* That one, if it is defined here.  */
  Elf_Data *symbols;
  size_t names;			/* Section with the names of SYMBOLS.  */
  bool address_p;		/* Its address is taken.  */
  void (*callback) (void *, const char *);
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

/* Return true if the section NAME only says where functions are, for tools or
   for the system.  */

static bool
table_p (const char *name)
{
  static const char *const tables[]
    = { ".eh_frame", "__mcount_loc", "__patchable_function_entries",
	".orc_unwind", ".orc_unwind_ip", ".static_call.text", ".discard",
	".gcc_except_table", "__ex_table", "__bug_table", "__jump_table" };
  for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
    if (!strncmp (name, tables[i], strlen (tables[i])))
      return true;
  return false;
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
	.local_p = GELF_ST_BIND (symbol.st_info) == STB_LOCAL
      };
    }
  for (size_t i = 0; i < reader->num_functions; i++)
    if (!strcmp (reader->functions[i].name, reader->name))
      reader->target = &reader->functions[i];
  return true;
}

/* Return true if a relocation with INFO and ADDEND is about the function that
   READER looks for.  */

static bool
about_target_p (const struct reader *reader, GElf_Xword info,
		GElf_Sxword addend)
{
  GElf_Sym symbol;
  const struct defined *target = reader->target;
  if (!gelf_getsym (reader->symbols, GELF_R_SYM (info), &symbol))
    return false;
  if (GELF_ST_TYPE (symbol.st_info) != STT_SECTION)
    return !strcmp (symbol_name (reader, &symbol), reader->name);
  if (!target || symbol.st_shndx != target->section)
    return false;
  /* Where the place itself is subtracted, that is what comes after it, so the
     addend is less by as much.  */
  GElf_Sxword first = target->value, last = target->value + target->size;
  return addend + 4 >= first && addend < last;
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
      char *name = xstrdup (function->name), *cold = strstr (name, ".cold");
      if (cold)
	*cold = '\0';
      reader->callback (reader->data, name);
      free (name);
      return;
    }
  reader->address_p = true;
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
  if (!(about.sh_flags & SHF_ALLOC) || !name || table_p (name))
    return true;
  for (size_t i = 0; i < header->sh_size / header->sh_entsize; i++)
    {
      GElf_Rela relocation = { 0 };
      GElf_Rel without;
      if (header->sh_type == SHT_RELA
	  ? !gelf_getrela (data, i, &relocation)
	  : !gelf_getrel (data, i, &without))
	return false;
      if (header->sh_type == SHT_REL)
	{
	  relocation.r_offset = without.r_offset;
	  relocation.r_info = without.r_info;
	}
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

/* Return what the object of READER says.  */

static enum references
read_object (struct reader *reader)
{
  if (!gelf_getehdr (reader->elf, &reader->header)
      || reader->header.e_type != ET_REL
      || !calls_known_p (reader->header.e_machine)
      || !read_functions (reader))
    return REFERENCES_UNKNOWN;
  const struct defined *target = reader->target;
  for (size_t i = 0; target && target->local_p && i < reader->num_functions;
       i++)
    if (&reader->functions[i] != target
	&& reader->functions[i].section == target->section
	&& !strstr (reader->functions[i].name, ".cold"))
      return REFERENCES_UNKNOWN;

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
  return (reader->address_p ? REFERENCES_ADDRESS
	  : target && target->local_p ? REFERENCES_LOCAL : REFERENCES_KNOWN);
}

/* Return what the file of READER says, or its MEMBER if that is not null.  */

static enum references
read_file (struct reader *reader, int fd, const char *member)
{
  enum references result = REFERENCES_UNKNOWN;
  Elf *file = elf_begin (fd, ELF_C_READ_MMAP, NULL);
  if (!file)
    return result;
  if (!member && elf_kind (file) == ELF_K_ELF)
    {
      reader->elf = file;
      result = read_object (reader);
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

enum references
references_to (const char *path, const char *member, const char *name,
	       void (*callback) (void *, const char *), void *data)
{
  struct reader reader
    = { .name = name, .callback = callback, .data = data };
  elf_version (EV_CURRENT);
  int fd = open (path, O_RDONLY | O_CLOEXEC);
  if (fd < 0)
    return REFERENCES_UNKNOWN;
  enum references result = read_file (&reader, fd, member);
  close (fd);
  free (reader.functions);
  return result;
}
