#!/usr/bin/env python3
# Test what the checkers make of conditions and facts.
# Copyright (C) 2026 Free Software Foundation, Inc.
# This file is part of GCC; see COPYING3 for the licence.

"""Test what conditions.py makes of lists and facts that are written here, how
mutate.py counts pairs, what pairs.py calls a fault, what linked.py makes of
records, and what assembly.py, source.py, split.py and cxxsplit.py do with
programs.  The exit status is 0 if all is as it should be."""

import argparse
import os
import re
import sys
import tempfile

import assembly
import changes
import conditions
import cxx
import cxxsplit
import facts
import hybrid
import linked
import mutate
import pairs
import program
import source
import split
import targets
from unit import Broken, Built, Task, programs, write

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


# Two partitions of a program.  Both units have s, t and c; s was renamed, t is
# local in both partitions, and c has only clones.  i is inlined.
LINK = """\
# impacted functions, format 2
# link: 5f1541a0 partition %d of 2
# level: inline-clone
# unit: a.i
# level: inline-clone
# options: -O2
%s# unit: b.i
%s# end: 9 functions
"""
PARTS = [(1, """\
s\ta.i:1:5-2\temitted
\ts.lto_priv.77\trenamed\ts\ta.i:1:5-2
\tm\tinline\ts.lto_priv.77\ta.i:9:5-9
t\ta.i:3:5-4\temitted
c\ta.i:5:5-6\tcloned
\tc.constprop.0\tconstprop\t(c)\ta.i:5:5-6
\tm\tcalls-clone\t(c) > c.constprop.0\ta.i:9:5-9
i\ta.i:7:5-8\tinlined
\tt\tearly-inline\t(i)\ta.i:3:5-4
m\ta.i:9:5-9\temitted
""", """\
s\tb.i:1:5-2\tinlined
t\tb.i:3:5-4\telsewhere
\tm\tinline\tt\ta.i:9:5-9
c\tb.i:5:5-6\telsewhere
\tm\tcalls-clone\t(c) > c.constprop.1\ta.i:9:5-9
"""), (2, """\
i\ta.i:7:5-8\telsewhere
\tt\tinline\t(i)\tb.i:3:5-4
""", """\
t\tb.i:3:5-4\temitted
c\tb.i:5:5-6\tcloned
\tc.constprop.1\tconstprop\t(c)\tb.i:5:5-6
""")]
PROGRAM = "".join(LINK % part for part in PARTS)


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


def namesake_tests():
    """Yield whether two functions of a unit that have one name are two."""
    line = "i\ta.i:7:5-8\tinlined\n"
    other = line.replace("7:5-8", "6:5-6").replace("inlined", "removed")
    program = linked.Program(PROGRAM.replace(line, other + line))
    yield expect("namesakes", [(name, program.states[name], len(pairs))
                               for name, pairs in program.pairs.items()
                               if name.startswith("i")],
                 [("i@a.i:6:5-6", "removed", 0), ("i@a.i:7:5-8", "inlined", 2)])


def linked_facts_tests():
    """Yield whether each test of facts of programs passes."""
    fact, step = "\t= effects\tpure\n", "\tm\tinline\tt\ta.i:9:5-9"
    program = linked.Program(PROGRAM.replace("\tinlined\n", "\tinlined\n"
                                             + fact).replace(
        step, step + "\tif t[effects],i[effects]"))
    pure = "pure", []
    yield expect("facts", program.facts, {("i", "effects"): pure,
                                          ("s@b.i", "effects"): pure})
    # Which t it is nobody says.
    yield expect("condition", [list(p.condition) for p
                               in program.pairs["t.lto_priv.2"]],
                 [[("t@", "effects"), ("i", "effects")]])
    yield expect("facts of a unit", program.facts_of(
        "b.i", "s\tb.i:1:5-2\temitted\n\t= effects\tpure"
        "\ton t[effects],m[nothrow],x[malloc]\n"),
                 {("s@b.i", "effects"): ("pure", [
                     ("t.lto_priv.2", "effects"), ("m", "nothrow"),
                     ("x@", "malloc")])})


def lost(text, *edits):
    """Return true if TEXT cannot be that of the records of a program, after
    each of EDITS, pairs of what is replaced, once, and by what."""
    for old, new in edits:
        assert old in text, old
        text = text.replace(old, new, 1)
    try:
        linked.Program(text)
    except hybrid.ListError:
        return True
    return False


# In the new text F and G have other code, and H has not.
OTHERS = "g\ta.c:2:5-2\t%s\nh\ta.c:3:5-3\temitted\n"


def outcomes(listed, state="emitted", unlisted=""):
    """Return what a pair finds, whose list of f has the functions LISTED, and
    that is not to have those UNLISTED, in a unit with a g of STATE."""
    lines = "".join("\t%s\tinline\tf\ta.c:2:5-2\n" % name for name in listed)
    pair = pairs.Pair("t.c", ".c", "p --f f" + (
        " --not " + unlisted) * bool(unlisted), "", {})
    old, new = (Built(assembly.Code("".join(function(name, body)
                                            for name, body in code)),
                      text("f\ta.c:1:5-1\temitted\n" + lines
                           + OTHERS % state))
                for code in ([("f", "nop"), ("g", "nop"), ("h", "nop")],
                             [("f", "ret"), ("g", "ret"), ("h", "nop")]))
    result = pairs.Result(argparse.Namespace(level=None, opt=None), pair)
    result.counts["builds"] += 1
    for _, how in pairs.compare(pair, old, new):
        result.count(how)
    result.finish()
    return dict(result.counts, pairs=result.bad())


def pair_tests():
    """Yield whether each test of pairs passes."""
    for what, wanted, *arguments in (
            ("a function is listed", {"listed": 1}, "gh"),
            ("a function is not listed", {"miss": 1}, "h"),
            ("a list is empty", {"miss": 1}, ""),
            ("a function is bound", {"bound": 1}, "h", "bound"),
            ("a list is too long", {"listed": 1, "long": 1}, "gh", "emitted",
             "h"),
            ("a list is not", {"listed": 1}, "g", "emitted", "h")):
        yield expect(what, outcomes(*arguments), {
            "builds": 1, "changed": 1,
            "pairs": bool({"miss", "long"} & {*wanted}), **wanted})
    result = pairs.Result(argparse.Namespace(level=None, opt=None), pairs.Pair(
        "t.c", ".c", "p --f f", "", {}))
    result.finish()
    yield expect("nothing changes", (result.bad(), result.counts["unseen"]),
                 (True, 1))
    with tempfile.TemporaryDirectory() as where:
        file = os.path.join(where, "t.lto-pairs")
        write(file, "//@ p --part --f f -- -O3\n//@@ a.c\nint f;\n"
              "//@ q --with p\n//@@ b.c\nint b;\n//@@ a.c\nint a;\n")
        [pair] = pairs.read_pairs([file], ["q"])
        yield expect("a part", (pair.functions, pair.options, pair.files),
                     ("f", ["-O3"], {"a.c": "int f;\nint a;\n",
                                     "b.c": "int b;\n"}))
        write(file, "//@ p --f f\n//@ p --f g\n")
        yield expect("two of a name", refused(file, "*"),
                     "two pairs are called t.lto p")
        write(file, "//@ p --f f\n")
        yield expect("no pair", refused(file, "q"), "no such pair")


def refused(file, pattern):
    """Return why pairs of FILE with a name like PATTERN are not read."""
    try:
        pairs.read_pairs([file], [pattern])
    except Broken as broken:
        return str(broken)
    return "nothing"


def link_tests():
    """Yield whether each test of records of programs passes."""
    # Records are written in any order.
    for text in PROGRAM, "".join(LINK % part for part in reversed(PARTS)):
        program = linked.Program(text)
        yield expect("states", program.states, {
            "s.lto_priv.77": "emitted", "t.lto_priv.1": "emitted",
            "c@a.i": "cloned", "i": "inlined", "m": "emitted",
            "s@b.i": "inlined", "t.lto_priv.2": "emitted", "c@b.i": "cloned"})
        yield expect("pairs", {
            name: sorted((p.name, p.kind) for p in pairs)
            for name, pairs in program.pairs.items() if pairs}, {
                "s.lto_priv.77": [("m", "inline")],
                "c@a.i": [("c.constprop.0", "constprop"), ("m", "calls-clone")],
                "i": [("t.lto_priv.1", "early-inline"),
                      ("t.lto_priv.2", "inline")],
                "t.lto_priv.2": [("m", "inline")],
                "c@b.i": [("c.constprop.1", "constprop"),
                          ("m", "calls-clone")]})
        yield expect("origins", [program.origin(name) for name in (
            "c.constprop.0", "c.constprop.1", "t.lto_priv.1", "x.isra.0")],
                     ["c@a.i", "c@b.i", "t.lto_priv.1", "x"])
        yield expect("places", (program.places["t.lto_priv.2"],
                                program.units["t.lto_priv.2"]),
                     ((3, 5, 4), "b.i"))
        yield expect("across units", program.across["units"], {
            ("i", "t.lto_priv.2"), ("t.lto_priv.2", "m"), ("c@b.i", "m")})
        yield expect("across partitions", program.across["partitions"],
                     {("c@b.i", "m")})
    one, two = (LINK % part for part in PARTS)
    for what, text, *edits in (
            ("a partition is missing", one), ("one is twice", one + one + two),
            ("another link", PROGRAM, ("5f1541a0", "5f1541a1")),
            ("no link", PROGRAM, ("# link", "# lonk")),
            ("no end", PROGRAM, ("# end", "# and")),
            ("no end at all", PROGRAM[:-len("# end: 9 functions\n")]),
            ("no format", PROGRAM, ("format 2", "format 3")),
            ("not complete", PROGRAM, ("# unit", "# not complete: x\n# unit")),
            ("no state", PROGRAM, ("-6\tcloned", "-6\telsewhere")),
            ("two states", PROGRAM, ("t\tb.i:3:5-4\telsewhere",
                                     "t\tb.i:3:5-4\temitted"))):
        yield expect("refused: " + what, lost(text, *edits), True)
    yield expect("not refused", lost(PROGRAM), False)


def function(name, body):
    """Return the assembler text of function NAME with BODY."""
    return ("\t.text\n\t.type\t%s, @function\n%s:\n\t%s\n\t.size\t%s, .-%s\n"
            % (name, name, body, name, name))


def other_code(old, new, name="f"):
    """Return whether function NAME differs, and whether it is the same, in
    assembler texts of the functions OLD and NEW: names and bodies."""
    old, new = (assembly.Code("".join(function(*f) for f in code))
                for code in (old, new))
    return old.differs(name, new), old.same(name, new)


def program_tests():
    """Yield whether each test of the text and code of programs passes."""
    same, other = (False, True), (True, False)
    one = ("s.lto_priv.1", "nop")
    two = ("s.lto_priv.2", "ret")
    calls = [("f", "call s.lto_priv.%d" % i) for i in (1, 2)]
    for what, wanted, old, new in (
            ("the same", same, [one, two, calls[0]], [one, two, calls[0]]),
            ("another number", other, [one, two, calls[0]],
             [one, two, calls[1]]),
            ("other code of a local function", same, [one, two, calls[0]],
             [("s.lto_priv.1", "hlt"), two, calls[0]]),
            ("no number any more", same, [one, two, calls[0]],
             [("s", "nop"), ("f", "call s")]),
            ("another name", other, [one, two, calls[0]],
             [("s", "nop"), ("f", "call t")]),
            ("a clone of other code", other,
             [("f", "call s.constprop.0"), ("s.constprop.0", "nop")],
             [("f", "call s.constprop.1"), ("s.constprop.1", "ret")])):
        yield expect(what, other_code(old, new), wanted)
    # Where functions are emitted in another order, each stays in its section:
    # back ends write the directive for that in their own ways.
    for text in "\t.text\n", ".text\n", "\t.section\t\".text\"\n":
        table = "\t.section\t.rodata.str1.2,\"aMS\"\n.LC0:\n\t.string\t\"\"\n"
        f, g = (function(*code).replace("\t.text\n", "")
                for code in (("f", "nop"), ("g", "ret")))
        old = assembly.Code(text + f + table + text + g)
        yield expect("sections by %r" % text, [
            old.differs("g", assembly.Code(new))
            for new in (text + g + f, "\t.section\t.once\n" + g + text + f)],
                     [False, True])
    for line in "\t.globl\tv\n", ".globl v\n", "\t.global\tv\n", "\t.weak\tv\n":
        old = assembly.Code("\t.type\tv, @object\n\t.type\tw, @object\n" + line)
        yield expect("local variables by %r" % line, old.variables, {"w"})
        yield expect("global names by %r" % line, assembly.global_names(line),
                     {"v"})
    # The entry of a table of contents is one for all functions of a unit.
    old = assembly.Code(".LC0:\n\t.quad\ti\n" + function("f", "ld 9,.LC0"))
    for blank in " ", "\t":
        new = (".LC0:\n\t.quad\t%%s\n\t.set%s.LC1,.LC0\n" % blank
               + function("f", "ld 9,.LC1"))
        yield expect("constants by .set%r" % blank, [
            old.differs("f", assembly.Code(new % symbol)) for symbol in "ij"],
                     [False, True])
    code = assembly.Code(function("f", "call g.isra.0")
                         + function("g.isra.0", "call h.constprop.1")
                         + function("h.constprop.1", "call g.isra.0"))
    yield expect("clones", [code.clones_of(name) for name in ("f", "gone")],
                 [["g.isra.0", "h.constprop.1"], []])
    # A constant can be a part of another one, in one of two units.
    part = assembly.Code(".LC1:\n\t.long\t-15\n\t.long\t-14\n"
                         "\t.set\t.LC0,.LC1+2\n"
                         + function("f", "movzwl\t.LC0(%rip), %edx"))
    for what, lines, wanted in (
            ("the same", "\t.byte\t-1\n\t.byte\t-1\n", same),
            ("the same, by another directive", "\t.value\t-1\n", same),
            ("another", "\t.byte\t-1\n\t.byte\t-2\n", other),
            ("a longer one", "\t.quad\t-1\n", other),
            ("another part", "\t.byte\t-15\n", other)):
        whole = assembly.Code(".LC0:\n" + lines
                              + function("f", "movzwl\t.LC0(%rip), %edx"))
        yield expect("a part of a constant: " + what,
                     [(old.differs("f", new), old.same("f", new))
                      for old, new in ((part, whole), (whole, part))],
                     [wanted, wanted])
    for what, wanted, new in (
            ("renamed", same, [("s", "nop")]),
            ("renamed and other", other, [("s", "hlt")]),
            ("the other one is gone", same, [one]),
            ("only the other one is left", other, [("s", "ret")])):
        yield expect(what, other_code([one, two], new, one[0]), wanted)
    # Numbers of clones mean nothing, but from which function they are does.
    clones = [("s.lto_priv.%d.constprop.%d" % (i, j), text)
              for i, j, text in ((1, 0, "nop"), (1, 5, "nop"), (2, 0, "nop"),
                                 (1, 3, "ret"))]
    yield expect("another clone", other_code(
        clones[:1], clones[1:2], clones[0][0])[0], False)
    yield expect("another clone of other code", other_code(
        [clones[0], clones[2]], [clones[3], clones[2]], clones[0][0])[0], True)
    yield expect("how functions are called", assembly.join(
        ["\tcall\tf@PLT\n\tjmp\tf@PLT\n\tcall\tf\n\tmovq\tf@PLT, %rax\n"]),
                 "\tcall\tf\n\tjmp\tf\n\tcall\tf\n\tmovq\tf@PLT, %rax\n")
    texts = [function("f", "jmp .L2") + ".L2:\n",
             function("g", "jmp .L2") + ".L2:\n"]
    yield expect("labels of two files", sorted(set(
        assembly.LOCAL.findall(assembly.join(texts)))), [".L0_2", ".L1_2"])
    texts = [function(name, "call t") + function("t", body)
             for name, body in (("f", "nop"), ("g", "ret"))]
    code = assembly.Code(assembly.join(texts))
    yield expect("local functions of two files", sorted(code.raw), [
        "f", "g", "t.lto_priv.1", "t.lto_priv.2"])
    yield expect("who calls which of them", [
        "t.lto_priv.%d" % (i + 1) in code.raw["fg"[i]] for i in (0, 1)],
                 [True, True])

    texts = ["\t.globl\tw\n" * i + "".join("\t.type\t%s, @object\n" % v
                                           for v in "vw") for i in (0, 1)]
    yield expect("local variables of two files", re.findall(
        r"type\t([^,]+)", assembly.join(texts)),
                 ["v.lto_priv.1", "w", "v.lto_priv.2", "w"])

    units = [("a.i", "int f (void)\n{ return 1; }\n"),
             ("b.i", "static int s;\nint g (void)\n{ return s; }\n")]
    text = source.join(units)
    yield expect("split", source.split(text), units)
    places = source.program_places(text, {"f": (1, 5, 2), "g": (2, 5, 3)},
                                   {"f": "a.i", "g": "b.i"})
    unit = source.Source(text, places)
    yield expect("functions", sorted(unit.by_name), ["f", "g"])
    yield expect("units", [[f.identifier for f in functions]
                           for functions in unit.by_unit()], [["f"], ["g"]])
    f, g = unit.by_name["f"], unit.by_name["g"]
    yield expect("names", ["s" in unit.names(f), "s" in unit.names(g)],
                 [False, True])
    yield expect("beside", unit.beside(g), [g])
    text = "int f (int);\nint g (int a)\n{ return f (a) + f (1) + a; }\n"
    second = source.Source(text, {"g": (2, 5, 3)}).by_name["g"].calls_of("f")[1]
    yield expect("a call by another name",
                 source.apply(text, second.edits()),
                 "int f (int);\nint g (int a)\n"
                 "{ extern __typeof__ (f) f__at_44 __asm__ (\"f\")"
                 " __attribute__ ((__visibility__ (\"hidden\")));"
                 " return f (a) + f__at_44 (1) + a; }\n")
    text = ("int v;\n"
            "static int *f (int a)\n"
            "{ p->f = a; return a ? f (a - 1) : &v; }\n")
    twin = source.Source(text, {"f": (2, 13, 3)}).by_name["f"].twin(text)
    yield expect("a twin", source.apply(text, twin.edits()),
                 "int v;\n"
                 "static int *__attribute__ ((__used__)) f__twin (int a)\n"
                 "{ p->f = a; return a ? f__twin (a - 1) : &v; }\n" + text[6:])
    yield expect("programs", programs([
        ("p", "a.c", ["-I."]), ("q", "c.c", []), ("p", "-lm -ldl", []),
        ("p", "b.c", [])]), [
            ("p", "p", [], (["a.c", ["-I."]], ["b.c", []]), ("-lm", "-ldl")),
            ("q", "q", [], (["c.c", []],), ())])


def divided(seed):
    """Return the unit of SEED, divided, and the texts of its files."""
    unit, new = changes.make_case(seed, targets.find("x86_64"))
    parts = split.Split(unit, new, seed)
    return parts, parts.texts(True)


def definitions(texts):
    """Return how often each function fn_N is defined in TEXTS, and those
    that are static, with the number of the file."""
    found = [(name, i, bool(static)) for i, text in enumerate(texts)
             for static, name in re.findall(
                 r"(?m)^(static )?[^\n;=]*\n?(fn_\d+) \([^;{]*\)\n\{", text)]
    return found


def split_tests():
    """Yield whether each test of divided units passes."""
    yield expect("checksum", split.number_of("sl_0", "fn_3"), 178828648)
    for name, wanted in (("nest_a.12", True), ("fn_3", False),
                         ("nest_a.12.lto_priv.5", True),
                         ("_ZGVbN4vv_fn_3.lto_priv.5", True),
                         ("_ZGVbN4vv_fn_3", False),
                         ("fn_3.lto_priv.5", False)):
        yield expect("optional: " + name, bool(split.OPTIONAL.search(name)),
                     wanted)
    renamed = shared = 0
    for seed in range(20):
        parts, texts = divided(seed)
        found = definitions(texts.values())
        yield expect("functions of seed %d" % seed, len(found), sum(
            f.name.startswith("fn_") for f in parts.unit.functions))
        public = [name for name, _, static in found if not static]
        yield expect("public ones of seed %d" % seed, len(public),
                     len(set(public)))
        names = [name for name, _, _ in found]
        renamed += len(names) - len(set(names))
        shared += len(public)
        yield expect("names of seed %d" % seed, len(set(
            parts.names().values())), len(parts.unit.functions))
        yield expect("again, seed %d" % seed, divided(seed)[1], texts)
    # A vectorized function of seed 910095 has an alias.
    heads = [line for text in divided(910095)[1].values()
             for line in text.splitlines() if "simd (" in line]
    yield expect("vector versions of fn_3", any(
        "fn_3 (" in line for line in heads), True)
    yield expect("vector versions of its alias", [
        line for line in heads if "al_3 (" in line], [])
    yield expect("some have the name of another one", renamed > 5, True)
    yield expect("some are public", shared > 50, True)
    unit, new = facts.make_case(1, targets.find("x86_64"))
    texts = split.Split(unit, new, 1).texts(True).values()
    for name in "tidied", "kept":
        yield expect("where %s is" % name, sum(bool(re.search(
            r"(?m)^(?:static )?unsigned .*\b%s\b" % name, text))
                                               for text in texts), 1)


def cxx_split_tests():
    """Yield whether each test of divided units in C++ passes."""
    private = common = 0
    for seed in range(60000, 60008):
        unit, new = cxx.make_case(seed, targets.find("x86_64"))
        parts = cxxsplit.Split(unit, new, seed)
        texts = list(parts.texts(True).values())
        for f in unit.with_function(new).functions:
            own = parts.function(f)
            private += own.name in parts.private
            common += parts.common(own)
            yield expect("seed %d, where %s is" % (seed, f.name),
                         [text.count(own.definition()) for text in texts],
                         [int(parts.common(own) or parts.home[f.name] == i)
                          for i in range(len(texts))])
        for name in "bp", "hook", "entries":
            yield expect("seed %d, where %s is" % (seed, name),
                         sum(len(re.findall(
                             r"(?m)^(?:const )?\w+ \*?%s(?:\[\])? = " % name,
                             text)) for text in texts), 1)
        yield expect("seed %d again" % seed, cxxsplit.Split(
            unit, new, seed).texts(True), parts.texts(True))
    yield expect("some are static", private > 5, True)
    yield expect("some are in all files", common > 20, True)


class Symbols:
    """The records of a program that say STATES: by the unit of a function and
    its name, what it is called here and its state."""

    def __init__(self, states):
        self.states = {name: state for name, state in states.values()}
        self.ids = {key: name for key, (name, _) in states.items()}


def symbol_tests():
    """Yield whether each test of the symbols of divided units passes."""
    program = Symbols({
        ("a.c", "s"): ("s.lto_priv.77", "emitted"), ("a.c", "i"):
        ("i", "inlined"), ("b.c", "s"): ("s@b.c", "inlined")})
    number = split.number_of("v", "b.c")
    text = "".join(function(name, "nop") for name in ("s.lto_priv.77", "i")) \
        + "".join("\t.type\t%s, @object\n" % name
                  for name in ("v.lto_priv.%d" % number, "v", "w"))
    old = hybrid.Assembly(text)
    for file, symbol, owners, wanted in (
            ("a.c", "s", ["a.c", "b.c"], "s.lto_priv.77"),
            ("b.c", "s", ["a.c", "b.c"], None),
            # It has code by the old text, which the record denies.
            ("a.c", "i", ["a.c"], None),
            ("a.c", "s.constprop.0", ["a.c"], None),
            ("b.c", "v", ["b.c"], "v.lto_priv.%d" % number),
            ("a.c", "v", ["a.c"], "v"), ("a.c", "w", ["b.c"], None),
            ("a.c", "x", ["a.c"], None)):
        yield expect("%s of %s" % (symbol, file), split.Split.old_symbol(
            file, symbol, owners, old, program), wanted)
    try:
        split.Split.old_symbol("a.c", "w", ["a.c", "b.c"], old, program)
        yield expect("w of two files", "taken", "refused")
    except Broken:
        pass


class Linked(Exception):
    """Compiler.run was to link."""


class UnbuiltProgram(program.Program):
    """A program of so many units as NUMBER says in WHERE, of which the objects
    are empty and nothing is linked."""

    def __init__(self, where, number):
        # pylint: disable=super-init-not-called
        self.where = where
        self.options, self.live, self.libraries = [], [], []
        self.partition = "-flto-partition=none"
        self.units = {"u%d" % i: ("cc", [], "u%d.c" % i)
                      for i in range(number)}
        self.objects = {}
        self.made = 0
        self.missing = []

    def run(self, arguments, command=None):
        """Make an object, or see whether there are those to be linked."""
        if "-c" in arguments:
            write(self.path(arguments[-1]), "")
            return ""
        self.missing += [name for name in arguments if name.endswith(".o")
                         and name != "others.o"
                         and not os.path.exists(self.path(name))]
        raise Linked

    def link(self, text):
        """Link the program that has TEXT in each unit."""
        try:
            self.compile(source.join((unit[2], text)
                                     for unit in self.units.values()))
        except Linked:
            self.drop_objects()


def object_tests():
    """Yield whether each test of the objects of programs passes."""
    number = program.OBJECTS + 7
    with tempfile.TemporaryDirectory() as where:
        built = UnbuiltProgram(where, number)
        for text in "first", "other", "third", "first", "fourth":
            built.link(text)
        yield expect("objects that are missing", built.missing, [])
        yield expect("objects", built.made, 4 * number)
        yield expect("objects that are kept", (
            len(built.objects),
            len([name for name in os.listdir(where) if name.endswith(".o")])),
            (2 * number, 2 * number))


if __name__ == "__main__":
    sys.exit(0 if all([*tests(), *pair_tests(), *link_tests(),
                       *namesake_tests(),
                       *linked_facts_tests(), *program_tests(),
                       *split_tests(), *cxx_split_tests(),
                       *symbol_tests(), *object_tests()]) else 1)
