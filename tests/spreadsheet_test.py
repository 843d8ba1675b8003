"""A table as a British spreadsheet exports it gives the results of the plain table, byte for byte.

    spreadsheet_test.py PROGRAM

Forty rows, with a title row, the header in words, pounds with commas and days with slashes, in five spellings of header
and days. Nothing of the table is edited first.
"""
import csv
import datetime
import io
import random
import subprocess
import sys
import tempfile
import pathlib

PLAIN = ["case_id", "effective_date", "jurisdiction", "gross_weekly", "tax_year", "source", "employment",
         "relief_at_source_pension", "current_amount", "current_period", "children", "nights", "relevant_other_children",
         "benefits", "award_weekly", "equal_care", "child_dates_of_birth", "dividends"]

# Spellings of the header, in the order of PLAIN.
HEADERS = {
    "words": ["Case ref", "Effective date", "Jurisdiction", "Gross weekly income (£)", "Tax year", "Source", "Employment (£)",
              "Pension contributions", "Current pay amount", "Current pay period", "No. of children", "Nights",
              "Other children", "Benefits", "Weekly award", "Equal care?", "Children's dates of birth", "Dividends"],
    "long words": ["Case reference", "Effective from", "Country", "Gross income per week", "HMRC tax year", "HMRC source",
                   "HMRC employment income", "Relief at source pension contributions", "Amount of current income",
                   "Period of current income", "Number of children", "Nights per year", "Relevant other children",
                   "Paying parent\u2019s benefits", "Award per week", "Care shared equally", "Child DOB", "Dividend income"],
    "capitals": [name.upper().replace("_", " ") for name in PLAIN],
    "hyphens": [name.title().replace("_", "-") for name in PLAIN],
    "plain": PLAIN,
}


def slashes(day):
    return day.strftime("%d/%m/%Y")


def short_slashes(day):
    return f"{day.day}/{day.month}/{day.year}"


def midnight(day):
    return f"{day.isoformat()} 00:00:00"


def number(day):
    return str((day - datetime.date(1899, 12, 30)).days)


# Name of the header, days, separator, line end, what comes above the header.
SPELLINGS = [
    ("words", slashes, ",", "\r\n", 'Caseload of the northern team,,,\r\n"Extract, 3 June 2026",,,\r\n'),
    ("long words", short_slashes, ",", "\n", "Caseload;June\n\n"),
    ("capitals", number, ";", "\r\n", "sep=;\r\n"),
    ("hyphens", midnight, "\t", "\n", ""),
    ("plain", slashes, ";", "\n", "sep=;\n\nCaseload of the northern team\n"),
]


def rows(rng):
    """Each row as facts: amounts in pence, and days."""
    for at in range(40):
        children = rng.randrange(1, 4)
        row = {"case_id": f"N-{at:03}", "effective_date": datetime.date(2026, 5, 1) + datetime.timedelta(days=at),
               "children": str(children), "nights": rng.choice(["", "104", "2/14", "assumed"])}
        kind = at % 4
        if kind == 0:
            row["gross_weekly"] = rng.randrange(500, 400_000)
        if kind in (1, 3):
            row |= {"tax_year": "2025-26", "source": "self_assessment" if kind == 3 else "paye",
                    "employment": rng.randrange(500_000, 9_000_000)}
        if kind == 1:
            row["relief_at_source_pension"] = rng.randrange(200_000)
        if kind == 2:
            row |= {"current_amount": rng.randrange(50_000, 2_000_000), "current_period": rng.choice(["week", "month", "year"])}
        if kind == 3:
            row["dividends"] = rng.randrange(1_000_000)
        if at % 5 == 0:
            row |= {"relevant_other_children": "1", "award_weekly": rng.randrange(1000, 20_000), "jurisdiction": "GB"}
        if at % 7 == 0:
            row["benefits"] = "pip;child_benefit"
        if at % 6 == 0:
            row["equal_care"] = ";".join(["true"] + ["false"] * (children - 1))
        if at % 3 == 0:
            row["child_dates_of_birth"] = [datetime.date(2012 + child, 1 + at % 12, 1 + at % 28) for child in range(children)]
        yield row


def pounds(pence):
    return f"{pence // 100}.{pence % 100:02}"


def british_pounds(pence):
    return f"£{pence // 100:,}.{pence % 100:02}"


def table(all_rows, header, day, amount, separator, line_end):
    def cell(value):
        if isinstance(value, int):
            return amount(value)
        if isinstance(value, datetime.date):
            return day(value)
        return ";".join(day(each) for each in value) if isinstance(value, list) else value

    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=separator, lineterminator=line_end)
    writer.writerow(header)
    for row in all_rows:
        writer.writerow([cell(row.get(column, "")) for column in PLAIN])
    return text.getvalue()


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    all_rows = list(rows(random.Random(17)))
    failures = []
    with tempfile.TemporaryDirectory() as folder:
        def results(text):
            """What comes of `text`, and what is said about it."""
            file = pathlib.Path(folder, "cases.csv")
            file.write_text(text, encoding="utf-8", newline="")
            done = subprocess.run([program, "batch", file, "--output-format", "ndjson"], capture_output=True, check=False)
            return done.returncode, done.stdout, done.stderr.decode("utf-8")

        plain = table(all_rows, PLAIN, datetime.date.isoformat, pounds, ",", "\n")
        code, expected, _ = results(plain)
        if code != 0 or expected.count(b"\n") != len(all_rows):
            failures.append(f"the plain table: exit code {code}, {expected.count(bytes([10]))} results")
        for name, day, separator, line_end, above in SPELLINGS:
            text = above + table(all_rows, HEADERS[name], day, british_pounds, separator, line_end)
            code, output, said = results(text)
            if (code, output) != (0, expected):
                failures.append(f"{name}: exit code {code}, {said}")
            if ("above the header" in said) != bool(above):
                failures.append(f"{name}: what is above the header is skipped without a note: {said}")
    print("\n".join(failures) or f"{len(all_rows)} rows in {len(SPELLINGS)} spellings give the results of the plain table")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
