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

     Nor is one known to have its initial value because no function writes it:
     any may begin to.  But the name of a variable of a function reaches no
     further than the function.  If that contains no other function, what is
     done with the variable is in its text alone, and who has a copy of that is
     listed.  So from -flive-patching=inline-clone-attributes on such a variable
     is known if its function does not write it; see
     live_patching_own_variable_p.  Three things are asked for besides:

     - Only the function itself refers to it when the IPA passes begin.  Where
       an early copy is in G, it can be because of a third function that F does
       not write it, and G would not be listed with that one.

     - No function was in it before any was inlined.  A lambda expression that
       is gone by now may have left its text in yet another function.

     - It is not put into read-only memory, and stores are kept, for the next
       version of the function may write and read it where it lies.

   - What F does not throw needs no landing pad in G.  F is nothrow only if it
     is declared so; see pass_nothrow, set_nothrow_function_flags and, for C++,
     finish_function.

   - A class without an object needs no thought when a virtual function is
     called, as long as its objects can only be made in this unit: in an unnamed
     namespace, or in a function.  When F begins to make one, G may not have
     been devirtualized.  It is not enough to count all classes that the unit
     defines: those whose functions nobody uses do not live to be counted.
     Neither is it known who derives from a class there.  So -fdevirtualize is
     off.  What a type declares to be final is known without it.

     From -flive-patching=inline-clone-attributes on it is on, and knows no more
     of a class in an unnamed namespace or a function than of others; see
     uses_unknown_p in ipa-devirt.cc, which GCC has for partitions of a program
     as well.  What is left follows from the types, and from the text of the
     function that makes the call: that it defines an object, constructs it, or
     calls a function for a member of a known class.  Text that gets there by
     inlining or cloning is listed, and that a callee leaves the object alone,
     because it is const or pure, is an attribute that is.  To guess
     (-fdevirtualize-speculatively, -fspeculatively-call-stored-functions) stays
     off: what is guessed is likely by what all of the unit does.

   - A static function whose address nobody takes needs no ENDBR at its entry,
     BTI on AArch64 and Arm, or LPAD on RISC-V, and can get its arguments in
     other registers on 32-bit x86.  Every function begins with a landing pad,
     and keeps the convention of its type; see cgraph_node::needs_landing_pad_p
     and can_change_convention_p.

   - How much may be read of what an argument points to is found from the
     callers, and where these pass on an argument of their own, from the callers
     of those.  A function would then read under its own name what a new caller
     need not have; see propagate_param_hints_accross_call in ipa-sra.cc.

   - A constant that all callers of a function pass goes through it to what it
     calls.  That goes into a clone of it, but one that cannot be cloned would
     pass it on under its own name, and so would one that is compiled without
     ipa-vrp a range; see limit_lattices in ipa-cp.cc.

   - A function that begins to read a variable with attribute strub can get one
     more parameter under the same name.  It becomes a wrapper with the
     interface of its type; see compute_strub_mode in ipa-strub.cc.

   - A function whose body allows it can have vector versions that nobody
     declared.  It has none; see ok_for_auto_simd_clone in omp-simd-clone.cc.

   - A loop that is vectorized can raise the alignment of a static variable.
     In the running process the variable lies where it lay before, and so it
     keeps its alignment; see symtab_node::can_increase_alignment_p.  On s390,
     RISC-V, AArch64 and rs6000 the alignment even decides how other functions
     address the variable.

   - Code that goes through a section anchor has the place of a variable among
     all others of the unit built in, in the order in which functions use them.
     -fsection-anchors is off.  (rs6000 and s390 have it on from the start,
     AArch64, Arm and RISC-V from -O1 on.)

   - The compiler numbers symbols by the unit: static variables of functions,
     nested functions, and much that it makes itself, such as a table of a
     switch, a function that runs a loop in parallel or destroys a static
     array, a type or a literal without a name.  Who matches symbols by name
     would take one for the other.  Here the number is made of the name of the
     function around it, and of how many symbols of the same name there are in
     that function.  What is outside of functions does not count what is in
     them; see live_patching_local_name.

   - A function that is called only at startup, or only once, is compiled for
     size and put into a section that may be gone when it is called again.
     Such placement is off with -fipa-profile, and where other passes do the
     same; see ipa_propagate_frequency.

   - A symbol that is local to the unit and used by one comdat group alone goes
     into that group, and is discarded with it where the linker takes the group
     of another unit.  When F begins to use it, it may not be there.  It stays
     where it is; see ipa-comdats.cc.

   What the back ends of x86, rs6000, s390, AArch64, RISC-V and Arm ask of a
   callee besides is no fact of its body, or does not outlive the question:

   - Options, attributes, types, and whether it binds locally.  That a callee of
     the unit keeps r2 on rs6000 follows from its options; which registers it
     may change, from its type.

   - What an inliner asks of a callee, HTM or SME say, is whether to inline it;
     if it does, that is recorded.

   - Attributes of the object (.gnu_attribute on rs6000 and s390) are no code.

   - A table of constants of the unit, a TOC or a literal pool, is never
     written, and new code brings its own.

   - Callers in the unit enter a function of rs6000 behind what sets r2, if that
     function uses r2: the linker knows where, for the old code stays where it
     is.  A long or a short call on Arm reaches the same entry.  */

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

/* The DECL_UIDs of functions with other functions in them: nested ones, lambda
   expressions, members of local classes.  */
static hash_set<int_hash<unsigned, UINT_MAX> > outer_functions;

/* Let pointers that are not known to point elsewhere alias each variable that
   is local to the unit and can be written.  Called before there is SSA form,
   so that no function has made use of the contrary, and with all functions that
   the unit had before any was inlined.  */

void
live_patching_mark_statics_addressable ()
{
  cgraph_node *function;
  FOR_EACH_FUNCTION (function)
    for (tree outer = decl_function_context (function->decl); outer;
	 outer = decl_function_context (outer))
      outer_functions.add (DECL_UID (outer));

  varpool_node *node;
  FOR_EACH_DEFINED_VARIABLE (node)
    if (TREE_STATIC (node->decl)
	&& !TREE_PUBLIC (node->decl)
	&& !TREE_READONLY (node->decl)
	&& !DECL_HARD_REGISTER (node->decl)
	&& !DECL_HAS_VALUE_EXPR_P (node->decl))
      TREE_ADDRESSABLE (node->decl) = 1;
}

/* Return true if NODE is a variable of a function in which there is no other
   function, and only that function refers to it.  Nobody else can then, but for
   copies of its text.  When a program is linked nobody knows any more which
   functions contained others.  */

bool
live_patching_own_variable_p (varpool_node *node)
{
  tree outer = decl_function_context (node->decl);
  if (!outer
      || in_lto_p
      || TREE_PUBLIC (node->decl)
      || DECL_THREAD_LOCAL_P (node->decl)
      || outer_functions.contains (DECL_UID (outer)))
    return false;
  ipa_ref *ref;
  for (int i = 0; node->iterate_referring (i, ref); i++)
    if (ref->referring->decl != outer)
      return false;
  return true;
}

/* Return a number for the next entity NAME of SCOPE.  That is a function, the
   mangled name of one whose assembler name is not known yet, or NULL for what
   is outside of functions.  The number does not depend on other functions: it
   is a checksum of both names and of how many there were before.  */

unsigned
live_patching_number (const char *name, tree scope)
{
  /* How many there are, by name and scope.  */
  static hash_map<nofree_string_hash, unsigned> counts;
  const char *scope_name = "";

  if (scope && TREE_CODE (scope) == FUNCTION_DECL)
    scope = DECL_ASSEMBLER_NAME (scope);
  if (scope && TREE_CODE (scope) == IDENTIFIER_NODE)
    scope_name = targetm.strip_name_encoding (IDENTIFIER_POINTER (scope));
  char *key = concat (name, ".", scope_name, NULL);
  bool existed_p;
  unsigned &count = counts.get_or_insert (key, &existed_p);
  unsigned number = crc32_unsigned (crc32_string (0, key), count++);
  if (existed_p)
    free (key);
  return number;
}

/* Return an assembler name for a symbol NAME of SCOPE, which is as for
   live_patching_number: one with static storage duration, a nested function, or
   something that the compiler made.  It is NAME.N, where N is a number in the
   scope.  Only when two of these are the same, one of them becomes another
   number.  */

tree
live_patching_local_name (tree name, tree scope)
{
  /* What is taken.  A precompiled header keeps only identifiers.  */
  static hash_set<nofree_string_hash> taken;
  unsigned number = live_patching_number (IDENTIFIER_POINTER (name), scope);

  char *label;
  do
    ASM_FORMAT_PRIVATE_NAME (label, IDENTIFIER_POINTER (name), number++);
  while (taken.contains (label) || maybe_get_identifier (label));
  taken.add (xstrdup (label));
  return get_identifier (label);
}

/* Return a name for the function that destroys a static array whose assembler
   name, or mangled name, is VARIABLE.  GCC 15 and later give that name by
   themselves.  */

tree
live_patching_cleanup_name (tree variable)
{
  const char *name = targetm.strip_name_encoding
		       (IDENTIFIER_POINTER (variable));
  return get_identifier (ACONCAT (("__tcf", name, NULL)));
}

/* Unless there is no live patching, let DECL, a constant that initializes an
   aggregate, have no number of the unit in its name.  What becomes its
   assembler name then has one of the function.  */

void
live_patching_forget_number (tree decl)
{
  if (!flag_live_patching)
    return;
  char *first;
  ASM_FORMAT_PRIVATE_NAME (first, "C", 0);
  size_t length = strlen (first) - 1;
  const char *name = IDENTIFIER_POINTER (DECL_NAME (decl));
  if (!strncmp (name, first, length) && ISDIGIT (name[length]))
    DECL_NAME (decl) = get_identifier ("C");
}

/* Unless there is no live patching, give DECL, a static variable that the
   compiler made for the current function, a name that begins with NAME.  */

void
live_patching_rename_static (tree decl, const char *name)
{
  if (!flag_live_patching)
    return;
  DECL_NAME (decl) = live_patching_local_name (get_identifier (name),
					       current_function_decl);
  SET_DECL_ASSEMBLER_NAME (decl, DECL_NAME (decl));
}

/* Return a name for something of SCOPE, which is as for live_patching_number,
   that has no name in the source.  */

tree
live_patching_anon_name (tree scope)
{
  tree name = live_patching_local_name (get_identifier ("._anon"), scope);
  IDENTIFIER_ANON_P (name) = true;
  return name;
}

/* The discriminators that live_patching_discriminator returns begin here.  */
static const unsigned first_discriminator = 1U << 30;

/* Return a discriminator for a lambda expression of SCOPE, which is as for
   live_patching_number.  It is none of those that count from 0 on.  */

int
live_patching_discriminator (tree scope)
{
  static hash_set<int_hash<unsigned, 0> > taken;
  const unsigned mask = first_discriminator - 1;
  unsigned number = live_patching_number ("lambda", scope) & mask;
  while (taken.add (first_discriminator + number))
    number = (number + 1) & mask;
  return first_discriminator + number;
}

/* Return true if live_patching_discriminator returned DISCRIMINATOR.  */

bool
live_patching_discriminator_p (int discriminator)
{
  return (unsigned) discriminator >= first_discriminator;
}
