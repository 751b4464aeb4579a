#!/usr/bin/env python3
# Read -fdump-ipa-clones dumps with nothing but Python's standard library.
# Copyright (C) 2026 Free Software Foundation, Inc.
# This file is part of GCC; see COPYING3 for the licence.

"""Print the functions that one function got into, from the dumps in a folder.

usage: reference.py paths|visited FOLDER [FUNCTION...]

The way in which dumps are read where there is no list: each line is split, each
function knows what was made of it, and its children are printed.  `paths'
prints each path to a child, `visited' each child once.  What a shell script
would do is one of them.  Without FUNCTION the dumps are only read."""

import os
import sys


class Function:
    def __init__(self, name):
        self.name = name
        self.children = []


def read(folder):
    """Return all functions of the dumps in FOLDER, by name and place."""
    functions = {}

    def find(fields):
        key = (fields[0], fields[2], fields[3], fields[4])
        if key not in functions:
            functions[key] = Function(fields[0])
        return functions[key]

    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name)) as dump:
            for line in dump:
                fields = line.rstrip("\n").split(";")
                if fields[0] == "Callgraph clone":
                    parent, child = find(fields[1:6]), find(fields[6:11])
                    if child not in parent.children:
                        parent.children.append(child)
    return functions


def print_paths(function, path):
    for child in function.children:
        print(" > ".join(path + [child.name]))
        print_paths(child, path + [child.name])


def print_visited(function):
    seen = {function}
    queue = [function]
    for parent in queue:
        for child in parent.children:
            if child not in seen:
                seen.add(child)
                queue.append(child)
                print(child.name)


def main():
    if len(sys.argv) < 3 or sys.argv[1] not in ("paths", "visited"):
        sys.exit(__doc__)
    functions = read(sys.argv[2])
    for wanted in sys.argv[3:]:
        for key, function in functions.items():
            if key[0] != wanted:
                continue
            if sys.argv[1] == "paths":
                print_paths(function, [wanted])
            else:
                print_visited(function)


main()
