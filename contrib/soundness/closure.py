#!/usr/bin/env python3
# Compare lists of impacted functions with a closure over GCC's own dump.
# Copyright (C) 2026 Free Software Foundation, Inc.
# This file is part of GCC; see COPYING3 for the licence.

"""Compare the lists of -flive-patching-list= with what one can conclude from
-fdump-ipa-clones.

    closure.py --gcc "xgcc -B..." [--gxx "xg++ -B..."]
               [--level both|inline-clone|inline-only-static]
               [--opt="-O2 -O3"] [--units LIST] [--jobs N] [-v]
               [FILE...] [-- OPTION...]

That dump of GCC names, for each inlining and each clone, the function and the
other one that has it then.  It does not say who calls a clone, so that is read
from the assembler file.  The closure has a pair (F, G) if a chain of such steps
leads from F to G, or to a clone that G calls, also where it calls another clone
that does; and G has code.

This closure is over names and not over bodies, and knows no order: if M was
inlined into G before L was inlined into M, it has (L, G), which is not true.
And it lacks what the dump does not tell: aliases, nested functions, outlines.

    lists     pairs of the lists
    closure   pairs of the closure
    only      those that the other one does not have"""

import argparse
import collections
import concurrent.futures
import re
import sys
import tempfile

from unit import (Broken, Compiler, add_arguments, parse, read, tasks)

COLUMNS = ["lists", "closure", "only lists", "only closure"]
CLONED = re.compile(r"(?m)^Callgraph clone;([^;]+);\d+;[^\n]*?;\d+;\d+;"
                    r"([^;]+);\d+;")


def reach(graph, start):
    """Return to what one comes in GRAPH from the set START, which is in it."""
    seen, stack = set(start), list(start)
    while stack:
        new = graph.get(stack.pop(), set()) - seen
        seen |= new
        stack += new
    return seen


def closure(dump, code):
    """Return the pairs that follow from the text DUMP, and CODE."""
    steps, callers = (collections.defaultdict(set) for _ in range(2))
    for start, end in CLONED.findall(dump):
        steps[start].add(end)
    for name in code.raw:
        for clone in code.shape(name)[1]:
            callers[clone].add(name)
    return {(start, name) for start in steps
            for name in reach(callers, reach(steps, {start}))
            if name != start and name in code.raw}


def listed_or_left_out(name, pairs):
    """Return true if NAME has a line in the list with PAIRS, or is that of
    a function which the list may leave out: clones are no functions."""
    return name in pairs or (pairs.left_out and "." not in name)


def work(task):
    """Return the pairs of the lists and of the closure for TASK; of a clone as
    function, which the lists do not have, there are none."""
    with tempfile.TemporaryDirectory() as where:
        try:
            compiler = Compiler(task, where)
            built = compiler.compile(compiler.source(task),
                                     "-fdump-ipa-clones=unit.clones")
        except Broken as broken:
            return task, None, str(broken)
        listed = {(name, pair.name) for name, pairs in built.pairs.items()
                  for pair in pairs}
        closed = closure(read(compiler.path("unit.clones")), built.code)
        return task, listed, {p for p in closed if listed_or_left_out(
            p[0], built.pairs)}


def main():
    """Run the command line."""
    parser = argparse.ArgumentParser(
        description="Compare lists of impacted functions with a closure over "
        "GCC's own dump.")
    add_arguments(parser)
    parser.add_argument("-v", "--verbose", action="store_true",
                        help="print the pairs that only one of them has")
    args = parse(parser, sys.argv[1:])
    rows = collections.defaultdict(collections.Counter)
    status = 0
    with concurrent.futures.ProcessPoolExecutor(args.jobs) as pool:
        for task, listed, closed in pool.map(work, tasks(args)):
            if listed is None:
                print("%s: %s" % (task.file, closed))
                status = 2
                continue
            if args.verbose:
                for what, pairs in (("lists", listed - closed),
                                    ("closure", closed - listed)):
                    for pair in sorted(pairs):
                        print("%s %s %s: only in %s: %s %s" % (
                            task.file, task.level, task.option, what, *pair))
            counts = map(len, (listed, closed, listed - closed,
                               closed - listed))
            rows[task.corpus, task.option, task.level].update(
                dict(zip(COLUMNS, counts)))
    print("%-12s %-5s %-18s" % ("corpus", "opt", "level")
          + "".join("%14s" % c for c in COLUMNS))
    for key, counts in rows.items():
        print("%-12s %-5s %-18s" % key
              + "".join("%14d" % counts[c] for c in COLUMNS))
    return status


if __name__ == "__main__":
    sys.exit(main())
