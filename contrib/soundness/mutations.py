# Changes of functions of real programs.
# Copyright (C) 2026 Free Software Foundation, Inc.
# This file is part of GCC; see COPYING3 for the licence.

"""Changes of functions of real programs; mutate.py says what each kind does."""

import random
import re

from source import Edit

SEVER = "__attribute__ ((__noipa__)) "
# The kinds that only matter where code rests on facts of other functions.
FACT_KINDS = ["returns", "loops", "reads", "alias", "shadow"]


class Mutation:
    """A change of FUNCTION: its NUMBER, KIND and EDIT."""

    def __init__(self, function, number, kind, edit):
        self.function = function
        self.number = number
        self.kind = kind
        self.edit = edit


class Mutator:
    """Makes mutations of the functions of the source UNIT, of which BASE was
    built, by CLOBBERED, the registers to change.  PLUS is true for C++, and
    WITH_FACTS where code rests on facts."""

    def __init__(self, unit, base, clobbered, plus, with_facts):
        self.source = unit
        self.clobbered = clobbered
        self.variables = sorted({self.plain(n) for n in base.code.variables})
        self.kinds = {
            "opaque": self.opaque, "clobber": self.clobber,
            "store": self.store, "write": self.write, "publish": self.publish,
            "take": self.take, "call": self.call, "noreturn": self.noreturn,
            "frame": self.frame, "constant": self.constant,
            "return": self.value, "argument": self.argument}
        self.fact_kinds = {
            "returns": self.returns, "loops": self.loops, "reads": self.reads,
            "alias": self.alias, "shadow": self.shadow}
        if plus:
            self.kinds["throw"] = self.throw
        if with_facts:
            self.kinds.update(self.fact_kinds)

    @staticmethod
    def plain(name):
        """Return the name in the source of a static variable NAME."""
        match = re.match(r"_ZL(\d+)(.*)", name)
        return match.group(2)[:int(match.group(1))] if match \
            else name.split(".")[0]

    def mutation(self, function, number, seed, kind=None):
        """Return mutation NUMBER of FUNCTION, of KIND if that is given, or None
        if its kind cannot be applied."""
        rng = random.Random("%d %s %d" % (seed, function.names[0], number))
        if not kind:
            kind = rng.choice(list(self.kinds)) if number else "opaque"
        edit = {**self.kinds, **self.fact_kinds}[kind](rng, function)
        if isinstance(edit, str):
            points = function.points()
            point = points[0] if not number or rng.random() < 0.5 \
                else rng.choice(points)
            edit = Edit(point, point, " { %s } " % edit)
        return edit and Mutation(function, number, kind, edit)

    def opaque(self, *_):
        """Return an asm statement."""
        return '__asm__ __volatile__ ("nop" : : : "memory");'

    def clobber(self, *_):
        """Return an asm statement that changes registers."""
        return '__asm__ __volatile__ ("nop" : : : %s"memory");' \
            % "".join('"%s", ' % r for r in self.clobbered)

    def store(self, rng, _):
        """Return a store to a variable of another unit."""
        return rng.choice(["mutant_int = 1;", "mutant_int++;"])

    def variable(self, rng, function):
        """Return the name of a static variable, if there is one.  One that
        FUNCTION names may be its own."""
        near = {function.tokens[i].text for i in function.body()}
        variables = self.variables
        if self.source.starts:
            known = self.source.names(function)
            variables = [v for v in variables if v in known]
        near = [v for v in variables if v in near]
        return rng.choice(near if near and rng.random() < 0.5
                          else variables or ["mutant_int"])

    def write(self, rng, function):
        """Return a store to a static variable."""
        return "*(char *) &%s = 1;" % self.variable(rng, function)

    def publish(self, rng, function):
        """Return a store of the address of a static variable, or of what could
        be a local variable of the function around."""
        outer = self.source.enclosing(function)
        name = self.variable(rng, function) if not outer else rng.choice(
            [t.text for t in outer.tokens if t.kind == "name"])
        return "mutant_pointer = (void *) &%s;" % name

    def take(self, rng, function):
        """Return a store of the address of a function."""
        return "mutant_pointer = (void *) %s;" \
            % rng.choice(self.source.beside(function)).identifier

    def call(self, rng, function):
        """Return a call, with zeros as arguments."""
        if rng.random() < 0.3:
            return "mutant_call ();"
        callee = rng.choice(self.source.beside(function))
        return "%s (%s);" % (callee.identifier,
                             ", ".join(["0"] * callee.parameters()))

    def noreturn(self, rng, _):
        """Return a call that does not return."""
        return rng.choice(["", "if (mutant_int) "]) + "mutant_noreturn ();"

    def throw(self, *_):
        """Return a statement that throws."""
        return "if (mutant_int) throw 1;"

    def frame(self, *_):
        """Return a variable with a large alignment."""
        return ('char mutant_frame[64] __attribute__ ((__aligned__ (64)));'
                ' __asm__ __volatile__ ("" : : "r" (mutant_frame) : "memory");')

    def constant(self, rng, function):
        """Return an edit of an integer constant."""
        tokens = [t for t in (function.tokens[i] for i in function.body())
                  if t.kind == "number"
                  and re.fullmatch(r"0[xX][\da-fA-F]+[uUlL]*|\d+[uUlL]*",
                                   t.text)]
        if not tokens:
            return None
        token = rng.choice(tokens)
        return Edit(token.start, token.end, "(%s + 1)" % token.text)

    @staticmethod
    def result(rng, function):
        """Return the span of a value that FUNCTION returns, or None."""
        tokens = function.tokens
        returns = [i for i in function.body() if tokens[i].text == "return"
                   and tokens[i + 1].text != ";"]
        if not returns:
            return None
        i = end = rng.choice(returns)
        while end < len(tokens) - 1 and tokens[end].text != ";":
            end = (tokens[end].partner or end) + 1
        return tokens[i].end, tokens[end].start

    def value(self, rng, function):
        """Return an edit of a return value."""
        span = self.result(rng, function)
        return span and self.other(rng, span)

    def argument(self, rng, function):
        """Return an edit of an argument of a call."""
        calls = [s for i in function.calls() for s in function.arguments(i)]
        return self.other(rng, rng.choice(calls)) if calls else None

    def other(self, rng, span):
        """Return an edit of the expression at SPAN to have another value."""
        old = self.source.text[slice(*span)].strip()
        return Edit(*span, " " + rng.choice(["(%s) + 1", "!(%s)", "1"]
                                            ).replace("%s", old))

    def head(self, function):
        """Return what stands before the name of FUNCTION, back to where the
        declaration before it ends."""
        before = self.source.text[max(0, function.start - 300):function.start]
        return re.split(r"[;}]", before)[-1]

    def returns(self, _, function):
        """Return a statement that returns from a function without result."""
        if not re.search(r"\bvoid\b[^*]*$", self.head(function)):
            return None
        return "if (mutant_int) return;"

    def loops(self, *_):
        """Return a loop that has no effect but that it may not end."""
        return ("unsigned long mutant_n = (unsigned long) &mutant_int;"
                " while (mutant_n != 1) mutant_n = mutant_n & 1"
                " ? 3 * mutant_n + 1 : mutant_n / 2;")

    def reads(self, rng, function):
        """Return an edit of a return value that reads a static variable."""
        span = self.result(rng, function)
        if not span:
            return None
        old = self.source.text[slice(*span)].strip()
        return Edit(*span, " *(char *) &%s ? (%s) : (__typeof__ (%s)) 0"
                    % (self.variable(rng, function), old, old))

    def alias(self, rng, function):
        """Return an edit of the value of a function that returns a pointer."""
        span = self.result(rng, function)
        if not span or not re.search(r"\*[^*]*$", self.head(function)):
            return None
        old = self.source.text[slice(*span)].strip()
        return Edit(*span, " mutant_int ? (%s) : (__typeof__ (%s)) &%s"
                    % (old, old, self.variable(rng, function)))

    def shadow(self, _, function):
        """Return an edit that forbids to use the body of FUNCTION."""
        return Edit(function.start, function.start, SEVER)
