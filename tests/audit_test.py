#!/usr/bin/env python3
"""A caseload with awards through `cmcalc audit`: a finding for each record, and totals that can be worked out anew.

    audit_test.py PROGRAM [--unmeasured] [NAME...]

--unmeasured   without limits of memory, for a build with sanitizers
NAME           only these: Audit, Audit.test_totals
"""
import csv
import io
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest
from collections import defaultdict
from decimal import Decimal
from fractions import Fraction

TESTS = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(TESTS / "batch"), str(TESTS / "oracle")]
from check_table import letters_of  # noqa: E402
from support import MIB, STARTER, documents, mixed  # noqa: E402

PROGRAM = ""
MEASURED = True
MOST_MEMORY = 64  # MiB
BANDS = (0, 100, 200, 400, 600, 800, 1200, 2000, 3000)
GROUPS = ("rate", "income_basis", "jurisdiction", "income_band", "receiving_parents", "cause")


def run(*arguments, data=b""):
    return subprocess.run([PROGRAM, *arguments], input=data, capture_output=True, timeout=600, check=False)


def audit(data, *arguments, jobs=2):
    return run("audit", "-", "--quiet", "--jobs", str(jobs), *arguments, data=data)


def caseload(seed=1, count=90):
    """Letters made wrong and right, cases without a letter, and refused records."""
    letters, _ = letters_of((seed, 0, count))
    records = [letter.encode() for letter in letters]
    for at, record in enumerate(mixed(count, seed)):
        records.insert(3 * at, record)
    for at, line in enumerate(run("batch", "-", "--quiet", data=b"\n".join(records) + b"\n").stdout.splitlines()):
        result = json.loads(line, parse_float=str)
        if at % 5 == 0 and result["schema"] == "cmcalc.result/1":  # this one is right
            case = json.loads(records[at])
            case["award"] = {"weekly": result["weekly"], "rate": result["rate"]}
            records[at] = json.dumps(case).encode()
    return records


def pence(amount):
    return int(Decimal(str(amount)) * 100)


def pounds(amount):
    """Pence as a document has them."""
    nearest = int(Fraction(amount) + Fraction(1, 2))
    return f"{nearest // 100}.{nearest % 100:02}"


def band_of(result):
    if "gross_weekly_income" not in result:
        return "none"
    income = Decimal(result["gross_weekly_income"])
    at = max(at for at, least in enumerate(BANDS) if income >= least)
    return f"{BANDS[at]}-" + (str(BANDS[at + 1]) if at + 1 < len(BANDS) else "")


class Tally:
    """The sums of the document, from the caseload and the results of batch alone."""

    def __init__(self):
        self.awards = self.agreeing = self.awarded = self.other = 0
        self.over = [0, 0]
        self.under = [0, 0]

    def add(self, award, result, agrees):
        self.awards += 1
        self.agreeing += agrees
        difference = 0
        if "weekly" in award:
            self.awarded += pence(award["weekly"])
            difference = pence(award["weekly"]) - pence(result["weekly"])
        side = self.over if difference > 0 else self.under
        if difference:
            side[0] += 1
            side[1] += abs(difference)
        elif not agrees:
            self.other += 1

    def document(self):
        def side(count, weekly):
            found = {"count": str(count), "weekly": pounds(weekly)}
            if self.awarded:
                found["percent"] = pounds(Fraction(weekly * 10000, self.awarded))
            return found
        return {"awards": str(self.awards), "agreeing": str(self.agreeing), "awarded": pounds(self.awarded),
                "overstated": side(*self.over), "understated": side(*self.under), "other_figures": str(self.other)}


def recomputed(records, results, findings):
    """cmcalc.audit/1, worked out anew. Only whether an award agrees, and the cause, are taken from the findings."""
    everything, groups = Tally(), {name: defaultdict(Tally) for name in GROUPS}
    refused = without = 0
    differences = []
    for line, (record, result, finding) in enumerate(zip(records, results, findings), start=1):
        if result["schema"] == "cmcalc.error/1":
            refused += 1
            continue
        award = json.loads(record, parse_float=str).get("award")
        if award is None:
            without += 1
            continue
        agrees = finding["agrees"]
        places = {"rate": result["rate"], "income_basis": result["income_basis"], "jurisdiction": result["jurisdiction"],
                  "income_band": band_of(result), "receiving_parents": str(len(result["receiving_parents"]))}
        if not agrees:
            places["cause"] = finding.get("cause", "unexplained")
        for tally in (everything, *(groups[name][place] for name, place in places.items())):
            tally.add(award, result, agrees)
        if "weekly" in award and pence(award["weekly"]) != pence(result["weekly"]):
            differences.append((-abs(pence(award["weekly"]) - pence(result["weekly"])), line))
    return {"schema": "cmcalc.audit/1", "cases": str(len(records)), "refused": str(refused), "without_award": str(without),
            **everything.document(), "one_percent": pounds(Fraction(everything.awarded, 100)),
            **{name: {place: tally.document() for place, tally in groups[name].items()} for name in GROUPS},
            "largest": [line for _, line in sorted(differences)[:10]]}


class Audit(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.records = caseload()
        cls.data = b"\n".join(cls.records) + b"\n"
        cls.done = audit(cls.data, "--summary", "json")
        cls.findings = documents(cls.done.stdout)
        cls.summary = json.loads(cls.done.stderr, parse_float=str, parse_int=str)
        cls.results = documents(run("batch", "-", "--quiet", data=cls.data).stdout)

    def test_a_finding_for_each_record(self):
        self.assertEqual(self.done.returncode, 1)  # some were refused
        self.assertEqual([finding["line"] for finding in self.findings], [str(at + 1) for at in range(len(self.records))])
        for record, result, finding in zip(self.records, self.results, self.findings):
            self.assertEqual(result.get("case_id"), finding.get("case_id"))
            if result["schema"] == "cmcalc.error/1":
                self.assertEqual(finding["refused"], list(dict.fromkeys(each["id"] for each in result["problems"])))
                continue
            award = json.loads(record, parse_float=str).get("award", {})
            self.assertEqual(finding["weekly"], result["weekly"])
            self.assertEqual("agrees" in finding, bool(award))
            self.assertEqual(finding.get("difference"), result.get("award_difference"))
            self.assertEqual("award_weekly" in finding, "weekly" in award)
            if "difference" in finding and pence(finding["difference"]):
                self.assertFalse(finding["agrees"])

    def test_totals(self):
        expected = recomputed(self.records, self.results, self.findings)
        self.assertEqual([int(each["line"]) for each in self.summary["largest"]], expected["largest"])
        self.assertEqual({**self.summary, "largest": expected["largest"]}, expected)
        for each in self.summary["largest"]:
            finding = self.findings[int(each["line"]) - 1]
            self.assertEqual(each, {key: finding[key] for key in each})
        self.assertGreater(int(self.summary["agreeing"]), 10)
        self.assertGreater(int(self.summary["overstated"]["count"]), 50)
        self.assertGreater(int(self.summary["understated"]["count"]), 50)
        self.assertGreater(len(self.summary["cause"]), 20)

    def test_causes_are_those_of_check(self):
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder, "case.json")
            for record, finding in list(zip(self.records, self.findings))[::9]:
                if "agrees" not in finding:
                    continue
                file.write_bytes(record)
                checked = json.loads(run("check", str(file), "--format", "json").stdout)
                single = [each["id"] for each in checked["explanations"] if not {"second", "on_the_letters_income"} & set(each)]
                self.assertEqual(finding["agrees"], checked["agrees"])
                self.assertEqual(finding.get("cause"), single[0] if single else None)

    def test_any_number_of_threads(self):
        for jobs in (1, 3, 8):
            done = audit(self.data, "--summary", "json", jobs=jobs)
            self.assertEqual((done.stdout, done.stderr), (self.done.stdout, self.done.stderr))

    def test_table(self):
        rows = list(csv.DictReader(io.StringIO(audit(self.data, "--output-format", "csv").stdout.decode())))
        self.assertEqual(len(rows), len(self.findings))
        for row, finding in zip(rows, self.findings):
            cells = {key: value for key, value in row.items() if value}
            if "agrees" in cells:
                cells["agrees"] = cells["agrees"] == "true"
            if "refused" in cells:
                cells["refused"] = cells["refused"].split(";")
            self.assertEqual(cells, {key: value for key, value in finding.items() if key != "schema"})

    def test_without_summary(self):
        done = audit(self.data)
        self.assertEqual((done.stdout, done.stderr), (self.done.stdout, b""))

    def test_memory(self):
        data = self.data * (2 * MIB // len(self.data)) if MEASURED else self.data
        for arguments in (("--jobs", "1"), ("--jobs", "32", "--summary", "json")):
            with tempfile.TemporaryFile() as stdin, tempfile.NamedTemporaryFile() as report:
                stdin.write(data)
                stdin.seek(0)
                subprocess.run([sys.executable, "-I", "-S", "-c", STARTER, report.name, PROGRAM, "audit", "-", "--quiet",
                                *arguments], stdin=stdin, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                               timeout=600, check=True)
                code, kib = report.read().split()
                self.assertEqual(code, b"1")
                if MEASURED:
                    self.assertLess(int(kib) / 1024, MOST_MEMORY)


def main():
    global PROGRAM, MEASURED
    arguments = sys.argv[1:]
    MEASURED = "--unmeasured" not in arguments
    names = [each for each in arguments if each != "--unmeasured"]
    PROGRAM = os.path.abspath(names.pop(0))
    unittest.main(argv=[sys.argv[0], *names])


if __name__ == "__main__":
    main()
