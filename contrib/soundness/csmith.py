# C units by csmith, and random changes of one function.
# Copyright (C) 2026 Free Software Foundation, Inc.
# This file is part of GCC; see COPYING3 for the licence.

"""C units by csmith, in the form of those of generator.py, and random changes
of one function of such a unit.

csmith makes a whole program.  Of that the unit has the types, the variables and
the functions, and those of csmith's arithmetic functions that are used; `step'
calls func_1, as main does, and `peek' computes main's checksum of the
variables.  `entries' calls some functions whose parameters are numbers, for
what func_1 alone reaches is little.  Some functions lose their `static', and
get attributes.

csmith takes care that a run of its program has no undefined behaviour, and that
no result depends on the order in which the operands of an expression are
evaluated.  A change must keep the latter, for the sanitizers do not see it: it
may not add a read or a write of a variable that a function uses.  The other
kinds of undefined behaviour, which a change may bring or a second round of
func_1, are left to them.

The Debian packages are csmith and libcsmith-dev."""

import functools
import random
import re
import subprocess
import tempfile

import changes
import generator

OPTIONS = """--quiet --concise --no-argc --no-volatiles --no-volatile-pointers
--no-packed-struct --no-unions --no-bitfields --no-jumps --max-funcs 9
--max-block-depth 3 --max-block-size 4 --max-expr-complexity 6 --max-array-dim 2
--max-array-len-per-dim 6 --max-struct-fields 5 --mark-mutable-const""".split()

ARITHMETIC = re.compile(r"u?int(8|16|32|64)_t")
CONSTANT = re.compile(r"\((-?(?:0x[0-9A-F]+|\d+)(U?L{0,2}))\)")

PREAMBLE = """\
#include <stdint.h>
typedef unsigned (*fp_t) (unsigned);
extern void emit (unsigned);
static unsigned sum;
#define transparent_crc(value, name, flag) \\
  (sum = sum * 31 + (unsigned) (value) + (unsigned) ((uint64_t) (value) >> 32))
"""


@functools.lru_cache(maxsize=None)
def arithmetic():
    """Return csmith's arithmetic functions, by their names."""
    text = subprocess.run(
        ["/usr/bin/gcc", "-E", "-P", "-I/usr/include/csmith", "-xc", "-"],
        input="#include \"csmith.h\"\n", stdout=subprocess.PIPE, check=True,
        text=True).stdout
    functions = re.findall(r"^static \w+\s*\(?(safe_\w+)\)?\s*\([^{]*?\)\s*"
                           r"\{.*?^\}", text, re.M | re.S)
    return {name: re.search(r"^static \w+\s*\(?%s\)?\s*\([^{]*?\)\s*\{.*?^\}"
                            % name, text, re.M | re.S).group(0)
            for name in functions}


class Function(generator.Function):
    """A function of csmith: what it returns, the text of its parameters and its
    top-level statements."""

    def __init__(self, name, result, parameters, body):
        super().__init__(name, 0, None)
        self.result = result.strip()
        self.parameter_text = parameters
        self.body = body

    def head(self, name=None, attributes=True):
        """Return the declaration, without a semicolon."""
        words = ["static"] if self.static else []
        if attributes and self.attributes:
            words.append("__attribute__ ((%s))" % ", ".join(self.attributes))
        return "%s %s\n%s (%s)" % (" ".join(words), self.result,
                                   name or self.name, self.parameter_text)

    def parameters(self):
        """Return the pairs of types and names of the parameters."""
        return [re.match(r"(.*\W)(\w+)$", p.strip()).group(1, 2)
                for p in self.parameter_text.split(",") if p != "void"]

    def arithmetic_parameters(self):
        """Return the names of the parameters that are numbers."""
        return [name for kind, name in self.parameters()
                if ARITHMETIC.fullmatch(kind.replace("const", "").strip())]


class Unit(generator.Unit):
    """A unit of csmith."""

    preamble = PREAMBLE

    def __init__(self, program):
        super().__init__()
        start = program.index("main (void)")
        text = program[program.index("#include \"csmith.h\""):start]
        text = text.split("\n", 1)[1].rsplit("\n", 1)[0]
        definitions = text.index(re.search(
            r"^static [^;\n]*\)\n\{", text, re.M).group(0))
        self.data = [arithmetic()[name] for name in sorted(
            set(re.findall(r"\bsafe_\w+", text)) & set(arithmetic()))]
        self.data.append(re.sub(r"^static .*\bfunc_\d+\(.*\);$", "",
                                text[:definitions], flags=re.M))
        for match in re.finditer(r"^static ([^;\n]*?\W)(func_\d+)\(([^\n]*)\)\n"
                                 r"\{\s*?\n(.*?)^\}$", text[definitions:],
                                 re.M | re.S):
            self.functions.append(Function(
                *match.group(2, 1, 3), statements(match.group(4))))
        self.ends(program[start:])

    def ends(self, main):
        """Make the functions that the driver calls, given the text of MAIN."""
        step = generator.Function("step", 0, "u")
        step.result = "void"
        step.body = ["func_1 (); /* guard */"]
        peek = generator.Function("peek", 0, "")
        checks = main[main.index("func_1();") + len("func_1();"):
                      main.index("platform_main_end")]
        peek.body = [
            "int i, j; (void) i; (void) j;",
            re.sub(r"\n\s*if \(print_hash_value\).*|\n\s*\n", "\n", checks),
            "return sum;"]
        step.static = peek.static = False
        self.functions += [step, peek]

    def enter(self, functions):
        """Let the driver call FUNCTIONS."""
        names = []
        for f in functions:
            entry = generator.Function("call_" + f.name, 0, "u")
            call = "%s (%s)" % (f.name, ", ".join(
                "a * %du + %d" % (i * 5 + 1, i)
                for i in range(len(f.parameters()))))
            entry.body = ["return (unsigned) %s;" % call] \
                if ARITHMETIC.fullmatch(f.result) else [call + ";", "return 0;"]
            names.append(entry.name)
            self.functions.append(entry)
        self.late_data = ["const fp_t entries[] = {%s};"
                          % ", ".join(names + ["0"])]

    def removable(self):
        """Return the names of the functions that a reduction may remove."""
        return []


def statements(text):
    """Return the top-level statements of a body."""
    found = []
    for line in text.splitlines():
        if re.match(r"    [^\s{}]", line) and not line.startswith("    else") \
           and line.strip():
            found.append(line.strip())
        elif line.strip() and found:
            found[-1] += "\n" + line
    return found


def is_declaration(statement):
    """Return true if STATEMENT declares a local variable."""
    return bool(re.match(r"(static |const )*(u?int\d+_t|struct|int)\b",
                         statement))


class Changer:
    """Changes function F in place with the random numbers RNG."""

    def __init__(self, rng, f):
        self.rng = rng
        self.f = f

    def pick(self, accept):
        """Return the number of a statement that ACCEPT likes, or None."""
        numbers = [i for i, s in enumerate(self.f.body) if accept(s)]
        return self.rng.choice(numbers) if numbers else None

    def number(self):
        """Return a constant."""
        return str(self.rng.choice([self.rng.randrange(4),
                                    self.rng.randrange(256),
                                    self.rng.randrange(1 << 31)]))

    def first(self):
        """Return the number of the first statement after the declarations."""
        return next(i for i, s in enumerate(self.f.body + ["return"])
                    if not is_declaration(s))

    def constant(self):
        """Replace a constant of which csmith says that it may be, but for the
        ones that a loop ends by."""
        places = [(i, p) for i, text in enumerate(self.f.body)
                  for p in CONSTANT.finditer(text)
                  if "for (" not in text[text.rfind("\n", 0, p.start()) + 1:
                                         p.start()]]
        if not places:
            return False
        i, place = self.rng.choice(places)
        self.f.body[i] = "%s(%s%s)%s" % (
            self.f.body[i][:place.start()], self.number(), place.group(2),
            self.f.body[i][place.end():])
        return True

    def returned(self):
        """Return something else."""
        i = self.pick(lambda s: s.startswith("return"))
        if i is None or not ARITHMETIC.fullmatch(self.f.result):
            return False
        what = self.f.body[i][len("return"):].rstrip(";").strip()
        self.f.body[i] = self.rng.choice([
            "return (%s) ^ %s;" % (what, self.number()),
            "return %s;" % self.number()])
        return True

    def remove(self):
        """Do without a statement that initializes no array."""
        i = self.pick(lambda s: not is_declaration(s)
                      and not s.startswith(("return", "for (i =")))
        if i is None:
            return False
        del self.f.body[i]
        return True

    def show(self):
        """Add to what only peek uses: calls of F in any order do the same."""
        self.f.body.insert(self.first(), "sum += (unsigned) %s * %su;" % (
            self.rng.choice(self.f.arithmetic_parameters() + ["1"]),
            self.number()))
        return True

    def leave(self):
        """Return early."""
        names = self.f.arithmetic_parameters()
        if not names or not ARITHMETIC.fullmatch(self.f.result):
            return False
        self.f.body.insert(self.first(), "if ((%s & %d) == 1)\n    return %s;"
                           % (self.rng.choice(names),
                              self.rng.choice([1, 3, 7]), self.number()))
        return True

    def change(self):
        """Change F in one way or in several."""
        makers = [self.constant, self.constant, self.returned, self.returned,
                  self.remove, self.show, self.leave]
        for _ in range(self.rng.choice([1, 1, 2, 3])):
            while not self.rng.choice(makers)():
                pass


def make_case(seed, _):
    """Return the unit of SEED for any target, and another version of one of its
    functions."""
    # csmith leaves a file where it runs.
    with tempfile.TemporaryDirectory() as where:
        program = subprocess.run(["csmith", "--seed", str(seed)] + OPTIONS,
                                 stdout=subprocess.PIPE, check=True, text=True,
                                 cwd=where).stdout
    rng = random.Random(seed)
    unit = Unit(program)
    functions = unit.functions[:-2]
    for f in functions:
        f.static = rng.randrange(100) < 70
        f.attributes = rng.choice([[], [], [], ["noinline"],
                                   ["noinline", "noclone"]])
    direct = [f for f in functions
              if len(f.arithmetic_parameters()) == len(f.parameters())]
    direct = rng.sample(direct, min(3, len(direct)))
    unit.enter(direct)
    # All but func_1 are called by others.
    new = changes.clone(rng.choice(functions[1:] * 2 + functions[:1]
                                     + direct * 2))
    Changer(rng, new).change()
    return unit, new
