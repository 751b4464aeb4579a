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

"""Print what the records on standard input say in common, a pair a line: the
function and the impacted one, each with its place.

Records are those of units, or of all partitions of one link.  Names are as in
the source, without what LTO appends to them.  The exit status is 1 if a record
is not complete, if a partition is missing, or if the state of a function is in
no record, or in more than one of them.
"""

import re
import sys


def plain(name):
    """Return NAME without the number that LTO gave it."""
    return re.sub(r'\.lto_priv\.\d+$', '', name)


def main():
    """Read records from standard input."""
    pairs = set()
    states = {}
    links = {}
    unit, whole = None, True
    for line in sys.stdin:
        line = line.rstrip('\n')
        fields = line.split('\t')
        if line.startswith('# impacted functions,'):
            if not whole:
                sys.exit('a record has no end')
            whole = False
        elif line.startswith('# link: '):
            name, _, part, _, parts = line[8:].split()
            links.setdefault((name, int(parts)), []).append(int(part))
        elif line.startswith('# unit: '):
            unit = line[8:]
        elif line.startswith('# end: '):
            whole = True
        elif line.startswith('#') or line.startswith('\t='):
            pass
        elif fields[0]:
            function = fields[0] + '\t' + fields[1]
            states.setdefault((unit, function), []).append(fields[2])
        else:
            _, name, kind, _, place = fields[:5]
            if kind != 'renamed':
                pairs.add(f'{function}\t{plain(name)}\t{place}')
    if not whole:
        sys.exit('a record has no end')
    for (name, parts), numbers in links.items():
        if sorted(numbers) != list(range(1, parts + 1)):
            sys.exit(f'link {name} has partitions {sorted(numbers)}')
    if len(links) > 1:
        sys.exit('there is more than one link')
    for (unit, function), known in states.items():
        if len([state for state in known if state != 'elsewhere']) != 1:
            sys.exit(f'{unit}: {function}: {known}')
    for pair in sorted(pairs):
        print(pair)


if __name__ == '__main__':
    main()
