"""Varied flat and nil rates, bars, and what a result says about them, worked by hand. Run by oracle_test.py."""

from oracle_published import answer, employed, hmrc
from oracle_variations_test import (BOARDING, CONTACT, DEBTS, OWN, Checks, asset, cost, diverted, hidden, span,
                                    unearned, varied)


class VariedFlatRate(Checks):
    def test_on_the_additional_income_alone(self):
        # 7 + 24 = 31; 7 + (7 + 8.50) = 22.50; 7 + 7 = 14; below 7 Schedule 1 gives nil and nothing changes.
        for added, rate, weekly in (("200", "basic", "31.00"), ("150", "reduced", "22.50"), ("48", "flat", "14.00"),
                                    ("7", "flat", "14.00"), ("6.99", "flat", "7.00"), ("100", "flat", "14.00"),
                                    ("100.01", "reduced", "14.00"), ("199.99", "reduced", "31.00"),
                                    ("800", "basic", "103.00"), ("800.12", "basic_plus", "103.01"),
                                    ("3000", "basic_plus", "301.00"), ("9000", "basic_plus", "301.00")):
            for income, facts in (("90", {}), ("7", {}), ("100", {}), ("600", OWN), ("0", OWN)):
                found = self.pays(rate, weekly, income, diverted(added), **facts)
                nothing = ["ground-without-effect"] if added == "6.99" else []
                self.assertEqual(found["notes"], ["flat-rate-variation", *nothing])
                self.assertEqual(found["without_variation"], {"weekly": "7.00", "rate": "flat"})
        self.assertEqual(varied("90", diverted("200"))["gross_weekly_income"], "200.00")
        self.assertEqual(varied("90", diverted("9000"))["gross_weekly_income"], "3000.00")
        self.assertEqual(varied("90", diverted("6.99"))["gross_weekly_income"], "90.00")
        self.assertNotIn("gross_weekly_income", varied(None, diverted("200"), **OWN))

    def test_before_25_november_2013(self):
        # 5 + 27 % of 50 = 18.50, and 5; 4.99 is nil there, 5 flat.
        day = {"people": 2, "date": "2013-11-24"}
        self.pays("reduced", "23.50", "90", diverted("150"), **day)
        self.pays("flat", "10.00", "90", diverted("5"), **day)
        self.pays("flat", "5.00", "90", diverted("4.99"), **day)

    def test_other_children_and_arrangements(self):
        # 200 less 11 % = 178, 21.36, + 7. With one arrangement child 7 + 16 % of 200 = 39, half; 14, half.
        self.pays("basic", "28.36", "90", diverted("200"), relevant_other_children=1)
        self.pays("basic", "19.50", "90", diverted("200"), other_arrangement_children=1)
        self.pays("flat", "7.00", "90", diverted("48"), other_arrangement_children=1)
        self.pays("flat", "7.00", "90", diverted("48"), other_arrangement_children=3)  # 3.50: at least 7

    def test_nights(self):
        for facts in ({}, OWN):
            # 31 x 6/7 = 26.571; 15.50 - 7 = 8.50; x 3/7 = 13.286. 14 x 5/7 = 10; 14 / 2 - 7 is nothing: the floor.
            self.pays("basic", "26.57", "90", diverted("200"), people=[[{"nights": 52}]], **facts)
            self.pays("basic", "8.50", "90", diverted("200"), people=[[{"nights": 175}]], **facts)
            self.pays("basic", "13.29", "90", diverted("200"), people=[[{"local_authority_nights": 208}]], **facts)
            self.pays("flat", "10.00", "90", diverted("48"), people=[[{"nights": 104}]], **facts)
            self.pays("flat", "7.00", "90", diverted("48"), people=[[{"nights": 175}]], **facts)
            self.pays("flat", "0.00", "90", diverted("48"), people=[[{"local_authority_nights": 263}]], **facts)
        # Nothing changed: para. 8 as always, if the rate is due to a benefit.
        self.pays("flat", "0.00", "90", diverted("6.99"), people=[[{"nights": 52}]], **OWN)
        self.pays("flat", "7.00", "90", diverted("6.99"), people=[[{"nights": 52}]])

    def test_two_receiving_parents(self):
        # 7 + 16 % of 200 = 39: 19.50 each; x 6/7 = 16.714.
        self.shares(["19.50", "19.50"], "90", diverted("200"), people=[[{}], [{}]])
        found = self.shares(["16.71", "19.50"], "90", diverted("200"), people=[[{"nights": 52}], [{}]], **OWN)
        self.assertEqual(found["without_variation"], {"weekly": "3.50", "rate": "flat"})

    def test_expenses_have_no_effect(self):
        found = self.pays("basic", "31.00", "90", diverted("200"), cost(CONTACT, "50"), cost(BOARDING, "150"))
        self.assertEqual(found["notes"], ["flat-rate-variation", "ground-without-effect"])


class VariedNilRate(Checks):
    def test_by_status(self):
        for added, rate, weekly in (("6.99", "nil", "0.00"), ("7", "flat", "7.00"), ("100", "flat", "7.00"),
                                    ("100.01", "reduced", "7.00"), ("150", "reduced", "15.50"),
                                    ("200", "basic", "24.00"), ("800", "basic", "96.00"),
                                    ("1000", "basic_plus", "114.00"), ("3500", "basic_plus", "294.00")):
            found = self.pays(rate, weekly, "60", diverted(added), status=["prisoner"])
            nothing = ["ground-without-effect"] if added == "6.99" else []
            self.assertEqual(found["notes"], [*nothing, "nil-rate-variation"])
            self.assertEqual(found["without_variation"], {"weekly": "0.00", "rate": "nil"})
        for added, gross in (("6.99", "60.00"), ("7", "7.00"), ("3500", "3000.00")):
            self.gross(gross, "60", diverted(added), status=["prisoner"])
        found = self.pays("nil", "0.00", "60", cost(CONTACT, "20"), status=["prisoner"])
        self.assertEqual(found["notes"], ["ground-without-effect"])

    def test_by_status_shares(self):
        prisoner = {"status": ["prisoner"]}
        self.pays("basic", "16.00", None, diverted("200"), other_arrangement_children=1, **prisoner)  # 32 / 2
        self.pays("basic", "20.57", None, diverted("200"), people=[[{"nights": 52}]], **prisoner)  # 24 x 6/7
        self.pays("basic", "7.00", None, diverted("200"), people=[[{"nights": 175}]], **prisoner)  # 12 - 7: floor
        self.pays("flat", "7.00", None, diverted("48"), people=[[{"nights": 175, "local_authority_nights": 263}]],
                  **prisoner)
        # 500: 16 % = 80; 40 x 1/2 - 7 = 13.
        self.shares(["13.00", "40.00"], None, diverted("500"), people=[[{"nights": 175}], [{}]], **prisoner)

    def test_by_income(self):
        for income, added, rate, weekly, gross in (
                ("3", "3.99", "nil", "0.00", "6.99"), ("3", "4", "flat", "7.00", "7.00"),
                ("6.99", "93.01", "flat", "7.00", "100.00"), ("6.99", "193.01", "basic", "24.00", "200.00"),
                ("0", "3500", "basic_plus", "294.00", "3000.00")):
            found = self.pays(rate, weekly, income, diverted(added))
            nothing = ["ground-without-effect"] if rate == "nil" else []
            self.assertEqual((found["gross_weekly_income"], found["notes"]), (gross, [*nothing, "nil-rate-variation"]))
        # 6 + 200 = 206 with expenses of no effect: 24.72.
        found = self.pays("basic", "24.72", "6", diverted("200"), cost(CONTACT, "20"))
        self.assertEqual(found["notes"], ["ground-without-effect", "nil-rate-variation"])
        self.pays("basic", "7.00", "0", diverted("200"), people=[[{"nights": 175}]])


class Bars(Checks):
    def test_means_tested_benefits(self):
        partner = {"partner": {"benefits": ["pension_credit"]}}
        seventeen = {"date_of_birth": "2009-01-01"}
        for facts, barred in (
                ({"benefits": ["income_support"]}, True), (partner, True), (OWN, False), ({**OWN, **partner}, True),
                ({"benefits": ["carers_allowance", "pension_credit"]}, True),
                ({"benefits": ["universal_credit_with_earned_income"]}, False),
                ({**seventeen, "benefits": ["income_support"]}, True),
                ({**seventeen, "partner": {"benefits": ["income_related_esa"]}}, True),
                ({**seventeen, "benefits": ["pension_credit"]}, True),  # flat rate by it
                ({**seventeen, "benefits": ["income_support"], "status": ["prisoner"]}, False),
                ({"date_of_birth": "2011-01-01", "benefits": ["income_support"]}, False),  # under 16
                ({"status": ["care_home"], "benefits": ["pension_credit"]}, True),
                ({"status": ["care_home"], **OWN}, False), ({"status": ["care_home"], **OWN, **partner}, False),
                ({"status": ["care_home"], "benefits": ["carers_allowance", "income_support"]}, True),
                ({"status": ["care_home_local_authority_funded"], "benefits": ["pension_credit"]}, False),
                ({"status": ["child"], **partner}, False), ({"status": ["work_based_training"], **partner}, False)):
            found = varied("300", diverted("500"), **facts)
            self.assertEqual(found["weekly"] == found["without_variation"]["weekly"], barred, facts)
            self.assertEqual("ground-without-effect" in found["notes"], barred, facts)
        found = varied("300", cost(DEBTS, "50"), asset("90000"), unearned(), hidden(), benefits=["income_support"])
        self.assertEqual((found["weekly"], found["notes"]), ("7.00", ["ground-without-effect"]))

    def test_half_flat_rate_is_barred(self):
        partner = {"benefits": ["pension_credit"], "pays_child_maintenance": True}
        self.pays("flat", "3.50", "300", diverted("500"), partner=partner, **OWN)

    def test_default_decision_and_equal_care(self):
        found = varied(None, diverted("500"), decision="default")
        self.assertEqual((found["rate"], found["weekly"]), ("default", "39.00"))
        self.assertEqual(found["notes"], ["ground-without-effect"])
        self.assertEqual(found["without_variation"], {"weekly": "39.00", "rate": "default"})
        found = varied("300", diverted("500"), people=[[{"equal_care": True}]])
        self.assertEqual((found["rate"], found["notes"]), ("none", ["ground-without-effect"]))
        self.assertEqual(found["without_variation"], {"weekly": "0.00", "rate": "none"})

    def test_income_is_still_needed(self):
        self.assertEqual(varied(None, diverted("500"))["refused"], "income-insufficient")


class Results(Checks):
    def test_without_variation(self):
        found = varied("510", cost(CONTACT, "10"), people=[[{"nights": 52}], [{}]])
        # 510 at 16 % = 81.60; 40.80 x 6/7 = 34.9714: 75.7714 in total. 500: 80; 34.2857 + 40.
        self.assertEqual(found["without_variation"], {"weekly": "75.77", "rate": "basic"})
        self.assertEqual(found["weekly"], "74.29")
        for nothing in ({}, {"special_expenses": []}, {"additional_income": [], "special_expenses": []}):
            self.assertEqual(answer("510", variation=nothing), answer("510"))
        self.assertNotIn("without_variation", answer("510"))

    def test_notes_are_those_of_the_varied_calculation(self):
        # 130: 14.50, 7.25 each, 3.625 - 7 is below zero; 510: 81.60, 40.80, 13.40.
        people = [[{"nights": 175}], [{}]]
        self.assertEqual(varied("130", diverted("380"), people=people)["notes"], ["half-or-more-nights"])
        self.assertEqual(varied("510", cost(CONTACT, "380"), people=people)["notes"],
                         ["half-or-more-nights", "negative-share"])

    def test_one_note_for_all_grounds_without_effect(self):
        found = varied("300", cost(CONTACT, "1"), cost(DEBTS, "1"), asset("1"), diverted("0"), unearned(), hidden())
        self.assertEqual(found["notes"], ["ground-without-effect"])

    def test_a_stated_amount_stands_for_what_hmrc_holds(self):
        records = {"hmrc": [hmrc("2024-25", "3000", "property", "self_assessment")], "current": [employed("300")]}
        self.assertEqual(varied(records, unearned("2500", "year"))["notes"], ["latest-tax-year"])
        self.assertEqual(varied(records, unearned("2499.99", "year"))["notes"],
                         ["ground-without-effect", "latest-tax-year", "unearned-not-counted"])

    def test_spans_of_too_many_lengths(self):
        # 365 x 797 x 787 x 773 x 769 x 761 is above 2 ** 53; without the last it is not.
        lengths = {797: "2024-03-07", 787: "2024-02-26", 773: "2024-02-12", 769: "2024-02-08", 761: "2024-01-31"}
        spans = [span("2022-01-01", last) for last in lengths.values()]
        entries = [cost(DEBTS, "10", spans[0]), cost(CONTACT, "10", spans[1]), diverted("10", spans[2]),
                   unearned("10", spans[3])]
        income = {"current": [{"kind": "employment", "amount": "9000", "period": spans[4]}]}
        self.assertEqual(varied(income, *entries)["refused"], "spans-too-different")
        self.assertEqual(varied("300", *entries)["rate"], "basic")
