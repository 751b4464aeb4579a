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

#include "ipa-impacted-graph.h"
#include "ipa-impacted-facts.h"

/* An outermost constant evaluation.  What it evaluated counts if it gave a
   constant.  All of this does nothing unless a list is wanted.  */

class impacted_evaluation
{
public:
  explicit impacted_evaluation (tree);
  ~impacted_evaluation ();
  void commit ();

  static bool note_call (tree, tree);
  static bool note_read (tree, tree);

private:
  static bool note (tree, impact_place, tree);

  /* Those around this one.  */
  impacted_evaluation *m_outer;
  static impacted_evaluation *s_innermost;
  /* What is initialized, or NULL.  */
  tree m_object;
  /* The functions that were evaluated and the variables that were read, but
     for those that an evaluated function evaluates or reads.  */
  auto_vec<tree> m_used;
};

/* While one of these is alive, what the evaluation of an expression gives is
   kept with a declaration, or for all of the unit if that is NULL, and used
   for other functions as well; or it is used for nothing, if that is
   error_mark_node.  What is instantiated meanwhile keeps what is its own.  */

class impacted_context
{
public:
  explicit impacted_context (tree);
  ~impacted_context ();
  static void record (tree, impact_place, tree);
  static bool nobody_p ();

private:
  impacted_context *m_outer;
  static impacted_context *s_innermost;
  bool current_p () const;

  tree m_decl;
  /* The current function when this began, and what was instantiated.  */
  tree m_function;
  tinst_level *m_instantiation;
};

extern void impacted_use (tree);
extern void impacted_function (tree);
extern void impacted_clone (tree, tree);
extern void impacted_cleanup (tree, tree);
extern void impacted_initialization (tree);
extern void impacted_coroutine (tree, tree, tree);
extern void impacted_local_extern (tree, tree);

#endif /* GCC_CP_IMPACTED_H.  */
