"""Runs whole commands: tests/cli/*.t, with cram.

    run.py PROGRAM [FILE...]            test all files, or those named
    run.py PROGRAM --update [FILE...]   write what the commands say now; read the difference

A .t file holds commands after "  $ " (going on after "  > ") with the exact output expected below them, both
streams together, and [2] for an exit code. The only thing that differs from plain cram: characters outside
ASCII, such as a pound sign, stand as they are and not as \\xc2\\xa3. In a command, `cmcalc` is PROGRAM, $CASES
holds the examples of data/, and $CASE is a short valid case.
"""
import argparse
import os
import pathlib
import re
import sys
import tempfile

# Debian's python3-cram, also where python3 is another than Debian's.
sys.path.append("/usr/lib/python3/dist-packages")
import cram  # noqa: E402
import cram._test as internals  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent

CASE = ('{"effective_date": "2025-06-03", "paying_parent": {"income": {"gross_weekly": 412.50}},'
        ' "receiving_parents": [{"children": [{}]}]}')

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
            **{name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")}}


def passes(path, program, update):
    with tempfile.TemporaryDirectory() as scratch:
        env = environment(program, pathlib.Path(scratch))
        work = pathlib.Path(scratch) / "work"
        work.mkdir()
        os.chdir(work)
        _, after, difference = cram.testfile(os.fsencode(path), env=env)
        os.chdir(HERE)
    difference = b"".join(difference)
    if not difference:
        return True
    if update:
        path.write_bytes(b"".join(after))
    sys.stdout.buffer.write(difference)
    sys.stdout.flush()
    return update


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("files", nargs="*", type=pathlib.Path, metavar="FILE")
    parser.add_argument("--update", action="store_true")
    options = parser.parse_intermixed_args()
    program = options.program.resolve()  # before cram goes to another folder
    files = [path.resolve() for path in options.files] or sorted(HERE.glob("*.t"))
    failed = [path.name for path in files if not passes(path, program, options.update)]
    for name in failed:
        print(f"{name} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
