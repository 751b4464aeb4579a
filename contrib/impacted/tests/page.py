#!/usr/bin/env python3
"""Usage: page.py PAGE CHECK [ARGUMENT...]
Look at the text of a page of `impacted stats --html'.  Each CHECK is a
function below; it says what is wrong and fails, or is silent."""

import base64
import hashlib
import html.parser
import json
import re
import sys

EMPTY = {"meta", "input", "link", "br", "img", "hr", "line", "rect"}


class Page(html.parser.HTMLParser):
    """The elements of a page, in their order: (tag, attributes, text)."""

    def __init__(self, text):
        super().__init__()
        self.elements = []
        self.open = []
        self.feed(text)
        self.close()
        if self.open:
            sys.exit("not closed: %s" % self.open[-1][0])

    def handle_starttag(self, tag, attrs):
        element = [tag, dict(attrs), ""]
        if len(dict(attrs)) < len(attrs):
            sys.exit("an attribute stands twice in <%s>" % tag)
        self.elements.append(element)
        if tag not in EMPTY:
            self.open.append(element)

    def handle_startendtag(self, tag, attrs):
        sys.exit("<%s/>" % tag)

    def handle_endtag(self, tag):
        if not self.open or self.open[-1][0] != tag:
            sys.exit("</%s> ends nothing" % tag)
        self.open.pop()

    def handle_data(self, text):
        if self.open:
            self.open[-1][2] += text

    def handle_comment(self, text):
        sys.exit("a comment: %s" % text)

    def all(self, tag):
        return [element for element in self.elements if element[0] == tag]


def data(page):
    """The data of PAGE."""
    return json.loads(page.all("script")[0][2])


def well_formed(page):
    """Elements end where they should, identifiers are unique and those that
    are referred to exist."""
    ids = [e[1]["id"] for e in page.elements if "id" in e[1]]
    if len(ids) > len(set(ids)):
        sys.exit("an id stands twice")
    for tag, attributes, _ in page.elements:
        for name in ("for", "aria-labelledby", "aria-controls"):
            for word in attributes.get(name, "").split():
                if word not in ids:
                    sys.exit("%s=%s is no id" % (name, word))
    if [e[1].get("type") for e in page.all("script")] \
            != ["application/json", None]:
        sys.exit("other scripts than the data and that of the page")


def alone(page):
    """Nothing is fetched, and no element has code in an attribute."""
    for tag, attributes, _ in page.elements:
        for name in attributes:
            if name in ("src", "href", "style", "srcset", "action") \
                    or name.startswith("on"):
                sys.exit("<%s %s>" % (tag, name))
    if re.search(r"url\s*\(|innerHTML|outerHTML|insertAdjacentHTML"
                 r"|document\.write|\beval\b|\bfetch\b|XMLHttpRequest|import",
                 page.all("style")[0][2] + page.all("script")[1][2]):
        sys.exit("the style or script fetches or makes markup")


def policy(page):
    """The policy of the page allows its own style and script, and no others."""
    wanted = {"default-src": "'none'", "base-uri": "'none'",
              "form-action": "'none'"}
    for name, element in (("style-src", page.all("style")[0]),
                          ("script-src", page.all("script")[1])):
        digest = hashlib.sha256(element[2].encode()).digest()
        wanted[name] = "'sha256-%s'" % base64.b64encode(digest).decode()
    found = [e[1]["content"] for e in page.all("meta")
             if e[1].get("http-equiv") == "Content-Security-Policy"]
    if len(found) != 1:
        sys.exit("no policy, or more than one")
    parts = dict(part.split(None, 1) for part in found[0].split(";"))
    for name in sorted(set(wanted) | set(parts)):
        if parts.get(name) != wanted.get(name):
            sys.exit("in stats.html it should be %s %s, not %s"
                     % (name, wanted.get(name), parts.get(name)))


def functions(page):
    """Print the functions of the data, a line for each of them."""
    for row in data(page)["functions"]:
        print("%s %s:%d %s %s %s" % (json.dumps(row["name"]), row["file"],
                                     row["line"], row["objects"],
                                     row["state"], row["length"]))


def left_out(page):
    """Print how many objects and functions are left out, and the bins."""
    found = data(page)
    bins = found["bins"]
    while bins and not bins[-1]:
        bins.pop()
    print(found["objects_left_out"], found["functions_left_out"], bins)


def answer(page, file):
    """The data have the answer in the JSON of FILE."""
    with open(file, encoding="utf-8") as stream:
        if data(page)["stats"] != json.load(stream):
            sys.exit("not the same as with --json")


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8", newline="") as text:
        globals()[sys.argv[2]](Page(text.read()), *sys.argv[3:])
