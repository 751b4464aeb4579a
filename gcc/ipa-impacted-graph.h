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
   body is given by a fact of its own.

   What the optimizers find out about a body, that it has no side effects say,
   is an attribute of that body.  It is a body in the graph, too, one that has
   no code:

     body -> attribute	always, and of all that the body ever gets: if
			compiled anew, a function may lose what was found out
			about it, even before that was in
     attribute -> body	a use: from that time on, the body rests on it
     attribute -> attribute  was found out from the other one, at any time

   A pair that rests on attributes alone hangs on those at which its routes
   leave the text: as long as they hold for the new code, old code remains
   right.  */

/* How what one body consists of gets into another one, or is reached from
   it.  These are also the kinds that a list names.  */

enum impact_kind
{
#define DEF_IMPACT_KIND(KIND, NAME, COPIES_P, PRIVATE_P, ATTRIBUTE_P) \
  IMPACT_##KIND,
#include "ipa-impacted-kinds.def"
#undef DEF_IMPACT_KIND
  IMPACT_KINDS
};

extern const char *impact_kind_name (impact_kind);
extern bool impact_kind_copies_p (impact_kind);
extern bool impact_kind_private_p (impact_kind);
extern bool impact_kind_attribute_p (impact_kind);

/* A flow between two bodies; its time is its place among all flows.  */

struct impact_flow
{
  unsigned from;
  unsigned to;
  impact_kind kind;
};

/* Answers to "where is the text of F now", from the best to the worst for who
   wants to call F from new code.  */

enum impact_state
{
  /* The symbol of F holds its whole meaning.  */
  IMPACT_STATE_EMITTED,
  /* It does so for the callers that F had, but was made with what these pass.
     New code brings a copy.  */
  IMPACT_STATE_BOUND,
  /* Only clones of F are left.  */
  IMPACT_STATE_CLONED,
  /* Only copies inside other bodies are left.  */
  IMPACT_STATE_INLINED,
  /* There is no code of F.  */
  IMPACT_STATE_REMOVED,
  /* Another part of the program says.  */
  IMPACT_STATE_ELSEWHERE,
  IMPACT_STATES
};

/* What the graph knows of a body.  */

struct impact_body
{
  /* The body of the function of which this is a copy, or this body itself
     when it is the function's own.  */
  unsigned origin;
  /* What is known of an attribute, as bits of impact_value.  */
  unsigned char value;
  /* The kind of an attribute of ORIGIN, or IMPACT_KINDS for what is none.  */
  impact_kind attribute;
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
  /* True if the code holds for the callers that it had, and for no others.  */
  bool bound_p;
  /* True unless the body belongs to another part of a program.  */
  bool here_p;
  /* That part, counted from 1, of a body that calls a private one which is
     here, perhaps by way of others; or 0.  */
  unsigned caller_part;
  /* The state of a function, as the link knows it, or IMPACT_STATES.  */
  impact_state told_state;
};

/* What is known of an attribute of kind effects.  A constant function is a pure
   one, too.  */

enum impact_value
{
  IMPACT_PURE = 1,
  IMPACT_CONST = 2,
  /* It returns, or ends otherwise.  */
  IMPACT_FINITE = 4
};

extern const char *impact_state_name (impact_state);

/* Hashes two numbers that are kept as one, below each other.  The factor is
   that of Fibonacci hashing: 2^32 divided by the golden ratio.  */

struct impact_pair_hash : int_hash<uint64_t, UINT64_MAX, UINT64_MAX - 1>
{
  static hashval_t hash (uint64_t pair)
  { return (hashval_t) (pair >> 32) * 0x9e3779b9 + (hashval_t) pair; }
};

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
  unsigned add_attribute (unsigned, impact_kind);
  void add_value (unsigned, unsigned);
  void add_fact (unsigned, unsigned, impact_kind);
  void add_flow (unsigned, unsigned, impact_kind);
  void add_call (unsigned, unsigned);
  void add_use (unsigned, unsigned);
  void add_derivation (unsigned, unsigned);
  void set_emitted (unsigned);
  void set_bound (unsigned);

  /* For what goes from one compilation to another.  */
  void slice (vec<bool> *) const;
  void add_callers (vec<bool> *) const;
  void append_body (const impact_body &);
  void append_flow (const impact_flow &);
  void tell_state (unsigned, impact_state);

  unsigned length () const { return m_bodies.length (); }
  const impact_body &body (unsigned i) const { return m_bodies[i]; }
  const vec<impact_flow> &facts () const { return m_facts; }
  const vec<impact_flow> &flows () const { return m_flows; }
  const vec<impact_flow> &calls () const { return m_calls; }
  const vec<impact_flow> &derivations () const { return m_derivations; }

private:
  auto_vec<impact_body> m_bodies;
  /* What front ends concluded.  */
  auto_vec<impact_flow> m_facts;
  /* In the order in which they happened.  */
  auto_vec<impact_flow> m_flows;
  /* From a private copy to an emitted body that calls or refers to it, as
     known after the last IPA pass.  Without time: all of the copy counts.  */
  auto_vec<impact_flow> m_calls;
  /* From an attribute to one that was found out from it.  */
  auto_vec<impact_flow> m_derivations;
};

#endif /* GCC_IPA_IMPACTED_GRAPH_H.  */
