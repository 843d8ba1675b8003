#!/usr/bin/env python3
"""Installs into an empty folder, and builds and runs two projects outside that use the library: one of this folder, and
the smallest program, exactly as docs/library.md prints it.

    install_test.py BUILD_FOLDER
"""

import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
PAGE = HERE.parent.parent / "docs" / "library.md"
MOST_LINES = 12  # of the smallest program
EXPECTED = """\
Gross weekly income already determined: 50000 pence, reg 34(1)
Gross weekly income: 50000 pence, reg 34(1)
Income taken into account: 50000 pence, Sch 1 para 10(3)
Income after other children: 44500 pence, Sch 1 para 2(3)
Basic rate: 7120 pence, Sch 1 para 2(1)
Weekly amount payable: 7120 pence, reg 6
adds up: yes
weekly: 7120 pence
"""
INSTALLED = ["bin/cmcalc", "share/man/man1/cmcalc.1.gz", "share/bash-completion/completions/cmcalc",
             "share/zsh/site-functions/_cmcalc", "share/fish/vendor_completions.d/cmcalc.fish",
             "share/doc/cmcalc/copyright", "share/doc/cmcalc/changelog.gz", "include/cmcalc/ids.hpp"]


def run(*command):
    result = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if result.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\n{result.stdout}")
    return result.stdout


def block_of_page(kind):
    """The one block of the page that begins with ```kind."""
    blocks = re.findall(rf"^```{kind}\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    if len(blocks) != 1:
        sys.exit(f"{PAGE.name} has {len(blocks)} blocks of {kind}")
    return blocks[0]


def smallest_program(folder, prefix):
    """Builds and runs what the page prints."""
    program = block_of_page("cpp")
    if program.count("\n") > MOST_LINES:
        sys.exit(f"the program of {PAGE.name} has more than {MOST_LINES} lines")
    source = folder / "smallest"
    source.mkdir()
    (source / "main.cpp").write_text(program, encoding="utf-8")
    (source / "CMakeLists.txt").write_text(block_of_page("cmake"), encoding="utf-8")
    run("cmake", "-S", source, "-B", source / "build", f"-DCMAKE_PREFIX_PATH={prefix}")
    run("cmake", "--build", source / "build")
    printed = run(source / "build" / "smallest")
    if printed != block_of_page("text"):
        sys.exit(f"the program of {PAGE.name} prints\n{printed}")


def main(build):
    with tempfile.TemporaryDirectory() as folder:
        prefix = pathlib.Path(folder) / "prefix"
        run("cmake", "--install", build, "--prefix", prefix)
        missing = [name for name in INSTALLED if not (prefix / name).is_file()]
        outside = pathlib.Path(folder) / "build"
        run("cmake", "-S", HERE, "-B", outside, f"-DCMAKE_PREFIX_PATH={prefix}")
        run("cmake", "--build", outside)
        printed = run(outside / "uses_cmcalc")
        version = run(prefix / "bin/cmcalc", "--version")
        smallest_program(pathlib.Path(folder), prefix)
    if missing or printed != EXPECTED or not version.startswith("cmcalc "):
        sys.exit(f"missing: {missing}\nexpected:\n{EXPECTED}printed:\n{printed}{version}")
    print("installed, and used from outside")


if __name__ == "__main__":
    main(sys.argv[1])
