# Random C++ units, and random changes of one function.
# Copyright (C) 2026 Free Software Foundation, Inc.
# This file is part of GCC; see COPYING3 for the licence.

"""Random C++ units, in the form of those of generator.py, and random changes of
one function of such a unit.

What a unit has besides: classes, also with virtual functions, several bases and
destructors; templates of functions and a class; constexpr functions, with their
values in constants, arguments of templates, bounds of arrays and constexpr if;
lambdas and local classes, also as arguments of templates; exceptions, and the
cleanups that they run; static locals with guards; deduced return types, default
arguments, noexcept; inline functions in comdats, and namespaces.

The conventions of generator.py hold, and:

  - the names say what it is: fn_ a function, df_ one with a default argument,
    tt_ a template for types, vt_ one for a number, m_ a member, vf_ a virtual
    one; k_ is a constant with the value of a constexpr function;
  - functions with the same number do not call each other: those that override
    the same one, the constructor and the destructor;
  - what is `pure' is constexpr, and what the front end may evaluate has only
    numbers and constants as arguments;
  - where nothing may be thrown, each statement is in a try block;
  - what the driver calls catches all."""

import copy
import random
import re

import changes
import generator
from cxxunit import FIELDS, OVERRIDING, Function, Unit
from generator import GUARD

# To what objects a pointer to a class points.
POINTERS = {"base": ["left", "both", "base"], "right": ["both", "right"]}
KEYWORDS = r"if|for|while|switch|sizeof|catch|return"
# A call by a name that is not enough: of a member, or an instance for a number.
BOUND = re.compile(r"(?<!->)\b(?:(?:\w+::)+\w+|vt_\d+|m_\d+) \(")
CALLS = re.compile(r"\b(?!(?:%s)\b)[\w>]+ \(" % KEYWORDS)


class Generator(changes.Changer):
    """Makes units for TARGET and changes from the random numbers RNG."""

    def __init__(self, rng, target):
        super().__init__(rng, target)
        self.unit = Unit()
        self.unit.final = self.chance(40)
        self.unit.anonymous = self.chance(30)
        # The virtual functions that there are, by the class that has them.
        self.slots = {root: [] for root in OVERRIDING}

    # Small pieces.

    def place(self, f):
        """Return an lvalue that function F may write."""
        if f.owner and self.chance(40):
            return self.rng.choice(FIELDS[f.owner])
        if f.signature == "qu" and self.chance(30):
            return "o." + self.rng.choice("xyzw")
        if self.chance(15):
            return self.rng.choice(self.unit.objects)
        return super().place(f)

    def value(self, f):
        """Return an expression of unsigned type in function F."""
        names = [c for g in self.unit.functions if g.index < f.index
                 for c, _ in g.constants]
        if names and self.chance(12):
            return self.rng.choice(names[-3:])
        return super().value(f)

    def scalar_names(self, f):
        """Return what F has at hand: its result so far and its parameters."""
        names = super().scalar_names(f)
        names += [name for kind, name in f.parameters() if kind == "T"]
        if f.template == "unsigned N":
            names.append("N")
        if f.signature == "qu":
            names.append("o.y")
        return names + list(FIELDS.get(f.owner, "")[:1])

    def argument(self, f, callee, position, kind):
        """Return what F passes to CALLEE as the parameter of type KIND."""
        if kind == "rec &":
            return "o" if f.signature == "qu" and self.chance(50) \
                else self.rng.choice(self.unit.records)
        return super().argument(f, callee, position, kind)

    def constant(self, f):
        """Return a call that the front end can evaluate for F, or None."""
        callees = [g for g in self.callees(f) if g.pure]
        if not callees:
            return None
        g = self.rng.choice(callees[-4:])
        return "%s (%s)" % (g.name, ", ".join(self.number()
                                              for _ in g.parameters()))

    def callee_name(self, f, callee):
        """Return what F calls when it calls CALLEE."""
        short, owner = callee.short, callee.owner
        if callee.is_made():
            return owner
        if callee.virtual:
            root = next(r for r, others in OVERRIDING.items()
                        if owner == r or owner in others
                        and short in self.slots[r])
            return self.rng.choice(
                ["bp->", "bp->", "(*bp).", "bp->base::"] if root == "base"
                else ["rp->", "rp->", "rp->right::"]) + short \
                if self.chance(75) else "o_%s.%s" % (owner, short)
        if owner == "box":
            return self.rng.choice(["box_0", "box_1", "box<u16> {u16 (%s)}"
                                    % self.value(f)]) + "." + short
        if owner:
            return self.rng.choice(self.unit.records) + "." + short
        if callee.template == "unsigned N":
            constant = self.chance(60) and self.constant(f)
            return "%s<%s>" % (short, "%s & 7" % constant if constant
                               else "%du" % self.rng.randrange(8))
        if callee.template:
            return short + self.rng.choice(["<u8>", "<u16>", "<u32>"])
        return short

    def call(self, f, callee):
        """Return a call of CALLEE from F."""
        f.cost += callee.cost
        f.leaf = f.leaf and callee.leaf
        arguments = [self.argument(f, callee, i, p[0])
                     for i, p in enumerate(callee.parameters())]
        if callee.default and self.chance(60):
            arguments.pop()
        return "%s (%s)%s" % (self.callee_name(f, callee),
                              ", ".join(arguments), ".n" * callee.is_made())

    def callees(self, f, cost=3000):
        """Return the functions that F may call."""
        return [g for g in super().callees(f, cost) if "~" not in g.name]

    def pointable(self, g):
        """Return true if G may be called through a pointer."""
        return super().pointable(g) and not g.owner and not g.template \
            and not g.deduced

    def catching(self, statement, f):
        """Return STATEMENT in a try block that catches all, if it could throw
        and F may not."""
        if not f.noexcept or GUARD in statement \
           or not CALLS.search(statement):
            return statement
        return "try\n    {\n  %s\n    }\n  catch (...)\n    {\n" \
            "      r ^= %s;\n    }" % (statement, self.number())

    # Statements.  Each makes one of a function F.

    def arithmetic(self, f):
        """Compute with what is at hand."""
        if f.pure and self.chance(30):
            return "for (unsigned i = 0; i < 4; i++)\n    r = r * %s + i;" \
                % self.number()
        return super().arithmetic(f)

    def some_call(self, f, cost=3000):
        """Return a call of another function that returns a number, or an
        expression."""
        callees = [g for g in self.callees(f, cost) if g.result == "unsigned"]
        return self.call(f, self.rng.choice(callees[-6:])) if callees \
            else self.value(f)

    def evaluated(self, f):
        """Use what the front end evaluates."""
        constant = self.constant(f)
        if not constant:
            return self.arithmetic(f)
        return self.rng.choice([
            "{\n    constexpr unsigned q = %s;\n    r += q * r;\n  }",
            "{\n    constexpr unsigned q = %s;\n    " + self.place(f)
            + " += q;\n  }",
            "if constexpr (%s & 1)\n    r += " + self.number()
            + ";\n  else\n    " + self.store(f),
            "{\n    static constexpr unsigned q[2] = {%s, "
            + self.number() + "};\n    r ^= q[r & 1];\n  }",
            "{\n    unsigned q[(%s & 7) + 1];\n    q[0] = r;\n"
            "    r += sizeof q + q[0];\n  }",
        ]) % constant

    def closure(self, f):
        """Call a lambda, here or in an instance that is made with it."""
        capture, body = self.rng.choice([
            ("&r, a", "r += q * %s;\n      return q ^ a;"),
            ("=", "return q * r + %s;"), ("&", "return r++ + q * %s;"),
            ("", "return q * %s;"), ("", "return q ^ %s;")])
        noinline = "__attribute__ ((noinline)) " * self.chance(30)
        text = "{\n    auto h = [%s] (unsigned q) %s-> unsigned\n    {\n" \
            "      %s\n    };\n" % (capture, noinline, body % self.number())
        return text + "    r += %s;\n  }" % self.rng.choice(
            ["h (%s)", "apply (h, %s)", "apply_to (h, %s)",
             "apply_copy (h, %s)"]
            + ["fp_t (h) (%s)"] * (not capture)) % self.value(f)

    def local_class(self, f):
        """Have a class of its own."""
        return ("{\n    struct local\n    {\n      unsigned s = %s;\n"
                "      unsigned operator() (unsigned q) const\n      {\n"
                "        return s * q + %s;\n      }\n    } h;\n"
                "    r ^= %s;\n  }" % (
                    self.number(), self.number(), self.rng.choice(
                        ["h (%s)", "apply_to (h, %s)"]) % self.value(f)))

    def scope(self, f):
        """Have something to clean up behind a call."""
        made = [g for g in self.unit.functions if g.owner == "guard"]
        if not made or made[0].index >= f.index or f.cost + sum(
                g.cost for g in made) > 3000:
            return self.store(f)
        f.cost += sum(g.cost for g in made)
        return "{\n    guard g (%s, %s);\n    r += %s;\n    r ^= g.n;\n  }" \
            % (self.value(f), self.number(), self.some_call(f))

    def throw(self, f):
        """Throw something, now and then."""
        return "if ((%s & %d) == %d)\n    throw %s;" % (
            self.rng.choice(self.scalar_names(f) + [self.value(f)]),
            self.rng.choice([3, 7]), self.rng.randrange(3),
            self.rng.choice(["oops {r}", "worse (r)", "r + %s"
                             % self.number()]))

    def handler(self, f):
        """Catch what a call throws."""
        text = "try\n    {\n      r += %s;\n    }\n" % self.some_call(f)
        handlers = self.rng.choice([
            ["const oops &e", "..."], ["worse &e", "oops e"], ["unsigned e"],
            ["..."], ["const worse &e"], ["const oops &e", "unsigned e"]])
        for what in handlers:
            use = "r ^= %s;" % ("e" if what == "unsigned e" else
                                self.number() if what == "..." else "e.code")
            if self.chance(25):
                use += "\n      " + self.store(f)
            if self.chance(15):
                use += "\n      throw;"
            text += "  catch (%s)\n    {\n      %s\n    }\n" % (what, use)
        return text.rstrip()

    def polymorphic(self, f):
        """Make an object of a class with virtual functions, look which one
        there is, or take another one."""
        virtual = [g for g in self.unit.functions if g.virtual
                   and g.index < f.index and g.owner == "base"]
        if not virtual:
            return self.store(f)
        g = self.rng.choice(virtual)
        f.cost += g.cost
        f.leaf = f.leaf and g.leaf
        use = "r += q->i;" if "~" in g.name else self.rng.choice(
            ["r += q->%s (r);" % g.short, "r ^= q->i;"])
        texts = ["if (left *q = dynamic_cast<left *> (bp))\n    { %s }" % use,
                 "bp = &o_%s;" % self.rng.choice(POINTERS["base"]),
                 "rp = &o_%s;" % self.rng.choice(POINTERS["right"])]
        gone = [g for g in virtual if "~" in g.name]
        if gone and f.cost + 2 * gone[0].cost < 3000:
            f.cost += 2 * gone[0].cost
            texts += [
                "{\n    left z;\n    base *q = &z;\n    z.j = r;\n    %s\n  }"
                % use,
                "{\n    base *q = (r & 1) ? new left : (base *) new both;\n"
                "    q->i += r;\n    try { %s } catch (...) { r += 2u; }\n"
                "    delete q;\n  }" % use] * 2
        return self.rng.choice(texts)

    def statement(self, f):
        """Return any statement for F."""
        kinds = [(self.arithmetic, 14), (self.store, 12), (self.test, 6),
                 (self.call_statement, 36), (self.call_between, 6),
                 (self.loop, 4), (self.loop_with_call, 3), (self.copying, 2),
                 (self.switch, 3), (self.early_exit, 4), (self.throw, 5),
                 (self.through_pointer, 5), (self.publish, 2),
                 (self.output, 2), (self.aligned, 1), (self.clobber, 1),
                 (self.evaluated, 10), (self.closure, 8),
                 (self.local_class, 3), (self.scope, 5), (self.handler, 7),
                 (self.polymorphic, 5)]
        if f.is_made() or f.result == "void":
            kinds = [k for k in kinds if k[0] != self.early_exit]
        if f.noexcept:
            kinds = [k for k in kinds if k[0] != self.throw]
        if f.pure:
            kinds = [(self.arithmetic, 3), (self.call_statement, 2),
                     (self.evaluated_purely, 1)]
        makers, weights = zip(*kinds)
        return self.catching(self.rng.choices(makers, weights)[0](f), f)

    def evaluated_purely(self, f):
        """Use what the front end evaluates in a constexpr function."""
        constant = self.constant(f)
        return "if constexpr (%s & 1)\n    r += %s;" % (
            constant, self.number()) if constant else self.arithmetic(f)

    # Functions.

    def attributes_for(self, f):
        """Choose the linkage and the attributes of F."""
        f.static = not f.owner and self.chance(50)
        f.inline = self.chance(35)
        f.attributes = [name for name, percent in [
            ("noinline", 22), ("noclone", 4), ("cold", 4), ("flatten", 2)]
            if self.chance(percent)]
        f.noexcept = f.signature != "fu" and self.chance(15)

    def function(self, name, index):
        """Make a function with number INDEX and add it to the unit; NAME is
        not taken."""
        del name
        shape, kind, signature = self.rng.choices(
            [("tiny", "fn", None), ("plain", "fn", None), ("mode", "fn", "uu"),
             ("unused", "fn", "uuu"), ("reader", "fn", "ru"),
             ("exit", "fn", "u"), ("recursive", "fn", "uu"),
             ("where", "fn", "u"), ("lanes", "fn", "u"), ("lanes", "fn", "uu"),
             ("plain", "fn", "qu"), ("plain", "df", "uu"), ("mode", "df", "uu"),
             ("plain", "tt", "t"), ("mode", "tt", "tu"), ("plain", "vt", "u"),
             ("plain", "rec::m", "u"), ("mode", "rec::m", "uu"),
             ("plain", "box::m", "u")],
            [12, 12, 6, 5, 5, 8, 4, 4, 8, 6, 4, 4, 3, 6, 3, 7, 5, 4, 4])[0]
        f = Function("%s_%d" % (kind, index), index, signature
                     or self.rng.choices(list(generator.SIGNATURES),
                                         [40, 16, 6, 20, 8, 5, 5])[0])
        f.leaf_only = self.chance(60)
        f.favourite = self.rng.randrange(1, 9)
        f.constant = self.rng.choice([0, 0, 0, 95])
        self.attributes_for(f)
        if not f.owner:
            f.namespace = self.rng.choice([None, None, None, "ns", ""])
        if shape == "lanes":
            f.pure, f.inline, f.attributes = True, False, []
        elif shape == "where":
            f.result, f.nullable = "unsigned *", self.chance(50)
        elif kind == "fn" and shape in ("tiny", "plain", "exit") \
                and self.chance(25):
            f.deduced = self.rng.choice(["u8", "u16", "u32"])
        elif kind == "fn" and shape in ("tiny", "plain") and self.chance(10):
            f.result = "void"
        if shape in ("reader", "unused") and self.chance(75):
            f.static, f.inline = True, False
            f.early_reader = shape == "reader"
            f.attributes = ["noinline"]
        if kind == "df":
            f.default = self.constant(f) or self.number()
        if kind != "vt" and not f.pure and self.chance(20):
            f.slots = [("sl_%d" % self.rng.randrange(3), self.rng.choice(
                [self.number(), "a + %s" % self.number()]))]
        self.fill(f, shape)
        if f.pure and self.chance(60):
            f.constants = [("k_%d" % index, "%s (%s)" % (f.name, ", ".join(
                self.number() for _ in f.parameters())))]
        self.unit.functions.append(f)

    def member(self, name, index, start):
        """Make a member function NAME with number INDEX, the body of which
        begins with the statement START, and add it to the unit."""
        f = Function(name, index, "u")
        f.leaf_only = True
        self.attributes_for(f)
        f.noexcept = f.noexcept and "vf" not in f.short
        self.fill(f, self.rng.choice(["tiny", "plain"]))
        if start:
            f.body[0] = start + " " + GUARD
        self.unit.functions.append(f)
        return f

    def overriders(self, root, name, index):
        """Make the virtual function NAME with number INDEX of class ROOT and
        functions that override it."""
        first = len(self.unit.functions)
        for owner in [root] + OVERRIDING[root]:
            if owner == root or "~" in name or self.chance(70):
                made = "~" in name
                f = self.member(
                    "%s::%s" % (owner, "~" + owner if made else name), index,
                    made and "unsigned a = %s, r = a;" % FIELDS[root][0])
                f.virtual = True
                if made:
                    self.destroying(f)
        group = self.unit.functions[first:]
        self.slots[root].append(name)
        for f in group:
            f.cost = max(g.cost for g in group)
            f.leaf = all(g.leaf for g in group)

    def destroying(self, f):
        """Make F a destructor."""
        f.signature, f.result, f.noexcept = "", "void", True
        f.body = [self.catching(s, f) for s in f.body
                  if not s.startswith("return")
                  and "\n    return" not in s and "throw" not in s]

    def guards(self, index):
        """Make the constructor and the destructor of guard, with number
        INDEX."""
        made = self.member("guard::guard", index, "unsigned r = n;")
        made.signature, made.members = "uu", "\n  : n (a ^ b)"
        made.body = [s for s in made.body if not s.startswith("return")
                     and "\n    return" not in s]
        made.body.append("n += r;")
        gone = self.member("guard::~guard", index, "unsigned a = n, r = a;")
        self.destroying(gone)
        gone.body.append(self.rng.choice(self.unit.scalars) + " += r;")

    def variables(self):
        """Make the variables of the unit."""
        super().variables()
        unit = self.unit
        unit.data = [d.replace("static const unsigned tab",
                               "static constexpr unsigned tab")
                     for d in unit.data]
        for name in ["base", "left", "right", "both"]:
            unit.data.append("static %s o_%s;" % (name, name))
            unit.objects += ["o_%s.%s" % (name, field)
                             for field in FIELDS[name]]
        unit.data += ["static base *bp = &o_%s;"
                      % self.rng.choice(POINTERS["base"]),
                      "static right *rp = &o_%s;"
                      % self.rng.choice(POINTERS["right"]),
                      "static box<u8> box_0 = {%s & 255};" % self.number(),
                      "static box<u32> box_1 = {%s};" % self.number()]
        unit.objects.append("box_1.t")

    def caught(self, statement):
        """Return STATEMENT in a try block that shows what it throws."""
        return ("try\n    {\n      %s\n    }\n  catch (const worse &e)\n"
                "    {\n      emit (e.code + 1u);\n    }\n"
                "  catch (const oops &e)\n    {\n      emit (e.code);\n    }\n"
                "  catch (unsigned e)\n    {\n      emit (e + 2u);\n    }"
                % statement)

    def ends(self):
        """Make the functions that the driver calls."""
        step, peek = Function("step", 1000, "u"), Function("peek", 1001, "")
        step.leaf_only, step.result = True, "void"
        step.body = ["unsigned r = a; " + GUARD]
        for _ in range(self.rng.randrange(6, 12)):
            callee = self.rng.choice(self.callees(step, 1 << 30)[-24:])
            call = self.call(step, callee)
            step.body.append(self.caught(
                call + ";" if callee.result == "void"
                else "emit (%s);" % self.number_of(callee, call)))
        peek.body = ["unsigned r = 0; " + GUARD]
        peek.body += ["r = r * 31 + %s;" % s for s in
                      self.unit.scalars + self.unit.objects + ["box_0.t"]]
        peek.body += ["for (unsigned i = 0; i < %d; i++)\n"
                      "    r = r * 31 + %s[i];" % (size, name)
                      for name, size in self.unit.arrays]
        peek.body += ["r += %s.x * 3 + %s.y * 5 + %s.z * 7;" % (n, n, n)
                      for n in self.unit.records] + ["return r;"]
        for f in step, peek:
            f.static = False
            self.unit.functions.append(f)

    def tables(self):
        """Make the tables of functions."""
        super().tables()
        names = [f for f in self.unit.functions if f.signature == "u"
                 and f.result == "unsigned" and f.name.startswith("fn_")]
        names = self.rng.sample(names, min(3, len(names)))
        for i, f in enumerate(names):
            entry = Function("entry_%d" % i, 999, "u")
            entry.body = ["unsigned r = a; " + GUARD,
                          self.caught("r += %s (a);" % f.name), "return r;"]
            self.unit.functions.append(entry)
        self.unit.late_data[-1] = "const fp_t entries[] = {%s};" % ", ".join(
            ["entry_%d" % i for i in range(len(names))] + ["0"])

    def make(self):
        """Return a unit."""
        self.variables()
        self.add_base(Function("fp_base", 0, "u"))
        count = self.rng.randrange(12, 22)
        groups = [lambda i: self.overriders("base", "vf_0", i),
                  lambda i: self.overriders("base", "vf_1", i),
                  lambda i: self.overriders("right", "vf_2", i),
                  lambda i: self.overriders("base", "~", i), self.guards]
        places = dict(zip(self.rng.sample(range(1, count - 4), len(groups)),
                          groups))
        for index in range(1, count):
            if index in places:
                places[index](index)
            else:
                self.function("", index)
        self.tables()
        self.ends()
        return self.unit

    # Changes.  Each changes function F in place, and returns false if it does
    # not apply.

    def insert(self, f, statement):
        """Put STATEMENT somewhere before the last one of F, or at the end of
        one without result."""
        return super().insert(f, self.catching(statement, f))

    def statement_for_change(self, f):
        """Return a statement that keeps F what it is to its callers."""
        if f.pure:
            return self.arithmetic(f)
        return self.rng.choice([
            self.arithmetic, self.store, self.test, self.loop, self.switch,
            self.output, self.closure, self.local_class, self.evaluated,
            self.clobber])(f)

    def add_throw(self, f):
        """Throw where nothing was thrown."""
        return not f.noexcept and self.insert(f, self.throw(f))

    def add_cleanup(self, f):
        """Have something to clean up, or to catch."""
        return self.insert(f, self.rng.choice([self.scope, self.handler])(f))

    def add_closure(self, f):
        """Have a lambda more, or a local class."""
        return self.insert(f, self.rng.choice([self.closure, self.closure,
                                               self.local_class])(f))

    def change_capture(self, f):
        """Let a lambda capture other things."""
        i = self.pick(f, lambda s: "auto h = [" in s and "fp_t (h)" not in s
                      and "much" not in s)
        if i is None:
            return False
        f.body[i] = f.body[i].replace(
            "{\n    auto", "{\n    u8 much = %s & 255;\n    auto"
            % self.number(), 1)
        f.body[i] = re.sub(r"\[.*\] (\(unsigned q\) )(.*-> unsigned\n    \{)",
                           r"[=] \1mutable \2\n"
                           "      r += much;", f.body[i], 1)
        return True

    def change_callee(self, f):
        """Call another function in place of one, by its name alone."""
        body = list(f.body)
        if super().change_callee(f) and not any(
                BOUND.search(s) for s in f.body if s not in body):
            return True
        f.body = body
        return False

    def change_type(self, f):
        """Have another deduced type."""
        if not f.deduced:
            return False
        f.deduced = self.rng.choice([t for t in ("u8", "u16", "u32")
                                     if t != f.deduced])
        return True

    def victim(self):
        """Choose the function to be changed: rather one that others use."""
        functions = [f for f in self.unit.functions if f.index < 999]
        weights = []
        for f in functions:
            name = re.compile(r"\b%s\b" % f.short.lstrip("~"))
            users = sum(1 for g in self.unit.functions
                        if g is not f and any(name.search(s) for s in g.body))
            weights.append((1 + 4 * min(users, 3)) * (
                1 + f.pure + bool(f.deduced)
                + any("auto h = [" in s for s in f.body)))
        return self.rng.choices(functions, weights)[0]

    def change(self):
        """Return another version of a function of the unit."""
        old = self.victim()
        new = copy.deepcopy(old)
        makers = [(self.change_number, 20), (self.change_result, 14),
                  (self.add_store, 12), (self.add_call, 8),
                  (self.add_publish, 5), (self.add_indirect, 5),
                  (self.use_parameter, 10), (self.change_callee, 6),
                  (self.remove_statement, 10), (self.add_exit, 4),
                  (self.add_statement, 6), (self.empty, 3), (self.grow, 3),
                  (self.add_slot, 4), (self.add_throw, 10),
                  (self.add_cleanup, 6), (self.add_closure, 6),
                  (self.change_capture, 12), (self.change_type, 24)]
        if new.pure:
            makers = [(self.change_number, 3), (self.change_result, 2),
                      (self.use_parameter, 3), (self.add_statement, 1)]
        elif new.is_made():
            makers = [m for m in makers if m[0] not in (
                self.change_result, self.add_exit, self.empty)]
        if new.template == "unsigned N":
            makers = [m for m in makers if m[0] != self.add_slot]
        makers, weights = zip(*makers)
        wanted = self.rng.choice([1, 1, 2, 3])
        while wanted or new.text() == old.text():
            if self.rng.choices(makers, weights)[0](new):
                wanted = max(0, wanted - 1)
        return new


def make_case(seed, target):
    """Return the unit of SEED for TARGET, and another version of one of its
    functions."""
    maker = Generator(random.Random(seed), target)
    unit = maker.make()
    return unit, maker.change()
