"""Variations: published figures, and cases worked by hand in the comments. Run by oracle_test.py."""

import unittest
from fractions import Fraction
from itertools import combinations

import oracle_rates as rates
from oracle_published import answer, children, employed, hmrc

CONTACT, DEBTS, BOARDING, MORTGAGE = ("contact_costs", "prior_debts", "boarding_school_fees",
                                      "mortgage_or_insurance")
DISABILITY = "disability_of_relevant_other_child"
HIDDEN = "income_behind_flat_or_nil_rate"
OWN = {"benefits": ["carers_allowance"]}  # flat rate by a benefit of the parent's own


def cost(kind, amount, period="week"):
    return {"kind": kind, "amount": amount, "period": period}


def unearned(*amount_and_period):
    return cost("unearned", *amount_and_period) if amount_and_period else {"kind": "unearned"}


def diverted(amount, period="week"):
    return cost("diverted", amount, period)


def asset(value, kind=None):
    return {"kind": "assets", "value": value, **({"asset": kind} if kind else {})}


def hidden(*amount):
    return cost(HIDDEN, *amount) if amount else {"kind": HIDDEN}


def varied(income, *entries, people=1, **facts):
    """The answer with a variation of these entries, expenses and additional income in any order."""
    variation = {}
    for entry in entries:
        expense = entry["kind"] in (CONTACT, DEBTS, BOARDING, MORTGAGE, DISABILITY)
        variation.setdefault("special_expenses" if expense else "additional_income", []).append(entry)
    return answer(income, people, variation=variation, **facts)


def span(first, last):
    return {"from": first, "to": last}


class Checks(unittest.TestCase):
    def gross(self, expected, income, *entries, noted=None, **facts):
        found = varied(income, *entries, **facts)
        self.assertEqual(found["gross_weekly_income"], expected, entries)
        if noted is not None:
            self.assertEqual("ground-without-effect" in found["notes"], noted, entries)

    def pays(self, rate, weekly, income, *entries, **facts):
        found = varied(income, *entries, **facts)
        self.assertEqual((found["rate"], found["weekly"]), (rate, weekly), entries)
        return found

    def shares(self, amounts, income, *entries, **facts):
        found = varied(income, *entries, **facts)
        self.assertEqual([who["weekly"] for who in found["receiving_parents"]], amounts, entries)
        return found


class PublishedVariations(Checks):
    def test_jp(self):
        # JP v SSWP [2025] UKUT 162 (AAC). 8 % a year of each asset, its value worked back if not printed.
        parts = {"38620.13": "3089.61", "63451": "5076.08", "700000": "56000", "1737050": "138964",
                 "1367950.88": "109436.07"}
        for value, yearly in parts.items():
            self.assertEqual(rates.pence_half_up(Fraction(value) * 8 / 100), Fraction(yearly) * 100)
        total = sum(map(Fraction, parts.values())) + 9540 + 24196
        self.assertEqual(total, Fraction("346301.76"))
        found = self.pays("basic_plus", "392.00", {"hmrc": [], "current": [employed("9540", "year")]},
                          unearned("24196", "year"), *map(asset, parts), people=2)
        self.assertEqual(found["gross_weekly_income"], "3000.00")
        # 9,540 x 7 / 365 = 182.9589; 7 + 25 % of 82.9589 = 27.7397.
        self.assertEqual(found["without_variation"], {"weekly": "27.74", "rate": "reduced"})

    def test_dg(self):
        # DG v SSWP [2023] UKUT 238 (AAC): 51,450 a year, with the rest 62,712, is 1,202.70 a week.
        income = {"hmrc": [hmrc("2024-25", "51450", "employment", "self_assessment"),
                           hmrc("2024-25", "11262", "dividends", "self_assessment")]}
        self.gross("1202.70", income, unearned())
        self.gross("1202.70", {"hmrc": [hmrc("2024-25", "51450")]}, unearned("11262", "year"))

    def test_nacsa(self):
        found = self.pays("basic_plus", "132.67", {"hmrc": [hmrc("2024-25", "45000")]},
                          cost(CONTACT, "1256", "year"), people=2)  # NACSA
        self.assertEqual(found["gross_weekly_income"], "838.93")


class SpecialExpenses(Checks):
    def test_ten_pounds_of_each_kind(self):
        for kind in (CONTACT, DEBTS, BOARDING, MORTGAGE):
            self.gross("300.00", "300", cost(kind, "9.99"), noted=True)
            self.gross("290.00", "300", cost(kind, "10"), noted=False)
            self.gross("289.99", "300", cost(kind, "10.01"), noted=False)
            self.gross("290.00", "300", cost(kind, "5"), cost(kind, "5"), noted=False)
            self.gross("300.00", "300", cost(kind, "5"), cost(kind, "4.99"), noted=True)

    def test_ten_pounds_in_every_period(self):
        for under, at, period in (
                ("19.99", "20", "fortnight"), ("39.99", "40", "four_weeks"),
                ("43.45", "43.46", "month"),  # x 12 x 7 / 365: 9.99945 and 10.00175
                ("130.35", "130.36", "quarter"),  # x 4 x 7 / 365: 9.99945 and 10.00022
                ("521.42", "521.43", "year"),  # x 7 / 365: 9.99984 and 10.00003
                ("44.28", "44.29", span("2026-01-01", "2026-01-31")),  # x 7 / 31: 9.9987 and 10.00097
                ("1.42", "1.43", span("2026-01-01", "2026-01-01")),  # x 7: 9.94 and 10.01
                ("521.42", "521.43", span("2025-01-01", "2025-12-31"))):
            self.gross("300.00", "300", cost(DEBTS, under, period), noted=True)
            counted = "289.99" if at == "1.43" else "290.00"
            self.gross(counted, "300", cost(DEBTS, at, period), noted=False)

    def test_kinds_are_not_added_for_the_threshold(self):
        self.gross("300.00", "300", cost(CONTACT, "9.99"), cost(DEBTS, "9.99"), noted=True)
        self.gross("290.00", "300", cost(CONTACT, "10"), cost(DEBTS, "9.99"), noted=True)
        self.gross("280.00", "300", cost(CONTACT, "10"), cost(DEBTS, "10"), noted=False)

    def test_disability(self):
        self.gross("299.99", "300", cost(DISABILITY, "0.01"), relevant_other_children=1, noted=False)
        self.gross("300.00", "300", cost(DISABILITY, "50"), noted=True)

    def test_before_everything_else(self):
        # 300 - 20 = 280; less 14 % 240.80; 12 % 28.896.
        self.pays("basic", "28.90", "300", cost(CONTACT, "20"), relevant_other_children=2)
        # 510 - 10 = 500; with one arrangement child 16 % = 80, half.
        self.pays("basic", "40.00", "510", cost(CONTACT, "10"), other_arrangement_children=1)

    def test_boarding_fees_limit(self):
        for income, fees, left, bit in (("300", "149.99", "150.01", False), ("300", "150", "150.00", False),
                                        ("300", "150.01", "150.00", True), ("300", "999", "150.00", True),
                                        ("4000", "2500", "1500.00", False), ("4000", "2500.01", "1500.00", True)):
            found = varied(income, cost(BOARDING, fees))
            self.assertEqual((found["gross_weekly_income"], "boarding-fees-limit" in found["notes"]), (left, bit))
        # Other expenses come off besides: 300 - 150 - 100.
        self.gross("50.00", "300", cost(BOARDING, "200"), cost(CONTACT, "100"))

    def test_cap(self):
        # 3,200 - 300 = 2,900: 96 + 9 % of 2,100 = 285. 3,100 is still the cap: 96 + 198 = 294.
        self.pays("basic_plus", "285.00", "3200", cost(CONTACT, "300"))
        self.pays("basic_plus", "294.00", "3200", cost(CONTACT, "100"))
        self.gross("2999.99", "3010", cost(CONTACT, "10.01"))
        # 2,900 + 400 - 200 is netted to 3,100 first, then capped.
        found = varied("2900", cost(CONTACT, "200"), diverted("400"))
        self.assertEqual((found["gross_weekly_income"], found["notes"]), ("3000.00", []))
        for income, gross, notes in (("3000", "2950.00", []), ("3000.01", "2950.01", ["expenses-before-cap"]),
                                     ("5000", "3000.00", ["expenses-before-cap", "ground-without-effect"])):
            found = varied(income, cost(CONTACT, "100"), diverted("50"))
            self.assertEqual((found["gross_weekly_income"], found["notes"]), (gross, notes))
        self.assertEqual(varied("5000", cost(CONTACT, "9.99"), diverted("50"))["notes"], ["ground-without-effect"])

    def test_which_rate_after_expenses(self):
        # 100.01: 7.0017. 199.99: 23.9983. 800.12: 96.0108. 6.99: the flat rate (reg. 74(1A)).
        for income, spent, rate, weekly in (
                ("110", "103", "flat", "7.00"), ("110", "103.01", "flat", "7.00"), ("110", "110", "flat", "7.00"),
                ("110", "500", "flat", "7.00"), ("110", "10", "flat", "7.00"), ("110.01", "10", "reduced", "7.00"),
                ("209.99", "10", "reduced", "24.00"), ("210", "10", "basic", "24.00"), ("810", "10", "basic", "96.00"),
                ("810.12", "10", "basic_plus", "96.01")):
            self.pays(rate, weekly, income, cost(CONTACT, spent))
        self.gross("6.99", "110", cost(CONTACT, "103.01"))
        self.gross("0.00", "110", cost(CONTACT, "500"))
        # The flat rate of 100 pounds is not lowered: 7 stays, income stays.
        found = self.pays("flat", "7.00", "100", cost(CONTACT, "95"))
        self.assertEqual((found["gross_weekly_income"], found["notes"]), ("100.00", ["ground-without-effect"]))

    def test_before_reg_74_1a(self):
        self.pays("flat", "5.00", "110", cost(CONTACT, "105"), people=2, date="2013-11-24")
        self.pays("nil", "0.00", "110", cost(CONTACT, "105.01"), people=2, date="2013-11-24")
        self.pays("flat", "7.00", "110", cost(CONTACT, "105.01"), people=2, date="2013-11-25")

    def test_minimum_is_split_without_shared_care(self):
        people = [children(2, nights=175), children(1, nights=175)]
        self.shares(["4.67", "2.33"], "110", cost(CONTACT, "110"), people=people)
        away = [[{"local_authority_nights": 263}], [{"nights": 175}]]
        found = self.shares(["0.00", "7.00"], "110", cost(CONTACT, "110"), people=away)
        self.assertEqual(found["notes"], ["floor-split", "half-or-more-nights"])
        found = self.shares(["0.00", "0.00"], "110", cost(CONTACT, "110"), people=[away[0], away[0]])
        self.assertEqual((found["rate"], found["notes"]), ("flat", []))
        # 60 pounds left is an ordinary flat rate by income: no kind of night matters.
        self.shares(["3.50", "3.50"], "110", cost(CONTACT, "50"), people=away)
        self.shares(["3.50", "3.50"], "110", cost(CONTACT, "103"), people=away)  # 7 pounds are not below 7
        self.shares(["0.00", "7.00"], "110", cost(CONTACT, "103.01"), people=away)

    def test_each_rate_with_nights_and_two_receiving_parents(self):
        one, two = [[{"nights": 52}]], [[{"nights": 175}], [{}]]
        for income, spent, alone, with_nights, both, half in (
                # 100: flat.
                ("110", "10", "7.00", "7.00", ["3.50", "3.50"], ["3.50", "3.50"]),
                # 150: 7 + 8.50 = 15.50, x 6/7 = 13.2857; 7 + 12.50 = 19.50, 9.75 each, 4.875 - 7 is nil.
                ("300", "150", "15.50", "13.29", ["9.75", "9.75"], ["0.00", "9.75"]),
                # 500: 60, x 6/7 = 51.43; 80, 40 each, 20 - 7 = 13.
                ("510", "10", "60.00", "51.43", ["40.00", "40.00"], ["13.00", "40.00"]),
                # 1,000: 96 + 18 = 114, x 6/7 = 97.71; 128 + 24 = 152, 76 each, 38 - 7 = 31.
                ("1010", "10", "114.00", "97.71", ["76.00", "76.00"], ["31.00", "76.00"])):
            self.shares([alone], income, cost(DEBTS, spent))
            self.shares([with_nights], income, cost(DEBTS, spent), people=one)
            self.shares(both, income, cost(DEBTS, spent), people=[[{}], [{}]])
            self.shares(half, income, cost(DEBTS, spent), people=two)


class AdditionalIncome(Checks):
    def test_unearned_stated(self):
        # 2,500 x 7 / 365 = 47.9452.
        for amount, period, counted in (
                ("2499.99", "year", False), ("2500", "year", True), ("2500.01", "year", True),
                ("47.94", "week", False), ("47.95", "week", True),  # x 365 / 7: 2,499.73 and 2,500.25
                ("208.33", "month", False), ("208.34", "month", True), ("624.99", "quarter", False),
                ("625", "quarter", True), ("212.32", span("2026-01-01", "2026-01-31"), False),  # 2,499.897
                ("212.33", span("2026-01-01", "2026-01-31"), True),  # 2,500.015
                ("2500", span("2025-01-01", "2025-12-31"), True),  # 365 days
                ("2500", span("2024-01-01", "2024-12-31"), False)):  # 366 days: 2,493.17
            self.gross("347.95" if counted else "300.00", "300", unearned(amount, period), noted=not counted)

    def records(self, dividends, earned="36500", relief=None, source="self_assessment"):
        lines = [hmrc("2024-25", earned, "employment", "self_assessment"),
                 hmrc("2024-25", dividends, "dividends", source)]
        return lines + ([hmrc("2024-25", relief, "relief_at_source_pension")] if relief else [])

    def test_unearned_from_hmrc(self):
        # 36,500 a year is 700 a week.
        self.gross("700.00", {"hmrc": self.records("2499.99")}, unearned(), noted=True)
        found = varied({"hmrc": self.records("2500")}, unearned())
        self.assertEqual((found["gross_weekly_income"], found["notes"]), ("747.95", []))
        self.assertEqual(answer({"hmrc": self.records("2500")})["notes"], ["unearned-not-counted"])
        found = varied({"hmrc": self.records("2500")}, diverted("1"))
        self.assertEqual((found["gross_weekly_income"], found["notes"]), ("701.00", ["unearned-not-counted"]))
        # PAYE lines are passed over beside self-assessment; older years do not count.
        self.gross("700.00", {"hmrc": self.records("9000", source="paye")}, unearned(), noted=True)
        older = [hmrc("2024-25", "36500"), hmrc("2023-24", "9000", "property", "self_assessment")]
        self.gross("700.00", {"hmrc": older}, unearned(), noted=True)
        # Without records there is nothing to take; current income as the basis takes nothing away.
        self.gross("300.00", "300", unearned(), noted=True)
        self.gross("300.00", {"historic_weekly": "300"}, unearned(), noted=True)
        self.gross("547.95", {"hmrc": self.records("2500"), "current": [employed("500")]}, unearned(), noted=False)

    def test_pension_relief_left_over(self):
        # 1,000 earned, 3,000 of relief: 2,000 left. 5,000 - 2,000 = 3,000 a year, 57.53 a week.
        found = self.pays("flat", "7.00", {"hmrc": self.records("5000", "1000", "3000")}, unearned())
        self.assertEqual((found["gross_weekly_income"], found["notes"]), ("57.53", ["nil-rate-variation"]))
        # The threshold comes first: 2,500 - 2,000 = 500, 9.59 a week. 2,500 - 2,500: nothing is left.
        self.gross("9.59", {"hmrc": self.records("2500", "1000", "3000")}, unearned(), noted=False)
        self.gross("0.00", {"hmrc": self.records("2500", "1000", "3500")}, unearned(), noted=True)
        # Current income as the basis: 500 + 57.53; a stated amount is not reduced.
        income = {"hmrc": self.records("5000", "1000", "3000"), "current": [employed("500")]}
        self.gross("557.53", income, unearned())
        self.gross("595.89", income, unearned("5000", "year"))

    def test_assets(self):
        # 31,250.01 x 8 % / 52 = 48.0769; 50,000 x 8 % / 52 = 76.9231.
        for entries, gross in (([asset("31250")], "300.00"), ([asset("31250.01")], "348.08"),
                               ([asset("50000", "land")], "376.92"),
                               ([asset("20000", "cash"), asset("11250", "cash")], "300.00"),
                               ([asset("20000", "cash"), asset("11250.01", "cash")], "348.08"),
                               ([asset("31250", "cash"), asset("31250", "securities")], "300.00"),
                               ([asset("31250.01", "cash"), asset("31250.01", "securities")], "396.15"),
                               ([asset("25000", "land"), asset("25000", "land")], "300.00"),
                               ([asset("25000"), asset("25000", "other")], "300.00"),
                               ([asset("31250.01", "land"), asset("25000", "land")], "348.08")):
            found = varied("300", *entries)
            self.assertEqual(found["gross_weekly_income"], gross, entries)
            self.assertEqual("asset-value" in found["notes"], gross != "300.00", entries)
            self.assertEqual("ground-without-effect" in found["notes"],
                             gross == "300.00" or asset("25000", "land") in entries, entries)

    def test_an_asset_and_its_income(self):
        for entries, noted in (([asset("50000"), unearned("2500", "year")], True),
                               ([asset("31250"), unearned("2500", "year")], False),
                               ([asset("50000"), unearned("2499.99", "year")], False),
                               ([asset("50000"), diverted("100")], False)):
            self.assertEqual("asset-and-its-income" in varied("300", *entries)["notes"], noted, entries)

    def test_assets_first_day(self):
        for jurisdiction, before, first in (("GB", "2018-12-12", "2018-12-13"), ("NI", "2019-06-09", "2019-06-10")):
            self.gross("300.00", "300", asset("50000"), jurisdiction=jurisdiction, date=before, noted=True)
            self.gross("376.92", "300", asset("50000"), jurisdiction=jurisdiction, date=first, noted=False)

    def test_diverted(self):
        self.gross("300.00", "300", diverted("0"), noted=True)
        self.gross("300.01", "300", diverted("0.01"), noted=False)
        self.gross("301.00", "300", diverted("0.75"), diverted("0.50", "fortnight"), noted=False)

    def test_reg_70(self):
        # Nothing hides the income of a parent who is assessed on it.
        self.gross("300.00", "300", hidden("250"), noted=True)
        self.gross("90.00", "90", hidden("250"), noted=True)
        # 7 + (7 + 17 % of 0.01). At 100 pounds from 25 November 2013 nothing; the day before 5 + 5.
        self.pays("flat", "7.00", None, hidden("100"), **OWN)
        self.pays("reduced", "14.00", None, hidden("100.01"), **OWN)
        self.pays("reduced", "14.00", "20", hidden("60"), hidden("40.01"), **OWN)
        self.pays("flat", "10.00", "20", hidden("100"), people=2, date="2013-11-24", **OWN)
        self.pays("flat", "5.00", "20", hidden("99.99"), people=2, date="2013-11-24", **OWN)
        self.pays("flat", "7.00", "20", hidden("100"), people=2, date="2013-11-25", **OWN)
        # Without an amount the income of the case: 250 at 12 % is 30; 5,000 is capped: 294.
        self.pays("basic", "37.00", "250", hidden(), **OWN)
        found = self.pays("basic_plus", "301.00", "5000", hidden(), **OWN)
        self.assertEqual(found["gross_weekly_income"], "3000.00")
        self.pays("basic", "30.00", "250", hidden(), status=["prisoner"])
        self.pays("basic", "30.00", "150", hidden(), hidden("100"), status=["child"])
        found = self.pays("flat", "7.00", None, hidden(), **OWN)
        self.assertEqual((found["income_basis"], found["notes"]), ("not_needed", ["ground-without-effect"]))

    def test_pairs(self):
        # What each ground adds to 300 pounds, just at its threshold and just under it.
        at = {"contact": (cost(CONTACT, "10"), -10), "debts": (cost(DEBTS, "10"), -10),
              "fees": (cost(BOARDING, "10"), -10), "mortgage": (cost(MORTGAGE, "10"), -10),
              "disability": (cost(DISABILITY, "0.01"), Fraction(-1, 100)),
              "unearned": (unearned("2500", "year"), Fraction(17500, 365)),
              "asset": (asset("31250.01"), Fraction("2500.0008") / 52),
              "diverted": (diverted("0.01"), Fraction(1, 100))}
        under = {"contact": (cost(CONTACT, "9.99"), 0), "debts": (cost(DEBTS, "9.99"), 0),
                 "fees": (cost(BOARDING, "9.99"), 0), "mortgage": (cost(MORTGAGE, "9.99"), 0),
                 "disability": (cost(DISABILITY, "0"), 0), "unearned": (unearned("2499.99", "year"), 0),
                 "asset": (asset("31250"), 0), "diverted": (diverted("0"), 0)}
        for first, second in combinations(at, 2):
            for one in (at, under):
                for other in (at, under):
                    expected = 300 + one[first][1] + other[second][1]
                    self.gross(rates.pounds_text(rates.pence_half_up(expected)), "300", one[first][0],
                               other[second][0], relevant_other_children=1, noted=one is under or other is under)

    def test_lifts_the_rate(self):
        # 150 + 50 = 200: 24; 150 + 49.99: 23.9983; 790 + 10.12: 96.0108; 2,990 + 20: the cap, 294.
        self.pays("basic", "24.00", "150", diverted("50"))
        self.pays("reduced", "24.00", "150", diverted("49.99"))
        self.pays("basic_plus", "96.01", "790", diverted("10.12"))
        self.pays("basic_plus", "294.00", "2990", diverted("20"))
        self.gross("3000.00", "4000", diverted("20"), noted=True)  # over the cap already
