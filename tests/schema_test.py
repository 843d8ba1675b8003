#!/usr/bin/env python3
"""The schemas agree with the program, and with data/.

    schema_test.py PROGRAM DRIVER [--count N] [--seed N]

Over every input of the tests, N seeded mutations of them and a sweep over the places of full cases: what the
reader accepts validates, and key, type, enum and range errors are refused by both. What a schema cannot express
is listed below and in docs/schemas.md. Results, errors and listings of the rules validate too, with schemas made
closed for that, so that no key of a document is missing in its schema.

DRIVER reads a case a line and prints a cmcalc.result/1 or cmcalc.error/1 for each.
"""

import argparse
import collections
import datetime
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

from jsonschema import Draft202012Validator

from schema_mutations import FULL, ROOT, Mutator, corpus, sweep, text_of

# Problems that a schema cannot express, and why.
NOT_JSON = "The text is not JSON, so that there is nothing to validate."
CANNOT = {
    **{id: NOT_JSON for id in ("file-not-read", "file-too-large", "empty-file", "not-utf-8", "cut-short", "not-json",
                               "text-after-document")},
    "duplicate-key": "A JSON parser keeps one of the two.",
    "date-impossible": "A pattern does not know the calendar.",
    "period-reversed": "A schema does not compare two values.",
    "period-too-long": "A schema does not count days.",
    "spans-too-different": "A schema does no arithmetic.",
    "born-after-effective-date": "A schema does not compare two values.",
    "child-status-too-old": "A schema does not know an age.",
    "child-too-old": "A schema does not know an age.",
    "child-not-in-education": "A schema does not know an age.",
    "in-education-after-leaving": "A schema does not compare two values.",
    "return-without-pay": "A schema does not compare the records of a year.",
    "nights-over-days": "A schema does not compare two values.",
    "id-repeated": "A schema does not compare the ids of different receiving parents.",
    "award-for-unknown-parent": "A schema does not compare the ids of an award with those of the receiving parents.",
    "benefit-not-yet-paid": "A schema does not compare a code with a date.",
    "income-insufficient": "It takes the calculation to know whether income is needed.",
}

TAX_YEAR = re.compile(r"^(19|[2-9][0-9])[0-9]{2}-[0-9]{2}$")
# Problems that a schema expresses for some values only: why, and for which values.
PARTLY = {
    "amount-not-plain": ("Only in a text: a schema sees the value of a number, not that it was written 1e2.",
                         lambda value: isinstance(value, str)),
    "amount-not-whole-pence": ("Only in a text: multipleOf 0.01 would refuse valid pennies.",
                               lambda value: isinstance(value, str)),
    "amount-negative": ("Not for a minus sign before zero.", lambda value: isinstance(value, str) or value < 0),
    "count-not-whole": ("Not if the value is whole but not written so, like 2.0.",
                        lambda value: not isinstance(value, (int, float)) or value % 1 != 0 or value < 0),
    "tax-year-not-plain": ("Not for two years that do not follow each other.",
                           lambda value: not TAX_YEAR.search(value)),
}


def load(path):
    return json.loads((ROOT / path).read_text())


def closed(schema):
    """`schema` with every object closed."""
    if isinstance(schema, list):
        return [closed(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    result = {key: value if key in ("examples", "enum") else closed(value) for key, value in schema.items()}
    if isinstance(schema.get("properties"), dict) and schema.get("type") == "object":
        result.setdefault("additionalProperties", False)
    return result


def lines_of(text):
    """Its lines; Python's own splitlines would also split at characters inside texts, like U+2028."""
    return text.split("\n")[:-1]


def at(document, pointer):
    for part in pointer.split("/")[1:]:
        part = part.replace("~1", "/").replace("~0", "~")
        document = document[int(part)] if isinstance(document, list) else document[part]
    return document


def expressible(problem, document):
    if problem["id"] in CANNOT:
        return False
    return problem["id"] not in PARTLY or PARTLY[problem["id"]][1](at(document, problem["pointer"]))


DOCUMENTS = ("case", "result", "error", "change", "summary", "rules", "whatif", "compare", "solve", "nights", "check", "finding", "audit")


# A letter that no single change explains.
TWO_CAUSES = {
    "effective_date": "2026-06-03", "award": {"weekly": "87.08"},
    "paying_parent": {"relevant_other_children": 1, "income": {
        "hmrc": [{"tax_year": "2025-26", "source": "paye", "kind": "employment", "amount": 38500},
                 {"tax_year": "2025-26", "kind": "relief_at_source_pension", "amount": 1200}],
        "current": [{"kind": "employment", "amount": 3300, "period": "month"}]}},
    "receiving_parents": [{"children": [{"nights": 60}, {"nights": 60}]}]}


class Test:
    def __init__(self, program):
        self.failures = 0
        self.ids = collections.Counter()
        self.accepted = 0
        self.schemas = {name: load(f"data/schema/{name}.json") for name in DOCUMENTS if name != "case"}
        printed = subprocess.run([program, "schema", "case"], stdout=subprocess.PIPE, check=True).stdout
        self.schemas["case"] = json.loads(printed)
        for name, schema in self.schemas.items():
            Draft202012Validator.check_schema(schema)
            for example in schema["examples"]:
                self.validate(name, example, f"the example of {name}")
        self.is_case = Draft202012Validator(self.schemas["case"])

    def validators(self, name, cache={}):
        return cache.setdefault(name, Draft202012Validator(closed(self.schemas[name])))

    def fail(self, what):
        self.failures += 1
        if self.failures <= 20:
            print(what)

    def check(self, good, what):
        if not good:
            self.fail(what)

    def validate(self, name, document, what):
        for error in self.validators(name).iter_errors(document):
            self.fail(f"{what} is no {name}: {error.message[:200]} at {error.json_path}")

    def one(self, name, line, answer):
        """One case: `answer` is the program's, a result or an error."""
        document = json.loads(line)
        valid = self.is_case.is_valid(document)
        if answer["schema"] == "cmcalc.result/1":
            self.accepted += 1
            if not valid:
                errors = [f"{each.json_path}: {each.message[:200]}" for each in self.is_case.iter_errors(document)]
                self.fail(f"{name}: the reader accepts it, the schema does not\n  {line[:600]}\n  {errors}")
            return
        ids = [problem["id"] for problem in answer["problems"]]
        self.ids.update(ids)
        # Of a duplicate key, this parser keeps the last and the program the first.
        if valid and "duplicate-key" not in ids and any(expressible(each, document) for each in answer["problems"]):
            self.fail(f"{name}: the reader refuses it for {ids}, the schema does not\n  {line[:600]}")

    def reader_agrees(self, driver, count, seed):
        documents = corpus()
        mutator = Mutator(random.Random(seed), documents.values(), enums(self.schemas["case"]))
        named = [(name, text_of(document)) for name, document in documents.items()]
        named += [(f"mutation {number} of seed {seed}", text_of(mutator.document())) for number in range(count)]
        named += [(f"sweep {number}", text_of(document)) for number, document in enumerate(sweep())]
        given = "\n".join(line for _, line in named) + "\n"
        printed = subprocess.run([driver], input=given, stdout=subprocess.PIPE, text=True, check=True).stdout
        answers = [json.loads(line) for line in lines_of(printed)]
        self.check(len(answers) == len(named), f"{len(answers)} answers to {len(named)} cases")
        for (name, line), answer in zip(named, answers):
            self.one(name, line, answer)
            answer.pop("adds_up", None)  # what the driver says of the worksheet is no part of a result
            self.validate("result" if answer["schema"] == "cmcalc.result/1" else "error", answer, name)
        self.check(self.accepted * 10 > len(named), f"only {self.accepted} of {len(named)} cases were accepted")
        of_arguments = {path.parent.name.split("--")[0] for path in (ROOT / "tests" / "errors").glob("*/arguments.txt")}
        for id in load("data/errors.json"):
            # Of a table, a batch, an option or a question of solve; never of a document.
            elsewhere = id.startswith("csv-") or id in of_arguments or id in (
                "record-too-large", "list-of-cases", "ambiguous-value", "wrong-format", "one-case", "table-of-cases",
                "case-not-found", "no-hmrc-record", "several-hmrc-records")
            self.check(id in self.ids or elsewhere or CANNOT.get(id) == NOT_JSON, f"no case was refused for {id}")

    def program_agrees(self, program):
        """Whole documents of the program: with worksheet, with file and line."""
        for name, schema in self.schemas.items():
            printed = subprocess.run([program, "schema", name], stdout=subprocess.PIPE, text=True, check=True).stdout
            self.check(json.loads(printed) == schema, f"cmcalc schema {name} is another than before")
        with tempfile.TemporaryDirectory() as folder:
            files = []
            for number, document in enumerate(corpus().values()):
                files.append(f"{folder}/{number}.json")
                with open(files[-1], "w") as out:
                    out.write(text_of(document))
            files += [str(file) for file in sorted((ROOT / "tests/errors").glob("*/case.json"))]
            run = subprocess.run([program, "calc", *files, "--format", "json", "--errors", "json"],
                                 stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for file in sorted((ROOT / "tests/errors").glob("*/cases.*")):
            batch = subprocess.run([program, "batch", "--quiet", "--errors", "json", "--output-format", "ndjson", file],
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            for line in lines_of(batch.stdout + batch.stderr):
                document = json.loads(line)
                self.validate("result" if document["schema"] == "cmcalc.result/1" else "error", document, file)
        self.batch_agrees(program)
        for name, text in (("result", run.stdout), ("error", run.stderr)):
            self.check(text.count("\n") > 50, f"only {text.count(chr(10))} documents of {name}")
            for line in lines_of(text):
                self.validate(name, json.loads(line), "what calc prints")

    def batch_agrees(self, program):
        """What batch alone writes: refused records as they came, changes and a summary."""
        with tempfile.TemporaryDirectory() as folder:
            cases = [text_of(document) for document in corpus().values()]
            old, new, rejects, results = (f"{folder}/{name}" for name in ("old", "new", "rejects", "results"))
            pathlib.Path(old).write_text("\n".join([*cases, "nonsense", "{}"]) + "\n")
            pathlib.Path(new).write_bytes("\n".join([*cases[1:], cases[0], "{}"]).replace("case_id", "id").encode() + b"\n\xff\n")
            subprocess.run([program, "batch", old, "--quiet", "--worksheet", "-o", results], check=False)
            changed = subprocess.run([program, "batch", new, "--quiet", "--only-changed", results, "--rejects", rejects,
                                      "--summary", "json"], capture_output=True, text=True, check=False)
            raw = pathlib.Path(rejects).read_text()
        for name, text, least in (("change", changed.stdout, 50), ("summary", changed.stderr, 1), ("error", raw, 2)):
            self.check(text.count("\n") >= least, f"only {text.count(chr(10))} documents of {name}")
            for line in lines_of(text):
                self.validate(name, json.loads(line), f"the {name} of batch")

    def changes_agree(self, program):
        """The documents of whatif and compare about every example."""
        changes = (["--set", "nights=104"], ["--set", "/case_id=null", "--set", "gross-weekly=100"],
                   ["--vary", "date=2012-12-09..2012-12-10"], ["--vary", "children@A=1..2", "--vary", "gross-weekly=0..900:300"])
        cases = sorted((ROOT / "data/examples").glob("*.json"))
        printed = collections.Counter()
        for number, case in enumerate(cases):
            commands = [("whatif", ["whatif", str(case), *more]) for more in ([], *changes)]
            commands.append(("compare", ["compare", str(cases[number - 1]), str(case)]))
            for name, arguments in commands:
                run = subprocess.run([program, *arguments, "--format", "json"], capture_output=True, text=True, check=False)
                if not run.stdout:
                    continue  # the change cannot be made in this case, or leads to one that is refused
                document = json.loads(run.stdout)
                self.validate(name, document, " ".join(arguments))
                printed.update(set(document) - {"schema", "base"})
        for key in ("thresholds", "changed", "rows", "a"):
            self.check(printed[key] > 10, f"only {printed[key]} documents with {key}")

    def letters_agree(self, program):
        """The documents of check and audit about every letter, and about pairs of causes."""
        files = sorted((ROOT / "tests/letters").glob("*.json"))
        records = [json.loads(file.read_text()) for file in files]
        records += [{**record, "award": {"weekly": "123.45"}} for record in records[::4]]
        records.append(TWO_CAUSES)
        seen = collections.Counter()
        with tempfile.TemporaryDirectory() as folder:
            for number, record in enumerate(records):
                letter = pathlib.Path(folder, f"{number}.json")
                letter.write_text(json.dumps(record))
                run = subprocess.run([program, "check", str(letter), "--notified", "2026-06-12", "--format", "json"],
                                     capture_output=True, text=True, check=False)
                document = json.loads(run.stdout)
                self.validate("check", document, f"check of {letter}")
                self.validate("result", document["calculated"], f"the result in check of {letter}")
                seen.update(set(document))
                seen.update(key for each in document["explanations"] for key in each)
                seen.update(key for step in document["next_steps"] for key in step)
            caseload = "\n".join(json.dumps(record) for record in [*records, {}]) + "\n"
            run = subprocess.run([program, "audit", "-", "--quiet", "--summary", "json"], input=caseload,
                                 capture_output=True, text=True, check=False)
        for name, text, least in (("finding", run.stdout, len(records)), ("audit", run.stderr, 1)):
            self.check(text.count("\n") >= least, f"only {text.count(chr(10))} documents of {name}")
            for line in lines_of(text):
                self.validate(name, json.loads(line), f"the {name} of audit")
        for key in ("first_difference", "income_that_fits", "second", "reading", "last_day"):
            self.check(seen[key] > 0, f"no document of check has {key}")

    def rules_agree(self, program):
        parameters = load("data/rules.json")["parameters"]
        days = {value[place]["from"] for each in parameters.values() for value in each["values"]
                for place in ("GB", "NI") if place in value}
        days |= {each["from"][place] for each in load("data/benefits.json").values() if "from" in each for place in each["from"]}
        before = {str(datetime.date.fromisoformat(day) - datetime.timedelta(1)) for day in days}
        for day in sorted(days | before - {str(datetime.date.fromisoformat(min(days)) - datetime.timedelta(1))}):
            for place in ("GB", "NI"):
                self.rules_on(program, day, place, parameters)

    def rules_on(self, program, day, place, parameters):
        command = [program, "rules", "--format", "json", "--date", day, "--jurisdiction", place]
        printed = json.loads(subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout)
        self.validate("rules", printed, f"rules of {day}, {place}")
        expected = {}
        for id, each in parameters.items():
            for value in each["values"]:
                if place in value and value[place]["from"] <= day:
                    expected[id] = (each["unit"], value["value"], value[place]["from"], value[place]["source"],
                                    value["verified_on"], value.get("note"), each.get("index"), each["law"])
        found = {id: (each["unit"], each["value"], each["from"], each["source"], each["verified_on"], each.get("note"),
                      each.get("index"), each["law"]["id"]) for id, each in printed["parameters"].items()}
        self.check(found == expected, f"the parameters of {day}, {place} are not those of data/rules.json")
        benefits = {code for code, each in load("data/benefits.json").items() if each.get("from", {}).get(place, day) <= day}
        self.check(set(printed["benefits"]) == benefits, f"the benefits of {day}, {place} are not those of data/")

    def nights_agree(self, program):
        """Counts of nights from a pattern and from a file with all that is noted, on both sides of each band."""
        with tempfile.TemporaryDirectory() as folder:
            dates = pathlib.Path(folder, "nights.csv")
            dates.write_text("2026-06-05,yes\n2026-06-05,y\n2030-01-01,no\n")
            for every in ("1/366", "51/365", "52/365", "103/365", "104/365", "174/365", "175/365", "1/1@2026-06-10"):
                command = [program, "nights", "--from", "2026-06-03", "--every", every, "--dates", dates, "--format", "json"]
                printed = json.loads(subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout)
                self.validate("nights", printed, f"nights of {every}")
                self.check(len(printed["notes"]) == 2 + ("@" in every), f"the notes of {every}: {printed['notes']}")

    def enums_agree(self):
        """The words of the case that data/ has too are the same."""
        for name in ("benefits", "rates", "status"):
            words = frozenset(load(f"data/{name}.json"))
            self.check(words in enum_sets(self.schemas["case"]), f"the case schema has other words than data/{name}.json")
        self.check(frozenset(load("data/rates.json")) in enum_sets(self.schemas["result"]), "the rates of the result")
        grounds = {id.replace("-", "_") for id in load("data/grounds.json")}
        self.check(grounds <= enums(self.schemas["case"]), "a ground of data/grounds.json is no word of the case")

    def lists_are_whole(self):
        """What is kept by hand has every key and word of the case: the full cases of the mutations, and the
        dictionary for fuzzing."""
        keys = set(keys_of(self.schemas["case"]))
        stated = {key for full in FULL for key in keys_in(full)}
        self.check(keys <= stated, f"no full case of schema_mutations.py has {sorted(keys - stated)}")
        dictionary = (ROOT / "tests/fuzz/case.dict").read_text()
        for key in keys:
            self.check(f'"\\"{key}\\":"' in dictionary, f"tests/fuzz/case.dict lacks the key {key}")
        for word in enums(self.schemas["case"]):
            self.check(f'"\\"{word}\\""' in dictionary, f"tests/fuzz/case.dict lacks the word {word}")

    def documented(self):
        page = (ROOT / "docs/schemas.md").read_text()
        rows = {**CANNOT, **{id: why for id, (why, _) in PARTLY.items()}}
        for id, why in rows.items():
            self.check(f"| `{id}` | {why} |" in page, f"docs/schemas.md has no row | `{id}` | {why} |")
        for id in re.findall(r"^\| `([a-z0-9-]+)` \|", page, re.MULTILINE):
            self.check(id in rows, f"docs/schemas.md has a row for {id}, which a schema expresses")
        for id in rows:
            self.check(id in load("data/errors.json"), f"there is no error {id}")


def enum_sets(schema):
    if isinstance(schema, list):
        return [found for each in schema for found in enum_sets(each)]
    if not isinstance(schema, dict):
        return []
    found = [frozenset(schema["enum"])] if isinstance(schema.get("enum"), list) else []
    return found + [each for key, value in schema.items() if key != "examples" for each in enum_sets(value)]


def keys_of(schema):
    """Every key of every object of a schema."""
    if isinstance(schema, list):
        return [key for each in schema for key in keys_of(each)]
    if not isinstance(schema, dict):
        return []
    inner = [key for name, each in schema.items() if name not in ("examples", "enum") for key in keys_of(each)]
    return [*(schema["properties"] if schema.get("type") == "object" else ()), *inner]


def keys_in(document):
    """Every key of every object of a document."""
    if isinstance(document, list):
        return [key for each in document for key in keys_in(each)]
    if not isinstance(document, dict):
        return []
    return [*document, *(key for each in document.values() for key in keys_in(each))]


def enums(schema):
    return {word for words in enum_sets(schema) for word in words}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("driver")
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    test = Test(options.program)
    test.enums_agree()
    test.documented()
    test.lists_are_whole()
    test.reader_agrees(options.driver, options.count, options.seed)
    test.program_agrees(options.program)
    test.rules_agree(options.program)
    test.nights_agree(options.program)
    test.letters_agree(options.program)
    test.changes_agree(options.program)
    print(f"{test.accepted} cases accepted, {sum(test.ids.values())} problems of {len(test.ids)} ids, "
          f"{test.failures} failures")
    return 1 if test.failures else 0


if __name__ == "__main__":
    sys.exit(main())
