"""That the texts of data/ quote every figure of data/rules.json by its id, and that the build fills them in.

    figures_test.py GENERATE

GENERATE is the program of the build that fills them in. Looked for are amounts, percentages, fractions, numbers of
nights and the number of tax years. Not looked for are ages: they are how the law says who is a child, and with another
age a text would have to say something else.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
GENERATE = sys.argv[1]

# Texts in which a figure is written out, or happens to be that of a table, by document and pointer; and why.
WRITTEN_OUT = {
    "case//paying_parent/other_arrangement_children/about": {"52": "the number of a regulation"},
    "messages/messages/nights-unreadable/remedy": {"104": "an example"},
    "messages/messages/change-without-value/remedy": {"104": "an example"},
    "messages/messages/change-nights-not-a-number/remedy": {"104": "an example"},
    "errors/change-malformed/remedy": {"104": "an example"},
    "whatif/try_one": {"104": "an example"},
    "messages/messages/maintenance-not-for-a-week/remedy": {"52": "weeks, not nights"},
    "schema/whatif/properties/more_income/description": {"£10": "what the program tries"},
    "whatif/difference": {"52": "weeks, not nights"},
    "schema/whatif/properties/changed/properties/by_year/description": {"52": "weeks, not nights"},
    "schema/compare/properties/changed/properties/by_year/description": {"52": "weeks, not nights"},
    "schema/check/properties/compared/items/properties/by_year/description": {"52": "weeks, not nights"},
    "explanations/explanations/weeks-52/if": {"52": "weeks, not nights"},
    "letter/difference": {"52": "weeks, not nights"},
    "readings/flat-rate-variation/reading": {"£200": "an example"},
    "enactments/si2012-2678/about": {"£5": "what the instrument itself laid down"},
    "enactments/si2013-1654/about": {"£7": "what the instrument itself laid down"},
    "enactments/si2013-2947/about": {"£7": "what the instrument itself laid down"},
    "enactments/si1992-1989/about": {"52": "weeks, not nights"},
    "provisions/si1992-1989-4/about": {"52": "weeks, not nights"},
    "readings/calendar-amounts/reading": {"52": "weeks, not nights"},
    "readings/asset-value/reading": {"52": "weeks, not nights"},
    "readings/regular-pay-to-weekly/reading": {"52": "weeks, not nights"},
    "readings/regular-pay-to-weekly/other": {"52": "weeks, not nights"},
    "notes/asset-value/text": {"52": "weeks, not nights"},
    "steps/month/means": {"52": "weeks, not nights"},
    "steps/month-exact/means": {"52": "weeks, not nights"},
    "steps/year/means": {"52": "weeks, not nights"},
}

# Keys whose values are not prose, and the notes on the entries of rules.json, each of which is about its own figures.
NOT_PROSE = {"law", "GB", "NI", "examples", "conditions", "from", "closed_to_new_after", "values", "unit", "id"}

WORDS = {"4": "four", "6": "six"}

failures = []


def check(holds, complaint):
    if not holds:
        failures.append(complaint)


def documents(folder):
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))}


def texts(part, pointer):
    """Every text in a document with its pointer."""
    if isinstance(part, str):
        yield pointer, part
    for key, inner in part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else ():
        if key not in NOT_PROSE:
            yield from texts(inner, f"{pointer}/{key}")


def figures_of(value):
    return [figure for each in value for figure in figures_of(each)] if isinstance(value, list) else [value] if value else []


def pattern_of(parameters):
    """Any figure that ever was in a table, as a text would write it."""
    found = {"pounds": set(), "percent": set(), "fraction": set(), "nights": set()}
    for parameter in parameters.values():
        if parameter["unit"] in found:
            found[parameter["unit"]].update(figure for each in parameter["values"] for figure in figures_of(each["value"]))

    def any_of(figures):
        return "|".join(sorted(map(re.escape, figures - {"0", "1/1"}), key=len, reverse=True))
    years = "|".join(f"{number}|{WORDS[number]}" for number in figures_of(
        [each["value"] for each in parameters["income.tax-years"]["values"]]))
    amounts = any_of({f"{int(figure):,}" if figure.isdigit() else figure for figure in found["pounds"]})
    return re.compile(rf"£(?:{amounts})(?![\d,]|\.\d)|(?<![\d.])(?:{any_of(found['percent'])}) ?%"
                      rf"|(?<![\d/.])(?:{any_of(found['fraction'])})(?![\d/])|(?<![\d.,£-])(?:{any_of(found['nights'])})(?![\d.,%-]\d|\d)"
                      rf"|\b(?:{years})(?= (?:\w+ )?tax years)")


def check_quoted(data):
    """No text writes a figure out, but for those that are excepted; and no exception is left over."""
    pattern = pattern_of(data["rules"]["parameters"])
    left = {(pointer, figure) for pointer, figures in WRITTEN_OUT.items() for figure in figures}
    for name, document in data.items():
        for pointer, text in texts(document, name):
            for found in pattern.findall(re.sub(r"\{[^}]*\}", "", text)):
                figure = found.replace(" %", "%")
                if figure in WRITTEN_OUT.get(pointer, {}):
                    left.discard((pointer, figure))
                else:
                    check(False, f"{pointer}: {figure} is a figure of data/rules.json: quote it by its id, {{income.cap}}; "
                                 "if it is another figure, or has to be written out, add it to WRITTEN_OUT with the reason")
    for pointer, figure in sorted(left):
        check(False, f"WRITTEN_OUT: {pointer} does not have {figure}")


def generated(change):
    """What GENERATE prints, and the texts that it writes, after `change` of the documents in a copy of data/."""
    with tempfile.TemporaryDirectory() as folder:
        data, out = pathlib.Path(folder, "data"), pathlib.Path(folder, "out")
        data.mkdir()
        copies = documents(ROOT / "data")
        change(copies)
        for name, document in copies.items():
            (data / f"{name}.json").write_text(json.dumps(document), encoding="utf-8")
        run = subprocess.run([GENERATE, data, out], capture_output=True, text=True, check=False)
        filled = documents(out / "texts") if run.returncode == 0 else {}
        source = (out / "data.cpp").read_text(encoding="utf-8") if filled else ""
        return run.stderr, filled, source


def saying(text, where=("readings", "income-not-needed", "reading")):
    """A change that makes one text say `text`."""
    def change(data):
        document, id, key = where
        data[document][id][key] = text
    return change


def check_forms():
    """Each form of a quotation, as a reader sees it."""
    for text, expected in (
            ("{income.cap}, {variation.asset-threshold}", "£3,000, £31,250"),
            ("{flat-rate.amount}, before {flat-rate.amount@2013-11-24}", "£7, before £5"),
            ("{fees.paying-parent} {basic-rate.other-children:2}", "20% 14%"),
            ("{basic-rate.other-children:0@2012-12-10}", "0%"),
            ("{shared-care.nights:4} nights, {shared-care.fraction:4}", "175 nights, 1/2"),
            ("{income.tax-years} {scheme.least-children@2012-12-10}", "six four"),
            ('{} {"count": 3} {\'a.b\'} {date}', '{} {"count": 3} {\'a.b\'} {date}')):
        complaint, filled, source = generated(saying(text))
        check(not complaint, f"{text}: {complaint}")
        check(complaint or filled["readings"]["income-not-needed"]["reading"] == expected, f"{text}: not {expected}")
        check(complaint or json.dumps(expected, ensure_ascii=False) in source, f"{text}: the program does not say {expected}")


def check_refusals():
    """A quotation that cannot be filled in, or that could mean two things, ends the build."""
    results = ("notes", "tax-year-old", "text")
    for text, where, expected in (
            ("{income.cup}", None, "{income.cup} is no figure"),
            ("{flat-rate}", None, "{flat-rate} is no figure"),
            ("{income.cap", None, "has no end"),
            ("{income.cap:1}", None, "which figure of"),
            ("{basic-rate.other-children}", None, "which figure of"),
            ("{basic-rate.other-children:4}", None, "there is no figure 4"),
            ("{default-rate.amount:0}", None, "there is no figure 0"),
            ("{reduced-rate.percentage:1}", None, "which figure of"),
            ("{fees.paying-parent@2014-08-10}", None, "is not in force"),
            ("{flat-rate.amount}", results, "has had other values")):
        complaint, *_ = generated(saying(text, where) if where else saying(text))
        check(expected in complaint, f"{text}: expected a refusal with {expected!r}, but got {complaint!r}")

    def argument_like_a_figure(data):
        data["messages"]["arguments"]["income.cap"] = "an argument"

    def figure_like_an_argument(data):
        data["rules"]["parameters"]["cap"] = data["rules"]["parameters"]["income.cap"]

    def differing(data):
        values = data["rules"]["parameters"]["income.cap"]["values"]
        values.append({**values[0], "value": "4000", "GB": {**values[0]["GB"], "from": "2027-04-06"}})
        del values[-1]["NI"]
    for change, expected in ((argument_like_a_figure, "an argument has no full stop"),
                             (figure_like_an_argument, "the id of a parameter has a full stop"),
                             (differing, "differs between jurisdictions")):
        complaint, *_ = generated(change)
        check(expected in complaint, f"expected a refusal with {expected!r}, but got {complaint!r}")


def with_new_entries(changes):
    """A change that gives each figure in `changes` a new entry from a later day, or all figures if it is None."""
    def change(data):
        for id, parameter in data["rules"]["parameters"].items():
            if changes is not None and id not in changes:
                continue
            later = json.loads(json.dumps(parameter["values"][-1]))
            for place in ("GB", "NI"):
                later[place]["from"] = "2028-04-06"
            later["value"] = (changes or {}).get(id, later["value"])
            parameter["values"].append(later)
    return change


def check_change():
    """A new rate takes one entry: the texts follow, and no text of results has to be reworded."""
    complaint, filled, _ = generated(with_new_entries({"fees.paying-parent": "2", "income.cap": "4000"}))
    check(not complaint, complaint)
    if complaint:
        return
    for text, expected in ((filled["steps"]["paying-parents-fee-exact"]["means"], "2% of the weekly amount."),
                           (filled["steps"]["capped-income"]["means"], "above £4,000 a week"),
                           (filled["readings"]["fees"]["reading"], "2% on top for the paying parent"),
                           (filled["readings"]["fees"]["reading"], "As made, the regulations speak of 20%")):
        check(expected in text, f"expected {expected!r} in {text!r}")
    complaint, *_ = generated(with_new_entries(None))
    check(not complaint, complaint)


schemas = {f"schema/{name}": document for name, document in documents(ROOT / "data" / "schema").items()}
check_quoted({**documents(ROOT / "data"), **schemas})
check_forms()
check_refusals()
check_change()
print("\n".join(failures) or "every figure is quoted by its id, and filled in")
sys.exit(1 if failures else 0)
