/* Functions that are impacted by a change of another one.
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


/* Who patches function F in a running process must patch with it each
   function that the compiler built with F's body or with facts taken from it:
   the impacted functions of F.  -flive-patching-list= prints them, and
   -frecord-impacted puts them into the object.  With

     static int helper (int x)
     {
       return x * 3 + 1;
     }

     int mid (int x)
     {
       return helper (x) - 2;
     }

     int big (int x)
     {
       return mid (x) + mid (x + 1);
     }

   and -O2 the list says that helper impacts mid and big, that mid impacts big,
   and that there is no code of helper left.

   The work has three stages.

   1) While the unit is compiled, the callgraph tells the impact_recorder of
      what puts the text of one body into another one, at that moment:

	note_callgraph_transformation	all inlining, and all clones
	cgraph_node::add_new_function	OpenMP, OpenACC, autopar
	cgraph_node::expand		what is emitted, under which name

      It keeps them in an impact_graph.  That has an order of time, for a body
      that was inlined may itself get more later, of which the copy knows
      nothing.

   2) The pass ipa-impacted, the last one of the IPA passes, adds who calls the
      clones that have an interface or a meaning of their own: who calls
      spec.constprop.0 does not go through the entry of spec, and keeps calling
      old code when just that is patched.  The callgraph loses its edges when
      functions are expanded.

   3) When the last function of the unit is out, impact_closure finds the
      transitive closure, and ipa-impacted-list.cc makes the text of it.
      ipa-impacted-section.cc puts that into the object; a list is written when
      the assembler file is complete.

   What else is a flow is known when the front end is done:
   ipa-impacted-source.cc.

   Front ends of other languages do not tell.  Their lists can be too short, and
   say so in their header.

   What is not tracked: decisions that only weigh cost.  Whether a function was
   too big to be inlined, how much the unit grew or what is hot makes no code
   wrong that was compiled before.  */

#include "config.h"
#include "system.h"
#include "coretypes.h"
#include "backend.h"
#include "target.h"
#include "tree.h"
#include "gimple.h"
#include "tree-pass.h"
#include "cgraph.h"
#include "diagnostic-core.h"
#include "langhooks.h"
#include "options.h"
#include "opts.h"
#include "stringpool.h"
#include "attribs.h"
#include "timevar.h"
#include "ipa-impacted.h"
#include "ipa-impacted-option.h"

/* The recorder of the unit, or NULL when no list is wanted.  */

impact_recorder *ipa_impacts;

/* Make a recorder.  If SECTION_P, the object gets a list of all functions.  If
   LIST_P, there is to be a list of the impacted functions of ASKED, which the
   recorder takes over, or of all functions if that is NULL.  FILE is where that
   goes, or NULL for standard output.  */

impact_recorder::impact_recorder (bool section_p, bool list_p,
				  const char *asked, const char *file)
  : m_unit (), m_nonfreeing_told_to (UINT_MAX), m_analyzing_p (false),
    m_asked_for (NULL_TREE), m_exceptions_p (false), m_section_p (section_p),
    m_list_p (list_p), m_file (file), m_list (NULL), m_line (UNKNOWN_LOCATION),
    m_ipa_begun_p (false),
    m_deaf_p (lang_hooks.option_lang_mask () & CL_LTO)
{
  m_unit.asked = asked;
  gcc_obstack_init (&m_names);
}

impact_recorder::~impact_recorder ()
{
  delete m_list;
  free (const_cast <char *> (m_unit.asked));
  obstack_free (&m_names, NULL);
}

/* Return a copy of the name of DECL that outlives it: the assembler name where
   it is known, for asking for it could number the symbol anew, and else the
   name in the source.  finish_unit asks again.  */

const char *
impact_recorder::copy_name (tree decl)
{
  const char *name = "<anonymous>";
  if (DECL_ASSEMBLER_NAME_SET_P (decl))
    name = targetm.strip_name_encoding
	     (IDENTIFIER_POINTER (DECL_ASSEMBLER_NAME (decl)));
  else if (DECL_NAME (decl))
    name = IDENTIFIER_POINTER (DECL_NAME (decl));
  return copy_text (name);
}

/* Return a copy of TEXT that lives as long as the recorder.  */

const char *
impact_recorder::copy_text (const char *text)
{
  return (const char *) obstack_copy0 (&m_names, text, strlen (text));
}

/* Return true if -flive-patching-list= asks for DECL by its name in the
   source, with or without its scope.  */

bool
impact_recorder::asked_for_p (tree decl) const
{
  return (m_unit.asked
	  && DECL_NAME (decl)
	  && (id_equal (DECL_NAME (decl), m_unit.asked)
	      || !strcmp (lang_hooks.decl_printable_name (decl, 1),
			  m_unit.asked)));
}

/* Add a symbol with NAME, which is no name in the source, and without a place
   there.  */

void
impact_recorder::add_symbol_without_decl (const char *name)
{
  impact_symbol none = impact_symbol ();
  none.name = name;
  none.assembler_name_p = true;
  m_unit.symbols.safe_push (none);
}

/* Give BODY, the youngest one of the graph, the symbol of DECL, or none if that
   is NULL.  */

void
impact_recorder::add_symbol_for (unsigned body, tree decl)
{
  gcc_checking_assert (body == m_unit.symbols.length ());
  if (!decl)
    {
      add_symbol_without_decl ("all functions of the unit");
      return;
    }
  function *fun = DECL_STRUCT_FUNCTION (decl);
  location_t end = fun ? fun->function_end_locus : UNKNOWN_LOCATION;
  /* Variants of a constructor and instances of a template have the place of
     what was parsed.  */
  if (location_t *defaulted = m_defaulted.get (DECL_SOURCE_LOCATION (decl)))
    end = *defaulted;
  impact_symbol symbol
    = { copy_name (decl), NULL, DECL_SOURCE_LOCATION (decl),
	end_of_text (end), false, DECL_ASSEMBLER_NAME_SET_P (decl), false,
	false, in_lto_p ? "-" : NULL, 0,
	flag_generate_lto && DECL_NAME (decl)
	? copy_text (IDENTIFIER_POINTER (DECL_NAME (decl))) : NULL, 0 };
  m_unit.symbols.safe_push (symbol);
}

/* Let NODE be a callgraph node of BODY.  */

void
impact_recorder::set_body_of (cgraph_node *node, unsigned body)
{
  unsigned uid = node->get_uid ();
  if (uid >= m_body_of_uid.length ())
    m_body_of_uid.safe_grow_cleared (uid + 1);
  m_body_of_uid[uid] = body + 1;
}

/* If NODE has a body already, put that into *BODY and return true.  */

bool
impact_recorder::find_body_of (cgraph_node *node, unsigned *body) const
{
  unsigned uid = node->get_uid ();
  if (uid >= m_body_of_uid.length () || !m_body_of_uid[uid])
    return false;
  *body = m_body_of_uid[uid] - 1;
  return true;
}

/* Return the body of NODE.  One that is met for the first time is no function
   of the source: those are known from the start.  */

unsigned
impact_recorder::body_of (cgraph_node *node)
{
  unsigned body;
  if (find_body_of (node, &body))
    return body;

  body = m_unit.graph.add_body ();
  add_symbol_for (body, node->decl);
  set_body_of (node, body);
  return body;
}

/* Return the body of which NODE is a part, be it as an inline copy.  */

unsigned
impact_recorder::root_body_of (cgraph_node *node)
{
  return body_of (node->inlined_to ? node->inlined_to : node);
}

/* Add the function FNDECL of the source, and return its body.  */

unsigned
impact_recorder::add_function (tree fndecl)
{
  unsigned body = m_unit.graph.add_function ();
  add_symbol_for (body, fndecl);
  m_unit.symbols[body].asked_p = asked_for_p (fndecl);
  m_functions.put (DECL_UID (fndecl), body);
  if (!DECL_ASSEMBLER_NAME_SET_P (fndecl))
    m_unnamed_functions.safe_push (fndecl);
  return body;
}

/* Mark the decls that are still needed.  The vectors that have them are not in
   collected memory: how much of that there is says when it is collected, and
   the passes for debug information do not always come to the same end
   then.  */

void
impact_recorder::mark_decls ()
{
  for (tree &fndecl : m_kept_functions)
    gt_ggc_mx (fndecl);
  for (tree &fndecl : m_unnamed_functions)
    gt_ggc_mx (fndecl);
  for (auto declared : m_declared_first)
    gt_ggc_mx (declared.second);
}

/* Add all functions of the unit.  Called before the callgraph is built: a
   static function that nobody uses does not live to see the IPA passes.  */

void
impact_recorder::begin_unit ()
{
  cgraph_node *node;
  FOR_EACH_FUNCTION (node)
    if (DECL_STRUCT_FUNCTION (node->decl)
	&& DECL_INITIAL (node->decl)
	&& !DECL_ABSTRACT_P (node->decl)
	&& !node->alias
	&& !node->thunk)
      set_body_of (node, add_function (node->decl));

  for (tree fndecl : m_kept_functions)
    {
      unsigned *known = m_functions.get (DECL_UID (fndecl));
      unsigned body = known ? *known : add_function (fndecl);
      m_unit.symbols[body].evaluated_p = true;
    }
  record_nests ();
}

/* Take the names of the functions before the IPA passes change any.  What only
   came while the callgraph was built is added, unless it is known to be an
   outline, or was added before there was a node for it.  */

void
impact_recorder::begin_ipa ()
{
  m_ipa_begun_p = true;
  cgraph_node *node;
  FOR_EACH_DEFINED_FUNCTION (node)
    {
      unsigned body;
      if (node->alias || node->thunk)
	continue;
      m_exceptions_p |= opt_for_fn (node->decl, flag_exceptions);
      if (!find_body_of (node, &body))
	{
	  unsigned *kept = m_functions.get (DECL_UID (node->decl));
	  body = kept ? *kept : add_function (node->decl);
	  set_body_of (node, body);
	}
      impact_symbol &symbol = m_unit.symbols[body];
      symbol.name = copy_name (node->decl);
      symbol.assembler_name_p = DECL_ASSEMBLER_NAME_SET_P (node->decl);
    }
  record_conclusions ();
  /* Soon there is nobody left who could name them.  */
  if (flag_generate_lto)
    name_functions ();
}

/* Return the kind of the flow from a body to the clone that was made of it by
   TRANSFORMATION.  */

static impact_kind
kind_of_clone (cgraph_transformation transformation)
{
  switch (transformation)
    {
    case CGRAPH_CONSTPROP:
      return IMPACT_CONSTPROP;
    case CGRAPH_ISRA:
      return IMPACT_ISRA;
    case CGRAPH_PART:
      return IMPACT_PART;
    case CGRAPH_SIMD_CLONE:
      return IMPACT_SIMD;
    case CGRAPH_TARGET_CLONE:
      return IMPACT_TARGET;
    case CGRAPH_TM_CLONE:
    case CGRAPH_CLONE:
      return IMPACT_CLONE;
    case CGRAPH_INLINING:
      break;
    }
  gcc_unreachable ();
}

/* The body of ORIGINAL got into CLONE by TRANSFORMATION.  Inlining is told for
   each inline copy, too, with the function into which all of them go.  A clone
   under the declaration of ORIGINAL is what it was while it is inlined into
   itself.  */

void
impact_recorder::record_transformation (cgraph_node *original,
					cgraph_node *clone,
					cgraph_transformation transformation)
{
  if (m_deaf_p)
    return;
  unsigned body = root_body_of (original);
  if (transformation == CGRAPH_INLINING)
    {
      bool early_p = current_pass && current_pass->type == GIMPLE_PASS;
      m_unit.graph.add_flow (body, root_body_of (clone),
			     early_p ? IMPACT_EARLY_INLINE : IMPACT_INLINE);
    }
  else if (clone->decl == original->decl)
    set_body_of (clone, body);
  else
    {
      unsigned copy
	= m_unit.graph.add_copy (body, kind_of_clone (transformation));
      add_symbol_for (copy, clone->decl);
      set_body_of (clone, copy);
      copy_attributes (original->decl, clone);
    }
}

/* CLONE, which was just recorded, was made by TRANSFORMATION.  */

void
impact_recorder::record_clone_kind (cgraph_node *clone,
				    cgraph_transformation transformation)
{
  m_unit.graph.set_copy_kind (body_of (clone), kind_of_clone (transformation));
}

/* FNDECL is a new function.  If it was moved out of the function that is being
   compiled, it starts with what that consists of.  */

void
impact_recorder::record_outline (tree fndecl)
{
  if (m_deaf_p || !current_function_decl || current_function_decl == fndecl)
    return;
  cgraph_node *parent = cgraph_node::get (current_function_decl);
  if (!parent)
    return;
  unsigned from = body_of (parent);
  unsigned outline = m_unit.graph.add_copy (from, IMPACT_OUTLINE);
  add_symbol_for (outline, fndecl);
  set_body_of (cgraph_node::get_create (fndecl), outline);

  /* One that comes while functions are expanded may call what its parent was
     found to call.  */
  unsigned num_calls = m_unit.graph.calls ().length ();
  for (unsigned i = 0; i < num_calls; i++)
    {
      impact_flow call = m_unit.graph.calls ()[i];
      if (call.to == from)
	m_unit.graph.add_call (call.from, outline);
    }
}

/* Return true if ALIAS is what a thunk calls its function, a label that is no
   symbol of the object.  */

static bool
thunk_label_p (symtab_node *alias)
{
  char label[32];
  targetm.asm_out.generate_internal_label (label, "LTHUNK", 0);
  label[strlen (label) - 1] = '\0';
  return startswith (IDENTIFIER_POINTER (DECL_ASSEMBLER_NAME (alias->decl)),
		     label);
}

/* Record the bodies that call or refer to NODE, which is BODY or another
   symbol for it, and the aliases of it if ALIASES_P.  CHOSEN has the symbols of
   resolvers that were followed: a resolver may refer to its own.  */

void
impact_recorder::record_users (unsigned body, symtab_node *node,
			       vec<symtab_node *> *chosen, bool aliases_p)
{
  bool private_p = m_unit.graph.body (body).private_p;
  ipa_ref *ref;

  cgraph_node *function = dyn_cast <cgraph_node *> (node);
  for (cgraph_edge *e = function ? function->callers : NULL; e;
       e = e->next_caller)
    if (e->caller->thunk && !e->caller->inlined_to)
      record_users (body, e->caller, chosen, aliases_p);
    else if (private_p)
      m_unit.graph.add_call (body, root_body_of (e->caller));

  for (unsigned i = 0; node->iterate_referring (i, ref); i++)
    {
      cgraph_node *user = dyn_cast <cgraph_node *> (ref->referring);
      if (!user)
	continue;
      if (ref->use == IPA_REF_ALIAS)
	{
	  if (aliases_p
	      && user->definition && !user->weakref && !user->transparent_alias
	      && !user->in_other_partition
	      && !thunk_label_p (user))
	    add_symbol_for (m_unit.graph.add_symbol (body, IMPACT_ALIAS),
			    user->decl);
	  record_users (body, user, chosen, aliases_p);
	}
      else if (private_p)
	{
	  m_unit.graph.add_call (body, root_body_of (user));
	  /* Who uses what a resolver chooses does not call the resolver.  */
	  ipa_ref *alias;
	  for (unsigned j = 0; user->iterate_referring (j, alias); j++)
	    if (alias->use == IPA_REF_ALIAS
		&& lookup_attribute ("ifunc",
				     DECL_ATTRIBUTES (alias->referring->decl))
		&& !chosen->contains (alias->referring))
	      {
		chosen->safe_push (alias->referring);
		record_users (body, alias->referring, chosen, aliases_p);
	      }
	}
    }
}

/* Record who calls the clones and, if ALIASES_P, other symbols of functions.
   Called when all IPA passes are done and the callgraph still has its
   edges.  */

void
impact_recorder::record_calls (bool aliases_p)
{
  cgraph_node *node;
  FOR_EACH_DEFINED_FUNCTION (node)
    if (!node->alias && !node->thunk && !node->inlined_to
	&& !node->in_other_partition)
      {
	auto_vec<symtab_node *> chosen;
	record_users (body_of (node), node, &chosen, aliases_p);
      }
}

/* NODE has been expanded.  */

void
impact_recorder::record_emitted (cgraph_node *node)
{
  unsigned body = body_of (node);
  impact_symbol &symbol = m_unit.symbols[body];
  const char *name = targetm.strip_name_encoding
		       (IDENTIFIER_POINTER (DECL_ASSEMBLER_NAME (node->decl)));
  m_unit.graph.set_emitted (body);
  symbol.emitted_name = (!strcmp (name, symbol.name)
			 ? symbol.name : copy_name (node->decl));
}

/* NODE is compiled with what its callers pass.  */

void
impact_recorder::record_bound (cgraph_node *node)
{
  m_unit.graph.set_bound (root_body_of (node));
}

/* Give functions the assembler names that they did not have so far.  */

void
impact_recorder::name_functions ()
{
  for (tree fndecl : m_unnamed_functions)
    {
      impact_symbol &symbol
	= m_unit.symbols[*m_functions.get (DECL_UID (fndecl))];
      if (!symbol.assembler_name_p && DECL_ASSEMBLER_NAME (fndecl))
	symbol.name = copy_name (fndecl);
    }
  m_unnamed_functions.truncate (0);
}

/* Say as which source the unit was compiled, if nobody did so far.  */

void
impact_recorder::complete_sources ()
{
  if (m_unit.sources.is_empty ())
    m_unit.sources.safe_push (impacted_source_of_unit (&m_names));
}

/* Return the kind of the symbol that the function with the assembler name NAME
   got as EMITTED.  Where a link has two local functions of one name, LTO
   numbers one of them.  */

static impact_kind
kind_of_name (const char *name, const char *emitted)
{
  size_t length = strlen (name);
  return (!strncmp (name, emitted, length)
	  && startswith (emitted + length, ".lto_priv.")
	  ? IMPACT_RENAMED : IMPACT_TARGET);
}

/* Give each body the name that a list has for it.  */

void
impact_recorder::complete_symbols ()
{
  impact_graph &graph = m_unit.graph;

  /* Nothing can be numbered anew any more.  */
  name_functions ();

  unsigned num_bodies = graph.length ();
  for (unsigned i = 0; i < num_bodies; i++)
    {
      const impact_body &body = graph.body (i);
      impact_symbol &symbol = m_unit.symbols[i];
      if (body.symbol_p)
	{
	  /* An alias is emitted with what it stands for.  */
	  if (graph.body (body.origin).emitted_p)
	    {
	      graph.set_emitted (i);
	      symbol.emitted_name = symbol.name;
	    }
	}
      else if (!body.function_p)
	{
	  if (symbol.emitted_name)
	    symbol.name = symbol.emitted_name;
	}
      else if (symbol.emitted_name
	       && !body.caller_part
	       && strcmp (symbol.name, symbol.emitted_name))
	{
	  /* The function has its code under another symbol than its own.  */
	  unsigned other
	    = graph.add_symbol (i, kind_of_name (symbol.name,
						 symbol.emitted_name));
	  impact_symbol renamed = symbol;
	  renamed.name = renamed.emitted_name;
	  m_unit.symbols.safe_push (renamed);
	  graph.set_emitted (other);
	}
    }
}

/* Make the lists that are wanted, now that the last function of the unit is
   out, and put the one of all functions into the object.  */

void
impact_recorder::finish_unit ()
{
  bool code_p = (in_lto_p ? flag_incremental_link != INCREMENTAL_LINK_LTO
		 : !flag_lto || flag_fat_lto_objects);
  if (!m_ipa_begun_p || !code_p || seen_error ())
    return;
  timevar_push (TV_IPA_IMPACTED);

  complete_symbols ();
  complete_sources ();
  if (in_lto_p && !m_unit.link)
    {
      name_link ();
      m_unit.part = m_unit.num_parts = 1;
    }
  if (m_section_p)
    {
      impacted_text *all = new impacted_text (&m_unit, true);
      output_impacted_section (*all);
      if (m_list_p && !m_unit.asked)
	m_list = all;
      else
	delete all;
    }
  if (m_list_p && !m_list)
    m_list = new impacted_text (&m_unit, false);
  timevar_pop (TV_IPA_IMPACTED);
}

/* Write the list for which -flive-patching-list= asks.  */

void
impact_recorder::write_list () const
{
  if (!m_list || seen_error ())
    return;
  /* One option serves a whole build; who looks at the terminal wants to see
     just the unit that has the function.  Of a program one part says that it
     has none.  */
  if (m_unit.asked && m_list->num_functions == 0
      && (m_unit.link ? m_unit.part > 1 : !m_file))
    return;
  timevar_push (TV_IPA_IMPACTED);
  write_impacted_text (*m_list, m_file);
  timevar_pop (TV_IPA_IMPACTED);
}

/* Write FLOWS to FILE.  */

void
impact_recorder::dump_flows (FILE *file, const vec<impact_flow> &flows) const
{
  auto dump_body = [&] (unsigned i)
    {
      const impact_body &body = m_unit.graph.body (i);
      if (body.attribute == IMPACT_KINDS)
	fprintf (file, "%s", m_unit.symbols[i].name);
      else
	fprintf (file, "%s[%s]", m_unit.symbols[body.origin].name,
		 impact_kind_name (body.attribute));
    };
  for (const impact_flow &flow : flows)
    {
      fprintf (file, "  ");
      dump_body (flow.from);
      fprintf (file, " -> ");
      dump_body (flow.to);
      fprintf (file, ": %s\n", impact_kind_name (flow.kind));
    }
}

/* Write to FILE what was recorded of each body, and why: its flows in the
   order of time, and who calls it where that counts.  */

void
impact_recorder::dump (FILE *file) const
{
  const impact_graph &graph = m_unit.graph;

  fprintf (file, "Bodies:\n");
  for (unsigned i = 0; i < graph.length (); i++)
    {
      const impact_body &body = graph.body (i);
      if (body.attribute != IMPACT_KINDS)
	continue;
      if (body.function_p)
	fprintf (file, "  %s: function%s\n", m_unit.symbols[i].name,
		 body.bound_p ? ", bound to its callers" : "");
      else if (body.origin != i)
	fprintf (file, "  %s: %s of %s%s\n", m_unit.symbols[i].name,
		 body.symbol_p ? "symbol" : "copy",
		 m_unit.symbols[body.origin].name,
		 body.private_p ? ", bound to its callers" : "");
      else
	fprintf (file, "  %s: made by the compiler\n", m_unit.symbols[i].name);
    }

  fprintf (file, "\nFacts:\n");
  dump_flows (file, graph.facts ());
  fprintf (file, "\nFlows:\n");
  dump_flows (file, graph.flows ());
  fprintf (file, "\nAttributes found out from others:\n");
  dump_flows (file, graph.derivations ());

  fprintf (file, "\nCalls of copies that are bound to their callers:\n");
  for (const impact_flow &call : graph.calls ())
    fprintf (file, "  %s <- %s\n", m_unit.symbols[call.from].name,
	     m_unit.symbols[call.to].name);
}

/* Read -flive-patching-list=, and put what it asks for into *NAME, or NULL for
   all functions, and where the list goes into *FILE, or NULL for standard
   output.  *NAME is the caller's.  Return true unless that is an error.  */

static bool
read_list_option (char **name, const char **file)
{
  char missing;
  *file = impacted_list_file (live_patching_list, &missing);
  size_t length = *file ? *file - 1 - live_patching_list
			: strlen (live_patching_list);
  if (!*file)
    *file = "-";
  if (missing)
    {
      error ("missing %<%c%> in the function name in "
	     "%<-flive-patching-list=%s%>; the file name follows the first "
	     "comma outside of brackets", missing, live_patching_list);
      return false;
    }
  if (length == 0)
    {
      error ("missing function name in %<-flive-patching-list=%s%>; "
	     "use %<all%> for all functions", live_patching_list);
      return false;
    }
  if (**file == '\0')
    {
      error ("missing file name after the comma in "
	     "%<-flive-patching-list=%s%>; use %<-%> for standard output",
	     live_patching_list);
      return false;
    }

  if (!strcmp (*file, "-"))
    {
      *file = NULL;
      /* Later another file could have taken its place.  */
      if (!is_valid_fd (STDOUT_FILENO))
	{
	  error ("cannot write the list of impacted functions to standard "
		 "output: %m");
	  return false;
	}
    }

  *name = xstrndup (live_patching_list, length);
  if (!strcmp (*name, "all"))
    {
      free (*name);
      *name = NULL;
    }
  return true;
}

/* If the front end does not tell what it concludes from the text of functions,
   return the name of its language: a list may lack functions then.  Return NULL
   otherwise.  lang_hooks.name does not tell: under -std= cc1obj gives itself
   that of C.  But libgccjit has nothing else.  At a link the units say so for
   themselves.  */

const char *
ipa_impacted_untold_language ()
{
  unsigned language = lang_hooks.option_lang_mask ();
  if (language & (CL_C | CL_CXX | CL_LTO))
    return NULL;
  return language ? lang_names[ctz_hwi (language)] : lang_hooks.name;
}

/* Called by the garbage collector.  */

static void
mark_recorder (void *)
{
  if (ipa_impacts)
    ipa_impacts->mark_decls ();
}

/* Read the options and, if they ask for a list, make a recorder.  */

void
ipa_impacted_init ()
{
  bool section_p = flag_record_impacted;
  bool list_p = live_patching_list != NULL;

  if (section_p && !flag_live_patching)
    {
      warning (0, "%<-frecord-impacted%> is ignored without "
	       "%<-flive-patching%>");
      section_p = false;
    }
  if (list_p && !flag_live_patching)
    {
      warning (0, "%<-flive-patching-list%> is ignored without "
	       "%<-flive-patching%>");
      list_p = false;
    }
#ifndef OBJECT_FORMAT_ELF
  if (section_p)
    {
      warning (0, "%<-frecord-impacted%> is not supported by the current "
	       "target");
      section_p = false;
    }
#endif

  char *name = NULL;
  const char *file = NULL;
  if (list_p && !read_list_option (&name, &file))
    return;
  if (list_p && !file && (lang_hooks.option_lang_mask () & CL_LTO))
    {
      /* The driver has a file in its place.  */
      error ("the list of impacted functions of a program cannot go to the "
	     "standard output of lto1; give it a file in "
	     "%<-flive-patching-list=%s%>", live_patching_list);
      free (name);
      return;
    }

  /* The second compilation of -fcompare-debug is there to be compared.  */
  if ((section_p || list_p) && !flag_compare_debug && !flag_syntax_only)
    {
      if (const char *language = ipa_impacted_untold_language ())
	warning (0, "the list of impacted functions is not complete: it is "
		 "for C and C++, and not for %s", language);
      static const ggc_root_tab roots[]
	= { { &ipa_impacts, 1, sizeof ipa_impacts, mark_recorder, NULL },
	    LAST_GGC_ROOT_TAB };
      ipa_impacts = new impact_recorder (section_p, list_p, name, file);
      ggc_register_root_tab (roots);
    }
}

/* Make the lists that are wanted.  Called when nothing but the end of the
   assembler file is still to be written.  */

void
ipa_impacted_finish_unit ()
{
  if (ipa_impacts)
    ipa_impacts->finish_unit ();
}

/* Write the list, if one is wanted, and forget about it.  */

void
ipa_impacted_finish ()
{
  if (!ipa_impacts)
    return;
  ipa_impacts->write_list ();
  delete ipa_impacts;
  ipa_impacts = NULL;
}

namespace {

const pass_data pass_data_ipa_impacted =
{
  SIMPLE_IPA_PASS, /* type.  */
  "impacted", /* name.  */
  OPTGROUP_NONE, /* optinfo_flags.  */
  TV_IPA_IMPACTED, /* tv_id.  */
  0, /* properties_required.  */
  0, /* properties_provided.  */
  0, /* properties_destroyed.  */
  0, /* todo_flags_start.  */
  0, /* todo_flags_finish.  */
};

class pass_ipa_impacted : public simple_ipa_opt_pass
{
public:
  pass_ipa_impacted (gcc::context *ctxt)
    : simple_ipa_opt_pass (pass_data_ipa_impacted, ctxt)
  {}

  /* opt_pass methods: */
  virtual bool gate (function *);
  virtual unsigned int execute (function *);

}; // class pass_ipa_impacted

bool
pass_ipa_impacted::gate (function *)
{
  return ipa_impacts != NULL;
}

unsigned int
pass_ipa_impacted::execute (function *)
{
  ipa_impacts->record_calls (true);
  if (dump_file)
    ipa_impacts->dump (dump_file);
  return 0;
}

} // anon namespace

simple_ipa_opt_pass *
make_pass_ipa_impacted (gcc::context *ctxt)
{
  return new pass_ipa_impacted (ctxt);
}
