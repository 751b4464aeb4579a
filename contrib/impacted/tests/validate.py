#!/usr/bin/env python3
"""Usage: validate.py SCHEMA FILE [DEFINITION]
Say what in the JSON of FILE is not as SCHEMA has it, or in its first line not
as that has DEFINITION, and fail.  Also fail if it would be valid with any one of its members left out, or
with one more: then the schema says too little."""

import copy
import json
import sys

import jsonschema


# Only the last line of some commands has it.
OPTIONAL = ("unjudged",)


def objects(value):
    """All JSON objects in VALUE."""
    if isinstance(value, dict):
        yield value
    for part in value.values() if isinstance(value, dict) else value:
        if isinstance(part, (dict, list)):
            yield from objects(part)


with open(sys.argv[1], encoding="utf-8") as stream:
    schema = json.load(stream)
with open(sys.argv[2], encoding="utf-8") as stream:
    text = stream.read()
try:
    answers = [json.loads(text)]
except json.JSONDecodeError:
    answers = [json.loads(line) for line in text.splitlines()]
jsonschema.Draft202012Validator.check_schema(schema)
for line, answer in enumerate(answers):
    whole = copy.deepcopy(schema)
    if len(sys.argv) > 3 and line == 0:
        del whole["oneOf"]
        whole["$ref"] = "#/$defs/" + sys.argv[3]
    validator = jsonschema.Draft202012Validator(whole)
    validator.validate(answer)

    for number, part in enumerate(objects(answer)):
        for name in [*part, None]:
            if name in OPTIONAL:
                continue
            other = copy.deepcopy(answer)
            changed = list(objects(other))[number]
            if name is None:
                changed["no such member"] = 0
            else:
                del changed[name]
            if validator.is_valid(other):
                sys.exit("valid %s, in %s" % (
                    "without " + name if name else "with one more", part))
