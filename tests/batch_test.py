"""A whole caseload through `cmcalc batch`: nothing lost, doubled or out of place, whatever happens.

    batch_test.py PROGRAM [--long] [--unmeasured] [NAME...]

--long    with what takes minutes: a gigabyte of input, a hundred thousand cases against calc
--unmeasured   without limits of time and memory, for a build with sanitizers
NAME      only these: records, Lines, Lines.test_byte_order_mark
"""
import argparse
import os
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent / "batch"))
import memory  # noqa: E402
import outputs  # noqa: E402
import records  # noqa: E402
import streams  # noqa: E402
import summary  # noqa: E402
from support import Options, heed_signals  # noqa: E402

MODULES = (records, summary, streams, outputs, memory)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--long", action="store_true")
    parser.add_argument("--unmeasured", action="store_true")
    options = parser.parse_intermixed_args()
    Options.program = str(options.program.resolve())
    Options.long = options.long
    Options.measured = not options.unmeasured
    load = unittest.defaultTestLoader
    found = [test for module in MODULES for group in load.loadTestsFromModule(module) for test in group]
    wanted = [test for test in found if is_wanted(test.id(), options.names)]
    os.umask(0o022)
    heed_signals()
    return 0 if unittest.TextTestRunner().run(unittest.TestSuite(wanted)).wasSuccessful() else 1


def is_wanted(identity, names):
    return not names or any(f".{name}." in f".{identity}." for name in names)


if __name__ == "__main__":
    sys.exit(main())
