"""The summary says what can be counted from the results."""
import json
import unittest
from collections import Counter
from fractions import Fraction

from support import GOOD, batch, documents, lines, mixed


def summary_of(done):
    last = done.stderr.decode("utf-8").split("\n")
    assert last.pop() == "", "the last line has no end"
    return json.loads(last[-1], parse_float=str)


def pennies(amount):
    """The nearest penny; half a penny counts as a penny."""
    pence = int(amount * 100 + Fraction(1, 2))
    return f"{pence // 100}.{pence % 100:02}"


def counted(output):
    """The summary, from the results."""
    found = documents(output)
    results = [document for document in found if document["schema"] == "cmcalc.result/1"]
    weekly = sorted(Fraction(result["weekly"]) for result in results)
    quartiles = [weekly[-(-len(weekly) * quarter // 4) - 1] for quarter in (1, 2, 3)]
    amounts = [sum(weekly) / len(weekly), *quartiles, sum(weekly)]
    names = ("mean", "first_quartile", "median", "third_quartile", "total")
    return {
        "schema": "cmcalc.summary/1", "calculated": len(results), "refused": len(found) - len(results),
        "weekly": dict(zip(names, map(pennies, amounts))),
        "rate": Counter(result["rate"] for result in results),
        "income_basis": Counter(result["income_basis"] for result in results),
        "jurisdiction": Counter(result["jurisdiction"] for result in results),
        "receiving_parents": Counter(str(len(result["receiving_parents"])) for result in results),
        "notes": Counter(note["id"] for result in results for note in result["notes"]),
        "problems": Counter(identity for document in found
                            for identity in {problem["id"] for problem in document.get("problems", ())})}


class Summary(unittest.TestCase):
    maxDiff = None

    def test_adds_up(self):
        for count, seed in ((5, 1), (50, 2), (2001, 3), (2002, 4), (2003, 5), (2004, 6)):
            for jobs in (1, 3):
                done = batch(lines(mixed(count, seed)), "--summary", "json", jobs=jobs)
                found = summary_of(done)
                self.assertEqual(found, counted(done.stdout))
                self.assertEqual(found["calculated"] + found["refused"], count)

    def test_half_a_penny_of_the_mean(self):
        done = batch(lines([GOOD, GOOD.replace(b"412.50", b"412.60")]), "--summary", "json")
        self.assertEqual(summary_of(done)["weekly"]["total"], "99.01")
        self.assertEqual(summary_of(done)["weekly"]["mean"], "49.51")

    def test_nothing_and_only_refused(self):
        self.assertNotIn("weekly", summary_of(batch(b"", "--input-format", "ndjson", "--summary", "json")))
        found = summary_of(batch(b"{}\n{}\n", "--summary", "json"))
        self.assertEqual((found["calculated"], found["refused"], found["problems"]), (0, 2, {"missing-key": 2}))

    def test_does_not_change_the_results(self):
        data = lines(mixed(300))
        self.assertEqual(batch(data, "--summary", "text").stdout, batch(data).stdout)
