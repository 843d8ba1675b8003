"""That the text of every example and golden case fits a terminal and is safe on one.

    width_test.py PROGRAM

At most 78 columns, no control characters, no space at the end of a line; with and without --all-lines.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
MOST_COLUMNS = 78
MOST_SHOWN = 30
ACCEPTED = (0, 3)  # golden cases that are refused are among them


def columns(line):
    """How wide a terminal shows it."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)


def faults(text):
    for number, line in enumerate(text.split("\n"), 1):
        if columns(line) > MOST_COLUMNS:
            yield f"line {number} has {columns(line)} columns: {line}"
        if re.search("[\x00-\x1f\x7f-\x9f]", line):
            yield f"line {number} holds a control character: {line!r}"
        if line != line.rstrip():
            yield f"line {number} ends with a space: {line!r}"


def run(program, *arguments):
    return subprocess.run([program, "calc", *arguments], capture_output=True, stdin=subprocess.DEVNULL, timeout=120,
                          check=False)


def cases():
    """Examples and golden cases, by name."""
    for path in sorted((ROOT / "data" / "examples").glob("*.json")):
        yield path.stem, path.read_text(encoding="utf-8")
    for path in sorted((ROOT / "tests" / "cases").glob("*.json")):
        yield path.stem, json.dumps(json.loads(path.read_text(encoding="utf-8"))["case"], ensure_ascii=False)


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    problems = []
    with tempfile.TemporaryDirectory() as scratch:
        files = []
        for name, text in cases():
            files.append(pathlib.Path(scratch) / f"{name}.json")
            files[-1].write_text(text, encoding="utf-8")
        for options in ([], ["--all-lines"]):
            # All at once, and one by one only to find the culprit.
            together = run(program, *options, *files)
            calculated = together.stdout.count(b"\nRules of 2012")
            if together.returncode not in ACCEPTED or calculated < 0.8 * len(files):
                problems.append(f"{' '.join(options)}: exit code {together.returncode}, {calculated} of {len(files)} results")
            if not any(faults(together.stdout.decode("utf-8"))):
                continue
            for file in files:
                text = run(program, *options, file).stdout.decode("utf-8")
                problems += [f"{file.name} {' '.join(options)}: {fault}" for fault in faults(text)]
    for problem in problems[:MOST_SHOWN]:
        print(problem)
    print(f"{len(files)} cases, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
