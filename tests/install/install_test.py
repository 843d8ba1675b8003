#!/usr/bin/env python3
"""Installs into an empty folder, and builds and runs a project outside that uses the library.

    install_test.py BUILD_FOLDER
"""

import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
EXPECTED = """\
Gross weekly income already determined: 50000 pence, reg 34(1)
Gross weekly income: 50000 pence, reg 34(1)
Income taken into account: 50000 pence, Sch 1 para 10(3)
Income after relevant other children: 44500 pence, Sch 1 para 2(3)
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
    if missing or printed != EXPECTED or not version.startswith("cmcalc "):
        sys.exit(f"missing: {missing}\nexpected:\n{EXPECTED}printed:\n{printed}{version}")
    print("installed, and used from outside")


if __name__ == "__main__":
    main(sys.argv[1])
