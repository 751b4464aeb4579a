/* What the debug information of objects says of their units.
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


/* Records and symbols name files as the compiler was told to.  Where it was
   run is in the debug information, and only there; and a symbol table knows no
   more of the unit of a symbol than the last part of its name.  */

#include <dwarf.h>
#include <elfutils/libdw.h>
#include <elfutils/libdwfl.h>
#include <fcntl.h>
#include <gelf.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "elf-debug.h"
#include "impacted.h"

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

/* The debug information of a file.  */

struct elf_debug
{
  const char *path;
  int fd;
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

/* Add the compilation units of DWARF to DEBUG, as those of MEMBER.  */

static void
add_units (struct elf_debug *debug, Dwarf *dwarf, const char *member)
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
      grow_array (&debug->units, &debug->room, debug->num_units,
		  sizeof *debug->units);
      debug->units[debug->num_units++] = (struct debug_unit) {
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

/* Called by libdwfl for each object of a file, with what was read as DATA.  */

static int
read_module (Dwfl_Module *module, void **userdata __attribute__ ((unused)),
	     const char *name, Dwarf_Addr base __attribute__ ((unused)),
	     void *data)
{
  struct elf_debug *debug = data;
  Dwarf_Addr bias;
  Dwarf *dwarf = dwfl_module_getdwarf (module, &bias);
  if (dwarf)
    add_units (debug, dwarf, member_of_module (name, debug->path));
  return DWARF_CB_OK;
}

/* Fill DEBUG->units.  libdwfl applies the relocations without which the debug
   information of a relocatable object says nothing.  Without debug information
   there are none.  */

static void
read_units (struct elf_debug *debug)
{
  debug->units_read_p = true;
  Dwfl *dwfl = debug->dwfl = dwfl_begin (&callbacks);
  if (!dwfl)
    return;
  dwfl_report_begin (dwfl);
  int fd = fcntl (debug->fd, F_DUPFD_CLOEXEC, 0);
  if (fd >= 0 && !dwfl_report_offline (dwfl, debug->path, debug->path, fd))
    close (fd);
  dwfl_report_end (dwfl, NULL, NULL);
  dwfl_getmodules (dwfl, read_module, debug, 0);
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

/* Return the first unit of DEBUG that is called SOURCE and is of MEMBER, or
   null: one that has been used if USED_P, and one whose name is elsewhere if
   SPLIT_P.  */

static struct debug_unit *
find_called (struct elf_debug *debug, const char *member, const char *source,
	     bool used_p, bool split_p)
{
  for (size_t i = 0; i < debug->num_units; i++)
    {
      struct debug_unit *unit = &debug->units[i];
      if (unit->used_p == used_p
	  && (!member || (unit->member && !strcmp (unit->member, member)))
	  && (split_p ? lines_of_p (unit, source)
	      : unit->source && !strcmp (unit->source, source)))
	return unit;
    }
  return NULL;
}

const char *
debug_directory (struct elf_debug *debug, const char *member,
		const char *source)
{
  struct debug_unit *found = NULL;
  if (!debug->units_read_p)
    read_units (debug);
  for (int i = 0; !found && i < 4; i++)
    found = find_called (debug, member, source, i & 1, i & 2);
  if (!found)
    return NULL;
  found->used_p = true;
  return found->directory;
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

Dwfl_Module *
debug_module (const struct elf_debug *debug, const char *member)
{
  struct module_search search = { .path = debug->path, .member = member };
  Dwarf_Addr bias;
  if (!debug->dwfl)
    return NULL;
  dwfl_getmodules (debug->dwfl, try_module, &search, 0);
  if (!search.module
      || !dwfl_module_getdwarf (search.module, &bias)
      || dwfl_module_getsymtab (search.module) <= 0)
    return NULL;
  return search.module;
}

/* Called by libdwfl for the only object of a file: put its debug information
   into the Dwarf * that DATA points to.  */

static int
take_dwarf (Dwfl_Module *module, void **userdata __attribute__ ((unused)),
	    const char *name __attribute__ ((unused)),
	    Dwarf_Addr base __attribute__ ((unused)), void *data)
{
  Dwarf_Addr bias;
  *(Dwarf **) data = dwfl_module_getdwarf (module, &bias);
  return DWARF_CB_ABORT;
}

Dwarf *
debug_dwarf (struct elf_debug *debug)
{
  Dwarf *dwarf = NULL;
  if (!debug->units_read_p)
    read_units (debug);
  if (debug->dwfl)
    dwfl_getmodules (debug->dwfl, take_dwarf, &dwarf, 0);
  return dwarf;
}

bool
debug_artificial_p (const char *name)
{
  return !strcmp (name, "<artificial>");
}

/* Return the source of the function of UNIT at ADDRESS, whose own unit another
   one stands for; or null.  */

static const char *
origin_source (Dwarf_Die *unit, Dwarf_Addr address)
{
  Dwarf_Die *scopes = NULL, origin, own;
  int number = dwarf_getscopes (unit, address, &scopes);
  const char *source = NULL;
  for (int i = 0; i < number && !source; i++)
    if (dwarf_tag (&scopes[i]) == DW_TAG_subprogram)
      {
	Dwarf_Attribute attribute;
	origin = scopes[i];
	while (dwarf_formref_die (dwarf_attr (&origin, DW_AT_abstract_origin,
					      &attribute), &own))
	  origin = own;
	if (dwarf_diecu (&origin, &own, NULL, NULL))
	  source = dwarf_diename (&own);
	break;
      }
  free (scopes);
  return source && !debug_artificial_p (source) ? source : NULL;
}

void
debug_find_unit (struct elf_symbol *found, Dwfl_Module *module, int index)
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
  if (source && debug_artificial_p (source))
    source = origin_source (&unit, found->address);
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

struct elf_debug *
debug_open (const char *path, int fd)
{
  struct elf_debug *debug = xcalloc (1, sizeof *debug);
  debug->path = path;
  debug->fd = fd;
  return debug;
}

void
debug_close (struct elf_debug *debug)
{
  dwfl_end (debug->dwfl);
  for (size_t i = 0; i < debug->num_units; i++)
    {
      free (debug->units[i].member);
      free (debug->units[i].source);
      free (debug->units[i].directory);
    }
  free (debug->units);
  free (debug);
}
