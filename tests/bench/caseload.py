#!/usr/bin/env python3
"""A realistic caseload on standard output, one case a line, for measurements and for tests of `batch`.

    caseload.py --count N [--seed S] [--csv | --common] [--refused PERCENT]

Most paying parents are employees whose last tax year HMRC knows; about a quarter are on a benefit; most have
one receiving parent and one or two children. The mix is a plain guess at a whole caseload, not a statistic.
All cases are valid unless --refused spoils a share of them. A seed gives the same cases again, and a longer
run begins with those of a shorter one.

--common keeps to what the CSV columns can say; --csv writes these same cases as CSV. Consecutive rows with one
case_id are one case with several receiving parents.
"""

import argparse
import json
import random
import signal
import sys
from datetime import date, timedelta

from caseload_parts import COLUMNS, csv_rows, spoilt_json, spoilt_rows

BLOCK = 2000  # lines written at once
NO_EARNINGS = "universal_credit_no_earned_income"
SOME_EARNINGS = "universal_credit_with_earned_income"


def mix(**shares):
    """A table to draw from: each name as often as its share says."""
    return [name for name, share in shares.items() for _ in range(share)]


def numbers(shares):
    return [number for number, share in shares.items() for _ in range(share)]


KINDS = mix(income=700, benefit=215, partner_benefit=20, status=30, no_income=20, default=10, above_cap=5)
INCOMES = mix(paye=62, several_payers=11, self_assessment=11, gross=6, historic=3, current=5, pension=2)
COMMON_INCOMES = mix(paye=75, self_assessment=12, gross=7, current=4, pension=2)
BENEFITS = mix(universal_credit_no_earned_income=62, pension_credit=3, income_related_esa=8, income_support=2,
               income_based_jsa=2, contributory_esa=8, new_state_pension=3, carers_allowance=7,
               industrial_injuries_benefit=3, armed_forces_compensation=2)
BESIDE = mix(housing_benefit=35, pip=35, child_benefit=20, dla=5, attendance_allowance=5)
STATUSES = mix(prisoner=70, child=14, work_based_training=8, care_home_local_authority_funded=8)
EXPENSES = mix(contact_costs=60, prior_debts=15, disability_of_relevant_other_child=10, boarding_school_fees=5,
               mortgage_or_insurance=10)
ASSETS = mix(cash=40, land=30, company_shares=20, other=10)
PERIODS = mix(month=60, week=20, four_weeks=10, fortnight=5, year=5)
TO_PERIOD = {"month": 365 / 84, "week": 1, "four_weeks": 4, "fortnight": 2, "year": 365 / 7}

HOUSEHOLDS = numbers({1: 92, 2: 7, 3: 1})
CHILDREN = numbers({1: 60, 2: 29, 3: 9, 4: 2})
CHILDREN_OF_SEVERAL = numbers({1: 80, 2: 18, 3: 2})
OTHER_CHILDREN = numbers({0: 75, 1: 13, 2: 8, 3: 3, 4: 1})
NIGHTS = numbers({0: 46, 26: 2, 52: 14, 78: 5, 104: 16, 120: 4, 156: 6, 165: 1, 175: 3, 182: 3})

PAYERS = ("Harbour Joinery", "Northfield Haulage Ltd", "St Aidan's NHS Trust", "Brightwater Foods plc",
          "Tyne & Wear Transport", "Caf\u00e9 Lumi\u00e8re", "Morgan and Daughters", "Pennine Care Group",
          "Dunmore Builders (NI) Ltd", "Ashby Borough Council")


def effective_dates():
    """Weekdays of two years, most of the caseload, and every first of a month of the five before."""
    first = date(2025, 1, 1)
    days = [first + timedelta(days=number) for number in range(689)]
    recent = [day for day in days if day.weekday() < 5]
    older = [date(year, month, 1) for year in range(2020, 2025) for month in range(1, 13)]
    return [dated(day) for day in recent], [dated(day) for day in older]


def dated(day):
    """A date as the case says it, with its year and the first year of the latest tax year that ended before."""
    return str(day), day.year, day.year - 1 if (day.month, day.day) > (4, 5) else day.year - 2


def tax_year(first):
    return f"{first}-{(first + 1) % 100:02d}"


def pounds(pence):
    return pence / 100


class Caseload:
    """Cases of a seed, one after another."""

    def __init__(self, seed, common):
        self.rng = random.Random(f"caseload {seed}")
        self.random = self.rng.random
        self.common = common
        self.recent, self.older = effective_dates()
        self.number = 0

    def draw(self, table):
        return table[int(self.random() * len(table))]

    def happens(self, share):
        return self.random() < share

    def about(self, pence, share):
        """An amount at most `share` above or below."""
        return max(0, int(pence * (1 + share * (2 * self.random() - 1))))

    def next_case(self):
        self.number += 1
        day, year, ended = self.draw(self.recent if self.happens(0.9) else self.older)
        northern = self.happens(0.03)
        kind = self.draw(KINDS)
        if self.common and kind in ("status", "default"):
            kind = "income"
        case = {"case_id": f"{'NI' if northern else 'GB'}-{1000000 + 7 * self.number:010d}", "effective_date": day}
        if northern:
            case["jurisdiction"] = "NI"
        elif self.happens(0.3):
            case["jurisdiction"] = "GB"
        if kind == "default":
            case["decision"] = "default"
        case["paying_parent"] = self.paying_parent(kind, year, ended)
        case["receiving_parents"] = self.receiving_parents(year)
        if self.happens(0.15):
            case["award"] = {"weekly": pounds(self.rng.randrange(700, 15000))}
        return case

    # --- the paying parent ------------------------------------------------------------------------------

    def paying_parent(self, kind, year, ended):
        parent = {}
        if not self.common and kind != "status" and self.happens(0.3):
            parent["date_of_birth"] = f"{year - self.rng.randrange(21, 60)}-{self.month_and_day()}"
        if kind == "status":
            parent["status"] = [self.draw(STATUSES)]
        self.add_benefits(parent, kind)
        others = self.draw(OTHER_CHILDREN)
        if others or self.happens(0.3):
            parent["relevant_other_children"] = others
        if self.happens(0.015):
            parent["other_arrangement_children"] = 1 if self.happens(0.8) else 2
        if self.has_income(kind):
            parent["income"] = self.income(kind, ended)
        if not self.common and kind == "income" and self.happens(0.04):
            parent["variation"] = self.variation()
        return parent

    def add_benefits(self, parent, kind):
        codes = []
        if kind == "benefit":
            codes.append(self.draw(BENEFITS))
            if self.happens(0.25):
                codes.append(self.draw(BESIDE))
        elif kind == "income" and self.happens(0.08):
            codes.append(SOME_EARNINGS if self.happens(0.6) else self.draw(BESIDE))
        if codes:
            parent["benefits"] = codes
        if kind == "partner_benefit":
            parent["partner"] = {"benefits": ["income_support" if self.happens(0.2) else NO_EARNINGS]}
            if not self.common and self.happens(0.2):
                parent["partner"]["pays_child_maintenance"] = True

    def has_income(self, kind):
        if kind == "default":
            return False
        return self.happens(0.5) if kind in ("benefit", "partner_benefit", "status") else True

    def yearly(self, kind):
        """Pence a year."""
        if kind == "no_income":
            return self.rng.randrange(0, 36_000)
        if kind == "above_cap":
            return self.rng.randrange(15_700_000, 40_000_000)
        if kind in ("benefit", "partner_benefit", "status"):
            return int(self.rng.lognormvariate(12.8, 0.9))
        return int(self.rng.lognormvariate(14.7, 0.55))

    def income(self, kind, ended):
        yearly = self.yearly(kind)
        form = self.draw(COMMON_INCOMES if self.common else INCOMES)
        if form == "gross":
            return {"gross_weekly": pounds(yearly * 7 // 365)}
        if form == "current":
            return {"current": [self.current_record(yearly)]}
        if form == "historic":
            income = {"historic_weekly": pounds(yearly * 7 // 365)}
        else:
            income = {"hmrc": self.hmrc_records(form, yearly, ended)}
        if self.happens(0.2):  # mostly within the 25 % of the historic figure
            now = self.about(yearly, 0.2) if self.happens(0.7) else self.about(yearly, 0.8)
            income["current"] = [self.current_record(now)]
        return income

    def current_record(self, yearly):
        kind = "self_employment" if not self.common and self.happens(0.12) else "employment"
        period = "week" if self.common else self.draw(PERIODS)
        amount = pounds(int(yearly * 7 / 365 * TO_PERIOD[period]))
        return {"kind": kind, "amount": amount, "period": period}

    def hmrc_records(self, form, yearly, ended):
        first = ended - (1 if self.happens(0.08) else 0)
        if form == "self_assessment":
            records = [self.record(first, form, "trading_profit", yearly // 100 * 100)]
            if self.happens(0.25):
                records.append(self.record(first, form, "employment", self.about(400_000, 0.9)))
        elif form == "several_payers":
            parts = 2 if self.happens(0.8) else 3
            records = [self.record(first, "paye", "employment", self.about(yearly // parts, 0.6))
                       for _ in range(parts)]
        else:
            records = [self.record(first, "paye", "pension" if form == "pension" else "employment", yearly)]
        if self.happens(0.06):
            records.append({"tax_year": tax_year(first), "kind": "relief_at_source_pension",
                            "amount": pounds(yearly // 2000 * 100)})
        if not self.common and self.happens(0.12):  # the year before, which is passed over
            records.append(self.record(first - 1, "paye", "employment", self.about(yearly, 0.3)))
        return records

    def record(self, first, source, kind, pence):
        record = {"tax_year": tax_year(first), "source": source, "kind": kind, "amount": pounds(pence)}
        if source == "paye" and not self.common and self.happens(0.5):
            record["payer"] = self.draw(PAYERS)
        return record

    def variation(self):
        if self.happens(0.7):
            expense = {"kind": self.draw(EXPENSES), "amount": pounds(self.rng.randrange(1500, 25000)),
                       "period": "month" if self.happens(0.7) else "week"}
            return {"special_expenses": [expense]}
        form = self.random()
        if form < 0.5:
            entry = {"kind": "unearned", "amount": pounds(self.rng.randrange(200_000, 2_000_000)), "period": "year"}
        elif form < 0.8:
            entry = {"kind": "assets", "value": self.rng.randrange(20_000, 300_000), "asset": self.draw(ASSETS)}
        else:
            entry = {"kind": "diverted", "amount": pounds(self.rng.randrange(5000, 30000)), "period": "week"}
        return {"additional_income": [entry]}

    # --- the receiving parents ----------------------------------------------------------------------------

    def receiving_parents(self, year):
        count = self.draw(HOUSEHOLDS)
        born = not self.common and self.happens(0.3)
        parents = []
        for position in range(count):
            children = self.draw(CHILDREN if count == 1 else CHILDREN_OF_SEVERAL)
            # Brothers and sisters mostly stay together.
            together = self.draw(NIGHTS) if self.happens(0.9) else None
            parent = {"children": [self.child(year, together, born) for _ in range(children)]}
            if not self.common and count > 1 and self.happens(0.5):
                parent = {"id": f"R{position + 1}", **parent}
            parents.append(parent)
        return parents

    def child(self, year, together, born):
        child = {}
        if born:
            child["date_of_birth"] = f"{year - self.rng.randrange(1, 15)}-{self.month_and_day()}"
        nights = self.draw(NIGHTS) if together is None else together
        form = 1 if self.common else self.random()
        if form < 0.02:
            child["equal_care"] = True
        elif form < 0.05:
            child["nights"] = "assumed"
        elif form < 0.07:
            child["nights"] = {"count": self.rng.randrange(0, 8), "days": 14}
        elif form < 0.075:
            child["local_authority_nights"] = self.rng.randrange(10, 250)
        elif nights or form < 0.5:
            child["nights"] = nights
        return child

    def month_and_day(self):
        return f"{self.rng.randrange(1, 13):02d}-{self.rng.randrange(1, 29):02d}"


def texts(options):
    """The lines of each case in turn, without the line end."""
    caseload = Caseload(options.seed, options.common or options.csv)
    spoils = random.Random(f"refused {options.seed}")
    share = options.refused / 100
    encode = json.JSONEncoder(ensure_ascii=False).encode
    for _ in range(options.count):
        case = caseload.next_case()
        spoilt = share > 0 and spoils.random() < share
        if options.csv:
            rows = csv_rows(case)
            yield "\n".join(spoilt_rows(spoils, rows) if spoilt else rows)
        else:
            line = encode(case)
            yield spoilt_json(spoils, line) if spoilt else line


def main():
    parser = argparse.ArgumentParser(description="a realistic caseload, one case a line")
    parser.add_argument("--count", type=int, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--refused", type=float, default=0, metavar="PERCENT")
    parser.add_argument("--common", action="store_true", help="only what the CSV columns can say")
    parser.add_argument("--csv", action="store_true")
    options = parser.parse_args()
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # ends quietly if the reader stops
    write = sys.stdout.buffer.write
    if options.csv:
        write((",".join(COLUMNS) + "\n").encode())
    block = []
    for text in texts(options):
        block.append(text)
        if len(block) == BLOCK:
            write(("\n".join(block) + "\n").encode())
            block.clear()
    if block:
        write(("\n".join(block) + "\n").encode())
    return 0


if __name__ == "__main__":
    sys.exit(main())
