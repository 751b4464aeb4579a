# Compiling programs of several units with -flto, and their lists.
# Copyright (C) 2026 Free Software Foundation, Inc.
# This file is part of GCC; see COPYING3 for the licence.

"""Compiling programs of several units with -flto, and their lists.

A program is one text, as source.join makes it.  Units that are as they were in
an earlier compilation are not compiled again."""

import glob
import os
import re
import shlex

import assembly
import hybrid
import linked
import source
from unit import (Broken, Built, Compiler, compiler_of, is_plus, read, write)

COMPILING = ["-w", "-c", "-g0", "-fno-ident", "-flto", "-frecord-impacted"]
LINKING = ["-w", "-g0", "-fno-ident", "-flto", "-save-temps"]
# What other units have that mutants use.  It is not compiled with -flto, so
# that nothing is known of it.
OTHERS = """\
int mutant_int;
void *volatile mutant_pointer;
void mutant_call (void) {}
void mutant_noreturn (void) { for (;;); }
"""
# How many objects are kept after a link, besides those that were made first: so
# many, or as many as there are units if there are more.
OBJECTS = 60


class LinkedBuilt(Built):
    """What the linker made of a program, of which TEXT are the units and LIST
    the records."""

    def __init__(self, code, text, records):
        self.program_text = text
        super().__init__(code, records)

    def read(self, text):
        """Read the records TEXT."""
        self.program = linked.Program(text)
        self.states, self.pairs = self.program.states, self.program.pairs
        self.places = source.program_places(
            self.program_text, self.program.places, self.program.units)

    def origin(self, name):
        """Return the function from which the compiler made NAME, or NAME."""
        return self.program.origin(name)

    def within(self, name, what, pairs, left):
        """Return the PAIRS of function NAME that are not LEFT, and of which the
        last step does not go from one WHAT to another."""
        kept = {pair.name for pair in left}
        return [pair for pair in pairs if pair.name not in kept
                and (name, pair.name) not in self.program.across[what]]


class Program(Compiler):
    """The compiler and linker of the program of TASK, with its files in
    WHERE."""

    dumped = ["-fdump-ipa-impacted"]

    def __init__(self, task, where):
        # pylint: disable=super-init-not-called
        self.where = where
        self.options = task.option.split("+")
        self.live = ["-flive-patching=" + task.level]
        self.partition = "-flto-partition=" + task.args.partition
        self.plus = any(is_plus(file) for file, _ in task.units)
        self.libraries = list(task.libraries)
        # What compiles units, and with which options, by name.
        self.units = {}
        self.files = {}
        for file, options in task.units:
            name = os.path.splitext(os.path.basename(file))[0]
            while name in self.units:
                name += "_"
            self.units[name] = (compiler_of(file, task.args), options,
                                name + (".ii" if is_plus(file) else ".i"))
            self.files[name] = file
        if not self.units:
            raise Broken("no units of " + task.corpus)
        # The C compiler links.  A compiler that was not installed has no
        # library of C++, which a program that wants it has to name.
        self.command = shlex.split(task.args.gcc)
        # Objects by the name and the text of a unit.
        self.objects = {}
        self.made = 0
        write(self.path("others.c"), OTHERS)
        self.run(["-O2", "-c", "others.c"])

    def rejects(self, errors):
        """Return true if ERRORS are of a text that does not compile, or not
        link."""
        return "undefined reference" in errors \
            or "multiple definition" in errors \
            or "internal compiler error" in errors \
            or any(unit[2] + ":" in errors for unit in self.units.values())

    def source(self, task, prelude=lambda plus: "", extra=()):
        """Return the program preprocessed, with the EXTRA options."""
        return source.join(
            (unit[2], prelude(is_plus(unit[2])) + self.run(
                [*unit[1], *self.options, *extra, "-E", "-P",
                 os.path.abspath(self.files[name])], unit[0]))
            for name, unit in self.units.items())

    def object(self, name, text):
        """Return the object of the unit NAME with TEXT."""
        if (name, text) not in self.objects:
            command, options, file = self.units[name]
            write(self.path(file), text)
            self.made += 1
            made = "%s.%d.o" % (name, self.made)
            self.run([*options, *self.options, *self.live, *COMPILING, file,
                      "-o", made], command)
            self.objects[name, text] = made
        return self.objects[name, text]

    def drop_objects(self):
        """Remove the oldest objects, but for those that were made first."""
        first = len(self.units)
        for key in list(self.objects)[first:-max(OBJECTS, first)]:
            os.unlink(self.path(self.objects.pop(key)))

    def compile(self, text, *extra):
        """Return what is built of the program TEXT with the EXTRA options."""
        names = {unit[2]: name for name, unit in self.units.items()}
        objects = [self.object(names[file], part)
                   for file, part in source.split(text)]
        for file in glob.glob(self.path("program*")):
            os.unlink(file)
        self.run([*self.options, *self.live, self.partition, *LINKING, *extra,
                  "-flive-patching-list=all,program.list", *objects,
                  "others.o", "-o", "program", *self.libraries])
        self.drop_objects()
        return LinkedBuilt(
            assembly.Code(assembly.join([read(f) for f in self.assembler()])),
            text, read(self.path("program.list")))

    def keep(self, target, what, text):
        """Keep the program TEXT, which is called WHAT, in a folder of TARGET,
        and return its name."""
        os.makedirs(os.path.join(target, what), exist_ok=True)
        for file, part in source.split(text):
            write(os.path.join(target, what, file),
                  re.sub(r"\n\s*\n", "\n", part))
        write(os.path.join(target, what, "others.c"), OTHERS)
        return what

    def by_hand(self, name, listed=None):
        """Return commands that make what is kept as NAME, and have its list
        LISTED there."""
        lines = ["cd " + name]
        lines += [shlex.join([*unit[0], *unit[1], *self.options, *self.live,
                              *COMPILING, unit[2]])
                  for unit in self.units.values()]
        lines.append(shlex.join([*self.command, "-O2", "-c", "others.c"]))
        lines.append(shlex.join(
            [*self.command, *self.options, *self.live, self.partition, *LINKING]
            + ["-flive-patching-list=%s" % listed] * bool(listed)
            + [unit + ".o" for unit in self.units]
            + ["others.o", "-o", "program", *self.libraries]))
        lines.append("cd ..")
        return "\n  ".join(lines)

    def assembler(self):
        """Return the assembler files of the program, in the order of
        partitions."""
        files = glob.glob(self.path("program*.s"))
        if not files:
            raise Broken("no assembler file of the program")
        return sorted(files, key=lambda name: int(
            re.search(r"ltrans(\d+)|$", name).group(1) or 0))

    def flows(self):
        """Return the flows of what was linked last as `dumped' has it."""
        return hybrid.read_flows(
            *map(read, glob.glob(self.path("program*.impacted"))))
