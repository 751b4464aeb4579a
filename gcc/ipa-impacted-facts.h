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

#ifndef GCC_IPA_IMPACTED_FACTS_H
#define GCC_IPA_IMPACTED_FACTS_H

/* A front end does not copy bodies, but it concludes things from them: the
   value of a constexpr function, the type that a function with a deduced type
   returns, the layout of a closure.  Such a conclusion may be kept with a
   declaration, and used for other functions long after, or before it is known
   that a body says anything at all.  So these flows have no order of time:
   here is a set of arrows between places, and what they lead to is found when
   the front end is done.

   An arrow from one place to another says that all that is in the first one
   is in the second one, too.  Front ends add arrows between the places of
   different declarations, as they find them.  Between the places of one
   declaration D, these are always there:

     TEXT -> PRESENCE	the text is why there is what it brings
     TEXT -> VALUE	a value is computed from the text
     KNOWN -> VALUE	as the declaration says: which type it has, or, where
			an instantiation defines a friend, which text
     KNOWN -> CODE	a definition is compiled as all declarations of it say
     CODE -> VALUE	what was evaluated while the text was parsed, such as
			the condition of an "if constexpr", is not evaluated
			once more with the body
     CODE -> PRESENCE	by a value or a deduced type a body chooses the
			instances that it uses, and so what these say

   These are not there, and why:

     TEXT -> CODE	leads from D to D.  CODE goes on to what is made like
			D: another instance of the template, or an empty
			closure in D.  That a text is D's says nothing of these
     TEXT, CODE -> KNOWN  a declaration says little of the body behind it.
			The front end adds these where it does: for a type that
			is deduced
     PRESENCE -> anything  that D is there matters where it says something
     VALUE -> anything	who evaluates D has an arrow of its own
     NEST -> anything	not D is a nest, but all that goes by it; the front
			end adds arrows for each member.

   This file knows declarations by numbers, DECL_UID, only.  */

/* Where a fact can be.  */

enum impact_place
{
  /* In the text of a function: all facts come from there.  */
  IMPACT_TEXT,
  /* In what there is because there is the function: what its body says of
     declarations, and the instances of templates that it uses, with what these
     say.  */
  IMPACT_PRESENCE,
  /* In what the evaluation of a constexpr function gives.  */
  IMPACT_VALUE,
  /* In what a declaration says: the value of a constant, a type that was
     deduced, an attribute.  */
  IMPACT_KNOWN,
  /* In what the functions of a nest, or a closure and the functions around it,
     have in common.  The nest goes by its outermost function.  */
  IMPACT_NEST,
  /* In the code of a function: what leads there makes it impacted.  */
  IMPACT_CODE,

  IMPACT_PLACES
};

/* That the code of function TO was made with the text of function FROM, or
   that of all functions if TO is impact_facts::UNIT.  */

struct impact_conclusion
{
  unsigned from;
  unsigned to;
  impact_kind kind;
};

class impact_facts
{
public:
  /* Stands for what is said outside of functions: KNOWN of this leads to the
     code of all functions of the unit, and CODE to that of those which
     initialize variables when the program begins.  */
  static const unsigned UNIT = UINT_MAX;

  impact_facts ()
  : m_many (1 << 16), m_lately ()
  {}
  void add (unsigned, impact_place, unsigned, impact_place);
  unsigned num_kept () const { return m_arrows.length (); }
  bool concluded_p () const;
  void conclude (vec<impact_conclusion> *,
		 vec<impact_conclusion> *known = NULL) const;

private:
  /* From one place to another, each given by node ().  */
  struct arrow
  {
    unsigned from;
    unsigned to;
  };

  /* Declarations count from 0 on here, UNIT being the first one.  */
  static const unsigned MAX_PLACES = 8;
  STATIC_ASSERT (IMPACT_PLACES <= MAX_PLACES);
  static unsigned node (unsigned uid, impact_place place)
  { return (uid + 1) * MAX_PLACES + place; }
  static impact_place place (unsigned node)
  { return (impact_place) (node % MAX_PLACES); }
  static unsigned declaration (unsigned node)
  { return node / MAX_PLACES; }
  static unsigned uid (unsigned node)
  { return declaration (node) - 1; }
  static uint64_t number_of (arrow a)
  { return (uint64_t) a.from << 32 | a.to; }
  static arrow arrow_of (uint64_t number)
  { return { (unsigned) (number >> 32), (unsigned) number }; }
  static impact_kind next_kind (unsigned from, unsigned to, impact_kind);
  static bool use_p (const arrow &);

  class arrow_index;
  unsigned num_declarations () const;
  void leading_arrows (unsigned, vec<uint64_t> *) const;
  void unite_arrows ();

  /* Arrows are kept as one number, FROM above TO.  The same one is added again
     and again, where a loop is evaluated say.  What came lately is not added
     again, and all are united when there are M_MANY.  */
  auto_vec<uint64_t> m_arrows;
  unsigned m_many;
  uint64_t m_lately[1024];
};

#endif /* GCC_IPA_IMPACTED_FACTS_H.  */
