#!/usr/bin/env python3
# How the cost of an answer grows with the units.
# Copyright (C) 2026 Free Software Foundation, Inc.
# This file is part of GCC; see COPYING3 for the licence.

"""Print what answers about a header cost, by the number of units with it.

usage: growth.py IMPACTED FOLDER UNITS...

IMPACTED is the program.  FOLDER is made, for the data of generate.py and for
databases.  The costs are instructions, which repeat, by callgrind.  It fails
where those for each unit grow by more than a quarter from one number of units
to the next: every answer has something of every unit.  The first number should
not be so small that what is the same for all counts."""

import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
QUESTIONS = (("import", ["import"]),
             ("diff: a line of it", ["diff", "PATCH"]),
             ("query: one that each unit emits", ["query", "header1"]),
             ("query: a clone of each unit", ["query", "header2.constprop.0"]),
             ("20 builds: diff: a line of it", ["diff", "PATCH"]))
BUILDS = 20


def instructions(command):
    """Return how many instructions COMMAND executes."""
    result = subprocess.run(["valgrind", "--tool=callgrind",
                             "--callgrind-out-file=/dev/null"] + command,
                            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                            text=True)
    found = re.search(r"Collected : (\d+)", result.stderr)
    if not found or result.returncode:
        sys.exit("%s: %s" % (" ".join(command), result.stderr))
    return int(found.group(1))


def costs(impacted, folder, units):
    """Return what each of QUESTIONS costs IMPACTED with so many UNITS, which
    are made in FOLDER."""
    where = "%s/%d" % (folder, units)
    subprocess.run([sys.executable, HERE + "/generate.py", "header",
                    str(units), where + "/b0"], check=True,
                   stdout=subprocess.DEVNULL)
    for i in range(1, BUILDS):
        os.makedirs("%s/b%d" % (where, i))
        os.symlink("../b0/lists", "%s/b%d/lists" % (where, i))
    result = []
    for name, words in QUESTIONS:
        database = where + (".20.db" if name.startswith("20") else ".db")
        if words[0] == "import":
            words = words + [where + "/b0/lists"]
        elif not os.path.exists(database):
            for i in range(BUILDS):
                subprocess.run([impacted, "import", "-d", database, "--build",
                                "b%d" % i, "%s/b%d/lists/" % (where, i)],
                               check=True, stderr=subprocess.DEVNULL)
        words = [folder + "/patch" if word == "PATCH" else word
                 for word in words]
        result.append(instructions([impacted, words[0], "-d", database]
                                   + words[1:]))
    return result


def main():
    if len(sys.argv) < 5:
        sys.exit(__doc__)
    impacted = os.path.abspath(sys.argv[1])
    folder = os.path.abspath(sys.argv[2])
    sizes = [int(size) for size in sys.argv[3:]]
    os.makedirs(folder)
    with open(folder + "/patch", "w") as out:
        out.write("--- a/include/header.h\n+++ b/include/header.h\n"
                  "@@ -2,2 +2,2 @@\n {\n-  old;\n+  new;\n")
    rows = [costs(impacted, folder, size) for size in sizes]
    print("%-36s%s" % ("instructions for each of so many units",
                       "".join("%12d" % size for size in sizes)))
    bad = False
    for i, (name, words) in enumerate(QUESTIONS):
        each = [row[i] / size for row, size in zip(rows, sizes)]
        grows = any(later > 1.25 * earlier
                    for earlier, later in zip(each, each[1:]))
        bad |= grows
        print("%-38s%s%s" % (name, "".join("%12.0f" % one for one in each),
                             "  grows" if grows else ""))
    sys.exit(bad)


if __name__ == "__main__":
    main()
