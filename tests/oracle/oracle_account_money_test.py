"""What accrued and what was paid, by hand and on histories of the generator; and the driver. Run by
oracle_account_test.py.

Income is 500 a week and there is one child unless a case says otherwise: 12 % = 60.00.
"""

import collections
import subprocess
import sys
import tempfile
import unittest
from datetime import date
from fractions import Fraction
from pathlib import Path
from unittest import mock

import generate_account
import oracle
import oracle_account_history as histories
import oracle_income as incomes
from oracle_account import answer, letters
from oracle_account_decisions import Timeline
from oracle_account_history import DAY
from oracle_account_money import accrued_between, spans_of, split
from oracle_account_rows_test import FIRST, case, history

HERE = Path(__file__).resolve().parent


class Money(unittest.TestCase):
    def weekly(self, *entries, payments=(), until="2026-06-12"):
        return answer({"weekly": [{"from": day, **({"amount": amount} if isinstance(amount, str) else
                                                   {"receiving_parents": [{"id": name, "weekly": part}
                                                                          for name, part in amount.items()]})}
                                  for day, amount in entries], "payments": list(payments), "until": until})

    def test_digest(self):
        # "accrual-daily": 100 days at 63.20 = 902.857; 58 of them at 63.20 and 42 at 48.55 = 523.657 + 291.3.
        self.assertEqual(self.weekly((FIRST, "63.20"))["accrued"], "902.86")
        self.assertEqual(self.weekly((FIRST, "63.20"), ("2026-05-01", "48.55"))["accrued"], "814.96")
        # Rounded once: 2 days and 2 days of 10 are 2.86 and 2.86, together 5.71.
        found = self.weekly((FIRST, {"A": "10"}), ("2026-03-06", {"B": "10"}), until="2026-03-08")
        self.assertEqual([who["accrued"] for who in found["receiving_parents"]], ["2.86", "2.86"])
        self.assertEqual((found["accrued"], found["balance"]), ("5.71", "5.71"))
        self.assertEqual([line["amount"] for line in found["statement"]], ["2.86", "2.85"])

    def test_zero_ends_liability(self):
        found = self.weekly((FIRST, "70"), ("2026-03-11", "0"), ("2026-03-18", "70"), until="2026-03-25")
        self.assertEqual([(one["from"], one["to"], one["accrued"]) for one in found["periods"]],
                         [(FIRST, "2026-03-10", "70.00"), ("2026-03-18", "2026-03-24", "70.00")])

    def test_split(self):
        # 100.00 for 2 : 1 is 66.66 and 33.33, and the penny left over goes to the larger; equal ones: to the first.
        self.assertEqual(split(10000, {"A": 1, "B": 2}), {"A": 3333, "B": 6667})
        self.assertEqual(split(100, {"A": 1, "B": 1, "C": 1}), {"A": 34, "B": 33, "C": 33})

    def test_allocation(self):
        # In force: B alone has an amount. After the end: the last amounts above zero, 1 : 3.
        payments = [{"date": day, "amount": "4"} for day in (FIRST, "2026-04-01", "2026-05-01")]
        found = self.weekly((FIRST, {"A": "0", "B": "5"}), ("2026-04-01", {"A": "10", "B": "30"}), ("2026-05-01", "0"),
                            payments=payments)
        self.assertEqual([who["paid"] for who in found["receiving_parents"]], ["2.00", "10.00"])
        # Never anything above zero: equally.
        facts = case([[{}], [{}]], income={"historic_weekly": "0"})
        found = answer(history(facts, payments=[{"date": FIRST, "amount": "0.03"}]))
        self.assertEqual([who["paid"] for who in found["receiving_parents"]], ["0.02", "0.01"])
        self.assertEqual(found["notes"], ["allocation-between-parents"])

    def test_payments_that_count(self):
        payments = [{"date": "2026-03-03", "amount": "50", "kind": "voluntary"},  # before the first day
                    {"date": FIRST, "amount": "20", "kind": "voluntary"}, {"date": "2026-06-11", "amount": "30"},
                    {"date": "2026-04-01", "amount": "5", "kind": "refund"}, {"date": "2026-06-12", "amount": "40"}]
        found = self.weekly((FIRST, "70"), payments=payments)
        self.assertEqual((found["accrued"], found["paid"], found["balance"]), ("1000.00", "45.00", "955.00"))
        self.assertEqual(found["notes"], ["payment-after-until", "payment-before-start"])

    def test_statement(self):
        # The digest's own statement: 4.3. to 31.7.2026, 63.20 and from 1.5. 48.55: 58 and 92 days, 523.657 + 638.086 =
        # 1,161.743; 600 paid.
        payments = [{"date": day, "amount": "200"} for day in ("2026-07-01", "2026-04-01", "2026-05-01")]
        found = self.weekly((FIRST, "63.20"), ("2026-05-01", "48.55"), payments=payments, until="2026-08-01")
        self.assertEqual((found["accrued"], found["paid"], found["balance"]), ("1161.74", "600.00", "561.74"))
        # 28 days 252.80; 58 days 523.66; then 61 days more, 423.08 (946.736 in all); then the rest.
        self.assertEqual([tuple(line.values()) for line in found["statement"]], [
            ("2026-03-31", "accrued", "252.80", "252.80"), ("2026-04-01", "payment", "-200.00", "52.80"),
            ("2026-04-30", "accrued", "270.86", "323.66"), ("2026-05-01", "payment", "-200.00", "123.66"),
            ("2026-06-30", "accrued", "423.08", "546.74"), ("2026-07-01", "payment", "-200.00", "346.74"),
            ("2026-07-31", "accrued", "215.00", "561.74")])


class Driver(unittest.TestCase):
    """compare_account.py with a program made of the second implementation, as it is and with a fault."""
    PROGRAM = r"""
import json, re, sys
sys.path.insert(0, HERE)
import oracle, oracle_account
found = oracle_account.answer(oracle.read_case(sys.stdin.read()))
if "refused" in found:
    problems = [{"id": name, "pointer": pointer or "/case"} for name, pointer in found["refused"]]
    print(json.dumps({"schema": "cmcalc.error/1", "problems": problems}), file=sys.stderr)
    sys.exit(3)
found["notes"] = [{"id": name} for name in found["notes"]]
found["accrued"] = FAULT or found["accrued"]
print(re.sub(r'"(-?[0-9]+[.][0-9][0-9])"', r"\1", json.dumps(found)))
"""

    def compared(self, fault):
        with tempfile.NamedTemporaryFile("w", suffix=".py") as file:
            file.write(self.PROGRAM.replace("HERE", repr(str(HERE))).replace("FAULT", repr(fault)))
            file.flush()
            done = subprocess.run([sys.executable, str(HERE / "compare_account.py"), f"{sys.executable} {file.name}",
                                   "--count", "12"], capture_output=True, text=True, check=False)
        return done.returncode, done.stdout

    def test_the_driver(self):
        self.assertEqual(self.compared(None), (0, "compared 12, 0 disagreements\n"))
        code, text = self.compared("0.07")
        self.assertEqual(code, 1)
        self.assertIn("differ: accrued\n", text)


class Always(unittest.TestCase):
    """What holds of any history, on those of the generator."""
    COUNT = 300

    @classmethod
    def setUpClass(cls):
        cls.histories = [oracle.read_case(line) for line in generate_account.random_lines(11, 0, cls.COUNT)]
        cls.answers = [answer(document) for document in cls.histories]

    def accounts(self):
        """The histories that are not refused, with their accounts."""
        return [(document, found) for document, found in zip(self.histories, self.answers) if "refused" not in found]

    def spans(self, document):
        found = histories.read(document, None)
        standing = letters(found)[0] if found.weekly else Timeline(found).standing
        return found, spans_of(standing, found.until)

    def test_parts_of_a_span_add_up(self):
        for document, _ in self.accounts():
            found, spans = self.spans(document)
            whole = accrued_between(spans, found.first, found.until)
            length = (found.until - found.first).days
            for cut in {0, 1, length // 3, length // 2, length - 1, length}:
                day = found.first + DAY * cut
                parts = accrued_between(spans, found.first, day) + accrued_between(spans, day, found.until)
                self.assertEqual(parts, whole)

    def test_an_account_until_an_earlier_day_is_the_beginning_of_the_whole(self):
        for document, _ in self.accounts():
            found, spans = self.spans(document)
            for part in (0, 1, 2, 3):
                day = found.first + (found.until - found.first) * part // 3
                self.assertEqual(accrued_between(self.spans({**document, "until": str(day)})[1], found.first, day),
                                 accrued_between(spans, found.first, day))

    def test_the_first_decision_is_that_of_the_case(self):
        for document, _ in self.accounts():
            if document.get("weekly"):
                continue
            alone = answer({"case": document["case"], "until": str(histories.read(document, None).first + DAY)})
            expected = oracle.answer(document["case"])
            (period,) = alone["periods"]
            for key in ("weekly", "rate", "income_basis", "gross_weekly_income"):
                self.assertEqual(period.get(key), expected.get(key))
            self.assertEqual([who["weekly"] for who in period["receiving_parents"]],
                             [who["weekly"] for who in expected["receiving_parents"]])

    def test_money_adds_up(self):
        for _, found in self.accounts():
            pence = {key: Fraction(found[key]) for key in ("accrued", "paid", "balance")}
            self.assertEqual(pence["balance"], pence["accrued"] - pence["paid"])
            self.assertEqual(pence["paid"], sum(Fraction(who["paid"]) for who in found["receiving_parents"]))
            if found["statement"]:
                self.assertEqual(found["statement"][-1]["balance"], found["balance"])
            days = [date.fromisoformat(line["date"]) for line in found["statement"]]
            self.assertEqual(days, sorted(days))

    def test_the_generator_reaches_every_edge(self):
        seen = collections.Counter(refused=len(self.histories) - len(self.accounts()))
        for document, found in self.accounts():
            if "case" in document:
                seen.update(self.edges(document, found))
        for edge in ("refused", "first day", "review day", "one day", "last day", "exactly a quarter", "above the cap",
                     "unearned", "benefit", "three", "four", "NI", "29 February", "revision", "child", "ended", "kept"):
            self.assertGreater(seen[edge], 0, edge)

    def edges(self, document, found):
        """What is at an edge in a history."""
        case, decisions = document["case"], found["decisions"]
        changed = [one["effective_date"] for one in decisions
                   if one["kind"] != "revision" and not one["id"].startswith(("first", "review-", "child-end-"))]
        parent = case["paying_parent"]
        entries = parent.get("variation", {}).get("additional_income", ())
        return [edge for edge, true in (
            ("first day", found["from"] in changed), ("review day", set(changed) & set(found["reviews"])),
            ("one day", len(set(changed)) < len(changed)),
            ("last day", str(date.fromisoformat(found["until"]) - DAY) in changed),
            ("exactly a quarter", self.is_exactly_a_quarter(document)),
            ("above the cap", any(one.get("gross_weekly_income") == "3000.00" for one in found["periods"])),
            ("unearned", {"kind": "unearned"} in entries and len(decisions) > 1),
            ("benefit", parent.get("benefits") and not parent.get("income")),
            ("three", len(case["receiving_parents"]) == 3), ("four", len(case["receiving_parents"]) == 4),
            ("NI", case.get("jurisdiction") == "NI"), ("29 February", found["from"].endswith("02-29")),
            ("revision", any(one["kind"] == "revision" for one in decisions)),
            ("child", any(one["id"].startswith("child-end-") for one in decisions)),
            ("ended", any(one["outcome"] == "ended" for one in decisions)),
            ("kept", any(one["outcome"] == "within_tolerance" for one in decisions))) if true]

    def is_exactly_a_quarter(self, document):
        """Whether some new income is exactly a quarter away from what is in force."""
        met = []
        with mock.patch.object(incomes, "is_outside_tolerance",
                               lambda new, old: met.append(4 * abs(new - old) == old > 0) or 4 * abs(new - old) >= old):
            self.spans(document)
        return any(met)

    def test_more_payments_never_raise_the_balance(self):
        for document, before in self.accounts():
            more = {"date": str(histories.read(document, None).first), "amount": "12.34"}
            after = answer({**document, "payments": [*document.get("payments", ()), more]})
            if before["until"] > before["from"]:
                self.assertEqual(Fraction(after["balance"]), Fraction(before["balance"]) - Fraction("12.34"))
            balances = {who["id"]: Fraction(who["balance"]) for who in before["receiving_parents"]}
            for who in after["receiving_parents"]:
                self.assertLessEqual(Fraction(who["balance"]), balances[who["id"]])
