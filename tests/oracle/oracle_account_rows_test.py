"""Each row of the table of effective dates (regs. 12 to 20), worked by hand. Run by oracle_account_test.py.

Income is 500 a week and there is one child unless a case says otherwise: 12 % = 60.00; two children 16 % = 80.00.
"""

import unittest

from oracle_account import answer

FIRST = "2026-03-04"
UNTIL = "2026-12-01"


def case(people=1, income=None, date=FIRST, **parent):
    """`people`: a number of children, or a list of lists of children. `income`: an object, or else historic 500."""
    if isinstance(people, int):
        people = [[{} for _ in range(people)]]
    facts = {"effective_date": date, "receiving_parents": [{"children": family} for family in people]}
    jurisdiction = parent.pop("jurisdiction", None)
    if jurisdiction:
        facts["jurisdiction"] = jurisdiction
    return {**facts, "paying_parent": {"income": income or {"historic_weekly": "500"}, **parent}}


def history(facts, *changes, until=UNTIL, payments=()):
    return {"case": facts, "changes": list(changes), "payments": list(payments), "until": until}


def change(kind, sets=None, **days):
    entry = {"kind": kind, **days}
    return {**entry, "set": sets} if sets else entry


def periods(found):
    return [(period["from"], period["weekly"], period["law"]) for period in found["periods"]]


class Rows(unittest.TestCase):
    """The day from which each kind of change counts."""

    def second_period(self, facts, entry, **more):
        found = answer(history(facts, entry, **more))
        self.assertEqual(periods(found)[0][:1], (FIRST,), found)
        return periods(found)[1:]

    def test_start(self):
        # Reg. 12: from the day of notice to the paying parent, 4.3.2026; to 1.12.2026 are 272 days, 60 x 272 / 7 =
        # 2,331.43.
        found = answer(history(case()))
        self.assertEqual(periods(found), [(FIRST, "60.00", "reg 12")])
        self.assertEqual((found["periods"][0]["days"], found["periods"][0]["to"], found["accrued"]),
                         (272, "2026-11-30", "2331.43"))

    def test_expected(self):
        # Reg. 18(2): told on 1 May that pay ends on 29 May; from the day that is expected.
        entry = change("expected", {"income": "0/week"}, expected="2026-05-29", notified="2026-05-01")
        self.assertEqual(self.second_period(case(), entry), [("2026-05-29", "0.00", "reg 18(2)")])

    def test_a_child_ceases_to_be_a_qualifying_child(self):
        # Reg. 18(3)(a): the day it happened, although told three months later. Two children to one: 80 to 60.
        entry = change("child_ceases", {"/receiving_parents/0/children/1": None}, happened="2026-05-10",
                       notified="2026-08-10")
        self.assertEqual(self.second_period(case(2), entry), [("2026-05-10", "60.00", "reg 18(3)(a)")])

    def test_a_relevant_other_child_ceases(self):
        # Reg. 18(3)(a). With one other child 500 less 11 % = 445, 12 % = 53.40; without, 60.
        entry = change("other_child_ceases", {"other-children": 0}, happened="2026-05-10", notified="2026-08-10")
        self.assertEqual(self.second_period(case(relevant_other_children=1), entry),
                         [("2026-05-10", "60.00", "reg 18(3)(a)")])

    def test_a_child_of_another_arrangement_ceases(self):
        # Reg. 18(3)(a). Two children counted 80, half of it 40; without the other 60.
        entry = change("arrangement_ceases", {"arrangement-children": "-1"}, happened="2026-05-10",
                       notified="2026-08-10")
        self.assertEqual(self.second_period(case(other_arrangement_children=1), entry),
                         [("2026-05-10", "60.00", "reg 18(3)(a)")])

    def test_a_receiving_parent_ceases(self):
        # Reg. 18(3)(b): B dies; A's child alone: 80 shared between two to 60 for one.
        entry = change("receiving_parent_ceases", {"/receiving_parents/1": None}, happened="2026-05-10",
                       notified="2026-08-10")
        found = answer(history(case([[{}], [{}]]), entry))
        self.assertEqual(periods(found), [(FIRST, "80.00", "reg 12"), ("2026-05-10", "60.00", "reg 18(3)(b)")])
        self.assertEqual(found["periods"][1]["receiving_parents"], [{"id": "A", "weekly": "60.00"}])
        self.assertEqual([who["id"] for who in found["receiving_parents"]], ["A", "B"])

    def test_residence(self):
        # Reg. 18(3)(c): one of two children no longer habitually resident in the UK, from that day.
        entry = change("residence", {"children": 1}, happened="2026-05-10", notified="2026-07-01")
        self.assertEqual(self.second_period(case(2), entry), [("2026-05-10", "60.00", "reg 18(3)(c)")])

    def test_benefit_starts_and_stops(self):
        # Reg. 18(3)(d): flat rate from the day of the award; back to 60 on the day it stops, with income as it was.
        entries = [change("benefit", {"benefit": "carers_allowance"}, happened="2026-05-10", notified="2026-09-30"),
                   change("benefit", {"benefit": "none"}, happened="2026-06-10", notified="2026-09-30")]
        found = answer(history(case(), *entries))
        self.assertEqual(periods(found), [(FIRST, "60.00", "reg 12"), ("2026-05-10", "7.00", "reg 18(3)(d)"),
                                          ("2026-06-10", "60.00", "reg 18(3)(d)")])
        self.assertEqual({period["income_basis"] for period in found["periods"]}, {"historic"})

    def test_a_rise_to_be_reported(self):
        # Reg. 18(4): the day it happened, 13.4., not 1.9.: 600 is 20 % more and within the tolerance; 625 is 25 % more:
        # 12 % of 625 = 75.
        current = {"current": [{"kind": "employment", "amount": "500", "period": "week"}]}
        for pay, expected in (("600", []), ("625", [("2026-04-13", "75.00", "reg 18(4)")])):
            entry = change("income_rise_reportable", {"income": f"{pay}/week"}, happened="2026-04-13",
                           notified="2026-09-01")
            self.assertEqual(self.second_period(case(income=current), entry), expected)
        entry = change("income_rise_reportable", {"income": "700/week"}, expected="2026-04-13")
        self.assertEqual(self.second_period(case(income=current), entry), [("2026-04-13", "84.00", "reg 18(4)")])

    def test_a_new_qualifying_child(self):
        # Reg. 18(5): the day of notice to the paying parent about B's application, not the birth. A's share changes on
        # that day too: 80 shared between two.
        entry = change("new_child", {"/receiving_parents/1": {"children": [{"date_of_birth": "2026-01-01"}]}},
                       happened="2026-01-01", notified="2026-05-10")
        found = answer(history(case(), entry))
        self.assertEqual(periods(found), [(FIRST, "60.00", "reg 12"), ("2026-05-10", "80.00", "reg 18(5)")])
        self.assertEqual(found["periods"][1]["receiving_parents"],
                         [{"id": "A", "weekly": "40.00"}, {"id": "B", "weekly": "40.00"}])

    def test_everything_else_from_the_day_notified(self):
        # Reg. 18(6). Nights: 60 x 6/7 = 51.43. Other child: 53.40. Arrangement: 40. Prison: nil rate, which is not in
        # reg. 18(3). Variation: 480 a week diverted: 980: 96 + 9 % of 180 = 112.20. Income 400 is only 20 % less, 375
        # is 25 % less: 45.
        diverted = [{"kind": "diverted", "amount": "480", "period": "week"}]
        for kind, sets, weekly in (
                ("nights", {"nights": 52}, "51.43"), ("other_child", {"other-children": "+1"}, "53.40"),
                ("arrangement", {"arrangement-children": 1}, "40.00"),
                ("status", {"/paying_parent/status": ["prisoner"]}, "0.00"),
                ("variation", {"/paying_parent/variation/additional_income": diverted}, "112.20"),
                ("income", {"income": "375/week"}, "45.00"), ("other", {"children": 2}, "80.00")):
            entry = change(kind, sets, happened="2026-04-01", notified="2026-05-10", decided="2026-06-01")
            self.assertEqual(self.second_period(case(), entry), [("2026-05-10", weekly, "reg 18(6)")], kind)
        entry = change("income", {"income": "400/week"}, notified="2026-05-10")
        self.assertEqual(self.second_period(case(), entry), [])

    def test_annual_review(self):
        # Reg. 20(2): on 10.4.2026 the latest year that has ended is 2025-26: 26,000 x 7 / 365 = 498.63, 12 % = 59.84.
        # At the review, 10.4.2027, it is 2026-27: 548.49, 12 % = 65.82. It is 10 % more, and there is no 25 % test.
        years = [{"tax_year": year, "source": "paye", "kind": "employment", "amount": pay}
                 for year, pay in (("2025-26", "26000"), ("2026-27", "28600"))]
        facts = case(income={"hmrc": years}, date="2026-04-10")
        found = answer(history(facts, until="2027-06-01"))
        self.assertEqual(periods(found), [("2026-04-10", "59.84", "reg 12"), ("2027-04-10", "65.82", "reg 20(2)")])
        self.assertEqual(found["reviews"], ["2027-04-10"])

    def test_facts_set_at_a_review(self):
        # The review of 4.3.2027 sees a letter's figure of 510: 61.20, although that is 2 % more.
        entry = change("annual_review", {"/paying_parent/income/historic_weekly": "510"}, effective_date="2027-03-04",
                       decided="2027-02-10")
        found = answer(history(case(), entry, until="2027-04-01"))
        self.assertEqual(periods(found)[1:], [("2027-03-04", "61.20", "reg 20(2)")])
        self.assertEqual(found["decisions"][1], {
            "id": "review-2027-03-04", "kind": "annual_review", "effective_date": "2027-03-04", "law": "reg 20(2)",
            "outcome": "changed", "reconsideration_until": "2027-03-12"})  # 10.2. + 30 days
        self.assertNotIn("effective-date-given", found["notes"])

    def test_end(self):
        # Schedule 1 para. 16(1): the day of the death carries none. 4.3. to 9.5. are 67 days: 60 x 67 / 7 = 574.29.
        found = answer(history(case(), change("ends", happened="2026-05-10", notified="2026-06-01")))
        self.assertEqual((found["periods"][0]["to"], found["accrued"]), ("2026-05-09", "574.29"))
        self.assertEqual((found["decisions"][1]["outcome"], found["notes"]), ("ended", ["end-day"]))

    def test_revision(self):
        # S. 16(3): from the day of the decision revised. Told late of an other child who was there from the start:
        # 53.40 from 4.3.
        entry = change("revision", {"other-children": 1}, of="first", decided="2026-05-01")
        found = answer(history(case(), entry))
        self.assertEqual(periods(found), [(FIRST, "53.40", "reg 12")])
        self.assertEqual(found["decisions"][1], {
            "id": "change-1", "kind": "revision", "effective_date": FIRST, "law": "reg 14", "outcome": "changed",
            "reconsideration_until": "2026-05-31"})

    def test_effective_date_given(self):
        # A letter that says 1 April overrides the day notified.
        entry = change("nights", {"nights": 52}, notified="2026-05-10", effective_date="2026-04-01")
        found = answer(history(case(), entry))
        self.assertEqual(periods(found)[1:], [("2026-04-01", "51.43", "reg 18(6)")])
        self.assertEqual(found["notes"], ["effective-date-given"])

    def test_northern_ireland(self):
        # S.R. 2012/427 has the same days.
        entry = change("benefit", {"benefit": "carers_allowance"}, happened="2026-05-10", notified="2026-09-30")
        self.assertEqual(self.second_period(case(jurisdiction="NI"), entry), [("2026-05-10", "7.00", "reg 18(3)(d)")])
