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
