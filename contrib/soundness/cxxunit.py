# C++ units as text, with both versions of a function for the reference.
# Copyright (C) 2026 Free Software Foundation, Inc.
# This file is part of GCC; see COPYING3 for the licence.

"""C++ units as text: what cxx.py makes them of.

The source of a function can be that of several symbols: the variants of a
constructor, instances, lambdas.  All of them are replaced when it is changed,
as each is on the lines of its text.

The reference has both versions in one function, which asks ls_patched.  What
the front end evaluates is computed there when it is used, so that it is what
the new code has from the patch on: constexpr is left out, a constant is a
macro, and the argument of a template a parameter."""

import copy
import re

import generator

PREAMBLE = """\
typedef unsigned (*fp_t) (unsigned);
typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned u32;
struct small { unsigned x, y; };
typedef unsigned vec __attribute__ ((vector_size (16)));
extern "C" {
void emit (unsigned);
void step (unsigned);
unsigned peek (void);
extern const fp_t entries[];
}
template <typename H> inline unsigned apply (H h, unsigned a)
{ return h (a) + 1u; }
template <typename H> __attribute__ ((noinline)) static unsigned
apply_to (H &h, unsigned a)
{ unsigned r = h (a); return r ^ h (r + a); }
template <typename H> __attribute__ ((noinline)) static unsigned
apply_copy (H h, unsigned a)
{ unsigned r = h (a); return r * 3u - h (a); }
"""

# The classes, each with its bases and its members; the unit has the functions
# of them, but for one constructor.
CLASSES = [
    ("rec", "", "unsigned x, y, z, w;"),
    ("oops", "", "unsigned code;"),
    ("worse", "oops", "worse (unsigned a) : oops {a} {}"),
    ("base", "", "unsigned i = 3u;"),
    ("left", "base", "unsigned j = 5u;"),
    ("right", "", "unsigned k = 7u;"),
    ("both", "right, base", "unsigned l = 9u;"),
    ("guard", "", "unsigned n;"),
    ("box", "", "T t;"),
]
FIELDS = {"rec": "xyzw", "base": "i", "left": "ij", "right": "k",
          "both": "ikl", "guard": "n", "box": "t"}
# Who overrides the virtual functions of a class.
OVERRIDING = {"base": ["left", "both"], "right": ["both"]}

SIGNATURES = dict(
    generator.SIGNATURES, t=[("T", "a")], tu=[("T", "a"), ("unsigned", "b")],
    qu=[("rec &", "o"), ("unsigned", "a")])


class Function(generator.Function):
    """A function of the unit, or a template.  NAME has its class."""

    def __init__(self, name, index, signature):
        super().__init__(name, index, signature)
        self.owner, _, self.short = name.rpartition("::")
        self.template = {"tt": "typename T", "vt": "unsigned N"}.get(
            self.short[:2], "typename T" * (self.owner == "box"))
        if self.owner:
            self.static = False
        self.namespace = None
        self.virtual = False
        self.noexcept = False
        # The type of the result, if that is deduced.
        self.deduced = ""
        # The value of the last parameter where none is given.
        self.default = ""
        # What a constructor has in front of its body.
        self.members = ""
        # The constants that have its value, as name and value.
        self.constants = []

    def parameters(self):
        """Return the pairs of types and names of the parameters."""
        return SIGNATURES.get(self.signature, [])

    def is_made(self):
        """Return true if it is a constructor or a destructor."""
        return self.short.lstrip("~") == self.owner

    def head(self, name=None, attributes=True, definition=True):
        """Return the declaration, without a semicolon, or with DEFINITION that
        of the definition."""
        words = ["static"] * self.static + ["constexpr"] * self.pure
        if self.inline and (definition or not self.owner):
            words.append("inline")
        if self.virtual and not definition:
            words.append("virtual")
        if attributes and self.attributes:
            words.append("__attribute__ ((%s))" % ", ".join(self.attributes))
        if not self.is_made():
            words.append("auto" if self.deduced else self.result)
        parameters = ", ".join("%s %s" % p for p in self.parameters())
        if self.default and not definition:
            parameters += " = " + self.default
        where = self.short
        if definition and self.owner:
            where = self.owner + "<T>" * bool(self.template) + "::" + where
        head = "%s %s (%s)" % (" ".join(words), where, parameters)
        if self.template and (definition or not self.owner):
            head = "template <%s> %s" % (self.template, head)
        return head.strip() + " noexcept" * self.noexcept

    def inside(self, text):
        """Return TEXT in the namespace."""
        if self.namespace is None:
            return text
        return "namespace %s\n{\n%s\n}" % (self.namespace, text)

    def returning(self, statement):
        """Return STATEMENT of the body, with the type of the result."""
        if not self.deduced:
            return statement
        return re.sub(r"\breturn ([^;]*);", r"return %s (\1);" % self.deduced,
                      statement)

    def lines(self, body, indent="  "):
        """Return the lines of BODY, a body of this function."""
        return [indent + self.returning(statement) for statement in body]

    def definition(self):
        """Return the definition, outside of its namespace."""
        lines = [self.head() + self.members, "{"]
        lines += ["  static unsigned %s = %s;" % s for s in self.slots]
        return "\n".join(lines + self.lines(self.body) + ["}"])

    def text(self, name=None, attributes=True, slots=True):
        """Return the definition, and the constants that follow it."""
        return "\n".join(
            [self.inside(self.definition())]
            + ["static constexpr unsigned %s = %s;" % c
               for c in self.constants] + [""])

    def with_both(self, new):
        """Return the definition of a function that does what this one did, or
        when ls_patched is set what NEW does."""
        old, head = self, copy.copy(self)
        head.deduced = ""
        lines = [head.head() + self.members, "{"]
        inits = [dict(old.slots), dict(new.slots)]
        lines += ["  static unsigned %s = ls_patched ? %s : %s;"
                  % (slot, inits[1][slot], init) for slot, init in old.slots
                  if slot in inits[1]]
        for f, other, word in ((new, old, "if (ls_patched)"),
                               (old, new, "else")):
            lines += ["  " + word, "    {"]
            lines += ["      static unsigned %s = %s;" % s for s in f.slots
                      if s[0] not in dict(other.slots)]
            lines += f.lines(f.body, "      ") + ["    }"]
        return self.inside("\n".join(lines + ["}"]))


def at_run_time(text):
    """Return TEXT with nothing for the front end to evaluate."""
    text = re.sub(r"\bstatic constexpr unsigned q\[", "const unsigned q[", text)
    text = re.sub(r"\bconstexpr ", "", text.replace("if constexpr", "if"))
    text = re.sub(r"template <unsigned N> (.*?vt_\d+ \()", r"\1unsigned N, ",
                  text)
    return re.sub(r"\b(vt_\d+)<([^<>]*)> \(", r"\1 (\2, ", text)


class Unit(generator.Unit):
    """A unit in C++."""

    suffix = "cc"
    preamble = PREAMBLE
    options = ["-std=gnu++17"]
    # Those of instances, and of what is local to a function.
    optional = re.compile(r"_ZZ|_ZNK?Z|_Z\w*I\w*E")

    def __init__(self):
        super().__init__()
        self.objects = []
        self.final = False
        self.anonymous = False

    def classes(self):
        """Return the definitions of the classes."""
        lines = []
        for name, bases, members in CLASSES:
            final = " final" * (self.final and name == "both")
            lines.append("%sstruct %s%s%s\n{\n  %s" % (
                "template <typename T> " * (name == "box"), name, final,
                " : " * bool(bases) + bases, members))
            lines += ["  %s;" % f.head(definition=False)
                      for f in self.functions if f.owner == name]
            lines.append("};")
        text = "\n".join(lines)
        return "namespace\n{\n%s\n}" % text if self.anonymous else text

    def declarations(self):
        """Return the declarations of all functions."""
        lines = ["namespace ns {} using namespace ns;"]
        for f in self.functions:
            if not f.owner and f.index < 1000:
                lines.append(f.inside(f.head(None, True, False) + ";")
                             .replace("\n", " "))
        return lines

    def text(self, used=()):
        """Return the unit in C++, with those templates marked as used of which
        there are instances in USED."""
        unit = copy.copy(self)
        unit.functions = [marked(f, used) for f in self.functions]
        return "\n".join(
            [self.preamble, unit.classes()] + self.data + unit.declarations()
            + self.late_data + [""] + [f.text() for f in unit.functions])

    def reference(self, new):
        """Return the unit in C++, in which the function that NEW is another
        version of does what NEW does from when ls_patched is set."""
        parts = [self.preamble, "extern unsigned ls_patched;"]
        parts += ["#define %s %s" % c for f in self.functions
                  for c in f.constants]
        unit = copy.copy(self)
        unit.functions = [copy.copy(f) for f in self.functions]
        for f in unit.functions:
            f.attributes = []
            if f.name == new.name:
                f.deduced = ""
        parts += [unit.classes()] + self.data
        parts += [at_run_time(text)
                  for text in unit.declarations() + self.late_data]
        for f in self.functions:
            f = copy.copy(f)
            f.attributes = []
            parts.append(at_run_time(
                f.with_both(new) if f.name == new.name
                else f.inside(f.definition())))
        return generator.SETTING.sub(";", "\n".join(parts + [""]))

    def removable(self):
        """Return the names of the functions that a reduction may remove: those
        of which nobody speaks."""
        names = []
        for f in self.functions:
            others = "".join(g.definition() for g in self.functions
                             if g is not f)
            others += "".join(self.late_data)
            if f.index < 1000 and f.short != "fp_base" and not re.search(
                    r"(?<!~)\b%s\b" % re.escape(f.short), others) \
               and not any(re.search(r"\b%s\b" % c, others)
                           for c, _ in f.constants):
                names.append(f.name)
        return names

    def symbols(self, name, places):
        """Return the symbols of function NAME, given the PLACES of all: what is
        defined in its text."""
        return within(self.find(name).definition(), self.text(), places)


def within(definition, text, places):
    """Return the symbols of what DEFINITION, which is in TEXT, defines, given
    the PLACES of all."""
    first = text[:text.index(definition)].count("\n") + 1
    last = first + definition.count("\n")
    return [symbol for symbol, (line, _, end) in places.items()
            if first <= line and end <= last]


def marked(f, used):
    """Return F marked as used, if it is a template and an instance of it is in
    USED."""
    short = "%d%s" % (len(f.short), f.short)
    if not f.template or not any(short in name for name in used):
        return f
    f = copy.copy(f)
    f.attributes = f.attributes + ["used"]
    return f
