#!/usr/bin/env python3
"""Usage: options.py help TOOL COMMAND... | options.py man PAGE
Print the options that each command has, one on a line after the command, as
its --help or as the manual page PAGE says."""

import re
import subprocess
import sys


def of_help(tool, *commands):
    """Those of the --help of COMMANDS."""
    for command in commands:
        text = subprocess.run([tool, command, "--help"], check=True,
                              capture_output=True, text=True).stdout
        for line in re.findall(r"^ +(-.*?)(?:   |$)", text, re.M):
            for option in re.findall(r"(?<!\S)--?[\w?-]+", line):
                print(command, option)


def of_man(page):
    """Those of the manual page PAGE.  Each command has those in its synopsis,
    where letters may stand together, and those that all have; each has to be
    described where the command is, or at the begin of COMMANDS."""
    with open(page, encoding="utf-8") as stream:
        text = stream.read().replace("\\-", "-")
    sections = dict(re.findall(r'^\.SH "?([A-Z ]+)"?\n(.*?)(?=^\.SH|\Z)', text,
                               re.M | re.S))
    parts = re.split(r"^\.SS impacted (.*)\n", sections["COMMANDS"],
                     flags=re.M)
    described = {None: parts[0], **dict(zip(parts[1::2], parts[2::2]))}
    for command, body in described.items():
        heads = re.findall(r"^\.TP\n(.*)$", body, re.M)
        described[command] = [re.findall(r"(?<![\w-])--?[\w?][\w-]*", head)
                              for head in heads if " -" in head]

    found = re.findall(r"^\.B impacted ([\w-]+)\n(.*?)(?=^\.br|\Z)",
                       sections["SYNOPSIS"], re.M | re.S)
    for command, synopsis in found:
        options = {"-?", "--usage", "-V"}
        for word in re.findall(r"(?<![\w-])--?\w[\w-]*", synopsis):
            options |= ({word} if word.startswith("--")
                        else {"-" + letter for letter in word[1:]})
        for part in (described[command], described[None]):
            for names in part:
                if names[0] in options:
                    options.remove(names[0])
                    for name in names:
                        print(command, name)
                elif part is not described[None]:
                    print(command, "%s is not in the synopsis" % names[0])
        for option in options:
            print(command, "%s is not described" % option)


if __name__ == "__main__":
    {"help": of_help, "man": of_man}[sys.argv[1]](*sys.argv[2:])
