# Which functions a patch needs by a list with conditions.
# Copyright (C) 2026 Free Software Foundation, Inc.
# This file is part of GCC; see COPYING3 for the licence.

"""Which functions have to be replaced with a function F, by a list with
conditions and the facts of the new code.

The text of F is in the functions of its pairs without condition.  Another pair
counts when one of the facts of its condition got weaker in the new code, and
those of functions that come in by this count then likewise.  A function that is
not replaced has the facts that it had."""

# The words of facts.  Where two are of one scale, the higher one is stronger.
SCALES = [{"const": 2, "pure": 1}, {"finite": 1}, {"yes": 1}]


def strength(value):
    """Return how strong the VALUE of a fact is on each of the SCALES, or None
    if it has other words."""
    words = value.split()
    if any(not any(word in scale for scale in SCALES) for word in words):
        return None
    return [max([0] + [scale.get(word, 0) for word in words])
            for scale in SCALES]


def at_least(value, other):
    """Return true if VALUE is as strong as OTHER.  What cannot be compared is
    not."""
    if value == other:
        return True
    ours, theirs = strength(value), strength(other)
    return ours is not None and theirs is not None \
        and all(a >= b for a, b in zip(ours, theirs))


class Replaced:
    """The functions that are replaced with FUNCTIONS, of which LISTS has the
    pairs, and STATES what became of functions.  OLD and NEW are the facts of
    both builds, as hybrid.read_facts returns them."""

    def __init__(self, functions, states, lists, old, new):
        self.states, self.lists = states, lists
        self.old, self.new = old, new
        self.names = set(functions)
        self.names.update(p.name for name in functions for p in lists[name]
                          if not p.condition)
        size = 0
        while size != len(self.names):
            size = len(self.names)
            for name in sorted(self.names):
                self.names.update(p.name for p in lists.get(name, [])
                                  if p.condition
                                  and any(map(self.weaker, p.condition)))

    def runs_old(self, name):
        """Return true if what runs as function NAME is the old code."""
        return name not in self.names \
            and self.states.get(name) in ("emitted", "bound")

    def weaker(self, fact):
        """Return true if FACT, of a function and a kind, is not what it was."""
        if self.runs_old(fact[0]):
            return False
        if fact not in self.old or fact not in self.new:
            return True
        return not (at_least(self.new[fact][0], self.old[fact][0])
                    and self.holds(fact, set()))

    def holds(self, fact, assumed):
        """Return true if FACT of the new code holds in the process, when the
        ASSUMED ones do."""
        if fact in assumed:
            return True
        assumed.add(fact)
        if fact not in self.new:
            return False
        value, others = self.new[fact]
        if self.runs_old(fact[0]):
            return fact in self.old and at_least(self.old[fact][0], value)
        return all(self.holds(other, assumed) for other in others)
