"""What `impacted query --json' and `impacted diff --json' print, as one value."""

import json


def read(name):
    """The answer in the file NAME: the members of its first and last lines,
    and the lines between them as `units'."""
    with open(name, encoding="utf-8", errors="replace") as stream:
        return parse(stream.read())


def parse(text):
    """The same of TEXT."""
    first, *units, last = [json.loads(line) for line in text.splitlines()]
    return {**first, "units": units, **last}
