#!/usr/bin/env python3
"""Compare a program with the second implementation on random cases.

    compare.py DRIVER [--count N] [--seed N] [--scope first|all|variation] [--jobs N]

DRIVER (an executable, or a command with its options in one argument) reads cases from standard input,
one a line, and prints one `cmcalc.result/1` or `cmcalc.error/1` for each, in order. Exit code 0 if all
agree, 1 if any differs or the counts of lines do. The n-th case of a seed is always the same.
"""

import argparse
import json
import os
import shlex
import subprocess
import sys
import tempfile
from itertools import zip_longest
from multiprocessing import Pool

import oracle
from generate import random_lines

CHUNK = 10_000
SHOWN = 5
# Notes that the one calculation does not make, and one that the second implementation does not.
NOT_COMPARED = {"rounding-once", "date-replaced", "fact-without-effect"}
TEXTS = ("case_id", "income_basis", "rate")
PERIODS = ("fortnight", "four_weeks", "month", "year")


class Number(str):
    """A JSON number with its own digits."""


def digits(value):
    """The digits of a number; anything else is shown so that it cannot pass for one."""
    return str(value) if isinstance(value, Number) else f"not a number: {value!r}"


def amounts(entry, keys):
    return {key: digits(entry.get(key)) for key in keys}


def answer_of(document):
    """A driver's document in the form of the second implementation's answers."""
    case_id = {"case_id": document["case_id"]} if "case_id" in document else {}
    if document.get("schema") == "cmcalc.error/1":
        return {**case_id, "refused": ",".join(problem["id"] for problem in document["problems"])}
    found = {key: document[key] for key in TEXTS if key in document}
    if document.get("schema") != "cmcalc.result/1":
        found["schema"] = document.get("schema")
    if "gross_weekly_income" in document:
        found["gross_weekly_income"] = digits(document["gross_weekly_income"])
    found["weekly"] = digits(document.get("weekly"))
    found["receiving_parents"] = [{"id": entry.get("id"), **amounts(entry, ("weekly", "children"))}
                                  for entry in document.get("receiving_parents", ())]
    for key in ("without_variation", "with_variation"):
        if key in document:
            found[key] = {"weekly": digits(document[key].get("weekly")), "rate": document[key].get("rate")}
    if "award_difference" in document:
        found["award_difference"] = digits(document["award_difference"])
    found["periods"] = amounts(document.get("periods") or {}, PERIODS)
    fees = document.get("collect_and_pay")
    found["collect_and_pay"] = fees and {
        "payer_pays": digits(fees.get("payer_pays")),
        "receiving_parents": [{"id": entry.get("id"), **amounts(entry, ("payer_pays", "receives"))}
                              for entry in fees.get("receiving_parents", ())]}
    found["notes"] = sorted({note["id"] for note in document.get("notes", ())
                            if note["id"] not in NOT_COMPARED})
    if document.get("adds_up") is not True:
        found["adds_up"] = document.get("adds_up")
    return found


def expected_of(line):
    expected = oracle.answer(oracle.read_case(line))
    for entry in expected.get("receiving_parents", ()):
        entry["children"] = str(entry["children"])
    return expected


def parsed(text):
    """The driver's line as an answer, or as text if it is not a document of the contract."""
    try:
        return answer_of(json.loads(text, parse_float=Number, parse_int=Number))
    except (ValueError, KeyError, TypeError, AttributeError) as fault:
        return {"unreadable": text[:500], "because": repr(fault)}


def difference(line, text):
    """What to show if the two disagree, else None."""
    if line is None:
        return f"a line too many from the driver: {text[:500]}"
    expected = expected_of(line)
    if text is None:
        return f"case:   {line}\nno line from the driver\noracle: {json.dumps(expected)}"
    found = parsed(text)
    if found == expected:
        return None
    keys = [key for key in {**expected, **found} if expected.get(key) != found.get(key)]
    show = [f"case:   {line}", "differ: " + ", ".join(keys)]
    for name, answer in (("driver", found), ("oracle", expected)):
        show.append(f"{name}: " + json.dumps({key: answer.get(key) for key in keys}, ensure_ascii=False))
    return "\n".join(show)


def compare_chunk(work):
    """One run of the driver: (cases, disagreements, the first of them to show)."""
    command, seed, first, count, scope = work
    lines = list(random_lines(seed, first, count, scope))
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as taken:
        given.write(("\n".join(lines) + "\n").encode())
        given.seek(0)
        code = subprocess.run(command, stdin=given, stdout=taken, check=False).returncode
        taken.seek(0)
        texts = taken.read().decode("utf-8", "replace").split("\n")
    if texts and texts[-1] == "":
        texts.pop()
    found = [] if code in (0, 1) else [f"the driver ended with {code} on cases r{first} to r{first + count - 1}"]
    disagreements = len(found)
    for line, text in zip_longest(lines, texts):
        shown = difference(line, text)
        if shown:
            disagreements += 1
            if len(found) < SHOWN:
                found.append(shown)
    return len(lines), disagreements, found


def main():
    parser = argparse.ArgumentParser(description="compare a program with the second implementation")
    parser.add_argument("driver")
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--scope", choices=("first", "all", "variation"), default="all")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    command = [os.path.abspath(options.driver)] if os.path.exists(options.driver) else shlex.split(options.driver)

    chunks = [(command, options.seed, first, min(CHUNK, options.count - first), options.scope)
              for first in range(0, options.count, CHUNK)]
    compared = disagreements = shown = 0
    with Pool(max(1, options.jobs)) as pool:
        for cases, differing, found in pool.imap(compare_chunk, chunks):
            compared += cases
            disagreements += differing
            for text in found[:SHOWN - shown]:
                shown += 1
                print(text, end="\n\n")
    print(f"compared {compared} cases, {disagreements} disagreements")
    return 1 if disagreements else 0


if __name__ == "__main__":
    sys.exit(main())
