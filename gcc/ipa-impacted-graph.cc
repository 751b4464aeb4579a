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
} kinds[IMPACT_KINDS] =
{
#define DEF_IMPACT_KIND(KIND, NAME, COPIES_P, PRIVATE_P) \
  { NAME, COPIES_P, PRIVATE_P },
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

/* Return the word that a list has for STATE.  */

const char *
impact_state_name (impact_state state)
{
  static const char *const names[]
    = { "emitted", "cloned", "inlined", "removed" };
  return names[state];
}

/* Add a body that is no copy and, for now, no function.  Return its number.  */

unsigned
impact_graph::add_body ()
{
  impact_body body = { length (), 0, 0, false, false, false, false, false };
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

/* COPY, which was just added, was made by KIND.  */

void
impact_graph::set_copy_kind (unsigned copy, impact_kind kind)
{
  impact_flow &flow = m_flows[m_bodies[copy].last_in - 1];
  gcc_checking_assert (flow.to == copy);
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
  unsigned num_bodies = graph.length ();
  unsigned num_facts = graph.facts ().length ();
  const vec<impact_flow> &flows = m_flows;
  const vec<impact_flow> &calls = graph.calls ();
  flows_into into (flows, num_bodies);
  flows_into callees (calls, num_bodies);

  /* For each body, in the search that started from body SEEN_FROM - 1, how far
     its flows were followed, and in that from CALLED_FROM - 1 also its calls.
     A body is met again when a longer route leads to a later state of it.  */
  auto_vec<unsigned> seen_from, called_from, followed;
  seen_from.safe_grow_cleared (num_bodies, true);
  called_from.safe_grow_cleared (num_bodies, true);
  followed.safe_grow (num_bodies, true);

  /* Pairs by impacted body, to be sorted by function.  */
  struct found
  {
    unsigned function;
    unsigned impacted;
    unsigned step;
  };
  auto_vec<found> all;

  /* Steps to be followed, each with the time of the flow that led to it.  */
  struct todo
  {
    unsigned step;
    unsigned limit;
  };
  auto_vec<todo> queue;

  for (unsigned g : impacted)
    {
      if (!graph.body (g).emitted_p)
	continue;

      queue.truncate (0);
      seen_from[g] = called_from[g] = g + 1;
      followed[g] = into.begin (g);
      impact_step start = { g, m_steps.length (), 0, 0, IMPACT_KINDS };
      todo first = { m_steps.length (), flows.length () };
      m_steps.safe_push (start);
      queue.safe_push (first);

      for (unsigned head = 0; head < queue.length (); head++)
	{
	  unsigned here = queue[head].step;
	  unsigned limit = queue[head].limit;
	  unsigned body = m_steps[here].body;

	  /* Go from HERE to body FROM, of which only what came before time
	     FROM_LIMIT counts.  KIND is that of the flow to HERE.  */
	  auto go = [&] (unsigned from, unsigned from_limit, impact_kind kind)
	    {
	      bool first_time = seen_from[from] != g + 1;
	      bool call_news = (kind == IMPACT_CALLS_CLONE
				&& called_from[from] != g + 1);
	      if (first_time)
		{
		  seen_from[from] = g + 1;
		  followed[from] = into.begin (from);
		}
	      else if (!call_news
		       && (followed[from] == into.end (from)
			   || into.time (followed[from]) >= from_limit))
		return;
	      if (call_news)
		called_from[from] = g + 1;

	      unsigned step = m_steps.length ();
	      unsigned distance = m_steps[here].distance + 1;
	      impact_step next
		= { from, here, distance,
		    distance <= TAIL ? step : m_steps[here].tail,
		    distance == 1 ? kind : m_steps[here].last };
	      m_steps.safe_push (next);
	      todo more = { step, from_limit };
	      queue.safe_push (more);
	      if (first_time && graph.body (from).function_p)
		{
		  found pair = { from, g, step };
		  all.safe_push (pair);
		}
	    };

	  for (unsigned &i = followed[body];
	       i < into.end (body) && into.time (i) < limit; i++)
	    {
	      const impact_flow &flow = flows[into.time (i)];
	      if (!graph.body (flow.from).between_p)
		/* A symbol is given with its function, and not once more with
		   each function of which that consists.  Facts are closed.  */
		go (flow.from, (graph.body (body).symbol_p
				|| into.time (i) < num_facts
				? 0 : into.time (i)), flow.kind);
	      else if (seen_from[flow.from] != g + 1)
		{
		  seen_from[flow.from] = g + 1;
		  for (unsigned j = into.begin (flow.from);
		       j < into.end (flow.from); j++)
		    {
		      const impact_flow &said = flows[into.time (j)];
		      if (said.from != body)
			go (said.from, 0, said.kind);
		    }
		}
	    }

	  /* A body that is called, and not inlined, counts with all that it
	     consists of and with the clones that it calls in turn.  G has the
	     calls of what was inlined into it among its own.  */
	  if (limit == flows.length ())
	    for (unsigned i = callees.begin (body); i < callees.end (body); i++)
	      go (calls[callees.time (i)].from, limit, IMPACT_CALLS_CLONE);
	}
    }

  /* Sort by function.  The order of IMPACTED remains.  */
  m_first.safe_grow_cleared (num_bodies + 1, true);
  m_pairs.safe_grow (all.length (), true);
  for (const found &pair : all)
    m_first[pair.function + 1]++;
  for (unsigned i = 0; i < num_bodies; i++)
    m_first[i + 1] += m_first[i];
  auto_vec<unsigned> next;
  next.safe_splice (m_first);
  for (const found &f : all)
    {
      pair p = { f.impacted, f.step };
      m_pairs[next[f.function]++] = p;
    }
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
      m_states[i] = emitted_p ? IMPACT_STATE_EMITTED : IMPACT_STATE_REMOVED;
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
      if (graph.body (i).emitted_p
	  && m_states[origin] != IMPACT_STATE_EMITTED)
	m_states[origin] = IMPACT_STATE_CLONED;
    }
}

/* Find the way from function F to the body with number I among those that it
   impacts.  Append the bodies on it, F first and the impacted one not among
   them, to HEAD.  Return false if it is too long for that: then HEAD gets its
   beginning and TAIL its end.  */

bool
impact_closure::route (unsigned f, unsigned i, vec<unsigned> *head,
		       vec<unsigned> *tail) const
{
  const impact_step *step = &m_steps[m_pairs[m_first[f] + i].step];
  unsigned last = step->tail;
  bool whole_p = step->distance <= HEAD + TAIL;

  for (unsigned n = whole_p ? step->distance : HEAD; n > 0; n--)
    {
      head->safe_push (step->body);
      step = &m_steps[step->next];
    }
  if (whole_p)
    return true;

  for (step = &m_steps[last]; step->distance > 0; step = &m_steps[step->next])
    tail->safe_push (step->body);
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

  /* Return what impacts what, as lines of "F>G:kind:route".  */
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
      for (int j = 0; j < i; j++)
	ASSERT_FALSE (!strcmp (impact_kind_name (kind),
			       impact_kind_name ((impact_kind) j)));
    }
}

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

/* Run all tests of this file.  */

void
ipa_impacted_graph_cc_tests ()
{
  test_kinds ();
  test_order_of_flows ();
  test_met_again ();
  test_calls ();
  test_calls_and_flows ();
  test_nest_and_alias ();
  test_facts ();
  test_cycles ();
  test_long_route ();
}

} // namespace selftest

#endif /* CHECKING_P.  */
