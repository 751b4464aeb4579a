/* Reading a patch.
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

#include <error.h>
#include <stdlib.h>
#include <string.h>
#include "impacted.h"
#include "klp-module.h"

void
klp_fail (const struct klp_module *module)
{
  error (0, 0, "%s: %s", module->path, elf_errmsg (-1));
  exit (STATUS_TROUBLE);
}

const char *
klp_section (const struct klp_module *module, Elf_Scn *section,
	     GElf_Shdr *header)
{
  const char *name = NULL;
  if (section && gelf_getshdr (section, header))
    name = elf_strptr (module->elf, module->names, header->sh_name);
  else
    memset (header, 0, sizeof *header);
  return name ? name : "";
}

bool
klp_modinfo_p (const struct klp_module *module, const char *key,
	       const char *value)
{
  Elf_Scn *section = NULL;
  GElf_Shdr header;
  char *wanted = xasprintf ("%s=%s", key, value);
  bool found_p = false;
  while ((section = elf_nextscn (module->elf, section)))
    {
      Elf_Data *data;
      if (strcmp (klp_section (module, section, &header), ".modinfo")
	  || !(data = elf_getdata (section, NULL)) || !data->d_size)
	continue;
      const char *text = data->d_buf, *end = text + data->d_size;
      for (; text < end; text += strnlen (text, end - text) + 1)
	if (!strncmp (text, wanted, end - text))
	  found_p = true;
    }
  free (wanted);
  return found_p;
}

/* Return the function of MODULE that has the byte at OFFSET of SECTION, or
   null.  */

static const struct klp_reference *
function_at (const struct klp_module *module, Elf_Scn *section,
	     GElf_Addr offset)
{
  for (size_t i = 1; i < module->num_symbols; i++)
    {
      const struct klp_reference *found = &module->symbols[i];
      if (GELF_ST_TYPE (found->symbol.st_info) == STT_FUNC
	  && found->symbol.st_shndx == elf_ndxscn (section)
	  && offset >= found->symbol.st_value
	  && offset - found->symbol.st_value < found->symbol.st_size)
	return found;
    }
  return NULL;
}

/* Return the name of the unit of MODULE that has the symbol with number INDEX,
   or null.  */

static const char *
unit_of (const struct klp_module *module, size_t index)
{
  const struct klp_object *debug = module->debug;
  for (size_t i = 0; i < debug->num_symbols; i++)
    if ((size_t) debug->symbols[i].index == index)
      return klp_unit_at (debug, debug->symbols[i].address);
  return NULL;
}

char *
klp_place (const struct klp_module *module, Elf_Scn *section,
	   GElf_Addr offset)
{
  GElf_Shdr header;
  const char *name = klp_section (module, section, &header);
  const struct klp_reference *function
    = function_at (module, section, offset);
  if (!function)
    return xasprintf ("section %s", name);
  const char *unit = unit_of (module, function - module->symbols);
  return xasprintf ("%s of %s", function->text, unit ? unit : module->path);
}

/* Read the symbols of MODULE.  */

static void
read_symbols (struct klp_module *module)
{
  Elf_Data *data = elf_getdata (module->table, NULL);
  size_t number = (data && module->table_header.sh_entsize
		   ? data->d_size / module->table_header.sh_entsize : 0);
  module->symbols = xcalloc (number + 1, sizeof *module->symbols);
  for (size_t i = 0; i < number; i++)
    {
      struct klp_reference *symbol = &module->symbols[i];
      gelf_getsym (data, i, &symbol->symbol);
      symbol->text = elf_strptr (module->elf, module->table_header.sh_link,
				 symbol->symbol.st_name);
      if (!symbol->text)
	symbol->text = "";
    }
  module->num_symbols = number;
}

void
klp_module_read (struct klp_module *module, const char *path, int fd,
		 const struct klp_object *debug)
{
  Elf_Scn *section = NULL;
  GElf_Ehdr header;
  *module = (struct klp_module) { .path = path, .debug = debug };
  elf_version (EV_CURRENT);
  module->elf = elf_begin (fd, ELF_C_RDWR, NULL);
  if (!module->elf || !gelf_getehdr (module->elf, &header)
      || header.e_type != ET_REL
      || elf_getshdrstrndx (module->elf, &module->names))
    error (STATUS_TROUBLE, 0, "%s: this is no kernel module", path);
  while ((section = elf_nextscn (module->elf, section)))
    {
      GElf_Shdr found;
      if (gelf_getshdr (section, &found) && found.sh_type == SHT_SYMTAB)
	{
	  module->table = section;
	  module->table_header = found;
	}
    }
  if (!module->table)
    error (STATUS_TROUBLE, 0, "%s: it has no symbol table", path);
  read_symbols (module);
}

void
klp_module_end (struct klp_module *module, bool write_p)
{
  if (write_p && elf_update (module->elf, ELF_C_WRITE) < 0)
    error (STATUS_TROUBLE, 0, "%s: cannot be written: %s", module->path,
	   elf_errmsg (-1));
  elf_end (module->elf);
  for (size_t i = 0; i < module->num_symbols; i++)
    klp_name_free (&module->symbols[i].name);
  free (module->symbols);
}
