#!/usr/bin/env python3
"""The second implementation against published figures, and against cases worked by hand in the comments."""

import json
import subprocess
import sys
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import generate  # noqa: E402
import oracle  # noqa: E402
import oracle_income as incomes  # noqa: E402
from oracle_published import Published, answer, children, employed, hmrc  # noqa: E402,F401
from oracle_variations_test import AdditionalIncome, PublishedVariations, SpecialExpenses  # noqa: E402,F401
from oracle_varied_rates_test import Bars, Results, VariedFlatRate, VariedNilRate  # noqa: E402,F401


class Income(unittest.TestCase):
    def basis(self, income, **facts):
        found = answer(income, **facts)
        return found.get("refused") or (found["income_basis"], found["gross_weekly_income"])

    def test_tolerance_where_historic_is_nil(self):
        # Reg. 34(2A): H = 0 and C > 0 meets the test; with both nil historic nil stands.
        self.assertEqual(self.basis({"historic_weekly": "0", "current": [employed("0.01")]}), ("current", "0.01"))
        self.assertEqual(self.basis({"historic_weekly": "0", "current": []}), ("historic", "0.00"))
        self.assertEqual(self.basis({"historic_weekly": "0.01", "current": []}), ("current", "0.00"))

    def test_tolerance_is_on_exact_figures(self):
        # 20,000 a year: 25,000.00 is 125 % exactly, 24,999.99 is not, though both are 479.45 a week.
        for yearly, basis in (("25000", "current"), ("24999.99", "historic"), ("15000", "current"),
                              ("15000.01", "historic")):
            found = self.basis({"hmrc": [hmrc("2024-25", "20000")], "current": [employed(yearly, "year")]})
            self.assertEqual(found[0], basis, yearly)

    def test_estimate(self):
        last_year = [hmrc("2025-26", "26000")]
        # 26,000 x 7 / 365 = 498.63.
        self.assertEqual(self.basis({"hmrc": last_year, "estimated_weekly": "900"}), ("historic", "498.63"))
        self.assertEqual(self.basis({"hmrc": [], "estimated_weekly": "900"}), ("estimated", "900.00"))
        self.assertEqual(self.basis({"estimated_weekly": "900"}), ("estimated", "900.00"))
        self.assertEqual(self.basis({"historic_weekly": "0", "estimated_weekly": "9"}), ("estimated", "9.00"))
        self.assertEqual(self.basis({"hmrc": [], "current": [], "estimated_weekly": "9"}), ("current", "0.00"))
        self.assertEqual(self.basis({"historic_weekly": "0", "current": [], "estimated_weekly": "9"}),
                         ("historic", "0.00"))

    def test_insufficient(self):
        for income in (None, {}, {"hmrc": []}, {"hmrc": [hmrc("2019-20", "1")]},
                       {"hmrc": [hmrc("2024-25", "1", incomes.RELIEF)]}):
            self.assertEqual(answer(income)["refused"], "income-insufficient", income)
        found = answer({"hmrc": []}, status=["prisoner"])
        self.assertEqual((found["income_basis"], found["rate"]), ("not_needed", "nil"))
        self.assertNotIn("gross_weekly_income", found)

    def test_tax_year_window(self):
        # On 5 April 2026 the year 2025-26 has not ended before the day, so the six are 2019-20 to 2024-25.
        records = [hmrc("2018-19", "36500"), hmrc("2019-20", "73000"), hmrc("2025-26", "109500")]
        for asked, weekly in (("2026-04-05", "1400.00"), ("2026-04-06", "2100.00")):
            found = answer({"hmrc": records, "requested_on": asked})
            self.assertEqual(found["gross_weekly_income"], weekly)
            self.assertIn("records-ignored", found["notes"])
        # Alone, the oldest year counts while it is the sixth: 2019-20 on 5 April 2026, 2020-21 the day after.
        self.assertEqual(self.basis({"hmrc": records[1:2]}, date="2026-04-05"), ("historic", "1400.00"))
        self.assertEqual(self.basis({"hmrc": records[1:2]}, date="2026-04-06"), "income-insufficient")

    def test_old_tax_year(self):
        # 2023-24 ended on 5 April 2024; 24 months later is 5 April 2026.
        income = {"hmrc": [hmrc("2023-24", "20000")]}
        self.assertNotIn("tax-year-old", answer(income, date="2026-04-05")["notes"])
        self.assertIn("tax-year-old", answer(income, date="2026-04-06")["notes"])

    def test_self_assessment_over_paye_and_relief(self):
        # 30,000 of trade; PAYE 40,000 passed over; relief 1,000, which has no source: 29,000 x 7 / 365 = 556.16.
        records = [hmrc("2024-25", "30000", "trading_profit", "self_assessment"), hmrc("2024-25", "40000"),
                   hmrc("2024-25", "1000", incomes.RELIEF), hmrc("2023-24", "99000")]
        self.assertEqual(self.basis({"hmrc": records}), ("historic", "556.16"))
        # A return of dividends alone lacks the pay of its year, of whatever amount.
        records[0] = hmrc("2024-25", "2500", "dividends", "self_assessment")
        self.assertEqual(self.basis({"hmrc": records}), "return-without-pay")
        # Without that pay, dividends leave no earned income; relief not below zero.
        records[1] = hmrc("2024-25", "0")
        found = answer({"hmrc": records})
        self.assertEqual((found["gross_weekly_income"], found["rate"]), ("0.00", "nil"))
        self.assertEqual(found["notes"], ["unearned-not-counted"])
        found = answer({"hmrc": [hmrc("2024-25", "2499.99", "dividends", "self_assessment")]})
        self.assertEqual(found["notes"], ["latest-tax-year"])

    def test_periods(self):
        span = {"from": "2026-01-01", "to": "2026-01-31"}  # 31 days
        for period, amount, weekly in (
                ("week", "400", "400.00"), ("fortnight", "800", "400.00"), ("four_weeks", "1600", "400.00"),
                ("month", "750", "172.60"),  # 9,000 x 7 / 365 = 172.6027
                ("quarter", "2250", "172.60"), ("year", "9000", "172.60"),
                (span, "310", "70.00"), ({"from": "2026-01-01", "to": "2026-01-01"}, "10", "70.00")):
            self.assertEqual(self.basis({"current": [employed(amount, period)]}), ("current", weekly))

    def test_relief_does_not_touch_current_pension(self):
        relief = {"kind": "relief_at_source_pension", "amount": "500", "period": "week"}
        pension = {"kind": "pension", "amount": "150", "period": "week"}
        self.assertEqual(self.basis({"current": [employed("400"), relief, pension]}), ("current", "150.00"))

    def test_hmrc_not_given(self):
        self.assertEqual(answer({"current": [employed("400")]})["notes"], ["hmrc-not-given"])
        self.assertEqual(answer({"hmrc": [], "current": [employed("400")]})["notes"], [])

    def test_hmrc_not_given_where_it_matters(self):
        pay = {"current": [employed("400")]}
        for facts, noted in (({}, True), ({"benefits": ["carers_allowance"]}, False), ({"status": ["prisoner"]}, False),
                             ({"benefits": ["pip"]}, True), ({"partner": {"benefits": ["income_support"]}}, False)):
            self.assertEqual("hmrc-not-given" in answer(pay, **facts)["notes"], noted, facts)

    def test_current_income_that_is_lower_or_of_other_days(self):
        hmrc = [{"tax_year": "2025-26", "source": "paye", "kind": "employment", "amount": "30000"}]
        for amount, noted in (("431.50", True), ("431.51", False), ("719.18", False)):  # 575.34 less and more a quarter
            found = answer({"hmrc": hmrc, "current": [employed(amount)]})
            self.assertEqual("only-stated-current-income" in found["notes"], noted, amount)
        for first, last, noted in (("2025-01-01", "2025-06-03", False), ("2025-01-01", "2025-06-02", True),
                                   ("2026-06-03", "2026-06-30", False), ("2026-06-04", "2026-06-30", True)):
            found = answer({"current": [employed("9000", {"from": first, "to": last})]}, date="2026-06-03")
            self.assertEqual("current-income-old" in found["notes"], noted, (first, last))

    def test_benefit_and_earnings_disagree(self):
        for code, amount, noted in (("universal_credit_no_earned_income", "0.01", True),
                                    ("universal_credit_no_earned_income", "0", False),
                                    ("universal_credit_with_earned_income", "10", False)):
            for facts in ({"benefits": [code]}, {"partner": {"benefits": [code]}}):
                found = answer({"current": [employed(amount)]}, **facts)
                self.assertEqual("benefit-and-earnings-disagree" in found["notes"], noted, (code, amount))

    def test_amounts_are_never_binary_fractions(self):
        with self.assertRaises(TypeError):
            answer({"gross_weekly": 412.5})
        self.assertEqual(oracle.read_case('{"a": 412.50}'), {"a": "412.50"})


class WhichRate(unittest.TestCase):
    def found(self, *arguments, **facts):
        result = answer(*arguments, **facts)
        return result["rate"], result["weekly"]

    def test_limits(self):
        # 100.01: 7 + 17 % of 0.01 = 7.0017; 199.99: 7 + 16.9983 = 23.9983; 200: 12 % = 24.
        for income, rate, weekly in (("6.99", "nil", "0.00"), ("7", "flat", "7.00"), ("100", "flat", "7.00"),
                                     ("100.01", "reduced", "7.00"), ("199.99", "reduced", "24.00"),
                                     ("200", "basic", "24.00"), ("800", "basic", "96.00"),
                                     ("800.12", "basic_plus", "96.01")):  # 96 + 9 % of 0.12 = 96.0108
            self.assertEqual(self.found(income), (rate, weekly), income)

    def test_five_pounds_before_25_november_2013(self):
        for day, nil, flat, weekly in (("2013-11-24", "4.99", "5", "5.00"), ("2013-11-25", "6.99", "7", "7.00")):
            self.assertEqual(self.found(nil, 2, date=day), ("nil", "0.00"))
            self.assertEqual(self.found(flat, 2, date=day), ("flat", weekly))

    def test_reduced_tables(self):
        # At 150 pounds: half of T (in pounds) added to the flat rate.
        for day, flat, table in (
                ("2013-11-24", 5, ((19, 16.4, 15.6, 15.2), (27, 23.5, 22.5, 21.9), (33, 28.8, 27.7, 26.9))),
                ("2013-11-25", 7, ((17, 14.1, 13.2, 12.4), (25, 21.2, 19.9, 18.9), (31, 26.4, 24.9, 23.8)))):
            for qualifying, row in enumerate(table, 1):
                for others, percent in enumerate(row):
                    expected = ("reduced", f"{flat + percent / 2:.2f}")
                    self.assertEqual(self.found("150", qualifying, date=day, relevant_other_children=others),
                                     expected)
        self.assertEqual(self.found("150", 7, relevant_other_children=50), ("reduced", "18.90"))

    def test_cap_comes_before_other_children(self):
        # 152 + 15 % of 2,200 = 482; with three others 2,520: 152 + 258 = 410; a penny below the cap 481.9985.
        self.assertEqual(self.found("99999999.99", 3), ("basic_plus", "482.00"))
        self.assertEqual(answer("3000.01", 3)["gross_weekly_income"], "3000.00")
        self.assertEqual(self.found("2999.99", 4), ("basic_plus", "482.00"))
        self.assertEqual(self.found("3000.01", 3, relevant_other_children=3), ("basic_plus", "410.00"))

    def test_threshold_after_other_children(self):
        # 898.87 less 11 % is 799.9943; 898.88 less 11 % is 800.0032.
        self.assertEqual(self.found("898.87", relevant_other_children=1), ("basic", "96.00"))
        self.assertEqual(self.found("898.88", relevant_other_children=1), ("basic_plus", "96.00"))

    def test_step_at_200_is_kept(self):
        # 7 + 14.1 % of 99.99 = 21.09859; 200 less 11 % = 178, 12 % = 21.36.
        self.assertEqual(self.found("199.99", relevant_other_children=1), ("reduced", "21.10"))
        self.assertEqual(self.found("200", relevant_other_children=1), ("basic", "21.36"))

    def test_half_flat_rate(self):
        partner = {"benefits": ["pension_credit"], "pays_child_maintenance": True}
        self.assertEqual(self.found("600", partner=partner), ("flat", "3.50"))
        self.assertEqual(self.found("600", 2, date="2013-11-24", partner=partner), ("flat", "2.50"))
        own_list = {"benefits": ["carers_allowance"], "pays_child_maintenance": True}
        self.assertEqual(self.found("600", partner=own_list), ("basic", "72.00"))
        self.assertEqual(self.found("600", partner=own_list, benefits=["carers_allowance"]), ("flat", "7.00"))

    def test_a_partners_benefit_and_the_nil_rate(self):
        found = answer("0", partner={"benefits": ["income_support"]})
        self.assertEqual((found["rate"], found["notes"]), ("flat", ["benefits-count-for-nil-test"]))
        self.assertEqual(answer("0", benefits=["income_support"])["notes"], [])

    def test_nil_by_status(self):
        for status in ("child", "prisoner", "work_based_training", "care_home_local_authority_funded"):
            self.assertEqual(self.found("900", status=[status], benefits=["pension_credit"]), ("nil", "0.00"))
        self.assertEqual(self.found("900", status=["care_home"]), ("basic_plus", "105.00"))
        self.assertEqual(self.found("900", status=["care_home"], benefits=["pip"]), ("basic_plus", "105.00"))
        self.assertEqual(self.found("900", status=["care_home"], benefits=["carers_allowance"]), ("nil", "0.00"))
        self.assertEqual(self.found("900", status=["care_home"], partner={"benefits": ["pension_credit"]}),
                         ("flat", "7.00"))

    def test_nil_by_age(self):
        partner = {"benefits": ["income_related_esa"]}
        for born, facts, expected in (
                ("2010-05-02", {}, ("nil", "0.00")), ("2010-05-01", {}, ("basic", "72.00")),
                ("2008-05-02", {"partner": partner}, ("nil", "0.00")),
                ("2008-05-01", {"partner": partner}, ("flat", "7.00")),
                ("2008-05-02", {"benefits": ["pension_credit"]}, ("flat", "7.00"))):
            self.assertEqual(self.found("600", date_of_birth=born, **facts), expected, born)
        # Born on 29 February 2008: still 15 on 28 February 2024, 16 on the 29th; 17 on 28 February 2026.
        self.assertEqual(oracle.age_on(oracle.date(2024, 2, 29), oracle.date(2008, 2, 29)), 16)
        self.assertEqual(oracle.age_on(oracle.date(2026, 2, 28), oracle.date(2008, 2, 29)), 17)
        self.assertEqual(oracle.age_on(oracle.date(2026, 3, 1), oracle.date(2008, 2, 29)), 18)


class ThatRate(unittest.TestCase):
    """Paras. 5A to 8 and reg. 53, for which nothing is published: worked by hand."""

    def shares(self, *arguments, **facts):
        found = answer(*arguments, **facts)
        return [who["weekly"] for who in found["receiving_parents"]], found["weekly"], found["notes"]

    def test_other_arrangements(self):
        # 500, 1 + 1: 16 % = 80, half. 500, 2 + 1: 19 % = 95, two thirds. 150, 1 + 9: 22.50 / 10 < 7.
        for income, qualifying, arranged, weekly in (("500", 1, 1, "40.00"), ("500", 2, 1, "63.33"),
                                                     ("150", 1, 9, "7.00"), ("90", 1, 1, "7.00")):
            self.assertEqual(answer(income, qualifying, other_arrangement_children=arranged)["weekly"], weekly)
        # 150, 1 + 2, before 25 November 2013: 5 + 16.50 = 21.50, a third.
        self.assertEqual(answer("150", 1, date="2013-11-24", other_arrangement_children=2)["weekly"], "7.17")

    def test_negative_share(self):
        # 130, two children: 7 + 7.50 = 14.50, 7.25 each; A 3.625 - 7 is nothing; 7.25 is not below 7.
        self.assertEqual(self.shares("130", [[{"nights": 175}], [{}]]),
                         (["0.00", "7.25"], "7.25", ["half-or-more-nights", "negative-share"]))
        # 210, three parents: 39.90 / 3 = 13.30; A 6.65 - 7.
        self.assertEqual(self.shares("210", [[{"nights": 182}], [{}], [{}]]),
                         (["0.00", "13.30", "13.30"], "26.60", ["half-or-more-nights", "negative-share"]))

    def test_floor_is_split_by_children(self):
        # 150, three children: 7 + 15.50 = 22.50; all 175+: each parent below zero; 7 x 2/3 and 7 x 1/3.
        self.assertEqual(self.shares("150", [children(2, nights=175), children(1, nights=175)]),
                         (["4.67", "2.33"], "7.00", ["half-or-more-nights", "negative-share"]))
        # 7 over three parents: 2.33 each makes 6.99.
        self.assertEqual(self.shares("150", [[{"nights": 366}]] * 3)[2],
                         ["half-or-more-nights", "negative-share", "shares-and-total-differ"])
        # 200, one child: 12 - 7 = 5, below 7; before 25 November 2013 5 is not below 5.
        self.assertEqual(answer("200", [[{"nights": 175}]])["weekly"], "7.00")
        self.assertEqual(answer("200", [[{"nights": 175}]], date="2013-11-24")["weekly"], "5.00")

    def test_half_or_more_nights(self):
        for child, noted in (({"nights": 174}, False), ({"nights": 175}, True), ({"nights": "assumed"}, False),
                             ({"nights": {"count": 7, "days": 14}}, True),
                             ({"nights": {"count": 6, "days": 14}}, False),
                             ({"nights": 182, "equal_care": True}, False),
                             ({"local_authority_nights": 300}, False)):
            for facts in ({}, {"decision": "default"}):
                found = answer("700", [[child, {}]], **facts)
                self.assertEqual("half-or-more-nights" in found["notes"], noted, child)

    def test_fractions_are_averaged(self):
        # 500, two children: 80; one at a half: 80 x 3/4 - 7 = 53; one at 1/7: 80 x 13/14 = 74.2857.
        self.assertEqual(answer("500", [[{"nights": 175}, {}]])["weekly"], "53.00")
        self.assertEqual(answer("500", [[{"nights": 52}, {}]])["weekly"], "74.29")
        # 700, one child: 84 less 0, 1/7, 2/7, 3/7, a half and 7 more.
        for nights, weekly in ((51, "84.00"), (52, "72.00"), (103, "72.00"), (104, "60.00"), (155, "60.00"),
                               (156, "48.00"), (174, "48.00"), (175, "35.00"), (366, "35.00"),
                               ("assumed", "72.00")):
            self.assertEqual(answer("700", [[{"nights": nights}]])["weekly"], weekly, nights)

    def test_nights_in_part_of_a_year(self):
        # 51 x 365 / 358 = 51.997; 51 x 365 / 357 = 52.14; 52 in 366 days are 52.
        for count, days, weekly in ((51, 358, "84.00"), (51, 357, "72.00"), (52, 366, "72.00"), (51, 366, "84.00"),
                                    (1, 7, "72.00"), (1, 1, "35.00")):
            found = answer("700", [[{"nights": {"count": count, "days": days}}]])
            self.assertEqual(found["weekly"], weekly, (count, days))

    def test_local_authority_care(self):
        # 700, one child: 84 less sevenths.
        for nights, weekly in ((51, "84.00"), (52, "72.00"), (104, "60.00"), (156, "48.00"), (207, "48.00"),
                               (208, "36.00"), (259, "36.00"), (260, "24.00"), (262, "24.00"), (263, "0.00")):
            found = answer("700", [[{"local_authority_nights": nights}]])
            self.assertEqual(found["weekly"], weekly, nights)
        # Half and 3/7 make 13/14: 84 / 14 - 7 is below zero, then the floor.
        self.assertEqual(self.shares("700", [[{"nights": 175, "local_authority_nights": 156}]])[2],
                         ["half-or-more-nights", "negative-share"])
        # Half and 4/7: not above 1, then 7 less is below zero; the floor, as the child is not at 263 nights.
        self.assertEqual(self.shares("700", [[{"nights": 175, "local_authority_nights": 208}]]),
                         (["7.00"], "7.00", ["half-care-extra", "half-or-more-nights", "negative-share"]))
        # 130, two children with two parents: 7.25 each; A away 263 nights: 7.25 in total, no floor.
        self.assertEqual(self.shares("130", [[{"local_authority_nights": 263}], [{}]]),
                         (["0.00", "7.25"], "7.25", []))
        # With 52 nights at B 6.21 remains: the floor, all of it B's.
        self.assertEqual(self.shares("130", [[{"local_authority_nights": 263}], [{"nights": 52}]]),
                         (["0.00", "7.00"], "7.00", ["floor-split"]))
        # At 262 nights A is in the split: 7.25 x 2/7 = 2.07 and, at B, 3.625 - 7, so nil: the floor, halved.
        self.assertEqual(self.shares("130", [[{"local_authority_nights": 262}], [{"nights": 175}]]),
                         (["3.50", "3.50"], "7.00", ["half-or-more-nights", "negative-share"]))

    def test_flat_rate_and_nights(self):
        self.assertEqual(self.shares("90", [[{"nights": 366}], [{"local_authority_nights": 300}]]),
                         (["3.50", "3.50"], "7.00", ["half-or-more-nights"]))
        self.assertEqual(self.shares("90", [[{"nights": 52}], [{"local_authority_nights": 300}]],
                                     benefits=["overseas_benefit"]), (["0.00", "3.50"], "3.50", []))

    def test_equal_care(self):
        # 600: two children counted, not three: 16 % = 96.
        found = answer("600", [[{"equal_care": True, "nights": 182}, {}], [{}]])
        self.assertEqual(found["weekly"], "96.00")
        self.assertEqual([who["children"] for who in found["receiving_parents"]], [1, 1])
        for facts in ({}, {"income": "600"}, {"decision": "default"}):
            found = answer(people=[[{"equal_care": True}]], **facts)
            self.assertEqual((found["rate"], found["weekly"], found["income_basis"]), ("none", "0.00", "not_needed"))

    def test_periods_and_fees(self):
        # 22.43 a week: x 52 / 12 = 97.19666; 22.43 x 1.2 = 26.916, x 0.96 = 21.5328.
        found = answer("210", relevant_other_children=1)
        self.assertEqual(found["periods"], {"fortnight": "44.86", "four_weeks": "89.72", "month": "97.20",
                                            "year": "1166.36"})
        self.assertEqual(found["collect_and_pay"]["receiving_parents"],
                         [{"id": "A", "payer_pays": "26.92", "receives": "21.53"}])
        self.assertIsNone(answer("210", date="2014-08-10")["collect_and_pay"])
        self.assertEqual(answer("210", date="2014-08-11")["collect_and_pay"]["payer_pays"], "30.24")

    def test_scheme_not_open_yet(self):
        for day, number, noted in (("2013-07-28", 3, True), ("2013-07-28", 4, False), ("2013-07-29", 1, True),
                                   ("2013-07-29", 2, False), ("2013-11-25", 1, False)):
            self.assertEqual("scheme-not-open-yet" in answer("600", number, date=day)["notes"], noted)

    def test_benefit_notes(self):
        self.assertEqual(answer("600", benefits=["pip", "pip"])["notes"], ["benefit-without-effect"])
        self.assertEqual(answer(None, benefits=["bereavement_allowance"])["notes"], ["bereavement-allowance-saved"])
        self.assertEqual(answer(None, date="2017-04-05", benefits=["bereavement_allowance"])["notes"], [])

    def test_northern_ireland_has_the_same_figures(self):
        here, there = answer("173", 2), answer("173", 2, jurisdiction="NI")
        self.assertEqual(here, there)


class WholeProgram(unittest.TestCase):
    def test_a_stream_of_cases(self):
        for scope in ("all", "variation"):
            lines = "\n".join(generate.random_lines(5, 0, 200, scope)) + "\n"
            done = subprocess.run([sys.executable, str(HERE / "oracle.py")], input=lines, capture_output=True,
                                  text=True, encoding="utf-8", check=True)
            answers = [json.loads(line) for line in done.stdout.splitlines()]
            self.assertEqual([one["case_id"] for one in answers], [f"r{number}" for number in range(200)])


if __name__ == "__main__":
    unittest.main()
