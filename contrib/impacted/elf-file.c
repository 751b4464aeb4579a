/* Objects and archives.
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

/* The section .GCC.impacted has one record for each unit, one after another:
   as text, or as the ELF header of a compressed section with what it says.  A
   linker that knows nothing of the section puts those of its inputs together
   as they are, and takes the flag SHF_COMPRESSED away; others decompress
   them.  So the flag says nothing, and the bytes do: they are walked through,
   and each record is what it looks like.

   A record names files as the compiler was told to.  Where it was run is in
   the debug information, and only there.  */

#include <ar.h>
#include <elfutils/libdw.h>
#include <elfutils/libdwfl.h>
#include <dwarf.h>
#include <error.h>
#include <fcntl.h>
#include <gelf.h>
#include <libelf.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <zlib.h>
#include "elf-file.h"
#include "impacted.h"
#include "record.h"

static const char section_name[] = ".GCC.impacted";

/* A unit of the debug information.  With -gsplit-dwarf its name is elsewhere,
   in a file that may be gone, but the table of its lines is not.  */

struct debug_unit
{
  char *member;			/* Of the archive, or null.  */
  char *source;			/* Null if it is elsewhere.  */
  Dwarf_Die die;
  char *directory;
  bool used_p;			/* A record was found for it.  */
};

/* What is being read.  */

struct elf_reader
{
  const char *path;
  int fd;
  const struct elf_handler *handler;
  void *data;
  struct debug_unit *units;
  size_t num_units;
  size_t room;
  bool units_read_p;		/* UNITS is filled.  */
  Dwfl *dwfl;			/* What it is filled from, or null.  */
};

/* Return true if the rest of the unit DIE is split off.  */

static bool
skeleton_p (Dwarf_Die *die)
{
  return (dwarf_hasattr (die, DW_AT_dwo_name)
	  || dwarf_hasattr (die, DW_AT_GNU_dwo_name));
}

/* Add the compilation units of DWARF to READER, as those of MEMBER.  */

static void
add_units (struct elf_reader *reader, Dwarf *dwarf, const char *member)
{
  Dwarf_CU *cu = NULL;
  Dwarf_Die die;
  uint8_t type;
  while (dwarf_get_units (dwarf, cu, &cu, NULL, &type, &die, NULL) == 0)
    {
      Dwarf_Attribute attribute;
      if (type != DW_UT_compile && type != DW_UT_skeleton)
	continue;
      const char *source = dwarf_diename (&die);
      const char *directory
	= dwarf_formstring (dwarf_attr (&die, DW_AT_comp_dir, &attribute));
      if ((!source && !skeleton_p (&die)) || !directory)
	continue;
      grow_array (&reader->units, &reader->room, reader->num_units,
		  sizeof *reader->units);
      reader->units[reader->num_units++] = (struct debug_unit) {
	.member = member ? xstrdup (member) : NULL,
	.source = source ? xstrdup (source) : NULL,
	.die = die,
	.directory = xstrdup (directory)
      };
    }
}

/* Called by libdwfl for the debug information of a module that has none: look
   nowhere else.  */

static int
no_debuginfo (Dwfl_Module *module __attribute__ ((unused)),
	      void **userdata __attribute__ ((unused)),
	      const char *name __attribute__ ((unused)),
	      Dwarf_Addr base __attribute__ ((unused)),
	      const char *file __attribute__ ((unused)),
	      const char *link __attribute__ ((unused)),
	      GElf_Word crc __attribute__ ((unused)),
	      char **result __attribute__ ((unused)))
{
  return -1;
}

static const Dwfl_Callbacks callbacks = {
  .find_elf = dwfl_build_id_find_elf,
  .find_debuginfo = no_debuginfo,
  .section_address = dwfl_offline_section_address
};

/* Return the member of the archive PATH which the module NAME of libdwfl is,
   or null if it is all of a file.  */

static const char *
member_of_module (const char *name, const char *path)
{
  size_t length = strlen (path);
  return (!strncmp (name, path, length) && name[length] == ':'
	  ? name + length + 1 : NULL);
}

/* Called by libdwfl for each object of a file, with the reader as DATA.  */

static int
read_module (Dwfl_Module *module, void **userdata __attribute__ ((unused)),
	     const char *name, Dwarf_Addr base __attribute__ ((unused)),
	     void *data)
{
  struct elf_reader *reader = data;
  Dwarf_Addr bias;
  Dwarf *dwarf = dwfl_module_getdwarf (module, &bias);
  if (dwarf)
    add_units (reader, dwarf, member_of_module (name, reader->path));
  return DWARF_CB_OK;
}

/* Fill READER->units.  libdwfl applies the relocations without which the debug
   information of a relocatable object says nothing.  Without debug information
   there are none.  */

static void
read_units (struct elf_reader *reader)
{
  reader->units_read_p = true;
  Dwfl *dwfl = reader->dwfl = dwfl_begin (&callbacks);
  if (!dwfl)
    return;
  dwfl_report_begin (dwfl);
  int fd = fcntl (reader->fd, F_DUPFD_CLOEXEC, 0);
  if (fd >= 0 && !dwfl_report_offline (dwfl, reader->path, reader->path, fd))
    close (fd);
  dwfl_report_end (dwfl, NULL, NULL);
  dwfl_getmodules (dwfl, read_module, reader, 0);
}

/* Return true if the path A is B, or would be without components `.'.  */

static bool
same_path_p (const char *a, const char *b)
{
  for (;;)
    {
      while (*a == '/' && (a[1] == '/' || (a[1] == '.' && a[2] == '/')))
	a += a[1] == '/' ? 1 : 2;
      while (*b == '/' && (b[1] == '/' || (b[1] == '.' && b[2] == '/')))
	b += b[1] == '/' ? 1 : 2;
      if (*a != *b)
	return false;
      if (!*a)
	return true;
      a++;
      b++;
    }
}

/* Return true if UNIT has no name, and lines of the file SOURCE.  */

static bool
lines_of_p (struct debug_unit *unit, const char *source)
{
  Dwarf_Files *files;
  size_t number;
  if (unit->source || dwarf_getsrcfiles (&unit->die, &files, &number))
    return false;
  char *path = (*source == '/' ? xstrdup (source)
		: xasprintf ("%s/%s", unit->directory, source));
  bool found_p = false;
  for (size_t i = 0; i < number && !found_p; i++)
    {
      const char *file = dwarf_filesrc (files, i, NULL, NULL);
      found_p = file && same_path_p (file, path);
    }
  free (path);
  return found_p;
}

/* Return the first unit of READER that is called SOURCE and is of MEMBER, or
   null: one that has been used if USED_P, and one whose name is elsewhere if
   SPLIT_P.  */

static struct debug_unit *
find_called (struct elf_reader *reader, const char *member, const char *source,
	     bool used_p, bool split_p)
{
  for (size_t i = 0; i < reader->num_units; i++)
    {
      struct debug_unit *unit = &reader->units[i];
      if (unit->used_p == used_p
	  && (!member || (unit->member && !strcmp (unit->member, member)))
	  && (split_p ? lines_of_p (unit, source)
	      : unit->source && !strcmp (unit->source, source)))
	return unit;
    }
  return NULL;
}

/* Return the directory in which the unit SOURCE of MEMBER was compiled, or
   null if READER does not know it.  Units of one name are taken in their
   order, which is that of the records.  */

static const char *
find_directory (struct elf_reader *reader, const char *member,
		const char *source)
{
  struct debug_unit *found = NULL;
  for (int i = 0; !found && i < 4; i++)
    found = find_called (reader, member, source, i & 1, i & 2);
  if (!found)
    return NULL;
  found->used_p = true;
  return found->directory;
}

/* Return the unit that the record of LENGTH bytes at TEXT is of, or null.  */

static char *
unit_of_record (const char *text, size_t length)
{
  static const char key[] = "\n# unit: ";
  const char *found = memmem (text, length, key, sizeof key - 1);
  if (!found)
    return NULL;
  found += sizeof key - 1;
  const char *end = memchr (found, '\n', text + length - found);
  return xstrndup (found, (end ? end : text + length) - found);
}

/* Pass the record of LENGTH bytes at TEXT to the handler of READER, as one of
   OBJECT, which is called NAME, and has debug information if DEBUG_P.  */

static bool
pass_record (struct elf_reader *reader, const struct elf_object *object,
	     const char *name, bool debug_p, const char *text, size_t length)
{
  const char *directory = NULL;
  if (debug_p)
    {
      if (!reader->units_read_p)
	read_units (reader);
      char *source = unit_of_record (text, length);
      if (source)
	directory = find_directory (reader, object->member, source);
      free (source);
    }
  return reader->handler->record (reader->data, name, text, length, directory);
}

/* Return the bytes that the zlib stream in the LENGTH bytes at FROM makes,
   which are SIZE; and put the length of the stream into *USED.  Return null if
   it is none.  */

static char *
decompress (const char *from, size_t length, uint64_t size, size_t *used)
{
  /* No stream makes more of a byte.  */
  enum { MOST = 1032 };
  if (size / MOST > length)
    return NULL;
  char *to = xmalloc (size + 1);
  z_stream stream = { .next_in = (Bytef *) from, .next_out = (Bytef *) to };
  if (inflateInit (&stream) != Z_OK)
    {
      free (to);
      return NULL;
    }
  int status;
  size_t left = length, wanted = size + 1;
  do
    {
      /* The counts of zlib may be smaller than those of an object.  */
      stream.avail_in = left < UINT32_MAX / 2 ? left : UINT32_MAX / 2;
      stream.avail_out = wanted < UINT32_MAX / 2 ? wanted : UINT32_MAX / 2;
      uInt in = stream.avail_in, out = stream.avail_out;
      status = inflate (&stream, Z_NO_FLUSH);
      left -= in - stream.avail_in;
      wanted -= out - stream.avail_out;
    }
  while (status == Z_OK && left && wanted);
  inflateEnd (&stream);
  if (status != Z_STREAM_END || wanted != 1)
    {
      free (to);
      return NULL;
    }
  *used = length - left;
  return to;
}

/* Pass the records of the section DATA of ELF to the handler of READER, as
   those of OBJECT, which is called NAME.  */

static bool
pass_section (struct elf_reader *reader, const struct elf_object *object,
	      const char *name, bool debug_p, Elf *elf, const Elf_Data *section)
{
  const char *text = section->d_buf;
  size_t left = section->d_size;
  unsigned encoding = elf_getident (elf, NULL)[EI_DATA];
  while (left)
    {
      if (record_text_p (text, left))
	{
	  size_t size = record_size (text, left);
	  if (!pass_record (reader, object, name, debug_p, text, size))
	    return false;
	  text += size;
	  left -= size;
	  continue;
	}

      GElf_Chdr header;
      Elf32_Chdr narrow;
      bool narrow_p = gelf_getclass (elf) == ELFCLASS32;
      size_t size = narrow_p ? sizeof narrow : sizeof header;
      Elf_Data from = {
	.d_buf = (void *) text, .d_type = ELF_T_CHDR, .d_size = size,
	.d_version = EV_CURRENT
      };
      Elf_Data to = from;
      to.d_buf = narrow_p ? (void *) &narrow : (void *) &header;
      char *record = NULL;
      size_t used = 0;
      if (left > size && gelf_xlatetom (elf, &to, &from, encoding))
	{
	  if (narrow_p)
	    header = (GElf_Chdr) { .ch_type = narrow.ch_type,
				   .ch_size = narrow.ch_size };
	  if (header.ch_type == ELFCOMPRESS_ZLIB)
	    record = decompress (text + size, left - size, header.ch_size,
				 &used);
	}
      if (!record)
	{
	  error (0, 0, "%s: the section %s has no record, compressed with zlib"
		 " or not, at byte %zu", name, section_name,
		 section->d_size - left);
	  return false;
	}
      bool ok = true;
      for (size_t done = 0, part; ok && done < header.ch_size; done += part)
	{
	  part = record_size (record + done, header.ch_size - done);
	  ok = pass_record (reader, object, name, debug_p, record + done, part);
	}
      free (record);
      if (!ok)
	return false;
      text += size + used;
      left -= size + used;
    }
  return true;
}

/* The module of libdwfl that is searched for, and found.  */

struct module_search
{
  const char *path;
  const char *member;
  Dwfl_Module *module;
};

/* Called by libdwfl for each object of a file, with a search as DATA.  Members
   of one name are taken in their order.  */

static int
try_module (Dwfl_Module *module, void **userdata, const char *name,
	    Dwarf_Addr base __attribute__ ((unused)), void *data)
{
  struct module_search *search = data;
  const char *member = member_of_module (name, search->path);
  if (*userdata
      || (search->member
	  ? !member || strcmp (member, search->member) : member != NULL))
    return DWARF_CB_OK;
  search->module = *userdata = module;
  return DWARF_CB_ABORT;
}

/* Return the module of MEMBER, or of all of the file if that is null, or null
   if READER has no debug information of it.  */

static Dwfl_Module *
find_module (const struct elf_reader *reader, const char *member)
{
  struct module_search search = { .path = reader->path, .member = member };
  Dwarf_Addr bias;
  if (!reader->dwfl)
    return NULL;
  dwfl_getmodules (reader->dwfl, try_module, &search, 0);
  if (!search.module
      || !dwfl_module_getdwarf (search.module, &bias)
      || dwfl_module_getsymtab (search.module) <= 0)
    return NULL;
  return search.module;
}

/* Complete FOUND, the symbol with number INDEX, by the debug information of
   MODULE.  */

static void
find_unit (struct elf_symbol *found, Dwfl_Module *module, int index)
{
  GElf_Sym symbol;
  GElf_Addr address;
  Dwarf_Addr bias;
  Dwarf_Die unit;
  Dwarf *dwarf = dwfl_module_getdwarf (module, &bias);
  const char *name = dwfl_module_getsym_info (module, index, &symbol, &address,
					      NULL, NULL, NULL);
  if (!dwarf || !name || strcmp (name, found->name))
    return;
  found->debug = dwarf;
  found->address = address - bias;
  /* That of libdwfl knows no gaps between units.  */
  const char *source = (dwarf_addrdie (dwarf, found->address, &unit)
			? dwarf_diename (&unit) : NULL);
  if (source && *source)
    found->unit = source;
}

/* The function at ADDRESS is searched for, and its NAME is set if it is one
   that begins there.  */

struct function_search
{
  Dwarf_Addr address;
  const char *name;
};

/* Called by libdw for each function, with the search as DATA.  */

static int
try_function (Dwarf_Die *function, void *data)
{
  struct function_search *search = data;
  Dwarf_Addr base, start, end;
  Dwarf_Attribute attribute;
  if (dwarf_haspc (function, search->address) <= 0)
    return DWARF_CB_OK;
  /* The first of its ranges is the one that it begins with.  */
  if (dwarf_ranges (function, 0, &base, &start, &end) > 0
      && start == search->address)
    {
      search->name
	= dwarf_formstring (dwarf_attr_integrate (function,
						  DW_AT_linkage_name,
						  &attribute));
      if (!search->name)
	search->name = dwarf_diename (function);
    }
  return DWARF_CB_ABORT;
}

bool
elf_no_source_p (const struct elf_symbol *symbol, const char **function)
{
  Dwarf_Die unit;
  struct function_search search = { symbol->address, NULL };
  bool none_p = (symbol->debug
		 && (!dwarf_addrdie (symbol->debug, search.address, &unit)
		     || (!skeleton_p (&unit)
			 && !dwarf_getfuncs (&unit, try_function, &search,
					     0))));
  *function = search.name;
  return none_p;
}

/* Pass the functions in the symbol table SECTION of ELF to the handler of
   READER, with what the debug information of MODULE says unless that is null.
   All is of one unit if the object is RELOCATABLE_P and has but one name of a
   source.  */

static bool
pass_symbols (struct elf_reader *reader, Elf *elf, Elf_Scn *section,
	      bool relocatable_p, Dwfl_Module *module)
{
  GElf_Shdr header;
  Elf_Data *data = elf_getdata (section, NULL);
  if (!gelf_getshdr (section, &header) || !data || !header.sh_entsize)
    return true;
  const char *unit = NULL, *only = NULL;
  bool mixed_p = !relocatable_p;
  size_t number = data->d_size / header.sh_entsize;
  for (size_t i = 1; i < number; i++)
    {
      GElf_Sym symbol;
      if (!gelf_getsym (data, i, &symbol))
	break;
      const char *name = elf_strptr (elf, header.sh_link, symbol.st_name);
      unsigned type = GELF_ST_TYPE (symbol.st_info);
      bool local_p = GELF_ST_BIND (symbol.st_info) == STB_LOCAL;
      if (type == STT_FILE)
	{
	  /* These come before the local symbols of their unit, and those
	     before the global ones of all.  */
	  unit = name && *name ? name : NULL;
	  mixed_p |= !unit || (only && strcmp (only, unit));
	  only = unit;
	}
      if ((type != STT_FUNC && type != STT_GNU_IFUNC)
	  || symbol.st_shndx == SHN_UNDEF || !name || !*name)
	continue;
      struct elf_symbol found = {
	.name = name, .unit = local_p ? unit : mixed_p ? NULL : only,
	.value = symbol.st_value, .size = symbol.st_size, .local_p = local_p,
	.ifunc_p = type == STT_GNU_IFUNC
      };
      if (module)
	find_unit (&found, module, i);
      if (!reader->handler->symbol (reader->data, &found))
	return false;
    }
  return true;
}

/* Return true if a section called TITLE has split debug information, or is an
   index of that.  */

static bool
split_name_p (const char *title)
{
  size_t length = strlen (title);
  return (!strncmp (title, ".debug_", 7)
	  && ((length > 4 && !strcmp (title + length - 4, ".dwo"))
	      || !strcmp (title, ".debug_cu_index")));
}

/* Read the object ELF, which is MEMBER of an archive or all of the file if
   that is null.  */

static bool
read_object (struct elf_reader *reader, Elf *elf, const char *member)
{
  GElf_Ehdr header;
  size_t names, number;
  char *name = (member ? xasprintf ("%s(%s)", reader->path, member)
		: xstrdup (reader->path));
  if (!gelf_getehdr (elf, &header) || elf_getshdrnum (elf, &number)
      || elf_getshdrstrndx (elf, &names))
    {
      error (0, 0, "%s: not an object that can be read: %s", name,
	     elf_errmsg (-1));
      free (name);
      return false;
    }
  if (header.e_shoff && !number)
    {
      error (0, 0, "%s: the file is not complete: it has no sections where its"
	     " header says", name);
      free (name);
      return false;
    }

  Elf_Scn *symbols = NULL;
  bool debug_p = false, split_p = false, record_p = false;
  Elf_Scn *section = NULL;
  while ((section = elf_nextscn (elf, section)))
    {
      GElf_Shdr shdr;
      if (!gelf_getshdr (section, &shdr))
	continue;
      const char *title = elf_strptr (elf, names, shdr.sh_name);
      if (shdr.sh_type == SHT_SYMTAB)
	symbols = section;
      else if (title && (!strcmp (title, ".debug_info")
			 || !strcmp (title, ".zdebug_info")))
	debug_p = true;
      else if (title && split_name_p (title))
	split_p = true;
      else if (title && !strcmp (title, section_name))
	record_p = true;
    }
  const struct elf_handler *handler = reader->handler;
  if (split_p && !debug_p && !record_p)
    {
      free (name);
      return !handler->split || handler->split (reader->data);
    }

  struct elf_object object = {
    .path = reader->path, .member = member,
    .relocatable_p = header.e_type == ET_REL,
    .symbols_p = symbols != NULL
  };
  bool ok = handler->object (reader->data, &object);
  if (handler->record)
    while (ok && (section = elf_nextscn (elf, section)))
      {
	GElf_Shdr shdr;
	const char *title;
	if (!gelf_getshdr (section, &shdr)
	    || shdr.sh_type == SHT_NOBITS
	    || !(title = elf_strptr (elf, names, shdr.sh_name))
	    || strcmp (title, section_name))
	  continue;
	Elf_Data *data = elf_rawdata (section, NULL);
	if (!data || (data->d_size && !data->d_buf))
	  {
	    error (0, 0, "%s: the section %s cannot be read: %s", name,
		   section_name, elf_errmsg (-1));
	    ok = false;
	  }
	else
	  ok = pass_section (reader, &object, name, debug_p, elf, data);
      }
  if (ok && handler->symbol && symbols)
    ok = pass_symbols (reader, elf, symbols, object.relocatable_p,
		       find_module (reader, member));
  if (ok && handler->end)
    ok = handler->end (reader->data);
  free (name);
  return ok;
}

bool
elf_file_p (const char *path, const char *text, size_t length)
{
  static const char *const module_suffixes[]
    = { ".ko.gz", ".ko.bz2", ".ko.xz", ".ko.zst" };
  size_t size = strlen (path);
  for (size_t i = 0; i < sizeof module_suffixes / sizeof (char *); i++)
    {
      size_t suffix = strlen (module_suffixes[i]);
      if (size > suffix && !strcmp (path + size - suffix, module_suffixes[i]))
	return true;
    }
  return ((length >= SELFMAG && !memcmp (text, ELFMAG, SELFMAG))
	  || (length >= SARMAG && !memcmp (text, ARMAG, SARMAG)));
}

/* Read the members of the archive ARCHIVE.  */

static bool
read_archive (struct elf_reader *reader, Elf *archive)
{
  bool ok = true;
  Elf_Cmd command = ELF_C_READ_MMAP;
  Elf *elf;
  while (ok && (elf = elf_begin (reader->fd, command, archive)))
    {
      Elf_Arhdr *member = elf_getarhdr (elf);
      if (elf_kind (elf) == ELF_K_ELF)
	ok = read_object (reader, elf,
			  member && member->ar_name ? member->ar_name : "?");
      command = elf_next (elf);
      elf_end (elf);
    }
  return ok;
}

bool
elf_read (const char *path, int fd, const struct elf_handler *handler,
	  void *data)
{
  struct elf_reader reader
    = { .path = path, .fd = fd, .handler = handler, .data = data };
  bool ok = false;
  elf_version (EV_CURRENT);
  Elf *elf = elf_begin (fd, ELF_C_READ_MMAP, NULL);
  switch (elf ? elf_kind (elf) : ELF_K_NONE)
    {
    case ELF_K_ELF:
      ok = read_object (&reader, elf, NULL);
      break;
    case ELF_K_AR:
      ok = read_archive (&reader, elf);
      break;
    default:
      error (0, 0, "%s: not an object or an archive that can be read", path);
      break;
    }
  elf_end (elf);
  dwfl_end (reader.dwfl);
  for (size_t i = 0; i < reader.num_units; i++)
    {
      free (reader.units[i].member);
      free (reader.units[i].source);
      free (reader.units[i].directory);
    }
  free (reader.units);
  return ok;
}
