#!/usr/bin/env python3
"""Runs every command of the README and of docs/, and compares its output with the output that is shown there.

A block that begins with ```console holds commands after "$ " and below each its exact output, both
streams together; a line "..." matches any number of lines. A block that begins with ```sh holds
commands whose output does not matter but which must succeed, except those marked "# not run: REASON".

    tests/docs_test.py PROGRAM            compare
    tests/docs_test.py PROGRAM --update   put in what is printed now; read the difference
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
BLOCK = re.compile(r"^```(console|sh)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def commands_of(kind, block):
    """(command, expected output or None) in order."""
    if kind == "sh":
        return [(line, None) for line in block.splitlines() if line.strip() and not line.startswith("#")]
    found = []
    for line in block.splitlines():
        if line.startswith("$ "):
            found.append([line[2:], []])
        elif found and line.startswith("> ") and not found[-1][1]:
            found[-1][0] += "\n" + line[2:]
        else:
            found[-1][1].append(line)
    return [(command, "\n".join(lines)) for command, lines in found]


def matches(expected, printed):
    parts = [re.escape(part) for part in expected.rstrip("\n").split("\n...\n")]
    return re.fullmatch(r"\n(?:.*\n)*?".join(parts), printed.rstrip("\n")) is not None


def run(command, program, folder):
    """Runs a command as a reader would in a checkout, with the program on the path."""
    environment = dict(os.environ, PATH=f"{pathlib.Path(program).resolve().parent}:{os.environ['PATH']}",
                       NO_COLOR="1", OUT=folder)
    return subprocess.run(["bash", "-c", command], cwd=ROOT, env=environment, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=300)


def checked(page, program, folder):
    """(commands run, what differs, the page with what is printed now)"""
    count = 0
    differences = []
    text = page.read_text()

    def block_as_printed(match):
        nonlocal count
        kind, block = match.groups()
        lines = []
        for command, expected in commands_of(kind, block):
            if "# not run:" in command:
                continue
            count += 1
            # The scripts are run as they are by .ci/run; here the program that is under test is.
            result = run(command.replace("scripts/run.sh", "cmcalc"), program, folder)
            good = result.returncode == 0 if expected is None else matches(expected, result.stdout)
            if not good:
                differences.append(f"{page.name}: $ {command}\n--- expected\n{expected}\n--- printed\n{result.stdout}")
            printed = expected if good else result.stdout.rstrip("\n")
            lines += ["$ " + command.replace("\n", "\n> "), *([printed] if printed else [])]
        return match.group(0) if kind == "sh" else "```console\n" + "\n".join(lines) + "\n```"

    printed = BLOCK.sub(block_as_printed, text)
    return count, differences, printed


def main(program, update):
    count = 0
    differences = []
    with tempfile.TemporaryDirectory() as folder:
        for page in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]:
            ran, differ, printed = checked(page, program, folder)
            count += ran
            differences += differ
            if update and differ:
                page.write_text(printed)
    print("\n".join(differences + [f"{count} commands run, {len(differences)} differ"]))
    return 1 if differences or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], "--update" in sys.argv))
