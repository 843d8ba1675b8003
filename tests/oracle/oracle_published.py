"""Published worked examples, with their sources. Run by oracle_test.py."""

import unittest
from fractions import Fraction

import oracle
import oracle_income as incomes
import oracle_rates as rates

TODAY = "2026-05-01"


def children(number, **facts):
    return [dict(facts) for _ in range(number)]


def answer(income=None, people=1, date=TODAY, decision=None, jurisdiction=None, **parent):
    """`people`: a number of children with one receiving parent, or a list of lists of children.
    `income`: a weekly figure already determined, or an income object."""
    if isinstance(people, int):
        people = [children(people)]
    if income is not None:
        parent["income"] = income if isinstance(income, dict) else {"gross_weekly": income}
    case = {"effective_date": date, "paying_parent": parent,
            "receiving_parents": [{"children": family} for family in people]}
    if decision:
        case["decision"] = decision
    if jurisdiction:
        case["jurisdiction"] = jurisdiction
    return oracle.answer(case)


def employed(amount, period="week"):
    return {"kind": "employment", "amount": amount, "period": period}


def hmrc(tax_year, amount, kind="employment", source="paye"):
    record = {"tax_year": tax_year, "kind": kind, "amount": amount}
    return record if kind == incomes.RELIEF else {**record, "source": source}


class Published(unittest.TestCase):
    """Figures in print. LEAFLET: DWP, "How we work out child maintenance", GOV.UK, April 2026."""

    def weekly(self, expected, *arguments, **facts):
        self.assertEqual(answer(*arguments, **facts)["weekly"], expected)

    def test_leaflet_basic_rates(self):
        self.weekly("96.00", "600", 2)  # LEAFLET, Steve
        self.weekly("152.00", "1000", 2)  # LEAFLET, Chris
        self.assertEqual(answer("1000", 2)["rate"], "basic_plus")

    def test_leaflet_reduced_rate(self):
        self.weekly("22.48", "173", 2, relevant_other_children=1)  # LEAFLET, Ian

    def test_leaflet_mark(self):
        # LEAFLET, Mark: 22.50 before shared care is 7 + 25 % of 62 pounds, that is 162 pounds a week.
        found = answer("162", [[{"nights": 54}], [{}]])
        self.assertEqual([who["weekly"] for who in found["receiving_parents"]], ["9.64", "11.25"])
        self.assertEqual(found["weekly"], "20.89")

    def test_leaflet_stephen(self):
        # LEAFLET, Stephen: printed 63.21 with each step rounded; rounded once it is 26.33 + 36.87 = 63.20.
        found = answer({"hmrc": [hmrc("2024-25", "70000")],
                        "current": [employed("30000", "year"),
                                    {"kind": "relief_at_source_pension", "amount": "3000", "period": "year"}]},
                       [[{"nights": 115}], [{}]], relevant_other_children=1)
        self.assertEqual(found["income_basis"], "current")
        self.assertEqual(found["gross_weekly_income"], "517.81")
        self.assertEqual([who["weekly"] for who in found["receiving_parents"]], ["26.33", "36.87"])
        self.assertEqual(found["weekly"], "63.20")

    def test_leaflet_matthew(self):
        # LEAFLET, Matthew: 60 pounds for three children, two of them with one parent.
        self.assertEqual(rates.apportioned(Fraction(60), [2, 1]), [40, 20])

    def test_leaflet_pension(self):
        # LEAFLET: 300 pounds less 20 pounds of pension contributions.
        found = answer({"current": [employed("300"),
                                    {"kind": "relief_at_source_pension", "amount": "20", "period": "week"}]})
        self.assertEqual(found["gross_weekly_income"], "280.00")

    def test_leaflet_other_children(self):
        self.weekly("30.96", "300", 1, relevant_other_children=2)  # LEAFLET: 258 pounds; 12 % of it

    def test_leaflet_tolerance(self):
        # LEAFLET: 250 in use, 312.50 or more or 187.50 or less.
        for current, basis in (("312.50", "current"), ("312.49", "historic"),
                               ("187.50", "current"), ("187.51", "historic")):
            found = answer({"historic_weekly": "250", "current": [employed(current)]})
            self.assertEqual(found["income_basis"], basis, current)

    def test_leaflet_default_decision(self):
        for number, amount in ((1, "39.00"), (2, "51.00"), (3, "64.00"), (5, "64.00")):  # LEAFLET; reg. 49
            found = answer(None, number, decision="default", relevant_other_children=2)
            self.assertEqual((found["weekly"], found["rate"], found["income_basis"]),
                             (amount, "default", "default"))
            self.assertNotIn("gross_weekly_income", found)

    def test_leaflet_flat_rate_by_benefit(self):
        for number in (1, 2, 5):  # LEAFLET: 7 pounds once; nil with 52 nights with one child
            self.weekly("7.00", None, number, benefits=["carers_allowance"])
            self.weekly("0.00", None, [[{"nights": 52}] + children(number)], benefits=["carers_allowance"])

    def test_leaflet_low_income(self):
        for nights in (0, 52, 175, 366):  # LEAFLET: 100 pounds a week, any nights
            self.weekly("7.00", "100", [[{"nights": nights}]])

    def test_leaflet_fees(self):
        # LEAFLET: 50 pounds a week: pays 60, receives 48; the fee is 5,200 in ten years.
        found = answer("416.67", 1)  # 12 % = 50.0004
        self.assertEqual(found["weekly"], "50.00")
        self.assertEqual(found["collect_and_pay"], {
            "payer_pays": "60.00",
            "receiving_parents": [{"id": "A", "payer_pays": "60.00", "receives": "48.00"}]})
        fee = (Fraction(found["collect_and_pay"]["payer_pays"]) - Fraction(found["weekly"])) * 520
        self.assertEqual(fee, 5200)

    def test_others(self):
        self.weekly("341.60", "4800", 2, relevant_other_children=2)  # CMSAS
        found = answer({"hmrc": [hmrc("2024-25", "62712")]})  # DG v SSWP [2023] UKUT 238 (AAC)
        self.assertEqual(found["gross_weekly_income"], "1202.70")
        # GOV.UK live calculator, 12 February 2024, printed 71.50 by dividing by 4.33; law 71.25.
        self.weekly("71.25", {"current": [employed("3000", "month")]}, 1, relevant_other_children=2)

    def test_where_published_calculators_go_wrong(self):
        for expected, income, qualifying, others, nights in (
                ("85.68", "850", 1, 3, 0), ("22.43", "210", 1, 1, 0), ("8.41", "110", 1, 1, 0),
                ("264.30", "3500", 1, 1, 0), ("26.00", "500", 2, 0, 175), ("22.00", "600", 5, 0, 175),
                ("7.00", "200", 1, 0, 175), ("7.00", "110", 1, 0, 156), ("7.00", "110", 1, 0, 174),
                ("7.00", "90", 1, 0, 60), ("13.50", "150", 3, 3, 104), ("64.38", "925", 3, 0, 175)):
            self.weekly(expected, income, [children(qualifying, nights=nights)],
                        relevant_other_children=others)
        self.weekly("22.16", "173", 2, date="2013-11-24", relevant_other_children=1)
        self.weekly("0.00", None, [[{"nights": 60}, {}]], benefits=["maternity_allowance"])
        found = answer(None, [[{"nights": 52}, {}], [{}]], benefits=["maternity_allowance"])
        self.assertEqual([who["weekly"] for who in found["receiving_parents"]], ["0.00", "2.33"])
