#!/usr/bin/env python3
# Check lists of impacted functions with pairs of texts written by hand.
# Copyright (C) 2026 Free Software Foundation, Inc.
# This file is part of GCC; see COPYING3 for the licence.

"""Check the lists of -flive-patching-list= with units and programs in which one
function, F, has two texts, which are written by hand.

    pairs.py --gcc "xgcc -B..." [--gxx "xg++ -B..."]
             [--level LEVEL|both|all|clones] [--opt="-O0 -O2"]
             [--names PATTERN,...] [--keep DIR] [--drop-kind KIND] [--jobs N]
             [--partition none|one|1to1|max|balanced] [FILE...]

Generators and mutants change what statements do.  Here a text says something
that holds beyond F: a declaration in its body, a pragma, the type that it
returns, what is evaluated or chosen at compile time.  Each pair is about one
such thing, and its name says what gets out of F.

Theory of operation
-------------------

A pair is compiled as it is, with its list, and with -DNEW.  Nothing but the
text of F differs, so that a function with other code was made with what F says;
then it must be on F's list.  What `other code' is says assembly.py, and that a
clone of another function needs no line unit.py.

A FILE, by default each of those in the folder `pairs', is a topic, and has the
pairs of it, each behind a line

    //@ NAME --f F[,F...] [--with PART] [--not G[,G...]] [--if EXPRESSION]
             [--opt LIST] [--level LEVEL] [--link WORDS] [-- OPTION...]

which is one line there.  F are the assembler names of what has another text in
the new build; one that begins with a tilde is a regular expression.  The pair
is of the language that the name of FILE says: topic.c-pairs, topic.cc-pairs.
In a topic.lto-pairs it is a program that is linked with -flto: each file of it
stands behind a line `//@@ FILE', and WORDS are what the link gets besides.

What several pairs of FILE begin with is a PART: it has --part in its line, and
who has it needs no F and no OPTIONs of his own.

What a pair needs it says by OPTIONs, and by an EXPRESSION of the preprocessor.
Where the compiler refuses the options or the expression is false, the pair is
skipped, and counted.

A pair must be visible: some function other than F has other code, with one of
the options and levels at least.  Else it would check nothing.  One with --not
need not be, for it is about who is not impacted: there is a list, and no G is
on that of F.

The table:

    pairs    of the topic
    skipped  those that need what the compiler does not have, which are named
    builds   with both texts
    changed  functions with other code
    listed   those of them that are on the list
    bound    those that the list calls right for their callers alone, which new
             code brings a copy of
    miss     all others: the list is too short
    unseen   pairs that are not visible, if no --level or --opt is given
    long     functions of --not that are on the list

The exit status is 1 after a miss, and if a pair is unseen or a list too long, 2
if something could not be compiled.  With --drop-kind, which leaves pairs of
KIND out of the lists, it is 0 after a miss, and 3 if there is none."""

import argparse
import collections
import fnmatch
import functools
import glob
import os
import re
import shlex
import sys
import tempfile

import assembly
import hybrid
from program import Program
from unit import (Broken, Compiler, Task, add_compilers, levels,
                  option_sets, read, results_of, write)

HERE = os.path.dirname(os.path.abspath(__file__))
FOLDER = os.path.join(HERE, "pairs")
# At -O0 units of a program tell each other next to nothing.
LEVEL, OPT, LINKED = "clones", "-O0 -O2", "-O2"
ENDING = "-pairs"
HEAD = re.compile(r"(?m)^//@ (.*)\n")
FILE = re.compile(r"(?m)^//@@ (.*)\n")
OUTCOMES = ["listed", "bound", "miss"]
COLUMNS = ["pairs", "skipped", "builds", "changed", *OUTCOMES, "unseen", "long"]
# What is said of functions.
SAID = {"miss": "%s is changed and not on the list",
        "long": "%s is on the list"}
NEEDS = "#if !(%s)\n#error It is not there.\n#endif\n"


def parse_head(topic, head):
    """Return what HEAD, the line of a pair of TOPIC, says."""
    parser = argparse.ArgumentParser(prog="%s: %s" % (topic, head))
    parser.add_argument("name")
    parser.add_argument("--f")
    parser.add_argument("--part", action="store_true")
    parser.add_argument("--with", dest="begin")
    parser.add_argument("--not", default="", dest="unlisted")
    parser.add_argument("--if", default="1", dest="needs")
    parser.add_argument("--opt")
    parser.add_argument("--level", default="all")
    parser.add_argument("--link", default="")
    return parser.parse_args(shlex.split(head))


class Pair:
    """The pair of TOPIC with the line HEAD and the TEXT behind it, of which
    PARTS has what it can begin with.  Its only file has SUFFIX, or it has
    several that are linked with -flto."""

    def __init__(self, topic, suffix, head, text, parts):
        self.topic = topic
        head, _, options = head.partition(" -- ")
        said = parse_head(topic, head)
        self.name, self.functions, self.opt = said.name, said.f, said.opt
        self.part = said.part
        self.unlisted = said.unlisted.split(",") if said.unlisted else []
        self.needs = said.needs
        self.levels = levels(said.level)
        self.libraries = shlex.split(said.link)
        self.options = shlex.split(options)
        self.linked = suffix == ".lto"
        files = FILE.split(text) if self.linked else ["", "pair" + suffix, text]
        self.files = dict(zip(files[1::2], files[2::2]))
        if said.begin:
            self.begin(parts[said.begin])

    def begin(self, part):
        """Begin with PART."""
        self.functions = self.functions or part.functions
        self.options = self.options or part.options
        self.files = {name: part.files.get(name, "") + self.files.get(name, "")
                      for name in {**part.files, **self.files}}

    def units(self, where):
        """Return the units in the folder WHERE, as a Task has them."""
        return [(os.path.join(where, name), self.options)
                for name in self.files if not name.endswith(".h")]


class Result:
    """What came of a PAIR, which was checked as ARGS say: COUNTS of the table,
    and LINES to be printed."""

    def __init__(self, args, pair):
        self.pair = pair
        # Whether it was checked as is the default.
        self.whole = not args.level and not args.opt
        self.counts = collections.Counter(pairs=1)
        self.lines = []
        self.broken = False

    def count(self, how):
        """Count a function that is HOW compare says."""
        self.counts[how] += 1
        self.counts["changed"] += how in OUTCOMES

    def finish(self):
        """Note whether all this checked nothing."""
        seen = "builds" if self.pair.unlisted else "changed"
        if self.whole and not self.counts[seen]:
            self.counts["unseen"] += 1
            self.say("no other function has other code")

    def say(self, what, where=""):
        """Note a line that says WHAT was found, and WHERE."""
        self.lines.append("%s %s%s: %s" % (self.pair.topic, self.pair.name,
                                           where, what))

    def bad(self):
        """Return true if it shows a fault."""
        return any(self.counts[c] for c in ("miss", "unseen", "long"))


class Run:
    """The check of one PAIR, as ARGS say, in the folder WHERE."""

    def __init__(self, args, pair, where):
        self.args = args
        self.pair = pair
        self.where = where
        self.result = Result(args, pair)
        self.sources = os.path.join(where, "sources")
        for name, text in pair.files.items():
            os.makedirs(self.sources, exist_ok=True)
            write(os.path.join(self.sources, name), text)

    def task(self, level, option):
        """Return what is compiled at LEVEL with OPTION."""
        units = self.pair.units(self.sources)
        return Task(self.args, self.pair.topic, units[0][0], self.pair.options,
                    level, option, *(units, self.pair.libraries)
                    * self.pair.linked)

    def lacks(self):
        """Return true if the compiler has not what the pair needs."""
        if not self.pair.options and self.pair.needs == "1":
            return False
        task = self.task("", "-O2")
        compiler = Compiler(task, self.where)
        file = "needs" + os.path.splitext(task.file)[1]
        write(compiler.path(file), NEEDS % self.pair.needs)
        try:
            compiler.run([*compiler.options, "-w", "-fsyntax-only", file])
        except Broken:
            return True
        return False

    def run(self):
        """Check the pair with all options and at all levels."""
        if self.lacks():
            self.result.counts["skipped"] += 1
            return
        default = LINKED if self.pair.linked else OPT
        for option in option_sets(self.args.opt or self.pair.opt or default):
            texts = None
            for level in levels(self.args.level or LEVEL):
                if level not in self.pair.levels:
                    continue
                task = self.task(level, option)
                compiler = (Program if self.pair.linked
                            else Compiler)(task, self.where)
                texts = texts or [compiler.source(task, extra=extra)
                                  for extra in ((), ("-DNEW",))]
                self.build(compiler, " %s %s" % (level, option), *texts)
        self.result.finish()

    def build(self, compiler, where, old, new):
        """Check the texts OLD and NEW with COMPILER; WHERE says how."""
        drop = self.args.drop_kind
        base = compiler.compile(old, *compiler.dumped * bool(drop))
        if drop:
            base.drop(drop, compiler.flows())
        self.result.counts["builds"] += 1
        outcomes = list(compare(self.pair, base, compiler.compile(new)))
        for name, how in outcomes:
            self.result.count(how)
            if how in SAID:
                self.result.say(SAID[how] % name, where)
        if self.args.keep and any(how in SAID for _, how in outcomes):
            self.keep(compiler, where, old, new)

    def keep(self, compiler, where, *texts):
        """Keep TEXTS, which COMPILER compiled, and how that is done."""
        target = os.path.join(self.args.keep, self.pair.topic + "-"
                              + self.pair.name + where.replace(" ", "-"))
        os.makedirs(target, exist_ok=True)
        names = [compiler.keep(target, what, text)
                 for what, text in zip(("old", "new"), texts)]
        write(os.path.join(target, "README"), "".join(
            "  %s\n\n" % compiler.by_hand(name, "all,unit.list")
            for name in names))


def names_of(wanted, built):
    """Return which functions of BUILT are those WANTED, names with commas
    between, or a regular expression behind a tilde."""
    names = [*built.pairs, *built.code.functions()]
    found = set()
    for word in wanted.split(","):
        found.update(name for name in names if (
            re.search(word[1:], name) if word.startswith("~")
            else word in (name, assembly.plain(name).split("@")[0])))
    return found


def compare(pair, old, new):
    """Yield the functions that have other code in NEW than in OLD, and what
    that is for PAIR; and those that should not be on the list."""
    own = {name for name in names_of(pair.functions, old) if name in old.pairs}
    if not own:
        raise Broken("no line for " + pair.functions)
    for name, asked in old.changed(new, own):
        if asked:
            yield name, ("listed" if old.lists(own, name) else
                         "bound" if old.states.get(name) == "bound" else "miss")
    for word in pair.unlisted:
        found = names_of(word, old)
        if not found:
            raise Broken("no function " + word)
        for name in found:
            if old.lists(own, name):
                yield name, "long"


def read_file(file):
    """Return the pairs of FILE."""
    topic = os.path.basename(file)[:-len(ENDING)]
    suffix = os.path.splitext(topic)[1]
    pairs, parts = [], {}
    sections = HEAD.split(read(file))[1:]
    for head, text in zip(sections[::2], sections[1::2]):
        pair = Pair(topic, suffix, head, text, parts)
        if pair.part:
            parts[pair.name] = pair
        else:
            pairs.append(pair)
    return pairs


def read_pairs(files, patterns):
    """Return the pairs of FILES with a name that is one of PATTERNS."""
    pairs = [pair for file in files for pair in read_file(file)]
    for name, count in collections.Counter(
            (pair.topic, pair.name) for pair in pairs).items():
        if count > 1:
            raise Broken("two pairs are called %s %s" % name)
    pairs = [pair for pair in pairs if any(
        fnmatch.fnmatchcase(pair.name, pattern) for pattern in patterns)]
    if not pairs:
        raise Broken("no such pair")
    return pairs


def work(args, pair):
    """Return what came of PAIR."""
    with tempfile.TemporaryDirectory() as where:
        run = Run(args, pair, where)
        try:
            run.run()
        except (Broken, hybrid.ListError) as broken:
            run.result.broken = True
            run.result.say(str(broken))
        return run.result


def report(results, args):
    """Print the table of RESULTS, and return the exit status for ARGS."""
    table = collections.defaultdict(collections.Counter)
    for result in results:
        table[result.pair.topic] += result.counts
        table["all"] += result.counts
    table["all"] = table.pop("all")
    print("%-17s" % "topic" + "".join("%8s" % c for c in COLUMNS))
    for topic, counts in table.items():
        print("%-17s" % topic + "".join("%8d" % counts[c] for c in COLUMNS))
    skipped = [r.pair.name for r in results if r.counts["skipped"]]
    if skipped:
        print("skipped: " + " ".join(skipped))
    if any(result.broken for result in results):
        return 2
    if args.drop_kind:
        return 0 if table["all"]["miss"] else 3
    return int(any(result.bad() for result in results))


def check_compilers(args, pairs):
    """See that there is each compiler of ARGS that PAIRS ask for, for one that
    cannot be run has nothing of what they need."""
    for suffix in {os.path.splitext(name)[1] for pair in pairs
                   for name in pair.files} - {".h"}:
        Compiler(Task(args, "", "pair" + suffix, [], "", ""), ".").machine()


def main():
    """Run the command line."""
    parser = argparse.ArgumentParser(
        description="Check lists of impacted functions with pairs of texts.")
    add_compilers(parser, None, None)
    parser.add_argument("--names", default="*", metavar="LIST",
                        help="the only pairs to check, * stands for anything")
    parser.add_argument("--keep", metavar="DIR",
                        help="where to keep what shows a miss")
    parser.add_argument("--drop-kind", metavar="KIND",
                        help="a fault to plant: pairs of this kind are dropped")
    parser.add_argument("--partition", default="none", metavar="KIND",
                        help="-flto-partition= of programs")
    parser.add_argument("files", nargs="*", metavar="FILE")
    args = parser.parse_args()
    files = args.files or sorted(glob.glob(os.path.join(FOLDER, "*" + ENDING)))
    try:
        pairs = read_pairs(files, args.names.split(","))
        check_compilers(args, pairs)
    except Broken as broken:
        print(broken)
        return 2
    return report(results_of(functools.partial(work, args), pairs, args.jobs),
                  args)


if __name__ == "__main__":
    sys.exit(main())
