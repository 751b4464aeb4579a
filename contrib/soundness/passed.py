# Random C units in which what is passed goes through functions.
# Copyright (C) 2026 Free Software Foundation, Inc.
# This file is part of GCC; see COPYING3 for the licence.

"""Units of generator.py with more in them: functions of which all callers pass
the same, which pass it on, and code that is other code because of it.  A change
lets one caller, F, pass something else.

    number      a number
    range       a number of a range, or one with bits that are known
    function    the address of a function
    record      the address of a variable
    part        a number in a variable on the stack

Those that pass it on are functions that GCC can clone, and such that it cannot;
some are not optimized, or without some pass, and some have their parameter in
memory.  So it may know what they are passed and have nothing that it could
build that into, but what they call, or what is inlined into them."""

import copy
import random

from facts import KEPT, FactChanger

KINDS = ["number", "range", "function", "record", "part"]
# What keeps GCC from cloning a function, or from telling it what callers pass.
LIMITS = ["noclone", "noclone", "simd (\"notinbranch\")",
          "optimize (\"no-ipa-vrp,no-ipa-bit-cp\")", "optimize (\"no-ipa-cp\")",
          "optimize (\"O1\")", "cold"]
SIGNATURE = {"number": "uu", "range": "uu", "function": "fu", "record": "ru",
             "part": "ru"}
# The name of the parameter of a function with that signature.
PARAMETER = {"uu": "b", "fu": "h", "ru": "p"}


class Passage:
    """Something of KIND that is passed on, the text WHAT: the function FIRST
    gets it, and of CALLERS each is a function and its statement that passes
    it."""

    def __init__(self, kind, first, what):
        self.kind = kind
        self.first = first
        self.what = what
        self.callers = []


class PassageChanger(FactChanger):
    """Makes units in which something is passed, and changes of them."""

    def __init__(self, rng, target):
        super().__init__(rng, target)
        self.passages = []

    # Functions.

    def limit(self, f):
        """Give F attributes, as one that passes on what it is passed."""
        f.attributes = ["noinline"] * self.chance(80)
        if self.chance(70):
            f.attributes.append(self.rng.choice(LIMITS))
        elif self.target.versions and self.chance(20):
            f.static = False
            f.attributes = ["target_clones (\"%s\", \"default\")"
                            % self.target.versions[0]]

    def user(self, kind, number):
        """Return a function that uses what it is passed, of KIND; NUMBER is
        what that is or has in it."""
        names = {"n": self.number(), "m": self.number(),
                 "v": self.rng.choice(self.unit.scalars), "c": number}
        if kind == "function":
            use = "r += h (a + %(n)s) * 3u;"
        else:
            value = "b" if SIGNATURE[kind] == "uu" else "p->x"
            names["t"] = value + self.rng.choice(
                [" < 8", " & 24", " & 15"] if kind == "range"
                else [" == %(c)s", " > %(c)s", " < 9"]) % names
            use = "if (%(t)s)\n    %(v)s += r;\n  else\n    r ^= %(n)s;"
            use += "\n  r += %s * %%(m)s;" % value
        f = self.new_function([use % names, *self.computing(0, 2), "return r;"],
                              SIGNATURE[kind])
        f.attributes = self.rng.choice([["noinline"], ["noinline"], ["noclone"],
                                        []])
        f.static = self.chance(70)
        return f

    def passing(self, kind, callee):
        """Return a function that passes what it is passed, of KIND, on to
        CALLEE, with the signature of KIND or not, and which may do so after
        having computed with it."""
        names = {"f": callee.name, "n": self.number(), "a": self.rng.choice(
            ["a", "r", "a * 3u"])}
        signature = SIGNATURE[kind]
        if kind == "number" and callee.signature == "uu":
            call = self.rng.choice(["r += %(f)s (%(a)s, b);",
                                    "r ^= %(f)s (%(a)s, b);",
                                    "r += %(f)s (%(a)s, b + 2u);"])
        elif kind == "part" and callee.signature == "uu":
            call = "r += %(f)s (%(a)s, p->x);"
        elif kind == "number":
            call = ("{\n    struct rec q = {b, a, %(n)s, 1u};\n"
                    "    r += %(f)s (&q, %(a)s);\n  }")
        elif signature == "uu":
            call = "r += %(f)s (%(a)s, b);"
        else:
            call = "r += %%(f)s (%s, %%(a)s);" % PARAMETER[signature]
        memory = []
        if self.chance(35):
            memory = ["__asm__ volatile (\"\" : \"+m\" (%s));"
                      % PARAMETER[signature]]
        f = self.new_function([*self.computing(0, 1), call % names, *memory,
                               *self.computing(0, 1), "return r;"], signature)
        self.limit(f)
        return f

    # What is passed.

    def something(self, kind, number):
        """Return the text of something to pass, of KIND, which has NUMBER in
        it."""
        if kind == "range":
            return self.rng.choice(["r & 7", "r << 4", "a & 7"])
        if kind == "function":
            names = [g.name for g in self.unit.functions
                     if self.pointable(g) and not g.has_versions()]
            return self.rng.choice(names)
        if kind == "record":
            return "&" + self.rng.choice(self.unit.records)
        return number

    def something_else(self, passage):
        """Return the text of something that is not what is passed in
        PASSAGE."""
        if passage.kind == "range":
            return self.rng.choice(["r + 33u", "%s + 16u" % self.number(),
                                    "a * 5u + 9u", "~a"])
        if passage.kind == "function":
            return self.something("function", "")
        if passage.kind == "record":
            return next("&" + n for n in self.unit.records
                        if "&" + n != passage.what)
        return self.number()

    def statement(self, f, passage=None, what=""):
        """Return any statement for F or, if there is a PASSAGE, one that
        passes WHAT."""
        if not passage:
            return super().statement(f)
        name = passage.first.name
        if passage.kind == "part":
            return ("{\n    struct rec q = {%s, a, 2, 3};\n"
                    "    r += %s (&q, r);\n  }" % (what, name))
        if SIGNATURE[passage.kind] == "uu":
            return "r += %s (r, %s);" % (name, what)
        return "r += %s (%s, r);" % (name, what)

    def chain(self, step):
        """Make functions that pass something on, and their callers, which STEP
        calls."""
        kind = self.rng.choice(KINDS)
        number = "%du" % self.rng.randrange(1, 9)
        what = self.something(kind, number)
        used = {"number": self.rng.choice(["number", "number", "part"]),
                "part": self.rng.choice(["number", "part"])}.get(kind, kind)
        first = self.user(used, number)
        # Between two numbers or two variables there may be more functions.
        for _ in range(self.rng.choice([0, 0, 1]) if used == kind else 0):
            first = self.passing(kind, first)
        passage = Passage(kind, self.passing(kind, first), what)
        for _ in range(self.rng.randrange(2, 4)):
            statement = self.statement(None, passage, what)
            g = self.new_function([*self.computing(0, 1), statement,
                                   *self.computing(0, 1), "return r;"])
            g.static = self.chance(70)
            if self.chance(40):
                g.attributes = []
            passage.callers.append((g, statement))
            step.body.append("emit (%s (%s));"
                             % (g.name, self.rng.choice(["a", "a * 3 + 1"])))
        self.passages.append(passage)

    def change(self):
        """Return another version of a function of the unit: one that passes
        something else, as a rule."""
        passage = self.rng.choice(self.passages)
        old, statement = self.rng.choice(passage.callers)
        new = copy.deepcopy(old)
        i = new.body.index(statement)
        if self.chance(15):
            new.fact = KEPT
            new.body.insert(i, self.computing(1, 1)[0])
            return new
        new.fact = passage.kind
        other = self.statement(None, passage, self.something_else(passage))
        if self.chance(40):
            new.body.insert(i, other)
        else:
            new.body[i] = other
        return new


def make_case(seed, target):
    """Return the unit of SEED for TARGET, and another version of one of its
    functions."""
    changer = PassageChanger(random.Random(seed), target)
    unit = changer.make()
    return unit, changer.change()
