#!/usr/bin/env python3
"""Writes the pages of docs/ that list what data/ holds: errors.md and notes.md.

    scripts/make-docs.py           write them
    scripts/make-docs.py --check   write nothing; exit code 1 when a page is not up to date
"""
import argparse
import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent

MADE = "<!-- Made by scripts/make-docs.py from data/{name}.json; do not edit. -->"

ERRORS = """# Errors

Every problem that a case can have, by its id. Ids are permanent: scripts may rely on them. The wording of a
message may change; this page says what each id means and what to do.

A message names the file, the line, the place in the case as a JSON pointer (`/paying_parent/income` is `income`
in `paying_parent`), and the id; then what is wrong, and what to write:

    case.json:7: /paying_parent/income/gross_weekly: amount-not-whole-pence
      412.505 has 3 decimal places; an amount is pounds and whole pence.
      Write 412.50 or 412.51.

All problems of a case are reported together, in the order of the document. Only a text that is not JSON at all
is reported with its first fault alone. With `--errors json` the same is one JSON document on standard error.
"""

NOTES = """# Notes

What a result may say besides its figures, by its id. Ids are permanent: scripts may rely on them. A note does
not refuse anything: the amount is worked out, and the note says what to know about it. Words in italics stand
for what the result fills in.
"""


def entries(name):
    return json.loads((ROOT / "data" / f"{name}.json").read_text(encoding="utf-8"))


def page(name, introduction, sections):
    return "\n".join([MADE.format(name=name), introduction, *sections])


def shown(text):
    """The text of a note with its places to be filled in: {tax_year} is *tax year*."""
    text = re.sub(r"\{count:[^{}|]*\|([^{}|]*)\}", r"*count* \1", text)
    return re.sub(r"\{(\w+)\}", lambda place: "*" + place[1].replace("_", " ") + "*", text)


def errors_page():
    sections = [f"## {name}\n\n{entry['means']}\n\n**What to do.** {entry['remedy']}\n"
                for name, entry in sorted(entries("errors").items())]
    return page("errors", ERRORS, sections)


def notes_page():
    sections = [f"## {name}\n\n> {shown(entry['text'])}\n\n{entry['means']}\n"
                for name, entry in sorted(entries("notes").items())]
    return page("notes", NOTES, sections)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    stale = False
    for name, made in (("docs/errors.md", errors_page()), ("docs/notes.md", notes_page())):
        path = ROOT / name
        if path.exists() and path.read_text(encoding="utf-8") == made:
            continue
        if options.check:
            stale = True
            print(f"{name} is not up to date; run scripts/make-docs.py")
        else:
            path.parent.mkdir(exist_ok=True)
            path.write_text(made, encoding="utf-8")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
