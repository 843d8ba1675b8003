"""Whatever a command waits for, a signal ends it; and what it says about its files is true."""
import os
import random
import signal
import subprocess
import time

from support import ESTIMATE, GOOD, OLD, Folder, Options

ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
PATIENCE = 10  # seconds; a stalled output has one


class Waiting(Folder):
    def check_ends(self, process, number=signal.SIGTERM, said=b""):
        self.check_all_end([process], number, said)

    def check_all_end(self, processes, number=signal.SIGTERM, said=b""):
        for process in processes:
            self.check_waits(process)
            self.assertIsNone(process.poll(), process.args)
            process.send_signal(number)
        for process in processes:
            self.assertEqual(process.wait(timeout=PATIENCE), 128 + number, process.args)
            self.assertEqual(process.stderr.read(), said, process.args)

    def test_standard_input(self):
        for number in ENDING:
            self.check_all_end([self.start(*command, "-", stdin=subprocess.PIPE)
                                for command in (["calc"], ["whatif"], ["compare", "case.json"], ["validate"], ["batch", "-q"])],
                               number)
            self.check_all_end([self.start(*command, "-", "-o", "old", stdin=subprocess.PIPE)
                                for command in (["calc"], ["batch", "-q"])], number,
                               b"cmcalc: stopped by a signal; old was not written\n")
            self.assertEqual(self.read("old"), OLD)
            self.check_only()

    def test_half_a_case_is_not_judged(self):
        for command in ("calc", "whatif", "validate"):
            process = self.start(command, "-", stdin=subprocess.PIPE, bufsize=0)
            process.stdin.write(GOOD[:40])
            self.check_ends(process)

    def test_a_pipe_that_has_no_other_end_yet(self):
        os.mkfifo(self.folder / "pipe")
        processes = []
        not_written = b"cmcalc: stopped by a signal; pipe was not written\n"
        for arguments in (("calc", "pipe"), ("validate", "pipe"), ("batch", "-q", "pipe"),
                          ("batch", "-q", "cases.ndjson", "--only-changed", "pipe")):
            processes.append(self.start(*arguments))
        self.check_all_end(processes)
        processes.clear()
        for arguments in (("calc", "case.json", "-o", "pipe"), ("whatif", "case.json", "-o", "pipe"), ("batch", "cases.ndjson", "-o", "pipe"),
                          ("batch", "cases.ndjson", "--rejects", "pipe"), ("rules", "-o", "pipe"),
                          (*ESTIMATE, "--save", "pipe")):
            processes.append(self.start(*arguments, stdout=subprocess.DEVNULL))
        self.check_all_end(processes, said=not_written)

    def test_a_pipe_that_gets_its_other_end(self):
        os.mkfifo(self.folder / "pipe")
        expected = self.run_program("calc", "case.json").stdout
        process = self.start("calc", "pipe")
        self.check_waits(process)
        (self.folder / "pipe").write_bytes(GOOD)
        self.assertEqual(process.stdout.read(), expected)
        process = self.start("calc", "case.json", "-o", "pipe")
        self.check_waits(process)
        self.assertEqual(self.read("pipe"), expected)
        self.assertEqual(process.wait(timeout=30), 0)

    def test_an_output_that_stalls(self):
        """More than a pipe holds, and no reader takes any of it; whichever thread gets the signal."""
        self.write("cases.ndjson", GOOD * 3000)
        for number in ENDING:
            self.check_all_end([self.start("batch", "cases.ndjson", "-q", "--jobs", jobs)
                                for jobs in ("1", "2", "2", "2", "8")], number)
        for arguments in (["calc", *["case.json"] * 500], ["batch", "cases.ndjson", "-q", "-o", "/dev/stdout"]):
            process = self.start(*arguments)
            self.check_ends(process, said=b"" if "-o" not in arguments else
                            b"cmcalc: stopped by a signal; /dev/stdout was not written\n")

    def test_a_range_that_takes_long(self):
        """It is ended between two of its points, and its file appears only when it is complete."""
        for number in ENDING:
            process = self.start("whatif", "case.json", "--vary", "gross-weekly=0..9999:0.01", "-o", "old")
            self.check_ends(process, number, b"cmcalc: stopped by a signal; old was not written\n")
            self.assertEqual(self.read("old"), OLD)
            self.check_only()

    def test_errors_that_stall(self):
        self.write("bad", b"{}\n" * 3000)
        process = self.start("validate", "bad")
        self.check_waits(process)
        process.send_signal(signal.SIGTERM)
        self.assertEqual(process.wait(timeout=PATIENCE), 128 + signal.SIGTERM)

    def test_earlier_results_that_stall(self):
        self.write("cases.ndjson", GOOD * 3000)
        self.write("results", self.run_program("batch", "cases.ndjson", "-q").stdout)
        os.mkfifo(self.folder / "pipe")
        for jobs in ("1", "2", "2", "2", "8"):
            process = self.start("batch", "cases.ndjson", "-q", "--jobs", jobs, "--only-changed", "pipe")
            with open(self.folder / "pipe", "wb") as pipe:
                pipe.write(self.read("results")[:100_000])
                pipe.flush()
                self.check_ends(process)


class Said(Folder):
    def test_what_is_said_of_the_file_is_true(self):
        """A signal at any moment of a short run."""
        moments = random.Random(3)
        usual = PATIENCE
        for _ in range(10):  # the shortest run: others may have waited for the processor
            began = time.monotonic()
            expected = self.run_program("calc", "case.json").stdout
            usual = min(usual, time.monotonic() - began)
        ended = 0
        for _ in range(150):
            self.write("old", OLD)
            process = self.start("calc", "case.json", "-o", "old")
            time.sleep(moments.uniform(0.1, 1.2) * usual)
            process.send_signal(signal.SIGTERM)
            code = process.wait(timeout=PATIENCE)
            not_written = b"was not written" in process.stderr.read()
            self.assertIn(code, (0, 128 + signal.SIGTERM, -signal.SIGTERM))
            self.assertEqual(not_written, code == 128 + signal.SIGTERM)
            self.assertIn(self.read("old"), (OLD, expected))
            if code == 0:
                self.assertEqual(self.read("old"), expected)
            if not_written:
                self.assertEqual(self.read("old"), OLD)
            ended += code != 0
            process.stdout.close()
            process.stderr.close()
        self.check_only()
        self.assertTrue(0 < ended, "no run was ended")


class NonBlocking(Folder):
    """As an event loop leaves the pipes that it shares with the program."""

    def test_standard_input(self):
        for command in ("calc", "validate", "batch"):
            ours, theirs = os.pipe()
            os.set_blocking(ours, False)
            process = self.start(command, "-", stdin=ours)
            os.close(ours)
            self.check_waits(process)
            os.write(theirs, GOOD)
            os.close(theirs)
            self.assertEqual(process.wait(timeout=30), 0, process.stderr.read())

    def test_standard_output(self):
        self.write("cases.ndjson", GOOD * 3000)
        for arguments in (["calc", *["case.json"] * 300], ["batch", "cases.ndjson", "-q"], ["rules"]):
            expected = self.run_program(*arguments).stdout
            ours, theirs = os.pipe()
            os.set_blocking(theirs, False)
            process = self.start(*arguments, stdout=theirs)
            os.close(theirs)
            time.sleep(0.1)
            with open(ours, "rb") as pipe:
                self.assertEqual(pipe.read(), expected)
            self.assertEqual((process.wait(timeout=30), process.stderr.read()), (0, b""))

    def test_standard_error(self):
        self.write("bad", b"{}\n" * 3000)
        expected = self.run_program("validate", "bad").stderr
        ours, theirs = os.pipe()
        os.set_blocking(theirs, False)
        process = subprocess.Popen([Options.program, "validate", "bad"], cwd=self.folder, stderr=theirs)
        os.close(theirs)
        time.sleep(0.1)
        with open(ours, "rb") as pipe:
            self.assertEqual(pipe.read(), expected)
        self.assertEqual(process.wait(timeout=30), 3)
