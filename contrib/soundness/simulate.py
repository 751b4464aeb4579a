#!/usr/bin/env python3
# Check lists of impacted functions by executing simulated live patches.
# Copyright (C) 2026 Free Software Foundation, Inc.
# This file is part of GCC; see COPYING3 for the licence.

"""Check the lists of -flive-patching-list= by executing simulated live patches
of random C and C++ programs.

    simulate.py --gcc "xgcc -B..."
                [--level LEVEL|both|all] [--patched-at LEVEL]
                [--opt="-O1 -O2 -O3 -Os"] [--seed N] [--patches N] [--keep DIR]
                [--drop-kind KIND[,KIND...]|all] [--jobs N]
                [--source generator|facts|passed|csmith|cxx] [--run CMD]
                [--lto] [--partition none|one|1to1|max|balanced]

Theory of operation
-------------------

A patch is made from its seed alone: a random unit, and another version of one
of its functions, F.  Units come from generator.py, whose functions lean on
facts of one another on purpose, from facts.py, where F has a fact as a rule
that the change takes from it, from passed.py, where F passes something else
than others do, from csmith.py, or from cxx.py, which makes C++.  For each level
and option,

  1. the unit is compiled as it was, with a list: that is the process that runs;
  2. the unit with the new F is compiled with -fkeep-static-functions: that is
     the patch build, which has a new version of F and of all that is on F's
     list (rule 2).  Its level is that of the old code, but inline-clone for
     inline-clone-attributes: new code trusts no fact of what is old;
  3. both are put into one program (hybrid.py): the old code and data, in which
     F and each function on F's list begin with a jump to their new versions,
     taken when a flag is set.  The new code calls old functions by their old
     symbols, but brings its own clones, what is `bound' to its old callers
     (rule 1), and what has no symbol in the old process.  It uses the old
     variables, and its own constants;
  4. a driver that is no part of the unit calls it in rounds, and sets the flag
     before one of them.  No function of the unit runs at that time, as live
     patching has it.  Each round prints a checksum of all results and of the
     state.

What the output should be is known from the source: the unit is compiled once
more, by the system's compiler with the sanitizers, with both versions of F and
a function F that asks the same flag which of them to call (cxxunit.py says what
that is in C++).  A program that has undefined behaviour, or takes too long, is
skipped and counted.  What a program may take is time of the processor, so that
one that waits for others is not taken for one that does not end.

The list is right for this patch if the program prints what the reference
prints.  A list that is too short leaves an old function with the old F, or what
was concluded from it, built in; the sums differ then if it matters to a result
in one of the rounds.  The states of the list are compared with the symbols of
the object.

With --lto a unit is divided into two to four files (split.py, cxxsplit.py).
The old process is the program that they make with -flto, with all its records;
the patch build compiles them without -flto, and with what rule 1 says of
symbols that were made local or got a number.

The columns of the table:

    patches   programs that were run
    visible   the change of F is seen in the output at all
    pairs     of the lists of F
    asked     with inline-clone-attributes, how many of these conditions.py asks
              for by the facts of the patch build
    alone     wrong when F alone is replaced: why one needs lists
    text      with inline-clone-attributes, wrong when F is replaced with the
              part of its list that has no condition: what it costs to let code
              rest on facts and to list only text
    cond      the same, wrong when F is replaced with what is asked for: must
              be 0
    list      wrong when F and its list are replaced: must be 0
    dropped   with --drop-kind, wrong when F and the list are replaced, but for
              the pairs of one of the kinds and those whose route has such a
              step or fact, or when new code calls the old `bound' functions
              (kind bound).  This is a fault that is planted: it must not be 0.
              What each kind alone did is told below the table

A second table has the same of the facts that patches of facts.py took from F,
and of what F passes by those of passed.py, and of those that keep that.

What it proves, and what not
----------------------------

A number in the column `list' is a list that is too short (or a fault of the
simulator, or of the rules): a program is kept that shows it.  Zeros prove
nothing: they say that no such list was met in so many random patches, of the
kinds that its source makes; --drop-kind tells how much a fault of one kind
would have been noticed, and planted-simulate has a patch for each kind.  With
--patched-at the patch is compiled at another level than the rule has it, to see
what the rule is for.  Not looked at are: lists that are too long; code that
cannot run in such a driver (threads, what runs before main and at the end); and
the moment of patching, when a function is still on the stack.  OpenMP regions
run in one thread.

With --run the compiler is one for another system.  It compiles and links the
driver as well, statically.  What the output should be still comes from the
system's compiler: no unit depends on the order of bytes or on the size of a
pointer.

Three quarters of the time are the compiler's.  One that checks itself is a
fifth faster with --opt="-O2+-fno-checking".

The exit status is 1 if a patch went wrong with its full list or with what its
conditions ask for, 2 if a simulation could not be run, and 3 if no program
showed the fault of --drop-kind."""

import argparse
import collections
import concurrent.futures
import glob
import os
import random
import resource
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile

import assembly
import changes
import conditions
import csmith
import cxx
import cxxsplit
import facts
import hybrid
import linked
import passed
import split
import targets
from unit import (FACTS, GROUPS, LEVELS, PATCHED, Broken, levels,
                  option_sets, read, read_places, write)

# Where units come from: what makes one and its change, the suffix, and what
# changes do to F, if that is told.
Source = collections.namedtuple("Source", "make_case suffix changes",
                                defaults=[()])
SOURCES = {"generator": Source(changes.make_case, "c"),
           "facts": Source(facts.make_case, "c", facts.KINDS + [facts.KEPT]),
           "passed": Source(passed.make_case, "c",
                            passed.KINDS + [passed.KEPT]),
           "csmith": Source(csmith.make_case, "c"),
           "cxx": Source(cxx.make_case, "cc")}
ROUNDS = 24
# The kinds of pairs that units of all languages have.
KINDS = ["early-inline", "inline", "constprop", "isra", "part", "nested",
         "calls-clone", "alias", "effects", "noreturn", "nothrow", "malloc",
         "nonfreeing", "bound"]
# By the suffix of a unit: the system's compiler, what keeps functions in a
# patch build, libraries, and the kinds of pairs.
Language = collections.namedtuple("Language", "system kept libraries kinds")
LANGUAGES = {
    "c": Language(["/usr/bin/gcc", "-std=gnu11"], ["-fkeep-static-functions"],
                  ["-lgomp"], [*KINDS, "outline", "target", "simd"]),
    "cc": Language(["/usr/bin/g++"],
                   ["-fkeep-static-functions", "-fkeep-inline-functions"],
                   ["-lstdc++", "-lgomp"],
                   [*KINDS, "constexpr", "interface"]),
}
REFERENCE = ["-w", "-O1",
             "-fsanitize=undefined,address", "-fno-sanitize-recover=all"]
TESTED = ["-w", "-S", "-fopenmp"]
UNITS = ["-w", "-c", "-fopenmp", "-flto", "-frecord-impacted"]
# What the program needs of libraries does not matter to its code.
LINKED = ["-w", "-flto", "-save-temps", "-Wl,--unresolved-symbols=ignore-all"]
HOST = ["/usr/bin/gcc"]
DYNAMIC = ["-no-pie", "-Wl,--as-needed"]
STATIC = ["-no-pie", "-static"]
# A region runs in one thread, so that the order of what it does is given.  The
# loops that the autoparallelizer divides do not wait for others busily.
ENVIRONMENT = dict(os.environ, OMP_NUM_THREADS="1", OMP_WAIT_POLICY="passive",
                   ASAN_OPTIONS="detect_leaks=0:"
                                "detect_stack_use_after_return=1")

# What ls_patched is: a function's jump is taken if its mask has the bit.  The
# bits from DROPPED on are for the kinds of --drop-kind.
ALONE, LISTED, TEXT, CONDITIONAL, DROPPED = 1, 2, 4, 8, 16
WRONG_OUTPUT = "wrong output"
WRONG_CONDITIONS = "wrong output with what conditions ask for"


def run(command, seconds=60, where=None):
    """Run COMMAND, which may take SECONDS of a processor, however long others
    keep it waiting, in the folder WHERE if given, and return its exit status
    and output, both kinds."""
    def limit():
        """Limit the time of this process."""
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))

    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, cwd=where,
                              timeout=60 * seconds, stderr=subprocess.STDOUT,
                              check=False, env=ENVIRONMENT, preexec_fn=limit)
    except subprocess.TimeoutExpired:
        return -signal.SIGXCPU, "timeout"
    except OSError as error:
        raise Broken("%s: %s" % (command[0], error.strerror)) from error
    if done.returncode == -signal.SIGXCPU:
        return done.returncode, "timeout"
    return done.returncode, done.stdout.decode("ascii", "replace")


def build(command, where=None):
    """Run COMMAND, in the folder WHERE if given, which must succeed."""
    status, output = run(command, where=where)
    if status:
        raise Broken("%s:\n%s" % (" ".join(command), output[:2000]))


def tools(args):
    """Return the compiler of what is no part of a unit: that of the system, or
    the one that is tested where ARGS say how its programs are run."""
    return shlex.split(args.gcc) if args.run else HOST


def linker(args):
    """Return what links a program.  One for another system is linked with what
    the compiler has, statically, for it starts faster then."""
    return tools(args) + (STATIC if args.run else DYNAMIC)


def target(args):
    """Return the target of the compiler of ARGS, with what of its versions of
    functions that compiler knows."""
    status, machine = run(shlex.split(args.gcc) + ["-dumpmachine"])
    found = None if status else targets.find(machine.split("-")[0])
    if not found:
        raise Broken("no known target: " + machine.strip())
    if not args.run:
        return found
    with tempfile.TemporaryDirectory() as where:
        return found._replace(versions=[
            v for v in found.versions if has_version(args, v, where)])


def has_version(args, version, where):
    """Return true if the compiler of ARGS makes VERSION of a function, in a
    program that it can link and run.  WHERE is a folder for it."""
    source, program = (os.path.join(where, n) for n in ("v.c", "v"))
    write(source, "int f (void) __attribute__ ((target_clones (\"%s\","
          " \"default\")));\nint f (void) { return 0; }\n"
          "int main (void) { return f (); }\n" % version)
    return run(linker(args) + ["-w", source, "-o", program])[0] == 0 \
        and run(args.run + [program], 10)[0] == 0


class Reference:
    """What a patch should do: the output before, and when patched."""

    def __init__(self, where, unit, new, start):
        # Why it cannot tell: "undefined" behaviour, or "slow".
        self.skipped = None
        source, program = (os.path.join(where, n)
                           for n in ("ref." + unit.suffix, "ref"))
        write(source, unit.reference(new))
        build(LANGUAGES[unit.suffix].system + REFERENCE + unit.options
              + [source, "-xc", where + "/driver.c", "-o", program])
        outputs = []
        for mask in 0, ALONE:
            status, output = run([program, str(start), str(mask)], 20)
            if status:
                self.skipped = "slow" if status == -signal.SIGXCPU \
                    else "undefined"
            outputs.append(output)
        self.before, self.after = outputs


class Outcome:
    """What came of a patch at one level and with one option."""

    def __init__(self):
        self.visible = False
        # Whether it went wrong with F alone, and with the text of its list.
        self.alone = False
        self.text = False
        # The kinds without which fewer functions were patched, and those of
        # them without which it went wrong.
        self.planted = []
        self.dropped = []
        # What is wrong with the list or its conditions, or an empty text.
        self.problem = ""
        # The kinds of the pairs of F, and how many of these conditions ask for.
        self.kinds = []
        self.asked = 0


class Simulation:
    """One patch, the change of UNIT to have NEW, which is applied before round
    START, with its files in the folder WHERE."""

    def __init__(self, args, where, unit, new, start):
        self.args = args
        self.where = where
        self.unit = unit
        self.new = new
        self.start = start
        self.language = LANGUAGES[unit.suffix]
        self.reference = Reference(where, unit, new, start)

    def path(self, name):
        """Return where the file NAME is."""
        return os.path.join(self.where, name)

    def source(self, name):
        """Return where the source NAME is."""
        return self.path("%s.%s" % (name, self.unit.suffix))

    def compile(self, name, options):
        """Compile NAME to NAME.s with OPTIONS and return that."""
        return hybrid.Assembly(self.assembly(name, self.source(name), options))

    def assembly(self, name, source, options):
        """Compile the file SOURCE to NAME.s, with its list in NAME.list, with
        OPTIONS, and return the text of the former."""
        listed = self.path(name + ".list")
        if os.path.exists(listed):
            os.unlink(listed)
        build(shlex.split(self.args.gcc) + TESTED + self.unit.options + options
              + ["-flive-patching-list=all," + listed, source,
                 "-o", self.path(name + ".s")], self.where)
        return read(self.path(name + ".s"))

    def compile_old(self, flags):
        """Compile the unit before with FLAGS and return it."""
        write(self.source("old"), self.unit.text())
        return self.compile("old", flags + [
            "-fdump-ipa-impacted=" + self.path("old.dump")])

    def compile_new(self, flags, wanted):
        """Compile the unit after with FLAGS and return it.  Of functions that
        are declared inline, -fkeep-static-functions does not keep those that
        are WANTED: mark them used (rule 2)."""
        unit = self.unit.with_function(self.new)
        write(self.source("new"), unit.text(wanted))
        return self.compile("new", flags + self.language.kept)

    def flows(self):
        """Return the flows of the old code."""
        return hybrid.read_flows(read(self.path("old.dump")))

    def lists(self):
        """Return of the old code the states and lists, and the symbols of F."""
        text = read(self.path("old.list"))
        return (*hybrid.read_list(text),
                self.unit.symbols(self.new.name, read_places(text)))

    def optional(self):
        """Return a pattern of the symbols that the new code may lack."""
        return self.unit.optional

    def facts(self, name):
        """Return the facts of the code NAME."""
        return hybrid.read_facts(read(self.path(name + ".list")))

    def output(self, mask, program="hybrid"):
        """Return what PROGRAM prints when MASK is what is patched."""
        status, output = run(self.args.run + [self.path(program),
                                              str(self.start), str(mask)], 10)
        return output if not status else output + "status %d\n" % status

    def wrong(self, mask, program="hybrid"):
        """Return true if that is not what the reference prints."""
        return self.output(mask, program) != self.reference.after

    def check_states(self, states, old):
        """Return what is wrong with STATES, given the symbols of OLD."""
        for name, state in states.items():
            if (state in ("emitted", "bound")) != (name in old.functions):
                return "%s is said to be %s" % (name, state)
        return ""

    def masks(self, changed, lists, old):
        """Return the masks of the patched functions, given the symbols of F
        that CHANGED, and their LISTS."""
        masks = {}
        flows = self.flows()
        for name in changed:
            for n in hybrid.patchable([p.name for p in lists[name]], old):
                masks[n] = masks.get(n, 0) | LISTED
            for i, kind in enumerate(self.args.drop_kind):
                for pair in hybrid.drop_kind(name, lists[name], kind, flows):
                    if pair.name in masks:
                        masks[pair.name] |= DROPPED << i
            for pair in lists[name]:
                if pair.name in masks and not pair.condition:
                    masks[pair.name] |= TEXT
        for n in hybrid.patchable(changed, old):
            masks[n] = -1
        return masks

    def mask_conditional(self, changed, masks, states, lists):
        """Add to MASKS what conditions ask for when CHANGED are the symbols of
        F, given STATES and LISTS of the old code, and return that."""
        old, new = self.facts("old"), self.facts("new")
        asked = conditions.Replaced(changed, states, lists, old, new).names
        for n in asked & set(masks):
            masks[n] |= CONDITIONAL
        return asked

    def mask_aliases(self, masks, lists, old):
        """Add to MASKS the aliases of the functions that it has.  An alias is
        on the list of its own function alone, and is patched with that."""
        kept = -1
        if "alias" in self.args.drop_kind:
            kept = ~(DROPPED << self.args.drop_kind.index("alias"))
        for name in list(masks):
            for pair in lists.get(name, []):
                if pair.kind == "alias" \
                   and hybrid.has_own_entry(pair.name, old):
                    masks[pair.name] = masks[name] & ~ALONE & kept

    def link(self, name, old, new, masks, bound):
        """Make the program NAME of OLD code and NEW, with MASKS.  Of what is
        BOUND new code brings a copy."""
        write(self.path(name + ".s"), hybrid.splice(
            old, new, masks, self.args.target, bound))
        build(linker(self.args) + [self.path(name + ".s"),
                                   self.path("driver.o"),
                                   *self.language.libraries,
                                   "-o", self.path(name)])

    def simulate(self, level, option):
        """Return the outcome at LEVEL with OPTION."""
        outcome = Outcome()
        flags = option.split("+")
        old = self.compile_old(flags + ["-flive-patching=" + level])
        states, lists, changed = self.lists()
        masks = self.masks(changed, lists, old)
        at = self.args.patched_at or (PATCHED if level == FACTS else level)
        if level == FACTS:
            flags.append("-frecord-impacted-attributes")
        new = self.compile_new(flags + ["-flive-patching=" + at],
                               {*masks, *changed})
        missing = hybrid.without_version(masks, new, self.optional())
        if missing:
            raise Broken("no new version of " + ", ".join(missing))
        asked = self.mask_conditional(changed, masks, states, lists)
        pairs = [p for name in changed for p in lists[name]
                 if p.name not in changed]
        outcome.kinds = [p.kind for p in pairs]
        outcome.asked = sum(p.name in asked for p in pairs)
        more = asked.difference(changed, (p.name for p in pairs))
        self.mask_aliases(masks, lists, old)
        bound = {name for name in states if states[name] != "emitted"}
        self.link("hybrid", old, new, masks, bound)

        if self.output(0) != self.reference.before:
            raise Broken("the unpatched program differs from the reference")
        outcome.visible = self.reference.before != self.reference.after
        outcome.alone = self.wrong(ALONE)
        outcome.text = self.wrong(TEXT)
        outcome.problem = self.check_states(states, old)
        if not outcome.problem and more:
            outcome.problem = "conditions of others ask for " + ", ".join(
                sorted(more))
        if not outcome.problem and self.wrong(LISTED):
            outcome.problem = WRONG_OUTPUT
        elif not outcome.problem and self.wrong(CONDITIONAL):
            outcome.problem = WRONG_CONDITIONS
        if not outcome.problem:
            self.plant(outcome, old, new, masks, bound)
        return outcome

    def plant(self, outcome, old, new, masks, bound):
        """Plant the faults of --drop-kind in a program of OLD and NEW with
        MASKS and BOUND, and note in OUTCOME what came of it."""
        for i, kind in enumerate(self.args.drop_kind):
            bit, program = DROPPED << i, "hybrid"
            if kind == "bound" and bound & old.functions:
                bit, program = LISTED, "trusting"
                self.link(program, old, new, masks, bound - old.functions)
            elif all(mask & bit for mask in masks.values()):
                continue
            outcome.planted.append(kind)
            if self.wrong(bit, program):
                outcome.dropped.append(kind)


def new_name(file):
    """Return what is made of FILE after the patch, without a suffix."""
    return split.sibling("new-" + file, "")


class LinkedSimulation(Simulation):
    """The same of a unit that is divided into files, by a SEED, and linked."""

    def __init__(self, args, where, unit, new, start, seed):
        super().__init__(args, where, unit, new, start)
        divide = cxxsplit.Split if unit.suffix == "cc" else split.Split
        self.split = divide(unit, new, seed)
        self.old = self.program = None

    def write(self, patched, used=()):
        """Write the files, after the patch if PATCHED, and return their names.
        USED are the functions that are marked so."""
        texts = self.split.texts(patched, used)
        for name, text in texts.items():
            write(self.path(name), text)
        return list(texts)

    def linked(self, pattern):
        """Return what the link left of files with PATTERN."""
        return sorted(glob.glob(self.path("linked" + pattern)),
                      key=lambda name: (len(name), name))

    def compile_old(self, flags):
        """Compile and link the files before, and return the program."""
        for name in self.linked("*"):
            os.unlink(name)
        compiler = shlex.split(self.args.gcc)
        objects = []
        for name in self.write(False):
            # The name of the unit has no folder.
            objects.append(self.path(split.sibling(name, ".o")))
            build(compiler + UNITS + self.unit.options + flags
                  + [name, "-o", objects[-1]], self.where)
        build(compiler + LINKED + flags + [
            "-flto-partition=" + self.args.partition,
            "-fdump-ipa-impacted",
            "-flive-patching-list=all," + self.path("linked.list"), *objects,
            "driver.o", "-o", "linked"], self.where)
        texts = [read(name) for name in self.linked("*.s")]
        write(self.path("old.s"), assembly.join(texts))
        self.program = linked.Program(read(self.path("linked.list")))
        self.old = hybrid.Assembly(read(self.path("old.s")))
        return self.old

    def compile_new(self, flags, wanted):
        """Compile the files after without -flto, and return them as one."""
        texts = {}
        for name in self.write(True, self.split.kept(wanted, self.program)):
            texts[name] = self.assembly(new_name(name), name,
                                        flags + self.language.kept)
        write(self.path("new.s"),
              self.split.combine(texts, self.old, self.program))
        return hybrid.Assembly(read(self.path("new.s")))

    def flows(self):
        """Return the flows of the old code."""
        return hybrid.read_flows(*map(read, self.linked("*.impacted")))

    def lists(self):
        """Return of the old code the states and lists, and the symbols of F."""
        return (self.program.states, self.program.pairs,
                self.split.symbols(self.program))

    def check_states(self, states, old):
        """Return what is wrong with STATES, given the symbols of OLD.  A
        function that has its code in versions for processors has lost the
        symbol that chooses one if nobody asks for it."""
        pairs = self.program.pairs
        lost = {name for name in states if name not in old.functions and any(
            p.kind == "target" and p.name in old.functions
            for p in pairs[name])}
        return super().check_states(
            {name: states[name] for name in states if name not in lost}, old)

    def optional(self):
        """Return a pattern of the symbols that the new code may lack."""
        return self.split.optional

    def facts(self, name):
        """Return the facts of the code NAME."""
        facts = self.program.facts
        if name == "new":
            facts = {}
            for file in self.split.texts(True):
                facts.update(self.program.facts_of(
                    file, read(self.path(new_name(file) + ".list"))))
        return facts


class Campaign:
    """All patches."""

    def __init__(self, args, where):
        self.args = args
        self.where = where
        self.counts = collections.defaultdict(collections.Counter)
        self.failures = collections.defaultdict(list)
        self.kinds = collections.Counter()
        # The same as counts, by the fact that the change took from F, and the
        # level.
        self.facts = collections.defaultdict(collections.Counter)
        # By the kinds that were dropped: in how many patches fewer functions
        # were patched, in how many it went wrong, and the first of those.
        self.met = collections.Counter()
        self.shown = collections.Counter()
        self.first = {}
        self.kept = 0

    def add(self, other):
        """Add what came of the patches of OTHER."""
        for configuration, count in other.counts.items():
            self.counts[configuration].update(count)
        for key, count in other.facts.items():
            self.facts[key].update(count)
        for configuration, seeds in other.failures.items():
            self.failures[configuration] = sorted(
                self.failures[configuration] + seeds)
        self.kinds.update(other.kinds)
        self.met.update(other.met)
        self.shown.update(other.shown)
        for kind, first in other.first.items():
            self.first[kind] = min(first, self.first.get(kind, first))

    def run(self, seeds):
        """Simulate the patches of SEEDS."""
        for seed in seeds:
            self.patch(seed)
            if self.broken() >= 20:
                print("giving up: too much is broken", flush=True)
                break

    def configurations(self):
        """Return all pairs of level and option."""
        return [(level, option) for level in levels(self.args.level)
                for option in option_sets(self.args.opt)]

    def simulation(self, *case):
        """Return the simulation of CASE: a unit, a function, a round and a
        seed."""
        if self.args.lto:
            return LinkedSimulation(self.args, self.where, *case)
        return Simulation(self.args, self.where, *case[:3])

    def fails(self, case, configuration):
        """Return the problem of the patch of CASE, if it has one."""
        try:
            simulation = self.simulation(*case)
            if simulation.reference.skipped:
                return ""
            return simulation.simulate(*configuration).problem
        except (Broken, hybrid.ListError):
            return ""

    def keep(self, seed, configuration, case, problem):
        """Reduce a failure and keep it."""
        start = case[2]

        def predicate(unit, new):
            """Return true if the change of UNIT to have NEW fails as well."""
            return self.fails((unit, new, start, seed),
                              configuration) == problem

        reducer = changes.Reducer(case[0], case[1], predicate, self.args.tries)
        unit, new = reducer.reduce()
        self.fails((unit, new, start, seed), configuration)
        name = "%d-%s%s" % (seed, configuration[0], configuration[1])
        target = os.path.join(self.args.keep, name)
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(self.where, target)
        write(os.path.join(target, "README"),
              "%s\nfunction %s, patched before round %d, level %s, %s\n"
              "run: ./hybrid %d %d; ./ref %d 1\n"
              % (problem, new.name, start, configuration[0], configuration[1],
                 start, LISTED if problem != WRONG_CONDITIONS else CONDITIONAL,
                 start))
        print("kept as %s" % target, flush=True)

    def patch(self, seed):
        """Simulate the patch of SEED."""
        unit, new = SOURCES[self.args.source].make_case(seed, self.args.target)
        start = random.Random(seed).randrange(ROUNDS - 8)
        case = unit, new, start, seed
        try:
            simulation = self.simulation(*case)
        except Broken as broken:
            print("seed %d: no reference: %s" % (seed, broken), flush=True)
            self.counts[None]["broken"] += 1
            return
        if simulation.reference.skipped:
            self.counts[None][simulation.reference.skipped] += 1
            return
        for configuration in self.configurations():
            self.one(seed, simulation, configuration, case)

    def one(self, seed, simulation, configuration, case):
        """Simulate CASE, the patch of SEED, in one CONFIGURATION."""
        count = self.counts[configuration]
        try:
            outcome = simulation.simulate(*configuration)
        except (Broken, hybrid.ListError) as broken:
            print("seed %d, %s %s: %s" % ((seed,) + configuration + (broken,)),
                  flush=True)
            count["broken"] += 1
            self.failures[configuration].append(seed)
            return
        self.kinds.update(outcome.kinds)
        self.add_outcome(count, outcome)
        if case[1].fact:
            self.add_outcome(self.facts[case[1].fact, configuration[0]],
                             outcome)
        self.met.update(outcome.planted)
        for kind in outcome.dropped:
            self.shown[kind] += 1
            self.first.setdefault(kind, (seed,) + configuration)
        if outcome.problem:
            self.failures[configuration].append(seed)
            print("seed %d, %s %s: %s" % ((seed,) + configuration
                                          + (outcome.problem,)), flush=True)
            if self.args.keep and self.kept < 10:
                self.kept += 1
                self.keep(seed, configuration, case, outcome.problem)

    @staticmethod
    def add_outcome(count, outcome):
        """Add OUTCOME to COUNT."""
        conditional = outcome.problem == WRONG_CONDITIONS
        count.update(patches=1, pairs=len(outcome.kinds), asked=outcome.asked,
                     visible=int(outcome.visible), alone=int(outcome.alone),
                     text=int(outcome.text), cond=int(conditional),
                     list=int(bool(outcome.problem) and not conditional),
                     dropped=int(bool(outcome.dropped)))

    def broken(self):
        """Return how many simulations could not be run."""
        return sum(count["broken"] for count in self.counts.values())

    def report(self):
        """Print the table and return the exit status."""
        columns = ["patches", "visible", "pairs", "alone", "list"]
        if FACTS in levels(self.args.level):
            columns[3:] = ["asked", "alone", "text", "cond", "list"]
        if self.args.drop_kind:
            columns.append("dropped")
        rows = {key: self.counts[key] for key in self.configurations()}
        print_table(("level", "opt"), rows, columns + ["broken"])
        if self.facts:
            rows = {(level, fact): self.facts[fact, level]
                    for level in levels(self.args.level)
                    for fact in SOURCES[self.args.source].changes}
            print_table(("level", "change"), rows, columns)
        for configuration in self.configurations():
            if self.failures[configuration]:
                print("failed at %s %s: seeds %s" % (configuration + (" ".join(
                    str(s) for s in self.failures[configuration]),)))
        print("pairs: " + ", ".join("%d %s" % (n, kind) for kind, n
                                    in self.kinds.most_common()))
        print("%d skipped for undefined behaviour, %d for their time,"
              " %d without a reference"
              % tuple(self.counts[None][why]
                      for why in ("undefined", "slow", "broken")))
        self.report_dropped()
        counts = self.counts.values()
        if any(c["list"] or c["cond"] for c in counts):
            return 1
        if any(c["broken"] for c in counts) \
           or not any(c["patches"] for c in counts):
            return 2
        return 3 if set(self.args.drop_kind) - set(self.shown) else 0

    def report_dropped(self):
        """Print what each kind did that was dropped."""
        for kind in self.args.drop_kind:
            if self.shown[kind]:
                print("without %s: %d of %d patches go wrong, the first"
                      " is seed %d at %s %s"
                      % ((kind, self.shown[kind], self.met[kind])
                         + self.first[kind]))
            else:
                print("without %s: nothing shows it in %d patches"
                      % (kind, self.met[kind]))


def print_table(heads, rows, columns):
    """Print the COLUMNS of ROWS, which are counts by the two that HEADS has
    titles of."""
    widths = [max(map(len, column)) for column in zip(heads, *rows)]
    for key, count in {heads: None, **rows}.items():
        print(" ".join(word.ljust(width) for word, width in zip(key, widths))
              + "".join("%9s" % (count[c] if count is not None else c)
                        for c in columns))


def work(args, seeds):
    """Simulate the patches of SEEDS as ARGS say, and return the campaign."""
    here = os.path.dirname(os.path.abspath(__file__))
    with tempfile.TemporaryDirectory() as where:
        shutil.copy(os.path.join(here, "driver.c"), where)
        build(tools(args) + ["-O1", "-c", where + "/driver.c", "-o",
                             where + "/driver.o"])
        campaign = Campaign(args, where)
        campaign.run(seeds)
        return campaign


def kinds(text, source):
    """Return the kinds of pairs that TEXT, of the command line, names of those
    that the units of SOURCE have."""
    known = LANGUAGES[SOURCES[source].suffix].kinds
    names = known if text == "all" else text.split(",") if text else []
    if set(names) - set(known):
        raise Broken("kinds of %s are %s" % (source, " ".join(known)))
    return names


def main():
    """Run the command line."""
    parser = argparse.ArgumentParser(
        description="Check lists of impacted functions by executing simulated "
        "live patches of random C and C++ programs.")
    parser.add_argument("--gcc", required=True, metavar="CMD",
                        help="the compiler with -flive-patching-list=")
    parser.add_argument("--level", default="both", choices=[*GROUPS, *LEVELS])
    parser.add_argument("--patched-at", choices=LEVELS,
                        help="compile patches at this level, whatever the rule"
                        " is")
    parser.add_argument("--opt", default="-O1 -O2 -O3 -Os", metavar="LIST",
                        help="options; + joins those that belong together")
    parser.add_argument("--seed", type=int, default=1, metavar="N",
                        help="the seed of the first patch")
    parser.add_argument("--patches", type=int, default=20, metavar="N")
    parser.add_argument("--source", default="generator",
                        choices=sorted(SOURCES),
                        help="where the units come from")
    parser.add_argument("--keep", metavar="DIR",
                        help="where to keep reduced failures, ten at most")
    parser.add_argument("--tries", type=int, default=400, metavar="N",
                        help="how often to compile to reduce a failure")
    parser.add_argument("--drop-kind", metavar="KIND", default="",
                        help="a fault to plant: pairs of this kind, of several "
                        "ones with commas, or of each of all kinds are dropped")
    parser.add_argument("--jobs", type=int, default=1, metavar="N",
                        help="how many processes divide the patches")
    parser.add_argument("--run", metavar="CMD", type=shlex.split, default=[],
                        help="what runs programs of the compiler, which is one "
                        "for another system, and links them: \"qemu-s390x\"")
    parser.add_argument("--lto", action="store_true",
                        help="units are divided, and linked with -flto")
    parser.add_argument("--partition", default="none", metavar="KIND",
                        help="-flto-partition= of the old program")
    args = parser.parse_args()
    if args.lto and args.source == "csmith":
        parser.error("--lto is for what can be divided, no unit of csmith")
    try:
        args.drop_kind = kinds(args.drop_kind, args.source)
        args.target = target(args)
    except Broken as broken:
        parser.error(str(broken))
    if DROPPED << len(args.drop_kind) > args.target.mask & 0xffffffff:
        parser.error("too many kinds to drop at once for this processor")
    if args.source == "csmith" and not shutil.which("csmith"):
        parser.error("there is no csmith; its Debian packages are csmith and "
                     "libcsmith-dev")
    seeds = range(args.seed, args.seed + args.patches)
    total = Campaign(args, None)
    with concurrent.futures.ProcessPoolExecutor(args.jobs) as pool:
        for campaign in pool.map(work, [args] * args.jobs,
                                 [seeds[i::args.jobs]
                                  for i in range(args.jobs)]):
            total.add(campaign)
    return total.report()


if __name__ == "__main__":
    sys.exit(main())
