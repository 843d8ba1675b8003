"""Files, signals and streams of every command: nothing is destroyed, and nothing half-written appears.

    files_test.py PROGRAM [NAME...]

NAME   only these: guard, Guard, Guard.test_an_input_is_not_replaced
"""
import os
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent / "files"))
import guard  # noqa: E402
import limits  # noqa: E402
import options  # noqa: E402
import printed  # noqa: E402
import replaced  # noqa: E402
import signals  # noqa: E402
from support import Options, heed_signals  # noqa: E402

MODULES = (guard, options, printed, replaced, signals, limits)


def main():
    Options.program = str(pathlib.Path(sys.argv[1]).resolve())
    names = sys.argv[2:]
    load = unittest.defaultTestLoader
    found = [test for module in MODULES for group in load.loadTestsFromModule(module) for test in group]
    wanted = [test for test in found if not names or any(f".{name}." in f".{test.id()}." for name in names)]
    os.umask(0o022)
    heed_signals()
    return 0 if wanted and unittest.TextTestRunner().run(unittest.TestSuite(wanted)).wasSuccessful() else 1


if __name__ == "__main__":
    sys.exit(main())
