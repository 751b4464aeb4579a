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

/* That what is in place FROM of a declaration is in its place TO, whatever the
   declaration is; the header says why.  */

static const struct
{
  impact_place from;
  impact_place to;
} implications[] =
{
  { IMPACT_TEXT, IMPACT_PRESENCE },
  { IMPACT_TEXT, IMPACT_VALUE },
  { IMPACT_KNOWN, IMPACT_VALUE },
  { IMPACT_KNOWN, IMPACT_CODE },
  { IMPACT_CODE, IMPACT_VALUE },
  { IMPACT_CODE, IMPACT_PRESENCE }
};

/* Record that what is in FROM_PLACE of declaration FROM gets into TO_PLACE of
   declaration TO.  */

void
impact_facts::add (unsigned from, impact_place from_place,
		   unsigned to, impact_place to_place)
{
  gcc_checking_assert (from <= UNIT && to <= UNIT);
  arrow a = { node (from, from_place), node (to, to_place) };
  if (a.from == a.to)
    return;
  uint64_t number = (uint64_t) a.from << 32 | a.to;
  uint64_t &lately = m_lately[impact_pair_hash::hash (number)
			      % ARRAY_SIZE (m_lately)];
  if (lately == number)
    return;
  lately = number;
  m_arrows.safe_push (number);
  if (m_arrows.length () == m_many)
    unite_arrows ();
}

/* Compare two numbers P1 and P2.  */

template <typename T>
static int
compare_numbers (const void *p1, const void *p2)
{
  T n1 = *(const T *) p1, n2 = *(const T *) p2;
  return n1 < n2 ? -1 : n1 > n2;
}

/* Keep each arrow once.  */

void
impact_facts::unite_arrows ()
{
  m_arrows.qsort (compare_numbers<uint64_t>);
  unsigned length = 0;
  for (uint64_t number : m_arrows)
    if (length == 0 || number != m_arrows[length - 1])
      m_arrows[length++] = number;
  m_arrows.truncate (length);
  m_many = MAX (m_many, 2 * length);
}

/* Return true if arrow A only says that one is there because of the other.  */

bool
impact_facts::use_p (const arrow &a)
{
  return (place (a.from) == IMPACT_PRESENCE
	  && place (a.to) == IMPACT_PRESENCE);
}

/* Return the kind of a conclusion that goes on from FROM to TO, when it was of
   KIND up to there.  */

impact_kind
impact_facts::next_kind (unsigned from, unsigned to, impact_kind kind)
{
  if (place (from) == IMPACT_NEST)
    return IMPACT_NESTED;
  if ((place (from) == IMPACT_TEXT || place (from) == IMPACT_PRESENCE)
      && place (to) == IMPACT_CODE)
    return IMPACT_CLONE;
  if (place (to) == IMPACT_VALUE)
    return IMPACT_CONSTEXPR;
  return kind;
}

/* Return true if anything is concluded from a text.  Most arrows say that a
   declaration is used, and lead nowhere when nothing is known of it from
   one.  */

bool
impact_facts::concluded_p () const
{
  for (uint64_t number : m_arrows)
    {
      arrow a = arrow_of (number);
      if (place (a.from) <= IMPACT_VALUE && !use_p (a))
	return true;
    }
  return false;
}

/* Add an arrow from FROM to TO.  Return true if it is the first one from
   there.  */

bool
impact_facts::arrow_index::add (unsigned from, unsigned to)
{
  bool existed_p;
  from_here &here = m_from.get_or_insert (from, &existed_p);
  if (!existed_p)
    here = { 0, 0, 0 };
  link l = { to, here.last };
  m_links.safe_push (l);
  here.last = m_links.length ();
  return !existed_p;
}

/* Return where the arrows from FROM lead, sorted, until ends are asked for
   again.  All arrows from there were added.  */

array_slice<const unsigned>
impact_facts::arrow_index::ends (unsigned from)
{
  from_here *here = m_from.get (from);
  if (!here)
    return array_slice<const unsigned> (NULL, 0);
  if (!here->length)
    {
      here->begin = m_ends.length ();
      for (unsigned i = here->last; i; i = m_links[i - 1].before)
	m_ends.safe_push (m_links[i - 1].to);
      here->length = m_ends.length () - here->begin;
      qsort (&m_ends[here->begin], here->length, sizeof (unsigned),
	     compare_numbers<unsigned>);
    }
  return array_slice<const unsigned> (&m_ends[here->begin], here->length);
}

/* Append to TEXTS, sorted, the texts with an arrow from one of the places to
   which what is in a text always gets.  */

void
impact_facts::arrow_index::collect_texts (vec<unsigned> *texts) const
{
  for (const auto &from : m_from)
    if (place (from.first) <= IMPACT_VALUE)
      texts->safe_push (node (uid (from.first), IMPACT_TEXT));
  texts->qsort (compare_numbers<unsigned>);
}

/* Add to INDEX, which is empty, all arrows.  Who is there because of whom is
   left out where nothing is said in the end: in C++ most functions use
   instances, and few of these say anything.  */

void
impact_facts::index_arrows (arrow_index *index) const
{
  arrow_index users;
  auto_vec<unsigned> speaking;
  for (uint64_t number : m_arrows)
    {
      arrow a = arrow_of (number);
      if (use_p (a))
	users.add (a.to, a.from);
      else if (index->add (a.from, a.to) && place (a.from) == IMPACT_PRESENCE)
	speaking.safe_push (a.from);
    }
  for (unsigned head = 0; head < speaking.length (); head++)
    {
      unsigned used = speaking[head];
      for (unsigned user : users.ends (used))
	if (index->add (user, used))
	  speaking.safe_push (user);
    }
}

/* Append to CONCLUSIONS which code was made with the text of which function,
   sorted by the latter.  If KNOWN is not NULL, append to it of which
   declaration something is known from the text of which function.  A
   breadth-first search from each text.  */

void
impact_facts::conclude (vec<impact_conclusion> *conclusions,
			vec<impact_conclusion> *known) const
{
  if (!concluded_p ())
    return;
  arrow_index index;
  index_arrows (&index);
  auto_vec<unsigned> texts;
  index.collect_texts (&texts);

  struct todo
  {
    unsigned node;
    impact_kind kind;
  };
  auto_vec<todo> queue;
  hash_set<int_hash<unsigned, UINT_MAX, UINT_MAX - 1> > seen;
  unsigned last_text = UINT_MAX;

  for (unsigned text : texts)
    {
      if (text == last_text)
	continue;
      last_text = text;

      seen.empty ();
      queue.truncate (0);
      todo first = { text, IMPACT_INTERFACE };
      queue.safe_push (first);
      for (unsigned head = 0; head < queue.length (); head++)
	{
	  todo here = queue[head];
	  bool code_p = (place (here.node) == IMPACT_CODE
			 && uid (here.node) != uid (text)
			 && uid (here.node) != UNIT);
	  if (code_p || here.node == node (UNIT, IMPACT_KNOWN))
	    {
	      impact_conclusion c = { uid (text), uid (here.node), here.kind };
	      conclusions->safe_push (c);
	    }
	  else if (known && place (here.node) == IMPACT_KNOWN)
	    known->safe_push ({ uid (text), uid (here.node), here.kind });

	  auto go = [&] (unsigned to)
	    {
	      if (seen.add (to))
		return;
	      todo next = { to, next_kind (here.node, to, here.kind) };
	      queue.safe_push (next);
	    };
	  for (unsigned to : index.ends (here.node))
	    go (to);
	  for (const auto &rule : implications)
	    if (rule.from == place (here.node))
	      go (node (uid (here.node), rule.to));
	}
    }
}

#if CHECKING_P

namespace selftest {

/* Return what FACTS conclude, as text: FROM>TO:KIND, each with a blank.  The
   unit is 0.  */

static char *
conclusions_of (impact_facts *facts)
{
  auto_vec<impact_conclusion> conclusions;
  facts->conclude (&conclusions);
  char *text = xstrdup ("");
  for (const impact_conclusion &c : conclusions)
    {
      unsigned to = c.to == impact_facts::UNIT ? 0 : c.to;
      char *more = xasprintf ("%s%u>%u:%s ", text, c.from, to,
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

  /* Function 4 declares 1 and 5, of which 5 is not used; should they be
     functions, they are compiled as it says.  Being told so late makes no
     difference, nor does being told twice.  */
  facts.add (4, IMPACT_TEXT, 1, IMPACT_KNOWN);
  facts.add (4, IMPACT_TEXT, 5, IMPACT_KNOWN);
  facts.add (1, IMPACT_KNOWN, 2, IMPACT_CODE);
  check_conclusions (&facts, "4>2:interface 4>3:interface 4>1:interface "
			     "4>5:interface ");
}

/* Function 1, which evaluates function 2, is evaluated for constant 3, which
   function 4 uses; function 5 calls function 1.  */

static void
test_evaluation ()
{
  impact_facts facts;
  facts.add (3, IMPACT_KNOWN, 4, IMPACT_CODE);
  facts.add (1, IMPACT_VALUE, 3, IMPACT_KNOWN);
  facts.add (2, IMPACT_VALUE, 1, IMPACT_VALUE);
  facts.add (1, IMPACT_KNOWN, 5, IMPACT_CODE);
  check_conclusions (&facts, "1>4:constexpr 1>3:constexpr "
			     "2>4:constexpr 2>3:constexpr ");

  /* Had 3 been the bound of an array outside of functions, all would have been
     made with it.  */
  facts.add (3, IMPACT_KNOWN, impact_facts::UNIT, IMPACT_KNOWN);
  check_conclusions (&facts, "1>4:constexpr 1>0:constexpr 1>3:constexpr "
			     "2>4:constexpr 2>0:constexpr 2>3:constexpr ");
}

/* Function 1 is evaluated for the initializer of a variable, which function 2
   runs when the program begins.  */

static void
test_initialization ()
{
  impact_facts facts;
  facts.add (1, IMPACT_VALUE, impact_facts::UNIT, IMPACT_CODE);
  check_conclusions (&facts, "");
  facts.add (impact_facts::UNIT, IMPACT_CODE, 2, IMPACT_CODE);
  check_conclusions (&facts, "1>2:constexpr ");
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

/* Function 1 uses instance 2, which uses instance 3, which says something of
   function 4; it uses instance 5 as well, which says nothing, like function
   6.  */

static void
test_presence ()
{
  impact_facts facts;
  facts.add (1, IMPACT_PRESENCE, 2, IMPACT_PRESENCE);
  facts.add (2, IMPACT_PRESENCE, 3, IMPACT_PRESENCE);
  facts.add (1, IMPACT_PRESENCE, 5, IMPACT_PRESENCE);
  facts.add (6, IMPACT_PRESENCE, 5, IMPACT_PRESENCE);
  ASSERT_FALSE (facts.concluded_p ());
  facts.add (3, IMPACT_PRESENCE, 4, IMPACT_KNOWN);
  check_conclusions (&facts, "1>4:interface 2>4:interface 3>4:interface ");

  /* Function 8 is made because 3 is there.  */
  facts.add (3, IMPACT_PRESENCE, 8, IMPACT_CODE);
  check_conclusions (&facts, "1>8:clone 1>4:interface 2>8:clone 2>4:interface "
			     "3>8:clone 3>4:interface ");

  /* Who evaluates 3 has nothing of 1.  */
  facts.add (3, IMPACT_VALUE, 7, IMPACT_CODE);
  check_conclusions (&facts, "1>8:clone 1>4:interface 2>8:clone 2>4:interface "
			     "3>8:clone 3>7:constexpr 3>4:interface ");
}

/* The rules between the places of one declaration.  Function 1 is evaluated, or
   not, for function 2; function 3 is the one that says something.  */

static void
test_rules ()
{
  /* TEXT -> VALUE.  */
  {
    impact_facts facts;
    facts.add (1, IMPACT_VALUE, 2, IMPACT_CODE);
    check_conclusions (&facts, "1>2:constexpr ");
  }
  /* KNOWN -> VALUE.  */
  {
    impact_facts facts;
    facts.add (3, IMPACT_TEXT, 1, IMPACT_KNOWN);
    facts.add (1, IMPACT_VALUE, 2, IMPACT_CODE);
    check_conclusions (&facts, "1>2:constexpr 3>1:interface 3>2:constexpr ");
  }
  /* KNOWN -> CODE.  */
  {
    impact_facts facts;
    facts.add (3, IMPACT_TEXT, 1, IMPACT_KNOWN);
    check_conclusions (&facts, "3>1:interface ");
  }
  /* TEXT -> PRESENCE.  */
  {
    impact_facts facts;
    facts.add (1, IMPACT_PRESENCE, 2, IMPACT_KNOWN);
    check_conclusions (&facts, "1>2:interface ");
  }
  /* CODE -> VALUE.  */
  {
    impact_facts facts;
    facts.add (3, IMPACT_VALUE, 1, IMPACT_CODE);
    facts.add (1, IMPACT_VALUE, 2, IMPACT_CODE);
    check_conclusions (&facts, "1>2:constexpr 3>1:constexpr 3>2:constexpr ");
  }
  /* Not TEXT -> CODE: 2 is an instance of the same template as 1.  */
  {
    impact_facts facts;
    facts.add (1, IMPACT_TEXT, 3, IMPACT_TEXT);
    facts.add (1, IMPACT_CODE, 2, IMPACT_CODE);
    check_conclusions (&facts, "");
  }
  /* Not TEXT -> KNOWN, CODE -> KNOWN, VALUE -> KNOWN: 2 uses 1.  */
  {
    impact_facts facts;
    facts.add (1, IMPACT_KNOWN, 2, IMPACT_CODE);
    facts.add (1, IMPACT_VALUE, 4, IMPACT_VALUE);
    facts.add (3, IMPACT_VALUE, 1, IMPACT_CODE);
    facts.add (3, IMPACT_VALUE, 1, IMPACT_VALUE);
    check_conclusions (&facts, "3>1:constexpr ");
  }
  /* CODE -> PRESENCE.  */
  {
    impact_facts facts;
    facts.add (3, IMPACT_VALUE, 1, IMPACT_CODE);
    facts.add (1, IMPACT_PRESENCE, 4, IMPACT_PRESENCE);
    facts.add (4, IMPACT_PRESENCE, 2, IMPACT_KNOWN);
    check_conclusions (&facts, "1>2:interface 3>1:constexpr 3>2:constexpr "
			       "4>2:interface ");
  }
  /* Not VALUE -> PRESENCE, PRESENCE -> VALUE.  */
  {
    impact_facts facts;
    facts.add (3, IMPACT_VALUE, 1, IMPACT_VALUE);
    facts.add (1, IMPACT_PRESENCE, 2, IMPACT_KNOWN);
    facts.add (4, IMPACT_PRESENCE, 1, IMPACT_PRESENCE);
    facts.add (1, IMPACT_VALUE, 5, IMPACT_CODE);
    check_conclusions (&facts, "1>5:constexpr 1>2:interface 3>5:constexpr "
			       "4>2:interface ");
  }
  /* Not VALUE -> CODE, and NEST -> CODE only of members.  */
  {
    impact_facts facts;
    facts.add (3, IMPACT_VALUE, 1, IMPACT_VALUE);
    facts.add (3, IMPACT_TEXT, 1, IMPACT_NEST);
    check_conclusions (&facts, "");
  }
}

/* An arrow that comes often is the same as once, in whatever order it comes,
   and does not take more room each time.  */

static void
test_repeated_arrows ()
{
  impact_facts facts;
  for (unsigned i = 0; i < 50; i++)
    for (unsigned to = 3; to < 3000; to++)
      {
	facts.add (1, IMPACT_VALUE, 2, IMPACT_VALUE);
	facts.add (2, IMPACT_VALUE, 3, IMPACT_CODE);
	facts.add (to, IMPACT_KNOWN, to + 1, IMPACT_CODE);
      }
  ASSERT_TRUE (facts.num_kept () < 1 << 17);
  check_conclusions (&facts, "1>3:constexpr 2>3:constexpr ");

  /* More than the bound, and each once.  */
  impact_facts many;
  for (unsigned to = 3; to < 1 << 17; to++)
    many.add (to, IMPACT_KNOWN, to + 1, IMPACT_CODE);
  ASSERT_EQ ((1u << 17) - 3, many.num_kept ());
  many.add (2, IMPACT_TEXT, 1 << 16, IMPACT_KNOWN);
  check_conclusions (&many, "2>65537:interface 2>65536:interface ");
}

/* Run all of the selftests within this file.  */

void
ipa_impacted_facts_cc_tests ()
{
  test_uses ();
  test_evaluation ();
  test_initialization ();
  test_nest ();
  test_presence ();
  test_rules ();
  test_repeated_arrows ();
}

} // namespace selftest

#endif /* CHECKING_P.  */
