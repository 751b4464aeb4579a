# Random C units with functions of which GCC concludes something.
# Copyright (C) 2026 Free Software Foundation, Inc.
# This file is part of GCC; see COPYING3 for the licence.

"""Units of generator.py with more in them: functions F of which GCC concludes a
fact that code of others rests on, what the fact gets to on its way, and code
that is other code because of it.  A change takes the fact from F, as a rule, or
keeps it.

    effects     F is const or pure; then it writes what its callers read, or
                reads what they write
    finite      F ends; then it loops for ever, for some of its arguments
    noreturn    F leaves by a jump, or loops for ever; then it returns
    nothrow     F throws nothing; then it does, through frames with cleanups
    malloc      F returns memory that nothing else points to; then it returns
                the address of a variable, or keeps a pointer
    nonfreeing  F frees no memory, and is pure, for only of such functions does
                it matter; then it frees some
    bound       a function gets arguments of a range only; then F calls it with
                others

What is between F and the code that uses the fact: nothing, functions that call
F, and of which the same can be said, a function into which F is inlined, a
recursion of three functions, an alias, a clone for an argument, and the part of
F behind its early exit.

What may end in another way than by returning is called through the driver's
function guard."""

import copy
import random

from changes import Changer
from generator import GUARD, PREAMBLE, Function

KINDS = ["effects", "finite", "noreturn", "nothrow", "malloc", "nonfreeing",
         "bound"]
# What a change is said to take that takes none of these.
KEPT = "kept"
# How often each is made.
WEIGHTS = [30, 10, 14, 12, 12, 10, 12]
# Those whose functions may end in another way than by returning.
GUARDED = {"finite", "noreturn", "nothrow"}
EXCEPTIONS = ["-fexceptions"]

DRIVER = """\
extern unsigned guard (fp_t, unsigned);
extern void leave (void) __attribute__ ((noreturn, nothrow));
extern void raise_exception (void);
extern unsigned *take_page (void);
extern void drop_page (void);
"""
# Variables, and what has no version of its own.
DATA = [
    "static unsigned tidied, *kept;",
    "static void tidy (unsigned *p) { tidied = tidied * 3 + *p; }",
    "static void __attribute__ ((noinline)) touch (void)"
    " { if (kept) ++*kept; }",
]


class Chain:
    """A function BASE with a fact of KIND, which shows in the VARIABLE; what is
    called in place of it, as a text with a place for the argument; and the
    function that it calls when its kind is `bound'."""

    def __init__(self, kind, base, variable):
        self.kind = kind
        self.base = base
        self.variable = variable
        self.call = base.name + " (%s)"
        self.bound = None
        self.argument = ""


class FactChanger(Changer):
    """Makes units with facts, and changes of them."""

    def __init__(self, rng, target):
        super().__init__(rng, target)
        self.chains = []
        self.made = []

    # Functions.

    def new_function(self, body, signature="u", result="unsigned"):
        """Make a static function with BODY, which is not inlined, and return
        it.  Of what is made here it calls only what BODY has."""
        f = Function("ft_%d" % len(self.made), 100, signature)
        f.attributes = ["noinline"] + ["noclone"] * self.chance(50)
        f.result = result
        f.leaf_only = True
        # Too much for what is called through a pointer, without a guard.
        f.cost = 400
        f.body = ["unsigned r = a + %s; %s" % (self.number(), GUARD)] + body
        self.made.append(f)
        return f

    def computing(self, least, most):
        """Return LEAST to MOST statements that compute with the result and the
        parameter, and maybe a loop."""
        f = Function("", 0, "u")
        f.pure = True
        statements = [self.arithmetic(f) for _ in
                      range(self.rng.randrange(least, most + 1))]
        if self.chance(30):
            statements.append("for (unsigned i = 0; i < %d; i++)\n"
                              "    r = r * %s + (r >> i);"
                              % (self.rng.randrange(3, 9), self.number()))
        return statements

    def sometimes(self, statement):
        """Return STATEMENT, or one that does that for some arguments."""
        return self.rng.choice([
            "", "if ((a & 3) == %d)\n    " % self.rng.randrange(4),
            "if (a %% 3 == %d)\n    " % self.rng.randrange(3)]) + statement

    def base(self, kind, variable):
        """Return a function with a fact of KIND, which shows in VARIABLE."""
        body = self.computing(1, 4)
        if kind in ("effects", "finite", "nonfreeing", "bound") \
           and self.chance(40):
            body.append(self.rng.choice(
                ["r += %s;" % self.rng.choice(self.unit.scalars),
                 "r ^= %s[r & 7];" % self.unit.arrays[0][0]]))
        if kind in ("noreturn", "nothrow", "malloc"):
            body.append("%s += r;" % variable)
        if kind == "noreturn":
            # The loop lets others see the state, when its time is over.
            endless = "for (;;)\n    __asm__ volatile (\"\" : : : \"memory\");"
            body.append(endless if self.chance(25) else "leave ();")
        if kind == "malloc":
            return self.new_function(body + ["return __builtin_malloc (16);"],
                                     result="unsigned *")
        f = self.new_function(body + ["return r;"])
        if kind != "noreturn" and self.chance(15):
            f.attributes = []
        return f

    # What takes the fact of a CHAIN.  Each returns a statement for function F,
    # or changes F itself.

    def flip_effects(self, _, chain):
        """Have effects, or read what callers change."""
        name, size = self.unit.arrays[0]
        return self.sometimes(self.rng.choice([
            "%s += r + %s;" % (chain.variable, self.number()),
            "%s ^= %s;" % (chain.variable, self.number()),
            "r += %s * %s;" % (chain.variable, self.number()),
            "emit (r);",
            "%s[r & %d] += %s;" % (name, size - 1, self.number())]))

    def flip_finite(self, *_):
        """Loop for ever, or leave, for some arguments."""
        return "if ((a & 3) == %d)\n    %s" % (
            self.rng.randrange(4),
            "leave ();" if self.chance(25) else "for (;;)\n      ;")

    def flip_noreturn(self, f, _):
        """Return, always or for some arguments."""
        i = next(i for i, s in enumerate(f.body)
                 if s.startswith(("leave", "for (;;)")))
        if self.chance(30):
            del f.body[i]
        else:
            f.body.insert(i, "if ((a & 3) != %d)\n    return r;"
                          % self.rng.randrange(4))

    def flip_nothrow(self, *_):
        """Throw."""
        return self.sometimes("raise_exception ();")

    def flip_malloc(self, f, chain):
        """Return the address of a variable, or keep that of the memory."""
        f.body[-1] = "return &%s;" % chain.variable if self.chance(60) \
            else "return kept = __builtin_malloc (16);"

    def flip_nonfreeing(self, f, _):
        """Free memory, and say so by the result."""
        f.body.insert(-1, "if (!(r & 1))\n    drop_page ();")

    def flip_bound(self, _, chain):
        """Call a function with arguments that it did not get before."""
        return "r += %s (%s);" % (chain.bound.name, self.rng.choice(
            ["r + 33", "%s + 16" % self.number(), "a * 5 + 9", "~a"]))

    # What is between F and the code that uses its fact.

    def link(self, chain):
        """Make up to three links of CHAIN."""
        kinds = [self.link_deep, self.link_clone, self.link_value,
                 self.link_inlined, self.link_alias]
        weights = [30, 8, 6, 14, 12]
        # Malloc is not concluded of recursions, nor is noreturn, and what ends
        # early returns.
        if chain.kind not in ("malloc", "noreturn"):
            kinds.append(self.link_part)
            weights.append(14)
        if chain.kind not in ("malloc", "noreturn", "nonfreeing"):
            kinds.append(self.link_recursive)
            weights.append(16)
        if self.chance(25):
            return
        self.rng.choices(kinds, weights)[0](chain)
        for _ in range(self.rng.choice([0, 0, 0, 1, 2])):
            self.link_deep(chain)

    def caller(self, chain, more=(), signature="u"):
        """Return a function with SIGNATURE that calls CHAIN, after MORE
        statements."""
        call = chain.call % self.rng.choice(
            ["a", "a + " + self.number(), "(a ^ %s)" % self.number()])
        body = [*more, *self.computing(0, 2)]
        if chain.kind in ("malloc", "nonfreeing"):
            return self.new_function(body + ["return %s;" % call], signature,
                                     chain.base.result)
        return self.new_function(
            body + [self.rng.choice(["r += %s;", "r ^= %s;"]) % call,
                    "return r;"], signature)

    def link_deep(self, chain):
        """A function that calls it."""
        chain.call = self.caller(chain).name + " (%s)"

    def link_clone(self, chain):
        """One that always gets the same number, for ipa-cp."""
        f = self.caller(chain, ["if (b > 3)\n    r += b * %s;"
                                % self.number()], "uu")
        chain.call = "%s (%%s, %du)" % (f.name, self.rng.randrange(1, 9))

    def link_value(self, chain):
        """One that only reads what it gets the address of, for ipa-sra."""
        f = self.caller(chain, ["r += p->%s;" % self.rng.choice("xyz")], "ru")
        chain.call = "%s (&%s, %%s)" % (f.name,
                                        self.rng.choice(self.unit.records))

    def link_inlined(self, chain):
        """One that has it inlined."""
        chain.base.attributes = ["always_inline"]
        chain.base.inline = True
        self.link_deep(chain)

    def link_alias(self, chain):
        """An alias."""
        chain.base.alias = chain.base.name.replace("ft", "fa")
        chain.call = chain.base.alias + " (%s)"

    def link_part(self, chain):
        """The part of a function behind its early exit."""
        f = chain.base
        f.attributes = []
        f.body.insert(1, "if (__builtin_expect ((a & 3) != %d, 1))\n"
                      "    return %s;" % (self.rng.randrange(4), self.number()))
        f.body[2:2] = self.computing(5, 7)

    def link_recursive(self, chain):
        """Two functions more, so that the three call each other in a ring."""
        ring = [chain.base, *(self.new_function(self.computing(1, 2)
                                                + ["return r;"], "uu")
                              for _ in range(2))]
        chain.base.signature = "uu"
        for f, other in zip(ring, ring[1:] + ring[:1]):
            f.body.insert(1, "if ((a & 7) == 0)\n    return b + %s; %s"
                          % (self.number(), GUARD))
            f.body.insert(-1, "r ^= %s ((a & 7) - 1, r + b);" % other.name)
        chain.call = "%s (%%s, %s)" % (self.rng.choice(ring).name,
                                       self.number())

    # The code that uses the fact of a CHAIN.  Each returns a statement.

    def use_effects(self, chain):
        """Call it twice, for its value or not, and look at the variable."""
        names = {"call": chain.call % "a", "v": chain.variable,
                 "n": self.number()}
        return self.rng.choice([
            "{\n    unsigned t = %(call)s;\n    %(v)s = t + %(n)s;\n"
            "    r += %(call)s * %(n)s - t;\n  }",
            "%(call)s;\n  r += %(v)s;",
            "for (unsigned i = 0; i < 4; i++)\n    {\n      r += %(call)s;\n"
            "      %(v)s += r ^ i;\n    }",
            "%(v)s = r;\n  r += %(call)s;\n  %(v)s = r ^ %(n)s;",
            "{\n    unsigned t = %(v)s;\n    r ^= %(call)s;\n"
            "    r += %(v)s * %(n)s - t;\n  }"]) % names

    def use_finite(self, chain):
        """Call it for nothing."""
        call = chain.call % "a"
        return self.rng.choice([
            "%s;" % call, "if (%s == %s)\n    r = r;" % (call, self.number()),
            "for (unsigned i = 0; i < 3; i++)\n    %s;" % call])

    def use_noreturn(self, chain):
        """Have something behind the call that a return would reach."""
        call = chain.call % "a"
        test = self.rng.choice(["(a & 1)", "a > 9", "(a & 3) == 2"])
        return self.rng.choice([
            "%s;\n  %s += %s;" % (call, chain.variable, self.number()),
            "if (%s)\n    %s;\n  r += (%s) ? %s : %s;" % (
                test, call, test, self.number(), self.number()),
            "if (%s)\n    {\n      %s;\n      r *= %s;\n    }" % (
                test, call, self.number())])

    def use_nothrow(self, chain):
        """Have something to do when it throws."""
        return ("{\n    unsigned t __attribute__ ((cleanup (tidy))) = a + %s;\n"
                "    r += %s;\n    t += r;\n  }"
                % (self.number(), chain.call % "a"))

    def use_malloc(self, chain):
        """Write to what it returns, and to other variables."""
        names = {"call": chain.call % "a", "v": chain.variable,
                 "n": self.number()}
        return self.rng.choice([
            "{\n    unsigned *q = %(call)s;\n    %(v)s = r;\n"
            "    *q = a + %(n)s;\n    r += %(v)s * 3 + *q;\n  }",
            "{\n    unsigned *q = %(call)s;\n    *q = r;\n    touch ();\n"
            "    r += *q ^ %(n)s;\n  }"]) % names

    def use_nonfreeing(self, chain):
        """Write to memory before, and where it was not freed after."""
        return ("{\n    unsigned *q = take_page ();\n    *q = r;\n"
                "    if (%s & 1)\n      *q = a + %s;\n  }"
                % (chain.call % "a", self.number()))

    def use_bound(self, chain):
        """Call the function that is bound with what it knows."""
        return "r += %s (%s);\n  r ^= %s;" % (
            chain.bound.name, chain.argument, chain.call % "a")

    def bind(self, chain):
        """Make the function of CHAIN that is bound."""
        if self.chance(50):
            chain.argument = "r & 7"
            test = self.rng.choice(["a < 8", "a > 7", "(a & 24) == 0"])
        else:
            chain.argument = "r << 4"
            test = self.rng.choice(["a & 15", "(a & 3) == 1"])
        chain.bound = self.new_function(
            ["if (%s)\n    %s += r;\n  else\n    r ^= %s;"
             % (test, chain.variable, self.number()),
             *self.computing(0, 2), "return r;"])

    # Units.

    def chain(self, step):
        """Make a chain and its users, which STEP calls."""
        kind = self.rng.choices(KINDS, WEIGHTS)[0]
        variable = self.rng.choice(self.unit.scalars)
        chain = Chain(kind, self.base(kind, variable), variable)
        if kind == "bound":
            self.bind(chain)
        self.link(chain)
        if kind == "nothrow":
            self.unit.options = EXCEPTIONS
        for _ in range(self.rng.randrange(1, 4)):
            use = getattr(self, "use_" + kind)
            g = self.new_function([*self.computing(0, 1), use(chain),
                                   *self.computing(0, 1), "return r;"])
            g.static = self.chance(70)
            if self.chance(40):
                g.attributes = []
            step.body.append(("emit (guard (%s, %s));" if kind in GUARDED
                              else "emit (%s (%s));")
                             % (g.name, self.rng.choice(["a", "a * 3 + 1"])))
        self.chains.append(chain)

    def make(self):
        """Return a unit."""
        unit = super().make()
        unit.preamble = PREAMBLE + DRIVER
        unit.data = unit.data + DATA
        step, peek = unit.functions[-2:]
        for _ in range(self.rng.randrange(1, 3)):
            self.chain(step)
        peek.body[-1:] = ["r = r * 31 + tidied;", "return r;"]
        unit.functions[-2:-2] = self.made
        return unit

    def change(self):
        """Return another version of a function of the unit: without its fact,
        with it, or anyhow."""
        if self.chance(15):
            return super().change()
        chain = self.rng.choice(self.chains)
        new = copy.deepcopy(chain.base)
        if self.chance(20):
            new.fact = KEPT
            new.body.insert(1, self.computing(1, 1)[0])
            return new
        new.fact = chain.kind
        statement = getattr(self, "flip_" + chain.kind)(new, chain)
        if statement:
            guards = max(i for i, s in enumerate(new.body) if GUARD in s) + 1
            last = next((i for i, s in enumerate(new.body)
                         if s.startswith(("leave", "for (;;)", "return"))))
            new.body.insert(self.rng.randrange(guards, max(guards, last) + 1),
                            statement)
        if self.chance(20):
            self.change_number(new)
        return new


def make_case(seed, target):
    """Return the unit of SEED for TARGET, and another version of one of its
    functions."""
    changer = FactChanger(random.Random(seed), target)
    unit = changer.make()
    return unit, changer.change()
