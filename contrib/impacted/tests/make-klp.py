#!/usr/bin/env python3
"""Usage: make-klp.py FILE [KEEP...]
Make of FILE, a relocatable object of 64 bits and little end, what a tool for live
patches makes: a section .rela.text.klp.OBJECT becomes
.klp.rela.OBJECT..text.klp.OBJECT with the flag SHF_RELA_LIVEPATCH, and undefined
symbols .klp.sym. get the section SHN_LIVEPATCH.  KEEP is `flag' or `symbols' to
leave those as they are."""

import struct
import sys

path, keep = sys.argv[1], sys.argv[2:]
with open(path, "rb") as stream:
    data = bytearray(stream.read())
(offset,) = struct.unpack_from("<Q", data, 0x28)
number, strings = struct.unpack_from("<HH", data, 0x3c)


def header(index):
    """Name, type, flags, address, offset, size, link of a section."""
    return struct.unpack_from("<IIQQQQI", data, offset + 64 * index)


def text(table, where):
    """The string at WHERE of the section TABLE."""
    begin = header(table)[4] + where
    return data[begin:data.index(0, begin)].decode()


# The new names are at the end of the file, after the old ones.
names = data[header(strings)[4]:header(strings)[4] + header(strings)[5]]
for section in range(1, number):
    name, kind, flags, _, start, size, link = header(section)
    title = text(strings, name)
    prefix = ".rela.text.klp."
    if title.startswith(prefix):
        struct.pack_into("<I", data, offset + 64 * section, len(names))
        names += (".klp.rela.%s.%s" % (title[len(prefix):],
                                       title[5:])).encode() + b"\0"
        if "flag" not in keep:
            struct.pack_into("<Q", data, offset + 64 * section + 8,
                             flags | 0x100000)
    if kind == 2 and "symbols" not in keep:
        for symbol in range(start, start + size, 24):
            (name,) = struct.unpack_from("<I", data, symbol)
            (index,) = struct.unpack_from("<H", data, symbol + 6)
            if index == 0 and text(link, name).startswith(".klp.sym."):
                struct.pack_into("<H", data, symbol + 6, 0xff20)
struct.pack_into("<QQ", data, offset + 64 * strings + 24, len(data),
                 len(names))
with open(path, "wb") as stream:
    stream.write(data + names)
