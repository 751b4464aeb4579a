# The code of functions in an assembler file, in a form that can be compared.
# Copyright (C) 2026 Free Software Foundation, Inc.
# This file is part of GCC; see COPYING3 for the licence.

"""The code of functions in an assembler file, in a form that can be compared
with that of another compilation.

The text of a function is its section and what stands from its label to its
.size: with its part in .text.unlikely, jump tables and exception tables.  It is
the same machine code with the same relocations if the text is the same, but for
names that mean nothing.  So in it

  - local labels are numbered anew, in the order in which they appear;
  - a label or a symbol of a constant that the compiler made is replaced by the
    constant;
  - a constant that is a part of another one, which the compiler found to have
    the same bytes, is the same as one of its own with the bytes that the other
    one begins with there;
  - an alias is replaced by its target;
  - a clone that the compiler made of some function is replaced by its number in
    the order in which they appear, and its text follows that of the function,
    and so on for the clones that are found there.

By the last rule a function whose own text is the same has another form when the
code of a clone has changed that it reaches: it does not go through the entry of
the original, so that this is the code that it executes.

What LTO calls NAME.lto_priv.N is no clone, but a local symbol of one unit of
which others have one as well.  N is bound to the unit and the name, so that it
is compared as any other name.  But whether a symbol gets it depends on whether
the others are left; where those of one NAME are not the same in both, N means
nothing."""

import collections
import re

# What has a signature or a meaning of its own, and so is part of the meaning of
# whoever calls it.  The functions that it is from are what stands before.
CLONE = re.compile(r"\.(?:constprop|isra|part|_omp_fn|_loopfn)\.")
PRIVATE = re.compile(r"\.lto_priv\.\d+")
NUMBERED = re.compile(r"[\w.$]+\.lto_priv\.\d+")
CONSTANT = re.compile(r"(?:CSWTCH\.\d+|C\.\d+\.\d+)(?:\.lto_priv\.\d+)*$")
# What is there only where a symbol, a section or a processor is met first, and
# what is only for people.  On z some directives have no tab before them, and
# AArch64 has .global.
NOISE = re.compile(r"(?m)^(?:#.*|\t?\.(?:loc|file|ident|globa?l|weak|hidden"
                   r"|internal|protected|machine|machinemode|arch|cpu)\b.*)\n")
FLAGS = re.compile(r"(?m)^(\t\.section\t[^,\n]+),.*$")
FUNCTION = re.compile(r"(?m)^\t\.type\t([^\s,]+), [@%]"
                      r"(?:function|gnu_indirect_function)")
OBJECT = re.compile(r"(?m)^\t\.type\t([^\s,]+), [@%]object")
GLOBAL = re.compile(r"(?m)^\t?\.(?:globa?l|weak)\s+(\S+)")
DATA = re.compile(r"\t\.(?:byte|value|short|long|int|quad|octa|float|double"
                  r"|zero|string|ascii|[248]byte|xword|hword|word)\s")
# The numbers of bytes of what DATA has, where processors agree; and what stands
# for a constant with these bytes, or for one that has them behind some others.
SIZES = {"byte": 1, "value": 2, "short": 2, "2byte": 2, "long": 4, "int": 4,
         "4byte": 4, "quad": 8, "8byte": 8, "xword": 8}
NUMBER = re.compile(r"\t\.(\w+)\s+(-?\d+)\n")
BYTES = re.compile(r"\{((?:[0-9a-f]{2})+)(~?)\}")
PLT = re.compile(r"(?m)^(\t(?:call|jmp)\t[\w.$]+)@PLT$")
LOCAL = re.compile(r"\.L\w+")
# POWER has a blank where others have a tab.
SET = re.compile(r"\s*\.set\s+([^\s,]+),\s*(\S.*)")
SECTION = re.compile(r"\t?\.(?:section|text|data|bss)\b")


def origin(name):
    """Return the function of which the clone NAME was made, or NAME."""
    return CLONE.split(name, maxsplit=1)[0]


def plain(name):
    """Return NAME without the numbers that LTO gave it."""
    return PRIVATE.sub("", name)


def own_pointer(name):
    """Return true if NAME is a pointer to what unwinds a frame: though it is
    global each file has its own."""
    return name.startswith("DW.ref.")


def bytes_of(lines):
    """Return the bytes of a constant with LINES of numbers, the low ones first,
    in digits; or None if these are no such."""
    parts = []
    for line in lines:
        match = NUMBER.match(line)
        size = match and SIZES.get(match.group(1))
        if not size:
            return None
        value = int(match.group(2)) % (1 << 8 * size)
        parts.append(value.to_bytes(size, "little").hex())
    return "".join(parts)


def alike(form, other):
    """Return true if the forms FORM and OTHER are those of the same code."""
    if form == other or not form or not other:
        return form == other
    if len(form[1]) != len(other[1]):
        return False
    return all(clones == other_clones and alike_texts(text, other_text)
               for (text, clones), (other_text, other_clones)
               in zip(form[1], other[1]))


def alike_texts(text, other):
    """Return true if the texts TEXT and OTHER are the same but for constants
    that begin like others."""
    if text == other:
        return True
    if BYTES.sub("", text) != BYTES.sub("", other):
        return False
    for one, two in zip(BYTES.finditer(text), BYTES.finditer(other)):
        size = min(len(one[1]), len(two[1]))
        if one[1][:size] != two[1][:size] \
           or len(one[1]) > size and not one[2] \
           or len(two[1]) > size and not two[2]:
            return False
    return True


def global_names(text):
    """Return what other files can name of the assembler file TEXT."""
    return {name for name in GLOBAL.findall(text) if not own_pointer(name)}


def local_names(text):
    """Return the functions and the variables of the assembler file TEXT that no
    other one can name."""
    shared = global_names(text)
    return [set(kind.findall(text)) - shared for kind in (FUNCTION, OBJECT)]


def join(texts):
    """Return TEXTS of the assembler files of one program as one.  Local labels
    of each get its number, and so do local functions, and variables, that
    several have.  How a function is called follows from where the linker sees
    its symbol, not from its body, and assembles to the same on x86-64."""
    texts = [PLT.sub(r"\1", text) for text in texts]
    if len(texts) == 1:
        return texts[0]
    names = [local_names(text) for text in texts]
    counts = [collections.Counter(name for names_of in kind
                                  for name in names_of)
              for kind in zip(*names)]
    parts = []
    for i, text in enumerate(texts):
        text = LOCAL.sub(lambda match, i=i: ".L%d_%s" % (i, match[0][2:]), text)
        crowded = {name for kind, count in zip(names[i], counts)
                   for name in kind if count[name] > 1}
        if crowded:
            text = re.sub(r"(?<![\w.$])(?:%s)(?![\w.$])" % "|".join(
                re.escape(name) for name in sorted(crowded)),
                          lambda match, i=i: "%s.lto_priv.%d"
                          % (match[0], i + 1), text)
        parts.append(text)
    return "".join(parts)


class Code:
    """The code of an assembler file."""

    def __init__(self, text):
        # The raw text of functions, their sections, the lines of constants,
        # and the targets of aliases, by name.
        self.raw = {}
        self.aliases = {}
        self.data = collections.defaultdict(list)
        # The local symbols that are variables.
        self.variables = set()
        # Clones by what they are from, and the other functions by name: both
        # without the number that LTO gave it.
        self.clones = collections.defaultdict(list)
        self.private = collections.defaultdict(list)
        # The symbols with such a number by the name without.
        self.numbered = collections.defaultdict(set)
        self.shapes = {}
        self.forms = {}
        # What was compared last, and what is loose then.
        self.compared = None, frozenset()
        self.read(text)
        for name in self.raw:
            (self.clones if CLONE.search(name)
             else self.private)[plain(origin(name))].append(name)
        for name in NUMBERED.findall(text):
            self.numbered[plain(name)].add(name)
        self.symbol = self.symbol_pattern()

    def read(self, text):
        """Find functions, constants and aliases in TEXT."""
        functions = set(FUNCTION.findall(text))
        objects = set(OBJECT.findall(text))
        objects.update(re.findall(r"(?m)^\t\.comm\t([^\s,]+)", text))
        shared = set(GLOBAL.findall(text))
        self.variables = objects - shared
        text = FLAGS.sub(r"\1", NOISE.sub("", text))
        position, constant, section = 0, None, ""
        label = re.compile(r"(?m)^([^\s:#]+):")
        while position < len(text):
            end = text.find("\n", position) + 1 or len(text)
            line = text[position:end]
            match = label.match(line)
            if match and match.group(1) in functions:
                name = match.group(1)
                size = re.compile(r"\t\.size\t%s, ?\.-.*\n" % re.escape(name))
                stop = size.search(text, end)
                stop = stop.end() if stop else len(text)
                self.raw[name] = section + text[end:stop]
                end = stop
            elif match:
                constant = match.group(1)
            elif match := SET.match(line):
                self.aliases[match.group(1)] = match.group(2)
            elif constant and DATA.match(line):
                self.data[constant].append(line)
            elif not line.startswith("\t.align"):
                constant = None
                if SECTION.match(line):
                    section = line
            position = end

    def symbol_pattern(self):
        """Return a pattern of what may have to be replaced."""
        names = [n for n in self.aliases if not n.startswith(".L")]
        pattern = r"\.L\w+|(?<![\w.$@%])[A-Za-z_$][\w$]*(?:\.[\w$]+)+"
        if names:
            pattern += r"|(?<![\w.$@%%])(?:%s)(?![\w.$])" % "|".join(
                re.escape(n) for n in sorted(names, key=len, reverse=True))
        return re.compile(pattern)

    def target(self, name):
        """Return of what NAME is an alias, or NAME."""
        while name in self.aliases:
            name = self.aliases[name]
        return name

    def functions(self):
        """Return the names of all functions and aliases of functions."""
        return [*self.raw, *(n for n in self.aliases
                             if self.target(n) in self.raw
                             and not n.startswith(".L"))]

    def constant(self, symbol, active=()):
        """Return the contents of the constant SYMBOL, which may have an offset,
        or SYMBOL if it is none.  ACTIVE are those of which it is a part."""
        name, plus, offset = symbol.partition("+")
        if name not in self.data or name in active \
           or not (name.startswith(".L") or CONSTANT.match(name)):
            return symbol
        digits = bytes_of(self.data[name])
        if digits and not plus:
            return "{%s}" % digits
        if digits and offset.isdigit() and 2 * int(offset) < len(digits):
            return "{%s~}" % digits[2 * int(offset):]
        return "{%s}%s" % (self.symbol.sub(
            lambda match: self.constant(self.target(match.group()),
                                        (*active, name)),
            "".join(self.data[name])), plus + offset)

    def shape(self, name, loose):
        """Return the text of function NAME with all replaced but clones, which
        are null characters, and these clones.  Of what is LOOSE numbers of
        LTO's mean nothing."""
        if (name, loose) not in self.shapes:
            raw = self.raw[name]
            numbers, clones = {}, []

            def other(match):
                """Return what stands for the symbol that MATCH found."""
                symbol = self.target(match.group())
                if symbol in self.raw and CLONE.search(symbol):
                    clones.append(symbol)
                    return "\0"
                # A constant can be the place of a label: the entry of a table
                # of contents for that of a switch.
                return LOCAL.sub(number, self.constant(symbol))

            def number(match):
                """Return what stands for the label that MATCH found."""
                return ".L%d" % numbers.setdefault(match.group(), len(numbers))

            text = self.symbol.sub(other, raw)
            if loose:
                text = NUMBERED.sub(lambda m: plain(m[0]) if plain(m[0])
                                    in loose else m[0], text)
            self.shapes[name, loose] = text, clones
        return self.shapes[name, loose]

    def form(self, name, loose=frozenset()):
        """Return what can be compared of function NAME, or None if there is no
        such function.  LOOSE is as for shape."""
        name = self.target(name)
        if name not in self.raw:
            return None
        if (name, loose) not in self.forms:
            order = [name, *self.clones_of(name, loose)]
            numbers = {function: i for i, function in enumerate(order)}
            shapes = [self.shape(function, loose) for function in order]
            form = [(text, tuple(numbers[c] for c in clones))
                    for text, clones in shapes]
            self.forms[name, loose] = hash(tuple(form)), form
        return self.forms[name, loose]

    def clones_of(self, name, loose=frozenset()):
        """Return the clones that are part of the code of function NAME, in the
        order in which they appear; none if there is no such function.  LOOSE
        is as for shape."""
        order = [n for n in [self.target(name)] if n in self.raw]
        for function in order:
            order += [c for c in dict.fromkeys(self.shape(function, loose)[1])
                      if c not in order]
        return order[1:]

    def loose(self, other):
        """Return the names of which this and OTHER have not the same symbols
        with a number of LTO's."""
        if self.compared[0] is not other:
            self.compared = other, frozenset(
                name for name in {*self.numbered, *other.numbered}
                if self.numbered.get(name) != other.numbered.get(name))
        return self.compared[1]

    def same(self, name, other):
        """Return true if function NAME has the same code in OTHER, or is in
        neither."""
        loose = self.loose(other)
        form = self.form(name, loose)
        return alike(form, other.form(name, loose)) \
            or plain(name) in loose and any(
                alike(form, f) for f in other.forms_of(name, loose))

    def forms_of(self, name, loose):
        """Return the forms of what can be NAME here, which it is by the name of
        another text, when numbers of LTO's mean nothing of what is LOOSE.
        Those of clones never do."""
        start = origin(name)
        if start != name:
            names = [c for c in self.clones[plain(start)]
                     if plain(start) in loose or origin(c) == start]
        elif plain(name) in loose:
            names = self.private[plain(name)]
        else:
            names = [name]
        return [form for form in (self.form(n, loose) for n in names) if form]

    def differs(self, name, other):
        """Return true if function NAME has other code in OTHER.  A clone has
        not if any clone of the same function there is the same: their numbers
        mean nothing.  What is not there has not changed."""
        loose = self.loose(other)
        name = self.target(name)
        forms = other.forms_of(name, loose)
        form = self.form(name, loose)
        return bool(forms) and not any(alike(form, f) for f in forms)
