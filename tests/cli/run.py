"""Runs whole commands: tests/cli/*.t, with cram.

    run.py PROGRAM [FILE...]            test all files, or those named
    run.py PROGRAM --update [FILE...]   write what the commands say now; read the difference

A .t file holds commands after "  $ " (continued after "  > "), each followed by its exact output, both streams
together, and by its exit code, such as [2], unless that is zero. Unlike in plain cram, characters outside ASCII,
such as a pound sign, are written as they are and not as \\xc2\\xa3. In a command, `cmcalc` is PROGRAM, $CASES holds
the examples of data/, and $CASE is a short valid case.

A file that cannot be tested on this machine prints the reason to $SKIPPED and exits with 80. If nothing was tested,
the exit code is 77, which ctest reports as skipped. With --update, a command that used to print something and now
prints nothing is written and is still a failure: it may have stopped working.
"""
import argparse
import os
import pathlib
import re
import sys
import tempfile

# Debian's python3-cram, even if python3 is not Debian's.
sys.path.append("/usr/lib/python3/dist-packages")
import cram  # noqa: E402
import cram._test as internals  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent

CASE = ('{"effective_date": "2025-06-03", "paying_parent": {"income": {"gross_weekly": 412.50}},'
        ' "receiving_parents": [{"children": [{}]}]}')

SKIPPED = 77  # for ctest
control = rb"[\x00-\x09\x0b-\x1f\x7f]"
internals._needescape = re.compile(control).search
internals._escapesub = re.compile(control + rb"|\\").sub


def environment(program, scratch):
    """Only what a command may depend on: NO_COLOR or a locale of the caller's would change the output."""
    links = scratch / "bin"
    links.mkdir()
    (links / "cmcalc").symlink_to(program)
    return {"PATH": f"{links}:{os.environ['PATH']}", "HOME": str(scratch), "TERM": "xterm-256color",
            "CASES": str(ROOT / "data" / "examples"), "CASE": CASE, "PYTHON": sys.executable,
            "SKIPPED": str(scratch / "skipped"),
            **{name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")}}


def outputs_of(lines):
    """Each command with the lines that it prints."""
    found = []
    for line in lines:
        if line.startswith(b"  $ "):
            found.append((line, []))
        elif line.startswith(b"  ") and not line.startswith(b"  > ") and found:
            found[-1][1].append(line)
    return found


def all_ran(before, after):
    """Whether every command of a file ran: none does after the shell has ended, by a syntax error for example."""
    commands = [line for line in before if line.startswith(b"  $ ")]
    remaining = iter(after)
    return bool(commands) and all(command in remaining for command in commands)


def result_of(path, program, update):
    """Whether the test "passed", "failed" or was "skipped". Prints what differs, or why."""
    with tempfile.TemporaryDirectory() as scratch:
        env = environment(program, pathlib.Path(scratch))
        work = pathlib.Path(scratch) / "work"
        work.mkdir()
        os.chdir(work)
        before, after, difference = cram.testfile(os.fsencode(path), env=env)
        os.chdir(HERE)
        if after is None:
            reason = pathlib.Path(env["SKIPPED"])
            print(f"{path.name} skipped: {reason.read_text().strip() if reason.exists() else 'no reason given'}")
            return "skipped"
    if not all_ran(before, after):
        print(f"{path.name}: there are no commands, or the shell ended before the last one")
        return "failed"
    difference = b"".join(difference)
    sys.stdout.buffer.write(difference)
    sys.stdout.flush()
    if not difference:
        return "passed"
    return updated(path, before, after) if update else "failed"


def updated(path, before, after):
    path.write_bytes(b"".join(after))
    silent = [command for (command, printed), (_, prints) in zip(outputs_of(before), outputs_of(after))
              if printed and not prints]
    for command in silent:
        print(f"{path.name}: prints nothing any more: {command.decode().strip()}", file=sys.stderr)
    return "failed" if silent else "passed"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("files", nargs="*", type=pathlib.Path, metavar="FILE")
    parser.add_argument("--update", action="store_true")
    options = parser.parse_intermixed_args()
    program = options.program.resolve()  # before cram goes to another folder
    files = [path.resolve() for path in options.files] or sorted(HERE.glob("*.t"))
    results = {path.name: result_of(path, program, options.update) for path in files}
    failed = [name for name, result in results.items() if result == "failed"]
    for name in failed:
        print(f"{name} failed")
    if failed:
        return 1
    return SKIPPED if set(results.values()) == {"skipped"} else 0


if __name__ == "__main__":
    sys.exit(main())
