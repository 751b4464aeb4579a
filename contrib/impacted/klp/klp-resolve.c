/* How a patch finds the symbols that it refers to.
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

#define VMLINUX "vmlinux"

/* Return the first of the NUMBER OBJECTS with NAME, or null.  */

static const struct klp_object *
find_object (const struct klp_object *objects, size_t number,
	     const char *name)
{
  for (size_t i = 0; i < number; i++)
    if (!strcmp (objects[i].name, name))
      return &objects[i];
  return NULL;
}

/* Return a place that refers to the symbol with number INDEX of MODULE, in a
   string of its own.  */

static char *
user_of (const struct klp_module *module, size_t index)
{
  Elf_Scn *section = NULL;
  GElf_Shdr header, target;
  while ((section = elf_nextscn (module->elf, section)))
    {
      klp_section (module, section, &header);
      Elf_Scn *of = elf_getscn (module->elf, header.sh_info);
      klp_section (module, of, &target);
      Elf_Data *data = elf_getdata (section, NULL);
      if (header.sh_type != SHT_RELA || !(target.sh_flags & SHF_ALLOC)
	  || !data || !header.sh_entsize)
	continue;
      for (size_t i = 0; i < data->d_size / header.sh_entsize; i++)
	{
	  GElf_Rela rela;
	  if (gelf_getrela (data, i, &rela)
	      && GELF_R_SYM (rela.r_info) == index)
	    return klp_place (module, of, rela.r_offset);
	}
    }
  return xstrdup (module->path);
}

/* Say that the symbol with number INDEX of MODULE makes it refused: what uses
   it, TEXT, and the ADVICE.  */

static void
refuse (struct klp_module *module, size_t index, const char *text,
	const char *advice)
{
  char *user = user_of (module, index);
  error (0, 0, "%s: %s: %s; %s", user, module->symbols[index].text, text,
	 advice);
  free (user);
  module->status = STATUS_REFUSED;
}

/* See whether the symbol with number INDEX of MODULE is found where its name
   says, in one of the NUMBER OBJECTS.  */

static void
verify (struct klp_module *module, size_t index,
	const struct klp_object *objects, size_t number)
{
  struct klp_name *name = &module->symbols[index].name;
  const struct klp_symbol *first;
  const struct klp_object *object = find_object (objects, number, name->from);
  if (!object)
    {
      refuse (module, index, "the object that it is of was not given",
	      "add its file to the command");
      return;
    }
  size_t count = klp_count (object, name->name, &first);
  char *text = xasprintf ("%s has %zu symbols of that name", object->path,
			  count);
  if (count == 0)
    refuse (module, index, text, "bring what it stands for along");
  else if (name->position == 0 && count > 1)
    refuse (module, index, text, "say which one by KLP_RELOC_SYMBOL_POS;"
	    " klp-convert --unit prints the number");
  else if (name->position > count)
    refuse (module, index, text, "so there is none with that position");
  free (text);
}

/* Find out about the symbol with number INDEX of MODULE, which is not defined
   and has an ordinary name.  What nobody exports is one of vmlinux, if it has
   one of that name that all of it can use.  */

static void
resolve_plain (struct klp_module *module, size_t index,
	       const struct klp_object *vmlinux,
	       const struct klp_exports *exports)
{
  struct klp_reference *symbol = &module->symbols[index];
  const char *object = klp_exported (exports, symbol->text);
  const struct klp_symbol *first;
  if (object && !strcmp (object, VMLINUX))
    return;
  if (object)
    refuse (module, index, "a module exports it, and the patch could not be"
	    " loaded before that", "declare it by KLP_RELOC_SYMBOL");
  else if (vmlinux && klp_count (vmlinux, symbol->text, &first) == 1
	   && !first->local_p)
    symbol->name = (struct klp_name) {
      xstrdup (VMLINUX), xstrdup (VMLINUX), xstrdup (symbol->text), 0
    };
  else if (GELF_ST_BIND (symbol->symbol.st_info) != STB_WEAK)
    refuse (module, index, "it is not exported, nor one of vmlinux that all"
	    " of it can use", "declare it by KLP_RELOC_SYMBOL_POS, or bring"
	    " what it stands for along");
}

void
klp_resolve (struct klp_module *module, const struct klp_object *objects,
	     size_t number, const struct klp_exports *exports)
{
  const struct klp_object *vmlinux = find_object (objects, number, VMLINUX);
  for (size_t i = 1; i < module->num_symbols; i++)
    {
      struct klp_reference *symbol = &module->symbols[i];
      bool mine_p, defined_p = symbol->symbol.st_shndx != SHN_UNDEF;
      if (symbol->symbol.st_shndx == SHN_LIVEPATCH)
	continue;
      bool parsed_p = klp_name_parse (&symbol->name, symbol->text, &mine_p);
      if (mine_p && defined_p)
	refuse (module, i, "the patch defines it, and so has one of its own"
		" in place of the running one", "declare it as extern, without"
		" `static' and without a value");
      else if (parsed_p)
	{
	  verify (module, i, objects, number);
	  /* What is in vmlinux is there when the patch is loaded.  */
	  if (!strcmp (symbol->name.from, VMLINUX))
	    {
	      free (symbol->name.object);
	      symbol->name.object = xstrdup (VMLINUX);
	    }
	}
      else if (mine_p)
	refuse (module, i, "the name is not .klp.sym.rela.OBJECT.FROM.NAME,"
		"POSITION", "use KLP_RELOC_SYMBOL_POS");
      else if (!defined_p && *symbol->text)
	resolve_plain (module, i, vmlinux, exports);
    }
}
