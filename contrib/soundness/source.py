# Functions of a preprocessed C or C++ unit, and their tokens.
# Copyright (C) 2026 Free Software Foundation, Inc.
# This file is part of GCC; see COPYING3 for the licence.

"""Functions of a preprocessed C or C++ unit, and their tokens.

This is no parser.  The compiler says where the name of a function is and on
which line its body ends; only the brace where the body begins is to be found.
Whatever else is read out of the tokens may be wrong: text that was changed at
a wrong place does not compile, or is a change of the function as well.

The units of a program stand one after the other in one text, each behind a line
that names it; so what is done to a text is done to programs as well."""

import bisect
import collections
import re

TOKEN = re.compile(r"""
    (?P<skip>\s+ | //[^\n]* | /\*.*?\*/ | ^[ \t]*\#[^\n]*)
  | (?P<string>(?:u8|[uUL])?(?:R"([^(\s]*)\(.*?\)\3" | "(?:\\.|[^"\\\n])*"))
  | (?P<char>(?:u8|[uUL])?'(?:\\.|[^'\\\n])*')
  | (?P<number>\.?\d(?:[eEpP][+-]|'?[\w.])*)
  | (?P<name>[A-Za-z_$][\w$]*)
  | (?P<mark>::|->|.)
""", re.VERBOSE | re.DOTALL | re.MULTILINE)

# What stands before the name of a member where it is defined.
QUALIFIER = re.compile(r"(?:::\s*)?(?:[A-Za-z_]\w*\s*(?:<[^<>;{}()]*>\s*)?"
                       r"::\s*)+~?$")
OPENING = {"(": ")", "[": "]", "{": "}"}
CLOSING = {closing: opening for opening, closing in OPENING.items()}

# Declares a function by another name.
OTHER_NAME = (" extern __typeof__ (%s) %s __asm__ (\"%s\")"
              " __attribute__ ((__visibility__ (\"hidden\")));")
# What stands before each unit of a program.
UNIT = re.compile(r"(?m)^# unit: (.*)\n")
DIRECTIVE = re.compile(r"^#.*\n", re.MULTILINE)
USED = "__attribute__ ((__used__)) "
# A change of the text: what stands from START to END becomes TEXT.
Edit = collections.namedtuple("Edit", "start end text")


class Call(collections.namedtuple("Call", "name body start")):
    """A call of function NAME at START, in the C function of which the body
    begins at BODY."""

    __slots__ = ()

    def edits(self):
        """Return changes by which it calls the same symbol, but the compiler
        does not know which function that is."""
        other = "%s__at_%d" % (self.name, self.start)
        return [Edit(self.body, self.body, OTHER_NAME % (self.name, other,
                                                         self.name)),
                Edit(self.start, self.start + len(self.name), other)]


class Twin(collections.namedtuple("Twin", "start text")):
    """The TEXT of a function that nothing calls, which goes to START."""

    __slots__ = ()

    def edits(self):
        """Return the change that defines it."""
        return [Edit(self.start, self.start, self.text)]


class Token:
    """A token, where it stands, and the index of the token that closes what it
    opens."""

    __slots__ = "kind", "text", "start", "end", "partner"

    def __init__(self, match):
        self.kind = match.lastgroup
        self.text = match.group()
        self.start, self.end = match.span()
        self.partner = None


def tokenize(text, start, end):
    """Return the tokens of TEXT from START to END, with partners."""
    tokens, stack = [], []
    for match in TOKEN.finditer(text, start, end):
        if match.lastgroup == "skip":
            continue
        token = Token(match)
        if token.text in OPENING:
            stack.append(len(tokens))
        elif token.text in CLOSING:
            while stack and tokens[stack[-1]].text != CLOSING[token.text]:
                stack.pop()
            if stack:
                tokens[stack.pop()].partner = len(tokens)
        tokens.append(token)
    return tokens


def apply(text, edits):
    """Return TEXT with EDITS made, which do not overlap."""
    parts, position = [], 0
    for edit in sorted(edits):
        parts += [text[position:edit.start], edit.text]
        position = edit.end
    return "".join(parts + [text[position:]])


def join(units):
    """Return the text of a program of UNITS: pairs of a name and a text."""
    return "".join("# unit: %s\n%s" % (name, text if text.endswith("\n")
                                       else text + "\n")
                   for name, text in units)


def split(text):
    """Return the units of the program TEXT, as join takes them."""
    parts = UNIT.split(text)[1:]
    return list(zip(parts[::2], parts[1::2]))


def program_places(text, places, units):
    """Return where functions are in the program TEXT, given the PLACES in their
    UNITS, all by name."""
    lines = {match.group(1): text.count("\n", 0, match.end())
             for match in UNIT.finditer(text)}
    return {name: (lines[units[name]] + line, column,
                   lines[units[name]] + last)
            for name, (line, column, last) in places.items()}


class Function:
    """A function definition.  NAMES are the assembler names of all functions
    that are made from it, TOKENS those from its name to the end of its body,
    OPEN the index of the body's first brace."""

    def __init__(self, names, text, tokens, body):
        self.names = names
        self.tokens = tokens
        self.open = body
        self.identifier = text[tokens[0].start:next(
            (t.start for t in tokens if t.text == "("), tokens[0].end)].strip()
        self.start = tokens[0].start
        qualifier = QUALIFIER.search(text, max(0, self.start - 200), self.start)
        if qualifier:
            self.start = qualifier.start()
        # The spans of functions inside; see Source.
        self.inner = []

    def contains(self, other):
        """Return true if OTHER is defined inside this body."""
        return self.tokens[self.open].start < other.start < self.tokens[-1].end

    def owns(self, offset):
        """Return true if OFFSET is in this body and no function inside it."""
        return not any(start <= offset < end for start, end in self.inner)

    def body(self):
        """Yield the indices of the tokens inside of the body's braces that are
        not of functions inside."""
        for i in range(self.open + 1, len(self.tokens) - 1):
            if self.owns(self.tokens[i].start):
                yield i

    def points(self):
        """Return offsets where a statement may be inserted: the first is that
        of the body's begin."""
        points = [self.tokens[self.open].end]
        skip = 0
        for i in self.body():
            token = self.tokens[i]
            if token.text in ("(", "[") and token.partner:
                skip = max(skip, token.partner)
            if token.text == ";" and i > skip \
               and self.tokens[i + 1].text not in ("else", "while"):
                points.append(token.end)
        return points

    def arguments(self, index):
        """Return the spans of what commas separate in the parentheses that the
        token at INDEX opens."""
        close = self.tokens[index].partner
        spans, start = [], self.tokens[index].end
        i = index + 1
        while i <= close:
            token = self.tokens[i]
            if token.text == "," or i == close:
                spans.append((start, token.start))
                start = token.end
            elif token.partner:
                i = token.partner
            i += 1
        return spans if close > index + 1 else []

    def calls(self):
        """Return the indices of opening parentheses that could be those of a
        call."""
        return [i + 1 for i in self.body()
                if self.tokens[i].kind == "name"
                and self.tokens[i].text not in NO_CALLS
                and self.tokens[i + 1].text == "("
                and self.tokens[i + 1].partner]

    def calls_of(self, name):
        """Return the calls of the function NAME."""
        return [Call(name, self.tokens[self.open].end, self.tokens[i - 1].start)
                for i in self.calls() if self.tokens[i - 1].text == name]

    def twin(self, text):
        """Return this C function of TEXT once more, under another name.  Where
        its declaration begins is a guess."""
        begin = 1 + max(text.rfind(mark, 0, self.start) for mark in ";}")
        for directive in DIRECTIVE.finditer(text, begin, self.start):
            begin = directive.end()
        parts, position = [text[begin:self.start], USED], self.start
        for before, token in zip([None, *self.tokens], self.tokens):
            parts.append(text[position:token.end])
            position = token.end
            if token.text == self.identifier \
               and (not before or before.text not in (".", "->")):
                parts.append("__twin")
        return Twin(begin, "".join(parts) + "\n")

    def parameters(self):
        """Return how many parameters it has, as far as one sees."""
        for i in range(self.open):
            if self.tokens[i].text == "(" and self.tokens[i].partner:
                spans = self.arguments(i)
                if len(spans) == 1 and i + 2 == self.tokens[i].partner \
                   and self.tokens[i + 1].text == "void":
                    return 0
                return len(spans)
        return 0


NO_CALLS = {"if", "while", "for", "switch", "return", "sizeof", "catch",
            "__attribute__", "__typeof__", "typeof", "__asm__", "asm",
            "alignof", "_Alignof", "decltype", "_Static_assert",
            "static_assert", "__builtin_offsetof", "__builtin_va_arg"}


def find_body(tokens, last):
    """Return the indices of the braces around the body of the function at whose
    name TOKENS begin, or None.  LAST is the offset where its last line begins.
    A brace in a K&R declaration is closed before that line; one that is an
    initializer of a constructor has something after it."""
    i, seen = 0, False
    while i < len(tokens):
        token = tokens[i]
        if token.partner:
            close = token.partner
            after = tokens[close + 1].text if close + 1 < len(tokens) else ""
            if token.text == "{" and seen and tokens[close].start >= last \
               and after not in (",", "{"):
                return i, close
            seen = True
            i = close
        i += 1
    return None


class Source:
    """The text of a unit.  PLACES, by the assembler name, are the line and
    column of a function's name, and its last line."""

    def __init__(self, text, places):
        self.text = text
        self.lines = [0] + [m.end() for m in re.finditer("\n", text)]
        # Where the units of a program begin, and the names in them.
        self.starts = [m.end() for m in UNIT.finditer(text)]
        self.words = {}
        at = collections.defaultdict(list)
        for name, place in places.items():
            at[place].append(name)
        self.functions = []
        # The functions by name, and how many were not found.
        self.by_name = {}
        self.lost = 0
        spans = []
        for place in sorted(at):
            function = self.find(sorted(at[place]), place)
            if function:
                self.functions.append(function)
                self.by_name.update((n, function) for n in function.names)
                spans.append((function.start, function.tokens[-1].end))
            else:
                self.lost += len(at[place])
                spans.append((self.offset(*place[:2]),
                              self.offset(place[2] + 1, 1)))
        spans.sort()
        for function in self.functions:
            begin = function.tokens[function.open].end
            end = function.tokens[-1].start
            first = bisect.bisect_left(spans, (begin, begin))
            function.inner = [s for s in spans[first:] if s[0] < end] \
                if first < len(spans) else []

    def offset(self, line, column):
        """Return the offset of COLUMN of LINE."""
        if line > len(self.lines):
            return len(self.text)
        return self.lines[line - 1] + column - 1

    def find(self, names, place):
        """Return the function with NAMES at PLACE, or None."""
        line, column, last = place
        start = self.offset(line, column)
        if not column or start >= len(self.text):
            return None
        tokens = tokenize(self.text, start, self.offset(last + 1, 1))
        if not tokens or not (tokens[0].kind == "name"
                              or tokens[0].text in ("~", "[")):
            return None
        body = find_body(tokens, self.offset(last, 1))
        return body and Function(names, self.text, tokens[:body[1] + 1],
                                 body[0])

    def unit(self, offset):
        """Return the number of the unit that has OFFSET, if the text has
        several."""
        return bisect.bisect_right(self.starts, offset)

    def by_unit(self):
        """Return the functions of each unit that has some."""
        units = collections.defaultdict(list)
        for function in self.functions:
            units[self.unit(function.start)].append(function)
        return list(units.values())

    def beside(self, function):
        """Return the functions of the unit that has FUNCTION."""
        unit = self.unit(function.start)
        return [f for f in self.functions if self.unit(f.start) == unit]

    def names(self, function):
        """Return the names in the text of the unit that has FUNCTION."""
        unit = self.unit(function.start)
        if unit not in self.words:
            bounds = [0, *self.starts, len(self.text)]
            self.words[unit] = set(re.findall(
                r"[A-Za-z_$][\w$]*", self.text[bounds[unit]:bounds[unit + 1]]))
        return self.words[unit]

    def enclosing(self, function):
        """Return the innermost function around FUNCTION, or None."""
        outer = [f for f in self.functions if f.contains(function)]
        return max(outer, key=lambda f: f.start, default=None)
