#!/usr/bin/env python3
# Copyright (C) 2026 Free Software Foundation, Inc.
#
# This file is part of GCC.
#
# GCC is free software; you can redistribute it and/or modify
# it under the terms of the GNU General Public License as published by
# the Free Software Foundation; either version 3, or (at your option)
# any later version.
#
# GCC is distributed in the hope that it will be useful,
# but WITHOUT ANY WARRANTY; without even the implied warranty of
# MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
# GNU General Public License for more details.
#
# You should have received a copy of the GNU General Public License
# along with GCC; see the file COPYING3.  If not see
# <http://www.gnu.org/licenses/>.

"""Print the records of -frecord-impacted in an ELF file.

With --forms, print a line on the section in place of that, with its flags and
its alignment, and one on each record: `text' or `zlib', and its length in the
file and as text.  The exit status is 1 if there is no section.
"""

import argparse
import struct
import sys
import zlib

ELFCOMPRESS_ZLIB = 1
END = b'\n# end: '


class Elf:
    """The sections of an ELF file."""

    def __init__(self, data):
        if data[:4] != b'\x7fELF':
            sys.exit('not an ELF file')
        self.data = data
        self.wide = data[4] == 2
        self.order = '<' if data[5] == 1 else '>'
        if self.wide:
            offset, = self.unpack('Q', 40)
            size, count, names = self.unpack('HHH', 58)
        else:
            offset, = self.unpack('I', 32)
            size, count, names = self.unpack('HHH', 46)
        # With many sections the first header has what has no room here.
        count = count or self.header(offset)['size']
        if names == 0xffff:
            names = self.header(offset)['link']
        self.headers = [self.header(offset + i * size) for i in range(count)]
        names = self.headers[names]['offset']
        for header in self.headers:
            start = names + header['name']
            header['name'] = data[start:data.index(b'\0', start)].decode()

    def unpack(self, fields, offset):
        """Return the numbers FIELDS at OFFSET."""
        return struct.unpack_from(self.order + fields, self.data, offset)

    def header(self, offset):
        """Return the section header at OFFSET."""
        keys = ('name', 'type', 'flags', 'address', 'offset', 'size', 'link',
                'info', 'alignment', 'entry')
        fields = 'IIQQQQIIQQ' if self.wide else 'IIIIIIIIII'
        return dict(zip(keys, self.unpack(fields, offset)))

    def records(self, header):
        """Yield the form, the length and the text of each record in the
        section of HEADER."""
        position = header['offset']
        end = position + header['size']
        while position < end:
            rest = self.data[position:end]
            if rest[:1] == b'#':
                length = rest.index(b'\n', rest.index(END) + 1) + 1
                yield 'text', length, rest[:length]
            else:
                size = 24 if self.wide else 12
                if self.wide:
                    kind, _, expanded, alignment = self.unpack('IIQQ', position)
                else:
                    kind, expanded, alignment = self.unpack('III', position)
                if kind != ELFCOMPRESS_ZLIB or alignment != 1:
                    sys.exit(f'type {kind}, alignment {alignment}')
                stream = zlib.decompressobj()
                text = stream.decompress(rest[size:])
                if not stream.eof or len(text) != expanded:
                    sys.exit('the compressed record is not complete')
                length = len(rest) - len(stream.unused_data)
                yield 'zlib', length, text
            position += length


def main():
    """Do what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--forms', action='store_true')
    parser.add_argument('file')
    args = parser.parse_args()
    with open(args.file, 'rb') as file:
        elf = Elf(file.read())
    found = [header for header in elf.headers
             if header['name'] == '.GCC.impacted']
    for header in found:
        if args.forms:
            print(f'section flags {header["flags"]:#x}'
                  f' alignment {header["alignment"]}')
        for form, length, text in elf.records(header):
            if args.forms:
                print(form, length, len(text))
            else:
                sys.stdout.buffer.write(text)
    sys.exit(not found)


if __name__ == '__main__':
    main()
