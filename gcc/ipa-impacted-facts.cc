/* What front ends conclude from the text of functions.
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
#include "ipa-impacted-facts.h"

/* Record that what is in FROM_PLACE of declaration FROM gets into TO_PLACE of
   declaration TO.  */

void
impact_facts::add (unsigned from, impact_place from_place,
		   unsigned to, impact_place to_place)
{
  arrow a = { node (from, from_place), node (to, to_place) };
  arrow &last = m_last[from_place];
  if (a.from == a.to || (a.from == last.from && a.to == last.to))
    return;
  last = a;
  m_arrows.safe_push (a);
}

/* Compare two arrows P1 and P2 by where they begin, then by where they
   lead.  */

int
impact_facts::compare (const void *p1, const void *p2)
{
  const arrow *a1 = (const arrow *) p1;
  const arrow *a2 = (const arrow *) p2;
  if (a1->from != a2->from)
    return a1->from < a2->from ? -1 : 1;
  if (a1->to != a2->to)
    return a1->to < a2->to ? -1 : 1;
  return 0;
}

/* Return true if arrow A1 begins before A2 does.  */

bool
impact_facts::begins_before (const arrow &a1, const arrow &a2)
{
  return a1.from < a2.from;
}

/* Return the kind of a conclusion that goes on from FROM to TO, when it was of
   KIND up to there.  */

impact_kind
impact_facts::next_kind (unsigned from, unsigned to, impact_kind kind)
{
  if (place (from) == IMPACT_NEST)
    return IMPACT_NESTED;
  if (place (from) == IMPACT_TEXT && place (to) == IMPACT_CODE)
    return IMPACT_CLONE;
  if (place (to) == IMPACT_VALUE)
    return IMPACT_CONSTEXPR;
  return kind;
}

/* Append to CONCLUSIONS which code was made with the text of which function,
   sorted by the latter.  A breadth-first search from each text.  */

void
impact_facts::conclude (vec<impact_conclusion> *conclusions)
{
  /* Most arrows say that a declaration is used.  They lead nowhere when nothing
     is known of it from a text.  */
  bool any_text = false;
  for (const arrow &a : m_arrows)
    any_text |= place (a.from) == IMPACT_TEXT;
  if (!any_text)
    return;

  m_arrows.qsort (compare);

  struct todo
  {
    unsigned node;
    impact_kind kind;
  };
  auto_vec<todo> queue;

  for (unsigned start = 0; start < m_arrows.length (); start++)
    {
      unsigned text = m_arrows[start].from;
      if (place (text) != IMPACT_TEXT
	  || (start > 0 && m_arrows[start - 1].from == text))
	continue;

      hash_set<int_hash<unsigned, UINT_MAX, UINT_MAX - 1> > seen;
      queue.truncate (0);
      todo first = { text, IMPACT_INTERFACE };
      queue.safe_push (first);
      for (unsigned head = 0; head < queue.length (); head++)
	{
	  todo here = queue[head];
	  bool code_p = (place (here.node) == IMPACT_CODE
			 && uid (here.node) != uid (text));
	  if (code_p || here.node == node (UNIT, IMPACT_KNOWN))
	    {
	      impact_conclusion c = { uid (text), uid (here.node), here.kind };
	      conclusions->safe_push (c);
	    }
	  arrow from_here = { here.node, 0 };
	  for (unsigned i = m_arrows.lower_bound (from_here, begins_before);
	       i < m_arrows.length () && m_arrows[i].from == here.node; i++)
	    {
	      unsigned to = m_arrows[i].to;
	      if (seen.add (to))
		continue;
	      todo next = { to, next_kind (here.node, to, here.kind) };
	      queue.safe_push (next);
	    }
	}
    }
}

#if CHECKING_P

namespace selftest {

/* Return what FACTS conclude, as text: FROM>TO:KIND, each with a blank.  */

static char *
conclusions_of (impact_facts *facts)
{
  auto_vec<impact_conclusion> conclusions;
  facts->conclude (&conclusions);
  char *text = xstrdup ("");
  for (const impact_conclusion &c : conclusions)
    {
      char *more = xasprintf ("%s%u>%u:%s ", text, c.from, c.to,
			      impact_kind_name (c.kind));
      free (text);
      text = more;
    }
  return text;
}

/* Check that FACTS conclude EXPECTED.  */

static void
check_conclusions (impact_facts *facts, const char *expected)
{
  char *text = conclusions_of (facts);
  ASSERT_STREQ (expected, text);
  free (text);
}

/* That a declaration is used says nothing as long as no text says anything of
   it.  */

static void
test_uses ()
{
  impact_facts facts;
  facts.add (1, IMPACT_KNOWN, 2, IMPACT_CODE);
  facts.add (1, IMPACT_KNOWN, 3, IMPACT_CODE);
  check_conclusions (&facts, "");

  /* Function 4 declares 1 and 5, of which 5 is not used.  Being told so late
     makes no difference, nor does being told twice.  */
  facts.add (4, IMPACT_TEXT, 1, IMPACT_KNOWN);
  facts.add (4, IMPACT_TEXT, 5, IMPACT_KNOWN);
  facts.add (1, IMPACT_KNOWN, 2, IMPACT_CODE);
  check_conclusions (&facts, "4>2:interface 4>3:interface ");
}

/* Function 1, which evaluates function 2, is evaluated for constant 3, which
   function 4 uses; function 5 calls function 1.  */

static void
test_evaluation ()
{
  impact_facts facts;
  facts.add (4, IMPACT_TEXT, 4, IMPACT_VALUE);
  facts.add (3, IMPACT_KNOWN, 4, IMPACT_CODE);
  facts.add (1, IMPACT_VALUE, 3, IMPACT_KNOWN);
  facts.add (2, IMPACT_VALUE, 1, IMPACT_VALUE);
  facts.add (1, IMPACT_KNOWN, 5, IMPACT_CODE);
  facts.add (2, IMPACT_TEXT, 2, IMPACT_VALUE);
  facts.add (1, IMPACT_TEXT, 1, IMPACT_VALUE);
  check_conclusions (&facts, "1>4:constexpr 2>4:constexpr ");

  /* Had 3 been the bound of an array outside of functions, all would have been
     made with it.  */
  facts.add (3, IMPACT_KNOWN, impact_facts::UNIT, IMPACT_KNOWN);
  check_conclusions (&facts, "1>0:constexpr 1>4:constexpr "
			     "2>0:constexpr 2>4:constexpr ");
}

/* Functions 1, 2 and 3 are a nest, and 4 is made with a type of it.  */

static void
test_nest ()
{
  impact_facts facts;
  for (unsigned member = 1; member <= 3; member++)
    {
      facts.add (member, IMPACT_TEXT, 1, IMPACT_NEST);
      facts.add (1, IMPACT_NEST, member, IMPACT_CODE);
    }
  facts.add (1, IMPACT_NEST, 4, IMPACT_CODE);
  check_conclusions (&facts, "1>2:nested 1>3:nested 1>4:nested "
			     "2>1:nested 2>3:nested 2>4:nested "
			     "3>1:nested 3>2:nested 3>4:nested ");
}

/* Run all of the selftests within this file.  */

void
ipa_impacted_facts_cc_tests ()
{
  test_uses ();
  test_evaluation ();
  test_nest ();
}

} // namespace selftest

#endif /* CHECKING_P.  */
