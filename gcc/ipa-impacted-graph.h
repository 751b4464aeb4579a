/* The flows of function bodies into one another, and their closure.
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

#ifndef GCC_IPA_IMPACTED_GRAPH_H
#define GCC_IPA_IMPACTED_GRAPH_H

/* This file knows nothing of the callgraph.  It has numbered bodies, and
   flows between them in the order in which they happened; ipa-impacted.cc
   records both, and selftests build them by hand.

   A flow FROM -> TO at time T says that from T on body TO was made with what
   body FROM consisted of at T.  So what a body consists of is found by going
   from it against the flows, with times that fall: having come into a body
   by a flow of time T, only flows into it that are older than T count.  With

     mid calls leaf, and cold_user calls mid

   and the flows

     1  mid -> cold_user	mid was inlined while it still called leaf
     2  leaf -> mid		later leaf was inlined into the emitted mid

   cold_user consists of cold_user and mid, but not of leaf.  Were it not for
   the times, leaf would be thought to impact cold_user as well.

   What a front end concludes holds for the text of a function, and so for all
   that is ever made of it.  These flows, called facts, come before all others,
   whenever they are added; and they are closed: what leads from body to body to
   body is given by a fact of its own.  */

/* How what one body consists of gets into another one, or is reached from
   it.  These are also the kinds that a list names.  */

enum impact_kind
{
#define DEF_IMPACT_KIND(KIND, NAME, COPIES_P, PRIVATE_P) IMPACT_##KIND,
#include "ipa-impacted-kinds.def"
#undef DEF_IMPACT_KIND
  IMPACT_KINDS
};

extern const char *impact_kind_name (impact_kind);
extern bool impact_kind_copies_p (impact_kind);
extern bool impact_kind_private_p (impact_kind);

/* A flow between two bodies; its time is its place among all flows.  */

struct impact_flow
{
  unsigned from;
  unsigned to;
  impact_kind kind;
};

/* What the graph knows of a body.  */

struct impact_body
{
  /* The body of the function of which this is a copy, or this body itself
     when it is the function's own.  */
  unsigned origin;
  /* The last flow out of this body, and the last one into it, as times
     counted from 1; 0 is none.  Valid while flows are added.  */
  unsigned last_out;
  unsigned last_in;
  /* True for a function of the source, false for what GCC made.  */
  bool function_p;
  /* True if this is a copy with an interface or a meaning of its own, so that
     who calls it does not go through the entry of ORIGIN.  */
  bool private_p;
  /* True if this is no code, but another symbol for that of ORIGIN.  */
  bool symbol_p;
  /* True if the body has code in the object file.  */
  bool emitted_p;
  /* True if this stands between the functions that say something of the whole
     unit and all that are compiled in it.  A route does not name it.  */
  bool between_p;
};

/* Answers to "where is the text of F now", from the best to the worst for who
   wants to call F from new code.  */

enum impact_state
{
  /* The symbol of F holds its whole meaning.  */
  IMPACT_STATE_EMITTED,
  /* Only clones of F are left.  */
  IMPACT_STATE_CLONED,
  /* Only copies inside other bodies are left.  */
  IMPACT_STATE_INLINED,
  /* There is no code of F.  */
  IMPACT_STATE_REMOVED
};

extern const char *impact_state_name (impact_state);

/* The bodies of a unit and the flows between them.  */

class impact_graph
{
public:
  unsigned add_function ();
  unsigned add_body ();
  unsigned add_copy (unsigned, impact_kind);
  void set_copy_kind (unsigned, impact_kind);
  unsigned add_symbol (unsigned, impact_kind);
  unsigned add_between ();
  void add_fact (unsigned, unsigned, impact_kind);
  void add_flow (unsigned, unsigned, impact_kind);
  void add_call (unsigned, unsigned);
  void set_emitted (unsigned);

  unsigned length () const { return m_bodies.length (); }
  const impact_body &body (unsigned i) const { return m_bodies[i]; }
  const vec<impact_flow> &facts () const { return m_facts; }
  const vec<impact_flow> &flows () const { return m_flows; }
  const vec<impact_flow> &calls () const { return m_calls; }

private:
  auto_vec<impact_body> m_bodies;
  /* What front ends concluded.  */
  auto_vec<impact_flow> m_facts;
  /* In the order in which they happened.  */
  auto_vec<impact_flow> m_flows;
  /* From a private copy to an emitted body that calls or refers to it, as
     known after the last IPA pass.  Without time: all of the copy counts.  */
  auto_vec<impact_flow> m_calls;
};

/* A step of a route from a function F to a body G that F impacts.  */

struct impact_step
{
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
   emitted body G that is impacted by F, each with a shortest route.

   The closure goes from each G against the flows, breadth first.  So its cost
   is that of the pairs it finds and of the flows between what they name, even
   where long chains of functions were inlined and removed on the way.  */

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
  { return m_pairs[m_first[f] + i].impacted; }
  impact_kind kind (unsigned f, unsigned i) const
  { return m_steps[m_pairs[m_first[f] + i].step].last; }
  bool route (unsigned f, unsigned i, vec<unsigned> *, vec<unsigned> *) const;

private:
  /* The function that impacts is implied by the place in m_pairs.  */
  struct pair
  {
    unsigned impacted;
    unsigned step;
  };

  void find_pairs (const impact_graph &, const vec<unsigned> &);
  void find_states (const impact_graph &);

  /* The facts, then the flows: the index is the time.  */
  auto_vec<impact_flow> m_flows;
  auto_vec<impact_step> m_steps;
  /* The pairs of function F are m_pairs[m_first[F]] to before
     m_pairs[m_first[F + 1]], in the order in which the constructor was given
     the impacted bodies.  */
  auto_vec<pair> m_pairs;
  auto_vec<unsigned> m_first;
  auto_vec<impact_state> m_states;
};

#endif /* GCC_IPA_IMPACTED_GRAPH_H.  */
