/* What -flive-patching= keeps from crossing functions when a program is linked.
   Copyright (C) 2026 Free Software Foundation, Inc.

This file is part of GCC.

GCC is free software; you can redistribute it and/or modify it under
the terms of the GNU General Public License as published by the Free
Software Foundation; either version 3, or (at your option) any later
version.

GCC is distributed in the hope that it will be useful, but WITHOUT ANY
WARRANTY; without even the implied warranty of MERCHANTABILITY or
FITNESS FOR A PARTICULAR PURPOSE.  See the GNU General Public License
for more details.

You should have received a copy of the GNU General Public License
along with GCC; see the file COPYING3.  If not see
<http://www.gnu.org/licenses/>.  */


/* What live-patching.cc says of a unit holds for a program: nothing is
   concluded from what no function of it does.  More than in a unit that is so
   for

   - Aliases by type.  Classes of C++ are told apart by name, unless a type
     without one, such as a struct of C, has the same structure.  What types
     there are depends on what functions use.  So at each level all but those
     of unnamed namespaces are told apart by structure.

   - Names of local symbols, which are numbered where units have the same.
     Here the number is made of the name of the unit.  */

#include "config.h"
#include "system.h"
#include "coretypes.h"
#include "backend.h"
#include "tree.h"
#include "gimple.h"
#include "cgraph.h"
#include "ipa-utils.h"
#include "file-prefix-map.h"
#include "lto-streamer.h"
#include "opts.h"
#include "stringpool.h"
#include "live-patching.h"
#include "live-patching-link.h"

/* Return true if TYPE, which has a name in C++, is one in memory with all that
   have its structure.  */

bool
live_patching_by_structure_p (const_tree type)
{
  return (flag_live_patching
	  && !(type_with_linkage_p (type)
	       && type_in_anonymous_namespace_p (type)));
}

/* With -flto, give the unit the name that -ffile-prefix-map= makes of it, for
   that map is not there when the program is linked.  Called when debug
   information is complete.  */

void
live_patching_name_unit ()
{
  tree unit;
  unsigned i;
  if (flag_generate_lto)
    FOR_EACH_VEC_SAFE_ELT (all_translation_units, i, unit)
      if (DECL_NAME (unit))
	DECL_NAME (unit) = get_identifier (remap_debug_filename
					   (IDENTIFIER_POINTER
					    (DECL_NAME (unit))));
}

/* Return true if several units of the program have the name of UNIT.  */

static bool
unit_name_shared_p (const_tree unit)
{
  tree other;
  unsigned i;
  FOR_EACH_VEC_SAFE_ELT (all_translation_units, i, other)
    if (other != unit && DECL_NAME (other) == DECL_NAME (unit))
      return true;
  return false;
}

/* Return a number for the local symbol NAME of DECL, which becomes
   NAME.lto_priv.N because other units of the program have symbols of that
   name.  It does not depend on these, nor on their order, but only on the name
   of the unit, and where that has the name of another one, on that of the
   object.  */

unsigned
live_patching_private_number (const char *name, tree decl)
{
  const_tree unit = get_ultimate_context (decl);
  tree scope = NULL_TREE;
  if (unit && DECL_NAME (unit))
    {
      scope = DECL_NAME (unit);
      const lto_file_decl_data *file = symtab_node::get (decl)->lto_file_data;
      if (file && unit_name_shared_p (unit))
	{
	  char *object = live_patching_object_name (file->file_name,
						    file->file_offset);
	  char *both = concat (IDENTIFIER_POINTER (scope), ":", object, NULL);
	  scope = get_identifier (both);
	  free (both);
	  free (object);
	}
    }
  unsigned number = live_patching_number (name, scope);
  while (symtab_node::get_for_asmname (clone_function_name (name, "lto_priv",
							    number)))
    number++;
  return number;
}
