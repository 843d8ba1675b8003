#!/usr/bin/env python3
"""Records what the notes and findings of golden cases say (tests/cases/*.json): ids and values of notes, and whether
each finding holds. Amounts are never recorded: they are worked out by hand.

    scripts/record-golden.py CMCALC_TESTS
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

CASES = pathlib.Path(__file__).resolve().parent.parent / "tests" / "cases"
WIDTH = 110
RECORDED = ("notes", "note_values", "findings")


def laid_out(value, indent):
    """`value` on one line if it fits, otherwise one entry a line."""
    line = json.dumps(value, ensure_ascii=False).replace("{", "{ ").replace("}", " }").replace("{  }", "{}")
    if len(line) + indent <= WIDTH or not isinstance(value, (dict, list)) or not value:
        return line
    inner = " " * (indent + 2)
    if isinstance(value, dict):
        entries = [f"{inner}{json.dumps(key, ensure_ascii=False)}: {laid_out(entry, indent + 2)}"
                   for key, entry in value.items()]
        return "{\n" + ",\n".join(entries) + "\n" + " " * indent + "}"
    return "[\n" + ",\n".join(inner + laid_out(entry, indent + 2) for entry in value) + "\n" + " " * indent + "]"


def record(found):
    path = CASES / f"{found['name']}.json"
    text = path.read_text(encoding="utf-8")
    expect = json.loads(text)["expect"]
    expected = {key: value for key, value in expect.items() if key not in RECORDED}
    if "notes" in expect or found["notes"]:
        expected["notes"] = found["notes"]
    expected.update({key: found[key] for key in ("note_values", "findings") if found[key]})
    if expected == expect and list(expected) == list(expect):
        return
    begin = text.index('\n  "expect": ') + 1
    lines = ",\n".join(f"    {json.dumps(key)}: {laid_out(value, 4)}" for key, value in expected.items())
    path.write_text(text[:begin] + '  "expect": {\n' + lines + "\n  }\n}\n", encoding="utf-8")


def main():
    with tempfile.TemporaryDirectory() as directory:
        file = pathlib.Path(directory) / "records"
        subprocess.run([sys.argv[1], "[.record]"], env={**os.environ, "CMCALC_RECORD": str(file)}, check=True,
                       stdout=subprocess.DEVNULL)
        for line in file.read_text(encoding="utf-8").splitlines():
            record(json.loads(line))


if __name__ == "__main__":
    main()
