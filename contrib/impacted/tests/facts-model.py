#!/usr/bin/env python3
"""Usage: facts-model.py TOOL FIRST LAST
Hold `impacted diff --new' against a model, for each seed from FIRST to LAST: a
unit of random functions, what flows from which body and fact to which other
one, the list that follows, a patch, and a new record.  Who is not in the set has
to rest only on what is so in the mixture of old and new code.  What is not
needed may be in it."""

import json
import random
import subprocess
import sys

VALUES = {"effects": ["const finite", "const", "pure finite", "pure", "finite"],
          "noreturn": ["yes"], "nothrow": ["yes"], "malloc": ["yes"]}


def as_strong(kind, have, want):
    """Whether the value HAVE of a fact of KIND is as strong as WANT."""
    if have is None or want is None:
        return False

    def strength(value):
        words = value.split()
        return ("pure" in words) + 2 * ("const" in words), "finite" in words
    if kind != "effects":
        return have == want
    one, other = strength(have), strength(want)
    return one[0] >= other[0] and one[1] >= other[1]


def closure(flows, start, text_only=False):
    """All that START flows to: bodies are strings, and facts pairs."""
    found, todo = {start}, [start]
    while todo:
        for node in flows.get(todo.pop(), ()):
            if node not in found and (isinstance(node, str) or not text_only):
                found.add(node)
                todo.append(node)
    return found


def fact_text(fact):
    """FACT as conditions name it."""
    return "%s[%s]" % fact


class Unit:
    """A unit, as it was and as it is with a patch of the functions CHANGED."""

    def __init__(self, chance):
        self.names = ["f%d" % i for i in range(chance.randint(3, 9))]
        self.state = {f: chance.choice(["emitted"] * 5 + ["bound", "inlined"])
                      for f in self.names}
        self.old = {(f, kind): chance.choice(VALUES[kind]) for f in self.names
                    for kind in VALUES if chance.random() < .4}
        self.text = [chance.sample(self.names, 2)
                     for _ in range(chance.randint(0, len(self.names) // 2))]
        # What each body, and each fact, relies on.
        self.bases = {}
        for fact in self.old:
            for body in self.names:
                if body != fact[0] and chance.random() < .25:
                    self.bases.setdefault(body, []).append(fact)
            for other in self.old:
                if other[0] != fact[0] and chance.random() < .08:
                    self.bases.setdefault(other, []).append(fact)
        self.changed = chance.sample(self.names, chance.randint(1, 2))
        self.make_new(chance)

    def grounds(self, fact):
        """The facts on which FACT rests, as far as bodies have no others'
        text."""
        return self.bases.get(fact, []) + self.bases.get(fact[0], [])

    def make_new(self, chance):
        """Set the facts of the new code, and on what they rest.  A function
        that is not changed rests on what it did."""
        self.new = {}
        for fact in [(f, kind) for f in self.names for kind in VALUES]:
            if fact in self.old and chance.random() < .75:
                self.new[fact] = self.old[fact]
            elif chance.random() < .5:
                self.new[fact] = chance.choice(VALUES[fact[1]])
        kept = [fact for fact in self.new
                if fact[0] not in self.changed and fact in self.old]
        gone = True
        while gone:
            gone = [fact for fact in kept if fact in self.new
                    and any(base not in self.new
                            for base in self.grounds(fact))]
            for fact in gone:
                del self.new[fact]
        self.rests = {}
        for fact in self.new:
            rests = {other for other in self.new
                     if other[0] != fact[0] and chance.random() < .12}
            if fact[0] not in self.changed:
                rests |= set(self.grounds(fact)) & set(self.new)
            self.rests[fact] = sorted(rests)

    def place(self, name):
        """Where NAME is defined."""
        line = 10 * self.names.index(name) + 1
        return "a.c:%d:1-%d" % (line, line + 4)

    def pairs(self, name):
        """The lines of what NAME impacts."""
        flows = {}
        for one, other in self.text:
            flows.setdefault(one, []).append(other)
        for fact in self.old:
            flows.setdefault(fact[0], []).append(fact)
        for node, bases in self.bases.items():
            for fact in bases:
                flows.setdefault(fact, []).append(node)
        whole = closure(flows, name, True)
        conditions = {}
        for fact in self.old:
            if fact[0] in whole:
                for body in closure(flows, fact) - whole:
                    conditions.setdefault(body, []).append(fact_text(fact))
        rows = [(body, "inline", name, self.place(body))
                for body in whole - {name}]
        rows += [(body, "effects", name, self.place(body),
                  "if " + ",".join(sorted(facts)))
                 for body, facts in conditions.items()
                 if isinstance(body, str)]
        return ["\t" + "\t".join(row) for row in sorted(rows)
                if self.state[row[0]] != "inlined"]

    def write(self):
        """Write both records and the patch."""
        for new_p in (False, True):
            lines = ["# impacted functions, format 2", "# unit: a.c",
                     "# level: inline-clone" + "-attributes" * (not new_p)]
            number = 0
            for name in self.names:
                lines.append("\t".join((name, self.place(name),
                                        self.state[name])))
                for fact, value in (self.new if new_p else self.old).items():
                    rests = ",".join(map(fact_text, self.rests.get(fact, ())))
                    if fact[0] == name:
                        lines.append("\t= %s\t%s" % (fact[1], value)
                                     + ("\ton " + rests) * (new_p
                                                            and rests != ""))
                if not new_p:
                    pairs = self.pairs(name)
                    number += len(pairs)
                    lines += pairs
            lines.append("# end: %d functions, %d impacted"
                         % (len(self.names), number))
            with open("new.list" if new_p else "old.list", "w",
                      encoding="utf-8") as stream:
                stream.write("\n".join(lines) + "\n")
        with open("fix.patch", "w", encoding="utf-8") as stream:
            stream.write("--- a/a.c\n+++ b/a.c\n")
            for name in sorted(self.changed):
                line = 10 * self.names.index(name) + 2
                stream.write("@@ -%d,3 +%d,3 @@\n {\n-  x ();\n+  y ();\n }\n"
                             % (line, line))

    def valid(self, patched):
        """Where PATCHED have new code, return a function that says whether an
        old fact holds for what runs."""
        holds = {("old", fact) for fact in self.old}
        holds |= {("new", fact) for fact in self.new}

        def old_holds(fact):
            if fact[0] not in patched:
                return ("old", fact) in holds
            return (("new", fact) in holds
                    and as_strong(fact[1], self.new[fact], self.old[fact]))

        def new_holds(fact):
            if fact[0] in patched or self.state[fact[0]] != "emitted":
                return ("new", fact) in holds
            return (("old", fact) in holds
                    and as_strong(fact[1], self.old[fact], self.new[fact]))

        gone = True
        while gone:
            gone = {(when, fact) for when, fact in holds
                    if not (all(map(old_holds, self.bases.get(fact, []))
                                ) and all(map(old_holds,
                                              self.relied_on(fact[0])))
                            if when == "old"
                            else all(map(new_holds, self.rests[fact])))}
            holds -= gone
        return old_holds

    def relied_on(self, body):
        """All facts that the old BODY, with the text of others in it, relied
        on."""
        inside = {body}
        more = True
        while more:
            more = {one for one, other in self.text if other in inside} - inside
            inside |= more
        return {fact for name in inside for fact in self.bases.get(name, [])}


def ask(tool, *options):
    """Return the functions that TOOL says are to be patched."""
    run = subprocess.run([tool, "diff", "--json", *options, "old.list",
                          "fix.patch"], capture_output=True, check=False,
                         text=True)
    if run.returncode not in (0, 1):
        sys.exit("exit status %d: %s" % (run.returncode, run.stderr))
    return {row["name"] for line in run.stdout.splitlines()
            for do in ("patch", "bring")
            for row in json.loads(line).get(do, ()) if "kind" in row}


def main():
    """Try all seeds."""
    tool, first, last = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    whole = left_out = 0
    for seed in range(first, last + 1):
        unit = Unit(random.Random(seed))
        unit.write()
        all_names = ask(tool) | set(unit.changed)
        patched = ask(tool, "--new=new.list") | set(unit.changed)
        if not patched <= all_names:
            sys.exit("seed %d: the set is longer than without --new" % seed)
        whole += len(all_names)
        left_out += len(all_names - patched)
        holds = unit.valid(patched)
        for body in set(unit.names) - patched:
            for fact in unit.relied_on(body):
                if unit.state[body] != "inlined" and not holds(fact):
                    sys.exit("seed %d: %s is not patched, and relies on %s"
                             % (seed, body, fact_text(fact)))
    print("%d of %d functions left out" % (left_out, whole))
    if not left_out:
        sys.exit("nothing is left out: the model shows nothing")


main()
