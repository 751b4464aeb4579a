# Making the text of a failure smaller.
# Copyright (C) 2026 Free Software Foundation, Inc.
# This file is part of GCC; see COPYING3 for the licence.

"""Making the text of a failure smaller: declarations are removed, and then
statements, as long as it still fails."""

import source
from source import Edit


def split(tokens, i, end, bodies):
    """Return the spans of what stands in TOKENS from index I to END.  Each ends
    with a semicolon, or with a brace: with any, or with one of BODIES if these
    offsets are given, for the brace of a type has a declarator after it."""
    spans, start = [], None
    while i < end:
        start = tokens[i].start if start is None else start
        i = tokens[i].partner or i
        if i < end and (tokens[i].text == ";" or tokens[i].text == "}"
                        and (bodies is None or tokens[i].end in bodies)):
            spans.append((start, tokens[i].end))
            start = None
        i += 1
    return spans


def declarations(unit):
    """Return the spans of the declarations and definitions of UNIT."""
    tokens = source.tokenize(unit.text, 0, len(unit.text))
    return split(tokens, 0, len(tokens),
                 {f.tokens[-1].end for f in unit.functions})


def statements(unit):
    """Return the spans of the outermost statements of the functions of UNIT."""
    return [span for f in unit.functions
            for span in split(f.tokens, f.open + 1, len(f.tokens) - 1, None)]


def outermost(spans):
    """Return those of SPANS that are not inside others."""
    left, last = [], 0
    for start, end in sorted(spans):
        if start >= last:
            left.append((start, end))
            last = end
    return left


class Reducer:
    """Makes the failure of EDIT of TEXT smaller.  PREDICATE tells whether an
    edit of a text still fails, and is asked TRIES times at most."""

    def __init__(self, text, edit, predicate, tries):
        self.text = text
        self.edit = edit
        self.predicate = predicate
        self.tries = tries

    def without(self, spans):
        """Remove SPANS if that still fails."""
        edit = self.edit
        spans = [s for s in spans if s[1] <= edit.start or edit.end <= s[0]]
        self.tries -= 1
        if not spans or self.tries < 0:
            return
        before = sum(end - start for start, end in spans if end <= edit.start)
        text = source.apply(self.text, [Edit(*s, "") for s in spans])
        edit = Edit(edit.start - before, edit.end - before, edit.text)
        if self.predicate(text, edit):
            self.text, self.edit = text, edit

    def reduce(self, find):
        """Remove what can be removed of the spans that FIND finds in a text,
        many at once first.  They are tried from the end of the text, so that
        those that are left to try stay where they are."""
        size = len(find(self.text))
        while size and self.tries > 0:
            spans = outermost(find(self.text))
            for i in range(len(spans), 0, -size):
                self.without(spans[max(0, i - size):i])
            size //= 2
