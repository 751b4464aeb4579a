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

#ifndef GCC_CP_IMPACTED_H
#define GCC_CP_IMPACTED_H

#include "ipa-impacted.h"

/* All of this does nothing unless a list is wanted, and then costs a test.  */

/* A declaration that was used, and the place of it that counts.  */

struct impacted_used
{
  tree decl;
  impact_place place;
};

/* An outermost constant evaluation.  What it evaluated counts if it gave a
   constant, or if that it did not is taken for an answer.  */

class impacted_evaluation
{
public:
  /* An evaluation begins that initializes OBJECT, or nothing in particular if
     that is NULL.  */
  explicit impacted_evaluation (tree object)
    : m_outer (s_innermost), m_object (object), m_used ()
  {
    s_innermost = this;
  }
  ~impacted_evaluation ()
  {
    s_innermost = m_outer;
  }

  /* Function FNDECL is about to be evaluated for CALL, a constexpr_call, or for
     the outermost expression if that is NULL.  */
  template <typename T>
  static void note_call (tree fndecl, const T *call)
  {
    if (ipa_impacts)
      note_function (fndecl, caller (call));
  }
  /* The value of DECL is read for CALL, which is as for note_call.  */
  template <typename T>
  static void note_read (tree decl, const T *call)
  {
    if (ipa_impacts && VAR_P (decl))
      note (decl, IMPACT_KNOWN, caller (call));
  }
  /* A reflection of OF is evaluated for CALL, which is as for note_call.  */
  template <typename T>
  static void note_reflection (tree of, const T *call)
  {
    if (ipa_impacts)
      note_reflected (of, caller (call));
  }
  /* The evaluation is done.  What it gave is used, if SUCCEEDED_P.  */
  void commit (bool succeeded_p)
  {
    if (ipa_impacts && (succeeded_p || failure_counts_p ()))
      record ();
  }

private:
  template <typename T>
  static tree caller (const T *call)
  {
    return call && call->fundef ? call->fundef->decl : NULL_TREE;
  }
  static void note_function (tree, tree);
  static void note_reflected (tree, tree);
  static void note (tree, impact_place, tree);
  bool failure_counts_p () const;
  void record () const;

  /* Those around this one.  */
  impacted_evaluation *m_outer;
  static impacted_evaluation *s_innermost;
  /* What is initialized, or NULL.  */
  tree m_object;
  /* The functions that were evaluated and the variables that were read, but
     for those that an evaluated function evaluates or reads.  */
  auto_vec<impacted_used> m_used;
};

/* What goes into a cache of folded expressions, while it is being folded.  */

class impacted_folding
{
public:
  /* Folding of EXPRESSION begins, which is the key of the cache.  */
  explicit impacted_folding (tree expression)
    : m_expression (expression), m_begin (s_used.length ())
  {
    s_depth++;
    if (ipa_impacts && TREE_CODE (expression) == CALL_EXPR)
      begin_call (expression);
  }
  ~impacted_folding ()
  {
    if (--s_depth == 0)
      s_used.truncate (0);
  }

  static void note (const impacted_used &);

private:
  friend class impacted_cache;

  static void begin_call (tree);
  static void unite (unsigned);

  /* What was used since the outermost folding began, and the part of it that
     belongs to this one.  */
  static auto_vec<impacted_used> s_used;
  static unsigned s_depth;
  tree m_expression;
  unsigned m_begin;
};

/* What the entries of such a cache were made with.  Whoever gets one from there
   uses that as well, though nothing is evaluated.  This lives as long as the
   cache does, and so may point to declarations.  */

class impacted_cache
{
public:
  impacted_cache () : m_entries (NULL), m_used ()
  {}

  /* The cache is empty.  */
  void forget ()
  {
    if (m_entries)
      clear ();
  }
  /* What FOLDING is about goes into the cache.  */
  void keep (const impacted_folding &folding)
  {
    if (ipa_impacts
	&& impacted_folding::s_used.length () > folding.m_begin)
      put (folding.m_expression, folding.m_begin);
  }
  /* T comes from the cache, to initialize OBJECT, or nothing in particular if
     that is NULL.  */
  void use (tree t, tree object = NULL_TREE)
  {
    if (m_entries)
      get (t, object);
  }

private:
  void clear ();
  void put (tree, unsigned);
  void get (tree, tree);

  /* An expression has those of M_USED from BEGIN to before END.  */
  struct range
  {
    unsigned begin;
    unsigned end;
  };
  /* NULL as long as there is nothing to keep.  */
  hash_map<tree, range> *m_entries;
  auto_vec<impacted_used> m_used;
};

/* While one of these is alive, what the evaluation of an expression gives is
   kept with a declaration, or for all of the unit if that is NULL, and used
   for other functions as well; or it is used for nothing, if that is
   error_mark_node.  What is instantiated meanwhile keeps what is its own.  With
   TOP_LEVEL_P this goes on where the parser is pushed to top level.  */

class impacted_context
{
public:
  explicit impacted_context (tree decl, bool top_level_p = false)
    : m_outer (s_innermost), m_top_level_p (top_level_p)
  {
    if (ipa_impacts)
      begin (decl);
  }
  ~impacted_context ()
  {
    s_innermost = m_outer;
  }
  static void record (tree, impact_place, tree);
  static tree user ();

private:
  void begin (tree);
  bool current_p () const;
  static bool kept_p ()
  {
    return s_innermost && s_innermost->current_p ();
  }

  impacted_context *m_outer;
  bool m_top_level_p;
  static impacted_context *s_innermost;
  /* Valid where this is an innermost one, or was: the declaration, and whether
     its type depends on what is evaluated,  */
  tree m_decl;
  bool m_type_open_p;
  /* the current function when this began, and what was instantiated.  */
  tree m_function;
  tinst_level *m_instantiation;
};

/* The declaration of a member or a friend of the current class begins, which
   becomes *DECL.  If a function is around the class and it has ATTRIBUTES, what
   it says of a friend holds for all.  */

class impacted_friend_attributes
{
public:
  impacted_friend_attributes (const tree *decl, tree attributes)
    : m_decl (ipa_impacts && attributes && current_function_decl
	      ? decl : NULL)
  {}
  ~impacted_friend_attributes ()
  {
    if (m_decl
	&& *m_decl
	&& DECL_DECLARES_FUNCTION_P (*m_decl)
	&& DECL_CONTEXT (*m_decl) != current_class_type)
      record (*m_decl);
  }

private:
  static void record (tree);

  const tree *m_decl;
};

extern void impacted_record_use (tree);
extern void impacted_interface (tree);
extern void impacted_function (tree);
extern void impacted_function_of_module (tree);
extern void impacted_clone (tree, tree);
extern void impacted_cleanup (tree, tree);
extern void impacted_instance (tree, tree);
extern void impacted_candidate (tree);
extern void impacted_initialization (tree);
extern void impacted_coroutine (tree, tree, tree);
extern void impacted_local_extern (tree, tree);
extern void impacted_friend (tree, tree, tree, bool);
extern void impacted_redeclaration (tree);

/* The unit imports the module that messages call NAME.  */

inline void
impacted_module (const char *name)
{
  if (ipa_impacts)
    ipa_impacts->record_module (name);
}

/* DECL is used.  */

inline void
impacted_use (tree decl)
{
  if (ipa_impacts && VAR_OR_FUNCTION_DECL_P (decl))
    impacted_record_use (decl);
}

#endif /* GCC_CP_IMPACTED_H.  */
