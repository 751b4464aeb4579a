# Random C units.
# Copyright (C) 2026 Free Software Foundation, Inc.
# This file is part of GCC; see COPYING3 for the licence.

"""Random C units whose functions lean on facts of one another.  changes.py
changes one function of such a unit.

A unit is kept as text in small pieces: a function is a list of statements, each
of which can be taken away on its own.  That is all the structure that changing
a function and reducing a failure need.

No program has undefined behaviour: arithmetic is unsigned, indices are masked,
loops and recursions are bounded.  Conventions that keep it so under changes:

  - a number with the suffix `u' may become any other number; a number
    without one is a bound, a mask or a shift, and stays;
  - a statement with the comment `guard' ends a recursion, and stays;
  - function I calls functions with lower numbers only, but for the two of a
    mutual recursion, which guard each other;
  - what is called through a global pointer, gfp or a table, is `leaf': it does
    not call through one itself;
  - what a `pragma omp simd' loop calls is `pure': it is a function of its
    parameters, and stays one;
  - a `pragma omp parallel' region is for a team of one thread;
  - a statement calls one function, for the order of two calls is not given.

The functions of the unit that the driver knows are step, peek and those in the
table `entries'."""

import copy
import re

GUARD = "/* guard */"
# A statement that changes registers, and nothing else.
SETTING = re.compile(r'__asm__ volatile \("[^"].*?\);', re.S)
PREAMBLE = """\
typedef unsigned (*fp_t) (unsigned);
struct rec { unsigned x, y, z, w; };
struct small { unsigned x, y; };
typedef unsigned vec __attribute__ ((vector_size (16)));
extern void emit (unsigned);
"""

# The kinds of signatures: the types of the parameters, by their names.
SIGNATURES = {
    "u": [("unsigned", "a")],
    "uu": [("unsigned", "a"), ("unsigned", "b")],
    "uuu": [("unsigned", "a"), ("unsigned", "b"), ("unsigned", "c")],
    "ru": [("struct rec *", "p"), ("unsigned", "a")],
    "fu": [("fp_t", "h"), ("unsigned", "a")],
    "cs": [("unsigned char", "a"), ("unsigned short", "b")],
    "su": [("struct small", "s"), ("unsigned", "a")],
}


class Function:
    """A function of the unit: its declaration, its static locals SLOTS and its
    body as a list of statements."""

    def __init__(self, name, index, signature):
        self.name = name
        self.index = index
        self.signature = signature
        self.static = True
        self.attributes = []
        self.inline = False
        self.slots = []
        self.body = []
        self.alias = None
        self.partner = None
        # True if it calls nothing through a pointer, and if it must not.
        self.leaf = True
        self.leaf_only = False
        # True if it reads what its parameter points to only at its start, so
        # that ipa-sra can pass it the value.
        self.early_reader = False
        self.cost = 5
        # What callers pass most of the time, so that ipa-cp has something.
        self.favourite = 0
        # How often, in percent, that is passed as the first parameter.
        self.constant = 0
        self.result = "unsigned"
        # True if it is a function of its parameters alone, and if it may
        # return a null pointer.
        self.pure = False
        self.nullable = False
        # Which fact a change took from it, if it is that kind of a change.
        self.fact = ""

    def head(self, name=None, attributes=True):
        """Return the declaration, without a semicolon."""
        words = []
        if self.static:
            words.append("static")
        if self.inline and attributes:
            words.append("inline")
        if attributes and self.attributes:
            words.append("__attribute__ ((%s))" % ", ".join(self.attributes))
        parameters = ", ".join("%s %s" % p for p in self.parameters())
        return "%s %s\n%s (%s)" % (" ".join(words), self.result,
                                   name or self.name, parameters or "void")

    def parameters(self):
        """Return the pairs of types and names of the parameters."""
        return SIGNATURES.get(self.signature, [])

    def has_versions(self):
        """Return true if it is compiled for several instruction sets."""
        return any("target_clones" in a for a in self.attributes)

    def text(self, name=None, attributes=True, slots=True):
        """Return the definition, as function NAME, without its static locals
        if those are elsewhere."""
        lines = [self.head(name, attributes).strip(), "{"]
        if slots:
            lines += ["  static unsigned %s = %s;" % s for s in self.slots]
        lines += ["  " + statement for statement in self.body]
        return "\n".join(lines + ["}", ""])

    def hoisted(self, name):
        """Return the definition as NAME with static locals outside."""
        text = self.text(name, False, False)
        for slot, _ in self.slots:
            text = re.sub(r"\b%s\b" % slot, "%s_of_%s" % (slot, self.name),
                          text)
        return text


class Unit:
    """A unit: its variables, as text, and its functions, lowest first."""

    suffix = "c"
    preamble = PREAMBLE
    # The symbols of which another version of the unit may have none: nothing
    # keeps a nested function.
    optional = re.compile(r"\.\d+$")
    # What the compiler must be asked for.
    options = []

    def __init__(self):
        self.scalars = []
        self.arrays = []
        self.constants = []
        self.records = []
        self.data = []
        self.functions = []
        self.late_data = []

    def find(self, name):
        """Return the function NAME."""
        return next(f for f in self.functions if f.name == name)

    @staticmethod
    def symbols(name, places):
        """Return the symbols of function NAME, given the PLACES of all."""
        del places
        return [name]

    def removable(self):
        """Return the names of the functions that a reduction may remove."""
        return [f.name for f in self.functions
                if f.name not in ("step", "peek", "fp_base")]

    def prototypes(self, attributes, used=()):
        """Return the declarations of all functions and their aliases."""
        lines = []
        for f in self.functions:
            if f.name in used and f.inline:
                f = copy.copy(f)
                f.attributes = f.attributes + ["used"]
            lines.append(f.head(None, attributes).replace("\n", " ") + ";")
            if f.alias:
                alias = Function(f.alias, 0, f.signature)
                alias.static = f.static
                alias.result = f.result
                alias.attributes = ["alias (\"%s\")" % f.name]
                lines.append(alias.head().replace("\n", " ") + ";")
        return lines

    def text(self, used=()):
        """Return the unit in C, with those inline functions marked as used
        that are in USED."""
        parts = [self.preamble] + self.data + self.prototypes(True, used)
        parts += self.late_data + [""]
        parts += [f.text() for f in self.functions]
        return "\n".join(parts)

    def reference(self, new):
        """Return the unit in C, in which the function that NEW is another
        version of does what NEW does from when ls_patched is set.  It is for
        the processor that runs the checker."""
        old = self.find(new.name)
        parts = [self.preamble, "extern unsigned ls_patched;"]
        parts += self.data + self.prototypes(False) + self.late_data
        parts += ["static unsigned %s_of_%s = %s;" % (slot, new.name, init)
                  for slot, init in new.slots]
        names = ", ".join(p[1] for p in old.parameters())
        for f in self.functions:
            if f is not old:
                parts.append(f.text(attributes=False))
                continue
            parts.append(old.hoisted(old.name + "_old"))
            parts.append(new.hoisted(new.name + "_new"))
            parts.append("%s\n{\n  %s ls_patched ? %s_new (%s)\n"
                         "    : %s_old (%s);\n}"
                         % (old.head(None, False),
                            "" if old.result == "void" else "return",
                            old.name, names, old.name, names))
        return SETTING.sub(";", "\n".join(parts + [""]))

    def with_function(self, new):
        """Return a copy of the unit with NEW in place of its old version."""
        unit = copy.copy(self)
        unit.functions = [new if f.name == new.name else f
                          for f in self.functions]
        return unit


class Generator:
    """Makes units for TARGET from the random numbers RNG."""

    def __init__(self, rng, target):
        self.rng = rng
        self.target = target
        self.unit = Unit()

    # Small pieces.

    def chance(self, percent):
        """Return true PERCENT times out of 100."""
        return self.rng.randrange(100) < percent

    def number(self):
        """Return a number that a change may replace."""
        return "%du" % self.rng.choice([self.rng.randrange(10),
                                        self.rng.randrange(100),
                                        self.rng.randrange(1 << 16)])

    def place(self, f):
        """Return an lvalue that function F may write."""
        choices = list(self.unit.scalars)
        choices += ["%s[a & %d]" % (n, k - 1) for n, k in self.unit.arrays[:2]]
        choices += ["%s.%s" % (n, self.rng.choice("xyz"))
                    for n in self.unit.records]
        choices += [slot for slot, _ in f.slots] * 3
        if f.signature == "ru" and not f.early_reader:
            choices += ["p->" + self.rng.choice("xyzw")] * 4
        return self.rng.choice(choices)

    def value(self, f):
        """Return an expression of unsigned type in function F."""
        if f.pure:
            return self.rng.choice([self.number(), "tab[r & 7]"]
                                   + self.scalar_names(f))
        kind = self.rng.randrange(11)
        if kind < 2:
            return self.number()
        if kind == 10:
            return self.rng.choice(["ro", "ro_arr[r & 15]"])
        if kind < 6:
            return self.rng.choice(self.scalar_names(f))
        if kind < 7:
            name, size = self.rng.choice(self.unit.constants)
            return "%s[r & %d]" % (name, size - 1)
        return self.place(f)

    def scalar_names(self, f):
        """Return what F has at hand: its result so far and its parameters."""
        names = ["r"]
        for kind, name in f.parameters():
            if kind.startswith("unsigned"):
                names.append(name)
            elif kind == "struct small":
                names += ["s.x", "s.y"]
            elif kind == "struct rec *" and not f.early_reader:
                names.append("p->x")
        return names

    def argument(self, f, callee, position, kind):
        """Return what F passes to CALLEE as the parameter of type KIND."""
        if kind == "struct rec *":
            if f.signature == "ru" and self.chance(40):
                return "p"
            return "&" + self.rng.choice(self.unit.records)
        if kind == "struct small":
            return "(struct small) {%s, %s}" % (self.value(f), self.number())
        if kind == "fp_t":
            names = [g.name for g in self.unit.functions
                     if g.index < min(f.index, callee.index)
                     and self.pointable(g) and not g.has_versions()]
            return self.rng.choice(names[-3:]) if names else "fp_base"
        if self.chance(75 if position > 0 else callee.constant):
            return "%du" % callee.favourite
        return self.value(f)

    def pointable(self, g):
        """Return true if G may be called through a pointer.  That GCC must
        inline a function can be an error where it learns too late which one is
        called."""
        return g.signature == "u" and g.leaf and g.cost < 300 \
            and g.result == "unsigned" and "always_inline" not in g.attributes

    def call(self, f, callee):
        """Return a call of CALLEE from F."""
        f.cost += callee.cost
        f.leaf = f.leaf and callee.leaf
        name = callee.name
        if callee.alias and self.chance(40):
            name = callee.alias
        arguments = [self.argument(f, callee, i, p[0])
                     for i, p in enumerate(callee.parameters())]
        return "%s (%s)" % (name, ", ".join(arguments))

    @staticmethod
    def number_of(callee, call):
        """Return an unsigned expression of what CALL of CALLEE returns."""
        if callee.nullable:
            return "%s != 0" % call
        return "*" * (callee.result == "unsigned *") + call

    def callees(self, f, cost=3000):
        """Return the functions that F may call."""
        return [g for g in self.unit.functions
                if g.index < f.index and g.name != f.partner
                and (g.pure or not f.pure)
                and (not g.partner or g.index + 1 < f.index)
                and f.cost + g.cost < cost]

    # Statements.  Each makes one of a function F.

    def arithmetic(self, f):
        """Compute with what is at hand."""
        return self.rng.choice([
            "r = r * %s + %s;" % (self.number(), self.value(f)),
            "r ^= %s >> %d;" % (self.value(f), self.rng.randrange(1, 9)),
            "r += %s %% 13 + %s;" % (self.value(f), self.value(f)),
            "r += (%s == %s ? %s : %s);" % (self.value(f), self.number(),
                                            self.number(), self.value(f)),
        ])

    def store(self, f):
        """Change the state."""
        if self.chance(5):
            return "wo = %s;" % self.value(f)
        return "%s %s %s;" % (self.place(f), self.rng.choice(["=", "+=", "^="]),
                              self.value(f))

    def test(self, f):
        """Do something that depends on the state."""
        return "if ((%s & %d) == 1)\n    r += %s;\n  else\n    %s" % (
            self.place(f), self.rng.choice([1, 3, 7]), self.number(),
            self.store(f))

    def call_statement(self, f):
        """Call another function."""
        callees = self.callees(f)
        if not callees:
            return self.arithmetic(f)
        # The youngest ones, so that chains are long.
        callee = self.rng.choice(callees[-5:] if self.chance(70) else callees)
        call = self.call(f, callee)
        if f.pure:
            return self.rng.choice(["r += %s;", "r ^= %s * 3;"]) % call
        if callee.result == "void" or self.chance(12):
            return call + ";"
        if callee.nullable:
            return self.rng.choice([
                "{\n    unsigned *q = %s;\n    if (q)\n      r += *q;\n"
                "    else\n      r ^= 5u;\n  }",
                "if (!%s)\n    r += 77u;", "pub = %s;"]) % call
        if callee.result == "unsigned *":
            return self.rng.choice(["*%s += r;", "r += *%s;", "pub = %s;"]) \
                % call
        return self.rng.choice(["r += %s;", "r ^= %s * 3;",
                                "if (r & 4)\n    r -= %s;",
                                "if (%s > 7)\n    r += 11u;",
                                "{\n    unsigned t = %s;\n    "
                                + self.place(f) + " += t;\n  }"]) % call

    def call_between(self, f):
        """Call another function between two looks at the state."""
        callees = self.callees(f)
        if not callees:
            return self.store(f)
        variable = self.rng.choice(self.unit.scalars)
        return ("{\n    unsigned t = %s;\n    %s;\n    r += %s - t * %s;\n  }"
                % (variable, self.call(f, self.rng.choice(callees[-6:])),
                   variable, self.number()))

    def loop(self, f):
        """Walk over arrays, in ways that vectorize."""
        f.cost += 16
        (to, size), (source, other) = (self.rng.choice(self.unit.arrays)
                                       for _ in range(2))
        size = min(size, other)
        return "for (unsigned i = 0; i < %d; i++)\n    " % size \
            + self.rng.choice([
                "%s[i] = %s[i] * %s + %s;" % (to, source, self.number(),
                                              self.number()),
                "r += %s[i] ^ %s;" % (source, self.number()),
                "%s[i] += %s[i] & r;" % (to, source),
                "%s[i] = %s;" % (to, self.number()),
            ])

    def loop_with_call(self, f):
        """Call a function some times."""
        callees = self.callees(f, 600)
        if not callees:
            return self.loop(f)
        before = f.cost
        call = self.call(f, self.rng.choice(callees[-5:]))
        f.cost += 2 * (f.cost - before)
        return "for (unsigned i = 0; i < 3; i++)\n    %s;" % call

    def loop_with_lanes(self, f):
        """Call a function of its parameters for the elements of an array, all
        at once if there is a version of it for vectors."""
        callees = [g for g in self.callees(f) if g.pure]
        if not callees:
            return self.loop(f)
        callee = self.rng.choice(callees[-3:])
        f.cost += 16 * callee.cost
        (to, size), (source, other) = (self.rng.choice(self.unit.arrays)
                                       for _ in range(2))
        arguments = ["%s[i]" % source, "a", self.number()]
        return ("{\n    #pragma omp simd\n    for (unsigned i = 0; i < %d; i++)"
                "\n      %s[i] = %s (%s);\n  }"
                % (min(size, other), to, callee.name,
                   ", ".join(arguments[:len(callee.parameters())])))

    def team(self, f):
        """Call a function in a region that is moved out of F."""
        callees = [g for g in self.callees(f, 600) if g.result == "unsigned"]
        if not callees:
            return self.loop(f)
        before = f.cost
        call = self.call(f, self.rng.choice(callees[-5:]))
        f.cost += 3 * (f.cost - before)
        call = re.sub(r"\br\b", "t", call)
        return ("{\n    unsigned t = r;\n"
                "    #pragma omp parallel for reduction (+: r)\n"
                "    for (unsigned i = 0; i < 4; i++)\n"
                "      r += %s + i * %s;\n  }" % (call, self.number()))

    def aligned(self, f):
        """Have a variable on the stack that must be aligned."""
        del f
        return ("{\n    vec q = {r, r + 1, %s, %s};\n"
                "    __asm__ volatile (\"\" : \"+m\" (q));\n    q += q;\n"
                "    __asm__ volatile (\"\" : \"+m\" (q));\n"
                "    r ^= q[0] + q[2];\n  }" % (self.number(), self.number()))

    def clobber(self, f):
        """Change registers that are the callee's to change."""
        del f
        return self.target.set % self.rng.randrange(1000)

    def copying(self, f):
        """Copy an array as a whole."""
        (to, size), (source, other) = (self.rng.choice(self.unit.arrays)
                                       for _ in range(2))
        if to == source:
            return "__builtin_memset (%s, 3, sizeof %s);" % (to, to)
        return "__builtin_memcpy (%s, %s, %d);" % (to, source,
                                                   4 * min(size, other))

    def switch(self, f):
        """Choose from numbers, which gives a table."""
        cases = "".join("\n    case %d: r += %s; break;" % (i, self.number())
                        for i in range(self.rng.randrange(5, 9)))
        return "switch (%s & 7)\n    {%s\n    }" % (self.value(f), cases)

    def early_exit(self, f):
        """Leave early."""
        return "if (__builtin_expect ((%s & %d) == %d, %d))\n    return %s;" % (
            self.rng.choice(self.scalar_names(f)[1:] or ["r"]),
            self.rng.choice([1, 3, 7]), self.rng.randrange(2),
            self.rng.choice([0, 1, 1]), self.result(f))

    def result(self, f):
        """Return something that F may return."""
        if f.result == "unsigned *":
            if f.nullable and self.chance(30):
                return "0"
            return "&" + self.rng.choice(self.published(f))
        return self.number()

    def published(self, f):
        """Return the variables of which F may give the address away."""
        return self.unit.scalars + ["ro", "wo", "ro_arr[5]"] \
            + [slot for slot, _ in f.slots] \
            + ["%s[%d]" % (n, k - 3) for n, k in self.unit.arrays] \
            + [n + ".y" for n in self.unit.records]

    def through_pointer(self, f):
        """Use a variable or a function through a pointer."""
        if f.leaf_only or self.chance(50):
            return self.rng.choice([
                "if (pub)\n    *pub += %s;", "if (pub)\n    r ^= *pub + %s;"
            ]) % self.number()
        f.leaf = False
        f.cost += 300
        return self.rng.choice([
            "if (gfp)\n    r += gfp (r & 15);",
            "r += hook (r & 15);",
            "r ^= const_table[r & 3] (%s);" % self.value(f),
            "r ^= table[r & 3] (%s);" % self.value(f),
        ])

    def publish(self, f):
        """Give an address away."""
        functions = [g for g in self.unit.functions if self.pointable(g)]
        if functions and self.chance(35):
            return "gfp = %s;" % self.rng.choice(functions).name
        return "pub = &%s;" % self.rng.choice(self.published(f))

    def nested(self, f):
        """Have a nested function, or two that call each other's sibling."""
        name = self.rng.choice(["nest_a", "nest_b"])
        noinline = self.rng.choice(["", "__attribute__ ((noinline)) ",
                                    "__attribute__ ((noinline)) "])
        text = ("{\n    unsigned acc = a;\n    %sunsigned %s (unsigned q)\n"
                "    {\n      acc += q;\n      return q * %s + a;\n    }\n"
                % (noinline, name, self.number()))
        if self.chance(40):
            text += ("    %sunsigned nest_c (unsigned q)\n    {\n"
                     "      acc ^= %s (q + %s);\n      return acc;\n    }\n"
                     % (noinline, name, self.number()))
            name = "nest_c"
        return text + ("    r += %s (r);\n    r ^= %s (%s);\n    r ^= acc;\n  }"
                       % (name, name, self.number()))

    def output(self, f):
        """Show the result so far."""
        return "emit (r + %s);" % self.number()

    def statement(self, f):
        """Return any statement for F."""
        kinds = [(self.arithmetic, 16), (self.store, 14), (self.test, 8),
                 (self.call_statement, 34), (self.call_between, 6),
                 (self.loop, 8), (self.loop_with_call, 4), (self.copying, 2),
                 (self.switch, 4), (self.early_exit, 4),
                 (self.through_pointer, 5), (self.publish, 2),
                 (self.nested, 4), (self.output, 2), (self.team, 2),
                 (self.loop_with_lanes, 3), (self.aligned, 1),
                 (self.clobber, 1)]
        if f.result == "void":
            kinds = [k for k in kinds if k[0] != self.early_exit]
        if "always_inline" in f.attributes or f.has_versions():
            kinds = [k for k in kinds if k[0] != self.nested]
        if f.pure:
            kinds = [(self.arithmetic, 3), (self.call_statement, 2)]
        makers, weights = zip(*kinds)
        return self.rng.choices(makers, weights)[0](f)

    # Functions.

    def attributes_for(self, f):
        """Choose the linkage and the attributes of F."""
        f.static = self.chance(65)
        f.inline = f.static and self.chance(10)
        for name, percent in [("noinline", 22), ("noclone", 4), ("cold", 4),
                              ("hot", 4), ("flatten", 2)]:
            if self.chance(percent) and not f.inline \
               and not ("cold" in f.attributes and name == "hot"):
                f.attributes.append(name)
        if not f.static and self.chance(5):
            f.attributes.append("weak")
        elif not f.static and self.chance(8):
            if self.target.versions:
                f.attributes = ["target_clones (\"%s\", \"default\")"
                                % self.target.versions[0]]

    def recursion(self, f):
        """Make F call itself or its partner."""
        other = f.partner or f.name
        f.cost *= 9
        f.body.append("if ((a & 7) == 0) return b + %s; %s" % (self.number(),
                                                               GUARD))
        f.body.append("r += b * %s;" % self.number())
        f.body.append("r ^= %s ((a & 7) - 1, r + %s);" % (other, self.number()))

    def function(self, name, index):
        """Make a function NAME with number INDEX and add it to the unit."""
        shape = self.rng.choices(
            ["tiny", "plain", "mode", "unused", "reader", "exit", "recursive",
             "where", "fresh", "lanes"],
            [24, 24, 12, 8, 8, 18, 6, 5, 1, 5])[0]
        signature = {"mode": "uu", "unused": "uuu", "recursive": "uu",
                     "exit": "u", "reader": "ru", "where": "u", "fresh": "u",
                     "lanes": self.rng.choice(["u", "uu"])}.get(shape)
        f = Function(name, index, signature or self.rng.choices(
            list(SIGNATURES), [40, 16, 6, 20, 8, 5, 5])[0])
        f.leaf_only = self.chance(60)
        f.favourite = self.rng.randrange(1, 9)
        f.constant = self.rng.choice([0, 0, 0, 95])
        self.attributes_for(f)
        if shape == "tiny" and f.static and self.chance(15):
            f.attributes = ["always_inline"]
            f.inline = True
        if self.chance(6) and shape != "exit":
            f.result = "void"
        if shape in ("where", "fresh"):
            f.result = "unsigned *"
            f.nullable = self.chance(50)
        if shape == "lanes":
            self.lanes(f)
        if shape in ("reader", "unused") and self.chance(75):
            f.static = True
            f.early_reader = shape == "reader"
            f.attributes = ["noinline"]
            f.inline = False
        if self.chance(12) and not f.pure:
            f.slots = [("sl_%d" % self.rng.randrange(3), self.number())]
        self.fill(f, shape)
        if self.chance(8) and "always_inline" not in f.attributes \
           and "weak" not in f.attributes and not f.has_versions():
            f.alias = name.replace("fn", "al")
        self.unit.functions.append(f)
        return f

    def lanes(self, f):
        """Make F a function of its parameters, maybe one for vectors."""
        f.pure = True
        f.result = "unsigned"
        f.inline = False
        f.attributes = []
        if self.chance(70):
            f.attributes = ["noinline", "simd (\"notinbranch\")"]

    def fill(self, f, shape):
        """Give F a body of SHAPE."""
        start = self.rng.choice(["0u", self.number(), "a + " + self.number()])
        f.body = ["unsigned r = %s; %s" % (start, GUARD)]
        if f.signature == "ru":
            f.body.append("r += p->%s;" % self.rng.choice("xyzw"))
            if self.chance(30):
                f.body.append("r ^= p->%s;" % self.rng.choice("xyzw"))
        if f.signature == "fu":
            f.body.append("r += h (a + %s);" % self.number())
            f.cost += 300
        if shape == "exit":
            f.body.append("if (__builtin_expect ((a & 3) %s 1, 1))\n"
                          "    return %s;" % (self.rng.choice(["==", "!="]),
                                              self.number()))
            f.attributes = [a for a in f.attributes if a != "noinline"]
        if shape == "mode":
            f.body.append("if (b == %du)\n    %s\n  else\n    %s"
                          % (f.favourite, self.store(f), self.arithmetic(f)))
        if shape == "recursive":
            self.recursion(f)
            f.result = "unsigned"
        count = {"tiny": 1, "where": 1, "fresh": 1, "lanes": 2, "exit": 6}.get(
            shape, self.rng.randrange(2, 6))
        for _ in range(count):
            if f.cost < 3000:
                f.body.append(self.statement(f))
        if shape == "recursive":
            f.cost *= 4
        for slot, _ in f.slots:
            f.body.append("r += %s++;" % slot)
        if shape == "fresh":
            f.body.append("return ({ unsigned *q = __builtin_malloc (16);\n"
                          "            *q = r;\n            q; });")
        elif f.result == "unsigned *":
            f.body.append("return &%s;" % self.place(f))
        elif f.result != "void":
            names = [p[1] for p in f.parameters() if p[0] == "unsigned"]
            f.body.append("return %s;" % self.rng.choice(
                ["r", "r + " + self.number(), "r ^ a", "r * " + self.number(),
                 "r & 7"] + names[:1]))
        if shape != "unused" and f.signature == "uuu":
            f.body.insert(1, "r += b ^ c * 5;")

    def mutual(self, index):
        """Make two functions that call each other."""
        pair = [Function("fn_%d" % i, i, "uu") for i in (index, index + 1)]
        for f, other in zip(pair, reversed(pair)):
            f.partner = other.name
            f.leaf_only = True
            f.favourite = self.rng.randrange(1, 6)
            self.attributes_for(f)
            f.body = ["unsigned r = a; " + GUARD]
            self.recursion(f)
            f.body.append(self.store(f))
            f.body.append("return r + %s;" % self.number())
            f.cost = 120
        self.unit.functions += pair

    def variables(self):
        """Make the variables of the unit."""
        unit = self.unit
        for i in range(self.rng.randrange(3, 7)):
            static = self.rng.choice(["static ", "static ", ""])
            unit.scalars.append("v_%d" % i)
            unit.data.append("%sunsigned v_%d = %s;" % (static, i,
                                                        self.number()))
        for i in range(self.rng.randrange(2, 4)):
            static = self.rng.choice(["static ", "static ", ""])
            size = self.rng.choice([8, 16, 32])
            unit.arrays.append(("arr_%d" % i, size))
            unit.data.append("%sunsigned arr_%d[%d] = {%s};" % (
                static, i, size, ", ".join(self.number() for _ in range(5))))
        for i in range(2):
            unit.records.append("rec_%d" % i)
            unit.data.append("static struct rec rec_%d = {%s, %s, %s, %s};" % (
                (i,) + tuple(self.number() for _ in range(4))))
        # No function writes these, but in a change, and none reads that.
        unit.data.append("static unsigned ro = %s, ro_arr[16] = {%s};" % (
            self.number(), ", ".join(self.number() for _ in range(5))))
        unit.data.append("static unsigned wo;")
        unit.constants.append(("tab", 8))
        unit.data.append("static const unsigned tab[8] = {%s};" % ", ".join(
            self.number() for _ in range(8)))
        unit.data.append("%sunsigned *pub;" % self.rng.choice(["static ", ""]))
        unit.data.append("%sfp_t gfp;" % self.rng.choice(["static ", ""]))

    def tables(self):
        """Make the tables of functions."""
        names = [g.name for g in self.unit.functions if self.pointable(g)]
        for head in "static const fp_t const_table", "static fp_t table":
            self.unit.late_data.append("%s[4] = {%s};" % (head, ", ".join(
                self.rng.choice(names) for _ in range(4))))
        self.unit.late_data.append("static fp_t hook = %s;"
                                   % self.rng.choice(names))
        entries = [f.name for f in self.unit.functions
                   if f.signature == "u" and not f.static
                   and f.result == "unsigned"]
        self.unit.late_data.append("const fp_t entries[] = {%s};" % ", ".join(
            self.rng.sample(entries, min(3, len(entries))) + ["0"]))

    def ends(self):
        """Make the functions that the driver calls."""
        step = Function("step", 1000, "u")
        step.static = False
        step.leaf_only = True
        step.result = "void"
        step.body = ["unsigned r = a; " + GUARD]
        functions = self.unit.functions
        for _ in range(self.rng.randrange(5, 11)):
            callee = self.rng.choice(functions[len(functions) // 3:])
            call = self.call(step, callee)
            step.body.append(call + ";" if callee.result == "void"
                             else "emit (%s);" % self.number_of(callee, call))
        peek = Function("peek", 1001, "")
        peek.leaf_only = True
        peek.static = False
        peek.body = ["unsigned r = 0; " + GUARD]
        peek.body += ["r = r * 31 + %s;" % s for s in self.unit.scalars]
        peek.body += ["for (unsigned i = 0; i < %d; i++)\n"
                      "    r = r * 31 + %s[i];" % (size, name)
                      for name, size in self.unit.arrays]
        peek.body += ["r += %s.x * 3 + %s.y * 5 + %s.z * 7;" % (n, n, n)
                      for n in self.unit.records] + ["return r;"]
        self.unit.functions += [step, peek]

    def add_base(self, base):
        """Let BASE, which is empty, be the function that all others can
        call."""
        base.body = ["unsigned r = a * 7u; " + GUARD, "return r;"]
        base.leaf_only = True
        self.unit.functions.append(base)

    def make(self):
        """Return a unit."""
        self.variables()
        self.add_base(Function("fp_base", 0, "u"))
        index, count = 1, self.rng.randrange(7, 18)
        while index < count:
            if self.chance(5):
                self.mutual(index)
                index += 2
            else:
                self.function("fn_%d" % index, index)
                index += 1
        self.tables()
        self.ends()
        return self.unit
