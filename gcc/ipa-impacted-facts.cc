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
#include "sbitmap.h"
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
  { IMPACT_CODE, IMPACT_PRESENCE },
  { IMPACT_CODE, IMPACT_VALUE }
};

/* Sort NUMBERS, of which each is kept once.  A radix sort from the least digit
   (Knuth, The Art of Computer Programming, 5.2.5), for there can be a hundred
   thousand arrows.  */

static void
sort_numbers (vec<uint64_t> *numbers)
{
  const unsigned bits = 11, digits = 1 << bits;
  unsigned length = numbers->length ();
  auto_vec<uint64_t> room;
  room.safe_grow (length, true);
  uint64_t *from = numbers->address (), *to = room.address ();
  uint64_t used = 0;
  for (unsigned i = 0; i < length; i++)
    used |= from[i];

  for (unsigned shift = 0; shift < 64; shift += bits)
    if (used >> shift & (digits - 1))
      {
	uint64_t *next[digits];
	unsigned count[digits] = {};
	for (const uint64_t *n = from; n < from + length; n++)
	  count[*n >> shift & (digits - 1)]++;
	next[0] = to;
	for (unsigned i = 1; i < digits; i++)
	  next[i] = next[i - 1] + count[i - 1];
	for (const uint64_t *n = from; n < from + length; n++)
	  *next[*n >> shift & (digits - 1)]++ = *n;
	std::swap (from, to);
      }

  numbers->truncate (0);
  for (unsigned i = 0; i < length; i++)
    if (i == 0 || from[i] != from[i - 1])
      numbers->quick_push (from[i]);
}

/* Finds arrows by where they begin.  */

class impact_facts::arrow_index
{
public:
  arrow_index (const vec<uint64_t> &arrows);
  unsigned first_from (unsigned from) const;

private:
  /* So many nodes go by one entry of the table.  */
  static const unsigned BLOCK = 16 * MAX_PLACES;

  const vec<uint64_t> &m_arrows;
  /* The index of the first arrow that is not from a block before.  */
  auto_vec<unsigned> m_first;
};

/* An index of ARROWS, which are sorted.  */

impact_facts::arrow_index::arrow_index (const vec<uint64_t> &arrows)
  : m_arrows (arrows)
{
  for (unsigned i = 0; i < arrows.length (); i++)
    while (m_first.length () <= arrow_of (arrows[i]).from / BLOCK)
      m_first.safe_push (i);
  m_first.safe_push (arrows.length ());
}

/* Return the index of the first arrow from FROM, or of any other if there is
   none, or past the end.  */

unsigned
impact_facts::arrow_index::first_from (unsigned from) const
{
  unsigned block = from / BLOCK;
  if (block + 1 >= m_first.length ())
    return m_arrows.length ();
  unsigned low = m_first[block], high = m_first[block + 1];
  while (low < high)
    {
      unsigned middle = low + (high - low) / 2;
      if (arrow_of (m_arrows[middle]).from < from)
	low = middle + 1;
      else
	high = middle;
    }
  return low;
}

/* Record that what is in FROM_PLACE of declaration FROM gets into TO_PLACE of
   declaration TO.  */

void
impact_facts::add (unsigned from, impact_place from_place,
		   unsigned to, impact_place to_place)
{
  gcc_checking_assert (uid (node (from, from_place)) == from
		       && uid (node (to, to_place)) == to);
  arrow a = { node (from, from_place), node (to, to_place) };
  if (a.from == a.to)
    return;
  uint64_t number = number_of (a);
  uint64_t &lately = m_lately[impact_pair_hash::hash (number)
			      % ARRAY_SIZE (m_lately)];
  if (lately == number)
    return;
  lately = number;
  m_arrows.safe_push (number);
  if (m_arrows.length () == m_many)
    unite_arrows ();
}

/* Keep each arrow once.  */

void
impact_facts::unite_arrows ()
{
  sort_numbers (&m_arrows);
  m_many = MAX (m_many, 2 * m_arrows.length ());
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

/* Return one more than the greatest number of a declaration with arrows.  */

unsigned
impact_facts::num_declarations () const
{
  unsigned last = 0;
  for (uint64_t number : m_arrows)
    {
      arrow a = arrow_of (number);
      last = MAX (last, MAX (a.from, a.to));
    }
  return declaration (last) + 1;
}

/* Append to ARROWS, sorted, those that can lead from a text to a conclusion, of
   NUM declarations.  Most do not: nothing is known from a text of most
   declarations that are used, and in C++ functions use many instances, of which
   few say anything.  */

void
impact_facts::leading_arrows (unsigned num, vec<uint64_t> *arrows) const
{
  /* By declaration, a bit for each place to where an arrow leads, and for each
     from where one leads that is no use.  */
  auto_vec<unsigned char> reached, left;
  reached.safe_grow_cleared (num, true);
  left.safe_grow_cleared (num, true);
  /* The declarations the presence of which says something of others, or leads
     to one that does.  */
  auto_sbitmap speaking (num);
  bitmap_clear (speaking);
  auto_vec<unsigned> todo;
  auto speaks = [&] (unsigned node)
    {
      if (!bitmap_bit_p (speaking, declaration (node)))
	todo.safe_push (node);
      bitmap_set_bit (speaking, declaration (node));
    };
  auto_vec<uint64_t> users;
  for (uint64_t number : m_arrows)
    {
      arrow a = arrow_of (number);
      reached[declaration (a.to)] |= 1 << place (a.to);
      if (use_p (a))
	{
	  users.safe_push (number_of ({ a.to, a.from }));
	  continue;
	}
      left[declaration (a.from)] |= 1 << place (a.from);
      if (place (a.from) == IMPACT_PRESENCE)
	speaks (a.from);
    }

  sort_numbers (&users);
  arrow_index index (users);
  for (unsigned head = 0; head < todo.length (); head++)
    {
      unsigned used = todo[head];
      for (unsigned i = index.first_from (used);
	   i < users.length () && arrow_of (users[i]).from == used; i++)
	speaks (arrow_of (users[i]).to);
    }

  /* That a text may get to NODE, as far as one step before it tells.  */
  auto reached_p = [&] (unsigned node)
    {
      unsigned places = reached[declaration (node)];
      return (place (node) <= IMPACT_VALUE
	      || places >> place (node) & 1
	      || (place (node) == IMPACT_CODE && places >> IMPACT_KNOWN & 1));
    };
  /* That something may come of what gets to NODE, as far as one step after it
     tells.  What is in a text is in the two next places.  */
  auto leads_p = [&] (unsigned node)
    {
      unsigned places = left[declaration (node)];
      if (bitmap_bit_p (speaking, declaration (node)))
	places |= 1 << IMPACT_PRESENCE;
      if (place (node) == IMPACT_TEXT)
	return (places & ((2 << IMPACT_VALUE) - 1)) != 0;
      return (place (node) == IMPACT_KNOWN
	      || place (node) == IMPACT_CODE
	      || places >> place (node) & 1);
    };
  for (uint64_t number : m_arrows)
    {
      arrow a = arrow_of (number);
      if (reached_p (a.from) && leads_p (a.to))
	arrows->safe_push (number);
    }
  sort_numbers (arrows);
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
  unsigned num = num_declarations ();
  auto_vec<uint64_t> arrows;
  leading_arrows (num, &arrows);
  arrow_index index (arrows);
  /* Where what is in a place always gets, and by declaration, where a search
     got; a bit for each place.  */
  unsigned char implied[IMPACT_PLACES] = {};
  for (const auto &rule : implications)
    implied[rule.from] |= 1 << rule.to;
  auto_vec<unsigned char> seen;
  seen.safe_grow_cleared (num, true);

  struct todo
  {
    unsigned node;
    impact_kind kind;
    /* As impact_facts::arrow_index::first_from has it.  */
    unsigned arrow;
  };
  auto_vec<todo> queue;
  auto from_p = [&] (unsigned i, unsigned node)
    {
      return i < arrows.length () && arrow_of (arrows[i]).from == node;
    };
  /* Nothing comes of a place from where nothing leads.  */
  auto go = [&] (unsigned to, impact_kind kind)
    {
      unsigned char bit = 1 << place (to);
      unsigned char &places = seen[declaration (to)];
      if (places & bit)
	return;
      unsigned arrow = index.first_from (to);
      if (implied[place (to)] || from_p (arrow, to))
	{
	  places |= bit;
	  queue.safe_push ({ to, kind, arrow });
	}
    };

  unsigned last = UINT_MAX;
  for (uint64_t number : arrows)
    {
      unsigned first = arrow_of (number).from;
      unsigned text = node (uid (first), IMPACT_TEXT);
      if (text == last
	  || (first != text && !(implied[IMPACT_TEXT] & 1 << place (first))))
	continue;
      last = text;

      queue.truncate (0);
      go (text, IMPACT_INTERFACE);
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

	  for (unsigned i = here.arrow; from_p (i, here.node); i++)
	    {
	      unsigned to = arrow_of (arrows[i]).to;
	      go (to, next_kind (here.node, to, here.kind));
	    }
	  unsigned places = implied[place (here.node)];
	  for (unsigned to = 0; places >> to; to++)
	    if (places >> to & 1)
	      {
		unsigned next = node (uid (here.node), (impact_place) to);
		go (next, next_kind (here.node, next, here.kind));
	      }
	}
      for (const todo &done : queue)
	seen[declaration (done.node)] = 0;
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
  check_conclusions (&facts, "1>0:constexpr 1>4:constexpr 1>3:constexpr "
			     "2>0:constexpr 2>4:constexpr 2>3:constexpr ");
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

/* Function 1 says something of 9000, and is what instance 70000 is made from;
   that 5 is an instance of 6, which says nothing, leads nowhere.  */

static void
test_distant_declarations ()
{
  impact_facts facts;
  facts.add (70000, IMPACT_TEXT, 1, IMPACT_TEXT);
  facts.add (5, IMPACT_TEXT, 6, IMPACT_TEXT);
  ASSERT_TRUE (facts.concluded_p ());
  check_conclusions (&facts, "");
  facts.add (1, IMPACT_TEXT, 9000, IMPACT_KNOWN);
  facts.add (9000, IMPACT_KNOWN, 6, IMPACT_CODE);
  check_conclusions (&facts, "1>6:interface 1>9000:interface "
			     "70000>6:interface 70000>9000:interface ");
}

/* Numbers are sorted by all of their digits, and each is kept once.  */

static void
test_sort_numbers ()
{
  auto_vec<uint64_t> numbers;
  sort_numbers (&numbers);
  ASSERT_TRUE (numbers.is_empty ());
  for (int i = 63; i >= 0; i--)
    {
      numbers.safe_push (HOST_WIDE_INT_1U << i);
      numbers.safe_push (~(HOST_WIDE_INT_1U << (63 - i)));
      numbers.safe_push (HOST_WIDE_INT_1U << i);
      numbers.safe_push (i % 2);
    }
  sort_numbers (&numbers);
  /* 0; 1 is also the last power.  */
  ASSERT_EQ (129, numbers.length ());
  for (unsigned i = 1; i < numbers.length (); i++)
    ASSERT_TRUE (numbers[i - 1] < numbers[i]);
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
  test_distant_declarations ();
  test_sort_numbers ();
}

} // namespace selftest

#endif /* CHECKING_P.  */
