"""Cases to try a schema and a reader on: those of the tests, and seeded mutations of them."""

import copy
import json
import pathlib

ROOT = pathlib.Path(__file__).resolve().parent.parent
LARGEST = 20_000  # bytes of a case that is worth mutating


class Raw(str):
    """A number as it is written, which a Python number would not keep: 1e2, 2.0, -0."""


class Twice(dict):
    """An object with its last key twice."""


def text_of(value):
    """JSON on one line, with raw numbers and duplicate keys."""
    if isinstance(value, Raw):
        return str(value)
    if isinstance(value, dict):
        members = [f"{json.dumps(key)}: {text_of(each)}" for key, each in value.items()]
        if isinstance(value, Twice) and members:
            members.append(members[-1])
        return "{" + ", ".join(members) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(text_of, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def corpus():
    """Every input of the tests and examples that is JSON, by name, in a fixed order."""
    found = {}
    for file in sorted([*(ROOT / "tests/errors").glob("*/case.json"), *(ROOT / "data/examples").glob("*.json")]):
        try:
            document = json.loads(file.read_bytes().decode("utf-8-sig"), parse_float=Raw)
            text_of(document).encode()  # half a character is not JSON either
            found[str(file.relative_to(ROOT))] = document
        except ValueError:
            pass  # what is no JSON has no schema
    for file in sorted((ROOT / "tests/cases").glob("*.json")):
        found[str(file.relative_to(ROOT))] = json.loads(file.read_text(), parse_float=Raw)["case"]
    return found


def places(value):
    """(container, key or index) of every value below `value`."""
    if isinstance(value, dict):
        inside = list(value.items())
    else:
        inside = list(enumerate(value)) if isinstance(value, list) else []
    for key, each in inside:
        yield value, key
        yield from places(each)


POOL = [
    None, True, False, "", "x", " ", 0, 1, 2, -1, 20, 21, 50, 51, 366, 367, 10**19, [], {}, [{}], [None],
    *map(Raw, ("-0", "-0.0", "1.005", "412.500", "1e2", "2.0", "2.5", "1E400", "99999999.99", "100000000",
               "99999999.994", "0.1", "1e-3")),
    "12.50", "12.5", "0", "1,000", "-5", "+5", "£5", "007", "1.5.", " 7", "99999999.99", "100000000.00",
    "2012-12-09", "2012-12-10", "2024-02-29", "2025-02-29", "2025-13-01", "2025-04-31", "0000-01-01", "9999-12-31",
    "20250603", "2025-6-3", "2024-25", "2024-26", "1899-00", "1999-00", "2024-2025",
    "a" * 64, "a" * 65, "é" * 64, "é" * 65, "p" * 200, "p" * 201,
    {"count": 3, "days": 14}, {"count": 15, "days": 14}, {"count": 3}, {"days": 14}, {"count": 1, "days": 367},
    {"from": "2025-01-01", "to": "2025-01-31"}, {"from": "2025-02-01", "to": "2025-01-31"},
    {"from": "2020-01-01", "to": "2025-01-31"}, {"from": "2025-01-01"}, "assumed", "week", "GB", "NI", "default",
]


# Two cases that have every key between them, and a value at every place that can have one.
FULL = [
    {
        "schema": "cmcalc.case/1", "case_id": "full", "effective_date": "2025-06-03", "jurisdiction": "GB",
        "decision": "calculation",
        "paying_parent": {
            "date_of_birth": "1990-01-31", "status": ["care_home"], "benefits": ["child_benefit"],
            "partner": {"benefits": ["pip"], "pays_child_maintenance": True},
            "relevant_other_children": 1, "other_arrangement_children": 1,
            "income": {
                "hmrc": [{"tax_year": "2023-24", "source": "paye", "kind": "employment", "amount": 100, "payer": "x"},
                         {"tax_year": "2023-24", "kind": "relief_at_source_pension", "amount": "1.00"}],
                "requested_on": "2025-05-01",
                "current": [{"kind": "employment", "amount": 100, "period": "week", "payer": "x"},
                            {"kind": "pension", "amount": 1, "period": {"from": "2025-01-01", "to": "2025-01-07"}}],
                "estimated_weekly": 100,
            },
            "variation": {
                "accepted": True,
                "special_expenses": [{"kind": "contact_costs", "amount": 20, "period": "week"}],
                "additional_income": [{"kind": "unearned"}, {"kind": "diverted", "amount": 20, "period": "week"},
                                      {"kind": "assets", "value": 40000, "asset": "cash"}],
            },
        },
        "receiving_parents": [
            {"id": "X", "children": [{"id": "Y", "date_of_birth": "2015-01-31", "in_education": True, "left_education_on": "2026-06-26",
                                      "equal_care": False, "nights": 60, "local_authority_nights": 1},
                                     {"nights": {"count": 3, "days": 14}}]},
        ],
        "award": {"weekly": 1, "gross_weekly_income": 1, "income_basis": "current", "rate": "basic",
                  "qualifying_children": 2, "relevant_other_children": 1,
                  "receiving_parents": [{"id": "X", "weekly": 1, "qualifying_children": 2, "nights_band": "52-103"}]},
    },
    {
        "effective_date": "2025-06-03",
        "paying_parent": {"income": {"historic_weekly": 100}, "variation": {
            "additional_income": [{"kind": "income_behind_flat_or_nil_rate", "amount": 1, "period": "week"}]}},
        "receiving_parents": [{"children": [{"nights": "assumed"}]}],
        "award": {"receiving_parents": [{"weekly": 1}]},
    },
    {"effective_date": "2025-06-03", "paying_parent": {"income": {"gross_weekly": 100}},
     "receiving_parents": [{"children": [{}]}]},
]


def sweep():
    """Each full case with each value of the pool at each of its places, and with each of its lists at each
    length that is near a bound."""
    for full in FULL:
        yield full
        for number, (container, key) in enumerate(places(full)):
            values = list(POOL)
            if isinstance(container[key], list):
                first = container[key][0]
                values = POOL + [[first] * size for size in (0, 2, 20, 21, 100, 101)]
            for value in values:
                document = copy.deepcopy(full)
                where, at = list(places(document))[number]
                where[at] = value
                yield document


class Mutator:
    def __init__(self, rng, documents, vocabulary):
        """`vocabulary`: the words of all enums; a value is also taken from the same key elsewhere."""
        self.rng = rng
        self.documents = [each for each in documents if isinstance(each, dict) and len(text_of(each)) < LARGEST]
        self.words = sorted(vocabulary)
        self.seen = {}
        for document in self.documents:
            for container, key in places(document):
                if isinstance(key, str) and isinstance(container, dict):
                    self.seen.setdefault(key, []).append(container[key])
        self.keys = sorted(self.seen)

    def document(self):
        document = copy.deepcopy(self.rng.choice(self.documents))
        for _ in range(self.rng.choice((1, 1, 1, 2, 3))):
            where = list(places(document))
            if where:
                document = self.mutated(document, *self.rng.choice(where))
        return document

    def mutated(self, document, container, key):
        mutate = self.rng.choice((self.remove, self.replace, self.other_word, self.rename, self.add, self.add,
                                  self.repeat, self.exchange, self.exchange, self.other_type, self.twice))
        return mutate(document, container, key) or document

    def remove(self, _document, container, key):
        del container[key]

    def replace(self, _document, container, key):
        container[key] = copy.deepcopy(self.rng.choice(POOL))

    def other_word(self, _document, container, key):
        if isinstance(container[key], str):
            word = self.rng.choice(self.words)
            container[key] = self.rng.choice((word, word, word[:-1], word.upper()))

    def rename(self, _document, container, key):
        if isinstance(key, str):
            container[self.rng.choice((key + "s", key[:-1], key.upper(), self.rng.choice(self.keys)))] = container.pop(key)

    def add(self, _document, container, key):
        target = container[key] if isinstance(container[key], dict) else container
        if isinstance(target, dict):
            added = self.rng.choice(self.keys)
            target[added] = copy.deepcopy(self.rng.choice(self.seen[added]))

    def repeat(self, _document, container, key):
        target = container[key] if isinstance(container[key], list) else container
        if isinstance(target, list) and target:
            each = self.rng.choice(target)
            size = self.rng.choice((2, 20, 21, 100, 101))
            target.extend(copy.deepcopy(each) for _ in range(size - len(target)))

    def exchange(self, _document, container, key):
        if key in self.seen:
            container[key] = copy.deepcopy(self.rng.choice(self.seen[key]))

    def other_type(self, _document, container, key):
        value = container[key]
        if isinstance(value, str) and not isinstance(value, Raw):
            container[key] = Raw(value) if value.replace(".", "", 1).isdigit() and value[0] != "0" and value[-1] != "." else [value]
        elif isinstance(value, (dict, list)):
            container[key] = [value]
        else:
            container[key] = text_of(value)

    def twice(self, document, container, key):
        if container is document and self.rng.random() < 0.2:
            return Twice(document)
        if isinstance(container[key], dict):
            container[key] = Twice(container[key])
        return None
