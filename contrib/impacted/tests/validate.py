#!/usr/bin/env python3
"""Usage: validate.py SCHEMA FILE [DEFINITION]
Say what in the JSON of FILE is not as SCHEMA has it, or its DEFINITION, and
fail.  Also fail if it would be valid with any one of its members left out, or
with one more: then the schema says too little."""

import copy
import json
import sys

import jsonschema


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
    answer = json.load(stream)
jsonschema.Draft202012Validator.check_schema(schema)
if len(sys.argv) > 3:
    del schema["oneOf"]
    schema["$ref"] = "#/$defs/" + sys.argv[3]
validator = jsonschema.Draft202012Validator(schema)
validator.validate(answer)

for number, whole in enumerate(objects(answer)):
    for name in [*whole, None]:
        other = copy.deepcopy(answer)
        part = list(objects(other))[number]
        if name is None:
            part["no such member"] = 0
        else:
            del part[name]
        if validator.is_valid(other):
            sys.exit("valid %s, in %s" % (
                "without " + name if name else "with one more", whole))
