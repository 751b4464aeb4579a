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
   and each record is what it looks like.  */

#include <ar.h>
#include <error.h>
#include <gelf.h>
#include <libelf.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>
#include "elf-debug.h"
#include "elf-facts.h"
#include "elf-file.h"
#include "impacted.h"
#include "record.h"

static const char section_name[] = ".GCC.impacted";

/* What begins the names of sections for link-time optimization.  */

static const char lto_prefix[] = ".gnu.lto_";

/* What is being read.  */

struct elf_reader
{
  const char *path;
  int fd;
  const struct elf_handler *handler;
  void *data;
  struct elf_debug *debug;
};

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

const char *
elf_directory (const struct elf_object *object, const char *source)
{
  return object->debug ? debug_directory (object->debug, object->member, source)
	 : NULL;
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
      char *source = unit_of_record (text, length);
      if (source)
	directory = debug_directory (reader->debug, object->member, source);
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

/* Pass the functions in the symbol table SECTION of ELF to the handler of
   READER, with what the debug information of MODULE and FACTS say unless they
   are null.  All is of one unit if the object is RELOCATABLE_P and has but one
   name of a source.  */

static bool
pass_symbols (struct elf_reader *reader, Elf *elf, Elf_Scn *section,
	      bool relocatable_p, struct Dwfl_Module *module,
	      const struct elf_facts *facts)
{
  GElf_Shdr header;
  Elf_Data *data = elf_getdata (section, NULL);
  if (!gelf_getshdr (section, &header) || !data || !header.sh_entsize)
    return true;
  const char *unit = NULL, *only = NULL;
  bool mixed_p = !relocatable_p, program_p = false, others_p = false;
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
	  program_p = unit && debug_artificial_p (unit);
	  others_p |= !program_p;
	  if (program_p)
	    unit = NULL;
	  mixed_p |= !unit || (only && strcmp (only, unit));
	  only = unit;
	}
      if ((type != STT_FUNC && type != STT_GNU_IFUNC)
	  || symbol.st_shndx == SHN_UNDEF || !name || !*name)
	continue;
      struct elf_symbol found = {
	.name = name, .unit = local_p ? unit : mixed_p ? NULL : only,
	.value = symbol.st_value, .size = symbol.st_size, .local_p = local_p,
	.program_p = program_p && (local_p || (relocatable_p && !others_p)),
	.ifunc_p = type == STT_GNU_IFUNC
      };
      if (module)
	debug_find_unit (&found, module, i);
      if (facts)
	facts_find (facts, i, &found);
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

  Elf_Scn *symbols = NULL, *dynamic = NULL;
  bool debug_p = false, split_p = false, record_p = false;
  bool lto_p = false, code_p = false;
  Elf_Scn *section = NULL;
  while ((section = elf_nextscn (elf, section)))
    {
      GElf_Shdr shdr;
      if (!gelf_getshdr (section, &shdr))
	continue;
      const char *title = elf_strptr (elf, names, shdr.sh_name);
      if (shdr.sh_type == SHT_SYMTAB)
	symbols = section;
      else if (shdr.sh_type == SHT_DYNSYM)
	dynamic = section;
      else if (title && (!strcmp (title, ".debug_info")
			 || !strcmp (title, ".zdebug_info")))
	debug_p = true;
      else if (title && split_name_p (title))
	split_p = true;
      else if (title && !strcmp (title, section_name))
	record_p = true;
      lto_p |= title && !strncmp (title, lto_prefix, sizeof lto_prefix - 1);
      code_p |= shdr.sh_flags & SHF_EXECINSTR && shdr.sh_size > 0;
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
    .symbols_p = symbols != NULL,
    .debug = debug_p ? reader->debug : NULL
  };
  struct elf_facts *facts = NULL;
  if (handler->facts_p && !symbols)
    symbols = dynamic;
  if (handler->facts_p && record_p && symbols)
    {
      facts = facts_read (elf, reader->path, symbols);
      object.kernel = facts_kernel (facts);
    }
  bool ok = handler->object (reader->data, &object);
  if (ok && lto_p && !record_p && !code_p && handler->slim)
    ok = handler->slim (reader->data);
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
  ok = ok && (!handler->records || handler->records (reader->data));
  if (ok && handler->symbol && symbols && (facts || !handler->facts_p))
    ok = pass_symbols (reader, elf, symbols, object.relocatable_p,
		       (symbols != dynamic
			? debug_module (reader->debug, member) : NULL), facts);
  if (ok && handler->end)
    ok = handler->end (reader->data);
  if (facts)
    facts_free (facts);
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

/* Return true if the table of symbols of ARCHIVE names a member at SIZE or behind
   it, for which it is too short.  */

static bool
cut_archive_p (Elf *archive, size_t size)
{
  size_t number = 0;
  const Elf_Arsym *symbols = elf_getarsym (archive, &number);
  for (size_t i = 0; symbols && i < number && symbols[i].as_name; i++)
    if (symbols[i].as_off >= size)
      return true;
  return false;
}

/* Read the members of the archive ARCHIVE.  libelf ends at one whose header is
   wrong, and cuts off one that is too long, as if all were well.  */

static bool
read_archive (struct elf_reader *reader, Elf *archive)
{
  bool ok = true;
  Elf_Cmd command = ELF_C_READ_MMAP;
  Elf *elf;
  size_t size = 0, end = SARMAG;
  const char *bytes = elf_rawfile (archive, &size);
  while (ok && (elf = elf_begin (reader->fd, command, archive)))
    {
      Elf_Arhdr *member = elf_getarhdr (elf);
      size_t at = elf_getaroff (elf);
      if (bytes && at < size && size - at >= sizeof (struct ar_hdr))
	{
	  struct ar_hdr *header = (struct ar_hdr *) (bytes + at);
	  end = at + sizeof *header + strtoul (header->ar_size, NULL, 10);
	}
      if (elf_kind (elf) == ELF_K_ELF)
	ok = read_object (reader, elf,
			  member && member->ar_name ? member->ar_name : "?");
      command = elf_next (elf);
      elf_end (elf);
    }
  if (!ok || (end <= size && size - end <= end % 2
	      && !cut_archive_p (archive, size)))
    return ok;
  error (0, 0, "%s: a damaged archive: what is in it cannot be read to its end",
	 reader->path);
  return false;
}

bool
elf_read (const char *path, int fd, const struct elf_handler *handler,
	  void *data)
{
  struct elf_reader reader
    = { .path = path, .fd = fd, .handler = handler, .data = data,
	.debug = debug_open (path, fd) };
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
  debug_close (reader.debug);
  return ok;
}
