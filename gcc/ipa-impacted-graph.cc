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

#include "config.h"
#include "system.h"
#include "coretypes.h"
#include "selftest.h"
#include "ipa-impacted-graph.h"

namespace {

/* What is known of each kind of flow; ipa-impacted-kinds.def says what the
   members mean.  */

const struct
{
  const char *name;
  bool copies_p;
  bool private_p;
  bool attribute_p;
} kinds[IMPACT_KINDS] =
{
#define DEF_IMPACT_KIND(KIND, NAME, COPIES_P, PRIVATE_P, ATTRIBUTE_P) \
  { NAME, COPIES_P, PRIVATE_P, ATTRIBUTE_P },
#include "ipa-impacted-kinds.def"
#undef DEF_IMPACT_KIND
};

} // anon namespace

/* Return the word that a list has for KIND.  */

const char *
impact_kind_name (impact_kind kind)
{
  return kinds[kind].name;
}

/* Return true if a flow of KIND puts a copy of text into a body.  */

bool
impact_kind_copies_p (impact_kind kind)
{
  return kinds[kind].copies_p;
}

/* Return true if a copy made by KIND has an interface or a meaning of its
   own, so that its callers are bound to just this copy.  */

bool
impact_kind_private_p (impact_kind kind)
{
  return kinds[kind].private_p;
}

/* Return true if KIND is that of attributes and their uses.  */

bool
impact_kind_attribute_p (impact_kind kind)
{
  return kinds[kind].attribute_p;
}

/* Return the word that a list has for STATE.  */

const char *
impact_state_name (impact_state state)
{
  static const char *const names[]
    = { "emitted", "bound", "cloned", "inlined", "removed", "elsewhere" };
  return names[state];
}

/* Add a body that is no copy and, for now, no function.  Return its number.  */

unsigned
impact_graph::add_body ()
{
  impact_body body = { length (), 0, IMPACT_KINDS, 0, 0, false, false, false,
		       false, false, false, true, 0, IMPACT_STATES };
  m_bodies.safe_push (body);
  return length () - 1;
}

/* Add the body of a function of the source.  Return its number.  */

unsigned
impact_graph::add_function ()
{
  unsigned f = add_body ();
  m_bodies[f].function_p = true;
  return f;
}

/* Add a copy of the body ORIGINAL, made by KIND.  It starts with what ORIGINAL
   consists of now.  A version of a body that is bound to its callers is so,
   too.  Return its number.  */

unsigned
impact_graph::add_copy (unsigned original, impact_kind kind)
{
  unsigned copy = add_body ();
  m_bodies[copy].origin = m_bodies[original].origin;
  m_bodies[copy].private_p = (impact_kind_private_p (kind)
			      || m_bodies[original].private_p);
  add_flow (original, copy, kind);
  return copy;
}

/* COPY, which was just added, was made by KIND.  It may rest on attributes
   since then.  */

void
impact_graph::set_copy_kind (unsigned copy, impact_kind kind)
{
  unsigned time = m_bodies[copy].last_in;
  while (m_flows[time - 1].to != copy
	 || m_bodies[m_flows[time - 1].from].attribute != IMPACT_KINDS)
    time--;
  impact_flow &flow = m_flows[time - 1];
  flow.kind = kind;
  m_bodies[copy].private_p = (impact_kind_private_p (kind)
			      || m_bodies[flow.from].private_p);
}

/* Add another symbol for the code of BODY, one of KIND.  Return its number.  */

unsigned
impact_graph::add_symbol (unsigned body, impact_kind kind)
{
  unsigned symbol = add_body ();
  m_bodies[symbol].origin = m_bodies[body].origin;
  m_bodies[symbol].symbol_p = true;
  add_flow (body, symbol, kind);
  return symbol;
}

/* Add a body that stands between the functions that say something of the whole
   unit, each of which has a fact to it, and all those that are compiled in it,
   to which it has facts.  Return its number.  */

unsigned
impact_graph::add_between ()
{
  unsigned body = add_body ();
  m_bodies[body].between_p = true;
  return body;
}

/* Record that body TO was made with a fact of the text of FROM, of KIND.  */

void
impact_graph::add_fact (unsigned from, unsigned to, impact_kind kind)
{
  impact_flow fact = { from, to, kind };
  if (from != to)
    m_facts.safe_push (fact);
}

/* Record that what body FROM consists of now got into body TO by KIND.  */

void
impact_graph::add_flow (unsigned from, unsigned to, impact_kind kind)
{
  impact_body &source = m_bodies[from];

  /* A second call from the same body brings nothing when the callee did not
     change in between.  */
  if (from == to
      || (source.last_out > source.last_in
	  && m_flows[source.last_out - 1].to == to))
    return;

  impact_flow flow = { from, to, kind };
  m_flows.safe_push (flow);
  source.last_out = m_flows.length ();
  m_bodies[to].last_in = m_flows.length ();
}

/* Record that BODY has code in the object file.  */

void
impact_graph::set_emitted (unsigned body)
{
  m_bodies[body].emitted_p = true;
}

/* Record that the emitted body CALLER calls or refers to COPY, which has an
   interface or a meaning of its own.  */

void
impact_graph::add_call (unsigned copy, unsigned caller)
{
  gcc_checking_assert (m_bodies[copy].private_p);
  impact_flow call = { copy, caller, IMPACT_CALLS_CLONE };
  if (copy != caller)
    m_calls.safe_push (call);
}

/* Add an attribute of KIND, about which nothing is known yet, of the body
   OWNER.  Return its number.  */

unsigned
impact_graph::add_attribute (unsigned owner, impact_kind kind)
{
  gcc_checking_assert (impact_kind_attribute_p (kind));
  unsigned attribute = add_body ();
  m_bodies[attribute].origin = owner;
  m_bodies[attribute].attribute = kind;
  return attribute;
}

/* ATTRIBUTE also has VALUE, bits of impact_value.  */

void
impact_graph::add_value (unsigned attribute, unsigned value)
{
  m_bodies[attribute].value |= value;
}

/* Record that BODY rests on ATTRIBUTE from now on.  */

void
impact_graph::add_use (unsigned attribute, unsigned body)
{
  impact_flow flow = { attribute, body, m_bodies[attribute].attribute };
  m_flows.safe_push (flow);
  m_bodies[body].last_in = m_flows.length ();
}

/* Record that the attribute TO was found out from the attribute FROM.  */

void
impact_graph::add_derivation (unsigned from, unsigned to)
{
  impact_flow flow = { from, to, m_bodies[from].attribute };
  m_derivations.safe_push (flow);
}

/* Record that BODY holds for the callers that it has.  */

void
impact_graph::set_bound (unsigned body)
{
  m_bodies[body].bound_p = true;
}

/* Add to KEEP, which has a member for each body, all bodies from which one of
   them can be reached, with the owners of attributes and the functions of
   copies.  More than the closure needs: it regards time as well.  */

void
impact_graph::slice (vec<bool> *keep) const
{
  unsigned num_bodies = length ();
  /* By body, one more than the index of the first flow into it, or 0, and by
     flow, of the next one into the same.  */
  auto_vec<unsigned> first, next, queue;
  auto_vec<const impact_flow *> all;
  first.safe_grow_cleared (num_bodies, true);
  for (const vec<impact_flow> *flows
       : { (const vec<impact_flow> *) &m_facts,
	   (const vec<impact_flow> *) &m_flows,
	   (const vec<impact_flow> *) &m_calls,
	   (const vec<impact_flow> *) &m_derivations })
    for (const impact_flow &flow : *flows)
      {
	next.safe_push (first[flow.to]);
	all.safe_push (&flow);
	first[flow.to] = all.length ();
      }

  for (unsigned i = 0; i < num_bodies; i++)
    if ((*keep)[i])
      queue.safe_push (i);
  auto add = [&] (unsigned body)
    {
      if (!(*keep)[body])
	{
	  (*keep)[body] = true;
	  queue.safe_push (body);
	}
    };
  while (queue.length () > 0)
    {
      unsigned body = queue.pop ();
      add (m_bodies[body].origin);
      for (unsigned i = first[body]; i; i = next[i - 1])
	add (all[i - 1]->from);
    }
}

/* Add to BODIES those that call private ones among them, or others that do and
   are private in turn.  */

void
impact_graph::add_callers (vec<bool> *bodies) const
{
  /* By body, one more than the index of the last call of it, or 0, and by call,
     of the one before of the same.  */
  auto_vec<unsigned> last, before, queue;
  last.safe_grow_cleared (length (), true);
  for (const impact_flow &call : m_calls)
    {
      before.safe_push (last[call.from]);
      last[call.from] = before.length ();
    }
  for (unsigned i = 0; i < length (); i++)
    if ((*bodies)[i])
      queue.safe_push (i);
  while (queue.length () > 0)
    for (unsigned i = last[queue.pop ()]; i; i = before[i - 1])
      {
	unsigned caller = m_calls[i - 1].to;
	if (!(*bodies)[caller])
	  {
	    (*bodies)[caller] = true;
	    queue.safe_push (caller);
	  }
      }
}

/* Append BODY, which comes from another compilation.  Its origin is a number in
   this graph, perhaps one that is appended later.  */

void
impact_graph::append_body (const impact_body &body)
{
  m_bodies.safe_push (body);
  m_bodies.last ().last_in = m_bodies.last ().last_out = 0;
}

/* Append FLOW, which comes from another compilation, as the youngest one.  */

void
impact_graph::append_flow (const impact_flow &flow)
{
  m_flows.safe_push (flow);
  if (m_bodies[flow.from].attribute == IMPACT_KINDS)
    m_bodies[flow.from].last_out = m_flows.length ();
  m_bodies[flow.to].last_in = m_flows.length ();
}

/* Let the function F have STATE, whatever is known of it here.  */

void
impact_graph::tell_state (unsigned f, impact_state state)
{
  m_bodies[f].told_state = state;
}

#if CHECKING_P

namespace selftest {

/* Each kind has a word of its own, and what its callers are bound to is a
   copy.  */

static void
test_kinds ()
{
  for (int i = 0; i < IMPACT_KINDS; i++)
    {
      impact_kind kind = (impact_kind) i;
      if (impact_kind_private_p (kind))
	ASSERT_TRUE (impact_kind_copies_p (kind));
      if (impact_kind_attribute_p (kind))
	ASSERT_FALSE (impact_kind_copies_p (kind));
      for (int j = 0; j < i; j++)
	ASSERT_FALSE (!strcmp (impact_kind_name (kind),
			       impact_kind_name ((impact_kind) j)));
    }
}

/* A slice has whatever leads to a body, by flows and calls, the origins of
   copies and the owners of attributes; and ends at cycles.  */

static void
test_slice ()
{
  impact_graph g;
  unsigned leaf = g.add_function (), spec = g.add_function ();
  unsigned clone = g.add_copy (spec, IMPACT_CONSTPROP);
  unsigned clone_of_clone = g.add_copy (clone, IMPACT_ISRA);
  unsigned low = g.add_function (), low_clone = g.add_copy (low, IMPACT_ISRA);
  unsigned top = g.add_function (), other = g.add_function ();
  unsigned owner = g.add_function ();
  unsigned attribute = g.add_attribute (owner, IMPACT_EFFECTS);
  g.add_flow (leaf, low_clone, IMPACT_INLINE);
  g.add_call (low_clone, clone_of_clone);
  g.add_call (clone_of_clone, top);
  g.add_flow (top, top, IMPACT_INLINE);
  g.add_flow (top, other, IMPACT_INLINE);
  g.add_flow (other, top, IMPACT_INLINE);
  g.add_use (attribute, top);
  unsigned user = g.add_function (), unused = g.add_function ();
  g.add_flow (top, user, IMPACT_INLINE);
  g.add_fact (unused, user, IMPACT_CONSTEXPR);

  auto_vec<bool> keep;
  keep.safe_grow_cleared (g.length (), true);
  keep[top] = true;
  g.slice (&keep);
  for (unsigned i = 0; i < g.length (); i++)
    ASSERT_EQ (i != user && i != unused, keep[i]);
}

/* Callers are those of clones, and of clones that call these; calls may be a
   cycle.  */

static void
test_add_callers ()
{
  impact_graph g;
  unsigned low = g.add_function (), mid = g.add_function ();
  unsigned top = g.add_function (), other = g.add_function ();
  unsigned low_clone = g.add_copy (low, IMPACT_CONSTPROP);
  unsigned mid_clone = g.add_copy (mid, IMPACT_ISRA);
  unsigned unused = g.add_copy (mid, IMPACT_CONSTPROP);
  g.add_call (low_clone, mid_clone);
  g.add_call (mid_clone, low_clone);
  g.add_call (mid_clone, top);
  g.add_call (unused, other);
  g.add_flow (low_clone, other, IMPACT_INLINE);

  auto_vec<bool> bodies;
  bodies.safe_grow_cleared (g.length (), true);
  bodies[low_clone] = true;
  g.add_callers (&bodies);
  for (unsigned i = 0; i < g.length (); i++)
    ASSERT_EQ (i == low_clone || i == mid_clone || i == top, bodies[i]);
}

/* Run all tests of this file.  */

void
ipa_impacted_graph_cc_tests ()
{
  test_kinds ();
  test_slice ();
  test_add_callers ();
}

} // namespace selftest

#endif /* CHECKING_P.  */
