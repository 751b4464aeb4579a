# Random C units that are divided into several.
# Copyright (C) 2026 Free Software Foundation, Inc.
# This file is part of GCC; see COPYING3 for the licence.

"""Random C units of generator.py and facts.py that are divided into several,
for -flto.

Each function and each variable has one file for its home, by chance.  One that
others use is public; what is static in the unit and used in its home alone
stays so, and what is public then is static by chance.  Some functions that are
static in their files get the name of one of another file, so that LTO has to
number their symbols, and those of their static variables.

A number in a symbol is a checksum of names, as GCC's number_in_scope makes it:
that says which symbol of the linked program is which one of a file."""

import copy
import os
import random
import re

import assembly
import hybrid
import linked
from unit import Broken

NAME = re.compile(r"\b[a-z]\w*\b")
VALUE = re.compile(r" = (?:\{[^}]*\}|[^,;]+)")
# What of a unit's data each file has for itself that uses it.
COPIED = {"tab", "tidy", "touch"}
# The functions and variables that the driver knows.
PUBLIC = {"step", "peek", "entries"}
# What nothing keeps: nested functions, numbered by LTO or not, and vector
# versions of functions of one file, which no new code may call.
OPTIONAL = re.compile(r"(?<!\.lto_priv)\.\d+(?:\.lto_priv\.\d+)*$"
                      r"|_ZGV\w+\.lto_priv\.\d+$")
# How many pairs of functions, at most, get one name.
PAIRS = 2


def crc32(number, data):
    """Return the checksum NUMBER, continued with the bytes of DATA, as GCC
    computes it."""
    for byte in data:
        number ^= byte << 24
        for _ in range(8):
            number = number << 1 ^ (0x04c11db7 if number & 1 << 31 else 0)
            number &= 0xffffffff
    return number


def number_of(name, scope):
    """Return the number of the first symbol NAME of SCOPE."""
    return crc32(crc32(0, ("%s.%s" % (name, scope)).encode() + b"\0"), bytes(4))


def public_head(f, name):
    """Return a declaration of function F, as NAME, for other files.  They need
    to know of it what vector versions it has; an alias has none."""
    f = copy.copy(f)
    f.static = f.inline = False
    f.attributes = [a for a in f.attributes
                    if a.startswith("simd") and name == f.name]
    return f.head(name).replace("\n", " ") + ";"


class File:
    """One of the files of a divided unit: what there is to write, and what the
    names of the unit are called in it."""

    def __init__(self, name):
        self.name = name
        self.unit = None
        self.renamed = {}

    def text(self, used):
        """Return the text of the file, with those inline functions marked as
        used that are in USED, by their names in the unit."""
        if not self.renamed:
            return self.unit.text(used)
        return re.sub(r"\b(?:%s)\b" % "|".join(self.renamed),
                      lambda match: self.renamed[match.group()],
                      self.unit.text(used))


def sibling(name, suffix):
    """Return the name of what is made of the file NAME, with SUFFIX."""
    return os.path.splitext(name)[0] + suffix


class Division:
    """UNIT, of which a function also has the version NEW, in several files.
    SEED says how."""

    # What new code may lack.
    optional = OPTIONAL

    def __init__(self, unit, new, seed):
        self.unit = unit
        self.new = new
        self.seed = seed
        self.files = [File("part%d.%s" % (i, unit.suffix))
                      for i in range(self.random("files").choice([2, 3, 4]))]

    def random(self, name):
        """Return random numbers for NAME."""
        return random.Random("%d %s" % (self.seed, name))

    def owns(self, file, symbol, program):
        """Return true if FILE can have SYMBOL in the old PROGRAM."""
        del self, file, symbol, program
        return True

    def combine(self, texts, old, program):
        """Return the assembler TEXTS of the new files, by name, as one, with
        the symbols that they have in the OLD assembler text, of which PROGRAM
        has the records.  What is not there gets the number of its file, and so
        does what an earlier file has defined for all."""
        new = {file: hybrid.Assembly(text) for file, text in texts.items()}
        local = {file: new[file].defined() - assembly.global_names(text)
                 for file, text in texts.items()}
        parts, shared = [], set()
        for i, (file, text) in enumerate(texts.items()):
            names = {}
            for symbol in local[file]:
                if symbol.startswith(".L"):
                    continue
                owners = [f for f in texts if symbol in local[f]
                          and self.owns(f, symbol, program)]
                names[symbol] = "%s.u%d" % (symbol, i)
                # New code brings its constants, whatever the old ones are
                # called.
                if symbol not in new[file].constants:
                    names[symbol] = self.old_symbol(
                        file, symbol, owners, old, program) or names[symbol]
            public = new[file].defined() - local[file]
            again = {symbol: "%s.u%d" % (symbol, i)
                     for symbol in public & shared}
            shared |= public
            parts += [rename(line, i, {**names, **again}
                             if again and hybrid.defines(line) else names)
                      for line in text.splitlines(True)]
        return "".join(parts)

    @staticmethod
    def old_symbol(file, symbol, owners, old, program):
        """Return the symbol in OLD of what is the local SYMBOL of FILE, or
        None.  OWNERS are the files that can have it."""
        if hybrid.CLONE.search(symbol) or assembly.own_pointer(symbol):
            return None
        key = file, symbol
        if key in program.ids:
            name = program.ids[key]
            return name if program.states[name] in linked.WITH_CODE else None
        name = "%s.lto_priv.%d" % (symbol, number_of(symbol, file))
        if name in old.defined():
            return name
        if symbol not in old.defined() or file not in owners:
            return None
        if len(owners) > 1:
            raise Broken("%s of which file" % symbol)
        return symbol


class Split(Division):
    """A unit of generator.py or facts.py in several files."""

    def __init__(self, unit, new, seed):
        super().__init__(unit, new, seed)
        # Data and late data by a name that they define, and all names that are
        # used by functions, data, and all together.
        self.data = {NAME.search(self.bare(d)).group(): d for d in unit.data}
        self.late = {NAME.search(self.bare(d)).group(): d
                     for d in unit.late_data}
        self.owners = {}
        for name, text in {**self.data, **self.late}.items():
            self.owners.update((n, name) for n in NAME.findall(
                name if name in COPIED else VALUE.sub("", self.bare(text))))
        for f in unit.functions:
            self.owners.update((n, f.name) for n in (f.name, f.alias) if n)
        self.home = {name: self.random(name).randrange(len(self.files))
                     for name in {*self.owners.values()}}
        self.shared = set(PUBLIC)
        self.users = {}
        self.find_users()
        self.collide()

    @staticmethod
    def bare(text):
        """Return the declarators of the variables that TEXT defines."""
        return re.sub(r"^(?:(?:static|const|unsigned|struct rec|fp_t|void"
                      r"|__attribute__ \(\(noinline\)\)) )+\*?", "", text)

    def find_users(self):
        """Find which files use what, and what is used in other files."""
        texts = [(f.name, " ".join(f.body)) for f in self.unit.functions]
        texts.append((self.new.name, " ".join(self.new.body)))
        texts += [(name, " ".join(VALUE.findall(text)))
                  for name, text in self.late.items()]
        for user, text in texts:
            self.add_users(text, {self.home[user]})
        for name in COPIED & set(self.users):
            self.add_users(self.data[name], self.users[name])
        for name, files in self.users.items():
            if files - {self.home[name]} and name not in COPIED:
                self.shared.add(name)

    def add_users(self, text, files):
        """Note that TEXT, which is in FILES, uses what it names."""
        for word in set(NAME.findall(text)) & set(self.owners):
            self.users.setdefault(self.owners[word], set()).update(files)

    def collide(self):
        """Give pairs of functions that are static in different files one
        name."""
        rng = self.random("names")
        static = [f for f in self.unit.functions
                  if f.name not in self.shared and self.static(f)
                  and not f.alias and "always_inline" not in f.attributes]
        rng.shuffle(static)
        for f in static[:PAIRS]:
            for g in static[PAIRS:]:
                file = self.files[self.home[g.name]]
                if self.home[f.name] != self.home[g.name] \
                   and g.name not in file.renamed \
                   and f.name not in file.renamed.values():
                    file.renamed[g.name] = f.name
                    break

    def static(self, f):
        """Return true if F is static in its file."""
        if f.name in self.shared:
            return False
        return f.static or self.random("static " + f.name).random() < 0.5 \
            and "weak" not in f.attributes and not f.has_versions()

    def function(self, f):
        """Return F as it stands in its file."""
        f = copy.copy(f)
        f.static = self.static(f)
        if not f.static:
            f.inline = False
            f.attributes = [a for a in f.attributes if a != "always_inline"]
        return f

    def variable(self, name, text, file):
        """Return what stands in the file with the number FILE for the variables
        with TEXT that NAME owns."""
        if name in COPIED:
            return [text] if file in self.users.get(name, ()) else []
        if self.home[name] == file:
            return [text.replace("static ", "") if name in self.shared
                    else text]
        if name not in self.shared:
            return []
        return ["extern " + VALUE.sub("", text.replace("static ", ""))]

    def divide(self, unit):
        """Give each file what it has of UNIT, which is one version of it."""
        for i, file in enumerate(self.files):
            file.unit = part = copy.copy(unit)
            part.data = [line for name, text in self.data.items()
                         for line in self.variable(name, text, i)]
            part.late_data = [line for name, text in self.late.items()
                              for line in self.variable(name, text, i)]
            part.functions = [self.function(f) for f in unit.functions
                              if self.home[f.name] == i]
            part.data += [public_head(f, name) for f in unit.functions
                          if self.home[f.name] != i and f.name in self.shared
                          for name in (f.name, f.alias) if name]

    def texts(self, patched, used=()):
        """Return the files, by name, with the new version of the function if
        PATCHED, and those inline functions marked as used that are in USED, by
        their names in the unit."""
        self.divide(self.unit.with_function(self.new) if patched
                    else self.unit)
        return {file.name: file.text(used) for file in self.files}

    def names(self):
        """Return by the name of each function in the unit its file's name, and
        what it is called there."""
        return {f.name: (file.name, file.renamed.get(f.name, f.name))
                for f in self.unit.functions
                for file in [self.files[self.home[f.name]]]}

    def symbols(self, program):
        """Return what the changed function is called in PROGRAM, the records of
        the old one."""
        return [program.ids[self.names()[self.new.name]]]

    def kept(self, wanted, program):
        """Return the names in the unit of the functions that are WANTED, by
        what they are called in PROGRAM."""
        return {name for name, key in self.names().items()
                if program.ids.get(key) in wanted}

    def owns(self, file, symbol, program):
        """Return true if FILE can have SYMBOL in the old PROGRAM: not if that
        is a static variable of a function that was removed."""
        slot, _, number = symbol.partition(".")
        for f in self.unit.functions:
            unit, name = self.names()[f.name]
            if unit == file and slot in [s[0] for s in f.slots] \
               and number == str(number_of(slot, name)):
                return program.states[program.ids[unit, name]] != "removed"
        return True


def rename(line, number, names):
    """Return LINE of the file with that NUMBER, with its symbols by NAMES."""
    return hybrid.SYMBOL.sub(
        lambda match: ".L%d_%s" % (number, match[0][2:])
        if match[0].startswith(".L") else names.get(match[0], match[0]), line)
