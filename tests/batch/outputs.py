"""A file appears only when it is complete: whatever ends a batch, there is the old one, or none, or all of it."""
import os
import pathlib
import random
import shutil
import signal
import stat
import subprocess
import tempfile
import time
import unittest

from support import JOBS, Options, batch, documents, lines, mixed, start

OLD = b"what was there before\n"


class Folder(unittest.TestCase):
    """Each test has a folder of its own, with some cases and an earlier file of results."""

    @classmethod
    def setUpClass(cls):
        cls.data = lines(mixed(6000))
        cls.whole = batch(cls.data).stdout

    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.folder = pathlib.Path(scratch.name)
        self.cases = self.folder / "cases.ndjson"
        self.cases.write_bytes(self.data)
        self.results = self.folder / "results.ndjson"
        self.results.write_bytes(OLD)

    def run_batch(self, *arguments, **more):
        return subprocess.run([Options.program, "batch", "--quiet", *arguments], cwd=self.folder, check=False,
                              capture_output=True, timeout=120, **more)

    def check_only(self, *names):
        """That no other file is left behind."""
        self.assertEqual(sorted(os.listdir(self.folder)), sorted(("cases.ndjson", "results.ndjson", *names)))

    def check_fails(self, done, reason):
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"cannot be written: " + reason, done.stderr)
        self.assertEqual(self.results.read_bytes(), OLD)


class Replaced(Folder):
    def test_as_standard_output(self):
        for jobs in map(str, JOBS):
            self.results.write_bytes(OLD)
            done = self.run_batch("cases.ndjson", "-o", "results.ndjson", "--jobs", jobs)
            self.assertEqual((done.returncode, done.stdout, done.stderr), (1, b"", b""))
            self.assertEqual(self.results.read_bytes(), self.whole)
        self.check_only()

    def test_permissions_are_kept(self):
        for mode in (0o600, 0o640, 0o666, 0o444):
            self.results.chmod(mode)
            self.run_batch("cases.ndjson", "-o", "results.ndjson")
            self.assertEqual(stat.S_IMODE(self.results.stat().st_mode), mode)
        self.run_batch("cases.ndjson", "-o", "new.ndjson")
        self.assertEqual(stat.S_IMODE((self.folder / "new.ndjson").stat().st_mode), 0o644)

    def test_a_link_stays_a_link(self):
        (self.folder / "elsewhere").mkdir()
        target = self.folder / "elsewhere" / "target"
        target.write_bytes(OLD)
        (self.folder / "link").symlink_to("elsewhere/target")
        self.run_batch("cases.ndjson", "-o", "link")
        self.assertTrue((self.folder / "link").is_symlink())
        self.assertEqual(target.read_bytes(), self.whole)
        self.assertEqual(os.listdir(target.parent), ["target"])

    def test_a_link_to_a_file_that_is_not_there_yet(self):
        (self.folder / "link").symlink_to("target")
        self.run_batch("cases.ndjson", "-o", "link")
        self.assertTrue((self.folder / "link").is_symlink())
        self.assertEqual((self.folder / "target").read_bytes(), self.whole)
        self.check_only("link", "target")
        (self.folder / "circle").symlink_to("circle")
        self.check_fails(self.run_batch("cases.ndjson", "-o", "circle"), b"Too many levels of symbolic links")

    def test_a_device_takes_what_two_write(self):
        self.assertEqual(self.run_batch("cases.ndjson", "-o", "/dev/null", "--rejects", "/dev/null").returncode, 1)

    def test_not_before_the_end(self):
        with start("-", "--quiet", "-o", str(self.results), stdin=subprocess.PIPE) as process:
            process.stdin.write(self.data)
            process.stdin.flush()
            time.sleep(0.2)
            self.assertEqual(self.results.read_bytes(), OLD)
            process.stdin.close()
            self.assertEqual(process.wait(), 1)
        self.assertEqual(self.results.read_bytes(), self.whole)


class NotReplaced(Folder):
    def test_stopped_at_a_refused_record(self):
        """Who has to mend it learns which record it is and what is wrong with it."""
        self.run_batch("cases.ndjson", "--rejects", "rejects")
        wanted = documents((self.folder / "rejects").read_bytes())[0]
        for jobs in map(str, JOBS):
            done = self.run_batch("cases.ndjson", "-o", "results.ndjson", "--rejects", "rejects", "--on-error", "stop",
                                  "--jobs", jobs)
            self.assertEqual(done.returncode, 1)
            refused = documents((self.folder / "rejects").read_bytes())
            self.assertEqual(refused, [wanted])
            said = done.stderr.decode().splitlines()
            self.assertEqual(said.pop(), "cmcalc: stopped at a refused record; results.ndjson was not written")
            headers = [line for line in said if not line.startswith(" ")]
            for told, problem in zip(headers, wanted["problems"], strict=True):
                self.assertTrue(told.startswith(f"cases.ndjson:{wanted['line']}: "), told)
                self.assertTrue(told.endswith(problem["id"]), told)
            self.assertEqual(self.results.read_bytes(), OLD)
        self.check_only("rejects")

    def test_signals(self):
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            with start("-", "--quiet", "-o", str(self.results), "--rejects", str(self.folder / "rejects"),
                       stdin=subprocess.PIPE, stderr=subprocess.PIPE) as process:
                process.stdin.write(self.data)  # more than a pipe holds: when it is gone, batch has begun
                process.stdin.flush()
                process.send_signal(number)
                said = process.stderr.read().decode()
                self.assertEqual(process.wait(timeout=30), 128 + number)
            self.assertEqual(said, f"cmcalc: stopped by a signal; {self.results} was not written\n")
            self.assertEqual(self.results.read_bytes(), OLD)
            self.check_only()

    def test_a_signal_that_was_ignored_before(self):
        """As under nohup, or in the background of a shell without job control."""
        for number in (signal.SIGINT, signal.SIGHUP):
            with start("-", "--quiet", "-o", str(self.results), stdin=subprocess.PIPE,
                       preexec_fn=lambda number=number: signal.signal(number, signal.SIG_IGN)) as process:
                process.stdin.write(self.data)
                process.stdin.flush()
                process.send_signal(number)
                process.stdin.close()
                self.assertIn(process.wait(timeout=30), (0, 1))
            self.assertNotEqual(self.results.read_bytes(), OLD)
            self.results.write_bytes(OLD)

    def test_a_full_disk(self):
        for jobs in map(str, JOBS):
            self.check_fails(self.run_batch("cases.ndjson", "-o", "/dev/full", "--jobs", jobs), b"No space left")
            with open("/dev/full", "wb") as full:
                done = subprocess.run([Options.program, "batch", self.cases, "--quiet", "--jobs", jobs], stdout=full,
                                      stderr=subprocess.PIPE, check=False, timeout=60)
            self.assertEqual(done.returncode, 2)
            self.assertEqual(done.stderr, b"<stdout>: file-not-written\n  This file cannot be written: No space left on device.\n"
                             b"  Check the name, the permissions, and that there is room for it.\n")

    def test_rejects_that_cannot_be_written(self):
        for where in ("/dev/full", "nowhere/rejects"):
            self.check_fails(self.run_batch("cases.ndjson", "-o", "results.ndjson", "--rejects", where), b"No ")
        self.check_fails(self.run_batch("cases.ndjson", "-o", "/dev/full", "--rejects", "rejects"), b"No space")
        self.check_only()

    def test_a_file_that_grows_too_large(self):
        """As on a disk that fills while it is written."""
        command = 'ulimit -f 100; trap "" XFSZ; exec "$0" batch cases.ndjson --quiet -o results.ndjson'
        done = subprocess.run(["bash", "-c", command, Options.program], cwd=self.folder, capture_output=True,
                              check=False, timeout=60)
        self.check_fails(done, b"File too large")
        self.check_only()

    def test_no_such_folder(self):
        self.check_fails(self.run_batch("cases.ndjson", "-o", "nowhere/results.ndjson"), b"No such file or directory")
        self.check_fails(self.run_batch("cases.ndjson", "-o", "."), b"Is a directory")
        self.check_only()

    def test_a_folder_that_is_not_writable(self):
        """Not even root may test that as itself."""
        program = shutil.copy(Options.program, self.folder)
        self.folder.chmod(0o555)
        done = subprocess.run([program, "batch", "cases.ndjson", "--quiet", "-o", "results.ndjson"], cwd=self.folder,
                              capture_output=True, check=False, timeout=60,
                              user=65534 if os.geteuid() == 0 else None)
        self.folder.chmod(0o700)
        self.check_fails(done, b"Permission denied")

    def test_what_is_read(self):
        """Cases and earlier results are often there only once."""
        os.link(self.cases, self.folder / "link")
        for option in ("-o", "--rejects"):
            for name in ("cases.ndjson", "./cases.ndjson", "link"):
                done = self.run_batch("cases.ndjson", option, name)
                self.assertEqual(done.returncode, 2)
                self.assertIn(b"and FILE are the same file", done.stderr)
            done = self.run_batch("cases.ndjson", "--only-changed", "results.ndjson", option, "results.ndjson")
            self.assertEqual(done.returncode, 2)
            self.assertIn(b"and --only-changed are the same file", done.stderr)
            with open(self.cases, "rb") as stdin:
                self.assertEqual(self.run_batch("-", option, "cases.ndjson", stdin=stdin).returncode, 2)
        self.assertEqual(self.cases.read_bytes(), self.data)
        self.assertEqual(self.results.read_bytes(), OLD)

    def test_results_and_rejects_in_one_file(self):
        (self.folder / "link").symlink_to("results.ndjson")
        for one, other in (("results.ndjson", "./results.ndjson"), ("new", "./new"), ("results.ndjson", "link")):
            done = self.run_batch("cases.ndjson", "-o", one, "--rejects", other)
            self.assertEqual(done.returncode, 2)
            self.assertIn(b"--output and --rejects are the same file", done.stderr)

    def test_standard_streams_that_are_not_there(self):
        """No file that is opened may take their place."""
        for closed, reason in (("<&-", b"cannot be read"), (">&-", b"<stdout>: file-not-written")):
            command = f'exec "$0" batch {"-" if "<" in closed else "cases.ndjson"} --quiet {closed}'
            done = subprocess.run(["sh", "-c", command, Options.program], cwd=self.folder, capture_output=True,
                                  check=False, timeout=60)
            self.assertEqual(done.returncode, 2)
            self.assertIn(reason, done.stderr)
        self.assertEqual(self.cases.read_bytes(), self.data)
        done = subprocess.run(["sh", "-c", 'exec "$0" batch cases.ndjson -o results.ndjson 2>&-', Options.program],
                              cwd=self.folder, check=False, timeout=60)
        self.assertEqual((done.returncode, self.results.read_bytes()), (1, self.whole))


class Killed(Folder):
    def test_at_random_moments(self):
        """The target is the old file or the complete one, and the next run works."""
        moments = random.Random(9)
        complete = 0
        began = time.monotonic()
        self.run_batch("cases.ndjson", "-o", "results.ndjson")
        usual = time.monotonic() - began
        for _ in range(30):
            self.results.write_bytes(OLD)
            with start(str(self.cases), "--quiet", "-o", str(self.results)) as process:
                time.sleep(moments.uniform(0, 1.3 * usual))
                process.kill()
            found = self.results.read_bytes()
            self.assertIn(found, (OLD, self.whole))
            complete += found == self.whole
        self.run_batch("cases.ndjson", "-o", "results.ndjson")
        self.assertEqual(self.results.read_bytes(), self.whole)
        self.assertLess(complete, 30, "no run was killed before its end")
