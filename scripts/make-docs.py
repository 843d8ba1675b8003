#!/usr/bin/env python3
"""Writes the generated pages of docs/: errors.md and notes.md from data/, and case.md from the schema of a case.

    scripts/make-docs.py PROGRAM           write them; PROGRAM prints the schema
    scripts/make-docs.py PROGRAM --check   write nothing; exit code 1 if a page is not up to date

The texts are those beside PROGRAM, in which its build has filled in the figures (generated/texts).
"""
import argparse
import json
import pathlib
import re
import subprocess
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

Below are all messages of each id, with words in italics for what is filled in: *given* is what was given, *fact* the
fact as a key, a column or an option. For a table or for options some are worded differently.

All problems of a case are reported together, in the order of the document. Only a text that is not JSON at all
is reported with its first fault alone. With `--errors json` the same is one JSON document on standard error.
"""

NOTES = """# Notes

What a result may say besides its figures, by its id. Ids are permanent: scripts may rely on them. A note does
not refuse anything: the amount is worked out, and the note says what to know about it. Words in italics stand
for what the result fills in.
"""


CASE = """<!-- Made by scripts/make-docs.py from the description of a case; do not edit. -->
# The case document

What a case file may say: the facts of one case, as JSON in UTF-8. `cmcalc validate FILE` checks a file,
`cmcalc schema case` prints the same description as a JSON Schema, and `data/examples` has a case for each kind of
fact. Objects are closed, `null` is never a value, and text is never empty.

An **amount** is pounds, with at most two decimals after a full stop: `412.50` or `"412.50"`, at most 99,999,999.99.
A **date** is a text like `"2026-06-03"`. A **benefit code** is one of those that `cmcalc explain` lists.
`N` in a heading is the position of an entry in its list, counted from 0.
"""


class Texts:
    """The documents of data/ with their figures filled in."""

    def __init__(self, program):
        self.folder = pathlib.Path(program).resolve().parent / "generated" / "texts"

    def __getitem__(self, name):
        return json.loads((self.folder / f"{name}.json").read_text(encoding="utf-8"))


def page(name, introduction, sections):
    return "\n".join([MADE.format(name=name), introduction, *sections])


def shown(text):
    """The text of a note with its places to be filled in: {tax_year} is *tax year*."""
    text = re.sub(r"\{count:[^{}|]*\|([^{}|]*)\}", r"*count* \1", text)
    return re.sub(r"\{(\w+)\}", lambda place: "*" + place[1].replace("_", " ") + "*", text)


def sentence(text):
    """A sentence about a problem with what is filled in: {meant:long} is *meant*, {'word'} the word itself."""
    text = re.sub(r"\{'([^']*)'\}", r'"\1"', text)
    return re.sub(r"\{([a-z]+)(?::[a-z]+)?\}", r"*\1*", text)


def messages_of(error, messages):
    """The messages of an error, one on a line."""
    return "".join(f"- {sentence(message['problem'])} {sentence(message['remedy'])}\n"
                   for message in messages.values()
                   if error == message["error"] or error in message["error"] and isinstance(message["error"], list))


def errors_page(texts):
    messages = texts["messages"]["messages"]
    sections = [f"## {name}\n\n{entry['means']}\n\n**What to do.** {entry['remedy']}\n\n{messages_of(name, messages)}"
                for name, entry in sorted(texts["errors"].items())]
    return page("errors", ERRORS, sections)


def notes_page(texts):
    sections = [f"## {name}\n\n> {shown(entry['text'])}\n\n{entry['means']}\n"
                for name, entry in sorted(texts["notes"].items())]
    return page("notes", NOTES, sections)


def words(schema):
    """The words of an enum, as a table cell shows them."""
    if "const" in schema:
        return f"`{schema['const']}`"
    return ", ".join(f"`{word}`" for word in schema["enum"])


def words_in(schema):
    """The words that a value may be, alone or in a list."""
    return schema.get("enum") or (words_in(schema["items"]) if "items" in schema else [])


def meaning(schema):
    """The text about a fact. What it says of a word begins a line in its table cell."""
    text = schema["description"]
    for word in words_in(schema):
        text = re.sub(rf"(?:^|(?<=\.) ){word}: ", f"<br>`{word}`: ", text)
    return text.removeprefix("<br>")


def type_of(schema, definitions):
    """What a value may be, in a few words."""
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[1]
        return {"amount": "amount", "date": "date", "benefit": "benefit code"}[name]
    if "enum" in schema or "const" in schema:
        return words(schema)
    if "anyOf" in schema and "type" not in schema:
        return "; or ".join(type_of(each, definitions) for each in schema["anyOf"])
    if schema["type"] == "array":
        least = f"{schema['minItems']} to " if "minItems" in schema else "up to "
        items = schema["items"]
        of = "objects" if items.get("type") == "object" else type_of(items, definitions)
        return f"list of {least}{schema['maxItems']}: {of}"
    if schema["type"] == "integer":
        return f"whole number, {schema['minimum']} to {schema['maximum']}"
    if schema["type"] == "string":
        return f"text, up to {schema['maxLength']} characters" if "maxLength" in schema else "tax year"
    if schema["type"] == "object":
        keys = ", ".join(f"`{key}`: {type_of(each, definitions)}" for key, each in schema["properties"].items())
        return f"object with {keys}" if schema.get("required") == list(schema["properties"]) else "object"
    return {"boolean": "true or false"}[schema["type"]]


def sections_of(schema, pointer, definitions):
    """A table for the object at `pointer`, and for each object inside it."""
    rows, inner = [], []
    for key, each in schema["properties"].items():
        need = "required" if key in schema.get("required", ()) else f"`{json.dumps(each['default'])}`" if "default" in each else ""
        rows.append(f"| `{key}` | {type_of(each, definitions)} | {need} | {meaning(each)} |")
        below = each.get("items", each)
        if "properties" in below:
            inner += sections_of(below, f"{pointer}/{key}" + ("/N" if "items" in each else ""), definitions)
    heading = f"## `{pointer}`" if pointer else "## The case"
    text = [heading, "", schema["description"], "", "| key | value | needed, or what is meant without it | meaning |",
            "|---|---|---|---|", *rows, ""]
    if "examples" in schema:
        text += ["```json", json.dumps(schema["examples"][0], indent=2, ensure_ascii=False), "```", ""]
    return text + inner


def case_page(program):
    run = subprocess.run([program, "schema", "case"], stdout=subprocess.PIPE, check=True)
    schema = json.loads(run.stdout)
    return "\n".join([CASE, *sections_of(schema, "", schema["$defs"])])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    texts = Texts(options.program)
    stale = False
    for name, made in (("docs/errors.md", errors_page(texts)), ("docs/notes.md", notes_page(texts)),
                       ("docs/case.md", case_page(options.program))):
        path = ROOT / name
        if path.exists() and path.read_text(encoding="utf-8") == made:
            continue
        if options.check:
            stale = True
            print(f"{name} is not up to date; run scripts/make-docs.py PROGRAM")
        else:
            path.parent.mkdir(exist_ok=True)
            path.write_text(made, encoding="utf-8")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
