# Random C++ units that are divided into several.
# Copyright (C) 2026 Free Software Foundation, Inc.
# This file is part of GCC; see COPYING3 for the licence.

"""Random C++ units of cxx.py that are divided into several, for -flto.

All files begin with the same lines, as if they were a header: the classes, what
there is besides, and the functions that each file needs to see: templates,
inline functions, constexpr ones and those with a deduced type.  Of these each
file has a copy, and the program one.  Any other function, and each variable, is
in one file, by chance, and public; but a function that is static in the unit
stays so if only functions of its file use it."""

import copy
import re

import split
from cxxunit import marked, within

STATIC = re.compile(r"\bstatic ")


class Split(split.Division):
    """A unit of cxx.py in several files."""

    def __init__(self, unit, new, seed):
        super().__init__(unit, new, seed)
        self.optional = re.compile("%s|%s" % (unit.optional.pattern,
                                              split.OPTIONAL.pattern))
        self.home = {f.name: self.place("function " + f.name)
                     for f in unit.functions}
        # The names of the functions that stay static.
        self.private = set()
        self.find_private()

    def place(self, name):
        """Return the number of a file for NAME."""
        return self.random(name).randrange(len(self.files))

    def common(self, f):
        """Return true if each file needs the definition of F."""
        return bool(f.template or f.pure or f.deduced or f.inline) \
            and f.name not in self.private

    def find_private(self):
        """Find which functions stay static."""
        self.private = {f.name for f in self.unit.functions
                        if (f.static or f.namespace == "") and not f.template
                        and not f.pure and not f.deduced and not f.owner}
        data = " ".join(self.unit.data + self.unit.late_data)
        texts = [(f, f.definition()) for f in self.unit.functions]
        texts.append((self.new, self.new.definition()))
        size = 0
        # What a function that is common uses is public.
        while size != len(self.private):
            size = len(self.private)
            for f in self.unit.functions:
                name = re.compile(r"\b%s\b" % re.escape(f.short))
                if name.search(data) or any(
                        name.search(text) and (
                            self.common(user)
                            or self.home[user.name] != self.home[f.name])
                        for user, text in texts if user.name != f.name):
                    self.private.discard(f.name)

    def function(self, f):
        """Return F as it stands in a file."""
        if f.name in self.private:
            return f
        f = copy.copy(f)
        f.static = False
        f.namespace = f.namespace or None
        f.inline = f.inline or bool(f.deduced)
        return f

    def header(self, unit):
        """Return what all files of UNIT have."""
        unit = copy.copy(unit)
        unit.anonymous = False
        unit.functions = [f for f in unit.functions
                          if f.name not in self.private]
        data = [line if "constexpr" in line else self.declared(line)
                for line in unit.data]
        return "\n".join(
            [unit.preamble, unit.classes(), *data, *unit.declarations(),
             *map(self.declared, unit.late_data), ""]
            + [f.text() for f in unit.functions if self.common(f)])

    @staticmethod
    def declared(line):
        """Return a declaration of the variables that LINE defines."""
        return "extern " + split.VALUE.sub("", STATIC.sub("", line))

    def own(self, unit, number):
        """Return what the file with that NUMBER has of UNIT besides."""
        private = copy.copy(unit)
        private.functions = [f for f in unit.functions
                             if f.name in self.private
                             and self.home[f.name] == number]
        return "\n".join(
            private.declarations()[1:]
            + [STATIC.sub("", line) for line in unit.data + unit.late_data
               if "constexpr" not in line and self.place(line) == number]
            + [f.text() for f in unit.functions if not self.common(f)
               and self.home[f.name] == number])

    def texts(self, patched, used=()):
        """Return the files, by name, with the new version of the function if
        PATCHED, and those templates marked as used of which there are instances
        in USED."""
        unit = copy.copy(self.unit.with_function(self.new) if patched
                         else self.unit)
        unit.functions = [marked(self.function(f), used)
                          for f in unit.functions]
        return {file.name: self.header(unit) + "\n" + self.own(unit, i)
                for i, file in enumerate(self.files)}

    def symbols(self, program):
        """Return what there is of the changed function in PROGRAM, the records
        of the old one."""
        definition = self.function(self.unit.find(self.new.name)).definition()
        found = []
        for file, text in self.texts(False).items():
            if definition in text:
                found += within(definition, text, {
                    name: place for name, place in program.places.items()
                    if program.units[name] == file})
        return found

    def kept(self, wanted, program):
        """Return what is WANTED of PROGRAM."""
        del self, program
        return wanted
