/* The transitive closure of what function bodies are made from.
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

#ifndef GCC_IPA_IMPACTED_CLOSURE_H
#define GCC_IPA_IMPACTED_CLOSURE_H

#include "ipa-impacted-graph.h"

/* A step of a route from a function F to a body G that F impacts.  */

struct impact_step
{
  /* It may be an attribute.  */
  unsigned body;
  /* Index of the next step towards G; the step of G itself is its own next
     one.  */
  unsigned next;
  /* Number of steps from here to G, and the index of the ancestor that has
     only impact_closure::TAIL of them to go, for a route that is too long to
     be written in full.  */
  unsigned distance;
  unsigned tail;
  /* The kind of the last flow of the route, the one into G.  */
  impact_kind last;
};

/* The transitive closure of a graph: all pairs (F, G) of a function F and an
   emitted body G that is impacted by F, each with a shortest route, and for one
   without a route by text alone the attributes on which it hangs.

   The closure goes from each G against the flows, breadth first.  So its cost
   is that of the pairs it finds and of the flows between what they name, even
   where long chains of functions were inlined and removed on the way.  What
   attributes were found out from is found once for each body that has some.  */

class impact_closure
{
public:
  /* A route of more than HEAD + TAIL steps is written with its first HEAD and
     its last TAIL ones: a chain of N inlined functions would otherwise take
     N * N / 2 words.  */
  static const unsigned HEAD = 8;
  static const unsigned TAIL = 7;

  impact_closure (const impact_graph &, const vec<unsigned> &);

  impact_state state (unsigned f) const { return m_states[f]; }
  unsigned num_impacted (unsigned f) const
  { return m_first[f + 1] - m_first[f]; }
  unsigned impacted (unsigned f, unsigned i) const
  { return get (f, i).impacted; }
  impact_kind kind (unsigned f, unsigned i) const;
  unsigned num_conditions (unsigned f, unsigned i) const
  { return get (f, i).num_conditions; }
  /* Attribute J of those on which the pair hangs: any of them.  */
  unsigned condition (unsigned f, unsigned i, unsigned j) const
  { return m_conditions[get (f, i).first_condition + j]; }
  bool route (unsigned f, unsigned i, vec<unsigned> *, vec<unsigned> *) const;

private:
  /* The function that impacts is implied by the place in m_pairs.  */
  struct pair
  {
    unsigned impacted;
    /* The first step of the route.  It leads to the impacted body, or to the
       one that has the first attribute on which the pair hangs: then VIA is
       the step of that attribute, and else NONE.  */
    unsigned step;
    unsigned via;
    unsigned first_condition;
    unsigned num_conditions;
  };
  static const unsigned NONE = UINT_MAX;

  /* A pair, or one more attribute on which it hangs.  */
  struct found
  {
    unsigned function;
    unsigned impacted;
    unsigned step;
    unsigned via;
  };

  const pair &get (unsigned f, unsigned i) const
  { return m_pairs[m_first[f] + i]; }
  void find_pairs (const impact_graph &, const vec<unsigned> &);
  void sort_pairs (unsigned, const vec<found> &);
  void find_states (const impact_graph &);

  /* The facts, then the flows: the index is the time.  */
  auto_vec<impact_flow> m_flows;
  auto_vec<impact_step> m_steps;
  /* The pairs of function F are m_pairs[m_first[F]] to before
     m_pairs[m_first[F + 1]], in the order in which the constructor was given
     the impacted bodies.  */
  auto_vec<pair> m_pairs;
  auto_vec<unsigned> m_first;
  auto_vec<unsigned> m_conditions;
  auto_vec<impact_state> m_states;
};

#endif /* GCC_IPA_IMPACTED_CLOSURE_H.  */
