# Compiling units with lists of impacted functions.
# Copyright (C) 2026 Free Software Foundation, Inc.
# This file is part of GCC; see COPYING3 for the licence.

"""Compiling units with lists of impacted functions."""

import collections
import concurrent.futures
import os
import re
import shlex
import subprocess

import assembly
import hybrid

# The level whose lists have facts, and at which its patches are compiled.
FACTS, PATCHED = "inline-clone-attributes", "inline-clone"
LEVELS = [FACTS, "inline-clone", "inline-only-static"]
# What --level takes besides: the levels without facts, all, and those at which
# functions are cloned.
GROUPS = {"both": LEVELS[1:], "all": LEVELS, "clones": LEVELS[:2]}
COMPILING = ["-w", "-S", "-g0", "-fno-ident"]


def levels(name):
    """Return the levels for which NAME, of the command line, stands."""
    return GROUPS.get(name, [name])


def option_sets(text):
    """Return the sets of options that TEXT, of the command line, lists."""
    return text.replace(",", " ").split()


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


# One unit to check, at one level and with one option; or a program, of which
# UNITS are pairs of a file and its options, and LIBRARIES what it is linked
# with.
Task = collections.namedtuple("Task", "args corpus file options level option"
                              " units libraries", defaults=((), ()))


class Built:
    """What the compiler made of a text: code, and its list as pairs by
    function."""

    def __init__(self, code, text):
        self.code = code
        self.read(text)
        self.held = None

    def read(self, text):
        """Read the list TEXT.  PLACES are those of functions in the unit."""
        self.places = read_places(text)
        self.states, self.pairs = hybrid.read_list(text)

    @staticmethod
    def origin(name):
        """Return the function from which the compiler made NAME, or NAME."""
        return assembly.origin(name)

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

    def drop(self, kind, flows, across=None):
        """Leave pairs of KIND out of all lists, with what FLOWS say that comes
        by them, or those of them of which the last step is from one of what
        ACROSS names to another; or say that all that is bound to its callers is
        right for others, too."""
        if kind == "bound":
            self.states.update((name, "emitted") for name, state
                               in self.states.items() if state == "bound")
            return
        for name, pairs in self.pairs.items():
            left = hybrid.drop_kind(name, pairs, kind, flows)
            if across:
                left += self.within(name, across, pairs, left)
            self.pairs[name] = left

    def changed(self, other, own):
        """Yield what has other code in OTHER, but for the functions OWN, which
        have another text there, and whether a list has to have it.  A clone of
        another function has no line: who calls it is changed with it."""
        for name in self.code.functions():
            if name not in own and self.code.differs(name, other.code):
                start = self.origin(name)
                yield name, start == name or start in own

    def lists(self, own, name):
        """Return true if NAME is on the list of one of the functions OWN.  An
        alias is on the list of its own function alone, and is patched with
        that."""
        listed = {pair.name for f in own for pair in self.pairs[f]}
        return name in listed or self.code.target(name) in listed


def is_plus(file):
    """Return true if FILE is in C++."""
    return os.path.splitext(file)[1] in (".cc", ".cpp", ".cxx", ".C", ".ii")


def compiler_of(file, args):
    """Return the command that compiles FILE, of those that ARGS has."""
    command = args.gxx if is_plus(file) else args.gcc
    if not command:
        raise Broken("no compiler for " + file)
    return shlex.split(command)


class Compiler:
    """The compiler with the options of TASK, and its files in WHERE."""

    # What compile has to be asked for, for flows.
    dumped = ["-fdump-ipa-impacted=unit.dump"]

    def __init__(self, task, where):
        self.where = where
        self.plus = is_plus(task.file)
        self.unit = "unit.ii" if self.plus else "unit.i"
        self.command = compiler_of(task.file, task.args)
        self.options = [*task.options, *task.option.split("+")]
        self.live = ["-flive-patching=" + task.level]

    def run(self, arguments, command=None):
        """Run the compiler, or COMMAND, with ARGUMENTS and return what it
        prints."""
        command = command or self.command
        try:
            done = subprocess.run(command + arguments, cwd=self.where,
                                  capture_output=True, check=False)
        except OSError as error:
            raise Broken("%s: %s" % (command[0], error.strerror)) from error
        if done.returncode:
            errors = done.stderr.decode("latin-1")[:2000]
            raise (Rejected if self.rejects(errors) else Broken)(errors)
        return done.stdout.decode("latin-1")

    def rejects(self, errors):
        """Return true if ERRORS are of a text that does not compile."""
        return self.unit + ":" in errors

    def source(self, task, prelude=lambda plus: "", extra=()):
        """Return the unit of TASK preprocessed with the EXTRA options, behind
        the PRELUDE for it."""
        return prelude(self.plus) + self.run(
            [*self.options, *extra, "-E", "-P", os.path.abspath(task.file)])

    def flows(self):
        """Return the flows of what was compiled last as `dumped' has it."""
        return hybrid.read_flows(read(self.path("unit.dump")))

    def keep(self, target, what, text):
        """Keep TEXT, which is called WHAT, in the folder TARGET, and return the
        name of the file."""
        name = what + os.path.splitext(self.unit)[1]
        write(os.path.join(target, name), re.sub(r"\n\s*\n", "\n", text))
        return name

    def by_hand(self, name, listed=None):
        """Return commands that compile what is kept as NAME, and have its list
        LISTED there."""
        return shlex.join(self.command + self.options + self.live + COMPILING
                          + ["-flive-patching-list=%s" % listed] * bool(listed)
                          + [name])

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


def add_compilers(parser, level, opt):
    """Add to PARSER what compiles, at which LEVEL and with which options OPT if
    nothing else is said."""
    parser.add_argument("--gcc", required=True, metavar="CMD",
                        help="the C compiler with -flive-patching-list=")
    parser.add_argument("--gxx", metavar="CMD", help="the C++ compiler")
    parser.add_argument("--level", default=level, choices=[*GROUPS, *LEVELS])
    parser.add_argument("--opt", default=opt, metavar="LIST",
                        help="options; + joins those that belong together")
    parser.add_argument("--jobs", type=int, default=1, metavar="N")


def add_arguments(parser):
    """Add to PARSER what says which units are compiled, and how."""
    add_compilers(parser, "both", "-O2")
    parser.add_argument("--units", metavar="LIST",
                        help="a file with lines of a corpus, a file and its "
                        "options, with tabs between")
    parser.add_argument("--corpus", metavar="NAME",
                        help="the only corpus of LIST to take")
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


def read_units(args):
    """Return the lines of the LIST of ARGS, and the FILEs."""
    units = [("-", file, args.options) for file in args.files]
    if args.units:
        for line in read(args.units).splitlines():
            corpus, file, options = (line.split("\t") + [""])[:3]
            if args.corpus in (None, corpus):
                units.append((corpus, file, shlex.split(options)))
    return units


def tasks(args):
    """Return all that ARGS asks for."""
    units = read_units(args)
    if getattr(args, "lto", False):
        units = programs(units)
    return [Task(args, *unit[:3], level, option, *unit[3:])
            for level in levels(args.level)
            for option in option_sets(args.opt)
            for unit in units]


def results_of(work, items, jobs):
    """Return the results of WORK on ITEMS, of which JOBS are done at a time,
    and print the lines of each when it is there."""
    results = []
    with concurrent.futures.ProcessPoolExecutor(jobs) as pool:
        for result in pool.map(work, items):
            results.append(result)
            for line in result.lines:
                print(line, flush=True)
    return results


def programs(units):
    """Return the programs of which UNITS are: the units of one corpus are those
    of one program.  A file that begins with a dash is what it is linked
    with."""
    found = collections.defaultdict(list)
    for corpus, *unit in units:
        found[corpus].append(unit)
    return [(corpus, corpus, [],
             tuple(unit for unit in units if not unit[0].startswith("-")),
             tuple(word for unit in units if unit[0].startswith("-")
                   for word in shlex.split(unit[0])))
            for corpus, units in found.items()]
