#!/usr/bin/env python3
"""Writes docs/law.md: every provision, where it is in the code, and what is uncertain.

    scripts/make-law.py PROGRAM           write it
    scripts/make-law.py PROGRAM --check   write nothing; exit code 1 if it is not up to date

The texts are those beside PROGRAM, in which its build has filled in the figures (generated/texts). Either way it refuses a provision without code or figure for which data/provisions.json gives no reason
(`no_code`), a golden case that cites an unknown provision, a step whose provision in the code is not the one
that data/steps.json names, and a reading whose other side is not in both data/readings.json and Readings.
"""
import argparse
import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "law.md"

INTRODUCTION = """<!-- Made by scripts/make-law.py from data/ and the sources; do not edit. -->
# The law, and where it is

Which provisions the calculation applies, where each is in the code, what is done where the law is not plain, and
what was not verified. The figures were last compared with a digest of the sources on the day that each entry of
`data/rules.json` names; that is not a reading of legislation.gov.uk itself.

The calculation is that of the 2012 scheme: gross weekly income, the four rates, shared care, variations, default
maintenance decisions and collection fees. Not part of it: who may apply and where (habitual residence), from which
day a decision takes effect, reviews and changes between them, whether a variation is just and equitable (a case
states the grounds that were accepted), enforcement charges, arrears, and the schemes of 1993 and 2003.

`cmcalc explain ID` says the same of one id, and `cmcalc rules` lists all figures of a day.
"""

STATUS = {
    "implemented": "implemented",
    "figure": "figure only: it is listed and checked, but no rule reads it",
    "none": "no code of its own",
}


def texts(*patterns):
    return {str(file.relative_to(ROOT)): file.read_text(encoding="utf-8")
            for pattern in patterns for file in sorted(ROOT.glob(pattern))}


def name_of(id):
    """An id as the code writes it: basic-rate.threshold is basic_rate_threshold."""
    return re.sub("[-.]", "_", id)


def naming(sources, what):
    return [file for file, text in sources.items() if re.search(rf"\b{what}\b", text)]


def links(files):
    return ", ".join(f"[{file}](../{file})" for file in files)


def codes(ids):
    return ", ".join(f"`{id}`" for id in ids)


class Law:
    def __init__(self, program):
        folder = pathlib.Path(program).resolve().parent / "generated" / "texts"

        def load(name):
            return json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))

        self.faults = []
        self.provisions = load("provisions")
        self.parameters = load("rules")["parameters"]
        self.enactments = load("enactments")
        self.grounds = load("grounds")
        self.readings = load("readings")
        self.steps = load("steps")
        self.sources = texts("src/core/*.[ch]pp", "src/rules/*.[ch]pp")
        self.tests = texts("tests/*.[ch]pp")
        self.cases = self.golden_cases()

    # --- golden cases --------------------------------------------------------------------------------------

    def cited_as(self, id):
        """How a case may cite a provision of Great Britain: short, or with its instrument."""
        enactment, provision = self.provisions[id]["GB"]
        return provision, f"{self.enactments[enactment]['cited']} {provision}"

    def provisions_cited(self, citation):
        """The provision that `citation` names, or the nearest above it; otherwise all below it."""
        above = {id: max(map(len, names)) for id in self.provisions
                 if (names := [name for name in self.cited_as(id) if (citation + "(").startswith(name + "(")])}
        if above:
            return [max(above, key=above.get)]
        return [id for id in self.provisions if any(name.startswith(citation) for name in self.cited_as(id))]

    def golden_cases(self):
        cases = {id: [] for id in self.provisions}
        for file in sorted((ROOT / "tests" / "cases").glob("*.json")):
            for citation in json.loads(file.read_text(encoding="utf-8")).get("law", []):
                found = self.provisions_cited(citation)
                if not found:
                    self.faults.append(f"{file.name} cites {citation}, which is not in data/provisions.json")
                for id in found:
                    if file.stem not in cases[id]:
                        cases[id].append(file.stem)
        return cases

    # --- provisions ----------------------------------------------------------------------------------------

    def figures(self, id):
        return [parameter for parameter, each in self.parameters.items() if each["law"] == id]

    def code(self, id):
        """Files that name the provision, one of its figures, or a ground of variation that it is the law of."""
        words = [f"Law::{name_of(id)}", *(f"Parameter::{name_of(each)}" for each in self.figures(id)),
                 *(f"Ground::{name_of(ground)}" for ground, each in self.grounds.items() if each["law"] == id)]
        return naming(self.sources, f"({'|'.join(words)})")

    def entry(self, id):
        provision = self.provisions[id]
        code, figures = self.code(id), self.figures(id)
        status = "implemented" if code else "figure" if figures else "none"
        reason = provision.get("no_code")
        if status == "none" and not reason:
            self.faults.append(f"{id} has neither code nor figure, and data/provisions.json gives no reason (no_code)")
        if status == "implemented" and reason:
            self.faults.append(f"{id} has code, so that its no_code in data/provisions.json is out of date")
        lines = [f"#### {provision['GB'][1]}", "", f"`{id}`, in Northern Ireland {provision['NI'][1]}. {provision['about']}",
                 "", f"- Status: {STATUS[status]}{'. ' + reason if reason else ''}"]
        if code:
            lines.append(f"- Code: {links(code)}")
        if figures:
            lines.append(f"- Figures: {codes(figures)}")
        if tests := naming(self.tests, f"Law::{name_of(id)}"):
            lines.append(f"- Tests: {links(tests)}")
        if cases := self.cases[id]:
            lines.append(f"- Golden cases: {codes(cases)}")
        return lines + [""]

    def provisions_part(self):
        lines = ["## Provisions", ""]
        last = None
        for id, provision in self.provisions.items():
            enactments = (provision["GB"][0], provision["NI"][0])
            if enactments != last:
                last = enactments
                lines += ["### " + " · ".join(self.title(each) for each in enactments), ""]
            lines += self.entry(id)
        return lines

    def title(self, enactment):
        each = self.enactments[enactment]
        return each["title"] if each["title"] == each["cited"] else f"{each['title']} ({each['cited']})"

    # --- readings ------------------------------------------------------------------------------------------

    def fields(self):
        """The field of Readings that has the other side of each reading. Wrong practices come after them."""
        header = (ROOT / "include/cmcalc/readings.hpp").read_text(encoding="utf-8").split("// Practices that no reading")[0]
        found = re.findall(r"/// Reading `([a-z0-9-]+)`.*?\n  (\w+) (\w+) = \w+::\w+;", header, re.DOTALL)
        return {id: field for id, _, field in found}

    def readings_part(self):
        fields = self.fields()
        sources = texts("src/**/*.[ch]pp", "include/cmcalc/*.hpp")
        lines = ["## Readings", "",
                 "What is done where the law or practice is not plain. **Settled**: the text or official guidance was",
                 "seen; **practice**: official guidance was seen, the text was not; **open**: our choice.", ""]
        for id, each in self.readings.items():
            lines += [f"### {id}", "", each["reading"], "", f"- Status: {each['status']}"]
            law = each["law"] if isinstance(each["law"], list) else [each["law"]]
            lines.append("- Law: " + ", ".join(f"{self.provisions[one]['GB'][1]} (`{one}`)" for one in law))
            if code := [file for file, text in sources.items() if f"`{id}`" in text]:
                lines.append(f"- Code: {links(code)}")
            if ("other" in each) != (id in fields):
                self.faults.append(f"reading {id}: its other side stands in only one of data/readings.json and Readings")
            elif id in fields:
                lines.append(f"- The other side, `Readings::{fields[id]}`: {each['other']}")
            lines.append("")
        for id in fields.keys() - self.readings.keys():
            self.faults.append(f"Readings has a field for {id}, which data/readings.json does not know")
        return lines

    # --- what is not verified ------------------------------------------------------------------------------

    def unverified_part(self):
        lines = ["## What is not verified", "", "The notes of `data/rules.json`, by figure and first day.", ""]
        for id, each in self.parameters.items():
            for value in each["values"]:
                if "note" in value:
                    days = sorted({value[place]["from"] for place in ("GB", "NI") if place in value})
                    lines.append(f"- `{id}`, {' and '.join(days)}: {value['note']}")
        marked = [id for id, each in self.provisions.items() if "not verified" in each["about"]]
        return lines + ["", f"Provisions whose number was not verified in one jurisdiction: {codes(marked)}.", ""]

    def check_steps(self):
        known = {name_of(id): id for id in self.provisions}
        for file, text in texts("src/rules/*.[ch]pp").items():
            for step, law in re.findall(r"Step::(\w+),\s*Law::(\w+)", text):
                each = next((entry for id, entry in self.steps.items() if name_of(id) == step), {})
                named = each.get("law", [])
                if known.get(law) not in (named if isinstance(named, list) else [named]):
                    self.faults.append(f'{file}: "law" of the step {step} in data/steps.json lacks {known.get(law, law)}')

    def page(self):
        self.check_steps()
        lines = [INTRODUCTION, *self.provisions_part(), *self.readings_part(), *self.unverified_part()]
        return "\n".join(lines).rstrip("\n") + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    law = Law(options.program)
    page = law.page()
    for fault in law.faults:
        print(fault, file=sys.stderr)
    if law.faults:
        return 1
    if PAGE.exists() and PAGE.read_text(encoding="utf-8") == page:
        return 0
    if options.check:
        print("docs/law.md is not up to date; run scripts/make-law.py PROGRAM", file=sys.stderr)
        return 1
    PAGE.write_text(page, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
