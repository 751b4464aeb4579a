#!/usr/bin/env python3
"""Usage: make-elf.py BITS ORDER KIND RECORD OUTPUT
Write an object of no machine, of BITS 32 or 64 and of ORDER big or little: as
KIND says an input of a linker with relocations that have their addends (rela)
or not (rel), or what is linked, with relative relocations (pie) or bytes (exec).
Its functions are `first', which has an entry in __mcount_loc 8 bytes behind its
begin, and `second', which has none.  It has the RECORD."""

import struct
import sys

bits, order, kind, record, output = sys.argv[1:]
wide = bits == "64"
end = ">" if order == "big" else "<"
word = "Q" if wide else "I"
linked = kind in ("pie", "exec")
text = 0x10000 if linked else 0
table = 0x20000 if linked else 0
entry = text + 8


def pack(form, *values):
    """VALUES as bytes."""
    return struct.pack(end + form, *values)


def symbol(name, info, section, value, size):
    """A symbol."""
    if wide:
        return pack("IBBHQQ", name, info, 0, section, value, size)
    return pack("IIIBBH", name, value, size, info, 0, section)


def relocation(offset, index, addend):
    """A relocation of type 1."""
    info = index << 32 | 1 if wide else index << 8 | 1
    parts = (offset, info) if kind == "rel" else (offset, info, addend)
    return pack(word * len(parts), *parts)


names = b"\0first\0second\0"
symbols = (symbol(0, 0, 0, 0, 0) + symbol(0, 3, 1, text, 0)
           + symbol(1, 0x12, 1, text, 32) + symbol(7, 0x12, 1, text + 32, 32))
# Section, type, flags, address, bytes, link, info, size of entries.
sections = [("", 0, 0, 0, b"", 0, 0, 0),
            (".text", 1, 6, text, bytes(64), 0, 0, 0),
            ("__mcount_loc", 1, 2, table,
             pack(word, entry if kind in ("exec", "rel") else 0), 0, 0, 0),
            (".symtab", 2, 0, 0, symbols, 4, 2, len(symbols) // 4),
            (".strtab", 3, 0, 0, names, 0, 0, 0),
            (".GCC.impacted", 1, 0, 0, open(record, "rb").read(), 0, 0, 0)]
if kind != "exec":
    found = relocation(table, 0 if linked else 1, entry)
    sections.append((".rela__mcount_loc", 9 if kind == "rel" else 4,
                     2 if linked else 0, 0, found, 3, 0 if linked else 2,
                     len(found)))
titles = b""
offsets = []
for section in sections + [(".shstrtab",)]:
    offsets.append(len(titles))
    titles += section[0].encode() + b"\0"
sections.append((".shstrtab", 3, 0, 0, titles, 0, 0, 0))
body = b""
headers = b""
start = 64 if wide else 52
for (name, sort, flags, address, data, link, info, size), title in zip(sections,
                                                                       offsets):
    body += bytes(-(start + len(body)) % 16)
    at = start + len(body)
    body += data
    headers += pack("II" + word * 4 + "II" + word * 2, title, sort, flags,
                    address, at, len(data), link, info, 1, size)
body += bytes(-(start + len(body)) % 16)
ident = b"\x7fELF" + bytes([2 if wide else 1, 2 if order == "big" else 1, 1])
form = {"rel": 1, "rela": 1, "exec": 2, "pie": 3}[kind]
with open(output, "wb") as out:
    out.write(ident.ljust(16, b"\0"))
    out.write(pack("HHI" + word * 3 + "IHHHHHH", form, 0, 1, 0, 0,
                   start + len(body), 0, start, 0, 0, 64 if wide else 40,
                   len(sections), len(sections) - 1))
    out.write(body + headers)
