# A process with a live patch in it, made of two assembler files.
# Copyright (C) 2026 Free Software Foundation, Inc.
# This file is part of GCC; see COPYING3 for the licence.

"""A process with a live patch in it, made of the assembler files of a unit
before and after the change of one function, and of the list that the compiler
gave for the unit before.

The old file stays what it is, but for the entries of the patched functions:

    F:
            testl   $MASK, ls_patched(%rip)
            jne     F.new

targets.py has the same for other processors, and where in F it stands.
An alias of a function is patched by its own name: it gets an entry of its own,
that jumps to its new version or to what follows the test in F.

The new file is appended as a whole, with each symbol X that it defines renamed
to X.new, and each label .L to .Lnew.  What is not reached there is dead code.
So all that the two rules for who builds a patch say is to which of X and X.new
the text of the new file refers; see bind."""

import re

import assembly

# What marks a symbol that the compiler made from a function.
CLONE = re.compile(r"\.(constprop|isra|part|cold|simdclone|_omp_fn|_loopfn"
                   r"|localalias)\b")
SYMBOL = re.compile(r"(?<![\w.%@])(?:[A-Za-z_.][\w.]*)")
DEFINING = re.compile(r"\s*\.(globl|local|l?comm|type|size|weak|hidden|set"
                      r"|localentry|variant_pcs)\s")
FORMAT = re.compile(r"# impacted functions, format [12]$")
LEFT_OUT = re.compile(r"# left out: [1-9]\d* functions of headers, "
                      r"without code or impact$")
# What runs when a process starts, or at its end.
ONCE = re.compile(r"\s*\.section\s+\.(?:init|fini)_array")
# Tables of virtual functions and types of C++, which a process has once.
SHARED = re.compile(r"_ZT[VTSIC]")
FACT = re.compile(r"\t= ([^\t]*)\t([^\t]*)(?:\ton ([^\t]*))?$")
STEP = re.compile(r"(.+)\[(\w+)\]$")
SKIPPED = re.compile(r"\s*\.(string|ascii|ident|file|section)\b")


class Pair:
    """A function of a list that must be patched with another one: always, or if
    one of the facts of CONDITION got weaker."""

    def __init__(self, name, kind, via, condition=()):
        self.name = name
        self.kind = kind
        self.via = [step.strip("()") for step in via.split(" > ")]
        self.condition = condition

    def passes_fact(self, kind):
        """Return true if a fact of KIND is on its route."""
        return any(step.endswith("[%s]" % kind) for step in self.via)


class ListError(Exception):
    """A list that cannot be what the compiler wrote."""


class Lines(dict):
    """What a list says of functions, by name.  Of one without a line it says
    OTHERWISE, which is a function, if it leaves functions out."""

    def __init__(self, left_out, otherwise):
        super().__init__()
        self.left_out = left_out
        self.otherwise = otherwise

    def __missing__(self, name):
        if not self.left_out:
            raise ListError("no line for " + name)
        return self.otherwise()


def read_steps(text):
    """Return the facts that TEXT names, with commas between: pairs of a
    function and a kind."""
    matches = [STEP.match(step) for step in text.split(",")]
    if not all(matches):
        raise ListError("no facts: " + text)
    return [match.groups() for match in matches]


def read_condition(fields):
    """Return the facts of the condition of a pair with FIELDS."""
    if len(fields) < 6:
        return ()
    if not fields[5].startswith("if "):
        raise ListError("no condition: " + fields[5])
    return read_steps(fields[5][len("if "):])


def read_list(text):
    """Return the states of the functions by name, and their pairs."""
    lines = text.splitlines()
    if not lines or not FORMAT.match(lines[0]):
        raise ListError("no list of a known format")
    if not lines[-1].startswith("# end: "):
        raise ListError("no end mark")
    left_out = any(LEFT_OUT.match(line) for line in lines)
    # There is no code of these, and they impact nobody.
    states, pairs = Lines(left_out, lambda: "removed"), Lines(left_out, list)
    current = None
    for line in lines:
        fields = line.split("\t")
        if line.startswith("#") or FACT.match(line):
            continue
        if fields[0]:
            current = fields[0]
            states[current] = fields[2]
            pairs[current] = []
        else:
            pairs[current].append(Pair(*fields[1:4], read_condition(fields)))
    return states, pairs


def read_fact(line):
    """Return the kind of the fact that LINE has, its value, and the facts of
    others on which it rests; or None if it has none."""
    match = FACT.match(line)
    if not match:
        return None
    kind, value, others = match.groups()
    return kind, value, read_steps(others) if others else []


def read_facts(text):
    """Return what the list TEXT says that was concluded from functions: by the
    name of one and a kind, a value and the facts of others on which it rests,
    as read_steps returns them."""
    facts, current = {}, None
    for line in text.splitlines():
        fact = read_fact(line)
        if fact:
            facts[current, fact[0]] = fact[1:]
        elif line and line[0] not in "\t#":
            current = line.split("\t")[0]
    return facts


def read_flows(*texts):
    """Return the flows of dumps of the pass, one for each partition: sets of
    kinds by the names of where from and where to."""
    flows = {}
    for text in texts:
        for line in text.split("\nFlows:\n", 1)[1].splitlines():
            match = re.match(r"  (\S+) -> (\S+): (\S+)$", line)
            if match:
                flows.setdefault(match.group(1, 2), set()).add(match.group(3))
    return flows


def drop_kind(function, pairs, kind, flows):
    """Return what is left of PAIRS of FUNCTION without KIND, and without routes
    that pass through such a step or fact."""
    dropped = {p.name for p in pairs if p.kind == kind}
    left = []
    for pair in pairs:
        steps = zip([function] + pair.via, pair.via)
        if pair.name not in dropped \
           and not dropped.intersection(pair.via) \
           and not pair.passes_fact(kind) \
           and not any(flows.get(step) == {kind} for step in steps):
            left.append(pair)
    return left


class Assembly:
    """An assembler file: its lines, and what its symbols are."""

    def __init__(self, text):
        self.lines = text.splitlines()
        self.functions = set()
        self.objects = set()
        self.constants = set()
        # Those of the objects that are in no section, whichever it is now.
        self.common = set()
        # Those of the functions that are resolved when the process starts.
        self.ifuncs = set()
        self.aliases = {}
        section = ".text"
        for line in self.lines:
            section = self.section_after(line, section)
            self.note(line, section)
        self.functions |= {name for name in self.aliases
                           if self.aliases[name] in self.functions}

    @staticmethod
    def section_after(line, section):
        """Return the section after LINE when it was SECTION before."""
        match = re.match(r"\s*(?:\.section\s+([^\s,]+)"
                         r"|(\.text|\.data|\.bss)\b)", line)
        return (match.group(1) or match.group(2)) if match else section

    def note(self, line, section):
        """Note the symbol that LINE defines."""
        match = re.match(r"\s*\.type\s+([^\s,]+),\s*[@%](\w+)", line)
        if match:
            name, kind = match.groups()
            if kind == "gnu_indirect_function":
                self.ifuncs.add(name)
            (self.functions if kind.endswith("function")
             else self.objects).add(name)
            if kind.endswith("object") and name not in self.common \
                    and section.startswith((".rodata", ".data.rel.ro")):
                self.constants.add(name)
        match = re.match(r"\s*\.l?comm\s+([^\s,]+)", line)
        if match:
            self.objects.add(match.group(1))
            self.common.add(match.group(1))
        match = assembly.SET.match(line)
        if match:
            self.aliases[match.group(1)] = match.group(2)

    def defined(self):
        """Return all symbols that are no local labels."""
        return self.functions | self.objects | set(self.aliases)


def bind(name, old, new, bound):
    """Return true if text of the NEW assembler file that refers to NAME, which
    that file defines, means what the OLD one has.  The functions of BOUND are
    right only for the callers that they had.

    Variables are those of the old process where they exist there, and so are
    what objects and exceptions tell their types by.  Constants are what the new
    code was compiled with.  Functions are called by their old symbols, where a
    patched one has its jump; but what the compiler made from a function is
    never taken from the old process, nor what is right for old callers alone
    (rule 1), and what has no symbol there is brought."""
    if CLONE.search(name):
        return False
    if name in new.constants and not SHARED.match(name):
        return False
    if name in bound or old.aliases.get(name) in bound:
        return False
    return name in old.defined()


def defines(line):
    """Return true if LINE says what a symbol is, or where."""
    return bool(DEFINING.match(line) or re.match(r"[^\s:]+:", line))


def rename(line, binding, defined):
    """Return LINE of the new file, with its symbols renamed."""
    if ONCE.match(line):
        return "\t.section\t.once,\"aw\""
    if SKIPPED.match(line) and not re.match(r"\s*\.section\b", line):
        return line
    defining = defines(line)

    def other(match):
        """Return the new name of the symbol that MATCH found."""
        name = match.group(0)
        if name.startswith(".L"):
            return ".Lnew" + name[2:]
        if name in defined and (defining or not binding[name]):
            return name + ".new"
        return name

    if re.match(r"\s*\.section\b", line):
        return line
    head = re.match(r"\s+\S+", line)
    start = head.end() if head else 0
    return line[:start] + SYMBOL.sub(other, line[start:])


def jump(name, to, masks, target):
    """Return lines for TARGET that jump to the new version of function TO when
    ls_patched has a bit of the mask of NAME."""
    if name not in masks:
        return []
    return [line % {"mask": masks[name] & target.mask, "to": to + ".new"}
            for line in target.jump]


def entries(old, target):
    """Return the functions of OLD by the numbers of the lines behind which
    their entries stand for TARGET."""
    places, last = {}, None
    for number, line in enumerate(old.lines):
        if line.endswith(":") and line[:-1] in old.functions:
            places[number] = line[:-1]
            last = number
        elif last is not None and target.behind \
                and re.match(target.behind, line):
            places[number] = places.pop(last)
            last = None
    return places


def splice(old, new, masks, target, bound):
    """Return the text of OLD, in which each function of MASKS jumps to its
    version in NEW when ls_patched has a bit of its mask, followed by NEW.  All
    is for TARGET.  The old code of functions of BOUND is for old callers."""
    lines = []
    places = entries(old, target)
    aliased = {old.aliases[name] for name in old.aliases
               if has_own_entry(name, old)}
    for number, line in enumerate(old.lines):
        match = assembly.SET.match(line)
        if match and has_own_entry(match.group(1), old):
            name = match.group(1)
            original = old.aliases[name]
            lines += ["\t.pushsection .text", name + ":"]
            lines += jump(name, original, masks, target)
            lines += [target.go % (original + ".old"), "\t.popsection"]
            continue
        lines.append(line)
        if number in places:
            name = places[number]
            lines += jump(name, name, masks, target)
            if name in aliased:
                lines.append(name + ".old:")
    defined = new.defined()
    binding = {name: bind(name, old, new, bound) for name in defined}
    lines += [rename(line, binding, defined) for line in new.lines]
    return "\n".join(lines) + "\n"


def without_version(masks, new, optional):
    """Take those out of MASKS that have no version in NEW, and return them, but
    for those that match OPTIONAL: the new one may be inlined, for nothing keeps
    it, and if the old one can still be called the output shows it."""
    missing = [n for n in masks if n not in new.functions]
    for name in missing:
        del masks[name]
    return [n for n in missing if not optional.search(n)]


def has_own_entry(name, old):
    """Return true if the alias NAME of OLD gets an entry of its own: if it is
    one of the source, and an alias of a function."""
    return (old.aliases.get(name) in old.functions and name not in old.ifuncs
            and not name.startswith(".") and not CLONE.search(name))


def patchable(names, old):
    """Return those of NAMES that have an entry of their own in OLD, and are no
    clones: whoever calls those is on the list himself."""
    return [n for n in names if n in old.functions and n not in old.aliases
            and not CLONE.search(n)]
