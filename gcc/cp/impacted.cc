/* What the C++ front end concludes from the text of functions.
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

/* The C++ front end puts facts of one function into others on its own, before
   there is a callgraph and without optimization:

     constexpr int
     f (int x)
     {
       return x + 1;
     }

     const int two = f (1);

     int
     g ()
     {
       static int s = f (2);
       return s + two;
     }

   Who changes f must patch g.  This file tells the impact_recorder

   - which constexpr functions were evaluated, by whom, and which constants
     have their values;
   - who uses a function with a deduced return type, for that is found in the
     body;
   - what the initializers of variables outside of functions are made with, for
     the function that runs them when the program begins;
   - which function destroys a static array of a function: both are made of the
     same text;
   - who uses an instance of a template that is a variable, for that is why the
     function that initializes the variables of the unit has it;
   - which templates are made with a local type.  The layout of a closure is
     given by what its body captures, and a local class may use whatever is
     declared before it;
   - who uses what a declaration in the body of a function says of something
     that is declared elsewhere, or one in an instance that is there because
     of the function.

   What happens outside of functions, such as the bound of an array at namespace
   scope, counts for all functions of the unit.  */

#include "config.h"
#include "system.h"
#include "coretypes.h"
#include "cp-tree.h"
#include "stringpool.h"
#include "attribs.h"
#include "cgraph.h"
#include "c-family/c-pragma.h"
#include "ipa-impacted.h"
#include "impacted.h"

impacted_evaluation *impacted_evaluation::s_innermost;
impacted_context *impacted_context::s_innermost;
auto_vec<impacted_used> impacted_folding::s_used;
unsigned impacted_folding::s_depth;

/* Return the function to which belongs what is said in FNDECL, which can be
   NULL.  A template gets only one set of facts together with what is local to
   it, for its instances do not correspond one by one.  */

static tree
function_for_facts (tree fndecl)
{
  if (!fndecl || !processing_template_decl)
    return fndecl;
  while (tree around = decl_function_context (fndecl))
    fndecl = around;
  return fndecl;
}

/* Return true if functions may be made with the value of the variable DECL, or
   with its being initialized by a constant.  */

static bool
value_is_used_p (tree decl)
{
  return (decl_function_context (decl)
	  || CP_DECL_THREAD_LOCAL_P (decl)
	  || DECL_DECLARED_CONSTEXPR_P (decl)
	  || TYPE_REF_P (TREE_TYPE (decl))
	  || CP_TYPE_CONST_P (strip_array_types (TREE_TYPE (decl))));
}

/* Return true if a function may initialize the variable DECL when the program
   begins, or need not do so because the initializer is constant.  */

static bool
initialized_at_begin_p (tree decl)
{
  return (!decl_function_context (decl)
	  && !DECL_DECLARED_CONSTEXPR_P (decl)
	  && !DECL_DECLARED_CONSTINIT_P (decl));
}

/* Return true if the type of the variable DECL is not known before its
   initializer is.  */

static bool
type_open_p (tree decl)
{
  tree type = TREE_TYPE (decl);
  return (type_uses_auto (type)
	  || (TREE_CODE (type) == ARRAY_TYPE && !TYPE_DOMAIN (type)));
}

/* Keep what an evaluation gives with DECL, or with the unit if that is NULL, or
   not at all if it is error_mark_node.  What a function declares is kept with
   the function, unless it is a function that is declared for others, too.  */

void
impacted_context::begin (tree decl)
{
  if (decl
      && DECL_P (decl)
      && TREE_CODE (decl) != FUNCTION_DECL
      && decl_function_context (decl))
    return;
  m_decl = decl;
  m_type_open_p = decl && VAR_P (decl) && type_open_p (decl);
  m_function = current_function_decl;
  m_instantiation = current_instantiation ();
  s_innermost = this;
}

/* Return true if what is evaluated now is part of what this is about.  */

bool
impacted_context::current_p () const
{
  return ((m_function == current_function_decl
	   || (m_top_level_p && !current_function_decl))
	  && m_instantiation == current_instantiation ());
}

/* Record that what is in PLACE of DECL is used for KEEPER, or for the unit if
   that is NULL.  Who uses a variable has nothing of it, unless the value is
   known to all or, if TYPE_OPEN_P, the type comes from there.  What initializes
   the variable has, and so have lambdas in the initializer.  */

static void
record_for_keeper (tree decl, impact_place place, tree keeper,
		   bool type_open_p = false)
{
  bool var_p = keeper && VAR_P (keeper);
  bool known_p = !var_p || type_open_p || value_is_used_p (keeper);
  ipa_impacts->record_fact (decl, place, keeper,
			    known_p ? IMPACT_KNOWN : IMPACT_CODE);
  if (var_p && initialized_at_begin_p (keeper))
    ipa_impacts->record_fact (decl, place, NULL_TREE, IMPACT_CODE);
}

/* Record that what is in PLACE of DECL is used for the object that is
   initialized, if it is not NULL, for the current function or for the
   unit.  */

void
impacted_context::record (tree decl, impact_place place, tree object)
{
  bool kept_p = impacted_context::kept_p ();
  tree keeper = kept_p ? s_innermost->m_decl : NULL_TREE;
  if (keeper == error_mark_node)
    return;
  tree function = function_for_facts (current_function_decl);
  if (object && VAR_P (object))
    {
      record_for_keeper (decl, place, object);
      /* A temporary for the keeper, say, which is a reference to it.  */
      if (keeper && keeper != object)
	record_for_keeper (decl, place, keeper);
    }
  else if (kept_p || !function)
    record_for_keeper (decl, place, keeper,
		       keeper && s_innermost->m_type_open_p);
  if (function)
    ipa_impacts->record_fact (decl, place, function, IMPACT_CODE);
}

/* Return the function, or the variable outside of functions, for which is used
   what is used now, or NULL.  */

tree
impacted_context::user ()
{
  if (current_function_decl)
    return function_for_facts (current_function_decl);
  tree keeper = kept_p () ? s_innermost->m_decl : NULL_TREE;
  return keeper && VAR_P (keeper) ? keeper : NULL_TREE;
}

/* What is in PLACE of DECL was used by the evaluation of function CALLER, or by
   the outermost expression if that is NULL.  What functions use is recorded at
   once: their values are cached.  */

void
impacted_evaluation::note (tree decl, impact_place place, tree caller)
{
  if (caller)
    ipa_impacts->record_fact (decl, place, caller, IMPACT_VALUE);
  else if (s_innermost)
    {
      impacted_used used = { decl, place };
      s_innermost->m_used.safe_push (used);
    }
}

/* The value of function FNDECL is asked for: have a line for it, whether or not
   there is code of it.  */

static void
keep_evaluated (tree fndecl)
{
  /* Of a constructor or a destructor there are the variants.  */
  if (!DECL_MAYBE_IN_CHARGE_CDTOR_P (fndecl)
      || DECL_IMMEDIATE_FUNCTION_P (fndecl))
    ipa_impacts->keep_function (fndecl);
}

/* Function FNDECL is about to be evaluated for CALLER, which is as for
   note.  */

void
impacted_evaluation::note_function (tree fndecl, tree caller)
{
  keep_evaluated (fndecl);
  note (fndecl, IMPACT_VALUE, caller);
}

/* Return true if it counts that the evaluation gave no constant.  Whether a
   variable is one is asked where it is used.  If it is of a thread, or static
   in a function, it is initialized when that gets there, by what is evaluated
   then: another text may ask which of both it is.  */

bool
impacted_evaluation::failure_counts_p () const
{
  return (m_object
	  && VAR_P (m_object)
	  && (CP_DECL_THREAD_LOCAL_P (m_object)
	      || TYPE_REF_P (TREE_TYPE (m_object))
	      || CP_TYPE_CONST_P (strip_array_types (TREE_TYPE (m_object)))
	      || (TREE_STATIC (m_object) && current_function_decl)));
}

/* Record that what the evaluation gave is used.  */

void
impacted_evaluation::record () const
{
  for (const impacted_used &used : m_used)
    {
      impacted_context::record (used.decl, used.place, m_object);
      impacted_folding::note (used);
    }
}

/* Return true if DECL is a variable outside of functions that is there only if
   some function uses it: an instance of a template.  */

static bool
instance_of_unit_p (tree decl)
{
  return (VAR_P (decl)
	  && DECL_LANG_SPECIFIC (decl)
	  && DECL_TEMPLATE_INFO (decl)
	  && !decl_function_context (decl));
}

/* Return the declaration under which DECL, a variable or a function, is known
   to all who use it.  */

static tree
decl_for_all (tree decl)
{
  if (DECL_CLONED_FUNCTION_P (decl))
    return DECL_CLONED_FUNCTION (decl);
  if (DECL_LOCAL_DECL_P (decl)
      && DECL_LANG_SPECIFIC (decl)
      && DECL_LOCAL_DECL_ALIAS (decl)
      && DECL_LOCAL_DECL_ALIAS (decl) != error_mark_node)
    return DECL_LOCAL_DECL_ALIAS (decl);
  return decl;
}

/* A reflection of OF is evaluated in function CALLER, or in the outermost
   expression if that is NULL.  What is known of a function or of its parameters
   may be asked for.  */

void
impacted_evaluation::note_reflected (tree of, tree caller)
{
  of = MAYBE_BASELINK_FUNCTIONS (of);
  if (TREE_CODE (of) == OVERLOAD)
    of = OVL_FIRST (of);
  of = STRIP_TEMPLATE (of);
  if (TREE_CODE (of) == PARM_DECL)
    of = DECL_CONTEXT (of);
  if (of && TREE_CODE (of) == FUNCTION_DECL)
    note (decl_for_all (of), IMPACT_KNOWN, caller);
}

/* If *TP calls what may be evaluated, the code of the current function depends
   on whether that gives a constant.  A callback of walk_tree.  */

static tree
record_asked_for_constant (tree *tp, int *, void *)
{
  tree fndecl = NULL_TREE;
  if (TREE_CODE (*tp) == CALL_EXPR || TREE_CODE (*tp) == AGGR_INIT_EXPR)
    fndecl = cp_get_callee_fndecl_nofold (*tp);
  if (fndecl && DECL_DECLARED_CONSTEXPR_P (fndecl))
    {
      fndecl = decl_for_all (fndecl);
      keep_evaluated (fndecl);
      impacted_context::record (fndecl, IMPACT_VALUE, NULL_TREE);
    }
  return NULL_TREE;
}

/* The call EXPRESSION is folded.  Where it asks if its argument is a constant,
   a failed evaluation is an answer, too.  */

void
impacted_folding::begin_call (tree expression)
{
  tree fndecl = cp_get_callee_fndecl_nofold (expression);
  if (fndecl && DECL_IS_BUILTIN_CONSTANT_P (fndecl))
    cp_walk_tree_without_duplicates (&CALL_EXPR_ARG (expression, 0),
				     record_asked_for_constant, NULL);
}

/* USED was used by each folding there is now.  */

void
impacted_folding::note (const impacted_used &used)
{
  if (s_depth)
    s_used.safe_push (used);
}

/* Keep each declaration only once among what was used from BEGIN on.  Foldings
   around this one need no more, either: in a deep expression, what is at the
   bottom would be copied for each level of it.  */

void
impacted_folding::unite (unsigned begin)
{
  hash_set<tree> seen;
  unsigned end = begin;
  for (unsigned i = begin; i < s_used.length (); i++)
    if (!seen.add (s_used[i].decl))
      s_used[end++] = s_used[i];
  s_used.truncate (end);
}

/* Forget all entries.  */

void
impacted_cache::clear ()
{
  m_entries->empty ();
  m_used.truncate (0);
}

/* Keep with T what was used by foldings from BEGIN on.  */

void
impacted_cache::put (tree t, unsigned begin)
{
  impacted_folding::unite (begin);
  range r = { m_used.length (), 0 };
  for (unsigned i = begin; i < impacted_folding::s_used.length (); i++)
    m_used.safe_push (impacted_folding::s_used[i]);
  r.end = m_used.length ();
  if (!m_entries)
    m_entries = new hash_map<tree, range>;
  m_entries->put (t, r);
}

/* Record that what is kept with T is used, to initialize OBJECT, if that is not
   NULL.  */

void
impacted_cache::get (tree t, tree object)
{
  if (range *r = m_entries->get (t))
    for (unsigned i = r->begin; i < r->end; i++)
      {
	impacted_context::record (m_used[i].decl, m_used[i].place, object);
	impacted_folding::note (m_used[i]);
      }
}

/* Return the function in the template of which function FNDECL is an
   instance.  */

static tree
pattern_of (tree fndecl)
{
  return DECL_TEMPLATE_RESULT (most_general_template (DECL_TI_TEMPLATE
						      (fndecl)));
}

/* Variable or function DECL is used.  */

void
impacted_record_use (tree decl)
{
  decl = decl_for_all (decl);
  impacted_context::record (decl, IMPACT_KNOWN, NULL_TREE);
  /* What a reduction does is copied to where it is used.  */
  if (TREE_CODE (decl) == FUNCTION_DECL && DECL_OMP_DECLARE_REDUCTION_P (decl))
    impacted_interface (decl);
  /* A structured binding has no value of its own.  The variable that is bound
     has no other one, but can have a condition there.  */
  if (VAR_P (decl) && DECL_DECOMPOSITION_P (decl))
    {
      tree base = DECL_DECOMP_BASE (decl);
      if (base && VAR_P (base))
	impacted_context::record (base, IMPACT_KNOWN, NULL_TREE);
    }

  bool function_p = TREE_CODE (decl) == FUNCTION_DECL;
  bool instance_p = function_p && DECL_TEMPLOID_INSTANTIATION (decl);
  if (instance_p || instance_of_unit_p (decl)
      || (function_p
	  && (DECL_DEFAULTED_FN (decl) || LAMBDA_FUNCTION_P (decl))))
    if (tree user = impacted_context::user ())
      ipa_impacts->record_fact (user, IMPACT_PRESENCE, decl, IMPACT_PRESENCE);
  /* If it is not defined in the unit, no body says from what it is made.  */
  if (instance_p)
    {
      tree pattern = pattern_of (decl);
      if (!DECL_INITIAL (pattern))
	ipa_impacts->record_fact (pattern, IMPACT_KNOWN, decl, IMPACT_KNOWN);
    }
}

/* Return true if TYPE, which can be NULL or no type, is that of a closure.  */

static bool
closure_type_p (tree type)
{
  return type && CLASS_TYPE_P (type) && LAMBDA_TYPE_P (type);
}

/* Return true if TYPE is that of a closure that captures nothing: its layout is
   known without its body and the functions around it.  */

static bool
empty_closure_p (tree type)
{
  return (closure_type_p (type)
	  && !LAMBDA_EXPR_CAPTURE_LIST (CLASSTYPE_LAMBDA_EXPR (type))
	  && (LAMBDA_EXPR_DEFAULT_CAPTURE_MODE (CLASSTYPE_LAMBDA_EXPR (type))
	      == CPLD_NONE));
}

/* Return the function that stands for the nest of which FNDECL is a member: the
   outermost one around it, but not beyond the operator of an empty closure.
   Nothing outside depends on the layout of what is in there.  */

static tree
nest_of (tree fndecl)
{
  while (!empty_closure_p (DECL_CONTEXT (fndecl)))
    {
      tree around = decl_function_context (fndecl);
      if (!around)
	break;
      fndecl = around;
    }
  return fndecl;
}

/* Record of which nest FNDECL is a member, if there is a function around it: it
   belongs to a closure or to another local class.  An empty closure has a nest
   of its own, whose members may yet use what is declared around it.  */

static void
record_local_function (tree fndecl)
{
  tree around = decl_function_context (fndecl);
  if (!around)
    return;
  tree nest = nest_of (fndecl);
  ipa_impacts->record_nest (nest, around, fndecl);
  if (nest == fndecl)
    {
      tree outer = nest_of (around);
      ipa_impacts->record_fact (outer, IMPACT_TEXT, outer, IMPACT_NEST);
      ipa_impacts->record_fact (outer, IMPACT_NEST, nest, IMPACT_NEST);
    }
}

static bool record_local_types (tree, tree);

/* Record that function FNDECL is made with a type that is local to AROUND, or
   to the initializer of that, which is a variable.  */

static void
record_local_scope (tree fndecl, tree around)
{
  if (TREE_CODE (around) == FUNCTION_DECL)
    {
      tree nest = nest_of (around);
      ipa_impacts->record_fact (nest, IMPACT_TEXT, nest, IMPACT_NEST);
      ipa_impacts->record_fact (nest, IMPACT_NEST, fndecl, IMPACT_CODE);
    }
  ipa_impacts->record_fact (around, IMPACT_CODE, fndecl, IMPACT_CODE);
}

/* Return the variable outside of functions in the initializer of which the
   closure type TYPE is, or NULL if it is no such type.  */

static tree
initialized_with_closure (tree type)
{
  if (!closure_type_p (type))
    return NULL_TREE;
  tree scope = LAMBDA_EXPR_EXTRA_SCOPE (CLASSTYPE_LAMBDA_EXPR (type));
  return (scope && VAR_P (scope) && !decl_function_context (scope)
	  ? scope : NULL_TREE);
}

/* Record that function DATA is made with *TP, if that is a declaration or a
   part of an object in a template argument.  A callback of walk_tree.  */

static tree
record_argument_part (tree *tp, int *, void *data)
{
  tree fndecl = (tree) data;
  if (VAR_P (*tp))
    {
      ipa_impacts->record_fact (*tp, IMPACT_KNOWN, fndecl, IMPACT_CODE);
      if (tree around = decl_function_context (*tp))
	record_local_scope (fndecl, around);
    }
  else if (TREE_CODE (*tp) == PTRMEM_CST)
    record_local_types (fndecl, DECL_CONTEXT (PTRMEM_CST_MEMBER (*tp)));
  else if (EXPR_P (*tp))
    /* A reflection has what it is of as its operand.  */
    for (int i = 0; i < TREE_OPERAND_LENGTH (*tp); i++)
      {
	tree of = TREE_OPERAND (*tp, i);
	if (of && TYPE_P (of))
	  record_local_types (fndecl, of);
	else if (of && (TREE_CODE (of) == FIELD_DECL
			|| TREE_CODE (of) == CONST_DECL))
	  record_local_types (fndecl, DECL_CONTEXT (of));
      }
  if (EXPR_P (*tp) || DECL_P (*tp) || CONSTANT_CLASS_P (*tp)
      || TREE_CODE (*tp) == CONSTRUCTOR)
    record_local_types (fndecl, TREE_TYPE (*tp));
  return NULL_TREE;
}

/* Record that function FNDECL is made with the local types and the variables
   that ARGUMENT is made of, a type or a template argument.  Return true if
   there are none, nor will be.  A few types of headers are seen all the
   time.  */

static bool
record_local_types (tree fndecl, tree argument)
{
  if (!argument)
    return true;
  while (TYPE_P (argument) && (INDIRECT_TYPE_P (argument)
			       || TREE_CODE (argument) == ARRAY_TYPE))
    argument = TREE_TYPE (argument);
  if (TREE_CODE (argument) == TREE_VEC)
    {
      bool plain_p = true;
      for (int i = 0; i < TREE_VEC_LENGTH (argument); i++)
	plain_p &= record_local_types (fndecl, TREE_VEC_ELT (argument, i));
      return plain_p;
    }
  if (ARGUMENT_PACK_P (argument))
    return record_local_types (fndecl, ARGUMENT_PACK_ARGS (argument));
  if (TREE_CODE (argument) == INTEGER_CST)
    return record_local_types (fndecl, TREE_TYPE (argument));
  if (!TYPE_P (argument))
    {
      cp_walk_tree_without_duplicates (&argument, record_argument_part, fndecl);
      return false;
    }
  if (FUNC_OR_METHOD_TYPE_P (argument))
    {
      bool plain_p = record_local_types (fndecl, TREE_TYPE (argument));
      for (tree arg = TYPE_ARG_TYPES (argument); arg; arg = TREE_CHAIN (arg))
	plain_p &= record_local_types (fndecl, TREE_VALUE (arg));
      return plain_p;
    }
  if (TYPE_PTRMEM_P (argument))
    {
      bool plain_p = record_local_types (fndecl,
					 TYPE_PTRMEM_CLASS_TYPE (argument));
      tree to = TYPE_PTRMEM_POINTED_TO_TYPE (argument);
      return plain_p & record_local_types (fndecl, to);
    }
  if (!OVERLOAD_TYPE_P (argument))
    return true;

  /* By TYPE_UID; NULL as long as there are none.  */
  static hash_set<int_hash<unsigned, UINT_MAX, UINT_MAX - 1> > *plain_types;
  unsigned uid = TYPE_UID (TYPE_MAIN_VARIANT (argument));
  if (plain_types && plain_types->contains (uid))
    return true;
  tree around = decl_function_context (TYPE_MAIN_DECL (argument));
  if (!around)
    around = initialized_with_closure (argument);
  if (around)
    record_local_scope (fndecl, around);
  bool plain_p = !around && !closure_type_p (argument);
  if (CLASS_TYPE_P (argument) && CLASSTYPE_TEMPLATE_INFO (argument))
    plain_p &= record_local_types (fndecl, CLASSTYPE_TI_ARGS (argument));
  if (plain_p)
    {
      if (!plain_types)
	plain_types = new hash_set<int_hash<unsigned, UINT_MAX, UINT_MAX - 1> >;
      plain_types->add (uid);
    }
  return plain_p;
}

/* Record that function FNDECL is made with the arguments of DECL, if that is an
   instance of a template, and with those of the classes in which it is.  */

static void
record_arguments (tree fndecl, tree decl)
{
  if (DECL_LANG_SPECIFIC (decl) && DECL_TEMPLATE_INFO (decl))
    record_local_types (fndecl, DECL_TI_ARGS (decl));
  for (tree context = DECL_CONTEXT (decl);
       context && CLASS_TYPE_P (context); context = TYPE_CONTEXT (context))
    record_local_types (fndecl, context);
}

/* How function FNDECL is used depends on its body: by the type that it returns,
   or by whether it becomes an immediate function.  */

void
impacted_interface (tree fndecl)
{
  if (!ipa_impacts)
    return;
  ipa_impacts->record_fact (fndecl, IMPACT_TEXT, fndecl, IMPACT_KNOWN);
  ipa_impacts->record_fact (fndecl, IMPACT_CODE, fndecl, IMPACT_KNOWN);
}

/* FNDECL is there because there are objects of class TYPE, which have been
   constructed.  */

static void
record_constructors (tree type, tree fndecl)
{
  for (tree constructor : ovl_range (CLASSTYPE_CONSTRUCTORS (type)))
    if (TREE_CODE (constructor) == FUNCTION_DECL)
      ipa_impacts->record_fact (constructor, IMPACT_PRESENCE,
				fndecl, IMPACT_PRESENCE);
}

/* Record what there is to know if FNDECL is a lambda outside of functions.  In
   the initializer of a variable, its captures and parameters are made with what
   the initializer is made with.  In that of a member of a class, all who
   initialize the member make the closure, and what it captures by default is up
   to its body.  */

static void
record_lambda (tree fndecl)
{
  tree type = DECL_CONTEXT (fndecl);
  if (!closure_type_p (type))
    return;
  tree lambda = CLASSTYPE_LAMBDA_EXPR (type);
  tree scope = LAMBDA_EXPR_EXTRA_SCOPE (lambda);
  if (scope && TREE_CODE (scope) == FIELD_DECL)
    record_constructors (DECL_CONTEXT (scope), fndecl);
  if (tree variable = initialized_with_closure (type))
    {
      ipa_impacts->record_fact (variable, IMPACT_CODE, fndecl, IMPACT_CODE);
      ipa_impacts->record_fact (variable, IMPACT_PRESENCE,
				fndecl, IMPACT_PRESENCE);
    }
  else if (!decl_function_context (fndecl)
	   && LAMBDA_EXPR_DEFAULT_CAPTURE_MODE (lambda) != CPLD_NONE)
    ipa_impacts->record_saying (fndecl, NULL_TREE);
}

/* Return true if it is found in the body of function FNDECL whether calls of it
   can be evaluated, and not in its declaration.  */

static bool
constexpr_by_body_p (tree fndecl)
{
  return (flag_implicit_constexpr
	  && DECL_DECLARED_INLINE_P (fndecl)
	  && !lookup_attribute ("noinline", DECL_ATTRIBUTES (fndecl)));
}

/* Record from what function FNDECL is made, whose body is complete.  */

static void
record_function (tree fndecl)
{
  record_local_function (fndecl);
  record_lambda (fndecl);
  if (FNDECL_USED_AUTO (fndecl) || constexpr_by_body_p (fndecl))
    impacted_interface (fndecl);

  if (DECL_LANG_SPECIFIC (fndecl) && DECL_TEMPLATE_INFO (fndecl))
    {
      tree pattern = pattern_of (fndecl);
      ipa_impacts->record_fact (fndecl, IMPACT_TEXT, pattern, IMPACT_TEXT);
      impacted_instance (fndecl, pattern);
    }
  /* There is a virtual table because constructors use it.  */
  if (DECL_VIRTUAL_P (fndecl) && DECL_TEMPLOID_INSTANTIATION (fndecl))
    record_constructors (DECL_CONTEXT (fndecl), fndecl);
  record_arguments (fndecl, fndecl);
}

/* The body of function FNDECL is complete.  */

void
impacted_function (tree fndecl)
{
  if (!ipa_impacts)
    return;
  ipa_impacts->finish_pragmas (fndecl, c_pragma_state);
  if (!processing_template_decl)
    record_function (fndecl);
}

/* The body of function FNDECL was read from a module.  */

void
impacted_function_of_module (tree fndecl)
{
  if (!ipa_impacts)
    return;
  record_function (fndecl);
  if (DECL_COROUTINE_P (fndecl))
    impacted_coroutine (fndecl, DECL_ACTOR_FN (fndecl),
			DECL_DESTROY_FN (fndecl));
}

/* DECL, a function, lambda or variable, is made from PATTERN, in a template.
   What does not depend on the arguments of the template was evaluated
   there.  */

void
impacted_instance (tree decl, tree pattern)
{
  if (!ipa_impacts)
    return;
  ipa_impacts->record_fact (pattern, IMPACT_CODE, decl, IMPACT_CODE);
  ipa_impacts->record_fact (pattern, IMPACT_KNOWN, decl, IMPACT_KNOWN);
}

/* The body of CLONE, a variant of a constructor or a destructor, is a copy of
   that of FNDECL.  */

void
impacted_clone (tree clone, tree fndecl)
{
  if (!ipa_impacts)
    return;
  ipa_impacts->record_fact (clone, IMPACT_TEXT, fndecl, IMPACT_TEXT);
  ipa_impacts->record_fact (fndecl, IMPACT_TEXT, clone, IMPACT_CODE);
  ipa_impacts->record_fact (fndecl, IMPACT_CODE, clone, IMPACT_CODE);
}

/* The current function initializes DECL, or destroys it, when the program
   begins or ends: its code is made with what initializers are made with, and
   there because somebody uses DECL, if that is an instance.  */

void
impacted_initialization (tree decl)
{
  if (!ipa_impacts)
    return;
  ipa_impacts->record_fact (NULL_TREE, IMPACT_CODE,
			    current_function_decl, IMPACT_CODE);
  if (instance_of_unit_p (decl))
    {
      ipa_impacts->record_fact (decl, IMPACT_PRESENCE,
				current_function_decl, IMPACT_CODE);
      record_arguments (current_function_decl, decl);
    }
}

/* Function CLEANUP, which the front end made, destroys DECL.  */

void
impacted_cleanup (tree cleanup, tree decl)
{
  if (!ipa_impacts)
    return;
  record_arguments (cleanup, decl);
  tree around = decl_function_context (decl);
  if (!around)
    return;
  ipa_impacts->record_fact (around, IMPACT_TEXT, cleanup, IMPACT_CODE);
  ipa_impacts->record_fact (around, IMPACT_CODE, cleanup, IMPACT_CODE);
}

/* FNDECL became a coroutine that shares its frame with the functions RESUMER
   and DESTROYER, if there are these.  */

void
impacted_coroutine (tree fndecl, tree resumer, tree destroyer)
{
  if (!ipa_impacts
      || !resumer || resumer == error_mark_node
      || !destroyer || destroyer == error_mark_node)
    return;
  ipa_impacts->record_nest (fndecl, fndecl, resumer);
  ipa_impacts->record_nest (fndecl, fndecl, destroyer);
}

/* EXPR is a candidate for what is meant, or is named where it is not called.
   If it is one function, of which the type is found in its body, that counts,
   whatever comes of it.  */

void
impacted_candidate (tree expr)
{
  if (!ipa_impacts || !is_overloaded_fn (expr) || really_overloaded_fn (expr))
    return;
  tree decl = STRIP_TEMPLATE (get_first_fn (expr));
  if (TREE_CODE (decl) == FUNCTION_DECL && FNDECL_USED_AUTO (decl))
    impacted_record_use (decl);
}

/* The body of the current function declares DECL, which is ALIAS outside of
   it.  What is declared first gives a function its language, says that it does
   not throw, has a constant be seen by other units, and can have a variable of
   a thread be used without asking whether it is initialized.  */

void
impacted_local_extern (tree decl, tree alias)
{
  if (!ipa_impacts || !current_function_decl || alias == error_mark_node)
    return;
  bool first_p = DECL_SOURCE_LOCATION (alias) == DECL_SOURCE_LOCATION (decl);
  if (ipa_impacted_speaker (decl, first_p ? NULL_TREE : alias)
      || (first_p && (DECL_EXTERN_C_P (alias)
		      || (VAR_P (alias)
			  ? (CP_TYPE_CONST_P (TREE_TYPE (alias))
			     || (CP_DECL_THREAD_LOCAL_P (alias)
				 && DECL_DECLARED_CONSTINIT_P (alias)))
			  : TREE_NOTHROW (alias))))
      || (visibility_options.inpragma && DECL_VISIBILITY_SPECIFIED (alias)))
    ipa_impacts->record_saying (current_function_decl, alias);
}

/* A class in the body of the current function declares its friend FNDECL, which
   can be a template, with attributes.  */

void
impacted_friend_attributes::record (tree fndecl)
{
  ipa_impacts->record_saying (current_function_decl,
			      decl_for_all (STRIP_TEMPLATE (fndecl)));
}

/* Return the function that is compiled, or the one for which an instance is
   made, or NULL.  */

static tree
asking_for_instance ()
{
  tree around = current_function_decl;
  for (saved_scope *s = scope_chain; s && !around; s = s->prev)
    around = s->function_decl;
  return around;
}

/* Function FNDECL is declared, perhaps not for the first time, and a reflection
   tells what all its declarations say: which names its parameters have, and
   which of them have default arguments.  */

void
impacted_redeclaration (tree fndecl)
{
  if (!ipa_impacts)
    return;
  if (tree around = asking_for_instance ())
    ipa_impacts->record_saying (around, decl_for_all (fndecl));
}

/* The instantiation of the current class declares its friend FNDECL as PATTERN
   has it, or defines it from TMPL if that is not NULL; it was declared before
   if DECLARED_P.  When it is the text of a function that makes the class be
   instantiated, the definition and attributes come from there.  But who calls a
   friend that has the class among its parameters would instantiate the class as
   well.  */

void
impacted_friend (tree fndecl, tree pattern, tree tmpl, bool declared_p)
{
  if (!ipa_impacts)
    return;
  pattern = STRIP_TEMPLATE (pattern);
  if (!tmpl && !DECL_ATTRIBUTES (pattern))
    return;
  /* Instances of a friend that is a template know only the general one.  */
  if (TREE_CODE (fndecl) == TEMPLATE_DECL)
    fndecl = DECL_TEMPLATE_RESULT (tmpl ? tmpl : fndecl);

  tree around = asking_for_instance ();
  if (!around)
    return;

  if (!declared_p)
    for (tree arg = TYPE_ARG_TYPES (TREE_TYPE (fndecl)); arg;
	 arg = TREE_CHAIN (arg))
      {
	tree type = non_reference (TREE_VALUE (arg));
	if (same_type_ignoring_top_level_qualifiers_p (type,
						       current_class_type))
	  return;
      }
  ipa_impacts->record_saying (around, fndecl);
}
