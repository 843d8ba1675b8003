"""Changes of facts, and histories that are refused. Run by oracle_account_test.py."""

import unittest

from oracle_account import answer
from oracle_account_facts import NotMade, UnknownFact, changed
from oracle_account_rows_test import FIRST, case, change, history


class ChangesOfFacts(unittest.TestCase):
    def setUp(self):
        self.facts = case([[{"id": "2", "nights": 52}, {"id": "Kim", "nights": 104}], [{"nights": "assumed"}, {}]],
                          income={"current": [{"kind": "pension", "amount": "10", "period": "month"},
                                              {"kind": "employment", "amount": "2300", "period": "month"}]})

    def after(self, *path, **sets):
        facts = self.facts
        for name, value in sets["sets"].items():
            facts = changed(facts, name, value)
        for step in path:
            facts = facts[step]
        return facts

    def test_nights(self):
        for name, value, expected in (("nights", 7, [7, 7, 7, 7]), ("nights@A", "14", [14, 14, "assumed", None]),
                                      ("nights@A/2", "+1", [53, 104, "assumed", None]),  # the id first
                                      ("nights@A/1", 3, [3, 104, "assumed", None]),
                                      ("nights@A/Kim", "-200", [52, 0, "assumed", None]),
                                      ("nights@B/2", "+400", [52, 104, "assumed", 366]),
                                      ("nights@B/1", "2/14", [52, 104, {"count": 2, "days": 14}, None])):
            people = self.after("receiving_parents", sets={name: value})
            self.assertEqual([child.get("nights") for person in people for child in person["children"]], expected, name)
        for name, value, fault in (("nights@C", 1, UnknownFact), ("nights@A/3", 1, UnknownFact),
                                   ("nights@B", "+1", NotMade), ("nights", "many", NotMade)):
            with self.assertRaises(fault):
                changed(self.facts, name, value)

    def test_income(self):
        current = self.after("paying_parent", "income", "current", sets={"income": "400/week"})
        self.assertEqual(current, [{"kind": "employment", "amount": "400.00", "period": "week"}])
        current = self.after("paying_parent", "income", "current", sets={"income": "+50.5/four-weeks"})
        self.assertEqual(current[2], {"kind": "employment", "amount": "50.50", "period": "four_weeks"})
        current = self.after("paying_parent", "income", "current", sets={"income": "-300/month"})
        self.assertEqual([record["amount"] for record in current], ["10", "2000.00"])
        for value in ("-2300.01/month", "-1/week", "1/day", "x/week"):
            with self.assertRaises(NotMade):
                changed(self.facts, "income", value)
        self.assertEqual(self.after("paying_parent", "income", sets={"gross-weekly": 500}), {"gross_weekly": "500.00"})

    def test_counts_and_benefits(self):
        self.assertEqual(len(self.after("receiving_parents", 0, "children", sets={"children@A": "+1"})), 3)
        self.assertEqual(self.after("receiving_parents", 0, "children", 2, sets={"children@A": 3}), {"nights": 104})
        with self.assertRaises(NotMade):
            changed(self.facts, "children", 1)
        for value, expected in (("dla", ["dla"]), ("+dla", ["pip", "dla"]), ("-pip", []), ("none", [])):
            sets = {"/paying_parent/benefits": ["pip"], "benefit": value}
            self.assertEqual(self.after("paying_parent", "benefits", sets=sets), expected)
        self.assertEqual(self.after("paying_parent", "partner", sets={"partner-benefit": "+pip"}),
                         {"benefits": ["pip"]})
        self.assertEqual(self.after("paying_parent", sets={"other-children": "+2"})["relevant_other_children"], 2)
        with self.assertRaises(NotMade):
            changed(self.facts, "arrangement-children", "-1")

    def test_pointers(self):
        self.assertEqual(self.after("paying_parent", "partner", sets={"/paying_parent/partner/benefits/0": "pip"}),
                         {"benefits": ["pip"]})
        gone = {"/paying_parent/income": None, "/paying_parent/status": None}
        self.assertEqual(self.after("paying_parent", sets=gone), {})
        children = self.after("receiving_parents", 0, "children", sets={"/receiving_parents/0/children/0": None})
        self.assertEqual([child["id"] for child in children], ["Kim"])
        for name in ("/paying_parent/incme", "/receiving_parents/3/id", "/receiving_parents/01/id", "/effective_date",
                     "date", "", "night"):
            with self.assertRaises(UnknownFact, msg=name):
                changed(self.facts, name, "1")


class RefusedHistories(unittest.TestCase):
    def refused(self, document, *expected):
        self.assertEqual(answer(document).get("refused"), [list(problem) for problem in expected])

    def changes(self, *entries):
        return history(case(), *entries)

    def test_forms(self):
        self.refused({"case": case(), "weekly": [{"from": FIRST, "amount": "1"}]}, ("history-given-twice", "/weekly"))
        self.refused({"changes": []}, ("missing-key", "/case"))
        self.refused({"case": case(), "cases": 1, "until": FIRST}, ("unknown-key", "/cases"))
        self.refused({"case": case(), "until": "2026-03-03"}, ("days-out-of-order", "/until"))

    def test_changes(self):
        for entry, problem, pointer in (
                (change("nights", happened="2026-05-01"), "missing-key", "/notified"),
                (change("benefit", notified="2026-05-01"), "missing-key", "/happened"),
                (change("expected", happened="2026-05-01"), "missing-key", "/expected"),
                (change("income_rise_reportable", notified="2026-05-01"), "missing-key", "/happened"),
                (change("annual_review", notified="2026-05-01"), "missing-key", "/effective_date"),
                (change("revision"), "missing-key", "/of"), (change("holiday"), "unknown-value", "/kind"),
                ({}, "missing-key", "/kind"),
                (change("revision", of="x"), "unknown-decision", "/of"),
                (change("revision", of="review-2026-03-04"), "unknown-decision", "/of"),
                (change("revision", of="change-1"), "unknown-decision", "/of"),
                (change("revision", of="first", effective_date=FIRST), "key-not-allowed", "/effective_date"),
                (change("nights", notified="2026-05-01", of="first"), "key-not-allowed", "/of"),
                (change("nights", notified="2026-05-01", happened="2026-05-02"), "days-out-of-order", "/happened"),
                (change("expected", notified="2026-05-02", expected="2026-05-01"), "days-out-of-order", "/expected"),
                (change("benefit", notified="2026-05-02", happened="2026-05-01", decided="2026-05-01"),
                 "days-out-of-order", "/decided"),
                (change("nights", notified="2026-03-03"), "change-before-start", ""),
                (change("ends", happened="2026-03-03"), "change-before-start", ""),
                (change("annual_review", effective_date="2027-03-05"), "not-a-review-date", "/effective_date"),
                (change("nights", notified="2026-05-01", day="2026-05-01"), "unknown-key", "/day"),
                (change("nights", {"nihgts": 1}, notified="2026-05-01"), "unknown-fact", "/set/nihgts"),
                (change("nights", {"nights@Z": 1}, notified="2026-05-01"), "unknown-fact", "/set/nights@Z"),
                (change("nights", {"/receiving_parents/0/nights": 1}, notified="2026-05-01"), "unknown-fact",
                 "/set/~1receiving_parents~10~1nights"),
                (change("income", {"income": "lots"}, notified="2026-05-01"), "change-not-possible", "/set/income")):
            self.refused(self.changes(entry), (problem, f"/changes/0{pointer}"))
        for entry in (change("nights", happened="2026-05-01", notified="2026-05-01", decided="2026-05-01"),
                      change("expected", expected="2026-05-01", notified="2026-05-01"),
                      change("benefit", happened="2026-06-01", notified="2026-05-01"),  # announced
                      change("income_rise_reportable", expected="2026-05-01", notified="2026-06-01")):
            self.assertNotIn("refused", answer(self.changes(entry)))
        twice = change("nights", notified="2026-05-01")
        self.refused(self.changes({**twice, "id": "x"}, {**twice, "id": "x"}), ("id-repeated", "/changes/1/id"))
        self.refused(self.changes({**twice, "id": "change-2"}, twice), ("id-repeated", "/changes/1"))
        self.refused(self.changes({**twice, "id": "first"}), ("id-repeated", "/changes/0/id"))

    def test_weekly(self):
        def refused(*entries, expected):
            self.refused({"weekly": list(entries), "until": "2026-12-01"}, expected)
        refused({"from": FIRST, "amount": "1"}, {"from": FIRST, "amount": "2"},
                expected=("weekly-repeated", "/weekly/1/from"))
        parts = [{"id": "A", "weekly": "1"}, {"id": "B", "weekly": "2"}]
        refused({"from": FIRST, "amount": "4", "receiving_parents": parts},
                expected=("amount-is-no-sum", "/weekly/0/amount"))
        refused({"from": FIRST, "receiving_parents": parts}, {"from": "2026-05-01", "amount": "4"},
                expected=("missing-key", "/weekly/1/receiving_parents"))
        refused({"from": FIRST}, expected=("missing-key", "/weekly/0/amount"))

    def test_payments(self):
        for payment, problem, pointer in (
                ({"date": "2026-03-03", "amount": "1"}, "payment-before-start", "/date"),
                ({"date": "2026-03-03", "amount": "1", "kind": "refund"}, "payment-before-start", "/date"),
                ({"date": FIRST, "amount": "1", "to": "B"}, "payment-to-unknown-parent", "/to"),
                ({"date": FIRST, "amount": "1", "kind": "gift"}, "unknown-value", "/kind"),
                ({"amount": "1"}, "missing-key", "/date"), ({"date": FIRST}, "missing-key", "/amount")):
            self.refused(history(case(), payments=[payment]), (problem, f"/payments/0{pointer}"))

    def test_a_case_that_would_be_refused(self):
        # On the day on which a decision would rest on it.
        entry = change("new_child", {"/receiving_parents/0/children/1": {"date_of_birth": "2000-01-01"}},
                       notified="2026-05-01")
        self.assertEqual(answer(self.changes(entry)), {"refused": [["child-too-old", None]], "day": "2026-05-01"})
        entry = change("income", {"gross-weekly": 5, "income": "5/week"}, notified="2026-05-01")
        self.assertEqual(answer(self.changes(entry)), {"refused": [["income-given-twice", None]], "day": "2026-05-01"})
