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

#include "config.h"
#include "system.h"
#include "coretypes.h"
#include "selftest.h"
#include "ipa-impacted-closure.h"

namespace {

/* The flows into each body, oldest first.  */

class flows_into
{
public:
  flows_into (const vec<impact_flow> &flows, unsigned num_bodies);

  unsigned begin (unsigned body) const { return m_first[body]; }
  unsigned end (unsigned body) const { return m_first[body + 1]; }
  /* The time of flow I of the range from begin to end.  */
  unsigned time (unsigned i) const { return m_times[i]; }

private:
  auto_vec<unsigned> m_first;
  auto_vec<unsigned> m_times;
};

/* Sort the indices of FLOWS between NUM_BODIES bodies by where they lead.  A
   counting sort, so that they stay in order of time.  */

flows_into::flows_into (const vec<impact_flow> &flows, unsigned num_bodies)
{
  m_first.safe_grow_cleared (num_bodies + 1, true);
  m_times.safe_grow (flows.length (), true);
  for (unsigned i = 0; i < flows.length (); i++)
    m_first[flows[i].to + 1]++;
  for (unsigned i = 0; i < num_bodies; i++)
    m_first[i + 1] += m_first[i];

  auto_vec<unsigned> next;
  next.safe_splice (m_first);
  for (unsigned i = 0; i < flows.length (); i++)
    m_times[next[flows[i].to]++] = i;
}

/* Searches the text of bodies: which functions and attributes each was made
   from.  */

class text_search
{
public:
  /* A function or an attribute, and the step that leads from there.  */
  struct met
  {
    unsigned body;
    unsigned step;
  };

  /* What was met from a body, of which START is the step, as ranges of
     functions () and attributes ().  */
  struct result
  {
    unsigned start;
    unsigned first_function, end_functions;
    unsigned first_attribute, end_attributes;
  };

  text_search (const impact_graph &, const vec<impact_flow> &,
	       vec<impact_step> *);

  const result &find (unsigned);
  const met &function (unsigned i) const { return m_functions[i]; }
  const met &attribute (unsigned i) const { return m_attributes[i]; }
  unsigned add_step (unsigned, unsigned, impact_kind);

private:
  /* A step to be followed, and the time of the flow that led to it.  */
  struct todo
  {
    unsigned step;
    unsigned limit;
  };

  void go (unsigned, unsigned, unsigned, impact_kind);
  void meet_attribute (unsigned, unsigned);
  void follow (const todo &);

  const impact_graph &m_graph;
  /* The facts, then the flows: the index is the time.  */
  const vec<impact_flow> &m_flows;
  vec<impact_step> *m_steps;
  flows_into m_into;
  flows_into m_callees;
  /* The body from which the search starts.  */
  unsigned m_g;
  /* For each body, in the search that started from body M_SEEN_FROM - 1, how
     far its flows were followed, and in that from M_CALLED_FROM - 1 also its
     calls.  A body is met again when a longer route leads to a later state of
     it.  */
  auto_vec<unsigned> m_seen_from, m_called_from, m_followed;
  auto_vec<todo> m_queue;
  auto_vec<met> m_functions, m_attributes;
  auto_vec<result> m_results;
  /* By body, one more than the index of its result, or 0.  */
  auto_vec<unsigned> m_result_of;
};

/* Search GRAPH, the facts and flows of which are FLOWS.  Steps are appended to
   STEPS.  */

text_search::text_search (const impact_graph &graph,
			  const vec<impact_flow> &flows,
			  vec<impact_step> *steps)
  : m_graph (graph), m_flows (flows), m_steps (steps),
    m_into (flows, graph.length ()),
    m_callees (graph.calls (), graph.length ()), m_g (0)
{
  m_seen_from.safe_grow_cleared (graph.length (), true);
  m_called_from.safe_grow_cleared (graph.length (), true);
  m_followed.safe_grow (graph.length (), true);
  m_result_of.safe_grow_cleared (graph.length (), true);
}

/* Add a step from BODY to step NEXT, by a flow of KIND.  Return its index.  */

unsigned
text_search::add_step (unsigned body, unsigned next, impact_kind kind)
{
  unsigned step = m_steps->length ();
  unsigned distance = (*m_steps)[next].distance + 1;
  impact_step added = { body, next, distance,
			distance <= impact_closure::TAIL
			? step : (*m_steps)[next].tail,
			distance == 1 ? kind : (*m_steps)[next].last };
  m_steps->safe_push (added);
  return step;
}

/* Go from step HERE to body FROM, of which only what came before time LIMIT
   counts.  KIND is that of the flow to HERE.  */

void
text_search::go (unsigned here, unsigned from, unsigned limit,
		 impact_kind kind)
{
  bool first_time = m_seen_from[from] != m_g + 1;
  bool call_news = (kind == IMPACT_CALLS_CLONE
		    && m_called_from[from] != m_g + 1);
  if (first_time)
    {
      m_seen_from[from] = m_g + 1;
      m_followed[from] = m_into.begin (from);
    }
  else if (!call_news
	   && (m_followed[from] == m_into.end (from)
	       || m_into.time (m_followed[from]) >= limit))
    return;
  if (call_news)
    m_called_from[from] = m_g + 1;

  unsigned step = add_step (from, here, kind);
  todo more = { step, limit };
  m_queue.safe_push (more);
  if (first_time && m_graph.body (from).function_p)
    {
      met function = { from, step };
      m_functions.safe_push (function);
    }
}

/* What step HERE stands for rests on ATTRIBUTE.  */

void
text_search::meet_attribute (unsigned here, unsigned attribute)
{
  if (m_seen_from[attribute] == m_g + 1)
    return;
  m_seen_from[attribute] = m_g + 1;
  met m = { attribute, add_step (attribute, here,
				 m_graph.body (attribute).attribute) };
  m_attributes.safe_push (m);
}

/* Go on from HERE.  */

void
text_search::follow (const todo &here)
{
  unsigned step = here.step, limit = here.limit;
  unsigned body = (*m_steps)[step].body;
  unsigned num_facts = m_graph.facts ().length ();

  for (unsigned &i = m_followed[body];
       i < m_into.end (body) && m_into.time (i) < limit; i++)
    {
      const impact_flow &flow = m_flows[m_into.time (i)];
      const impact_body &from = m_graph.body (flow.from);
      if (from.attribute != IMPACT_KINDS)
	meet_attribute (step, flow.from);
      else if (!from.between_p)
	/* A symbol is given with its function, and not once more with
	   each function of which that consists.  Facts are closed.  */
	go (step, flow.from, (m_graph.body (body).symbol_p
			      || m_into.time (i) < num_facts
			      ? 0 : m_into.time (i)), flow.kind);
      else if (m_seen_from[flow.from] != m_g + 1)
	{
	  m_seen_from[flow.from] = m_g + 1;
	  for (unsigned j = m_into.begin (flow.from);
	       j < m_into.end (flow.from); j++)
	    {
	      const impact_flow &said = m_flows[m_into.time (j)];
	      if (said.from != body)
		go (step, said.from, 0, said.kind);
	    }
	}
    }

  /* A body that is called, and not inlined, counts with all that it
     consists of and with the clones that it calls in turn.  G has the
     calls of what was inlined into it among its own.  */
  if (limit == m_flows.length ())
    for (unsigned i = m_callees.begin (body); i < m_callees.end (body); i++)
      go (step, m_graph.calls ()[m_callees.time (i)].from, limit,
	  IMPACT_CALLS_CLONE);
}

/* Return what body G was made from, as it is in the end.  */

const text_search::result &
text_search::find (unsigned g)
{
  if (m_result_of[g])
    return m_results[m_result_of[g] - 1];

  m_g = g;
  m_queue.truncate (0);
  m_seen_from[g] = m_called_from[g] = g + 1;
  m_followed[g] = m_into.begin (g);
  result found = { m_steps->length (), m_functions.length (), 0,
		   m_attributes.length (), 0 };
  impact_step start = { g, found.start, 0, 0, IMPACT_KINDS };
  m_steps->safe_push (start);
  todo first = { found.start, m_flows.length () };
  m_queue.safe_push (first);
  for (unsigned head = 0; head < m_queue.length (); head++)
    {
      todo here = m_queue[head];
      follow (here);
    }

  found.end_functions = m_functions.length ();
  found.end_attributes = m_attributes.length ();
  m_results.safe_push (found);
  m_result_of[g] = m_results.length ();
  return m_results.last ();
}

} // anon namespace

/* Find all pairs of GRAPH.  IMPACTED are its bodies, in the order in which
   those that are impacted by one function shall be given.  */

impact_closure::impact_closure (const impact_graph &graph,
				const vec<unsigned> &impacted)
{
  m_flows.safe_splice (graph.facts ());
  m_flows.safe_splice (graph.flows ());
  find_pairs (graph, impacted);
  find_states (graph);
}

/* Fill m_steps, m_pairs and m_first from GRAPH, for the emitted ones among
   IMPACTED.  */

void
impact_closure::find_pairs (const impact_graph &graph,
			    const vec<unsigned> &impacted)
{
  text_search search (graph, m_flows, &m_steps);
  flows_into derived (graph.derivations (), graph.length ());
  auto_vec<found> all;
  /* For each body: what is in the text of body TEXT_OF - 1; for an attribute,
     on which one more than that rests.  */
  auto_vec<unsigned> text_of;
  text_of.safe_grow_cleared (graph.length (), true);
  auto_vec<unsigned> queue;

  for (unsigned g : impacted)
    {
      const impact_body &b = graph.body (g);
      if (!b.emitted_p || !(b.here_p || b.caller_part))
	continue;

      /* All text of who calls from another part is known there.  */
      text_search::result text = search.find (g);
      text_of[g] = g + 1;
      for (unsigned i = text.first_function; i < text.end_functions; i++)
	{
	  const text_search::met &m = search.function (i);
	  text_of[m.body] = g + 1;
	  if (b.here_p)
	    all.safe_push ({ m.body, g, m.step, NONE });
	}

      /* The steps of the attributes on which G rests.  */
      queue.truncate (0);
      for (unsigned i = text.first_attribute; i < text.end_attributes; i++)
	{
	  const text_search::met &m = search.attribute (i);
	  text_of[m.body] = g + 1;
	  queue.safe_push (m.step);
	}

      for (unsigned head = 0; head < queue.length (); head++)
	{
	  unsigned step = queue[head];
	  unsigned attribute = m_steps[step].body;
	  unsigned owner = graph.body (attribute).origin;
	  auto rest_on = [&] (unsigned next, unsigned from, unsigned leads_to)
	    {
	      text_of[from] = g + 1;
	      queue.safe_push (search.add_step (from, leads_to,
						graph.body (next).attribute));
	    };

	  text_search::result made = search.find (owner);
	  if (graph.body (owner).function_p && text_of[owner] != g + 1)
	    all.safe_push ({ owner, g, made.start, step });
	  for (unsigned i = made.first_function; i < made.end_functions; i++)
	    {
	      const text_search::met &m = search.function (i);
	      if (text_of[m.body] != g + 1)
		all.safe_push ({ m.body, g, m.step, step });
	    }

	  for (unsigned i = derived.begin (attribute);
	       i < derived.end (attribute); i++)
	    {
	      unsigned from = graph.derivations ()[derived.time (i)].from;
	      if (text_of[from] != g + 1)
		rest_on (attribute, from, step);
	    }
	  for (unsigned i = made.first_attribute; i < made.end_attributes; i++)
	    {
	      const text_search::met &m = search.attribute (i);
	      if (text_of[m.body] == g + 1)
		continue;
	      /* Between there and OWNER stand the bodies by which it came.  */
	      auto_vec<unsigned, 8> bodies;
	      for (unsigned s = m_steps[m.step].next; m_steps[s].distance > 0;
		   s = m_steps[s].next)
		bodies.safe_push (m_steps[s].body);
	      unsigned to = step;
	      while (bodies.length () > 0)
		to = search.add_step (bodies.pop (), to, IMPACT_KINDS);
	      rest_on (attribute, m.body, to);
	    }
	}
    }
  sort_pairs (graph.length (), all);
}

/* Fill m_pairs and m_first for NUM_BODIES bodies with what is in ALL, by
   function.  The order of the impacted ones remains.  */

void
impact_closure::sort_pairs (unsigned num_bodies, const vec<found> &all)
{
  auto_vec<unsigned> next;
  next.safe_grow_cleared (num_bodies + 1, true);
  for (const found &f : all)
    next[f.function + 1]++;
  for (unsigned i = 0; i < num_bodies; i++)
    next[i + 1] += next[i];
  auto_vec<found> sorted;
  sorted.safe_grow (all.length (), true);
  for (const found &f : all)
    sorted[next[f.function]++] = f;

  m_first.safe_grow_cleared (num_bodies + 1, true);
  unsigned function = 0;
  for (const found &f : sorted)
    {
      while (function < f.function)
	m_first[++function] = m_pairs.length ();
      if (m_first[function] == m_pairs.length ()
	  || m_pairs.last ().impacted != f.impacted)
	m_pairs.safe_push ({ f.impacted, f.step, f.via,
			     m_conditions.length (), 0 });
      if (f.via != NONE)
	{
	  m_conditions.safe_push (m_steps[f.via].body);
	  m_pairs.last ().num_conditions++;
	}
    }
  while (function < num_bodies)
    m_first[++function] = m_pairs.length ();
}

/* Return the kind of the last step of the pair of function F and the body with
   number I among those that it impacts.  */

impact_kind
impact_closure::kind (unsigned f, unsigned i) const
{
  const pair &p = get (f, i);
  return m_steps[p.via == NONE ? p.step : p.via].last;
}

/* Fill m_states from GRAPH.  */

void
impact_closure::find_states (const impact_graph &graph)
{
  unsigned num_bodies = graph.length ();
  const vec<impact_flow> &flows = m_flows;
  m_states.safe_grow (num_bodies, true);

  /* What a body consisted of before time LIVE got into the object.  Flows are
     seen from the youngest to the oldest: what comes into a body is in the
     object if it came before LIVE of that.  */
  auto_vec<unsigned> live;
  live.safe_grow (num_bodies, true);
  for (unsigned i = 0; i < num_bodies; i++)
    {
      bool emitted_p = graph.body (i).emitted_p;
      live[i] = emitted_p ? flows.length () + 1 : 0;
      m_states[i] = (!emitted_p ? IMPACT_STATE_REMOVED
		     : graph.body (i).bound_p ? IMPACT_STATE_BOUND
		     : IMPACT_STATE_EMITTED);
    }
  for (unsigned time = flows.length (); time > 0; time--)
    {
      const impact_flow &flow = flows[time - 1];
      if (impact_kind_copies_p (flow.kind) && time < live[flow.to])
	live[flow.from] = MAX (live[flow.from], time);
    }

  for (unsigned i = 0; i < num_bodies; i++)
    if (live[i] && m_states[i] == IMPACT_STATE_REMOVED)
      m_states[i] = IMPACT_STATE_INLINED;
  for (unsigned i = 0; i < num_bodies; i++)
    {
      unsigned origin = graph.body (i).origin;
      if (graph.body (i).emitted_p && !graph.body (origin).emitted_p)
	m_states[origin] = IMPACT_STATE_CLONED;
    }
}

/* Find the way from function F to the body with number I among those that it
   impacts.  Append the bodies and attributes on it, F first and the impacted
   one not among them, to HEAD.  Return false if it is too long for that: then
   HEAD gets its beginning and TAIL its end.  */

bool
impact_closure::route (unsigned f, unsigned i, vec<unsigned> *head,
		       vec<unsigned> *tail) const
{
  /* First along the text to the one with the attribute, which is not named
     apart from that, and of which that of F itself goes without saying.  */
  const pair &p = get (f, i);
  unsigned distance = m_steps[p.step].distance;
  unsigned rest = 0, step = p.step;
  if (p.via != NONE)
    {
      rest = m_steps[p.via].distance;
      if (distance == 0)
	{
	  distance = 1;
	  rest--;
	}
    }

  /* Append N bodies from place FROM of the route on to BODIES.  */
  auto append = [&] (vec<unsigned> *bodies, unsigned from, unsigned n)
    {
      unsigned s = step, at = 0;
      if (from < distance && distance - from <= TAIL && distance > TAIL)
	{
	  s = m_steps[s].tail;
	  at = distance - TAIL;
	}
      else if (from >= distance)
	{
	  s = rest < m_steps[p.via].distance ? m_steps[p.via].next : p.via;
	  at = distance;
	  if (rest > TAIL && distance + rest - from <= TAIL)
	    {
	      s = m_steps[s].tail;
	      at = distance + rest - TAIL;
	    }
	}
      for (; n > 0; at++)
	{
	  if (at == distance)
	    s = rest < m_steps[p.via].distance ? m_steps[p.via].next : p.via;
	  if (at >= from)
	    {
	      bodies->safe_push (m_steps[s].body);
	      n--;
	    }
	  s = m_steps[s].next;
	}
    };

  unsigned length = distance + rest;
  if (length <= HEAD + TAIL)
    {
      append (head, 0, length);
      return true;
    }
  append (head, 0, HEAD);
  append (tail, length - TAIL, TAIL);
  return false;
}

#if CHECKING_P

namespace selftest {

/* A graph with its closure over all bodies in the order of their numbers.  */

class test_impact_graph : public impact_graph
{
public:
  /* Add an emitted function.  */
  unsigned emitted ()
  {
    unsigned f = add_function ();
    set_emitted (f);
    return f;
  }

  /* Return what impacts what, as lines of "F>G:kind:route", with a question
     mark before each attribute on which that hangs.  */
  char *pairs () const
  {
    auto_vec<unsigned> all;
    for (unsigned i = 0; i < length (); i++)
      all.safe_push (i);
    impact_closure closure (*this, all);
    char *text = xstrdup ("");
    for (unsigned f = 0; f < length (); f++)
      for (unsigned i = 0; i < closure.num_impacted (f); i++)
	{
	  auto_vec<unsigned> head, tail;
	  bool whole_p = closure.route (f, i, &head, &tail);
	  char number[32];
	  snprintf (number, sizeof number, "%u>%u:", f,
		    closure.impacted (f, i));
	  text = reconcat (text, text, number,
			   impact_kind_name (closure.kind (f, i)), ":", NULL);
	  for (unsigned body : head)
	    {
	      snprintf (number, sizeof number, "%u,", body);
	      text = reconcat (text, text, number, NULL);
	    }
	  if (!whole_p)
	    {
	      snprintf (number, sizeof number, "...%u", tail.length ());
	      text = reconcat (text, text, number, NULL);
	    }
	  for (unsigned j = 0; j < closure.num_conditions (f, i); j++)
	    {
	      snprintf (number, sizeof number, "?%u",
			closure.condition (f, i, j));
	      text = reconcat (text, text, number, NULL);
	    }
	  text = reconcat (text, text, "\n", NULL);
	}
    return text;
  }

  impact_state state (unsigned f) const
  {
    auto_vec<unsigned> none;
    return impact_closure (*this, none).state (f);
  }
};

/* Check that the pairs of GRAPH are EXPECTED.  */

static void
assert_pairs (const location &loc, const test_impact_graph &graph,
	      const char *expected)
{
  char *pairs = graph.pairs ();
  ASSERT_STREQ_AT (loc, expected, pairs);
  free (pairs);
}

#define ASSERT_PAIRS(GRAPH, EXPECTED) \
  assert_pairs (SELFTEST_LOCATION, (GRAPH), (EXPECTED))

/* What a body gets after it was inlined does not follow it.  */

static void
test_order_of_flows ()
{
  test_impact_graph g;
  unsigned leaf = g.emitted (), mid = g.emitted (), user = g.emitted ();
  unsigned late = g.emitted ();
  g.add_flow (mid, user, IMPACT_EARLY_INLINE);
  g.add_flow (leaf, mid, IMPACT_INLINE);
  g.add_flow (mid, late, IMPACT_INLINE);
  ASSERT_PAIRS (g,
		"0>1:inline:0,\n"
		"0>3:inline:0,1,\n"
		"1>2:early-inline:1,\n"
		"1>3:inline:1,\n");
}

/* A body is met first in an early state, and by a longer route in a later
   one.  */

static void
test_met_again ()
{
  test_impact_graph g;
  unsigned leaf = g.emitted (), mid = g.add_function ();
  unsigned other = g.add_function (), top = g.emitted ();
  g.add_flow (mid, top, IMPACT_EARLY_INLINE);
  g.add_flow (leaf, mid, IMPACT_INLINE);
  g.add_flow (mid, other, IMPACT_INLINE);
  g.add_flow (other, top, IMPACT_INLINE);
  ASSERT_PAIRS (g,
		"0>3:inline:0,1,2,\n"
		"1>3:early-inline:1,\n"
		"2>3:inline:2,\n");
  ASSERT_EQ (IMPACT_STATE_EMITTED, g.state (leaf));
  ASSERT_EQ (IMPACT_STATE_INLINED, g.state (mid));
}

/* Callers of a private copy are impacted, and theirs while they are such
   copies; callers of a target version are not.  */

static void
test_calls ()
{
  test_impact_graph g;
  unsigned spec = g.add_function ();
  unsigned clone = g.add_copy (spec, IMPACT_CONSTPROP);
  unsigned wrap = g.add_function ();
  unsigned wrap_clone = g.add_copy (wrap, IMPACT_ISRA);
  unsigned top = g.emitted (), above = g.emitted ();
  g.set_emitted (clone);
  g.set_emitted (wrap_clone);
  g.add_call (clone, wrap_clone);
  g.add_call (wrap_clone, top);
  ASSERT_PAIRS (g,
		"0>1:constprop:0,\n"
		"0>3:calls-clone:0,1,\n"
		"0>4:calls-clone:0,1,3,\n"
		"2>3:isra:2,\n"
		"2>4:calls-clone:2,3,\n");
  ASSERT_EQ (IMPACT_STATE_CLONED, g.state (spec));
  ASSERT_EQ (IMPACT_STATE_EMITTED, g.state (above));

  test_impact_graph t;
  unsigned f = t.emitted ();
  unsigned version = t.add_copy (f, IMPACT_CLONE);
  ASSERT_TRUE (t.body (version).private_p);
  t.set_copy_kind (version, IMPACT_TARGET);
  t.set_emitted (version);
  ASSERT_FALSE (t.body (1).private_p);
  ASSERT_PAIRS (t, "0>1:target:0,\n");
}

/* What was inlined into a clone that is called counts; what a body that was
   inlined calls does not, unless the emitted one calls it, too.  */

static void
test_calls_and_flows ()
{
  test_impact_graph g;
  unsigned leaf = g.emitted (), spec = g.emitted ();
  unsigned clone = g.add_copy (spec, IMPACT_CONSTPROP);
  unsigned top = g.emitted (), user = g.emitted ();
  g.set_emitted (clone);
  g.add_flow (top, user, IMPACT_EARLY_INLINE);
  g.add_flow (leaf, clone, IMPACT_INLINE);
  g.add_call (clone, top);
  ASSERT_PAIRS (g,
		"0>2:inline:0,\n"
		"0>3:calls-clone:0,2,\n"
		"1>2:constprop:1,\n"
		"1>3:calls-clone:1,2,\n"
		"3>4:early-inline:3,\n");

  /* A clone that was inlined and is called, too, and calls another one.  */
  test_impact_graph h;
  unsigned low = h.emitted (), high = h.emitted (), both = h.emitted ();
  unsigned low_clone = h.add_copy (low, IMPACT_ISRA);
  unsigned high_clone = h.add_copy (high, IMPACT_ISRA);
  h.set_emitted (low_clone);
  h.set_emitted (high_clone);
  h.add_flow (high_clone, both, IMPACT_INLINE);
  h.add_call (low_clone, high_clone);
  h.add_call (high_clone, both);
  ASSERT_PAIRS (h,
		"0>2:calls-clone:0,3,4,\n"
		"0>3:isra:0,\n"
		"0>4:calls-clone:0,3,\n"
		"1>2:inline:1,4,\n"
		"1>4:isra:1,\n");
}

/* The members of a nest impact one another; that makes no code of one that
   has none.  An alias stands for its function alone.  */

static void
test_nest_and_alias ()
{
  test_impact_graph g;
  unsigned leaf = g.add_function (), parent = g.emitted ();
  unsigned nested = g.add_function ();
  g.add_flow (parent, nested, IMPACT_NESTED);
  g.add_flow (nested, parent, IMPACT_NESTED);
  g.add_flow (leaf, parent, IMPACT_INLINE);
  g.set_emitted (g.add_symbol (parent, IMPACT_ALIAS));
  ASSERT_PAIRS (g,
		"0>1:inline:0,\n"
		"1>3:alias:1,\n"
		"2>1:nested:2,\n");
  ASSERT_EQ (IMPACT_STATE_REMOVED, g.state (nested));
  ASSERT_EQ (IMPACT_STATE_INLINED, g.state (leaf));
}

/* Facts come before all flows, in whatever order they are added, and do not go
   on from one to the next.  What says something of the whole unit does so by
   one body between, which no route names.  */

static void
test_facts ()
{
  test_impact_graph g;
  unsigned f = g.emitted (), parent = g.emitted ();
  unsigned outline = g.add_copy (parent, IMPACT_OUTLINE), user = g.emitted ();
  g.set_emitted (outline);
  g.add_fact (f, parent, IMPACT_CONSTEXPR);
  g.add_fact (parent, user, IMPACT_CONSTEXPR);
  ASSERT_PAIRS (g,
		"0>1:constexpr:0,\n"
		"0>2:outline:0,1,\n"
		"1>2:outline:1,\n"
		"1>3:constexpr:1,\n");

  test_impact_graph h;
  unsigned says = h.emitted (), also = h.emitted (), all = h.add_between ();
  unsigned inlined = h.add_function (), top = h.emitted ();
  h.add_fact (says, all, IMPACT_CONSTEXPR);
  h.add_fact (also, all, IMPACT_INTERFACE);
  for (unsigned body : { says, also, inlined, top })
    h.add_fact (all, body, IMPACT_CONSTEXPR);
  h.add_flow (inlined, top, IMPACT_INLINE);
  ASSERT_PAIRS (h,
		"0>1:constexpr:0,\n"
		"0>4:constexpr:0,\n"
		"1>0:interface:1,\n"
		"1>4:interface:1,\n"
		"3>4:inline:3,\n");
}

/* What rests on an attribute hangs on it, and so does what rests on what was
   found out from that; what has the text hangs on nothing.  The text of F is in
   K, which then may lose what is known of it.  */

static void
test_attributes ()
{
  test_impact_graph g;
  unsigned f = g.emitted (), k = g.emitted (), h = g.emitted ();
  unsigned user = g.emitted (), both = g.emitted (), before = g.emitted ();
  unsigned f_effects = g.add_attribute (f, IMPACT_EFFECTS);
  unsigned k_effects = g.add_attribute (k, IMPACT_EFFECTS);
  unsigned h_effects = g.add_attribute (h, IMPACT_EFFECTS);
  unsigned h_malloc = g.add_attribute (h, IMPACT_MALLOC);
  g.add_flow (h, before, IMPACT_INLINE);
  g.add_use (k_effects, h);
  g.add_flow (f, k, IMPACT_INLINE);
  g.add_derivation (f_effects, h_effects);
  g.add_use (h_effects, user);
  g.add_use (h_malloc, user);
  g.add_flow (f, both, IMPACT_INLINE);
  g.add_use (f_effects, both);
  ASSERT_PAIRS (g,
		"0>1:inline:0,\n"
		"0>2:effects:0,7,?7\n"
		"0>3:effects:0,8,?6?7\n"
		"0>4:inline:0,\n"
		"1>2:effects:1,?7\n"
		"1>3:effects:1,8,?7\n"
		"2>3:effects:2,?8?9\n"
		"2>5:inline:2,\n");
}

/* An attribute rests on all that its body gets, be it later; who rests on it
   only from when that was asked.  Three bodies that were found out from one
   another are a cycle.  */

static void
test_time_of_attributes ()
{
  test_impact_graph g;
  unsigned f = g.emitted (), late = g.emitted ();
  unsigned old_copy = g.emitted (), new_copy = g.emitted ();
  unsigned user = g.add_function ();
  unsigned effects = g.add_attribute (f, IMPACT_EFFECTS);
  g.add_flow (user, old_copy, IMPACT_INLINE);
  g.add_use (effects, user);
  g.add_flow (user, new_copy, IMPACT_INLINE);
  g.add_flow (late, f, IMPACT_INLINE);
  ASSERT_PAIRS (g,
		"0>3:inline:0,4,?5\n"
		"1>0:inline:1,\n"
		"1>3:inline:1,5,4,?5\n"
		"4>2:inline:4,\n"
		"4>3:inline:4,\n");

  test_impact_graph h;
  unsigned members[3], attributes[3];
  for (unsigned i = 0; i < 3; i++)
    members[i] = h.emitted ();
  for (unsigned i = 0; i < 3; i++)
    attributes[i] = h.add_attribute (members[i], IMPACT_NONFREEING);
  for (unsigned i = 0; i < 3; i++)
    h.add_derivation (attributes[i], attributes[(i + 1) % 3]);
  h.add_use (attributes[0], h.emitted ());
  ASSERT_PAIRS (h,
		"0>6:nonfreeing:0,?3\n"
		"1>6:nonfreeing:1,5,3,?4\n"
		"2>6:nonfreeing:2,3,?5\n");
}

/* Of what calls a clone from another part, a graph has the pairs that hang on
   attributes; those by text are in the graph of that part.  */

static void
test_caller_elsewhere ()
{
  test_impact_graph g;
  unsigned f = g.emitted (), spec = g.add_function ();
  unsigned clone = g.add_copy (spec, IMPACT_CONSTPROP);
  g.set_emitted (clone);
  unsigned f_effects = g.add_attribute (f, IMPACT_EFFECTS);
  g.add_use (f_effects, clone);
  for (unsigned part = 0; part <= 4; part += 4)
    {
      impact_body caller = g.body (f);
      caller.origin = g.length ();
      caller.here_p = false;
      caller.caller_part = part;
      g.append_body (caller);
      g.add_call (clone, caller.origin);
    }
  ASSERT_PAIRS (g,
		"0>2:effects:0,?3\n"
		"0>5:calls-clone:0,2,?3\n"
		"1>2:constprop:1,\n");
}

/* What is bound to its callers is emitted, but not for others.  */

static void
test_bound ()
{
  test_impact_graph g;
  unsigned f = g.emitted (), inlined = g.add_function ();
  unsigned clone = g.add_copy (f, IMPACT_CONSTPROP);
  g.set_emitted (clone);
  g.set_bound (f);
  g.set_bound (inlined);
  g.add_flow (inlined, f, IMPACT_INLINE);
  ASSERT_EQ (IMPACT_STATE_BOUND, g.state (f));
  ASSERT_EQ (IMPACT_STATE_INLINED, g.state (inlined));
}

/* Recursion, and mutual recursion, end.  */

static void
test_cycles ()
{
  test_impact_graph g;
  unsigned a = g.emitted (), b = g.emitted ();
  g.add_flow (a, a, IMPACT_INLINE);
  g.add_flow (a, b, IMPACT_INLINE);
  g.add_flow (b, a, IMPACT_INLINE);
  g.add_flow (b, a, IMPACT_INLINE);
  ASSERT_EQ (2, g.flows ().length ());
  ASSERT_PAIRS (g, "0>1:inline:0,\n1>0:inline:1,\n");
}

/* A route is written in full up to a limit, and then by its two ends.  */

static void
test_long_route ()
{
  const unsigned longest = impact_closure::HEAD + impact_closure::TAIL;
  for (unsigned n = longest; n <= longest + 1; n++)
    {
      test_impact_graph g;
      for (unsigned i = 0; i < n; i++)
	{
	  g.add_function ();
	  if (i > 0)
	    g.add_flow (i - 1, i, IMPACT_INLINE);
	}
      unsigned top = g.emitted ();
      g.add_flow (n - 1, top, IMPACT_INLINE);
      auto_vec<unsigned> all, head, tail;
      all.safe_push (top);
      impact_closure closure (g, all);
      ASSERT_EQ (1, closure.num_impacted (0));
      ASSERT_EQ (n == longest, closure.route (0, 0, &head, &tail));
      ASSERT_EQ (longest, head.length () + tail.length ());
      ASSERT_EQ (0, head[0]);
      ASSERT_EQ (n - 1, n == longest ? head.last () : tail.last ());
    }
}

/* Such a route by an attribute, which may be anywhere in it.  */

static void
test_long_route_by_attribute ()
{
  const unsigned longest = impact_closure::HEAD + impact_closure::TAIL;
  for (unsigned n = longest; n <= longest + 3; n++)
    for (unsigned owner = 0; owner < n; owner++)
      {
	/* Body I is inlined into body I + 1, but OWNER is not: the next one
	   rests on an attribute of that.  */
	test_impact_graph g;
	for (unsigned i = 0; i <= n; i++)
	  g.add_function ();
	unsigned attribute = g.add_attribute (owner, IMPACT_NORETURN);
	for (unsigned i = 0; i < n; i++)
	  if (i == owner)
	    g.add_use (attribute, i + 1);
	  else
	    g.add_flow (i, i + 1, IMPACT_INLINE);
	g.set_emitted (n);

	auto_vec<unsigned> all, head, tail, expected;
	all.safe_push (n);
	impact_closure closure (g, all);
	ASSERT_EQ (1, closure.num_impacted (0));
	ASSERT_EQ (attribute, closure.condition (0, 0, 0));
	for (unsigned i = 0; i < n; i++)
	  expected.safe_push (i == owner && i > 0 ? attribute : i);
	ASSERT_EQ (n == longest, closure.route (0, 0, &head, &tail));
	ASSERT_EQ (longest, head.length () + tail.length ());
	for (unsigned i = 0; i < head.length (); i++)
	  ASSERT_EQ (expected[i], head[i]);
	for (unsigned i = 0; i < tail.length (); i++)
	  ASSERT_EQ (expected[n - tail.length () + i], tail[i]);
      }
}

/* Run all tests of this file.  */

void
ipa_impacted_closure_cc_tests ()
{
  test_order_of_flows ();
  test_met_again ();
  test_calls ();
  test_calls_and_flows ();
  test_nest_and_alias ();
  test_facts ();
  test_cycles ();
  test_long_route ();
  test_attributes ();
  test_time_of_attributes ();
  test_caller_elsewhere ();
  test_bound ();
  test_long_route_by_attribute ();
}

} // namespace selftest

#endif /* CHECKING_P.  */
