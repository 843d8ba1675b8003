"""What the tests of files share: a folder with some cases, and runs of the program in it."""
import os
import pathlib
import signal
import subprocess
import tempfile
import time
import unittest

GOOD = (b'{"effective_date": "2025-06-03", "paying_parent": {"income": {"gross_weekly": 412.50}},'
        b' "receiving_parents": [{"children": [{}]}]}\n')
OLD = b"what was there before\n"
ESTIMATE = ("estimate", "--gross-weekly", "412.50", "--children", "1", "--date", "2025-06-03")


def not_written(file, reason):
    """What is said of a file that cannot be written."""
    return (f"{file}: file-not-written\n  This file cannot be written: {reason}.\n"
            "  Check the name, the permissions, and that there is room for it.\n").encode()


class Options:
    """Of this run of the tests."""
    program = ""


def is_sanitized():
    """Whether the program was built with a sanitizer, which needs far more memory, descriptors and devices."""
    return b"__asan_init" in pathlib.Path(Options.program).read_bytes()


def heed_signals():
    """Lets programs that are started here heed the signals that nohup, or a shell in the background, ignores."""
    for number in (signal.SIGINT, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)


class Folder(unittest.TestCase):
    """Each test has a folder of its own, with a case, a caseload, and a file that was there before."""

    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = pathlib.Path(scratch.name)
        self.write("case.json", GOOD)
        self.write("cases.ndjson", GOOD * 3)
        self.write("old", OLD)

    def write(self, name, data):
        (self.folder / name).write_bytes(data)

    def read(self, name):
        return (self.folder / name).read_bytes()

    def run_program(self, *arguments, **more):
        return subprocess.run([Options.program, *arguments], cwd=self.folder, check=False, capture_output=True,
                              timeout=60, **more)

    def start(self, *arguments, **more):
        streams = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        process = subprocess.Popen([Options.program, *arguments], cwd=self.folder, **{**streams, **more})
        self.addCleanup(process.kill)
        return process

    def shell(self, command):
        """@param command  for sh, in which `cmcalc` is the program"""
        function = f'cmcalc() {{ "{Options.program}" "$@"; }}\n'
        return subprocess.run(["bash", "-c", function + command], cwd=self.folder, check=False, capture_output=True,
                              timeout=60)

    def check_only(self, *names):
        """That no other file is left behind."""
        self.assertEqual(sorted(os.listdir(self.folder)), sorted(("case.json", "cases.ndjson", "old", *names)))

    def check_waits(self, process):
        """Waits until the program looks after signals, and a moment more, in which it comes to wait itself."""
        for _ in range(600):
            status = pathlib.Path(f"/proc/{process.pid}/status").read_text(encoding="utf-8")
            if int(status.partition("SigCgt:")[2].split()[0], 16) >> signal.SIGTERM - 1 & 1:
                time.sleep(0.1)
                return
            time.sleep(0.05)
        self.fail("the program does not look after signals")
