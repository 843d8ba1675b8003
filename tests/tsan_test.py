"""Several threads of `cmcalc batch` at once, for a build with the thread sanitizer, which must find nothing.

    tsan_test.py PROGRAM

PROGRAM is the one of the preset `tsan`. Without the sanitizer this passes too, and proves little.
"""
import faulthandler
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent / "batch"))
from support import GOOD, MIB, heed_signals, lines, mixed  # noqa: E402

PROGRAM = str(pathlib.Path(sys.argv.pop(1)).resolve())
PATIENCE = 300  # seconds for a test
FOUND = 66  # the exit code if the sanitizer reported anything
ENVIRONMENT = {**os.environ, "TSAN_OPTIONS": f"exitcode={FOUND}"}
DATA = lines(mixed(3000))


def start(*arguments, **more):
    return subprocess.Popen([PROGRAM, "batch", *arguments], env=ENVIRONMENT, stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE, **more)


class Threads(unittest.TestCase):
    def setUp(self):
        faulthandler.dump_traceback_later(PATIENCE, exit=True)
        self.addCleanup(faulthandler.cancel_dump_traceback_later)
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = pathlib.Path(scratch.name)

    def check_clean(self, process, *codes):
        said = process.stderr.read().decode()
        self.assertNotIn("ThreadSanitizer", said)
        self.assertIn(process.wait(timeout=PATIENCE), codes, said)

    def of(self, data, *arguments):
        """A batch of eight threads that reads `data` from a file."""
        cases = self.folder / "cases.ndjson"
        cases.write_bytes(data)
        return start(str(cases), "--jobs", "8", *arguments)

    def test_chunks_of_one_record(self):
        rejects = str(self.folder / "rejects")
        with self.of(DATA, "--line-buffered", "--summary", "json", "--rejects", rejects) as process:
            self.assertEqual(process.stdout.read().count(b"\n"), 3000)
            self.check_clean(process, 1)

    def test_usual_chunks_to_files(self):
        files = [str(self.folder / name) for name in ("results", "rejects")]
        with self.of(DATA * 4, "-o", files[0], "--rejects", files[1], "--worksheet", "--date", "2026-04-01") as process:
            self.assertEqual(process.stdout.read(), b"")
            self.check_clean(process, 1)

    def test_large_records(self):
        large = b'{"receiving_parents":[' + b",".join([b"{}"] * 300_000) + b"]}"
        with self.of(lines([GOOD, large, b"x" * 3 * MIB] * 6)) as process:
            self.assertEqual(process.stdout.read().count(b"\n"), 18)
            self.check_clean(process, 1)

    def test_stopped_at_a_refused_record(self):
        for more in ((), ("--line-buffered",)):
            with self.of(lines([GOOD] * 900) + b"{}\n" + DATA, "--on-error", "stop", *more) as process:
                self.assertEqual(process.stdout.read().count(b"\n"), 901)
                self.check_clean(process, 1)

    def test_a_closed_pipe(self):
        for more in ((), ("--line-buffered",)):
            with self.of(DATA, *more) as process:
                process.stdout.readline()
                process.stdout.close()
                self.check_clean(process, 0, 1)

    def test_a_full_disk(self):
        with self.of(DATA, "-o", "/dev/full") as process:
            self.check_clean(process, 2)

    def test_signals(self):
        for number in (signal.SIGINT, signal.SIGTERM):
            for more in ((), ("--line-buffered",)):
                with start("-", "--quiet", "--jobs", "8", *more, stdin=subprocess.PIPE, bufsize=0) as process:
                    process.stdin.write(GOOD + b"\n")
                    process.stdout.readline()  # so it has begun
                    process.send_signal(number)
                    # The sanitizer keeps a signal back from a thread that waits for a lock until it has it, which
                    # may be never while another waits for input.
                    process.stdin.close()
                    process.stdout.read()
                    self.check_clean(process, 128 + number)

    def test_fed_slowly(self):
        with start("-", "--quiet", "--jobs", "8", stdin=subprocess.PIPE, bufsize=0) as process:
            for _ in range(50):
                process.stdin.write(GOOD + b"\n")
                process.stdout.readline()
            process.stdin.close()
            self.check_clean(process, 0)


if __name__ == "__main__":
    heed_signals()
    unittest.main()
