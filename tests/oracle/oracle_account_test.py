#!/usr/bin/env python3
"""The second implementation of `account` and `deduction` against histories worked by hand in the comments.

Income is 500 a week and there is one child unless a case says otherwise: 12 % = 60.00; two children 16 % = 80.00.
"""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from oracle_account import answer  # noqa: E402
from oracle_account_history import escaped  # noqa: E402
from oracle_account_facts_test import ChangesOfFacts, RefusedHistories  # noqa: E402,F401
from oracle_account_money_test import Always, Driver, Money  # noqa: E402,F401
from oracle_account_rows_test import FIRST, Rows, case, change, history, periods  # noqa: E402,F401
from oracle_deduction_test import Deductions  # noqa: E402,F401


def pay(amount, period="week"):
    return {"current": [{"kind": "employment", "amount": amount, "period": period}]}


def outcomes(found):
    return [decision["outcome"] for decision in found["decisions"]]


class Order(unittest.TestCase):
    def test_changes_of_one_day_in_the_order_written(self):
        # The last decision of the day stands: two other children, then one: 500 less 11 % = 445, 12 % = 53.40.
        entries = [change("other_child", {"other-children": number}, notified="2026-05-10") for number in (2, 1)]
        found = answer(history(case(), *entries))
        self.assertEqual(periods(found)[1:], [("2026-05-10", "53.40", "reg 18(6)")])
        # Two: 500 less 14 % = 430, 51.60. Both were decisions that changed the amount.
        self.assertEqual(outcomes(found), ["changed", "changed", "changed"])
        found = answer(history(case(), *entries[::-1]))
        self.assertEqual(periods(found)[1:], [("2026-05-10", "51.60", "reg 18(6)")])

    def test_order_is_that_of_the_days_and_not_of_the_document(self):
        entries = [change("nights", {"nights": 104}, notified="2026-06-10"),
                   change("nights", {"nights": 52}, notified="2026-05-10")]
        found = answer(history(case(), *entries))  # 60 x 5/7 = 42.86
        self.assertEqual(periods(found)[1:],
                         [("2026-05-10", "51.43", "reg 18(6)"), ("2026-06-10", "42.86", "reg 18(6)")])

    def test_on_the_first_day(self):
        # The first decision is made, and superseded on its own day: one period, of the change.
        found = answer(history(case(), change("nights", {"nights": 52}, notified=FIRST)))
        self.assertEqual(periods(found), [(FIRST, "51.43", "reg 18(6)")])

    def test_on_a_review_day(self):
        # The change comes first, and is why the amount changes. The review is the last decision of the day; it sees the
        # nights and changes nothing more.
        found = answer(history(case(), change("nights", {"nights": 52}, notified="2027-03-04"), until="2027-05-01"))
        self.assertEqual(periods(found)[1:], [("2027-03-04", "51.43", "reg 18(6)")])
        self.assertEqual(outcomes(found), ["changed", "changed", "unchanged"])

    def test_reviews_of_29_february(self):
        # "review-anniversary": 28 February in common years, 29 February in leap years. A review on `until` is not made.
        found = answer(history(case(date="2024-02-29"), until="2028-02-29"))
        self.assertEqual(found["reviews"], ["2025-02-28", "2026-02-28", "2027-02-28"])
        self.assertEqual(len(found["periods"]), 1)  # they all pay the same
        found = answer(history(case(date="2024-02-29"), until="2028-03-01"))
        self.assertEqual(found["reviews"][-1], "2028-02-29")

    def test_end_and_what_comes_after_it(self):
        entries = [change("ends", happened="2026-05-10"), change("nights", {"nights": 52}, notified="2026-05-10"),
                   change("nights", {"nights": 52}, notified="2027-05-10"),
                   change("revision", {}, of="review-2027-03-04")]
        found = answer(history(case(), *entries, until="2028-01-01"))
        self.assertEqual((len(found["periods"]), found["reviews"], found["notes"]),
                         (1, [], ["change-after-end", "end-day"]))
        self.assertEqual([decision["id"] for decision in found["decisions"]], ["first", "change-1"])
        late = change("nights", {"nights": 52}, notified="2028-01-01")
        self.assertEqual(answer(history(case(), entries[0], late, until="2028-01-01"))["notes"],
                         ["change-after-until", "end-day"])

    def test_end_on_the_first_day(self):
        found = answer(history(case(), change("ends", happened=FIRST), payments=[{"date": FIRST, "amount": "5"}]))
        self.assertEqual((found["periods"], found["accrued"], found["balance"]), ([], "0.00", "-5.00"))

    def test_until(self):
        # A change on `until` is left out; `until` on the first day leaves nothing.
        found = answer(history(case(), change("nights", {"nights": 52}, notified="2026-05-10"), until="2026-05-10"))
        self.assertEqual((len(found["periods"]), found["notes"]), (1, ["change-after-until"]))
        found = answer(history(case(), until=FIRST))
        self.assertEqual((found["periods"], found["accrued"]), ([], "0.00"))

    def test_equal_neighbours_are_one_period(self):
        # 60 nights and 70 are in the same band.
        entries = [change("nights", {"nights": number}, notified=day)
                   for number, day in ((60, "2026-05-10"), (70, "2026-06-10"))]
        found = answer(history(case(), *entries))
        self.assertEqual(periods(found)[1:], [("2026-05-10", "51.43", "reg 18(6)")])
        self.assertEqual(outcomes(found), ["changed", "changed", "unchanged"])


class IncomeInForce(unittest.TestCase):
    def weekly(self, facts, *entries, **more):
        found = answer(history(facts, *entries, **more))
        return [(period["weekly"], period["income_basis"]) for period in found["periods"]], outcomes(found)[1:]

    def test_exactly_a_quarter(self):
        # Historic 500: 625.00 and 375.00 are a quarter away; a penny nearer is not. 12 % of 375 = 45, of 625 = 75.
        for figure, expected in (("624.99", []), ("625", [("75.00", "current")]), ("375.01", []),
                                 ("375", [("45.00", "current")])):
            entry = change("income", {"income": f"{figure}/week"}, notified="2026-05-10")
            found, outcome = self.weekly(case(), entry)
            self.assertEqual(found[1:], expected, figure)
            self.assertEqual(outcome, ["changed" if expected else "within_tolerance"])

    def test_the_exact_figure_is_kept(self):
        # HMRC 20,000 a year: 383.5616... a week. 25,000 a year is exactly 125 % of it; 479.45 a week is less
        # (383.5616 x 1.25 = 479.4520...), and 479.46 is more.
        records = {"hmrc": [{"tax_year": "2024-25", "source": "paye", "kind": "employment", "amount": "20000"}]}
        for figure, outcome in (("25000/year", "changed"), ("24999.99/year", "within_tolerance"),
                                ("479.45/week", "within_tolerance"), ("479.46/week", "changed")):
            entry = change("income", {"income": figure}, notified="2026-05-10")
            self.assertEqual(self.weekly(case(income=records), entry)[1], [outcome], figure)

    def test_current_income_is_tested_against_current_income(self):
        # 625 in force: 500 is 20 % less and stays out (reg. 23), although it is HMRC's figure, which is not looked at.
        # 781.25 is 25 % more: 93.75.
        entries = [change("income", {"income": "625/week"}, notified="2026-05-10"),
                   change("income", {"income": "500/week"}, notified="2026-06-10"),
                   change("income", {"income": "781.25/week"}, notified="2026-07-10")]
        self.assertEqual(self.weekly(case(), *entries), (
            [("60.00", "historic"), ("75.00", "current"), ("93.75", "current")],
            ["changed", "within_tolerance", "changed"]))
        # The review of 4.3.2027 tests 500 against HMRC's 500 (reg. 34) and returns to it.
        found, outcome = self.weekly(case(), *entries[:2], until="2027-04-01")
        self.assertEqual((found[-1], outcome[-1]), (("60.00", "historic"), "changed"))

    def test_the_figure_is_not_capped(self):
        # 4,000 in force, capped at 3,000 for the rate: 96 + 9 % of 2,200 = 294. 3,000 is exactly a quarter less, and
        # the amount stays the same. 2,900 is within a quarter of 3,000 and stays out, though the rate would be less.
        entries = [change("income", {"income": "3000.01/week"}, notified="2026-05-10"),
                   change("income", {"income": "3000/week"}, notified="2026-06-10"),
                   change("income", {"income": "2900/week"}, notified="2026-07-10")]
        found, outcome = self.weekly(case(income={"historic_weekly": "4000"}), *entries)
        self.assertEqual(found, [("294.00", "historic")])
        self.assertEqual(outcome, ["within_tolerance", "unchanged", "within_tolerance"])

    def test_another_change_leaves_it(self):
        # "tolerance-after-other-change": pay of 600 was said at the start, within the tolerance; then HMRC's figure in
        # the facts changes with the nights, and the figure in force stays until the review: 550, 66 x 6/7 = 56.57.
        facts = case(income={"historic_weekly": "500", **pay("600")})
        entry = change("nights", {"nights": 52, "/paying_parent/income/historic_weekly": "550"}, notified="2026-05-10")
        found, outcome = self.weekly(facts, entry, until="2027-04-01")
        self.assertEqual(found, [("60.00", "historic"), ("51.43", "historic"), ("56.57", "historic")])
        self.assertEqual(outcome, ["changed", "changed"])

    def test_stated_and_estimated_income(self):
        # Stated 500 stays, with its basis, if 600 is said later; 625 takes its place.
        facts = case(income={"gross_weekly": "500"})
        entry = change("income", {"gross-weekly": "600"}, notified="2026-05-10")
        self.assertEqual(self.weekly(facts, entry), ([("60.00", "stated")], ["within_tolerance"]))
        entry = change("income", {"gross-weekly": "+125"}, notified="2026-05-10")
        self.assertEqual(self.weekly(facts, entry)[0][1], ("75.00", "stated"))
        # An estimate of 500, then pay of 700: "estimate-replaced", from the day notified.
        facts = case(income={"hmrc": [], "estimated_weekly": "500"})
        entry = change("income", {"income": "700/week"}, notified="2026-05-10")
        found = answer(history(facts, entry))
        self.assertEqual(periods(found)[1:], [("2026-05-10", "84.00", "reg 18(6)")])
        self.assertEqual(found["notes"], ["estimate-replaced"])

    def test_nothing_in_force(self):
        # On a benefit without income nothing is in force; when it stops, income is worked out afresh, without a test.
        facts = case(benefits=["carers_allowance"], income={"hmrc": []})
        entry = change("benefit", {"benefit": "none", "income": "500/week"}, happened="2026-05-10")
        self.assertEqual(self.weekly(facts, entry), ([("7.00", "not_needed"), ("60.00", "current")], ["changed"]))
        entry = change("benefit", {"benefit": "none"}, happened="2026-05-10")
        self.assertEqual(answer(history(facts, entry)),
                         {"refused": [["income-insufficient", None]], "day": "2026-05-10"})

    def test_from_nothing(self):
        # 0 in force: any income is outside the tolerance; 0 again is not. 7 a week is not below the flat rate.
        facts = case(income={"historic_weekly": "0"})
        for figure, expected in (("0/week", ([], ["within_tolerance"])),
                                 ("7/week", ([("7.00", "current")], ["changed"]))):
            entry = change("income", {"income": figure}, notified="2026-05-10")
            found, outcome = self.weekly(facts, entry)
            self.assertEqual((found[1:], outcome), expected)

    def test_requested_on_counts_for_the_first_decision_alone(self):
        # Asked on 5.4.2026 HMRC's latest year that has ended is 2024-25: 36,500 is 700 a week, 84. The change of nights
        # keeps that figure (84 x 6/7 = 72); the review of 2027 asks again: 2025-26, 73,000, 1,400: (96 + 54) x 6/7 =
        # 128.57.
        records = [{"tax_year": year, "source": "paye", "kind": "employment", "amount": amount}
                   for year, amount in (("2024-25", "36500"), ("2025-26", "73000"))]
        facts = case(income={"hmrc": records, "requested_on": "2026-04-05"}, date="2026-04-20")
        entry = change("nights", {"nights": 52}, notified="2026-05-10")
        found = answer(history(facts, entry, until="2027-05-01"))
        self.assertEqual([period["weekly"] for period in found["periods"]], ["84.00", "72.00", "128.57"])
        # So with unearned income: 2024-25 has none.
        records.append({"tax_year": "2025-26", "source": "paye", "kind": "savings", "amount": "3650"})
        entry["set"] = {"/paying_parent/variation/additional_income": [{"kind": "unearned"}]}
        found = answer(history(facts, entry, until="2027-04-01"))
        self.assertEqual([period["weekly"] for period in found["periods"]], ["84.00"])

    def test_unearned_income_of_the_records_in_force(self):
        # 26,000 of pay, 498.63 a week, and 3,650 of savings, 70 a week: 568.63, 12 % = 68.24 with the variation; 59.84
        # before it. Records that are added later do not count before the review.
        records = [{"tax_year": "2025-26", "source": "self_assessment", "kind": kind, "amount": amount}
                   for kind, amount in (("employment", "26000"), ("savings", "3650"))]
        facts = case(income={"hmrc": records}, date="2026-04-20")
        entry = change("variation", {"/paying_parent/variation/additional_income": [{"kind": "unearned"}]},
                       notified="2026-05-10")
        more = change("other", {"/paying_parent/income/hmrc/1/amount": "7300"}, notified="2026-06-10")
        found = answer(history(facts, entry, more, until="2027-05-01"))
        # The review asks for 2026-27, which is not there: 2025-26 again, with 7,300 of savings: 638.63, 76.64.
        self.assertEqual([period[:2] for period in periods(found)], [
            ("2026-04-20", "59.84"), ("2026-05-10", "68.24"), ("2027-04-20", "76.64")])
        self.assertEqual(found["notes"], ["variation-carried"])
        self.assertEqual(answer(history(facts, entry))["notes"], [])
        # Current income of 700 takes the place of 498.63; the unearned income stays: 770, 92.40.
        more = change("income", {"income": "700/week"}, notified="2026-06-10")
        self.assertEqual(periods(answer(history(facts, entry, more)))[-1][:2], ("2026-06-10", "92.40"))

    def test_a_variation_of_the_first_decision(self):
        # It is carried from the second decision on.
        diverted = {"additional_income": [{"kind": "diverted", "amount": "480", "period": "week"}]}
        found = answer(history(case(variation=diverted)))
        self.assertEqual((found["periods"][0]["weekly"], found["notes"]), ("112.20", []))

    def test_default_decision_is_replaced(self):
        # "default-replaced": 39 for one child; 70 days, to 13.5.2026. The real amount dates back: 60 x 70 / 7 = 600.
        facts = {**case(), "decision": "default"}
        self.assertEqual(answer(history(facts, until="2026-05-13"))["accrued"], "390.00")
        entry = change("revision", {"/decision": "calculation"}, of="first")
        self.assertEqual(answer(history(facts, entry, until="2026-05-13"))["accrued"], "600.00")

    def test_revision_of_a_change_and_of_a_review(self):
        # The change of 10.5. is made again with 104 nights: 42.86; the review is made again with one other child:
        # 53.40 x 5/7 = 38.14.
        entries = [{**change("nights", {"nights": 52}, notified="2026-05-10"), "id": "n"},
                   change("revision", {"nights": 104}, of="n"),
                   change("revision", {"other-children": 1}, of="review-2027-03-04")]
        found = answer(history(case(), *entries, until="2027-05-01"))
        self.assertEqual(periods(found)[1:],
                         [("2026-05-10", "42.86", "reg 18(6)"), ("2027-03-04", "38.14", "reg 20(2)")])
        self.assertEqual([(one["id"], one["outcome"]) for one in found["decisions"]][1:], [
            ("n", "changed"), ("change-2", "changed"), ("review-2027-03-04", "unchanged"), ("change-3", "changed")])
        # What the change set stays: 53.40 x 6/7 = 45.77.
        found = answer(history(case(), entries[0], change("revision", {"other-children": 1}, of="n")))
        self.assertEqual(periods(found)[1:], [("2026-05-10", "45.77", "reg 18(6)")])

    def test_revision_of_a_change_of_income(self):
        # Pay was 500 and not 625: tested against what was in force before the decision, HMRC's 500, and kept out.
        entries = [{**change("income", {"income": "625/week"}, notified="2026-05-10"), "id": "i"},
                   change("revision", {"income": "500/week"}, of="i")]
        self.assertEqual(self.weekly(case(), *entries), ([("60.00", "historic")], ["changed", "changed"]))


class Children(unittest.TestCase):
    def test_a_last_day(self):
        # "child-end-date": born 9.3.2010, left 26.6.2026: terminal date 31.8., a Monday; Sunday is 6.9. From 7.9. one
        # child: 60. Reg. 18(3)(a). The day of leaving is no decision, and the change after it is no mistake.
        facts = case([[{}, {"date_of_birth": "2010-03-09", "in_education": True, "left_education_on": "2026-06-26"}]],
                     date="2026-04-01")
        entry = change("other", {"/paying_parent/benefits": ["pip"]}, notified="2026-07-10")
        found = answer(history(facts, entry, until="2027-05-01"))
        self.assertEqual(periods(found), [("2026-04-01", "80.00", "reg 12"), ("2026-09-07", "60.00", "reg 18(3)(a)")])
        self.assertEqual(found["notes"], ["child-end-date"])
        self.assertEqual(found["decisions"][2]["id"], "child-end-2026-09-07")

    def test_income_stays(self):
        # 625 in force: 16 % = 100. 500 is kept out on 10.6.; HMRC has 500 too. From 1.9.: 12 % of 625 = 75.
        entries = [change("income", {"income": f"{figure}/week"}, notified=day)
                   for figure, day in ((625, "2026-05-10"), (500, "2026-06-10"))]
        found = answer(history(case([[{"date_of_birth": "2010-03-09"}, {}]], date="2026-04-01"), *entries))
        self.assertEqual([period["weekly"] for period in found["periods"]], ["80.00", "100.00", "75.00"])

    def test_the_last_child(self):
        # Nothing is said of education: until 31.8.2026; from 1.9. there is no qualifying child (para. 16(1)(b)).
        facts = case([[{"date_of_birth": "2010-03-09"}]], date="2026-04-01")
        found = answer(history(facts, change("nights", {"nights": 52}, notified="2026-09-01")))
        self.assertEqual((found["periods"][-1]["to"], found["notes"]), ("2026-08-31", ["change-after-end", "end-day"]))
        self.assertEqual((found["decisions"][1]["kind"], found["decisions"][1]["law"]), ("ends", "Sch 1 para 16(1)"))

    def test_a_receiving_parent_without_children_drops_out(self):
        # A's child ceases; B keeps its id although it is now the first: 80 shared between two, then 60.
        facts = case([[{"date_of_birth": "2010-03-09"}], [{}]], date="2026-04-01")
        entry = change("nights", {"nights@B": 52}, notified="2026-10-01")
        found = answer(history(facts, entry))
        self.assertEqual([period["receiving_parents"] for period in found["periods"]], [
            [{"id": "A", "weekly": "40.00"}, {"id": "B", "weekly": "40.00"}], [{"id": "B", "weekly": "60.00"}],
            [{"id": "B", "weekly": "51.43"}]])
        entry["set"] = {"/receiving_parents/1/children/0/nights": 52}
        self.assertEqual(answer(history(facts, entry))["refused"][0][0], "position-has-moved")

    def test_children_end_before_the_changes_of_that_day(self):
        # From 1.9. one child of A is left. That child is meant by its id, and by no position.
        facts = case([[{"date_of_birth": "2010-03-09"}, {"id": "Kim"}], [{"id": "Sam"}]], date="2026-04-01")
        found = answer(history(facts, change("nights", {"nights@A/Kim": 52}, notified="2026-09-01")))
        self.assertEqual(periods(found)[1:], [("2026-09-01", "74.29", "reg 18(6)")])  # 40 x 6/7 + 40
        self.assertEqual([one["id"] for one in found["decisions"]], ["first", "child-end-2026-09-01", "change-1"])
        for name, refused in (("nights@A/1", True), ("/receiving_parents/0/children/0/nights", True),
                              ("nights@A", False), ("nights@B/1", False),
                              ("/receiving_parents/1/children/0/nights", False)):
            entry = change("nights", {name: 52}, notified="2026-09-01")
            expected = [["position-has-moved", f"/changes/0/set/{escaped(name)}"]] if refused else None
            self.assertEqual(answer(history(facts, entry)).get("refused"), expected, name)
            entry["notified"] = "2026-08-31"  # before the end, positions are those of the document
            self.assertNotIn("refused", answer(history(facts, entry)))


if __name__ == "__main__":
    unittest.main()
