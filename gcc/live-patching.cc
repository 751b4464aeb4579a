/* What -flive-patching= keeps from crossing functions.
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


/* A list of impacted functions can show which functions were made from the
   text of another one.  It cannot show what a function concludes from what no
   function of the unit does: to be sound it would have to name every function
   for each of them.  So that does not happen at any level:

   - A static variable whose address no function takes can be changed by no
     pointer.  When F begins to give its address away, G may not keep it in a
     register.  Such variables count as addressable here.  The measured cost is
     none: a static that matters for speed has its address taken somewhere, or
     is read-only and left alone.

   - What F does not throw needs no landing pad in G.  F is nothrow only if it
     is declared so; see pass_nothrow, set_nothrow_function_flags and, for C++,
     finish_function.

   - A class without an object needs no thought when a virtual function is
     called, as long as its objects can only be made in this unit: in an unnamed
     namespace, or in a function.  When F begins to make one, G may not have
     been devirtualized.  It is not enough to count all classes that the unit
     defines: those whose functions nobody uses do not live to be counted.  So
     -fdevirtualize is off.  What a type declares to be final is known without
     it.

   - A static function whose address nobody takes needs no ENDBR at its entry,
     or BTI on AArch64, and can get its arguments in other registers on 32-bit
     x86.  Every function begins with a landing pad, and keeps the convention of
     its type; see the users of flag_live_patching in config/i386 and
     config/aarch64.

   - A loop that is vectorized can raise the alignment of a static variable.
     In the running process the variable lies where it lay before, and so it
     keeps its alignment; see symtab_node::can_increase_alignment_p.

   - Code that goes through a section anchor has the place of a variable among
     all others of the unit built in, in the order in which functions use them.
     -fsection-anchors is off.

   - A static variable of a function, a nested function, and a constant made of
     a switch or of an initializer have a number in their assembler names that
     counts such symbols of the unit.  Who matches symbols by name would take
     one for the other.  Here the number is made of the name of the function
     around it, and of how many symbols of the same name there are in that
     function.

   - A function that is called only at startup, or only once, is compiled for
     size and put into a section that may be gone when it is called again.
     Such placement is off with -fipa-profile, and where other passes do the
     same; see ipa_propagate_frequency.

   - A symbol that is local to the unit and used by one comdat group alone goes
     into that group, and is discarded with it where the linker takes the group
     of another unit.  When F begins to use it, it may not be there.  It stays
     where it is; see ipa-comdats.cc.  */

#include "config.h"
#include "system.h"
#include "coretypes.h"
#include "backend.h"
#include "tree.h"
#include "cgraph.h"
#include "stringpool.h"
#include "target.h"
#include "output.h"
#include "live-patching.h"

/* Let pointers that are not known to point elsewhere alias each variable that
   is local to the unit and can be written.  Called before there is SSA form,
   so that no function has made use of the contrary.  */

void
live_patching_mark_statics_addressable ()
{
  varpool_node *node;
  FOR_EACH_DEFINED_VARIABLE (node)
    if (TREE_STATIC (node->decl)
	&& !TREE_PUBLIC (node->decl)
	&& !TREE_READONLY (node->decl)
	&& !DECL_HARD_REGISTER (node->decl)
	&& !DECL_HAS_VALUE_EXPR_P (node->decl))
      TREE_ADDRESSABLE (node->decl) = 1;
}

/* Return an assembler name for a symbol NAME of function SCOPE: one with static
   storage duration, a nested function, or a table that the compiler made.  It
   does not depend on other functions: NAME.N, where N is a checksum of the
   scope.  Only when two checksums are the same, one of them becomes another
   number.  */

tree
live_patching_local_name (tree name, tree scope)
{
  /* How many symbols there are, by name and scope, and what is taken.  */
  static hash_map<nofree_string_hash, unsigned> counts;
  static hash_set<nofree_string_hash> taken;
  const char *scope_name = "";

  if (scope && TREE_CODE (scope) == FUNCTION_DECL)
    scope_name = targetm.strip_name_encoding
		   (IDENTIFIER_POINTER (DECL_ASSEMBLER_NAME (scope)));
  char *key = concat (IDENTIFIER_POINTER (name), ".", scope_name, NULL);
  bool existed_p;
  unsigned &count = counts.get_or_insert (key, &existed_p);
  unsigned number = crc32_unsigned (crc32_string (0, key), count++);
  if (existed_p)
    free (key);

  char *label;
  do
    ASM_FORMAT_PRIVATE_NAME (label, IDENTIFIER_POINTER (name), number++);
  while (taken.contains (label));
  taken.add (xstrdup (label));
  return get_identifier (label);
}
