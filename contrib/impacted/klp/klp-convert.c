/* Relocations of a module become those that kernel live patching applies.
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

/* The format is that of Documentation/livepatch/module-elf-format.rst of
   Linux.  Relocations of the section S that refer to symbols for which the
   patch has to wait until OBJECT is loaded move from .rela.S to a new section
   .klp.rela.OBJECT.S, and these symbols are renamed to .klp.sym.FROM.NAME,N
   and get the section index SHN_LIVEPATCH.  All else keeps its number.  */

#include <errno.h>
#include <error.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "impacted.h"
#include "klp-module.h"

/* The relocations of one section that wait for one object.  */

struct group
{
  const char *object;
  Elf_Scn *from;		/* The section of relocations.  */
  GElf_Rela *relocations;
  size_t number;
  size_t room;
};

struct conversion
{
  struct klp_module module;
  struct group *groups;
  size_t num_groups;
  size_t room;
  struct text *texts;		/* The strings that were added.  */
};

/* A string that the written file has.  */

struct text
{
  char *bytes;
  struct text *next;
};

/* Return the group for OBJECT and the section FROM, which is made if there is
   none.  */

static struct group *
enter_group (struct conversion *conversion, const char *object, Elf_Scn *from)
{
  for (size_t i = 0; i < conversion->num_groups; i++)
    {
      struct group *group = &conversion->groups[i];
      if (group->from == from && !strcmp (group->object, object))
	return group;
    }
  grow_array (&conversion->groups, &conversion->room, conversion->num_groups,
	      sizeof *conversion->groups);
  struct group *group = &conversion->groups[conversion->num_groups++];
  *group = (struct group) { .object = object, .from = from };
  return group;
}

/* What to do by hand where the section called TITLE, which the kernel reads as
   soon as the patch is loaded, refers to NAME of a module.  */

static const char *
advice (const char *title, const char *name)
{
  if (!strncmp (name, "__tracepoint_", strlen ("__tracepoint_")))
    return "leave the tracepoint out, or write it as a message";
  if (!strcmp (title, "__jump_table"))
    return ("ask for the key by static_key_enabled, in place of"
	    " static_branch_likely or static_branch_unlikely");
  if (!strcmp (title, ".static_call_sites"))
    return "call what static_call_query returns, in place of static_call";
  return "write it without what makes an entry in that section";
}

/* Return true if relocations of the section called TITLE may wait for a
   module: code and data, which nobody reads before it is loaded.  */

static bool
may_wait_p (const char *title)
{
  static const char *const titles[] = { ".text", ".data", ".rodata", ".bss" };
  for (size_t i = 0; i < sizeof titles / sizeof titles[0]; i++)
    if (!strncmp (title, titles[i], strlen (titles[i])))
      return true;
  return false;
}

/* Say that the relocation RELA of the section TARGET, called TITLE, cannot wait
   for a module.  CODE is the last one before it that refers to code, if there
   is one, and tells of which function the entry is.  */

static void
refuse_wait (struct klp_module *module, const char *title, Elf_Scn *target,
	     const GElf_Rela *rela, const GElf_Rela *code)
{
  const struct klp_reference *symbol
    = &module->symbols[GELF_R_SYM (rela->r_info)];
  char *place;
  if (GELF_R_SYM (code->r_info))
    {
      const GElf_Sym *of = &module->symbols[GELF_R_SYM (code->r_info)].symbol;
      place = klp_place (module, elf_getscn (module->elf, of->st_shndx),
			 of->st_value + code->r_addend);
    }
  else
    place = klp_place (module, target, rela->r_offset);
  error (0, 0, "%s: %s of module %s is used in section %s, which the kernel"
	 " reads before that module may be loaded; %s", place,
	 symbol->name.name, symbol->name.object, title,
	 advice (title, symbol->name.name));
  free (place);
  module->status = STATUS_REFUSED;
}

/* Return true if RELA refers to code of MODULE.  */

static bool
to_code_p (const struct klp_module *module, const GElf_Rela *rela)
{
  GElf_Shdr header;
  const GElf_Sym *symbol = &module->symbols[GELF_R_SYM (rela->r_info)].symbol;
  if (symbol->st_shndx == SHN_UNDEF || symbol->st_shndx >= SHN_LORESERVE)
    return false;
  klp_section (module, elf_getscn (module->elf, symbol->st_shndx), &header);
  return header.sh_flags & SHF_EXECINSTR;
}

/* Move the relocations of SECTION that have to wait, for the section TARGET
   that is called TITLE, to their groups.  */

static void
split_section (struct conversion *conversion, Elf_Scn *section,
	       size_t entry_size, Elf_Scn *target, const char *title)
{
  struct klp_module *module = &conversion->module;
  Elf_Data *data = elf_getdata (section, NULL);
  size_t kept = 0, number = data ? data->d_size / entry_size : 0;
  GElf_Rela code = { .r_info = 0 }, rela;
  for (size_t i = 0; i < number; i++)
    {
      if (!gelf_getrela (data, i, &rela)
	  || GELF_R_SYM (rela.r_info) >= module->num_symbols)
	error (STATUS_TROUBLE, 0, "%s: a relocation of %s is not valid",
	       module->path, title);
      const struct klp_name *name
	= &module->symbols[GELF_R_SYM (rela.r_info)].name;
      if (!name->name)
	{
	  if (to_code_p (module, &rela))
	    code = rela;
	  gelf_update_rela (data, kept++, &rela);
	  continue;
	}
      if (strcmp (name->object, "vmlinux") && !may_wait_p (title))
	refuse_wait (module, title, target, &rela, &code);
      struct group *group = enter_group (conversion, name->object, section);
      grow_array (&group->relocations, &group->room, group->number,
		  sizeof *group->relocations);
      group->relocations[group->number++] = rela;
    }
  if (data && kept < number)
    {
      data->d_size = kept * entry_size;
      elf_flagdata (data, ELF_C_SET, ELF_F_DIRTY);
    }
}

/* Split all sections of relocations for what is in memory.  */

static void
split_sections (struct conversion *conversion)
{
  struct klp_module *module = &conversion->module;
  Elf_Scn *section = NULL;
  GElf_Shdr header, target_header;
  while ((section = elf_nextscn (module->elf, section)))
    {
      klp_section (module, section, &header);
      if ((header.sh_type != SHT_RELA && header.sh_type != SHT_REL)
	  || (header.sh_flags & SHF_RELA_LIVEPATCH))
	continue;
      Elf_Scn *target = elf_getscn (module->elf, header.sh_info);
      const char *title = klp_section (module, target, &target_header);
      if (!(target_header.sh_flags & SHF_ALLOC))
	continue;
      if (header.sh_type == SHT_REL || !header.sh_entsize)
	error (STATUS_TROUBLE, 0, "%s: its relocations have no addends, and"
	       " Linux has no live patching on that processor",
	       module->path);
      split_section (conversion, section, header.sh_entsize, target, title);
    }
}

/* Add TEXT, which is freed at the end, to the section of strings with number
   INDEX.  Return its offset there.  */

static size_t
add_string (struct conversion *conversion, size_t index, char *text)
{
  Elf_Scn *section = elf_getscn (conversion->module.elf, index);
  Elf_Data *data = NULL, *last = NULL;
  size_t offset = 0;
  while ((data = elf_getdata (section, data)))
    {
      offset += data->d_size;
      last = data;
    }
  data = elf_newdata (section);
  if (!last || !data)
    klp_fail (&conversion->module);
  data->d_buf = text;
  data->d_size = strlen (text) + 1;
  data->d_type = ELF_T_BYTE;
  data->d_align = 1;
  struct text *added = xmalloc (sizeof *added);
  *added = (struct text) { text, conversion->texts };
  conversion->texts = added;
  return offset;
}

/* Rename the symbols that the patch has to wait for.  */

static void
rename_symbols (struct conversion *conversion)
{
  struct klp_module *module = &conversion->module;
  Elf_Data *data = elf_getdata (module->table, NULL);
  for (size_t i = 1; i < module->num_symbols; i++)
    {
      struct klp_reference *symbol = &module->symbols[i];
      if (!symbol->name.name)
	continue;
      symbol->symbol.st_name
	= add_string (conversion, module->table_header.sh_link,
		      xasprintf (".klp.sym.%s.%s,%lu", symbol->name.from,
				 symbol->name.name, symbol->name.position));
      symbol->symbol.st_shndx = SHN_LIVEPATCH;
      gelf_update_sym (data, i, &symbol->symbol);
    }
  elf_flagdata (data, ELF_C_SET, ELF_F_DIRTY);
}

/* Add a section with the relocations of GROUP.  */

static void
add_section (struct conversion *conversion, struct group *group)
{
  struct klp_module *module = &conversion->module;
  GElf_Shdr old, target, header = { .sh_type = SHT_RELA };
  klp_section (module, group->from, &old);
  const char *title = klp_section (module, elf_getscn (module->elf,
						       old.sh_info), &target);
  header.sh_name = add_string (conversion, module->names,
			       xasprintf (".klp.rela.%s.%s", group->object,
					  title));
  Elf_Scn *section = elf_newscn (module->elf);
  Elf_Data *data = section ? elf_newdata (section) : NULL;
  if (!data)
    klp_fail (module);
  data->d_type = ELF_T_RELA;
  data->d_align = old.sh_addralign;
  data->d_size = gelf_fsize (module->elf, ELF_T_RELA, group->number,
			     EV_CURRENT);
  struct text *added = xmalloc (sizeof *added);
  *added = (struct text) { xmalloc (data->d_size), conversion->texts };
  conversion->texts = added;
  data->d_buf = added->bytes;
  for (size_t i = 0; i < group->number; i++)
    gelf_update_rela (data, i, &group->relocations[i]);
  header.sh_flags = SHF_ALLOC | SHF_INFO_LINK | SHF_RELA_LIVEPATCH;
  header.sh_link = elf_ndxscn (module->table);
  header.sh_info = old.sh_info;
  header.sh_entsize = old.sh_entsize;
  header.sh_addralign = old.sh_addralign;
  gelf_update_shdr (section, &header);
}

/* Copy the file PATH to the new file COPY, of which a descriptor to read and
   write is returned.  */

static int
copy_file (const char *path, const char *copy)
{
  char bytes[1 << 16];
  ssize_t length;
  int from = open (path, O_RDONLY | O_CLOEXEC);
  if (from < 0)
    error (STATUS_TROUBLE, errno, "%s", path);
  int to = open (copy, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (to < 0)
    error (STATUS_TROUBLE, errno, "%s", copy);
  while ((length = read (from, bytes, sizeof bytes)) > 0)
    if (write (to, bytes, length) != length)
      error (STATUS_TROUBLE, errno, "%s", copy);
  if (length < 0)
    error (STATUS_TROUBLE, errno, "%s", path);
  close (from);
  return to;
}

/* Free what CONVERSION has.  */

static void
free_conversion (struct conversion *conversion)
{
  for (size_t i = 0; i < conversion->num_groups; i++)
    free (conversion->groups[i].relocations);
  free (conversion->groups);
  while (conversion->texts)
    {
      struct text *next = conversion->texts->next;
      free (conversion->texts->bytes);
      free (conversion->texts);
      conversion->texts = next;
    }
}

int
klp_convert (const char *patch, const char *output,
	     const struct klp_object *objects, size_t number,
	     const struct klp_exports *exports)
{
  struct klp_object debug;
  struct conversion conversion = { .groups = NULL };
  struct klp_module *module = &conversion.module;
  char *temporary = xasprintf ("%s.new", output);
  klp_object_open (&debug, patch);
  int fd = copy_file (patch, temporary);
  klp_module_read (module, patch, fd, &debug);
  if (!klp_modinfo_p (module, "livepatch", "Y"))
    {
      error (0, 0, "%s: it does not say that it is a live patch: add"
	     " MODULE_INFO (livepatch, \"Y\")", patch);
      module->status = STATUS_REFUSED;
    }
  klp_resolve (module, objects, number, exports);
  split_sections (&conversion);
  bool well_p = module->status == STATUS_FOUND;
  if (well_p)
    {
      rename_symbols (&conversion);
      for (size_t i = 0; i < conversion.num_groups; i++)
	add_section (&conversion, &conversion.groups[i]);
    }
  int status = module->status;
  klp_module_end (module, well_p);
  if (close (fd) || (well_p && rename (temporary, output)))
    error (STATUS_TROUBLE, errno, "%s", output);
  if (!well_p)
    unlink (temporary);
  free_conversion (&conversion);
  klp_object_close (&debug);
  free (temporary);
  return status;
}
