#!/usr/bin/env python3
"""Compare `cmcalc account`, or `cmcalc deduction`, with the second implementation.

    compare_account.py PROGRAM [--what account|deduction] [--count N] [--seed N] [--jobs N]

PROGRAM (an executable, or a command with its options in one argument) is run once for each history, which it reads
from standard input, or for each set of options. Exit code 0 if all agree, 1 if any differs. The n-th history of a seed
is always the same. Not compared: sentences (`text`, `because`, `what`), and notes that the second implementation does
not make. A provision must be named, whatever else `law` says.
"""

import argparse
import json
import os
import shlex
import subprocess
import sys
import tempfile
from multiprocessing import Pool

import oracle
import oracle_account
from compare import Number, amounts, digits
from generate_account import random_lines
from generate_deduction import random_deduction
from oracle_account_decisions import READINGS_OF_RESULTS
from oracle_deduction import deduction

CHUNK = 100
SHOWN = 5
NOTES = READINGS_OF_RESULTS | frozenset("""
allocation-between-parents change-after-end change-after-until child-end-date effective-date-given end-day
estimate-replaced payment-after-until payment-before-start variation-carried
""".split())
MONEY = ("accrued", "paid", "balance")


def some(entry, texts, numbers):
    """Those keys of an object that are compared and that it has."""
    found = {key: entry[key] for key in texts if key in entry}
    return {**found, **{key: digits(entry[key]) for key in numbers if key in entry}}


def people(entry, keys):
    return [{"id": one.get("id"), **amounts(one, keys)} for one in entry.get("receiving_parents", ())]


def account_of(document):
    """A document of the program in the form of the second implementation's answers."""
    if document.get("schema") == "cmcalc.error/1":
        return {"refused": [[problem["id"], problem.get("pointer")] for problem in document["problems"]]}
    found = some(document, ("schema", "case_id", "from", "until", "reviews"), MONEY)
    found["receiving_parents"] = people(document, MONEY)
    found["periods"] = [
        {**some(period, ("from", "to", "rate", "income_basis", "law"),
                ("days", "weekly", "gross_weekly_income", "accrued")), "receiving_parents": people(period, ("weekly",))}
        for period in document.get("periods", ())]
    found["decisions"] = [some(one, ("id", "kind", "effective_date", "law", "outcome", "reconsideration_until"), ())
                          for one in document.get("decisions", ())]
    found["statement"] = [some(line, ("date",), ("amount", "balance")) for line in document.get("statement", ())]
    found["notes"] = sorted({note["id"] for note in document.get("notes", ())} & NOTES)
    return found


def expected_account(line):
    expected = oracle_account.answer(oracle.read_case(line))
    if "refused" in expected:
        return {"refused": expected["refused"]}
    for period in expected["periods"]:
        period["days"] = str(period["days"])
        period.pop("because", None)
    for entry in expected["statement"]:
        del entry["what"]
    return expected


def with_known_laws(found, expected):
    """Where the program names the provision that is expected, and perhaps more, that is as good."""
    for key in ("periods", "decisions"):
        for one, other in zip(found.get(key, ()), expected.get(key, ())):
            if other.get("law") and other["law"] in one.get("law", ""):
                one["law"] = other["law"]
            elif "law" not in other:  # the amount of a letter
                one.pop("law", None)
    if "refused" in found and "refused" in expected:  # a problem of a changed case has no place in the history
        placed = all(pointer is not None for _, pointer in expected["refused"])
        found["refused"] = sorted([name, pointer if placed else None] for name, pointer in found["refused"])
        found["refused"] = [one for at, one in enumerate(found["refused"]) if one not in found["refused"][:at]]
        expected["refused"] = sorted(expected["refused"], key=str)
        expected["refused"] = [one for at, one in enumerate(expected["refused"]) if one not in expected["refused"][:at]]
    return found


def deduction_of(document):
    return {"schema": document.get("schema"), "normal": digits(document.get("normal")),
            "pay_days": [some(day, ("date",), ("net", "protected", "deduction", "carried"))
                         for day in document.get("pay_days", ())]}


def run(command, options, text):
    """(exit code, document) of one run of the program."""
    done = subprocess.run([*command, *options, "--format", "json", "--errors", "json"], input=text.encode(),
                          capture_output=True, check=False)
    output = done.stderr if done.returncode == 3 else done.stdout
    return done.returncode, output.decode("utf-8", "replace")


def read(text, made):
    try:
        return made(json.loads(text, parse_float=Number, parse_int=Number))
    except (ValueError, KeyError, TypeError, AttributeError) as fault:
        return {"unreadable": text[:500], "because": repr(fault)}


def compared_account(command, seed, number):
    (line,) = random_lines(seed, number, 1)
    expected = expected_account(line)
    code, text = run(command, ["account", "-"], line)
    found = with_known_laws(read(text, account_of), expected)
    return f"history: {line}", code, found, expected, 3 if "refused" in expected else 0


def compared_deduction(command, seed, number):
    options, facts, pay_days = random_deduction(seed, number)
    expected = deduction(**facts)
    with tempfile.NamedTemporaryFile("w", suffix=".csv") as file:
        file.write(pay_days)
        file.flush()
        code, text = run(command, ["deduction", *(file.name if one == "PAY-DAYS" else one for one in options)], "")
    return f"options: {shlex.join(options)}\n{pay_days}", code, read(text, deduction_of), expected, 0


COMPARED = {"account": compared_account, "deduction": compared_deduction}


def difference(given, code, found, expected, expected_code):
    """What to show if the two disagree, else None."""
    if found == expected and code == expected_code:
        return None
    keys = [key for key in {**expected, **found} if expected.get(key) != found.get(key)]
    show = [given, f"exit code {code}, expected {expected_code}", "differ: " + ", ".join(keys)]
    for name, answer in (("program", found), ("oracle", expected)):
        show.append(f"{name}: " + json.dumps({key: answer.get(key) for key in keys}, ensure_ascii=False))
    return "\n".join(show)


def compare_chunk(work):
    command, what, seed, first, count = work
    shown = []
    disagreements = 0
    for number in range(first, first + count):
        text = difference(*COMPARED[what](command, seed, number))
        disagreements += text is not None
        if text and len(shown) < SHOWN:
            shown.append(text)
    return count, disagreements, shown


def main():
    parser = argparse.ArgumentParser(description="compare cmcalc account or deduction with the second implementation")
    parser.add_argument("program")
    parser.add_argument("--what", choices=tuple(COMPARED), default="account")
    parser.add_argument("--count", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    program = options.program
    command = [os.path.abspath(program)] if os.path.exists(program) else shlex.split(program)
    chunks = [(command, options.what, options.seed, first, min(CHUNK, options.count - first))
              for first in range(0, options.count, CHUNK)]
    compared = disagreements = 0
    shown = []
    with Pool(max(1, options.jobs)) as pool:
        for number, differing, texts in pool.imap(compare_chunk, chunks):
            compared += number
            disagreements += differing
            for text in texts[:SHOWN - len(shown)]:
                shown.append(text)
                print(text, end="\n\n")
    print(f"compared {compared}, {disagreements} disagreements")
    return 1 if disagreements else 0


if __name__ == "__main__":
    sys.exit(main())
