/* What front ends conclude from the text of functions.
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

/* The front end tells the recorder what it concludes from the text of
   functions, and for which declarations and functions it uses that;
   ipa-impacted-facts.h has the places between which such facts go:

     cp/impacted.cc  constexpr functions that were evaluated, deduced types,
		     templates with local types, attributes that a declaration
		     in the body of a function adds
     c/c-decl.cc     such attributes, declarations without "inline", and which
		     types that are one in memory come first

   The members of a nest of functions share the frame of the outermost one, a
   closure has the layout that its body and the function around it give it, and
   a local class may use all that is declared before it.  So all of them impact
   one another.

   Front ends also tell where lines begin, for a macro can put the end of a
   function on another one than that of its last token.  */

#include "config.h"
#include "system.h"
#include "coretypes.h"
#include "backend.h"
#include "tree.h"
#include "cgraph.h"
#include "options.h"
#include "diagnostic-core.h"
#include "ipa-impacted.h"

/* A line of the source begins with a token at LOCATION, in the arguments of a
   macro, the name of which stands on an earlier line.  */

void
impact_recorder::record_argument_line (location_t location)
{
  location = LOCATION_LOCUS (location);
  location_t first = LOCATION_LOCUS (m_line);
  if (m_invocations.length () > 0 && m_invocations.last ().first == first)
    m_invocations.last ().last = location;
  else
    m_invocations.safe_push ({ first, location });
}

/* Function FNDECL is declared with "= default", which has just been parsed.  */

void
impact_recorder::record_defaulted (tree fndecl)
{
  m_defaulted.put (DECL_SOURCE_LOCATION (fndecl), input_location);
}

/* Return where the text of a function ends whose last token is at LOCATION: on
   that line or, where a macro makes that token, on the last line of its
   arguments.  */

location_t
impact_recorder::end_of_text (location_t location) const
{
  location = linemap_resolve_location (line_table, location,
				       LRK_MACRO_EXPANSION_POINT, NULL);
  location = LOCATION_LOCUS (location);
  /* The last macro that is used at or before it.  */
  invocation here = { location, location };
  unsigned after = m_invocations.lower_bound
		     (here, [] (const invocation &a, const invocation &b)
			    { return a.first <= b.first; });
  if (after > 0 && m_invocations[after - 1].last > location)
    return m_invocations[after - 1].last;
  return location;
}

/* Record that what is in FROM_PLACE of FROM gets into TO_PLACE of TO.  NULL for
   a declaration stands for what is outside of functions.  */

void
impact_recorder::record_fact (tree from, impact_place from_place,
			      tree to, impact_place to_place)
{
  m_facts.add (from ? DECL_UID (from) : impact_facts::UNIT, from_place,
	       to ? DECL_UID (to) : impact_facts::UNIT, to_place);
}

/* The current function, or what is outside of functions, uses DECL, and so all
   that is known of it.  */

void
impact_recorder::record_use (tree decl)
{
  if (VAR_OR_FUNCTION_DECL_P (decl))
    record_fact (decl, IMPACT_KNOWN, current_function_decl,
		 current_function_decl ? IMPACT_CODE : IMPACT_KNOWN);
}

/* The body of FNDECL, which can be NULL, says something of DECL that holds for
   all who use it, or for all of the unit if DECL is NULL.  What is in that body
   is in the text of the functions around it, too: of a template, only the
   outermost one has instances.  */

void
impact_recorder::record_saying (tree fndecl, tree decl)
{
  for (; fndecl; fndecl = decl_function_context (fndecl))
    record_fact (fndecl, IMPACT_PRESENCE, decl, IMPACT_KNOWN);
}

/* FNDECL, a function, is declared for the first time.  Who does so may say by
   that what its definition is.  */

void
impact_recorder::record_first_declaration (tree fndecl)
{
  if (current_function_decl && TREE_CODE (fndecl) == FUNCTION_DECL)
    m_declared_first.put (DECL_UID (fndecl), current_function_decl);
}

/* Function FNDECL becomes one of the unit, not only its text for inlining: for
   it is declared without "inline" as well.  */

void
impact_recorder::record_extern_inline (tree fndecl)
{
  if (tree *speaker = m_declared_first.get (DECL_UID (fndecl)))
    record_saying (*speaker, fndecl);
}

/* Return the type with which FIELD of a structure is declared.  */

static const_tree
declared_type (const_tree field)
{
  const_tree type = DECL_BIT_FIELD_TYPE (field);
  return type ? type : TREE_TYPE (field);
}

/* Return true if T1 and T2, which C takes for the same in memory, are the same
   beside each third type as well.  An integer is the same as any enumeration of
   its kind, and these are not the same; nor are two arrays, each of which is
   the same as one without a bound.  */

static bool
same_beside_others_p (const_tree t1, const_tree t2)
{
  t1 = TYPE_MAIN_VARIANT (t1);
  t2 = TYPE_MAIN_VARIANT (t2);
  if (t1 == t2)
    return true;
  if (TREE_CODE (t1) != TREE_CODE (t2)
      || !TYPE_SIZE (t1) != !TYPE_SIZE (t2))
    return false;
  switch (TREE_CODE (t1))
    {
    case ENUMERAL_TYPE:
      return true;

    case ARRAY_TYPE:
      return same_beside_others_p (TREE_TYPE (t1), TREE_TYPE (t2));

    case POINTER_TYPE:
      /* Of what a pointer points to, the name alone counts.  */
      return (RECORD_OR_UNION_TYPE_P (TREE_TYPE (t1))
	      || same_beside_others_p (TREE_TYPE (t1), TREE_TYPE (t2)));

    case RECORD_TYPE:
    case UNION_TYPE:
      for (tree f1 = TYPE_FIELDS (t1), f2 = TYPE_FIELDS (t2); f1 && f2;
	   f1 = DECL_CHAIN (f1), f2 = DECL_CHAIN (f2))
	if (!same_beside_others_p (declared_type (f1), declared_type (f2)))
	  return false;
      return true;

    default:
      return false;
    }
}

/* TYPE, a structure or union of C, counts as the same in memory as FIRST, which
   came before.  Where that is in a function, and another type might have been
   taken for TYPE without it, it is up to that function.  */

void
impact_recorder::record_same_type (tree first, tree type)
{
  tree fndecl = TYPE_CONTEXT (first);
  if (!fndecl
      || TREE_CODE (fndecl) != FUNCTION_DECL
      || same_beside_others_p (first, type))
    return;
  tree decl = current_function_decl ? TYPE_STUB_DECL (first) : NULL_TREE;
  record_saying (fndecl, decl);
  if (decl)
    record_fact (decl, IMPACT_KNOWN, current_function_decl, IMPACT_CODE);
}

/* There is a pragma, in the body of the current function if there is one.
   STATE goes with all that pragmas have set so far.  */

void
impact_recorder::begin_pragma (hashval_t state)
{
  if (!current_function_decl)
    return;
  bool existed_p;
  hashval_t &first = m_pragmas.get_or_insert (DECL_UID (current_function_decl),
					      &existed_p);
  if (!existed_p)
    first = state;
}

/* The body of FNDECL is complete.  If its pragmas did not leave what STATE
   returns as it was before, they hold for what follows.  */

void
impact_recorder::finish_pragmas (tree fndecl, hashval_t (*state) ())
{
  hashval_t *first = m_pragmas.get (DECL_UID (fndecl));
  if (first && *first != state ())
    record_saying (fndecl, NULL_TREE);
}

/* Function FNDECL shall have a line in the list even if there is never a node
   of the callgraph for it.  */

void
impact_recorder::keep_function (tree fndecl)
{
  if (!m_kept.add (DECL_UID (fndecl)))
    m_kept_functions.safe_push (fndecl);
}

/* Record that the functions of a nest impact one another.  */

void
impact_recorder::record_nests ()
{
  cgraph_node *node;
  FOR_EACH_FUNCTION (node)
    {
      tree outermost = node->decl;
      while (DECL_CONTEXT (outermost)
	     && TREE_CODE (DECL_CONTEXT (outermost)) == FUNCTION_DECL)
	outermost = DECL_CONTEXT (outermost);
      if (outermost != node->decl)
	record_nest (outermost, DECL_CONTEXT (node->decl), node->decl);
    }
}

/* Record that functions OUTERMOST and MEMBER are members of one nest, which is
   that of OUTERMOST.  What AROUND, the function right around MEMBER, was made
   with is also used in MEMBER.  */

void
impact_recorder::record_nest (tree outermost, tree around, tree member)
{
  for (tree fndecl : { outermost, member })
    {
      record_fact (fndecl, IMPACT_TEXT, outermost, IMPACT_NEST);
      record_fact (outermost, IMPACT_NEST, fndecl, IMPACT_CODE);
    }
  record_fact (around, IMPACT_CODE, member, IMPACT_CODE);
}

/* Keep KNOWN, what the front end concluded of declarations, for other units
   that use them.  */

void
impact_recorder::record_known (const vec<impact_conclusion> &known)
{
  if (known.is_empty ())
    return;
  hash_map<int_hash<unsigned, UINT_MAX, UINT_MAX - 1>, const char *> names;
  symtab_node *node;
  FOR_EACH_SYMBOL (node)
    if (TREE_PUBLIC (node->decl) || DECL_EXTERNAL (node->decl))
      names.put (DECL_UID (node->decl), copy_name (node->decl));
  for (const impact_conclusion &k : known)
    {
      const char **name = names.get (k.to);
      unsigned *body = m_functions.get (k.from);
      if (name && body)
	m_sayings.safe_push ({ *body, k.kind, *name });
    }
}

/* Record that other units see what was concluded for the whole unit, BETWEEN,
   in its symbols: the value and the layout of a variable, and of a function who
   sees it and whether it throws.  */

void
impact_recorder::record_known_of_unit (unsigned between)
{
  symtab_node *node;
  FOR_EACH_SYMBOL (node)
    if ((TREE_PUBLIC (node->decl) || DECL_EXTERNAL (node->decl))
	&& (VAR_P (node->decl)
	    || TREE_NOTHROW (node->decl)
	    || DECL_WEAK (node->decl)
	    || DECL_VISIBILITY (node->decl) != VISIBILITY_DEFAULT))
      m_sayings.safe_push ({ between, IMPACT_CONSTEXPR,
			     copy_name (node->decl) });
}

/* Record that functions use what they call and refer to, for not all of it is
   named where the front end sees a name: a cleanup, a variant of OpenMP, what
   goes by the name of an alias.  */

void
impact_recorder::record_references ()
{
  symtab_node *node;
  FOR_EACH_SYMBOL (node)
    {
      if (node->alias && node->analyzed)
	record_fact (node->get_alias_target ()->decl, IMPACT_KNOWN,
		     node->decl, IMPACT_KNOWN);
      cgraph_node *function = dyn_cast<cgraph_node *> (node);
      if (!function)
	continue;
      /* Facts are also used in what was moved out of a function.  */
      unsigned body;
      if (!m_functions.get (DECL_UID (function->decl))
	  && find_body_of (function, &body))
	m_functions.put (DECL_UID (function->decl), body);
      for (cgraph_edge *edge = function->callees; edge;
	   edge = edge->next_callee)
	record_fact (edge->callee->decl, IMPACT_KNOWN,
		     function->decl, IMPACT_CODE);
      ipa_ref *ref;
      for (unsigned i = 0; function->iterate_reference (i, ref); i++)
	record_fact (ref->referred->decl, IMPACT_KNOWN,
		     function->decl, IMPACT_CODE);
    }
}

/* Make facts of what the front end concluded.  */

void
impact_recorder::record_conclusions ()
{
  if (!m_facts.concluded_p ())
    return;
  record_references ();
  auto_vec<impact_conclusion> conclusions, known;
  m_facts.conclude (&conclusions, flag_generate_lto ? &known : NULL);
  record_known (known);

  /* What counts for the whole unit goes by one body, lest there be as many
     facts as there are pairs of functions.  */
  bool between_p = false;
  unsigned between = 0;
  for (const impact_conclusion &c : conclusions)
    {
      unsigned *from = m_functions.get (c.from);
      if (!from)
	continue;
      if (c.to != impact_facts::UNIT)
	{
	  if (unsigned *to = m_functions.get (c.to))
	    m_unit.graph.add_fact (*from, *to, c.kind);
	  continue;
	}
      if (!between_p)
	{
	  between_p = true;
	  between = m_unit.graph.add_between ();
	  add_symbol_for (between, NULL_TREE);
	  for (auto function : m_functions)
	    m_unit.graph.add_fact (between, function.second, IMPACT_CONSTEXPR);
	}
      m_unit.graph.add_fact (*from, between, c.kind);
    }
  if (between_p && flag_generate_lto)
    record_known_of_unit (between);
}

/* The list is not complete because of what is named NAME, for the reason that
   BEFORE and AFTER are the text around it.  The first reason is given.  */

void
impact_recorder::record_gap (const char *before, const char *name,
			     const char *after)
{
  if (m_unit.gap)
    return;
  char *text = concat (before, name, after, NULL);
  m_unit.gap = copy_text (text);
  free (text);
}

/* The unit imports module NAME.  What constexpr functions gave there is part of
   its types and variables, and nothing tells from which functions it is.  */

void
impact_recorder::record_module (const char *name)
{
  if (!m_unit.gap)
    warning (0, "the list of impacted functions is not complete: what module "
	     "%qs concludes from functions is not known", name);
  record_gap ("what module ", name, " concludes from functions is not known");
}

/* Return true if TYPE, which a declaration is of, says more than its kind: what
   a type compatible with it need not have.  OUTERMOST_P if it is no part of
   another type.  In C all declarations make one type together, with which code
   is made in the end.  */

static bool
type_says_more_p (const_tree type, bool outermost_p)
{
  if (RECORD_OR_UNION_TYPE_P (type) || TREE_CODE (type) == ENUMERAL_TYPE)
    return TYPE_ALIGN (type) != TYPE_ALIGN (TYPE_MAIN_VARIANT (type));
  if (TYPE_ATTRIBUTES (type) || TYPE_USER_ALIGN (type))
    return true;
  switch (TREE_CODE (type))
    {
    case ARRAY_TYPE:
      return TYPE_DOMAIN (type) || type_says_more_p (TREE_TYPE (type), false);

    case POINTER_TYPE:
    case REFERENCE_TYPE:
      return (TYPE_REF_CAN_ALIAS_ALL (type)
	      || type_says_more_p (TREE_TYPE (type), false));

    case FUNCTION_TYPE:
      if (!outermost_p && prototype_p (type))
	return true;
      for (const_tree arg = TYPE_ARG_TYPES (type); arg; arg = TREE_CHAIN (arg))
	if (type_says_more_p (TREE_VALUE (arg), false))
	  return true;
      return type_says_more_p (TREE_TYPE (type), false);

    default:
      return false;
    }
}

/* If the body of the current function declares by DECL what is defined
   elsewhere, and says more of it than of which kind its type is, return that
   function.  What it says holds for the whole unit, and with -flto for others,
   in which it would be an error to say it of the same declaration.  There the
   type is news as well, for a variable has that of one of its declarations.
   PREVIOUS is what DECL is named for outside of the function, or NULL: its type
   is nothing new.  Return NULL if not, or when no list is wanted.  */

tree
ipa_impacted_speaker (tree decl, tree previous)
{
  if (ipa_impacts
      && current_function_decl
      && VAR_OR_FUNCTION_DECL_P (decl)
      && DECL_EXTERNAL (decl)
      && (DECL_ATTRIBUTES (decl)
	  || (TREE_CODE (decl) == FUNCTION_DECL
	      && (TREE_READONLY (decl) || TREE_THIS_VOLATILE (decl)))
	  || (flag_generate_lto
	      && (VAR_P (decl) ? TREE_READONLY (decl) : TREE_NOTHROW (decl)))
	  || DECL_USER_ALIGN (decl)
	  || DECL_VISIBILITY_SPECIFIED (decl)
	  || DECL_ASSEMBLER_NAME_SET_P (decl)
	  || (!(previous
		&& DECL_P (previous)
		&& !decl_function_context (previous)
		&& TREE_TYPE (previous) == TREE_TYPE (decl))
	      && ((flag_generate_lto && VAR_P (decl))
		  || type_says_more_p (TREE_TYPE (decl), true)))))
    return current_function_decl;
  return NULL_TREE;
}
