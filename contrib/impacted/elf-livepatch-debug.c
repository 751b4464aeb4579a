/* What debug information says of the module of a live patch.
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
#include <elfutils/libdw.h>
#include <elfutils/libdwfl.h>
#include <string.h>
#include "elf-debug.h"
#include "elf-livepatch-internal.h"
#include "impacted.h"

/* The structures whose layout is looked for, and their members.  */

static const struct
{
  const char *name;
  const char *members[MOST_MEMBERS];
} structures[NUM_LAYOUTS] = {
  [LAYOUT_PATCH] = { "klp_patch", { "mod", "objs" } },
  [LAYOUT_OBJECT] = { "klp_object", { "name", "funcs" } },
  [LAYOUT_FUNCTION] = { "klp_func", { "old_name", "new_func", "old_sympos" } }
};

/* If TYPE, a structure, is one of these and all of its members are there, set
   its layout in READER.  */

static void
enter_structure (struct module_reader *reader, Dwarf_Die *type)
{
  const char *name = dwarf_diename (type);
  Dwarf_Word size;
  Dwarf_Attribute attribute;
  Dwarf_Die child;
  for (size_t i = 0; name && i < NUM_LAYOUTS; i++)
    {
      struct structure found = { 0 };
      size_t wanted = 0, members = 0;
      if (strcmp (name, structures[i].name)
	  || dwarf_formudata (dwarf_attr (type, DW_AT_byte_size, &attribute),
			      &size)
	  || dwarf_child (type, &child))
	continue;
      found.size = size;
      for (size_t j = 0; j < MOST_MEMBERS; j++)
	wanted += structures[i].members[j] != NULL;
      do
	for (size_t j = 0; j < MOST_MEMBERS; j++)
	  {
	    const char *member = dwarf_diename (&child);
	    Dwarf_Word offset;
	    if (member && structures[i].members[j]
		&& !strcmp (member, structures[i].members[j])
		&& !dwarf_formudata (dwarf_attr (&child,
						 DW_AT_data_member_location,
						 &attribute), &offset))
	      {
		found.members[j] = offset;
		members++;
	      }
	  }
      while (!dwarf_siblingof (&child, &child));
      if (members == wanted)
	reader->layouts[i] = found;
    }
}

/* Enter FUNCTION: as one with code, or one whose text was put into others.  */

static void
enter_function (struct module_reader *reader, Dwarf_Die *function)
{
  Dwarf_Attribute attribute;
  Dwarf_Word inlined;
  Dwarf_Addr base, start, end;
  const char *name
    = dwarf_formstring (dwarf_attr_integrate (function, DW_AT_linkage_name,
					      &attribute));
  if (!name)
    name = dwarf_diename (function);
  if (!name)
    return;
  if (!dwarf_formudata (dwarf_attr (function, DW_AT_inline, &attribute),
			&inlined))
    {
      if (inlined == DW_INL_inlined || inlined == DW_INL_declared_inlined)
	add_patch_name (&reader->module->inlined, name);
    }
  else if (dwarf_ranges (function, 0, &base, &start, &end) > 0)
    add_patch_name (&reader->module->described, name);
}

void
read_debug (struct module_reader *reader, const char *path, int fd)
{
  struct elf_debug *debug = debug_open (path, fd);
  Dwarf *dwarf = debug_dwarf (debug);
  Dwarf_CU *cu = NULL;
  Dwarf_Die unit, child;
  uint8_t type;
  while (dwarf
	 && dwarf_get_units (dwarf, cu, &cu, NULL, &type, &unit, NULL) == 0)
    {
      if ((type != DW_UT_compile && type != DW_UT_type)
	  || dwarf_child (&unit, &child))
	continue;
      do
	if (dwarf_tag (&child) == DW_TAG_structure_type)
	  enter_structure (reader, &child);
	else if (dwarf_tag (&child) == DW_TAG_subprogram)
	  enter_function (reader, &child);
      while (!dwarf_siblingof (&child, &child));
    }
  debug_close (debug);
}
