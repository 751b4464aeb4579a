#!/usr/bin/env python3
# Check lists of impacted functions by changing functions of real programs.
# Copyright (C) 2026 Free Software Foundation, Inc.
# This file is part of GCC; see COPYING3 for the licence.

"""Check the lists of -flive-patching-list= by changing functions of real C and
C++ units.

    mutate.py --gcc "xgcc -B..." [--gxx "xg++ -B..."]
              [--level LEVEL|both|all] [--kind KIND]
              [--opt="-O2 -O3"] [--seed N] [--mutants N] [--functions N]
              [--changed-units N] [--units LIST] [--corpus NAME] [--keep DIR]
              [--tries N] [--jobs N] [--drop-kind KIND] [--function NAME]
              [--number N] [-v]
              [--lto] [--partition none|one|1to1|max|balanced]
              [--across units|partitions]
              [FILE...] [-- OPTION...]

Each line of LIST is a corpus, a file and options, with tabs between; a FILE has
the options after `--'.  With --lto the units of a corpus, or all FILEs, are a
program, and a `file' of LIST that begins with a dash is what that is linked
with.

Theory of operation
-------------------

A unit is preprocessed, and compiled at each level and with each option of
--opt: that is the base, with its list.  A mutant is the base with a change in
the body of one function, F, and is compiled likewise.  No other function has
another text, so a function G that has other code in the mutant had F's text
built in, or what the compiler found out about F; then it must be on F's list in
the base.

    opaque    an asm statement that may read and write all memory
    clobber   one that changes registers
    store     a store to a variable of another unit
    write     a store to a static variable of the unit
    publish   the address of a static variable is stored elsewhere
    take      the address of a function is stored elsewhere
    call      a call of a function of the unit, or of another one
    noreturn  a call of a function that does not return
    throw     an exception, in C++
    frame     a local variable with a large alignment
    constant  another integer constant
    return    another return value
    argument  another argument of a call

At inline-clone-attributes, where code rests on facts of other functions, there
are also

    returns   a return, in functions that may have none
    loops     a loop of which nobody knows whether it ends
    reads     a return value that depends on a static variable
    alias     the address of a static variable as return value
    shadow    the attribute noipa on F: nothing may use its body.  This is the
              universal mutant: what has other code then is on F's list, or is a
              decision of cost

The first mutant of each function is opaque, at the begin of its body; the kinds
and places of the others follow from the seed, the name of the function and the
number of the mutant.  With --kind all are of that kind.  Where one place in the
source makes several functions, as a template does, they change together, and F
is all of them.

With --lto the base is a program: its units are compiled with -flto and linked,
and it has the lists of all partitions.  For a mutant the unit of F is compiled
anew, and the program linked again; the other functions are those of the whole
program.  What mutants use of other units is not compiled with -flto.  So that
all code is in one text, it is not partitioned, but by --partition.

What `other code' is says assembly.py.  A function that is not in both has
nothing that could be compared.  A clone is part of the code
of those that call it, and must be on the list by itself only if it was made
from F: what the change of F's calls makes of clones of others does not matter
to their old callers.

Decisions of cost
-----------------

A change of F also changes what is worth inlining or cloning.  When H is called
once more, or the unit has grown, H may not be inlined in G any more: G has
other code, but its old code is not wrong, and the list does not have such
pairs.  That a change is one of these, and no fault of the list, is not believed
because of the list: that would make the checker trust what it checks.  There
must be compilations that show it.

steered   The mutant is compiled again, with attributes on some functions that
          forbid to inline or clone them, or to inline them alone, or demand to
          inline them, or, on F, forbid to use anything of its body (noipa), or
          with calls of the same symbol by another name, which are not inlined,
          or, where the mutant is shadow, with the body of F once more in a
          function that nobody calls: it is worth as much to inline what F calls
          as it was before; and G has the code of the base.  Where G calls a
          part of a function that was split, and would be the same were F not
          split, base and mutant may both be compiled without splitting any.
          And all units may grow by more or by less than before by inlining.
          All this changes nothing that a program means, so this is a right
          code for G next to the new F.  This proves that nothing that this
          mutant changed had entered G: not its text, nor what was concluded
          from it, nor from the absence of what it now does.

          This does not accept a fault.  If the base's G holds text of F, no
          compilation of the mutant makes the same, unless the text came out of
          the optimizers as if it had not been changed; and then G is right.

bound     A function can have been compiled for the values that its callers
          pass, and is `bound' to them: new code brings a copy, and nothing is
          listed.  It is one of these, or there are some that have other code,
          and G has the same code in base and mutant where no function is
          compiled for what its callers pass.

          What is not proved: that the list calls all such functions bound.  One
          that it does not must have the code of the base when the mutant is
          compiled like that.

          A clone can be made for such values as well, and another one when
          other callers pass other values.  G calls clones, none of F, and where
          there are none for values, G and the functions of which they are have
          the same code in base and mutant.

pinned    Not every decision of the base can be brought back in this way, for
          what must be inlined is inlined early, and has other code then.  Then
          there must be two proofs.  First, the base is compiled with noipa on
          F, and other functions steered as above, and G has the code of the
          base: this is code that can be made without F's body, so that G holds
          none of it.
          Second, F and the functions H about which decisions differ (those that
          have G on their lists in one of base and mutant, but not in the other)
          are forbidden to be inlined or cloned in the base and in the mutant,
          and G has the same code in both: there is no other way from F to G but
          these decisions.

          What is not proved: that in the base no conclusion from what F does
          NOT do (call H, say, or take an address) entered G through the very
          inlining of H.  The first proof relies on noipa: F has its old body.

all       The second proof needed that all functions are forbidden to be inlined
          or cloned.  It is then weaker, for less is left of the base's G.

miss      All else.  The list is too short, or the proof was not found.

Lists only say which functions to try.  The base's G is always the one that the
compiler made without attributes, so that text of F in it has no compilation
that explains it, whether the list has it or not.  For this reason a pair that
--drop-kind removes from the list is a miss as soon as a mutant changes G.

The tables
----------

    functions    that were changed
    lost         that could not be, for their body was not found: macros made
                 them, or the compiler
    mutants      that were compiled
    failed       that do not compile
    changed      functions with other code, of all mutants
    listed, steered, bound, pinned, all, miss     what they were, see above

The second table tells how many pairs of the lists were confirmed: there is a
mutant of F that changed G.  A pair that is not confirmed is not wrong: few
mutants were tried, and what they change may not be what the compiler used.

The third one has of these the pairs that hang on facts, by the kind of the fact
that G used; `by others' are those where G has the code of who used it, or calls
a clone of that.  With --kind shadow it says of how many G has other code where
nothing is known of F: the others asked for a fact, and do the same without it.

What it proves, and what not
----------------------------

A miss is shown by two texts and what the compiler makes of them, and can be
repeated; with --keep it is reduced and kept.  No miss proves nothing but that
these mutants have none.  Data are not compared, nor debug information.

The exit status is 1 after a miss, 2 if a unit could not be compiled.  With
--drop-kind it is 0 after a miss, and 3 if there is none."""

import argparse
import collections
import itertools
import os
import random
import shlex
import sys
import tempfile

import hybrid
import reduction
import source
import targets
from assembly import alike
from mutations import FACT_KINDS, SEVER, Mutation, Mutator
from source import Edit
from program import Program
from unit import (Broken, FACTS, Compiler, Rejected, add_arguments, parse,
                  results_of, tasks, write)

PRELUDE = """\
%sextern int mutant_int;
extern void *volatile mutant_pointer;
extern void mutant_call (void);
extern void mutant_noreturn (void) __attribute__ ((__noreturn__));
%s"""


def prelude(plus):
    """Return what stands before a unit, in C++ if PLUS."""
    return PRELUDE % (('extern "C" {\n', "}\n") if plus else ("", ""))


PIN = "__attribute__ ((__noinline__, __noclone__)) "
# What leaves it to the compiler whether to clone.
CLONED = "__attribute__ ((__noinline__)) "
# What inlines where that was thought too expensive.
FORCE = "__attribute__ ((__always_inline__)) "
# What is not split; nor is it cloned.
WHOLE = "__attribute__ ((__noclone__)) "
# What makes no use of the values that callers pass.
UNBOUND = "-fno-ipa-vrp", "-fno-ipa-bit-cp"

# How many calls of a function are looked at: all sets of some are tried.
MOST_CALLS = 4
# How often compilations are steered after what the last one shows.
ATTEMPTS = 3
OUTCOMES = ["listed", "steered", "bound", "pinned", "all", "miss"]
COLUMNS = ["functions", "lost", "mutants", "failed", "changed"] + OUTCOMES
# By how many percent units may grow by inlining, where that is tried; GCC's
# default is 40.
GROWTHS = [41, 39, 42, 38, 44, 36, 50, 30]
# The kinds of pairs of which the third table has a row.
FACT_PAIRS = ["effects", "noreturn", "nothrow", "malloc", "nonfreeing"]
OTHERS = "by others"


class Checker:
    """Checks a TEXT as TASK says."""

    def __init__(self, task, compiler, text):
        self.task = task
        self.compiler = compiler
        self.text = text
        drop = task.args.drop_kind
        self.base = compiler.compile(text, *compiler.dumped * bool(drop))
        if drop:
            self.base.drop(drop, compiler.flows(), task.args.across)
        self.source = source.Source(text, self.base.places)
        target = targets.find(compiler.machine())
        self.mutator = Mutator(
            self.source, self.base,
            target.clobbered.split() if target else [], compiler.plus,
            task.level == FACTS)
        # What was built with pins for one mutation; and by the names of F and
        # G, whether G can be made without the body of F.
        self.built = {}
        self.independent = {}
        # What unsplit returns, once that was asked; and the compilers that let
        # units grow by so many percent.
        self.without_parts = None
        self.growing = {}

    def build(self, function, edit, pins, pin=PIN, forced=frozenset(),
              changes=frozenset()):
        """Return what is built of the text with EDIT, if any, and with PINS,
        functions that get the attribute PIN, by which they are not inlined or
        cloned, and those that are FORCED to be inlined.  FUNCTION, if it is
        one of the former, is severed.  CHANGES, calls or twins, are made as
        well."""
        edits = [Edit(f.start, f.start, SEVER if f is function else pin)
                 for f in self.pinnable(pins)]
        edits += [Edit(f.start, f.start, FORCE)
                  for f in self.pinnable(forced - pins)]
        edits += [part for change in changes for part in change.edits()]
        return self.compiled(
            (function.names[0], edit, pins, pin, forced, changes),
            self.compiler, edits + [edit] * bool(edit))

    def compiled(self, key, compiler, edits):
        """Return what COMPILER makes of the text with EDITS, or None if it
        rejects that.  It is kept as KEY."""
        if key not in self.built:
            try:
                self.built[key] = compiler.compile(
                    source.apply(self.text, edits))
            except Rejected:
                self.built[key] = None
        return self.built[key]

    def pinnable(self, pins):
        """Return the functions that have the names PINS, but for lambdas: no
        attribute can stand before them."""
        found = {self.source.by_name.get(name) for name in pins} - {None}
        return [f for f in found if not f.identifier.startswith("[")]

    def steer(self, mutation, edit, name, pins, pin=PIN, forced=frozenset(),
              changes=frozenset()):
        """Return true if the text with EDIT can be compiled so that function
        NAME has the base's code, with PIN on PINS or more, inlining FORCED and
        with CHANGES."""
        function = mutation.function
        for _ in range(ATTEMPTS):
            built = self.build(function, edit, pins, pin, forced, changes)
            if not built:
                return False
            if self.base.code.same(name, built.code):
                return True
            more = self.new(built, name) - pins
            if not more:
                return False
            pins |= more
        return False

    def new(self, built, name):
        """Return the functions that have NAME on their lists in what was BUILT
        but not in the base, or not as that kind, and those that have functions
        on their lists which were on the way to NAME in the base alone."""
        before = self.base.holds(name)
        users = before - built.holds(name) | {name}
        return frozenset().union(*(built.holds(u) - self.base.holds(u)
                                   for u in users)) - before \
            | {f for f in before & built.holds(name)
               if built.kind(f, name) != self.base.kind(f, name)}

    def grown(self, built, name):
        """Return the functions that are in BUILT on the way to those that are
        on the way to NAME in the base alone, and are not on it: what came into
        these can have made them too large for NAME."""
        before = self.base.holds(name)
        return frozenset().union(*(built.holds(lost) for lost
                                   in before - built.holds(name))) - before

    def steered(self, mutation, name, mutant):
        """Return true if steering the MUTANT brings back the code of NAME."""
        if mutation.kind == "shadow" and not self.compiler.plus and self.steer(
                mutation, mutation.edit, name, frozenset(),
                changes=frozenset([mutation.function.twin(self.text)])):
            return True
        new = self.new(mutant, name)
        grown = new | self.grown(mutant, name)
        severed = frozenset(mutation.function.names)
        itself = frozenset([self.base.origin(name)])
        tries = [new, new | severed, new | severed | itself, new | itself,
                 grown, grown | severed]
        if any(self.steer(mutation, mutation.edit, name, pins, pin)
               for pin in (PIN, CLONED) for pins in tries if pins):
            return True
        lost = self.lost(self.base, mutant, name) - severed
        if lost and any(
                self.steer(mutation, mutation.edit, name, pins, PIN, lost)
                for pins in (frozenset(), *tries[:2])):
            return True
        gained = self.lost(mutant, self.base, name) - severed
        return any(self.steer(mutation, mutation.edit, name, frozenset(),
                              changes=calls)
                   for calls in self.some_calls(mutation, name, lost | gained))

    def with_option(self, option, folder):
        """Return the task with one more OPTION, and its compiler, with its
        files in FOLDER."""
        task = self.task._replace(option="%s+%s" % (self.task.option, option))
        where = os.path.join(self.compiler.where, folder)
        # Other texts may have been there, when a failure is reduced.
        os.makedirs(where, exist_ok=True)
        return task, type(self.compiler)(task, where)

    def unsplit(self):
        """Return what checks the same text where no function is split."""
        if not self.without_parts:
            self.without_parts = Checker(
                *self.with_option("-fno-partial-inlining", "unsplit"),
                self.text)
        return self.without_parts

    def steered_unsplit(self, mutation, name, mutant):
        """Return true if steering the mutant of MUTATION, which is MUTANT,
        brings back the code of NAME where no function is split.  Others than
        that which is changed are split; with it whole NAME is the same."""
        if not any(".part." in clone for code in (self.base.code, mutant.code)
                   for clone in code.clones_of(name)):
            return False
        function = mutation.function
        whole = self.build(function,
                           Edit(function.start, function.start, WHOLE),
                           frozenset())
        if not whole or not self.base.code.same(name, whole.code):
            return False
        other = self.unsplit()
        function = other.source.by_name.get(function.names[0])
        if not function:
            return False
        mutation = Mutation(function, mutation.number, mutation.kind,
                            mutation.edit)
        mutant = other.build(function, mutation.edit, frozenset())
        return bool(mutant) and (other.base.code.same(name, mutant.code)
                                 or other.steered(mutation, name, mutant))

    def grown_by(self, mutation, growth):
        """Return what is built of the mutant of MUTATION where units may grow
        by GROWTH percent by inlining, or None."""
        if growth not in self.growing:
            _, self.growing[growth] = self.with_option(
                "--param=inline-unit-growth=%d" % growth, "growth-%d" % growth)
        return self.compiled((mutation.edit, growth), self.growing[growth],
                             [mutation.edit])

    def steered_by_growth(self, mutation, name):
        """Return true if NAME has the base's code in the mutant of MUTATION
        where units may grow by more or by less: each call that is inlined takes
        something of that from others."""
        mutants = (self.grown_by(mutation, growth) for growth in GROWTHS)
        return any(mutant and self.base.code.same(name, mutant.code)
                   for mutant in mutants)

    @staticmethod
    def lost(before, after, name):
        """Return the functions that are inlined in NAME in what was built
        BEFORE, and in what was AFTER not at all or not in all places."""
        return frozenset(f for f in before.holds(name)
                         if f not in after.holds(name)
                         or before.states.get(f) == "inlined"
                         != after.states.get(f))

    def some_calls(self, mutation, name, lost):
        """Yield sets of calls of each function of those that are LOST or came,
        where that has several in the functions on the way to NAME: without
        these it may be thought worth while to inline the others.  MUTATION has
        to leave them alone."""
        if self.task.units or self.compiler.plus:
            return
        users = {self.source.by_name.get(user) for user
                 in self.base.holds(name) | {self.base.origin(name)}} - {None}
        for callee in sorted(lost):
            calls = [call for user in sorted(users, key=lambda f: f.start)
                     for call in user.calls_of(callee)
                     if user is not mutation.function][:MOST_CALLS]
            for count in range(1, len(calls)):
                for some in itertools.combinations(calls, count):
                    yield frozenset(some)

    def needless(self, mutation, name):
        """Return true if the code of NAME can be made without the body of the
        function that MUTATION changes."""
        severed = frozenset(mutation.function.names)
        key = severed, name
        if key not in self.independent:
            itself = frozenset([self.base.origin(name)])
            self.independent[key] = any(
                self.steer(mutation, None, name, pins)
                for pins in (severed, severed | itself))
        return self.independent[key]

    def same_with(self, mutation, name, pins):
        """Return whether NAME has the same code in the base and the mutant of
        MUTATION, both with PINS, and the functions on which these differ."""
        base, mutant = (self.build(mutation.function, edit, pins)
                        for edit in (None, mutation.edit))
        if not base or not mutant:
            return False, set()
        return (base.code.same(name, mutant.code),
                base.holds(name) ^ mutant.holds(name))

    def pinned(self, mutation, name, mutant):
        """Return true if NAME has the same code in base and MUTANT when the
        functions on which they differ are pinned."""
        pins = frozenset(mutation.function.names)
        more = self.base.holds(name) ^ mutant.holds(name)
        for _ in range(ATTEMPTS):
            pins |= more
            same, more = self.same_with(mutation, name, pins)
            if same or more <= pins:
                return same
        return False

    def unbound(self, edits, *options):
        """Return the code of the text with EDITS, in which no function is made
        for what its callers pass, with more OPTIONS."""
        key = tuple(edits), options
        if key not in self.built:
            self.built[key] = self.compiler.compile(
                source.apply(self.text, edits), *UNBOUND, *options)
        return self.built[key].code

    def is_bound(self, mutation, name, mutant):
        """Return true if NAME has other code in MUTANT, which MUTATION made,
        because of the values that are passed to functions."""
        bound = {n for n, state in self.base.states.items() if state == "bound"}
        new = self.unbound([mutation.edit])
        if name not in bound:
            if alike(new.form(name), self.base.code.form(name)):
                return True
            if not any(self.base.code.differs(n, mutant.code) for n in bound):
                return False
        return new.form(name) is not None \
            and alike(new.form(name), self.unbound([]).form(name))

    def calls_for_values(self, mutation, name, mutant):
        """Return true if NAME has other code in MUTANT, which MUTATION made,
        because it calls clones that are for other values."""
        origins = {self.base.origin(clone)
                   for code in (self.base.code, mutant.code)
                   for clone in code.clones_of(name) if ".constprop." in clone}
        if not origins or origins & set(mutation.function.names):
            return False
        new, old = (self.unbound(edits, "-fno-ipa-cp")
                    for edits in ([mutation.edit], []))
        return new.form(name) is not None and all(
            alike(new.form(n), old.form(n)) for n in origins | {name})

    def explain(self, mutation, name, mutant):
        """Return what it is that MUTANT has other code for function NAME."""
        if self.base.lists(mutation.function.names, name):
            return "listed"
        if self.steered(mutation, name, mutant) \
           or self.steered_unsplit(mutation, name, mutant):
            return "steered"
        if self.task.level == FACTS and self.is_bound(mutation, name, mutant):
            return "bound"
        if self.calls_for_values(mutation, name, mutant):
            return "bound"
        if self.needless(mutation, name):
            if self.pinned(mutation, name, mutant):
                return "pinned"
            if self.same_with(mutation, name,
                              frozenset(self.source.by_name))[0]:
                return "all"
        # Last, for all units are compiled again for it.
        if self.steered_by_growth(mutation, name):
            return "steered"
        return "miss"

    def check(self, mutation):
        """Return the functions that have other code in the mutant of MUTATION,
        and what that is.  Clones of other functions have no outcome."""
        mutant = self.compiler.compile(source.apply(self.text, [mutation.edit]))
        outcomes = {name: self.explain(mutation, name, mutant) if asked else ""
                    for name, asked in self.base.changed(
                        mutant, set(mutation.function.names))}
        self.built.clear()
        if self.without_parts:
            self.without_parts.built.clear()
        return outcomes


class Result:
    """What came of a task: COUNTS of the first table, CONFIRMED and LISTED
    pairs by kind, and LINES to be printed."""

    def pair(self, pair, confirmed):
        """Count a PAIR, which is CONFIRMED or not."""
        self.listed[pair.kind] += 1
        self.confirmed[pair.kind] += confirmed
        if pair.condition:
            fact = pair.kind if pair.kind in FACT_PAIRS else OTHERS
            self.facts[fact] += 1
            self.confirmed_facts[fact] += confirmed

    def __init__(self, task):
        self.key = task.corpus, task.option, task.level
        self.counts = collections.Counter()
        self.listed = collections.Counter()
        self.confirmed = collections.Counter()
        # The same of pairs that hang on facts.
        self.facts = collections.Counter()
        self.confirmed_facts = collections.Counter()
        self.lines = []
        self.broken = False


class Run:
    """The check of one TASK, in the folder WHERE."""

    def __init__(self, task, where):
        self.task = task
        self.args = task.args
        self.compiler = (Program if task.units else Compiler)(task, where)
        self.result = Result(task)
        # The functions of which a failure was kept: one of each is enough.
        self.kept = []

    def functions(self, checker):
        """Return the functions to change, those first that have code when not
        all are."""
        functions = checker.source.functions
        if self.args.function:
            return [f for f in functions if self.args.function in f.names]
        if self.args.functions:
            rng = random.Random("%d %s" % (self.args.seed, self.task.file))
            units, functions = checker.source.by_unit(), []
            if self.args.changed_units:
                units = rng.sample(units, min(self.args.changed_units,
                                              len(units)))
            for unit in units:
                unit = rng.sample(unit, len(unit))
                unit.sort(key=lambda f: self.removed(checker, f))
                functions += unit[:self.args.functions]
        return functions

    @staticmethod
    def removed(checker, function):
        """Return true if there is no code of FUNCTION: as a rule it is one of a
        header that the unit does not use."""
        return all(checker.base.states[n] == "removed" for n in function.names)

    def numbers(self, checker, function):
        """Return the numbers of the mutants of FUNCTION.  One that is not used
        has the first alone."""
        if self.args.number is not None:
            return [self.args.number]
        return range(1 if self.removed(checker, function)
                     else self.args.mutants)

    def run(self):
        """Check all mutants."""
        checker = Checker(self.task, self.compiler,
                          self.compiler.source(self.task, prelude))
        self.result.counts["lost"] = checker.source.lost
        for function in self.functions(checker):
            self.result.counts["functions"] += 1
            changed = set()
            before = self.result.counts["mutants"]
            for number in self.numbers(checker, function):
                mutation = checker.mutator.mutation(
                    function, number, self.args.seed, self.args.kind)
                if mutation:
                    changed |= self.mutant(checker, mutation)
            if self.result.counts["mutants"] > before:
                self.exactness(checker, function, changed)

    def mutant(self, checker, mutation):
        """Check one mutant and return what it changed."""
        counts = self.result.counts
        try:
            outcomes = checker.check(mutation)
        except Rejected as error:
            counts["failed"] += 1
            if "internal compiler error" in str(error):
                self.result.broken = True
                self.say(mutation, str(error))
            return set()
        counts["mutants"] += 1
        for name, outcome in outcomes.items():
            if not outcome:
                continue
            counts["changed"] += 1
            counts[outcome] += 1
            if outcome == "miss":
                self.miss(checker, mutation, name)
            elif outcome != "listed" and self.args.verbose:
                self.say(mutation, "%s is changed: %s" % (name, outcome))
        return set(outcomes)

    def say(self, mutation, what):
        """Note a line that says WHAT the MUTATION did."""
        self.result.lines.append("%s %s %s: %s with %s %d: %s" % (
            self.task.file, self.task.level, self.task.option,
            mutation.function.names[0], mutation.kind, mutation.number, what))

    def again(self, mutation):
        """Return a command that repeats MUTATION."""
        args = self.args
        command = [sys.argv[0], "--gcc", args.gcc]
        command += ["--gxx", args.gxx] if args.gxx else []
        command += ["--drop-kind", args.drop_kind] if args.drop_kind else []
        command += ["--kind", args.kind] if args.kind else []
        command += ["--level", self.task.level, "--opt=" + self.task.option,
                    "--seed", str(args.seed),
                    "--function", mutation.function.names[0],
                    "--number", str(mutation.number), "-v"]
        if self.task.units:
            command += ["--lto", "--partition", args.partition]
            command += ["--across", args.across] if args.across else []
            if args.units:
                return shlex.join(command + ["--units", args.units, "--corpus",
                                             self.task.corpus])
            return shlex.join(command + args.files
                              + ["--", *args.options] * bool(args.options))
        return shlex.join(command + [self.task.file]
                          + ["--", *self.task.options]
                          * bool(self.task.options))

    def miss(self, checker, mutation, name):
        """Report that NAME is not on a list, and keep the case."""
        self.say(mutation, "%s is changed and not on its list" % name)
        self.result.lines.append("  again: " + self.again(mutation))
        if self.args.keep and mutation.function not in self.kept:
            self.kept.append(mutation.function)
            self.keep(checker, mutation, name)

    def keep(self, checker, mutation, name):
        """Reduce the case that NAME is changed by MUTATION, and keep it."""
        own = mutation.function.names[0]

        def predicate(text, edit):
            """Return true if NAME is still missing."""
            try:
                smaller = Checker(self.task, self.compiler, text)
                function = smaller.source.by_name[own]
                return smaller.check(Mutation(
                    function, mutation.number, mutation.kind, edit)
                    ).get(name) == "miss"
            except (Broken, hybrid.ListError, KeyError):
                return False

        def spans(find):
            """Return a function that gives what FIND finds in a text."""
            return lambda text: find(Checker(self.task, self.compiler,
                                             text).source)

        reducer = reduction.Reducer(checker.text, mutation.edit, predicate,
                                    self.args.tries)
        for find in (reduction.declarations, reduction.statements,
                     reduction.declarations):
            reducer.reduce(spans(find))
        target = os.path.join(self.args.keep, "%s-%s-%s-%d-%s%s" % (
            os.path.basename(self.task.file), own, name, mutation.number,
            self.task.level, self.task.option))
        os.makedirs(target, exist_ok=True)
        base, mutant = (
            self.compiler.keep(target, what, source.apply(reducer.text, edits))
            for what, edits in (("base", []), ("mutant", [reducer.edit])))
        write(os.path.join(target, "README"),
              "%s is not on the list of %s, and its code changes with it:\n\n"
              "  %s\n\n  %s\n\nBefore it was reduced:\n\n  %s\n"
              % (name, own, self.compiler.by_hand(base, own),
                 self.compiler.by_hand(mutant), self.again(mutation)))
        self.result.lines.append("  kept as %s" % target)

    def exactness(self, checker, function, changed):
        """Note which pairs of FUNCTION are confirmed, when CHANGED are the
        functions that mutants of it changed."""
        for own in function.names:
            for pair in checker.base.pairs[own]:
                self.result.pair(pair, pair.name in changed)
                if pair.name not in changed and self.args.verbose:
                    self.result.lines.append("%s %s %s: not confirmed: %s %s %s"
                                             % (self.task.file, self.task.level,
                                                self.task.option, own,
                                                pair.kind, pair.name))


def work(task):
    """Return the result of TASK."""
    with tempfile.TemporaryDirectory() as where:
        try:
            run = Run(task, where)
        except Broken as broken:
            return failure(Result(task), task, broken)
        try:
            run.run()
        except (Broken, hybrid.ListError) as broken:
            return failure(run.result, task, broken)
        return run.result


def failure(result, task, broken):
    """Return the RESULT of TASK, which is BROKEN."""
    result.lines.append("%s %s %s: %s" % (task.file, task.level, task.option,
                                          broken))
    result.broken = True
    return result


def fact_table(results):
    """Return the lines of the third table, of RESULTS; none if no pair hangs on
    a fact."""
    listed, confirmed = (collections.defaultdict(collections.Counter)
                         for _ in range(2))
    for result in results:
        for key in result.key[:2], ("all", ""):
            listed[key].update(result.facts)
            confirmed[key].update(result.confirmed_facts)
    lines = ["%-12s %-5s %-12s%10s%10s%8s" % (
        "corpus", "opt", "fact", "pairs", "confirmed", "share")]
    for key in sorted(listed, key=lambda key: key[0] == "all"):
        for fact in FACT_PAIRS + [OTHERS]:
            count = listed[key][fact]
            if count:
                lines.append("%-12s %-5s %-12s%10d%10d%7d%%" % (
                    *key, fact, count, confirmed[key][fact],
                    100 * confirmed[key][fact] // count))
    return lines if len(lines) > 1 else []


def report(results, args):
    """Print what came of all tasks, and return the exit status."""
    rows = collections.defaultdict(collections.Counter)
    listed, confirmed = collections.Counter(), collections.Counter()
    for result in results:
        rows[result.key].update(result.counts)
        listed.update(result.listed)
        confirmed.update(result.confirmed)
    print("%-12s %-5s %-23s" % ("corpus", "opt", "level")
          + "".join("%10s" % c for c in COLUMNS))
    for key, counts in rows.items():
        print("%-12s %-5s %-23s" % key
              + "".join("%10d" % counts[c] for c in COLUMNS))
    print("\n%-14s%10s%10s%8s" % ("kind", "pairs", "confirmed", "share"))
    for kind, count in listed.most_common():
        print("%-14s%10d%10d%7d%%" % (kind, count, confirmed[kind],
                                      100 * confirmed[kind] // count))
    facts = fact_table(results)
    if facts:
        print("\n" + "\n".join(facts))
    print("\nseed %d" % args.seed)
    missed = any(counts["miss"] for counts in rows.values())
    if any(result.broken for result in results) or not results:
        return 2
    if args.drop_kind:
        return 0 if missed else 3
    return 1 if missed else 0


def arguments():
    """Return what the command line asks for."""
    parser = argparse.ArgumentParser(
        description="Check lists of impacted functions by changing functions "
        "of real programs.")
    add_arguments(parser)
    parser.add_argument("--seed", type=int, default=1, metavar="N")
    parser.add_argument("--mutants", type=int, default=3, metavar="N",
                        help="how many to make of a function")
    parser.add_argument("--functions", type=int, metavar="N",
                        help="how many to change of a unit, of all by default")
    parser.add_argument("--changed-units", type=int, metavar="N",
                        help="of how many units of a program to change these, "
                        "of all by default")
    parser.add_argument("--keep", metavar="DIR",
                        help="where to keep reduced failures")
    parser.add_argument("--tries", type=int, default=300, metavar="N",
                        help="how often to try to reduce a failure")
    parser.add_argument("--drop-kind", metavar="KIND",
                        help="a fault to plant: pairs of this kind are dropped")
    parser.add_argument("--lto", action="store_true",
                        help="units are linked to programs with -flto")
    parser.add_argument("--partition", default="none", metavar="KIND",
                        help="-flto-partition= of programs")
    parser.add_argument("--across", choices=["units", "partitions"],
                        help="drop only pairs of which the last step is from "
                        "one of these to another")
    parser.add_argument("--kind", choices=FACT_KINDS,
                        help="the only kind of mutants to make")
    parser.add_argument("--function", metavar="NAME",
                        help="the only function to change")
    parser.add_argument("--number", type=int, metavar="N",
                        help="the only mutant to make of a function")
    parser.add_argument("-v", "--verbose", action="store_true",
                        help="tell what decisions of cost and pairs without "
                        "confirmation there are")
    args = parse(parser, sys.argv[1:])
    if args.changed_units and not args.functions:
        parser.error("--changed-units is for a number of --functions of each")
    return args


def main():
    """Run the command line."""
    args = arguments()
    return report(results_of(work, tasks(args), args.jobs), args)


if __name__ == "__main__":
    sys.exit(main())
