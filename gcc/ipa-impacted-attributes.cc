/* What GCC finds out about functions, and who rests on that.
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


/* From -flive-patching=inline-clone-attributes on, GCC keeps what it finds out
   about functions: that one is const or pure, and ends; does not return; throws
   no exception; returns new memory; frees none.  A caller that was made with
   that is right as long as it holds, and so each such finding is an attribute
   in the impact_graph, with

     body -> attribute	where the flag of the declaration is set
     attribute -> body	where it is asked for: flags_from_decl_or_type and
			nonfreeing_call_p tell all readers.  The body is that of
			the current function then
     attribute -> attribute  in pass_ipa_pure_const, which goes over cycles of
			the callgraph and has no current function, and where a
			declaration is copied for a clone

   Nobody keeps a record of all who ever called a function: calls become direct,
   and vanish, between two looks at the callgraph.  So it is the question that
   is recorded.

   What the source declares is no finding, and impacts nobody.

   A patch is compiled at a level below that, and yet whoever builds it wants to
   know whether new code still has what old code had.
   -frecord-impacted-attributes makes pass_local_pure_const analyze each
   function when it is nearly done, for the record only.  It is told then what
   was so found out about the functions that are called, and on which of these
   findings its own ones rest is recorded.  */

#include "config.h"
#include "system.h"
#include "coretypes.h"
#include "backend.h"
#include "tree.h"
#include "gimple.h"
#include "tree-pass.h"
#include "cgraph.h"
#include "calls.h"
#include "gimple-iterator.h"
#include "options.h"
#include "ipa-impacted.h"

/* Return what was found out about function FNDECL or the one for which that is
   another symbol, or NULL if nothing was.  */

impact_attributes *
impact_recorder::attributes_of (const_tree fndecl)
{
  unsigned *index = m_attributes_of.get (DECL_UID (fndecl));
  if (!index)
    {
      cgraph_node *node = cgraph_node::get (fndecl);
      if (!node || !(node->alias || node->thunk))
	return NULL;
      index = m_attributes_of.get (DECL_UID (node->function_symbol ()->decl));
      if (!index)
	return NULL;
    }
  return &m_attributes[*index];
}

/* Return the attribute of KIND among ATTRIBUTES, or 0 if there is none.  No
   attribute is the first body.  */

static unsigned
attribute_of_kind (const impact_attributes *attributes, impact_kind kind)
{
  return attributes->of_kind[kind - IMPACT_EFFECTS];
}

/* Add an attribute of KIND to those at INDEX, if it is not there.  Return its
   number.  */

unsigned
impact_recorder::add_attribute (unsigned index, impact_kind kind)
{
  unsigned &attribute = m_attributes[index].of_kind[kind - IMPACT_EFFECTS];
  if (!attribute)
    {
      attribute = m_unit.graph.add_attribute (m_attributes[index].body, kind);
      add_symbol_without_decl ("");
    }
  return attribute;
}

/* Return the index of the attributes of BODY, the function of which is FNDECL,
   once there is a place for them.  */

unsigned
impact_recorder::place_of_attributes (unsigned body, const_tree fndecl)
{
  bool existed_p;
  unsigned &index = m_attributes_of.get_or_insert (DECL_UID (fndecl),
						   &existed_p);
  if (!existed_p)
    {
      index = m_attributes.length ();
      impact_attributes none = { body, { 0 } };
      m_attributes.safe_push (none);
    }
  return index;
}

/* It was found out that NODE has an attribute of KIND.  VALUE has the bits of
   impact_value.  */

void
impact_recorder::record_attribute (cgraph_node *node, impact_kind kind,
				   unsigned value)
{
  if (kind == IMPACT_NOTHROW && !m_exceptions_p)
    return;
  if (node->alias || node->thunk)
    node = node->function_symbol ();
  unsigned index = place_of_attributes (root_body_of (node), node->decl);
  m_unit.graph.add_value (add_attribute (index, kind), value);

  /* The other symbols may live longer than NODE.  */
  struct symbol_data
  {
    impact_recorder *recorder;
    unsigned index;
  } data = { this, index };
  node->call_for_symbol_thunks_and_aliases
    ([] (cgraph_node *symbol, void *p)
     {
       symbol_data *data = (symbol_data *) p;
       data->recorder->m_attributes_of.put (DECL_UID (symbol->decl),
					    data->index);
       return false;
     }, &data, true);
}

/* Return the function for which something is asked: the current one, or what
   ask_for was told.  */

tree
impact_recorder::asking_function () const
{
  return current_function_decl ? current_function_decl : m_asked_for;
}

/* What is asked from here on, and there is no current function, is asked for
   function FNDECL, for nobody if that is error_mark_node, or nobody knows for
   which if that is NULL.  Return what it was before.  */

tree
impact_recorder::ask_for (tree fndecl)
{
  tree before = m_asked_for;
  m_asked_for = fndecl;
  return before;
}

impacted_question::impacted_question (cgraph_node *node)
  : m_before (NULL_TREE)
{
  if (ipa_impacts)
    m_before = ipa_impacts->ask_for (!node ? error_mark_node
				     : node->inlined_to
				     ? node->inlined_to->decl : node->decl);
}

impacted_question::~impacted_question ()
{
  if (ipa_impacts)
    ipa_impacts->ask_for (m_before);
}

/* That it has an attribute of KIND among ATTRIBUTES was told to the current
   function.  */

void
impact_recorder::record_attribute_asked (const impact_attributes *attributes,
					 impact_kind kind)
{
  unsigned attribute = attribute_of_kind (attributes, kind);
  if (!attribute)
    return;
  tree asking = asking_function ();
  if (!asking)
    {
      /* record_propagation knows what pass_ipa_pure_const asks, which has a
	 summary of functions that are made between two passes as well.  What
	 pass_ipa_inline asks is whether speculation pays.  */
      gcc_checking_assert (!current_pass
			   || !strcmp (current_pass->name, "pure-const")
			   || !strcmp (current_pass->name, "inline"));
      return;
    }
  unsigned body;
  if (cgraph_node *user = cgraph_node::get (asking))
    {
      /* LTO reads the body of a function that is left as inline copies alone.
	 For each of these it is asked again.  */
      if (in_lto_p && !user->definition)
	return;
      body = root_body_of (user);
    }
  else if (unsigned *known = m_functions.get (DECL_UID (asking)))
    body = *known;
  else
    /* What is just made from statements, as one function of all constructors
       of a program.  Its passes ask again.  */
    return;
  if (!m_rests.add ((uint64_t) attribute << 32 | body))
    m_unit.graph.add_use (attribute, body);
}

/* FLAGS, which have what was found out about function FNDECL and what it
   declares, are told to the current function.  Return what is to be told.  */

int
impact_recorder::record_flags_asked (const_tree fndecl, int flags)
{
  if (m_analyzing_p)
    return flags_for_analysis (fndecl, flags);
  if (!(flags & (ECF_CONST | ECF_PURE | ECF_NORETURN | ECF_NOTHROW
		 | ECF_MALLOC)))
    return flags;
  tree asking = asking_function ();
  if (asking == error_mark_node)
    return flags;
  const impact_attributes *attributes = attributes_of (fndecl);
  if (!attributes)
    return flags;
  if (flags & (ECF_CONST | ECF_PURE))
    record_attribute_asked (attributes, IMPACT_EFFECTS);
  if (flags & ECF_NORETURN)
    record_attribute_asked (attributes, IMPACT_NORETURN);
  if ((flags & ECF_NOTHROW)
      && (!asking || opt_for_fn (asking, flag_exceptions)))
    record_attribute_asked (attributes, IMPACT_NOTHROW);
  if (flags & ECF_MALLOC)
    record_attribute_asked (attributes, IMPACT_MALLOC);
  return flags;
}

/* That NODE frees no memory is told to the current function.  Where that is
   analyzed, the answer goes nowhere: just pass_ipa_pure_const keeps it, and
   asks before there is one.  pass_cselim wants to know of each call, and makes
   use of it if it moves a store.  */

void
impact_recorder::record_nonfreeing_asked (cgraph_node *node)
{
  const impact_attributes *attributes = attributes_of (node->decl);
  if (!attributes || !strcmp (current_pass->name, "local-pure-const"))
    return;
  if (strcmp (current_pass->name, "cselim"))
    {
      record_attribute_asked (attributes, IMPACT_NONFREEING);
      return;
    }
  if (m_nonfreeing_told_to != DECL_UID (current_function_decl))
    m_nonfreeing_told.truncate (0);
  m_nonfreeing_told_to = DECL_UID (current_function_decl);
  m_nonfreeing_told.safe_push (attributes - m_attributes.address ());
}

/* pass_cselim moves a store in the current function.  */

void
impact_recorder::record_nonfreeing_used ()
{
  if (m_nonfreeing_told_to == DECL_UID (current_function_decl))
    for (unsigned index : m_nonfreeing_told)
      record_attribute_asked (&m_attributes[index], IMPACT_NONFREEING);
}

/* If there are attributes of FROM_KIND in FROM and of TO_KIND in TO, record
   that the latter was found out from the former.  */

void
impact_recorder::record_derivation (const impact_attributes *from,
				    impact_kind from_kind,
				    const impact_attributes *to,
				    impact_kind to_kind)
{
  unsigned a = attribute_of_kind (from, from_kind);
  unsigned b = attribute_of_kind (to, to_kind);
  if (a && b && a != b && !m_rests.add ((uint64_t) a << 32 | b))
    m_unit.graph.add_derivation (a, b);
}

/* Each attribute that pass_ipa_pure_const has given to a function may rest on
   those of the functions that it calls.  An inline copy counts for the function
   into which it was inlined, but is known by the flags of its declaration.  */

void
impact_recorder::record_propagation ()
{
  cgraph_node *node;
  FOR_EACH_FUNCTION (node)
    {
      cgraph_node *root = node->inlined_to ? node->inlined_to : node;
      const impact_attributes *found = attributes_of (root->decl);
      if (!found || node->alias)
	continue;

      /* A function from which there is no return has no effects, whatever it
	 does before.  */
      if (const impact_attributes *own = attributes_of (node->decl))
	{
	  record_derivation (own, IMPACT_NORETURN, found, IMPACT_EFFECTS);
	  record_derivation (own, IMPACT_NOTHROW, found, IMPACT_EFFECTS);
	}
      for (cgraph_edge *e = node->callees; e; e = e->next_callee)
	if (const impact_attributes *callee = attributes_of (e->callee->decl))
	  {
	    for (impact_kind kind : { IMPACT_EFFECTS, IMPACT_NOTHROW,
				      IMPACT_MALLOC, IMPACT_NONFREEING })
	      record_derivation (callee, kind, found, kind);
	    record_derivation (callee, IMPACT_NORETURN, found, IMPACT_EFFECTS);
	    record_derivation (callee, IMPACT_NOTHROW, found, IMPACT_EFFECTS);
	  }
    }
}

/* CLONE was made from a function with the declaration FNDECL, and has its flags
   from there.  */

void
impact_recorder::copy_attributes (const_tree fndecl, cgraph_node *clone)
{
  if (!attributes_of (fndecl))
    return;
  unsigned index = place_of_attributes (body_of (clone), clone->decl);
  for (int kind = IMPACT_EFFECTS; kind < IMPACT_KINDS; kind++)
    if (unsigned attribute
	  = attribute_of_kind (attributes_of (fndecl), (impact_kind) kind))
      {
	unsigned copy = add_attribute (index, (impact_kind) kind);
	m_unit.graph.add_value (copy, m_unit.graph.body (attribute).value);
	m_unit.graph.add_derivation (attribute, copy);
      }
}

/* Return FLAGS of function FNDECL with what -frecord-impacted-attributes found
   out about it.  The current function is analyzed, and rests on that.  */

int
impact_recorder::flags_for_analysis (const_tree fndecl, int flags)
{
  const impact_attributes *attributes = attributes_of (fndecl);
  if (!attributes || fndecl == current_function_decl
      || cgraph_node::get (fndecl)->get_availability () <= AVAIL_INTERPOSABLE)
    return flags;

  auto found = [&] (impact_kind kind)
    {
      unsigned attribute = attribute_of_kind (attributes, kind);
      if (attribute)
	m_told.safe_push (attribute);
      return attribute;
    };
  if (unsigned effects = found (IMPACT_EFFECTS))
    {
      unsigned value = m_unit.graph.body (effects).value;
      if (!(value & IMPACT_FINITE) && !(flags & (ECF_CONST | ECF_PURE)))
	flags |= ECF_LOOPING_CONST_OR_PURE;
      flags |= value & IMPACT_CONST ? ECF_CONST : ECF_PURE;
    }
  if (found (IMPACT_NORETURN))
    flags |= ECF_NORETURN;
  if (found (IMPACT_NOTHROW))
    flags |= ECF_NOTHROW;
  if (found (IMPACT_MALLOC))
    flags |= ECF_MALLOC;
  return flags;
}

/* Return true if none of the calls of the current function, which is analyzed,
   frees memory.  */

bool
impact_recorder::calls_free_nothing_p ()
{
  basic_block bb;
  FOR_EACH_BB_FN (bb, cfun)
    for (gimple_stmt_iterator gsi = gsi_start_bb (bb); !gsi_end_p (gsi);
	 gsi_next (&gsi))
      {
	gimple *call = gsi_stmt (gsi);
	if (!is_gimple_call (call) || nonfreeing_call_p (call))
	  continue;
	tree fndecl = gimple_call_fndecl (call);
	if (fndecl == current_function_decl)
	  continue;
	const impact_attributes *attributes
	  = fndecl ? attributes_of (fndecl) : NULL;
	unsigned attribute
	  = attributes ? attribute_of_kind (attributes, IMPACT_NONFREEING) : 0;
	if (!attribute
	    || (cgraph_node::get (fndecl)->get_availability ()
		<= AVAIL_INTERPOSABLE))
	  return false;
	m_told.safe_push (attribute);
      }
  return true;
}

/* Return true if functions are to be analyzed for -frecord-impacted-attributes
   now.  */

bool
impact_recorder::analyzes_p ()
{
  return (flag_record_impacted_attributes
	  && !flag_ipa_pure_const
	  && symtab->state == EXPANSION);
}

/* The current function is about to be analyzed for
   -frecord-impacted-attributes: what it is told serves that.  */

void
impact_recorder::begin_analysis ()
{
  m_told.truncate (0);
  m_analyzing_p = true;
}

/* The analysis of the current function has found these KINDS, 1 << KIND each,
   with EFFECTS as bits of impact_value.  */

void
impact_recorder::finish_analysis (unsigned kinds, unsigned effects)
{
  if ((kinds & 1 << IMPACT_NONFREEING) && !calls_free_nothing_p ())
    kinds &= ~(1 << IMPACT_NONFREEING);
  m_analyzing_p = false;

  cgraph_node *node = cgraph_node::get (current_function_decl);
  for (int kind = IMPACT_EFFECTS; kind < IMPACT_KINDS; kind++)
    {
      if (!(kinds & 1 << kind))
	continue;
      record_attribute (node, (impact_kind) kind,
			kind == IMPACT_EFFECTS ? effects : 0);
      const impact_attributes *found = attributes_of (current_function_decl);
      unsigned to = found ? attribute_of_kind (found, (impact_kind) kind) : 0;
      for (unsigned from : m_told)
	{
	  impact_kind told = m_unit.graph.body (from).attribute;
	  bool rests_p = (told == kind
			  || (kind == IMPACT_EFFECTS
			      && (told == IMPACT_NORETURN
				  || told == IMPACT_NOTHROW)));
	  if (to && rests_p && !m_rests.add ((uint64_t) from << 32 | to))
	    m_unit.graph.add_derivation (from, to);
	}
    }
}
