"""CSV equals JSON: the same seeded cases as a table and as NDJSON give the same results, byte for byte; and the
results as a table hold the same figures.

    csv_test.py PROGRAM [--count N] [--seed N]

Tables differ in their separator, quotation marks, line ends, byte order mark, order of columns and empty columns
behind them, none of which may change a result. Nor may the number of threads. Python's csv reads the tables that
come out.
"""
import argparse
import csv
import io
import json
import pathlib
import random
import re
import subprocess
import sys

COLUMNS = ["case_id", "effective_date", "jurisdiction", "gross_weekly", "tax_year", "source", "employment", "pension",
           "trading_profit", "relief_at_source_pension", "current_weekly", "children", "nights",
           "relevant_other_children", "other_arrangement_children", "benefits", "partner_benefits", "award_weekly",
           "equal_care", "current_amount", "current_period", "child_dates_of_birth", "in_education",
           "left_education_on", "property", "savings", "dividends", "miscellaneous"]
AMOUNTS = ("employment", "pension", "trading_profit", "relief_at_source_pension", "property", "savings", "dividends",
           "miscellaneous")
PERIODS = ("week", "fortnight", "four_weeks", "month", "quarter", "year")
BENEFITS = ["pension_credit", "income_support", "carers_allowance", "new_state_pension", "pip", "dla",
            "universal_credit_no_earned_income", "universal_credit_with_earned_income", "child_benefit"]
FORMULAS = "=+-@\t\r"

failures = []


def check(good, what):
    if not good:
        failures.append(what)


class Cases:
    """Cases as rows of cells and as the document of the contract, made side by side."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def one_in(self, times):
        return self.random.randrange(times) == 0

    def amount(self, most):
        pence = self.random.randrange(most * 100)
        return f"{pence // 100}" if self.one_in(3) else f"{pence / 100:.2f}"

    def case(self, number):
        cells, parent = {}, {}
        document = {"case_id": f"case {number}" + self.random.choice(["", ";", ", \"q\"", "\nline", "=x"])}
        cells["case_id"] = document["case_id"]
        document["effective_date"] = cells["effective_date"] = \
            f"{self.random.randrange(2013, 2027)}-{self.random.randrange(1, 13):02}-{self.random.randrange(1, 29):02}"
        if self.one_in(3):
            document["jurisdiction"] = cells["jurisdiction"] = self.random.choice(["GB", "NI"])
        self.income(cells, parent)
        self.household(cells, parent)
        document["paying_parent"] = parent
        if self.one_in(5):
            cells["award_weekly"] = self.amount(200)
            document["award"] = {"weekly": cells["award_weekly"]}
        rows = [cells] + [{"case_id": document["case_id"]} for _ in range(self.random.choice([0, 0, 0, 1, 2]))]
        document["receiving_parents"] = [self.receiving_parent(row) for row in rows]
        return rows, document

    def income(self, cells, parent):
        what = self.random.randrange(8)
        if what == 0:
            return
        income = parent["income"] = {}
        if what <= 2:
            income["gross_weekly"] = cells["gross_weekly"] = self.amount(4000)
        if what >= 4:
            cells["tax_year"] = f"{self.random.randrange(2008, 2026)}"
            cells["tax_year"] += f"-{(int(cells['tax_year']) + 1) % 100:02}"
            cells["source"] = self.random.choice(["paye", "self_assessment"])
            for kind in self.random.sample(AMOUNTS, self.random.randrange(1, 4)):
                cells[kind] = self.amount(80000)
            income["hmrc"] = [
                {"tax_year": cells["tax_year"], "kind": kind, "amount": cells[kind],
                 **({} if kind == "relief_at_source_pension" else {"source": cells["source"]})}
                for kind in AMOUNTS if kind in cells]
        if what in (3, 5):
            cells["current_weekly"] = self.amount(2000)
            income["current"] = [{"kind": "employment", "amount": cells["current_weekly"], "period": "week"}]
        if what == 7:
            cells["current_amount"], cells["current_period"] = self.amount(20000), self.random.choice(PERIODS)
            income["current"] = [{"kind": "employment", "amount": cells["current_amount"],
                                  "period": cells["current_period"]}]

    def household(self, cells, parent):
        for key in ("relevant_other_children", "other_arrangement_children"):
            if self.one_in(4):
                parent[key] = self.random.randrange(5)
                cells[key] = str(parent[key])
        if self.one_in(6):
            parent["benefits"] = self.random.sample(BENEFITS, self.random.randrange(1, 4))
            cells["benefits"] = ";".join(parent["benefits"])
        if self.one_in(8):
            parent["partner"] = {"benefits": self.random.sample(BENEFITS, 2)}
            cells["partner_benefits"] = ";".join(parent["partner"]["benefits"])

    def nights(self):
        what = self.random.randrange(6)
        if what == 0:
            return "assumed", "assumed"
        if what == 1:
            return "3/14", {"count": 3, "days": 14}
        count = self.random.randrange(367)
        return str(count), count

    def receiving_parent(self, cells):
        children = self.random.randrange(1, 5)
        cells["children"] = str(children)
        listed = [{} for _ in range(children)]
        if not self.one_in(3):
            self.for_each_child(cells, "nights", listed, self.nights)
        if self.one_in(5):
            self.for_each_child(cells, "equal_care", listed, self.true_or_false)
        if self.one_in(5):
            self.for_each_child(cells, "in_education", listed, self.true_or_false)
        if self.one_in(4):
            self.day_of_each_child(cells, "child_dates_of_birth", listed, "date_of_birth", 1995)
        if self.one_in(8):
            self.day_of_each_child(cells, "left_education_on", listed, "left_education_on", 2012)
        return {"children": listed}

    def for_each_child(self, cells, column, children, value):
        """One value for all children, or one for each."""
        values = [value() for _ in range(1 if self.one_in(2) else len(children))]
        cells[column] = ";".join(cell for cell, _ in values)
        for child, (_, fact) in zip(children, values * len(children)):
            child[column] = fact

    def day_of_each_child(self, cells, column, children, key, first_year):
        """A day for each child, some of them not known."""
        for child in children:
            if not self.one_in(4):
                child[key] = f"{self.random.randrange(first_year, 2027)}-{self.random.randrange(1, 13):02}-{self.random.randrange(1, 29):02}"
        cells[column] = ";".join(child.get(key, "") for child in children)

    def true_or_false(self):
        return self.random.choice([("true", True), ("false", False), ("TRUE", True), ("FALSE", False)])


def table(rows, separator, quoting, line_end, mark, columns):
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=separator, quoting=quoting, lineterminator=line_end)
    writer.writerow(columns)
    for row in rows:
        writer.writerow([row.get(column, "") for column in columns])
    return (("\ufeff" if mark else "") + text.getvalue()).encode("utf-8")


def batch(program, text, *options):
    if "--output-format" not in options:
        options += ("--output-format", "ndjson")
    process = subprocess.run([program, "batch", "-", "--quiet", *options], input=text, capture_output=True, check=False)
    check(process.returncode in (0, 1) and process.stderr == b"", f"{options}: {process.stderr.decode()[:500]}")
    return process.stdout


def told(results):
    """What must be the same: all of a result; of a refused record its id, its problems' ids and their places."""
    for line in results.decode("utf-8").splitlines():
        record = json.loads(line)
        if record["schema"] == "cmcalc.error/1":
            yield record["case_id"], sorted({(each["id"], each["pointer"]) for each in record["problems"]})
        else:
            yield line


def compare_inputs(program, cases, rng):
    ndjson = "".join(json.dumps(document) + "\n" for _, document in cases).encode("utf-8")
    expected = list(told(batch(program, ndjson)))
    rows = [row for rows, _ in cases for row in rows]
    for separator, quoting, line_end, mark in (
            (",", csv.QUOTE_MINIMAL, "\n", False), (";", csv.QUOTE_ALL, "\r\n", True), ("\t", csv.QUOTE_MINIMAL, "\r\n", False)):
        columns = rng.sample(COLUMNS, len(COLUMNS)) + [""] * rng.choice((0, 1, 3))
        got = list(told(batch(program, table(rows, separator, quoting, line_end, mark, columns))))
        check(len(got) == len(expected), f"{separator!r}: {len(got)} records of {len(expected)}")
        for one, other in zip(expected, got):
            if one != other:
                check(False, f"separator {separator!r}:\n  NDJSON {one}\n  CSV    {other}")
                break
    return ndjson, table(rows, ",", csv.QUOTE_MINIMAL, "\n", False, COLUMNS)


def compare_outputs(program, ndjson):
    """Every figure of the results is in the table too, as a plain number, and the columns add up."""
    results = [json.loads(line) for line in batch(program, ndjson).splitlines()]
    text = batch(program, ndjson, "--output-format", "csv").decode("utf-8")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    negative = re.compile(r"-\d+\.\d\d")  # a plain number, which is no formula
    check(all(not cell or cell[0] not in FORMULAS or key == "award_difference" and negative.fullmatch(cell)
              for row in rows for key, cell in row.items()), "a cell could be a formula")
    at = 0
    for record in results:
        if record["schema"] == "cmcalc.error/1":
            row = rows[at]
            ids = list(dict.fromkeys(each["id"] for each in record["problems"]))
            check(row["refused"].split(";") == ids and row["weekly"] == "", f"{record['case_id']}: {row}")
            at += 1
            continue
        parents = record["receiving_parents"]
        mine = rows[at:at + len(parents)]
        at += len(parents)
        said = [(row["case_id"].removeprefix("'"), row["receiving_parent"], float(row["weekly"]), int(row["children"]))
                for row in mine]
        shown = record["case_id"].replace("\n", "\\u000a")  # a row is one line
        check(said == [(shown, each["id"], each["weekly"], each["children"]) for each in parents],
              f"{record['case_id']}: {said}")
        first = mine[0]
        check(float(first["total_weekly"]) == record["weekly"] and first["rate"] == record["rate"]
              and first["gross_weekly_income"] == (f"{record['gross_weekly_income']:.2f}" if "gross_weekly_income" in record else "")
              and first["notes"].split(";") == ([each["id"] for each in record["notes"]] or [""]), f"{record}: {first}")
        check(first["award_difference"] == (f"{record['award_difference']:.2f}" if "award_difference" in record else ""),
              f"{record['case_id']}: {first}")
        check(all(row["award_difference"] == row["total_weekly"] == row["gross_weekly_income"] == row["notes"] == "" for row in mine[1:]),
              f"{record['case_id']}: an amount of the case stands twice")
    check(at == len(rows), f"{len(rows)} rows, and {at} expected")


def compare_jobs(program, text):
    for form in ("ndjson", "csv"):
        one, *others = [batch(program, text, "--jobs", jobs, "--output-format", form) for jobs in ("1", "2", "3", "8")]
        check(all(other == one for other in others), f"{form}: other bytes for another number of jobs")
    check(batch(program, text, "--line-buffered") == batch(program, text), "other bytes with --line-buffered")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--count", type=int, default=4000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    maker = Cases(options.seed)
    cases = [maker.case(number) for number in range(options.count)]
    ndjson, text = compare_inputs(options.program, cases, maker.random)
    compare_outputs(options.program, ndjson)
    compare_jobs(options.program, text)
    for failure in failures[:20]:
        print(failure)
    print(f"{options.count} cases, {len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
