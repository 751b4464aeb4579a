#!/usr/bin/env python3
# Generate data for bench-tool.
# Copyright (C) 2026 Free Software Foundation, Inc.
# This file is part of GCC; see COPYING3 for the licence.

"""Write lists of impacted functions, and the same as -fdump-ipa-clones dumps.

usage: generate.py PAIRS FOLDER
       generate.py diamonds LEVELS FOLDER
       generate.py hub CALLERS FOLDER
       generate.py header UNITS FOLDER

The first form makes a project of so many pairs: most of its units have some
150 functions, of which most are inlined nowhere and a few in very many places,
as in real programs, with inline functions of headers that they share.  One
unit has 30 stacked diamonds and one has a function with 30,000 callers.  The
others make one such unit; the last form as many units that include one header
of 40 functions: `header1' is emitted in each, `header2' has a clone with a
caller there, and the others are inlined.  FOLDER/lists and FOLDER/clones have a
file for each unit; what was made is printed on standard output.

The lists also have the callers of clones, of which a dump does not know.  The
same numbers give the same files."""

import os
import random
import sys

SEED = 20
HUB_CALLERS = 30000
DIAMOND_LEVELS = 30


class Body:
    """A function or a clone of one."""

    def __init__(self, name, place, state, order):
        self.name = name
        self.place = place              # FILE, line, column, last line.
        self.state = state              # None for a clone.
        self.order = order
        self.steps = []                 # (kind, body) of what is made of it.
        self.callers = []               # Of a clone: who calls it.

    def has_code(self):
        return self.state in (None, "emitted")

    def shown(self):
        return self.name if self.has_code() else "(%s)" % self.name


class Unit:
    def __init__(self, source):
        self.source = source
        self.bodies = []
        self.line = 1

    def add(self, name, state="emitted", place=None):
        if not place:
            last = self.line + 3 + len(self.bodies) % 40
            place = (self.source, self.line, 12, last)
            self.line = last + 2
        body = Body(name, place, state, len(self.bodies))
        self.bodies.append(body)
        return body


def random_unit(number, headers):
    """A unit as programs have them."""
    unit = Unit("src/module%d/file%d.c" % (number % 37, number))
    for header in random.sample(headers, 25):
        unit.add(header[0], "inlined", header[1:])
    count = random.randint(100, 200)
    for i in range(count):
        unit.add("unit%d_function%d" % (number, i))
    functions = list(unit.bodies)
    for i, body in enumerate(functions):
        # The share of functions by so many places into which they go.
        share = random.random()
        if body.state == "inlined":
            wanted = random.randint(1, 12)
        elif share < 0.55:
            wanted = 0
        elif share < 0.80:
            wanted = 1
        elif share < 0.99:
            wanted = random.randint(2, 5)
        else:
            wanted = random.randint(10, 80)
        rest = functions[max(i + 1, 25):]
        if body.state == "emitted" and wanted and random.random() < 0.6:
            body.state = "inlined"
        for user in random.sample(rest, min(wanted, len(rest))):
            kind = "early-inline" if random.random() < 0.4 else "inline"
            body.steps.append((kind, user))
        if wanted and body.state == "emitted" and random.random() < 0.08 \
           and rest:
            clone = unit.add(body.name + ".constprop.0", None, body.place)
            clone.callers = random.sample(rest, min(2, len(rest)))
            body.steps.append(("constprop", clone))
    # What is inlined nowhere has code.
    for body in functions[25:]:
        if not body.steps:
            body.state = "emitted"
    return unit


def diamonds(levels):
    """Each function is inlined in two, and both of these in the next one."""
    unit = Unit("src/diamonds%d.c" % levels)
    top = unit.add("diamonds%d" % levels)
    for i in range(levels):
        left, right, bottom = [unit.add("diamonds%d_%s%d" % (levels, side, i))
                               for side in ("left", "right", "bottom")]
        top.steps += [("inline", left), ("inline", right)]
        left.steps.append(("inline", bottom))
        right.steps.append(("inline", bottom))
        top = bottom
    return unit


def hub(callers):
    """One function that is inlined in all others."""
    unit = Unit("src/hub%d.c" % callers)
    top = unit.add("hub%d" % callers)
    for i in range(callers):
        top.steps.append(("inline", unit.add("hub%d_caller%d" % (callers, i))))
    return unit


HEADER_FUNCTIONS = 40


def header(number):
    """A unit that includes a header."""
    unit = Unit("src/unit%d.c" % number)
    user = unit.add("unit%d_user" % number)
    for i in range(HEADER_FUNCTIONS):
        place = ("include/header.h", 10 * i + 1, 19, 10 * i + 6)
        state = {1: "emitted", 2: "cloned"}.get(i, "inlined")
        body = unit.add("header%d" % i, state, place)
        if i == 2:
            clone = unit.add("header2.constprop.0", None, place)
            clone.callers = [user]
            body.steps.append(("constprop", clone))
        elif i % 8 == 0:
            body.steps.append(("inline", user))
    return unit


def closure(body):
    """All that is impacted by BODY: (body, kind, route), by a shortest
    route."""
    found = {body: None}
    queue = [body]
    result = []
    for at in queue:
        steps = at.steps
        if at.state is None:
            steps = steps + [("calls-clone", user) for user in at.callers]
        elif found[at] == "calls-clone":
            # Nothing of it is in what it is inlined into.
            steps = []
        for kind, to in steps:
            if to in found:
                continue
            found[to] = kind
            to.way = at
            queue.append(to)
            if to.has_code():
                route = []
                step = at
                while step is not body:
                    route.append(step.shown())
                    step = step.way
                route.append(body.shown())
                route.reverse()
                if len(route) > 15:
                    route[8:-7] = ["..."]
                result.append((to, kind, " > ".join(route)))
    return result


def place_text(place):
    return "%s:%d:%d-%d" % place


def write(unit, folder):
    """Write both files of UNIT, and return the numbers of functions, pairs and
    lines of the dump."""
    base = unit.source.replace("/", "#")
    pairs = 0
    functions = sorted((body for body in unit.bodies if body.state),
                       key=lambda body: body.name)
    with open("%s/lists/#build#%s.o.impacted" % (folder, base), "w") as out:
        out.write("# impacted functions, format 1\n"
                  "# compiler: GCC 12.2.0 x86_64-pc-linux-gnu\n"
                  "# unit: %s\n# level: inline-clone\n# options: -O2\n"
                  % unit.source)
        for body in functions:
            out.write("%s\t%s\t%s\n" % (body.name, place_text(body.place),
                                        body.state))
            for to, kind, route in sorted(closure(body),
                                          key=lambda pair: pair[0].name):
                out.write("\t%s\t%s\t%s\t%s\n"
                          % (to.name, kind, route, place_text(to.place)))
                pairs += 1
        out.write("# end: %d functions, %d impacted\n"
                  % (len(functions), pairs))

    lines = 0
    with open("%s/clones/%s.000i.ipa-clones" % (folder, base), "w") as out:
        def fields(body):
            return "%s;%d;%s;%d;%d" % (body.name, body.order, *body.place[:3])
        for body in unit.bodies:
            for kind, to in body.steps:
                why = "inlining to" if kind.endswith("inline") else kind
                out.write("Callgraph clone;%s;%s;%s\n"
                          % (fields(body), fields(to), why))
                lines += 1
        for body in unit.bodies:
            if not body.has_code():
                out.write("Callgraph removal;%s\n" % fields(body))
                lines += 1
    return len(functions), pairs, lines


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    folder = sys.argv[-1]
    for name in ("lists", "clones"):
        os.makedirs("%s/%s" % (folder, name))
    random.seed(SEED)
    if len(sys.argv) == 4:
        size = int(sys.argv[2])
        units = ((header(i) for i in range(size)) if sys.argv[1] == "header"
                 else [{"diamonds": diamonds, "hub": hub}[sys.argv[1]](size)])
        totals = (0, 0, 0, 0)
        for unit in units:
            totals = tuple(map(sum, zip(totals, (1,) + write(unit, folder))))
    else:
        headers = [("header%d_inline" % i, "include/header%d.h" % (i % 40),
                    10 + i * 12, 19, 15 + i * 12) for i in range(300)]
        totals = (0, 0, 0, 0)
        wanted = int(sys.argv[1])
        special = [diamonds(DIAMOND_LEVELS), hub(HUB_CALLERS)]
        number = 0
        while totals[2] < wanted:
            unit = special.pop() if special else random_unit(number, headers)
            number += 1
            totals = tuple(map(sum, zip(totals, (1,) + write(unit, folder))))
    print("%d units, %d functions, %d pairs; dumps of %d lines" % totals)


main()
