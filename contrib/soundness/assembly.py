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
  - an alias is replaced by its target;
  - a clone that the compiler made of some function is replaced by its number in
    the order in which they appear, and its text follows that of the function,
    and so on for the clones that are found there.

By the last rule a function whose own text is the same has another form when the
code of a clone has changed that it reaches: it does not go through the entry of
the original, so that this is the code that it executes."""

import collections
import re

# What has a signature or a meaning of its own, and so is part of the meaning of
# whoever calls it.  The functions that it is from are what stands before.
CLONE = re.compile(r"\.(?:constprop|isra|part|_omp_fn|_loopfn|lto_priv)\.")
CONSTANT = re.compile(r"CSWTCH\.\d+$|C\.\d+\.\d+$")
# What is there only where a symbol, a section or a processor is met first, and
# what is only for people.
NOISE = re.compile(r"(?m)^(?:#.*|\t\.(?:loc|file|ident|globl|weak|hidden"
                   r"|internal|protected|machine|machinemode|arch|cpu)\b.*)\n")
FLAGS = re.compile(r"(?m)^(\t\.section\t[^,\n]+),.*$")
DATA = re.compile(r"\t\.(?:byte|value|short|long|int|quad|octa|float|double"
                  r"|zero|string|ascii|[248]byte|xword|hword|word|set)\s")
LOCAL = re.compile(r"\.L\w+")
SECTION = re.compile(r"\t\.(?:section|text|data|bss)\b")


def origin(name):
    """Return the function of which the clone NAME was made, or NAME."""
    return CLONE.split(name, maxsplit=1)[0]


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
        self.clones = collections.defaultdict(list)
        self.shapes = {}
        self.forms = {}
        self.read(text)
        for name in self.raw:
            if CLONE.search(name):
                self.clones[origin(name)].append(name)
        self.symbol = self.symbol_pattern()

    def read(self, text):
        """Find functions, constants and aliases in TEXT."""
        functions = set(re.findall(r"(?m)^\t\.type\t([^\s,]+), [@%]"
                                   r"(?:function|gnu_indirect_function)", text))
        objects = set(re.findall(r"(?m)^\t\.type\t([^\s,]+), [@%]object", text))
        objects.update(re.findall(r"(?m)^\t\.comm\t([^\s,]+)", text))
        shared = set(re.findall(r"(?m)^\t\.(?:globl|weak)\t(\S+)", text))
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
            elif line.startswith("\t.set\t"):
                name, target = line[6:].strip().split(",", 1)
                self.aliases[name] = target.strip()
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
        return "{%s}%s" % (self.symbol.sub(
            lambda match: self.constant(self.target(match.group()),
                                        (*active, name)),
            "".join(self.data[name])), plus + offset)

    def shape(self, name):
        """Return the text of function NAME with all replaced but clones, which
        are null characters, and these clones."""
        if name not in self.shapes:
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

            self.shapes[name] = self.symbol.sub(other, raw), clones
        return self.shapes[name]

    def form(self, name):
        """Return what can be compared of function NAME, or None if there is no
        such function."""
        name = self.target(name)
        if name not in self.raw:
            return None
        if name not in self.forms:
            numbers, order, form = {name: 0}, [name], []
            for function in order:
                text, clones = self.shape(function)
                for clone in clones:
                    if clone not in numbers:
                        numbers[clone] = len(order)
                        order.append(clone)
                form.append((text, tuple(numbers[c] for c in clones)))
            self.forms[name] = hash(tuple(form)), form
        return self.forms[name]

    def differs(self, name, other):
        """Return true if function NAME has other code in OTHER.  A clone has
        not if any clone of the same function there is the same: their numbers
        mean nothing.  What is not there has not changed."""
        name = self.target(name)
        if not CLONE.search(name):
            there = other.form(name)
            return bool(there) and there != self.form(name)
        forms = [other.form(c) for c in other.clones[origin(name)]]
        return bool(forms) and self.form(name) not in forms
