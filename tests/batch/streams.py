"""A batch between other programs: results as soon as they are there, and a clean end whatever ends it."""
import os
import pathlib
import select
import signal
import subprocess
import tempfile
import time
import unittest

from support import GOOD, JOBS, Options, batch, documents, lines, mixed, start

PIPE = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
MOST_SECONDS = 2  # for a result; it takes a millisecond, but the machine may be busy


class Slowly(unittest.TestCase):
    def check_each_comes_before_the_next_record(self, *arguments):
        with start("-", "--quiet", *arguments, bufsize=0, **PIPE) as process:
            for number in range(5):
                process.stdin.write(GOOD + b"\n" if number % 2 == 0 else b"{}\n")
                ready, _, _ = select.select([process.stdout], [], [], MOST_SECONDS if Options.measured else 60)
                self.assertTrue(ready, f"record {number + 1} has no result while the input stays open")
                self.assertEqual(process.stdout.readline().count(b'"schema":"cmcalc.'), 1)
            process.stdin.close()
            self.assertEqual(process.stdout.read(), b"")
            self.assertEqual(process.wait(), 1)

    def test_a_result_does_not_wait_for_the_next_record(self):
        for jobs in ("1", "3"):
            for more in ((), ("--line-buffered",), ("--worksheet",)):
                with self.subTest(jobs=jobs, more=more):
                    self.check_each_comes_before_the_next_record("--jobs", jobs, *more)

    def test_the_end_of_a_record_may_come_later(self):
        with start("-", "--quiet", bufsize=0, **PIPE) as process:
            process.stdin.write(GOOD + b"\n" + GOOD[:30])
            self.assertIn(b'"weekly":49.50', process.stdout.readline())
            time.sleep(0.05)
            process.stdin.write(GOOD[30:] + b"\n")
            self.assertIn(b'"weekly":49.50', process.stdout.readline())
            process.stdin.close()
            self.assertEqual(process.wait(), 0)

    def test_line_buffered_writes_the_same(self):
        data = lines(mixed(1000))
        whole = batch(data).stdout
        for jobs in JOBS:
            self.assertEqual(batch(data, "--line-buffered", jobs=jobs).stdout, whole)


class Stopped(unittest.TestCase):
    data = lines(mixed(20_000))

    def check_stopped(self, number, jobs, cut):
        """The input stays open after `cut` bytes, and the signal comes when all before it is out."""
        whole = batch(self.data[:cut]).stdout
        records = self.data.count(b"\n", 0, cut)
        expected = b"".join(whole.splitlines(keepends=True)[:records])
        with start("-", "--jobs", jobs, "--quiet", bufsize=0, **PIPE) as process:
            process.stdin.write(self.data[:cut])
            output = b""
            while len(output) < len(expected):
                output += process.stdout.read(len(expected) - len(output))
            process.send_signal(number)
            output += process.stdout.read()
            self.assertEqual(process.wait(), 128 + number)
            self.assertEqual(output, expected)
            self.assertEqual(process.stderr.read(), b"")

    def test_a_signal_while_input_is_awaited(self):
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            for jobs in ("1", "3"):
                for cut in (3000, 30_000, 60_000):
                    with self.subTest(number=number, jobs=jobs, cut=cut):
                        self.check_stopped(number, jobs, cut)

    def test_a_signal_in_the_middle(self):
        """The reader is slow, so the signal comes while a result is written."""
        whole = batch(self.data).stdout
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            for jobs in ("1", "2", "8"):
                with self.subTest(number=number, jobs=jobs), started(self.data, "--jobs", jobs, "--quiet") as process:
                    output = process.stdout.read(100_000)
                    process.send_signal(number)
                    output += process.stdout.read()
                    said = process.stderr.read()
                    self.assertEqual(process.wait(timeout=30), 128 + number)
                    self.assertTrue(whole.startswith(output) and output.endswith(b"\n"))
                    self.assertLess(len(output), len(whole))
                    self.assertEqual(said, b"")

    def test_a_signal_in_the_middle_of_the_first_line(self):
        """Half a header is not judged."""
        with start("-", "--quiet", bufsize=0, **PIPE) as process:
            process.stdin.write(b"case_id,effe")
            self.check_waits(process)
            process.send_signal(signal.SIGINT)
            self.assertEqual(process.wait(timeout=30), 128 + signal.SIGINT)
            self.assertEqual((process.stdout.read(), process.stderr.read()), (b"", b""))

    def test_a_signal_while_old_results_are_awaited(self):
        ours, theirs = os.pipe()
        with open(theirs, "wb"), open(ours, "rb"), start(
                "-", "--quiet", "--only-changed", f"/dev/fd/{ours}", pass_fds=(ours,), bufsize=0, **PIPE) as process:
            self.check_waits(process)
            process.send_signal(signal.SIGTERM)
            process.stdin.close()
            self.assertEqual(process.wait(timeout=30), 128 + signal.SIGTERM)
            self.assertEqual(process.stderr.read(), b"")

    def test_a_second_signal_of_another_kind(self):
        """Nobody reads the output, so that the first one has to wait."""
        with started(self.data, "--quiet") as process:
            process.stdout.read(1)
            self.check_waits(process)
            process.send_signal(signal.SIGINT)
            time.sleep(0.1)
            self.assertIsNone(process.poll())
            process.send_signal(signal.SIGTERM)
            self.assertEqual(process.wait(timeout=30), -signal.SIGTERM)

    def check_waits(self, process):
        """Waits until the program looks after signals, and a moment more, in which it comes to wait itself."""
        for _ in range(600):
            status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
            if int(status.partition("SigCgt:")[2].split()[0], 16) >> signal.SIGTERM - 1 & 1:
                time.sleep(0.1)
                return
            time.sleep(0.05)
        self.fail("the program does not look after signals")

    def test_a_closed_pipe(self):
        for jobs in map(str, JOBS):
            with self.subTest(jobs=jobs), started(self.data, "--jobs", jobs, "--summary", "text") as process:
                self.assertIn(b"cmcalc.", process.stdout.readline())
                process.stdout.close()
                self.assertEqual(process.stderr.read(), b"")
                self.assertIn(process.wait(timeout=30), (0, 1))

    def test_a_closed_pipe_ends_it_though_the_input_stays_open(self):
        with start("-", "--jobs", "3", bufsize=0, **PIPE) as process:
            process.stdin.write(GOOD + b"\n")
            process.stdout.readline()
            process.stdout.close()
            process.stdin.write(GOOD + b"\n")
            self.assertIn(process.wait(timeout=30), (0, 1))
            self.assertEqual(process.stderr.read(), b"")


class StopAtRefused(unittest.TestCase):
    def test_the_first_refused_record_is_the_last_of_the_output(self):
        records = [GOOD] * 3000
        for at in (0, 1, 255, 256, 1700, 2999):
            refused = records[:at] + [b"{}"] + records[at + 1:at + 5] + [b"[]", b"{}"] + records[at + 5:]
            expected = batch(lines(refused)).stdout.splitlines(keepends=True)[:at + 1]
            for jobs in JOBS:
                done = batch(lines(refused), "--on-error", "stop", jobs=jobs)
                self.assertEqual(done.stdout, b"".join(expected))
                self.assertEqual((done.returncode, done.stderr), (1, b""))
            self.assertEqual(documents(done.stdout)[-1]["line"], str(at + 1))

    def test_nothing_is_refused(self):
        done = batch(lines([GOOD] * 500), "--on-error", "stop")
        self.assertEqual((done.returncode, done.stdout.count(b"\n")), (0, 500))

    def test_it_stops_at_once(self):
        with start("-", "--quiet", "--on-error", "stop", bufsize=0, **PIPE) as process:
            process.stdin.write(b"{}\n")
            self.assertEqual(process.wait(timeout=30), 1)


def started(data, *arguments):
    """A batch that reads `data` from a file, as no pipe takes it at once."""
    with tempfile.TemporaryFile() as stdin:
        stdin.write(data)
        stdin.seek(0)
        return start("-", *arguments, stdin=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
