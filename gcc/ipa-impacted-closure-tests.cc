/* Unit tests for ipa-impacted-closure.cc.
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
ipa_impacted_closure_tests_cc_tests ()
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
