#!/usr/bin/env python3
"""Redoes the arithmetic that is printed, and looks at the page and the breakdown as a reader does.

    printed_test.py PROGRAM [--count N]

Of N random cases of all kinds (5,000), each working on the worksheet is worked out again from the figures that are
printed: it must give the amount printed beside it. A figure with an ellipsis stands for any that begins with it.
Of some of them, the page is at most 24 lines of 78 columns, the breakdown begins and ends with the amount, and the
tables of payments and the steps of the page add up too.
"""

import argparse
import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata
import unittest
from fractions import Fraction

sys.path.insert(0, str(pathlib.Path(__file__).parent / "oracle"))
from generate import random_lines  # noqa: E402

AMOUNT = r"£([\d,]+\.\d+)(…?)"
NUMBER = r"\d+(?:\.\d+)?(?:/\d+)?"
TIMES = re.compile(rf" ([×÷]) ({NUMBER})")
PERIOD = re.compile(r" (?:a week|a fortnight|for four weeks|a month|a quarter|a year|for \d+ days?)")
NOT_ARITHMETIC = re.compile(
    r"HMRC, |proved by |as the case states it|nothing is payable|£[\d,.]+ (?:a|for) [^×÷]*, |.*, in force from "
    r"|[a-z]+ [a-z ,]*$|HMRC figure$")


def interval(text, mark):
    """The values that a printed amount stands for, in pence."""
    least = Fraction(text.replace(",", "")) * 100
    width = Fraction(100, 10 ** len(text.split(".")[1])) if mark else 0
    return least, least + width


def rounded(pence):
    return (2 * pence.numerator + pence.denominator) // (2 * pence.denominator)


def amounts(text):
    return [interval(*found) for found in re.findall(AMOUNT, text)]


def chain(ends, text):
    """Both ends of an interval after the operations in `text`; the operations must take up all of it."""
    low, high = ends
    while text:
        if found := TIMES.match(text):
            factor = Fraction(found[2])
            low, high = (low * factor, high * factor) if found[1] == "×" else (low / factor, high / factor)
        elif found := re.match(rf",? less ({NUMBER})%(?: \([^)]*\))?", text):
            low, high = (end * (1 - Fraction(found[1]) / 100) for end in (low, high))
        elif found := re.match(rf",? less ({NUMBER}) of it", text):
            low, high = (end * (1 - Fraction(found[1])) for end in (low, high))
        elif found := re.match(rf" ([+−]) {AMOUNT}", text):
            other = interval(found[2], found[3])
            low, high = ((low + other[0], high + other[1]) if found[1] == "+"
                         else (low - other[1], high - other[0]))
        elif found := re.match(", but not below zero", text):
            low, high = max(low, 0), max(high, 0)
        elif found := re.match(" to the nearest penny", text):
            low, high = Fraction(rounded(low)), Fraction(rounded(high))
        else:
            raise ValueError(text)
        text = text[found.end():]
    return low, high


def redone(working):
    """(the form of a working, the least and the greatest amount that it gives); None if it is no arithmetic."""
    if found := re.fullmatch(rf"({NUMBER})%? of {AMOUNT}(?: \([^)]*\))?", working):
        share = Fraction(found[1]) / (100 if "%" in working.split(" ")[0] else 1)
        return "share", [end * share for end in interval(found[2], found[3])]
    if found := re.match(rf"{AMOUNT} against {AMOUNT}: ", working):
        a, b = amounts(working)[:2]
        return "difference", sorted((abs(a[0] - b[1]), abs(a[1] - b[0])))
    if found := re.fullmatch(rf"only {AMOUNT} of {AMOUNT} counts", working):
        return "lesser", interval(found[1], found[2])
    if found := re.fullmatch(rf"{AMOUNT} is not above {AMOUNT}", working):
        return "lesser", interval(found[1], found[2])
    if re.fullmatch(rf"the greater of {AMOUNT} and {AMOUNT}", working):
        return "greater", max(amounts(working))
    if found := re.match(AMOUNT, working):
        rest = working[found.end():]
        period = PERIOD.match(rest)
        operations = rest[period.end():] if period else rest
        form = re.sub(r"£?[\d,./…]+", "n", operations)[:12]
        return form, chain(interval(found[1], found[2]), operations)
    return None


def holds(working, pence):
    """Whether a working gives the amount printed beside it."""
    form, (low, high) = redone(working)
    return form, rounded(low) <= pence <= rounded(high), "…" in working


def columns(line):
    line = unicodedata.normalize("NFC", line)
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 0 if unicodedata.combining(c) else 1 for c in line)


class Program:
    path = ""
    count = 5000


def run(*arguments, text=None):
    done = subprocess.run([Program.path, *arguments], input=text, check=False, capture_output=True, text=True)
    return done.stdout


class Printed(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        share = Program.count // 4
        cls.lines = [line for scope, count in (("first", share), ("all", share), ("variation", 2 * share))
                     for line in random_lines(17, 0, count, scope)]
        results = run("batch", "-", "-q", "--worksheet", text="\n".join(cls.lines) + "\n")
        cls.results = [json.loads(line) for line in results.splitlines()]

    def test_every_working_gives_the_amount_beside_it(self):
        forms = collections.Counter()
        unknown = collections.Counter()
        self.assertEqual(len(self.results), len(self.lines))
        for result in self.results:
            for line in result.get("worksheet", ()):
                working = line.get("working", "")
                if "amount" not in line or not working:
                    continue
                pence = rounded(Fraction(str(line["amount"])) * 100)
                try:
                    form, good, _ = holds(working, pence)
                except (ValueError, TypeError):
                    unknown[working] += 1
                    continue
                self.assertTrue(good, (result.get("case_id"), line))
                forms[form] += 1
        strange = {text for text in unknown if not NOT_ARITHMETIC.match(text)}
        self.assertEqual(strange, set())
        self.assertGreater(sum(forms.values()), 5 * Program.count, forms)
        for form in ("share", "difference", "lesser", " + n", " − n", " × n ÷ n ×", " ÷ n × n", " less n of i"):
            self.assertTrue(any(known.startswith(form[:len(known)]) or known == form for known in forms), (form, forms))

    def test_the_page_and_the_breakdown(self):
        some = [(line, result) for line, result in zip(self.lines, self.results) if "weekly" in result][::8]
        self.assertGreater(len(some), Program.count // 16)
        steps = 0
        with tempfile.TemporaryDirectory() as folder:
            case = pathlib.Path(folder) / "case.json"
            for line, result in some:
                case.write_text(line, encoding="utf-8")
                page = run("calc", str(case), "--short").splitlines()
                whole = run("calc", str(case)).splitlines()
                self.assertLessEqual(len(page), 24, "\n".join(page))
                for text in page + whole:
                    self.assertLessEqual(columns(text), 78, text)
                amount = f"£{result['weekly']:,.2f} a week"
                self.assertIn(amount, " ".join(page[:2]))
                self.assertIn(amount, " ".join(whole[3:6]))
                self.assertIn(amount, " ".join(whole[-2:]))
                self.assertTrue(page[-1].endswith("--short.") or page[-2].startswith("Every step"), page)
                steps += self.check_steps(page)
                self.check_tables(whole, result)
        self.assertGreater(steps, len(some))

    def check_steps(self, page):
        """The steps of the page: each arithmetic one gives its amount."""
        if "HOW IT WAS WORKED OUT" not in page:
            return 0
        begin = page.index("HOW IT WAS WORKED OUT") + 1
        end = page.index("", begin)
        text = ""
        count = 0
        for line in page[begin:end]:
            text = line.strip() if line.startswith("  ") and not line.startswith("    ") else f"{text} {line.strip()}"
            found = re.fullmatch(rf"(.*?): (.*?)\s+{AMOUNT}", text)
            if not found or found[4]:
                continue
            pence = rounded(interval(found[3], "")[0])
            try:
                _, good, _ = holds(found[2].split("; ")[-1], pence)
            except (ValueError, TypeError):
                continue
            self.assertTrue(good, "\n".join(page))
            count += 1
        return count

    def check_tables(self, whole, result):
        """The tables of payments, one for each receiving parent."""
        rows = [line for line in whole if re.match(r"(A week|A fortnight|Four weeks|A month|A year) +£", line)]
        parents = result["receiving_parents"]
        weekly = [parent["weekly"] for parent in parents] + ([result["weekly"]] if len(parents) > 1 else [])
        self.assertEqual(len(rows), 5 * len(weekly))
        for at, expected in enumerate(weekly):
            week, fortnight, four, month, year = (rounded(amounts(row)[0][0]) for row in rows[5 * at:5 * at + 5])
            self.assertEqual(week, rounded(Fraction(str(expected)) * 100))
            self.assertEqual((fortnight, four, month, year),
                             (2 * week, 4 * week, rounded(Fraction(week * 52, 12)), 52 * week))


class Wide(unittest.TestCase):
    def test_columns_line_up_whatever_the_names(self):
        names = ["Zoë", "e\u0301", "王小明", "👨‍👩‍👧", "🙂 B", "x" * 64, "naïve " * 10, "한국"] + [f"P{n}" for n in range(12)]
        children = [{"id": "王" * 20, "nights": 60}, {"nights": 110}]
        case = {"effective_date": "2026-06-03", "paying_parent": {"income": {"gross_weekly": 900}},
                "receiving_parents": [{"id": name.strip()[:64], "children": children[:1 + at % 2]}
                                      for at, name in enumerate(names)]}
        for options in ((), ("--short",), ("--all-lines",)):
            text = run("calc", "-", *options, text=json.dumps(case))
            self.assertTrue(text)
            for line in text.splitlines():
                self.assertLessEqual(columns(line.replace("\u200d", "")), 78, line)
                found = re.fullmatch(r"(.*\D)(£[\d,.]+|\d/\d)  (Sch 1|reg|S\.I\.).*", line)
                if found:
                    self.assertEqual(columns((found[1] + found[2]).replace("\u200d", "")), 58, line)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--count", type=int, default=5000)
    given = parser.parse_args()
    Program.path, Program.count = given.program, given.count
    unittest.main(argv=sys.argv[:1])
