# Compiling units with lists of impacted functions.
# Copyright (C) 2026 Free Software Foundation, Inc.
# This file is part of GCC; see COPYING3 for the licence.

"""Compiling units with lists of impacted functions."""

import collections
import os
import re
import shlex
import subprocess

import assembly
import hybrid

# The level whose lists have facts, and at which its patches are compiled.
FACTS, PATCHED = "inline-clone-attributes", "inline-clone"
LEVELS = [FACTS, "inline-clone", "inline-only-static"]
# What --level takes besides: the levels without facts, and all.
GROUPS = {"both": LEVELS[1:], "all": LEVELS}
COMPILING = ["-w", "-S", "-g0", "-fno-ident"]


def levels(name):
    """Return the levels for which NAME, of the command line, stands."""
    return GROUPS.get(name, [name])


class Broken(Exception):
    """Something that should work whatever the list is does not."""


class Rejected(Broken):
    """A text that does not compile."""


def read(name):
    """Return the contents of the file NAME, a character for each byte."""
    with open(name, encoding="latin-1") as file:
        return file.read()


def write(name, text):
    """Write TEXT to the file NAME."""
    with open(name, "w", encoding="latin-1") as file:
        file.write(text)


def read_places(text):
    """Return where the functions of the list TEXT are defined, by name: the
    line and column of the name, and the last line."""
    found = re.findall(r"(?m)^([^\t#][^\t]*)\t.*:(\d+):(\d+)-(\d+)\t", text)
    return {name: tuple(map(int, place)) for name, *place in found}


# One unit to check, at one level and with one option.
Task = collections.namedtuple("Task", "args corpus file options level option")


class Built:
    """What the compiler made of a text: code, and its list as pairs by
    function."""

    def __init__(self, code, text):
        self.code = code
        self.text = text
        self.states, self.pairs = hybrid.read_list(text)
        self.held = None

    def holds(self, name):
        """Return the functions that have NAME on their lists."""
        if self.held is None:
            self.held = collections.defaultdict(set)
            for function, pairs in self.pairs.items():
                for pair in pairs:
                    self.held[pair.name].add(function)
        return self.held[name]

    def kind(self, function, name):
        """Return the kind of the pair by which NAME is on the list of
        FUNCTION."""
        return next(p.kind for p in self.pairs[function] if p.name == name)


class Compiler:
    """The compiler with the options of TASK, and its files in WHERE."""

    def __init__(self, task, where):
        self.where = where
        self.plus = os.path.splitext(task.file)[1] in (
            ".cc", ".cpp", ".cxx", ".C", ".ii")
        self.unit = "unit.ii" if self.plus else "unit.i"
        command = task.args.gxx if self.plus else task.args.gcc
        if not command:
            raise Broken("no compiler for " + task.file)
        self.command = shlex.split(command)
        self.options = [*task.options, *task.option.split("+")]
        self.live = ["-flive-patching=" + task.level]

    def run(self, arguments):
        """Run the compiler with ARGUMENTS and return what it prints."""
        try:
            done = subprocess.run(self.command + arguments, cwd=self.where,
                                  capture_output=True, check=False)
        except OSError as error:
            raise Broken("%s: %s" % (self.command[0],
                                     error.strerror)) from error
        if done.returncode:
            errors = done.stderr.decode("latin-1")[:2000]
            raise (Rejected if self.unit + ":" in errors else Broken)(errors)
        return done.stdout.decode("latin-1")

    def preprocess(self, file):
        """Return FILE preprocessed."""
        return self.run([*self.options, "-E", "-P", os.path.abspath(file)])

    def compile(self, text, *extra):
        """Return what is built of TEXT with the EXTRA options."""
        write(self.path(self.unit), text)
        if os.path.exists(self.path("unit.list")):
            os.unlink(self.path("unit.list"))
        self.run([*self.options, *self.live, *COMPILING, *extra,
                  "-flive-patching-list=all,unit.list", self.unit,
                  "-o", "unit.s"])
        return Built(assembly.Code(read(self.path("unit.s"))),
                     read(self.path("unit.list")))

    def path(self, name):
        """Return where the file NAME is."""
        return os.path.join(self.where, name)

    def machine(self):
        """Return the processor for which the compiler makes code."""
        return self.run(["-dumpmachine"]).split("-")[0]


def add_arguments(parser):
    """Add to PARSER what says which units are compiled, and how."""
    parser.add_argument("--gcc", required=True, metavar="CMD",
                        help="the C compiler with -flive-patching-list=")
    parser.add_argument("--gxx", metavar="CMD", help="the C++ compiler")
    parser.add_argument("--level", default="both", choices=[*GROUPS, *LEVELS])
    parser.add_argument("--opt", default="-O2", metavar="LIST",
                        help="options; + joins those that belong together")
    parser.add_argument("--units", metavar="LIST",
                        help="a file with lines of a corpus, a file and its "
                        "options, with tabs between")
    parser.add_argument("--jobs", type=int, default=1, metavar="N")
    parser.add_argument("files", nargs="*", metavar="FILE",
                        help="a unit; its options follow all others after --")


def parse(parser, arguments):
    """Return what ARGUMENTS, the command line, say by PARSER."""
    options = []
    if "--" in arguments:
        at = arguments.index("--")
        arguments, options = arguments[:at], arguments[at + 1:]
    args = parser.parse_args(arguments)
    args.options = options
    return args


def tasks(args):
    """Return all that ARGS asks for."""
    units = [("-", file, args.options) for file in args.files]
    if args.units:
        for line in read(args.units).splitlines():
            corpus, file, options = (line.split("\t") + [""])[:3]
            units.append((corpus, file, shlex.split(options)))
    return [Task(args, *unit, level, option) for level in levels(args.level)
            for option in args.opt.replace(",", " ").split()
            for unit in units]
