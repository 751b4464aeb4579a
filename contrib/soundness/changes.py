# Random changes of one function of a random C unit.
# Copyright (C) 2026 Free Software Foundation, Inc.
# This file is part of GCC; see COPYING3 for the licence.

"""Random changes of one function of a unit of generator.py, as its conventions
have it, and what makes a unit smaller that shows a failure."""

import copy
import random
import re

from generator import GUARD, Generator


class Changer(Generator):
    """Makes units and changes of them."""

    # Each changes function F in place, and returns false if it does not apply.

    def pick(self, f, accept):
        """Return the number of a statement of F that ACCEPT likes, or None."""
        numbers = [i for i, s in enumerate(f.body)
                   if GUARD not in s and accept(s)]
        return self.rng.choice(numbers) if numbers else None

    def insert(self, f, statement):
        """Put STATEMENT somewhere before the last one of F, or at the end of
        one without result."""
        last = len(f.body) - (f.result != "void")
        guards = max(i for i, s in enumerate(f.body) if GUARD in s) + 1
        low = 1 if self.chance(30) else min(guards, last)
        f.body.insert(self.rng.randrange(low, last + 1), statement)
        return True

    def change_number(self, f):
        """Replace a number."""
        i = self.pick(f, lambda s: re.search(r"\b\d+u\b", s))
        if i is None:
            return False
        places = list(re.finditer(r"\b\d+u\b", f.body[i]))
        place = self.rng.choice(places)
        f.body[i] = (f.body[i][:place.start()] + self.number()
                     + f.body[i][place.end():])
        return True

    def change_result(self, f):
        """Return something else."""
        i = self.pick(f, lambda s: s.startswith("return"))
        if i is None:
            return False
        if f.result == "unsigned *":
            f.body[i] = "return %s;" % self.result(f)
            return True
        what = f.body[i][len("return"):-1].strip()
        f.body[i] = self.rng.choice([
            "return (%s) ^ %s;" % (what, self.number()),
            "return %s;" % self.number(),
            "return %s + (%s);" % (self.value(f), what)])
        return True

    def add_store(self, f):
        """Change the state where it was not changed."""
        if self.chance(25):
            return self.insert(f, self.rng.choice([
                "ro ^= %s;", "ro_arr[r & 15] = %s;", "r += wo + %s;"])
                % self.number())
        return self.insert(f, self.store(f))

    def add_call(self, f):
        """Call another function."""
        callees = [g for g in self.callees(f, 4000) if g.leaf or not f.leaf]
        if not callees:
            return False
        callee = self.rng.choice(callees)
        call = self.call(f, callee)
        return self.insert(f, call + ";" if callee.result == "void"
                           else "r += (%s);" % self.number_of(callee, call))

    def add_publish(self, f):
        """Give an address away that was not."""
        functions = [g for g in self.unit.functions if self.pointable(g)]
        if functions and self.chance(30):
            return self.insert(f, "%s = %s;" % (
                self.rng.choice(["hook", "table[r & 3]"]),
                self.rng.choice(functions).name))
        return self.insert(f, self.publish(f))

    def add_indirect(self, f):
        """Call a function through a pointer."""
        names = [g.name for g in self.callees(f, 4000) if self.pointable(g)]
        if not names:
            return False
        return self.insert(f, "{\n    fp_t volatile q = %s;\n    r ^= q (r);\n"
                           "  }" % self.rng.choice(names))

    def use_parameter(self, f):
        """Use a parameter, maybe one that was not used."""
        names = [n for n in self.scalar_names(f) if n != "r"]
        if f.signature == "ru":
            names += ["p->x", "p->y", "p->z", "p->w"]
        if not names:
            return False
        return self.insert(f, "r += %s * %s;" % (self.rng.choice(names),
                                                 self.number()))

    def change_callee(self, f):
        """Call another function in place of one."""
        i = self.pick(f, lambda s: re.search(r"\bfn_\d+ \(", s))
        if i is None:
            return False
        name = re.search(r"\b(fn_\d+) \(", f.body[i]).group(1)
        was = self.unit.find(name)
        others = [g.name for g in self.callees(f, 4000)
                  if g.signature == was.signature and g.result == was.result
                  and g.nullable == was.nullable and (g.pure or not was.pure)
                  and g is not was and (g.leaf or not f.leaf)]
        if not others:
            return False
        f.body[i] = re.sub(r"\b%s\b" % name, self.rng.choice(others), f.body[i])
        return True

    def remove_statement(self, f):
        """Do without a statement, such as an early return."""
        i = self.pick(f, lambda s: not s.startswith("return"))
        if i is None:
            return False
        del f.body[i]
        return True

    def add_exit(self, f):
        """Return early where it did not."""
        if f.result == "void":
            return self.insert(f, "if (r & 2)\n    return;")
        return self.insert(f, self.early_exit(f))

    def add_statement(self, f):
        """Do anything more."""
        return self.insert(f, self.statement_for_change(f))

    def statement_for_change(self, f):
        """Return a statement that keeps F what it is to its callers."""
        makers = [self.arithmetic, self.store, self.test, self.loop,
                  self.copying, self.switch, self.output, self.aligned,
                  self.clobber]
        if "always_inline" not in f.attributes and not f.has_versions():
            makers.append(self.nested)
        if f.pure:
            makers = [self.arithmetic]
        elif "a" not in [p[1] for p in f.parameters()]:
            makers = [self.output, self.loop, self.copying]
        return self.rng.choice(makers)(f)

    def add_nested(self, f):
        """Have a nested function more."""
        if "always_inline" in f.attributes or f.has_versions():
            return False
        return self.insert(f, self.nested(f))

    def change_nest(self, f):
        """Change what a nested function does with the frame of F, or have more
        of it there."""
        i = self.pick(f, lambda s: "acc += q;" in s)
        if i is None:
            return False
        f.body[i] = self.rng.choice([
            f.body[i].replace("acc += q;", "acc -= q * %s;" % self.number()),
            f.body[i].replace("acc += q;", "acc += q * more++;").replace(
                "unsigned acc", "unsigned long more = %s;\n    unsigned acc"
                % self.number())])
        return True

    def empty(self, f):
        """Leave little of the body."""
        keep = [s for s in f.body[:1]]
        f.body = keep + ([] if f.result == "void"
                         else ["return %s;" % self.result(f)])
        return True

    def grow(self, f):
        """Make the body too big to be inlined."""
        for _ in range(12):
            self.insert(f, self.statement_for_change(f))
        return True

    def add_slot(self, f):
        """Add a static local."""
        slot = "sl_%d" % (5 + self.rng.randrange(3))
        if slot in [s[0] for s in f.slots]:
            return False
        f.slots = f.slots + [(slot, self.number())]
        return self.insert(f, "r += %s++;" % slot)

    def victim(self):
        """Choose the function to be changed: rather one that others use, and
        that is likely to be inlined or cloned."""
        functions = self.unit.functions
        bodies = [(f, " ".join(f.body)) for f in functions]
        weights = []
        for f in functions:
            name = re.compile(r"\b(%s|%s) \(" % (f.name, f.alias))
            users = sum(1 for g, text in bodies
                        if g is not f and name.search(text))
            weights.append(1 + 4 * min(users, 3) * (1 + 2 * f.static))
        return self.rng.choices(functions, weights)[0]

    def change(self):
        """Return another version of a function of the unit."""
        old = self.victim()
        new = copy.deepcopy(old)
        makers = [(self.change_number, 20), (self.change_result, 14),
                  (self.add_store, 12), (self.add_call, 10),
                  (self.add_publish, 6), (self.add_indirect, 6),
                  (self.use_parameter, 12), (self.change_callee, 6),
                  (self.remove_statement, 10), (self.add_exit, 4),
                  (self.add_statement, 6), (self.empty, 4), (self.grow, 3),
                  (self.add_slot, 3), (self.add_nested, 3),
                  (self.change_nest, 10)]
        if new.pure:
            makers = [(self.change_number, 3), (self.change_result, 2),
                      (self.use_parameter, 3), (self.add_statement, 1)]
        makers, weights = zip(*makers)
        wanted = self.rng.choice([1, 1, 2, 3])
        while wanted or new.body == old.body:
            if "a" not in [p[1] for p in new.parameters()]:
                done = self.rng.choice([self.change_number, self.grow,
                                        self.remove_statement])(new)
            else:
                done = self.rng.choices(makers, weights)[0](new)
            if done:
                wanted = max(0, wanted - 1)
        return new

def make_case(seed, target):
    """Return the unit of SEED for TARGET, and another version of one of its
    functions."""
    changer = Changer(random.Random(seed), target)
    unit = changer.make()
    return unit, changer.change()


def clone(f):
    """Return a copy of F with a body of its own."""
    f = copy.copy(f)
    f.body = list(f.body)
    return f


def without_statement(f, statement):
    """Return F without STATEMENT, if it has it."""
    f = clone(f)
    if statement in f.body:
        f.body.remove(statement)
    return f


def replace_calls(text, name, by):
    """Return TEXT with BY in place of each call of NAME."""
    start = 0
    while True:
        place = re.compile(r"\b%s \(" % name).search(text, start)
        if not place:
            return text
        end = place.end()
        depth = 1
        while depth:
            depth += {"(": 1, ")": -1}.get(text[end], 0)
            end += 1
        text = text[:place.start()] + by + text[end:]
        start = place.start() + len(by)


def without_function(unit, name):
    """Return UNIT without function NAME: its calls give 0, its address is that
    of fp_base."""
    gone = unit.find(name)

    def clean(text):
        """Return TEXT without the function."""
        for symbol in filter(None, (name, gone.alias)):
            text = replace_calls(text, symbol, "0u")
            text = re.sub(r"\b%s\b" % symbol, "fp_base", text)
        return text

    unit = copy.copy(unit)
    unit.late_data = [clean(text) for text in unit.late_data]
    unit.functions = [clone(f) for f in unit.functions if f is not gone]
    for f in unit.functions:
        f.body = [clean(statement) for statement in f.body]
    return unit, clean


class Reducer:
    """Makes a failure smaller.  PREDICATE tells of a unit and a new version of
    one of its functions whether it still fails."""

    def __init__(self, unit, new, predicate, tries):
        self.unit = unit
        self.new = new
        self.predicate = predicate
        self.tries = tries

    def attempt(self, unit, new):
        """Take UNIT and NEW if they fail."""
        if self.tries <= 0:
            return False
        self.tries -= 1
        if not self.predicate(unit, new):
            return False
        self.unit, self.new = unit, new
        return True

    def functions(self):
        """Remove functions."""
        for name in reversed(self.unit.removable()):
            if name == self.new.name:
                continue
            unit, clean = without_function(self.unit, name)
            new = clone(self.new)
            new.body = [clean(statement) for statement in new.body]
            self.attempt(unit, new)

    def statements(self):
        """Remove statements; of F those that both versions have.  A function
        without its return would have undefined behaviour."""
        for name in [f.name for f in self.unit.functions]:
            for statement in reversed(self.unit.find(name).body):
                if statement.startswith(("return", "unsigned r =")):
                    continue
                f = without_statement(self.unit.find(name), statement)
                new = self.new
                if name == new.name:
                    new = without_statement(new, statement)
                self.attempt(self.unit.with_function(f), new)

    def reduce(self):
        """Return a small unit that fails, and the new version."""
        size = None
        while size != len(self.unit.text()):
            size = len(self.unit.text())
            self.functions()
            self.statements()
        return self.unit, self.new
