"""Cases as CSV rows, and cases with a fault. Part of caseload.py."""

COLUMNS = ("case_id", "effective_date", "jurisdiction", "gross_weekly", "tax_year", "source", "employment", "pension",
           "trading_profit", "relief_at_source_pension", "current_weekly", "children", "nights",
           "relevant_other_children", "other_arrangement_children", "benefits", "partner_benefits", "award_weekly")


def amount(value):
    return "" if value is None else f"{value:.2f}"


def income_cells(income):
    """From gross_weekly to current_weekly."""
    kinds = {}
    year = source = ""
    for record in income.get("hmrc", ()):
        year = record["tax_year"]
        source = record.get("source", source)
        kinds[record["kind"]] = record["amount"]
    current = income["current"][0]["amount"] if "current" in income else None
    return ",".join((amount(income.get("gross_weekly")), year, source, amount(kinds.get("employment")),
                     amount(kinds.get("pension")), amount(kinds.get("trading_profit")),
                     amount(kinds.get("relief_at_source_pension")), amount(current)))


def nights_cells(receiving_parent):
    """The count of children and their nights: one number if they are the same for all."""
    children = receiving_parent["children"]
    nights = [str(child.get("nights", 0)) for child in children]
    if len(set(nights)) > 1:
        return f"{len(children)},{';'.join(nights)}"
    return f"{len(children)},{nights[0] if 'nights' in children[0] else ''}"


def csv_rows(case):
    """A row for each receiving parent; the facts of the case are in the first."""
    parent = case["paying_parent"]
    first, *more = case["receiving_parents"]
    last = ",".join((str(parent.get("relevant_other_children", "")),
                     str(parent.get("other_arrangement_children", "")),
                     ";".join(parent.get("benefits", ())),
                     ";".join(parent.get("partner", {}).get("benefits", ())),
                     amount(case.get("award", {}).get("weekly"))))
    rows = [f"{case['case_id']},{case['effective_date']},{case.get('jurisdiction', '')},"
            f"{income_cells(parent.get('income', {}))},{nights_cells(first)},{last}"]
    rows.extend(f"{case['case_id']},,,,,,,,,,,{nights_cells(each)},,,,," for each in more)
    return rows


# Each makes any case of the caseload one that is refused.
JSON_FAULTS = (
    lambda line: line[:len(line) // 2],  # cut short
    lambda line: line[:-1],
    lambda line: line + "}",
    lambda line: line.replace('"effective_date"', '"efective_date"', 1),
    lambda line: line.replace('"effective_date": "20', '"effective_date": "19', 1),
    lambda line: line.replace('"effective_date": "', '"effective_date": "on ', 1),
    lambda line: line.replace('"paying_parent": {', '"paying_parent": {"benefits": ["child benefit"], ', 1),
    lambda line: line.replace('"paying_parent": {', '"paying_parent": {"salary": 31000, ', 1),
    lambda line: line.replace('"children": [', '"children": [{"nights": 400}, ', 1),
    lambda line: line.replace('"children": [', '"children": [{"nights": "104"}, ', 1),
    lambda line: line[:-1] + ', "award": {"weekly": "£41.20"}, "award": {}}',
    lambda line: line[:-1] + ', "effective_date": "2026-06-03"}',
    lambda line: line[:-1] + ', "remark": null}',
    lambda line: "The case cannot be exported.",
    lambda line: "[" + line + "]",
)

# Each changes one cell: a column, and its new value.
CSV_FAULTS = (("effective_date", "2026-02-30"), ("effective_date", "3 June 2026"), ("jurisdiction", "UK"),
              ("gross_weekly", "£412.50"), ("tax_year", "2025"), ("employment", "24.318.42"), ("children", "two"),
              ("children", "0"), ("nights", "400"), ("nights", "all"), ("relevant_other_children", "-1"),
              ("benefits", "uc"), ("award_weekly", "n/a"))


def spoilt_json(rng, line):
    return rng.choice(JSON_FAULTS)(line)


def spoilt_rows(rng, rows):
    column, text = rng.choice(CSV_FAULTS)
    cells = rows[0].split(",")
    cells[COLUMNS.index(column)] = text
    return [",".join(cells), *rows[1:]]
