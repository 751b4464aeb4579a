# What records say of a program that was linked with -flto.
# Copyright (C) 2026 Free Software Foundation, Inc.
# This file is part of GCC; see COPYING3 for the licence.

"""What records say of a program that was linked with -flto.

There is a record for each partition of the link.  It names functions below
their unit, and several units can have one of the same name.  Here each function
of the program has a name of its own:

  - its symbol, if it has code of its own.  That is NAME, or NAME.lto_priv.N if
    the record says that it was renamed.  A NAME that is local in several
    partitions is NAME.lto_priv.K in partition K here, as in
    assembly.join;
  - NAME, if no other function of the program has it;
  - NAME@UNIT, if no other one of the unit has it;
  - NAME@PLACE otherwise, as for memchr of the C library's header in C++.

It is an error if a partition is missing, and if the records do not give each
function one state, which is the state in the partition where its code is."""

import collections
import re

import assembly
import hybrid

FORMAT = re.compile(r"# impacted functions, format 2$")
LINK = re.compile(r"# link: (\S+) partition (\d+) of (\d+)$")
PLACE = re.compile(r".*:(\d+):(\d+)-(\d+)$")
# What has code under a symbol of its own.
WITH_CODE = "emitted", "bound"


class Function:
    """A function NAME of UNIT, which is defined at PLACE."""

    def __init__(self, unit, name, place):
        self.unit = unit
        self.name = name
        self.place = place
        # In which partition it has a state, and which.
        self.part = None
        self.state = None
        # Pairs, each with the partition whose record has it.
        self.pairs = []
        # The symbol of its own code, if that is another one than its name.
        self.symbol = None
        # Its name in the program.
        self.id = None
        # What was concluded from it, by kind: a value, and other facts.
        self.facts = {}

    def find_id(self, count, crowded):
        """Find its name in the program, where COUNT is how many functions have
        a name, and a unit and a name, and CROWDED are the local symbols of
        several partitions."""
        self.id = self.name
        if self.state in WITH_CODE:
            self.id = numbered(self.symbol or self.name, self.part, crowded)
        elif count[self.name] > 1:
            self.id += "@" + (self.unit if count[self.unit, self.name] == 1
                              else self.place)


def numbered(symbol, part, crowded):
    """Return what SYMBOL of partition PART is called here."""
    return "%s.lto_priv.%d" % (symbol, part) if symbol in crowded else symbol


def read_records(text):
    """Yield the lines of each record of TEXT, without the end mark."""
    lines = []
    for line in text.splitlines():
        if FORMAT.match(line):
            if lines:
                raise hybrid.ListError("a record has no end")
            lines.append(line)
        elif not lines:
            raise hybrid.ListError("no record begins with: " + line)
        elif line.startswith("# end: "):
            yield lines
            lines = []
        else:
            lines.append(line)
    if lines:
        raise hybrid.ListError("a record has no end")


def link_of(lines):
    """Return of which link the record with LINES is, the number of its
    partition, and how many there are."""
    matches = [match for match in map(LINK.match, lines) if match]
    if len(matches) != 1:
        raise hybrid.ListError("a record says nothing of a link")
    for line in lines:
        if line.startswith("# not complete"):
            raise hybrid.ListError(line[2:])
    name, part, parts = matches[0].groups()
    return name, int(part), int(parts)


def home_of(fields, part):
    """Return the partition of the function with FIELDS, in the record of
    partition PART."""
    return int(fields[6].removeprefix("partition ")) if fields[6:] else part


class Program:
    """What TEXT, the records of a link, says of a program.  STATES, PAIRS,
    FACTS and PLACES are by the names of functions here; UNITS has the unit of
    each."""

    def __init__(self, text):
        self.functions = {}
        parts, links = [], set()
        for lines in read_records(text):
            name, part, number = link_of(lines)
            parts.append(part)
            links.add((name, number))
            self.read(lines, part)
        if len(links) != 1:
            raise hybrid.ListError("records of %d links" % len(links))
        if sorted(parts) != list(range(1, links.pop()[1] + 1)):
            raise hybrid.ListError("records of partitions %s" % sorted(parts))
        for f in self.functions.values():
            if not f.state:
                raise hybrid.ListError("no record has the state of %s of %s"
                                       % (f.name, f.unit))
        self.states, self.pairs, self.places, self.units = {}, {}, {}, {}
        # Pairs of which the last step is from one of these to another.
        self.across = {"units": set(), "partitions": set()}
        # The names of here by unit and name, and those of which clones were
        # made.
        self.ids = {}
        self.origins = {}
        # Those names of which there is one, as they are called here.
        self.only = {}
        self.facts = {}
        self.name_functions()

    def read(self, lines, part):
        """Read the LINES of the record of partition PART."""
        unit, current = None, None
        for line in lines:
            fields, fact = line.split("\t"), hybrid.read_fact(line)
            if line.startswith("# unit: "):
                unit = line[len("# unit: "):]
            elif line.startswith("#"):
                continue
            elif fact:
                current.facts[fact[0]] = fact[1:]
            elif fields[0]:
                current = self.functions.setdefault(
                    (unit, *fields[:2]), Function(unit, *fields[:2]))
                if fields[2] != "elsewhere":
                    if current.state:
                        raise hybrid.ListError("two states of %s of %s"
                                               % (fields[0], unit))
                    current.state, current.part = fields[2], part
            elif fields[2] == "renamed":
                if fields[1] not in (current.name, current.symbol):
                    if current.symbol:
                        raise hybrid.ListError("two symbols of " + current.name)
                    current.symbol = fields[1]
            else:
                pair = hybrid.Pair(*fields[1:4], hybrid.read_condition(fields))
                current.pairs.append((home_of(fields, part), fields[4], pair))

    def name_functions(self):
        """Give each function its name, and fill what is by that."""
        functions = self.functions.values()
        count = collections.Counter(
            key for f in functions for key in (f.name, (f.unit, f.name)))
        parts = collections.defaultdict(set)
        for f in functions:
            if f.state in WITH_CODE:
                parts[f.symbol or f.name].add(f.part)
        crowded = {symbol for symbol in parts if len(parts[symbol]) > 1}
        # In which partition a symbol is, by the names of here.
        home = {}
        for f in functions:
            f.find_id(count, crowded)
            name = self.ids[f.unit, f.name] = f.id
            if name in self.states:
                raise hybrid.ListError("two functions are " + name)
            if count[f.name] == 1:
                self.only[f.name] = name
            self.states[name], self.units[name] = f.state, f.unit
            if f.state in WITH_CODE:
                home[name] = f.part
            for part, _, pair in f.pairs:
                pair.name = numbered(pair.name, part, crowded)
                home[pair.name] = part
            match = PLACE.match(f.place)
            if match:
                self.places[name] = tuple(map(int, match.groups()))
        for f in functions:
            self.pairs[f.id] = [p[-1] for p in f.pairs]
            for kind, (value, others) in f.facts.items():
                self.facts[f.id, kind] = value, self.steps(others)
            for part, place, pair in f.pairs:
                self.note(f, place, pair)
                pair.condition = self.steps(pair.condition)
                if home.get(pair.via[-1], part) != part:
                    self.across["partitions"].add((f.id, pair.name))

    def steps(self, steps, unit=None):
        """Return STEPS, facts of functions, with their names of here.  Of
        several functions with a name it is that of UNIT; where that has none
        nobody knows which one is meant, and it is called as none is."""
        return [(self.ids.get((unit, name)) or self.only.get(name, name + "@"),
                 kind) for name, kind in steps]

    def facts_of(self, unit, text):
        """Return what the list TEXT of UNIT, which was compiled by itself, says
        was concluded, as hybrid.read_facts does."""
        return {self.steps([fact], unit)[0]: (value, self.steps(others, unit))
                for fact, (value, others) in hybrid.read_facts(text).items()}

    def note(self, f, place, pair):
        """Note of PAIR of function F, which the record has with PLACE of the
        other one, whether that is a clone of F, or in another unit."""
        name, own = pair.name, f.id
        if assembly.CLONE.search(name) and place == f.place \
           and assembly.plain(assembly.origin(name)) == f.name:
            self.origins[name] = own
        if place.split(":")[0] != f.place.split(":")[0]:
            self.across["units"].add((own, name))

    def origin(self, name):
        """Return the function from which the symbol NAME was made, or NAME."""
        return self.origins.get(name) or assembly.origin(name)
