#!/usr/bin/env python3
# Concurrent imports, queries and kills.
# Copyright (C) 2026 Free Software Foundation, Inc.
# This file is part of GCC; see COPYING3 for the licence.

"""Let several processes import into one database, ask it and be killed.

usage: stress.py IMPACTED ROUNDS SEED

What is imported successfully must be there afterwards, a query must give the
answer of before or after an import, and what is in the database at the end must
be what one process alone makes of it.  The same SEED makes the same choices; when
a process is killed depends on the machine."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time

import answer

BUILDS = 6
VERSIONS = 3


def write_list(build, version):
    """Write a build in which `f' impacts as many functions as VERSION says."""
    folder = "lists/b%d" % build
    os.makedirs(folder, exist_ok=True)
    lines = ["f\ta.c:1:5-3\temitted\n"]
    for i in range(version + 1):
        lines.append("\tg%d\tinline\tf\ta.c:%d:5-%d\n"
                     % (i, 10 * i + 11, 10 * i + 15))
    for i in range(40):
        lines.append("h%d_%d\ta.c:%d:5-%d\temitted\n"
                     % (build, i, 1000 + 10 * i, 1005 + 10 * i))
    with open(folder + "/new", "w") as out:
        out.write("# impacted functions, format 1\n# unit: a.c\n"
                  "# level: inline-clone\n" + "".join(lines)
                  + "# end: 41 functions, %d impacted\n" % (version + 1))
    os.replace(folder + "/new", folder + "/a.o.impacted")


def start(*words):
    return subprocess.Popen([tool] + list(words), stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE, text=True)


def lengths(text):
    """How many functions `f' impacts in each build, by the answer TEXT."""
    return {build: len(unit["patch"]) - 1
            for unit in answer.parse(text)["units"] for build in unit["builds"]}


def check(condition, *what):
    if not condition:
        sys.exit("round %d: %s" % (number, " ".join(str(w) for w in what)))


def one_round(database, allowed):
    """Run some processes at once on DATABASE.  ALLOWED has for each build the
    lengths that an answer may have; None stands for no such build."""
    versions = {build: random.randrange(VERSIONS)
                for build in random.sample(range(BUILDS), 2)}
    imports, queries = {}, []
    may = {build: set(values) for build, values in allowed.items()}
    for build, version in versions.items():
        write_list(build, version)
        may[build].add(version + 1)
    for build in versions:
        imports[build] = start("import", "-d", database, "lists/b%d" % build)
        if os.path.exists(database):
            queries.append(start("query", "--json", "-d", database, "f"))
    victims = [build for build in imports if random.random() < 0.4]
    time.sleep(random.random() * 0.02)
    for build in victims:
        imports[build].send_signal(signal.SIGKILL)
    for build, process in imports.items():
        out, error = process.communicate()
        check(process.returncode == 0 or (build in victims
                                          and process.returncode < 0),
              "import", process.returncode, error)
        if process.returncode == 0:
            may[build] = {versions[build] + 1}
    before = {build: set(values) | {versions.get(build, -1) + 1}
              for build, values in allowed.items()}
    for process in queries:
        out, error = process.communicate()
        check(process.returncode == 0, "query", process.returncode, error)
        found = lengths(out)
        for build, values in before.items():
            check(found.get("b%d" % build) in values, "a query has", found,
                  "and allowed are", before)

    # What is there now.
    if not os.path.exists(database):
        check(all(None in values for values in may.values()), "no database")
        return may
    connection = sqlite3.connect("file:%s?mode=ro" % database, uri=True)
    check(connection.execute("pragma integrity_check").fetchall()
          == [("ok",)], "integrity_check")
    connection.close()
    process = start("query", "--json", "-d", database, "f")
    out, error = process.communicate()
    check(process.returncode == 0, "query", process.returncode, error)
    found = lengths(out)
    for build, values in may.items():
        check(found.get("b%d" % build) in values, "there is", found,
              "and allowed are", may)
    return {build: {found.get("b%d" % build)} for build in may}


tool, rounds, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
random.seed(seed)
number = killed = 0
nothing = {build: {None} for build in range(BUILDS)}
allowed = nothing
for number in range(rounds):
    # Every tenth round begins with nothing, so that first imports meet.
    if number % 10 == 0:
        allowed = nothing
        for name in os.listdir("."):
            if name.startswith("stress.db"):
                os.remove(name)
    allowed = one_round("stress.db", allowed)

# All of it once more, and by one process alone.
for build in range(BUILDS):
    write_list(build, build % VERSIONS)
    for database in ("stress.db", "alone.db"):
        process = start("import", "-d", database, "lists/b%d" % build)
        out, error = process.communicate()
        check(process.returncode == 0, error)
answers = {}
for database in ("stress.db", "alone.db"):
    answers[database] = []
    for words in (["query", "--json", "-d", database, "f"],
                  ["query", "-d", database, "h3_7"],
                  ["stats", "-d", database]):
        out, error = start(*words).communicate()
        answers[database].append(sorted(out.splitlines()))
check(answers["stress.db"] == answers["alone.db"], "the answers differ")
left = [name for name in os.listdir(".") if name.endswith(".import")]
check(not left, "files are left:", left)
