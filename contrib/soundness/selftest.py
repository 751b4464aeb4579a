#!/usr/bin/env python3
# Test what the checkers make of conditions and facts.
# Copyright (C) 2026 Free Software Foundation, Inc.
# This file is part of GCC; see COPYING3 for the licence.

"""Test what conditions.py makes of lists and facts that are written here, and
how mutate.py counts pairs.  The exit status is 0 if all is as it should be."""

import sys

import conditions
import hybrid
import mutate
from unit import Task

HEAD = "# impacted functions, format 2\n# unit: a.c\n# end: 9 functions\n"

# F's text is in K; H and U rest on facts, and V on what U then has.
OLD = """\
f\ta.c:1:5-2\temitted
\t= effects\tpure finite
\t= noreturn\tyes
\tk\tinline\tf\ta.c:3:5-4
\th\teffects\tf[effects]\ta.c:5:5-6\tif f[effects]
\tu\teffects\tf > k[effects]\ta.c:7:5-8\tif k[effects],f[noreturn]
\tw\tnoreturn\tf > f.part.0[noreturn]\ta.c:9:5-9\tif f.part.0[noreturn]
k\ta.c:3:5-4\temitted
\t= effects\tconst
\tu\teffects\tk[effects]\ta.c:7:5-8\tif k[effects]
h\ta.c:5:5-6\tbound
\t= nothrow\tyes
u\ta.c:7:5-8\temitted
\t= effects\tpure
\tv\teffects\tu[effects]\ta.c:9:5-9\tif u[effects]
v\ta.c:9:5-9\temitted
w\ta.c:9:5-9\temitted
f.part.0\ta.c:1:5-2\tcloned
"""
SAME = {"f": {"effects": "pure finite", "noreturn": "yes"},
        "k": {"effects": "const"}, "u": {"effects": "pure"}}
# A clone has no facts, so that what hangs on it counts always.
ALWAYS = {"f", "k", "w"}


def record(facts):
    """Return a list with FACTS, by function and kind."""
    lines = []
    for function, values in facts.items():
        lines.append("%s\ta.c:1:5-2\temitted" % function)
        lines += ["\t= %s\t%s" % value for value in values.items()]
    return "\n".join([*lines, HEAD])


def replaced(**changed):
    """Return what is replaced with f when functions have the facts CHANGED in
    the new code."""
    states, lists = hybrid.read_list(text(OLD))
    return conditions.Replaced(
        ["f"], states, lists, hybrid.read_facts(OLD),
        hybrid.read_facts(record({**SAME, **changed}))).names


def text(body):
    """Return BODY as a list."""
    lines = HEAD.splitlines(True)
    return "".join([*lines[:-1], body, lines[-1]])


def refuses(body):
    """Return true if BODY cannot be that of a list."""
    try:
        hybrid.read_list(text(body))
    except hybrid.ListError:
        return True
    return False


def expect(what, got, wanted):
    """Compare what was GOT with what was WANTED, and say of WHAT."""
    if got == wanted:
        return True
    print("%s: %s, but should be %s" % (what, got, wanted))
    return False


def counted(*corpora):
    """Return the table of facts of CORPORA, each with a name and the names of
    functions that a mutant of f changed, as words."""
    results, pairs = [], hybrid.read_list(text(OLD))[1]
    for corpus, changed in corpora:
        task = Task(None, corpus, "a.c", [], "", "-O2")
        results.append(mutate.Result(task))
        for pair in pairs["f"]:
            results[-1].pair(pair, pair.name in changed)
        # It has the code of who used a fact.
        results[-1].pair(hybrid.Pair("i", "inline", "h", [("f", "effects")]),
                         "i" in changed)
    return [line.split() for line in mutate.fact_table(results)]


def tests():
    """Yield whether each test passes."""
    def case(what, wanted, **changed):
        return expect(what, replaced(**changed), ALWAYS | wanted)

    yield case("nothing weaker", set())
    yield case("stronger", set(), f={"effects": "const finite",
                                     "noreturn": "yes"})
    yield case("no longer finite", {"h"}, f={"effects": "pure",
                                             "noreturn": "yes"})
    yield case("another scale", {"h"}, f={"effects": "const",
                                          "noreturn": "yes"})
    yield case("not known", {"h"}, f={"effects": "pure finite odd",
                                      "noreturn": "yes"})
    yield case("returns", {"u"}, f={"effects": "pure finite"})
    yield case("what came in is weaker, too", {"u", "v"}, k={"effects": "pure"},
               u={})
    yield case("what came in is the same", {"u"}, k={})
    yield case("what did not come in does not count", set(), u={})
    # New facts that rest on others: of h, which keeps its code and is nothrow,
    # and of v, of which nothing was known; of f and k, which are replaced.
    for others, wanted in (("h[nothrow]", set()), ("v[effects]", {"h"}),
                           ("h[nothrow],v[effects]", {"h"}),
                           ("h[malloc]", {"h"}), ("k[effects]", set()),
                           ("f[effects]", set()), ("f[malloc]", {"h"})):
        yield case("on " + others, wanted,
                   f={"effects": "pure finite\ton " + others,
                      "noreturn": "yes"},
                   h={"nothrow": "yes"}, v={"effects": "const"})
    # The new u is const, but it is the old one that runs, which is pure.
    yield case("on less than it takes", {"h"},
               f={"effects": "pure finite\ton u[effects]", "noreturn": "yes"},
               u={"effects": "const"})
    yield expect("facts", hybrid.read_facts(
        "f\ta.c:1:5-2\temitted\n\t= effects\tpure\ton g[effects],h[nothrow]\n"),
                 {("f", "effects"): ("pure", [("g", "effects"),
                                              ("h", "nothrow")])})
    # The pair of k hangs on no fact.
    head = "corpus opt fact pairs confirmed share".split()
    yield expect("facts of pairs", counted(("a", "kh"), ("b", "wi")), [
        head, *(line.split() for line in (
            "a -O2 effects 2 1 50%", "a -O2 noreturn 1 0 0%",
            "a -O2 by others 1 0 0%", "b -O2 effects 2 0 0%",
            "b -O2 noreturn 1 1 100%", "b -O2 by others 1 1 100%",
            "all effects 4 1 25%", "all noreturn 2 1 50%",
            "all by others 2 1 50%"))])
    yield expect("no facts", mutate.fact_table([]), [])
    for bad in ("on f[effects]", "if f", "if f[effects],", "if "):
        yield expect("refused: " + bad, refuses(
            "f\ta.c:1:5-2\temitted\n\tg\teffects\tf\ta.c:3:5-4\t%s\n" % bad),
                     True)


if __name__ == "__main__":
    sys.exit(0 if all(list(tests())) else 1)
